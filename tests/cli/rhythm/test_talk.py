from pathlib import Path
from shlex import split

import pytest

from cli.acts import PACE, PLAN
from cli.conftest import Coach
from cli.plans.test_goal import ADD
from cli.somebody import at_the_terminal
from coachcli.cli.rhythm.talk import talk
from coachcli.coaching.rhythm.headings import Model

FRIDAY = ("--they", "three messages by friday", "--i", "send two by today", "--minutes", "25")
SAID = """about: Northwind
minutes: 40
said: {what-they-want: fewer returns, at-risk: nobody logs in, first-move: meet the CFO}
map: {pays: "Ada Holm, hidden", chooses: "?"}
rep: [book the CFO by 2026-11-27]
look: the account map on 14 Dec
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    """What was said in a talk about an account, written down."""
    path = tmp_path / "talk.yaml"
    path.write_text(SAID, encoding="utf-8")
    return str(path)


def test_a_talk_holds_its_minutes_and_what_both_promised(team: Coach) -> None:
    said = team("talk", "dana", "--type", "opportunity", *FRIDAY)
    assert said.code == 0
    assert "Dana: three messages, by Fri 27 Nov 2026" in said.out
    assert "Coach: send two, by Tue 24 Nov 2026" in said.out
    assert "coach rhythm set" in said.err
    body = team("talk", "dana", "--as", "guide", "--json").json
    assert (body["minutes"], body["held"], body["guide"]) == (25, "2026-11-24", "opportunity")


def test_the_next_talk_opens_with_what_was_promised_and_tells_what_came_of_it(
    team: Coach, tmp_path: Path
) -> None:
    team("talk", "dana", "--type", "opportunity", *FRIDAY)
    agenda = team("talk", "dana", "--type", "call", "--json").json
    mine, theirs = agenda["promises"]
    assert (mine["step"], theirs["what"]) == ("support", "three messages")
    came = tmp_path / "came.yaml"
    came.write_text(f"came: {{'{mine['id'][-6:]}': kept, '{theirs['id'][-6:]}': 2026-12-01}}\n")
    assert team("talk", "dana", "--type", "call", "--answers", str(came)).code == 0
    grow = team("talk", "dana", "--as", "grow").out
    assert "send two: kept" in grow
    (left,) = team("talk", "dana", "--type", "call", "--json").json["promises"]
    assert (left["state"], left["by"]) == ("moved", "2026-12-01")


def test_what_came_of_a_promise_that_is_not_open_is_refused(team: Coach, tmp_path: Path) -> None:
    came = tmp_path / "came.yaml"
    came.write_text("came: {a1b2c3: not kept}\n")
    said = team("talk", "dana", "--type", "call", "--answers", str(came))
    assert said.code == 2
    assert "Nothing was kept. Open: none." in said.err
    assert team("talk", "dana", "--as", "grow").code == 1


def test_only_what_serves_the_agreed_activities_is_asked(team: Coach) -> None:
    assert team("plan", "set", "dana", *split(PLAN), *split(PACE)).code == 0
    asked = team("talk", "dana", "--type", "territory", "--json").json
    ids = [question["id"] for question in asked["questions"]]
    assert "new-names" in ids
    assert "largest-customers" not in ids
    assert (
        "left out, as Dana's plan has no such work"
        in team("talk", "dana", "--type", "territory").out
    )


@pytest.mark.parametrize(
    ("activity", "kind", "has"),
    [
        ("touches: new customers in logistics -> new_opps", "account", ""),
        ("touches: new logistics accounts -> new_opps", "account", ""),
        ("reviews: existing customers -> retention_rate", "account", "questions, map"),
        ("reviews: existing customers -> retention_rate", "opportunity", ""),
        ("touches: new customers in logistics -> new_opps", "opportunity", "questions"),
    ],
)
def test_a_talk_about_work_that_is_in_no_plan_has_no_item_and_no_map(
    team: Coach, activity: str, kind: str, has: str
) -> None:
    pace = split(PACE)[:-2]
    assert team("plan", "set", "dana", *split(PLAN), *pace, "--activity", activity).code == 0
    words = ("talk", "dana", "--type", kind, "--about", "Northwind", "--agenda")
    asked = team(*words, "--json").json
    assert ", ".join(part for part in ("questions", "map") if asked[part]) == has
    assert ("Nothing to ask" in " ".join(team(*words).out.split())) is not bool(has)


def test_an_account_keeps_its_map_for_whoever_talks_about_it_next(team: Coach, file: str) -> None:
    assert team("talk", "dana", "--type", "account", "--answers", file).code == 0
    entries = team("talk", "daniel", "--type", "renewal", "--about", "northwind", "--json").json
    known = {entry["step"]: (entry["who"], entry["sight"]) for entry in entries["map"]}
    assert known["pays"] == ("Ada Holm", "hidden")
    assert known["chooses"] == ("", "unknown")
    out = team("talk", "daniel", "--type", "renewal", "--about", "northwind").out
    assert "Who pays, and who can stop the money? Ada Holm, hidden." in out
    assert "Not noted yet." in out


@pytest.mark.parametrize("headings", Model)
def test_the_last_talk_is_shown_under_any_headings_with_all_that_was_said(
    team: Coach, file: str, headings: Model
) -> None:
    team("talk", "dana", "--type", "account", "--answers", file)
    out = team("talk", "dana", "--as", headings).out
    for words_ in ("fewer returns", "nobody logs in", "meet the CFO", "Ada Holm (hidden)",
                   "Nobody knows (unknown)", "book the CFO", "the account map"):  # fmt: skip
        assert words_ in out


def test_without_a_talk_a_rhythm_or_a_rep_it_is_said_what_to_do_first(team: Coach) -> None:
    assert 'coach talk "Dana Reyes"' in team("talk", "dana", "--as", "grow").err
    which = team("talk", "dana")
    assert which.code == 2
    assert 'coach rhythm set "Dana Reyes opportunity' in which.err
    assert "coach team add" in team("talk", "nobody", "--minutes", "5").err


def test_by_default_it_is_the_talk_that_is_due_by_the_rhythm(team: Coach) -> None:
    team("rhythm", "set", "dana", "forecast", "weekly", "30")
    assert team("talk", "dana", "--json").json["guide"] == "forecast"
    said = team("talk", "dana", "--minutes", "20")
    assert "coach rhythm show" in said.err
    assert team("rhythm", "show", "--json").json["adherence"]["held"] == 1


def test_a_promise_without_a_day_is_refused_and_nothing_is_kept(team: Coach) -> None:
    said = team("talk", "dana", "--type", "call", "--they", "call the CFO")
    assert said.code == 2
    assert "Nothing was kept" in said.err
    assert team("talk", "dana", "--as", "grow").code == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--minutes", "481"), "--minutes takes a whole number from 1 to 480"),
        (("--minutes", f"{10**20}"), "--minutes takes a whole number from 1 to 480"),
        (("--they", "x by 2020-01-01"), "Wed 1 Jan 2020 is no day for a promise."),
        (("--i", "x by 2100-01-01"), "Fri 1 Jan 2100 is no day for a promise."),
        (("--i", ""), '"" says not what is promised.'),
        (("--they", "x by friday", "--agenda"), "--agenda only shows what is to be asked"),
        (("--minutes", "5", "--about", "x" * 201), "at most 200 characters"),
    ],
)
def test_what_no_talk_can_be_is_refused_and_nothing_is_kept(
    team: Coach, words: tuple[str, ...], said: str
) -> None:
    refused = team("talk", "dana", "--type", "call", *words)
    assert refused.code == 2
    assert said in refused.err
    assert team("talk", "dana", "--as", "grow").code == 1


def test_at_the_terminal_it_goes_from_the_last_promises_to_new_ones(
    team: Coach, home: Path
) -> None:
    team(*ADD)
    team("talk", "dana", "--type", "call", *FRIDAY)
    keys = ("Northwind", "y", "n", "the CFO", "e", "call her by friday", "", "", "", "35")
    context, somebody = at_the_terminal(home, *keys)
    talk(context, "dana", type_="opportunity")
    assert "Read aloud, the goal: Win back first meetings" in somebody.heard
    assert "You, by Tue 24 Nov 2026: send two" in somebody.heard
    context.close()
    kept = team("talk", "dana", "--as", "guide", "--json").json
    assert (kept["about"], kept["minutes"]) == ("Northwind", 35)
    assert [came["state"] for came in kept["came"]] == ["kept", "not kept"]
    assert [line["text"] for line in kept["lines"]] == ["the CFO", "call her"]


def test_left_in_the_middle_what_was_said_is_kept(team: Coach, home: Path) -> None:
    context, _ = at_the_terminal(home, "", "the CFO")
    answer = talk(context, "dana", type_="opportunity")
    assert answer.exit_code == 130
    context.close()
    (line,) = team("talk", "dana", "--as", "guide", "--json").json["lines"]
    assert line["text"] == "the CFO"


def test_without_a_rhythm_the_talk_is_picked_at_the_terminal(team: Coach, home: Path) -> None:
    context, _ = at_the_terminal(home, "4", "two years", "e", "", "", "", "")
    talk(context, "dana")
    context.close()
    assert team("talk", "dana", "--as", "guide", "--json").json["guide"] == "career"


def test_a_talk_is_undone_in_one_step(team: Coach) -> None:
    team("talk", "dana", "--type", "call", *FRIDAY)
    assert "the talk with Dana Reyes kept today" in team("undo", "--list").out
    team("undo", "--yes")
    assert team("talk", "dana", "--as", "grow").code == 1


def test_a_talk_that_was_held_is_the_last_talk_wherever_that_is_said(team: Coach) -> None:
    team("talk", "dana", "--type", "opportunity", *FRIDAY)
    assert team("team", "show", "dana", "--json").json["last_talk"] == "2026-11-24"
    assert team("prep", "dana", "--json").json["last_talk"] == "2026-11-24"
    days = {
        each["candidate"]["name"]: each["days"] for each in team("focus", "--json").json["picks"]
    }
    assert days["Dana Reyes"] == 0
    lines = {each["name"]: each["last_coached"] for each in team("report", "--json").json["reps"]}
    assert lines["Dana Reyes"] == "2026-11-24"
    assert "Dana Reyes, not coached" not in team().out
    assert "Dana Reyes: not coached" not in team("focus").out


def test_without_a_type_it_is_the_talk_of_today_or_of_the_day_that_is_said(team: Coach) -> None:
    team("rhythm", "set", "dana", "account", "monthly", "45", "--from", "2026-11-03")
    team("rhythm", "set", "dana", "forecast", "weekly", "20", "tuesday")
    said = team("talk", "dana", "--agenda")
    assert "Forecast talk, Dana Reyes" in said.out
    assert "Forecast talk, planned for today. Another: --type TALK or --on DAY" in said.err
    other = team("talk", "dana", "--agenda", "--on", "2026-11-03")
    assert "Account talk, planned for Tue 3 Nov 2026." in other.err
    assert team("talk", "dana", "--on", "2026-11-04").code == 2
