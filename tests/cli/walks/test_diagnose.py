import json
from pathlib import Path

import pytest
import yaml

from cli.conftest import DANA, Coach
from cli.runner import ROOT, finished, started
from cli.somebody import FIRST, SECOND, SEEN, THIRD
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.interview import interview
from coachcli.coaching.walks.story import Story, entered
from coachcli.content.flows.story import read_stories
from coachcli.content.library.shelf import Shelf

STORIES = [
    story
    for path in sorted((ROOT / "tests" / "stories").glob("*.yaml"))
    for story in read_stories(path)
]
FLOW = ("--flow", "few-new-opportunities")


def flow(name: str) -> Flow:
    return Shelf(ROOT).flow(name)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.text.split(",")[0])
def test_a_story_concludes_at_the_command_line_as_in_the_study(
    story: Story, team: Coach, tmp_path: Path
) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(yaml.safe_dump(dict(story.answers)), encoding="utf-8")
    said = team("diagnose", "dana", "--flow", story.flow, "--answers", str(file), "--json").json
    found = diagnosis(entered(interview(flow(story.flow)), story.answers))
    assert said["leader"] in story.leaders
    assert (said["verdict"], said["leader"]) == (found.verdict, found.leader)
    assert (said["asked"], said["volunteered"]) == (list(found.asked), list(found.volunteered))
    known = {check for check, text in story.answers.items() if text is not None}
    assert {*said["asked"], *said["volunteered"]} == known


def test_a_saved_diagnosis_is_shown_again_byte_for_byte(team: Coach) -> None:
    first = team("diagnose", "dana", *FLOW, "--answers", str(DANA), "--json")
    id_ = first.json["id"]
    assert team("diagnosis", "show", id_[-6:], "--json").out == first.out


def test_a_saved_diagnosis_is_shown_again_in_the_same_words(team: Coach) -> None:
    first = team("diagnose", "dana", *FLOW, "--answers", str(DANA)).out
    (kept,) = team("diagnosis", "list", "--json").json["diagnoses"]
    assert team("diagnosis", "show", kept["id"]).out == f"Dana Reyes, Tue 24 Nov 2026\n{first}"


def test_a_diagnosis_reads_the_same_after_its_flow_has_changed(
    diagnosed: Coach, home: Path
) -> None:
    id_ = diagnosed("diagnosis", "list", "--json").json["diagnoses"][0]["id"]
    before = diagnosed("diagnosis", "show", id_, "--why").out
    own = home / "flows"
    own.mkdir()
    text = (ROOT / "flows" / "few-new-opportunities.yaml").read_text(encoding="utf-8")
    (own / "few-new-opportunities.yaml").write_text(
        text.replace("Too few new", "Much too few new"), encoding="utf-8"
    )
    assert "Much too few" in diagnosed("flow", "list").out
    assert diagnosed("diagnosis", "show", id_, "--why").out == before


def test_a_conclusion_shows_the_chain_its_reasons_and_what_to_do(team: Coach) -> None:
    shown = team("diagnose", "dana", *FLOW, "--answers", str(DANA)).out
    for part in (
        "Root cause, clear",
        "SKILL",
        "Why",
        "strongly for",
        "Against",
        "Second",
        "What to do",
        "45 min",
    ):
        assert part in shown


def test_a_conclusion_says_that_checks_ask_much_the_same_where_that_keeps_it_from_clear(
    team: Coach, tmp_path: Path
) -> None:
    answers = {
        "below-the-limit": "there are not three, since the money goes inside the limit",
        "who-speaks-first": "the rep, with reasons for the price",
        "name-it-and-wait": "the price, and reasons for it into the silence",
        "a-figure-of-the-buyers": "none, but a list price struck out, and a lower one",
    }
    file = tmp_path / "answers.yaml"
    file.write_text(yaml.safe_dump(answers), encoding="utf-8")
    said = team("diagnose", "dana", "--flow", "value-leaks", "--answers", str(file), "--json").json
    assert (said["verdict"], said["alike"]) == (
        "provisional",
        ["who-speaks-first", "name-it-and-wait"],
    )
    shown = " ".join(team("diagnosis", "show", said["id"]).out.split())
    assert " ask much the same. Together they count for less than two" in shown


