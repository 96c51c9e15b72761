"""One screen before a talk: the goal, the numbers, what is due, the rep's half, what to ask."""

import json
import os
from pathlib import Path
from time import process_time

import pytest

from cli.conftest import Coach, Write

ROOT = Path(__file__).parents[3]
REAL = Path(os.environ.get("COACH_CRM", ROOT.parent / "shared" / "data" / "crm"))
"""A team of others with its opportunities."""
NOTED = "(Tue 24 Nov 2026)"
LONG = "the north patch and what came of it " * 20
GOAL = ("--by", "2027-03-31", "--why", "The north is mine", "--standard", "9 new_opps a month")
STUCK = "=== Where I am stuck ===\n"


def wrote(coach: Coach, folder: Path, text: str) -> None:
    """Dana's half for this week, with this where she is stuck."""
    path = folder / "half.txt"
    assert coach("preread", "dana", "--out", str(path), "--force").code == 0
    form = path.read_text(encoding="utf-8").replace(STUCK, f"{STUCK}{text}")
    path.write_text(form, encoding="utf-8")
    assert coach("preread", "dana", "--from", str(path)).code == 0


def test_of_a_new_rep_it_asks_three_questions_and_says_what_to_go_and_see(team: Coach) -> None:
    said = team("prep", "dana")
    for row in (
        'Talk     none planned yet: coach rhythm set "Dana Reyes opportunity weekly 30"',
        'Goal     none agreed yet: coach goal add "Dana Reyes"',
        "Numbers  none yet: coach import deals FILE",
    ):
        assert row in said.out
    assert "Praise   nothing on record yet: go and see one thing they do well" in said.out
    assert len(team("prep", "dana", "--json").json["questions"]) == 3
    assert 'Next, their half of it: coach preread "Dana Reyes" --out dana.html' in said.err


def test_goal_learning_half_and_notes_stand_on_it(assigned: Coach, tmp_path: Path) -> None:
    assigned("goal", "add", "dana", "--what", "Meetings", *GOAL)
    assigned("note", "dana", "asked for the north patch")
    wrote(assigned, tmp_path, "Northwind went quiet")
    said = assigned("prep", "dana")
    for row in (
        "Goal     Meetings: 9 new opportunities a month by Wed 31 Mar 2027.",
        'Why, in their words: "The north is mine"',
        "Open     Rewrite three first messages, due",
        "W48      Where I am stuck: Northwind went quiet (Tue 24 Nov 2026)",
        'Ask      You are stuck: "Northwind went quiet".',
        "Recall   asked for the north patch (Tue 24 Nov 2026)",
    ):
        assert row in said.out
    assert 'Next: coach diagnose "Dana Reyes"' in said.err


def test_what_was_done_is_praised_and_a_look_that_is_due_comes_next(assigned: Coach) -> None:
    assigned("assignment", "done", "dana")
    said = assigned("prep", "dana").out
    assert 'Praise   "Rewrite three first messages", Tue 24 Nov 2026: done, which means:' in said
    late = assigned("prep", "dana", "--as-of", "2027-01-15")
    assert 'Look     Did it help: "Rewrite three first messages"' in late.out
    assert 'Next, a look is due: coach evaluate "Dana Reyes"' in late.err


def test_a_half_is_not_shown_two_weeks_on(assigned: Coach, tmp_path: Path) -> None:
    wrote(assigned, tmp_path, "Northwind went quiet")
    assert assigned("prep", "dana", "--json").json["half"]["day"] == "2026-11-24"
    late = assigned("prep", "dana", "--as-of", "2026-12-09")
    assert "Northwind" not in late.out
    assert 'coach preread "Dana Reyes" --out' in late.err