def test_json_answers_are_read_like_yaml(team: Coach, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(yaml.safe_load(DANA.read_text(encoding="utf-8"))), encoding="utf-8")
    assert (
        team("diagnose", "dana", *FLOW, "--answers", str(file), "--json").json["verdict"] == "clear"
    )


def test_an_unknown_rep_is_refused_where_nobody_can_be_asked(team: Coach) -> None:
    said = team("diagnose", "dama", *FLOW)
    assert said.code == 1
    assert 'No rep matches "dama". Did you mean Dana Reyes' in said.err
    assert 'coach diagnose "Dana Reyes"' in said.err


def test_an_ambiguous_part_of_a_name_lists_who_could_be_meant(team: Coach) -> None:
    said = team("diagnose", "dan", *FLOW)
    assert said.code == 1
    assert '"dan" could be Dana Reyes, Daniel Ito. Write more of the name.' in said.err


def test_an_unknown_flow_offers_the_nearest(team: Coach) -> None:
    said = team("diagnose", "dana", "--flow", "few-new-oportunities")
    assert said.code == 1
    assert 'Did you mean "few-new-opportunities"' in said.err


def test_three_answers_that_are_known_name_the_cause(team: Coach, tmp_path: Path) -> None:
    known = {
        "three-plain-questions": "one or more wrong, or had to be looked up",
        "questions-put-off": "two or more that our own product sheet answers",
        "how-they-end": "a plain question, to which we still owe the answer",
    }
    file = tmp_path / "answers.yaml"
    file.write_text(yaml.safe_dump(known), encoding="utf-8")
    words = ("diagnose", "dana", "--flow", "meetings-without-next-step", "--answers", str(file))
    said = team(*words, "--json").json
    assert (said["verdict"], said["leader"]) == ("provisional", "product-answers")
    assert [look["check"] for look in said["waiting"]] == ["could-if-had-to"]
    assert set(said["asked"]) == set(known)
    assert said["ranking"][0]["probability"] == pytest.approx(0.981, abs=0.001)
    assert "3 answers" in team(*words).out


def test_an_answer_to_a_check_of_another_flow_is_a_remark(team: Coach, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("dead-tries: under ten\nhow-they-end: badly\n", encoding="utf-8")
    said = team("diagnose", "dana", *FLOW, "--answers", str(file), "--json")
    assert said.json["asked"] == ["dead-tries"]
    assert "answers.yaml, line 2" in said.err
    assert '"how-they-end" is not a check of the flow' in " ".join(said.err.split())


def test_an_answer_that_is_none_names_line_and_what_it_can_be(team: Coach, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("dead-tries: a few\n", encoding="utf-8")
    said = team("diagnose", "dana", *FLOW, "--answers", str(file))
    assert said.code != 0
    assert "answers.yaml, line 1" in said.err
    assert '"two at most"' in said.err


@pytest.mark.usefixtures("team")
def test_the_keys_work_over_a_pipe(home: Path) -> None:
    keys = ["?", SECOND, "b", "n", "On a train", SECOND, THIRD, "s", "k", SEEN, FIRST, "q"]
    said = finished(started(home, "diagnose", "dana", *FLOW), "\n".join(keys) + "\n")
    assert said.code == 0
    assert "So far this leads" in said.err
    assert "Noted. And the answer?" in said.err
    assert "Noted: I saw it." in said.err
    assert 'Saved, 3 answers in. Go on with: coach diagnose "Dana Reyes"' in said.err


@pytest.mark.usefixtures("team")
def test_going_back_withdraws_the_last_answer(home: Path) -> None:
    again = finished(started(home, "diagnose", "dana", *FLOW), f"{SECOND}\nb\nq\n").err
    first, second = (part.split("\n> ")[0] for part in again.split("\n 1 · ")[1:])
    assert second.replace("  (your answer before)", "") == first
    assert second != first
    assert again.count("\n 2 · ") == 1
    assert "0 answers in" in again


def test_a_walk_that_was_left_is_taken_up_at_its_question(team: Coach, home: Path) -> None:
    left = finished(started(home, "diagnose", "dana", *FLOW), f"{SECOND}\n{THIRD}\nq\n").err
    taken_up = finished(started(home, "diagnose", "dana"), "q\n").err
    question = left.split("\n 3 · ")[1].split("\n> ")[0]
    assert question in taken_up
    assert 'coach diagnose "Dana Reyes"' in team().out


@pytest.mark.usefixtures("team")
def test_no_gap_ends_a_walk_before_it_begins(home: Path) -> None:
    said = finished(started(home, "diagnose", "dana", *FLOW), "g\n")
    assert "No gap to work on" in said.out


@pytest.mark.usefixtures("team")
def test_a_look_kept_for_later_is_offered_first_when_the_walk_is_taken_up(home: Path) -> None:
    left = finished(started(home, "diagnose", "dana", *FLOW), f"l\n{SECOND}\nq\n").err
    later = left.split("\n 1 · ")[1].split("\n")[1]
    taken_up = finished(started(home, "diagnose", "dana"), "q\n").err
    assert later in taken_up


def test_zero_at_the_end_assigns_nothing(team: Coach, home: Path, to_a_skill: list[str]) -> None:
    keys = "\n".join([*to_a_skill, "0", ""])
    walk = finished(started(home, "diagnose", "dana", *FLOW), keys)
    assert "What to do" in walk.out
    assert 'Next, for your talk: coach talk-sheet "Dana Reyes"' in walk.err
    assert team("assignment", "list", "--json").json["assignments"] == []


def test_enter_assigns_the_first(team: Coach, home: Path, to_a_skill: list[str]) -> None:
    keys = "\n".join([*to_a_skill, "", ""])
    finished(started(home, "diagnose", "dana", *FLOW), keys)
    assert [one["asset"] for one in team("assignment", "list", "--json").json["assignments"]] == [
        "three-messages-rewritten"
    ]


def test_a_telephone_talk_skips_what_cannot_be_seen_and_stays_provisional(team: Coach) -> None:
    said = team("diagnose", "dana", *FLOW, "--only", "ask", "--answers", str(DANA), "--json").json
    ways = {check.id: check.way for check in flow("few-new-opportunities").checks}
    assert {ways[id_] for id_ in said["asked"]} == {"ask"}
    assert said["verdict"] != "clear"


def test_a_manager_of_an_imported_team_is_walked_about_by_name(coach: Coach) -> None:
    for rep in ("Dana Reyes", "Ivo Marek"):
        coach("team", "add", rep, "--manager", "Cara Losch")
    coach("team", "me", "Cara Losch")
    said = coach("diagnose", "cara")
    assert "Cara Losch has a team here, and is now on the list" in said.err
    assert 'Name it: coach diagnose "Cara Losch" --flow coaching-does-not-happen' in said.err
    again = coach("diagnose", "cara")
    assert "is now on the list" not in again.err
    everybody = coach("team", "list", "--manager", "all", "--json").json["reps"]
    assert [rep["manager"] for rep in everybody if rep["name"] == "Cara Losch"] == [""]
    mine = coach("team", "list", "--json").json["reps"]
    assert [rep["name"] for rep in mine] == ["Dana Reyes", "Ivo Marek"]


def test_of_two_managers_of_a_name_nobody_is_taken(coach: Coach) -> None:
    for manager in ("Cara Losch", "Cara Dahl"):
        coach("team", "add", f"Rep of {manager.split()[1]}", "--manager", manager)
    said = coach("diagnose", "cara")
    assert 'No rep matches "cara"' in said.err