def test_numbers_are_split_with_their_money_and_what_is_ahead_is_praised(measured: Coach) -> None:
    behind = measured("prep", "dana")
    assert "What closed:\n" in behind.out
    body = measured("prep", "dana", "--json").json
    assert body["headline"]["sentence"] in " ".join(behind.out.split())
    assert body["questions"][0].startswith("Where did your last three new opportunities come from")


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_it_stays_below_forty_lines_however_much_there_is(
    assigned: Coach, tmp_path: Path, width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assigned("goal", "add", "dana", "--what", LONG, *GOAL)
    for number in range(12):
        assigned("note", "dana", f"{number} {LONG}")
    wrote(assigned, tmp_path, LONG)
    said = assigned("prep", "dana")
    assert said.out.count("\n") + said.err.count("\n") < 40
    body = assigned("prep", "dana", "--json").json
    words = " ".join(said.out.split())
    assert [each for each in (*body["questions"], "Praise", "Recall 11") if each not in words] == []
    assert len(body["notes"]) == 12
    assert f"{NOTED}; and" in words
    assert f"W48 What went well: {LONG[:20]}" not in words
    assert f"Where I am stuck: {LONG[:20]}" in words


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_of_many_promises_the_first_stand_and_it_is_said_how_many_more_there_are(
    team: Coach, tmp_path: Path, width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    both = [f"{number} {LONG[:300]} by 2026-12-{number + 10}" for number in range(12)]
    answers = tmp_path / "said.yaml"
    answers.write_text(json.dumps({"minutes": 30, "rep": both, "coach": both}), encoding="utf-8")
    assert team("talk", "dana", "--type", "opportunity", "--answers", str(answers)).code == 0
    said = team("prep", "dana")
    assert said.out.count("\n") + said.err.count("\n") < 40
    for label in ("They do  0 the", "You do   0 the"):
        assert said.out.count(label) == 1
    assert [said.out.count(label) for label in ("They do", "You do", " more\n")] == [1, 1, 2]
    assert len(team("prep", "dana", "--json").json["promises"]) == 24


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_it_fits_a_screen_and_a_second_for_every_rep_of_a_quarter(
    quarter: Coach, width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    briefs = [spent(quarter, rep["name"]) for rep in quarter("team", "list", "--json").json["reps"]]
    assert len(briefs) == 8
    assert max(lines for lines, _ in briefs) < 40
    assert max(seconds for _, seconds in briefs) < 1


def test_the_split_that_the_numbers_speak_of_stands_beside_that_of_the_money(
    quarter: Coach,
) -> None:
    headline = quarter("prep", "lena", "--json").json["headline"]
    assert headline["looked_at"] == "begun"
    said = quarter("prep", "lena").out
    assert "What closed:" in said
    assert "Opportunities begun in these weeks:" in said
    assert "begun" not in quarter("prep", "tom").out


@pytest.mark.long
@pytest.mark.skipif(not REAL.is_dir(), reason="no team of others here: set COACH_CRM")
def test_it_fits_a_screen_and_a_second_for_every_rep_of_a_real_team(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_AS_OF", "2017-12-31")
    monkeypatch.setenv("COLUMNS", "80")
    assert coach("team", "import", str(REAL / "sales_teams.csv")).code == 0
    assert coach("import", "deals", str(REAL / "sales_pipeline.csv")).code == 0
    briefs = [spent(coach, rep["name"]) for rep in coach("team", "list", "--json").json["reps"]]
    assert len(briefs) == 35
    assert max(lines for lines, _ in briefs) < 40
    assert max(seconds for _, seconds in briefs) < 1


def spent(coach: Coach, name: str) -> tuple[int, float]:
    """How many lines a rep's brief takes, and how many seconds of a processor."""
    begun = process_time()
    said = coach("prep", name)
    assert said.code == 0
    return (said.out + said.err).count("\n"), process_time() - begun


def test_the_questions_fit_the_kind_of_talk_that_is_next(measured: Coach) -> None:
    before = measured("prep", "dana", "--json").json["questions"]
    assert measured("rhythm", "set", "dana", "account", "weekly", "30", "thursday").code == 0
    asked = measured("prep", "dana", "--json").json["questions"]
    assert asked[0].startswith("What does this customer want to have reached")
    assert asked[1] == before[0]


def test_whoever_is_held_to_a_plan_or_a_quota_alone_has_its_numbers(quarter: Coach) -> None:
    out = " ".join(quarter("prep", "priya").out.split())
    assert "Numbers bookings 266,250 EUR (plan 217,609, 17 won); quota attainment 122 %" in out
    assert "to hold them to yet" not in out


def test_without_plan_goal_and_peers_it_is_said_what_there_is_not(
    coach: Coach, write: Write
) -> None:
    assert coach("team", "add", "Nora Lind").code == 0
    assert coach("team", "add", "Noel Lund").code == 0
    row = write("1,Nora Lind,Won,2026-11-02,2026-11-10,9000")
    assert coach("import", "deals", row).code == 0
    nora, noel = (" ".join(coach("prep", name).out.split()) for name in ("nora", "noel"))
    assert "no plan, no goal in figures and too few peers to hold them to yet" in nora
    assert "no import says a word of theirs in these weeks" in noel
