"""The parts of the weekly review."""

import csv
import io
from pathlib import Path

from cli.conftest import Coach
from cli.rhythm.surprising import SAID, with_deals


def test_a_goal_counts_from_the_day_on_which_both_have_agreed(team: Coach) -> None:
    goal = (
        "--what",
        "Twelve first meetings a month",
        "--why",
        "He wants the large accounts",
        "--standard",
        "12 meetings",
    )
    team("goal", "add", "dana", *goal, "--by", "2026-12-31", "--agreed-by", "rep")
    assert "Goals agreed by both: 0 of 2 reps." in team("report", "--all").out
    team("goal", "agree", "dana", "--by", "manager")
    assert "Goals agreed by both: 1 of 2 reps." in team("report", "--all").out
    assert [(one["name"], one["has_goal"]) for one in team("report", "--json").json["reps"]] == [
        ("Dana Reyes", True),
        ("Daniel Ito", False),
    ]


def test_those_who_waited_longest_come_first(diagnosed: Coach) -> None:
    found = diagnosed("report", "--json").json
    assert [one["name"] for one in found["reps"]] == ["Daniel Ito", "Dana Reyes"]
    assert 'Next, who has waited longest: coach diagnose "Daniel Ito"' in diagnosed("report").out


def test_the_table_of_reps_is_safe_for_a_spreadsheet(team: Coach) -> None:
    team("team", "add", "=cmd()|x")
    rows = list(csv.DictReader(io.StringIO(team("report", "--csv").out)))
    assert {row["rep"] for row in rows} == {"Dana Reyes", "Daniel Ito", "'=cmd()|x"}


def test_markdown_has_a_heading_and_a_table(assigned: Coach) -> None:
    text = assigned("report", "--md").out
    assert text.startswith("# Week 2026-W48")
    assert "| rep | last |" in text


def test_what_is_watched_for_and_what_is_in_the_way_could_derail(
    team: Coach, tmp_path: Path
) -> None:
    with_deals(team, tmp_path)
    team("surprise", "add", "dana", "--deal", "2", *SAID, "--watch", "moved 1")
    team("issue", "add", "the export comes late", "--type", "data")
    told = team("report", "--json").json["could_derail"]
    assert [each["kind"] for each in told if each["kind"] in ("watched", "issue")] == [
        *("watched", "issue")
    ]
    words = " ".join(team("report", "--all").out.split())
    assert "deals that match what you watch for: Dana Reyes 1" in words
    assert "in the way of coaching: the export comes late (data) 0 d" in words
    assert "in the way of coaching: data 0 d" in team("report", "--md").out
    last_week = team("report", "--week", "2026-W47", "--json").json["could_derail"]
    assert {each["kind"] for each in last_week}.isdisjoint({"watched", "issue"})


def test_a_past_week_gives_the_counts_it_gave_then(assigned: Coach) -> None:
    sunday, later = ("--as-of", "2026-11-29"), ("--as-of", "2026-12-22")
    said = ("--minutes", "20", "--i", "send it by 2026-11-27", "--they", "a call by 2026-11-26")
    assert assigned("talk", "dana", "--type", "opportunity", *said).code == 0
    assert assigned("rhythm", "set", "opportunity", "weekly", "30", "wednesday").code == 0
    then = assigned("report", "--json", *sunday).json
    after = ("--as-of", "2026-12-01")
    assert assigned("talk", "daniel", "--type", "opportunity", "--minutes", "9", *after).code == 0
    assert assigned("team", "add", "Nora Lind", "--start", "2026-12-01", *after).code == 0
    now = assigned("report", "--week", "2026-W48", "--json", *later).json
    assert now | {"first": None} == then | {"first": None}
    assert now["promises_kept"]["mine"] == {"done": 0, "due": 1}
    assert assigned("report", "--json", *later).json["team"] == 3


def test_whoever_was_forgotten_is_named_in_no_week(quarter: Coach) -> None:
    assert quarter("forget", "Tom Lindqvist", "--yes").code == 0
    for week in ("2026-W40", "2026-W45", "2026-W47"):
        for form in ((), ("--all",), ("--json",), ("--md",), ("--csv",)):
            said = quarter("report", "--week", week, *form)
            assert said.code == 0, said.err
            assert "forgotten" not in said.out
            assert "Tom" not in said.out


def test_a_week_that_is_over_names_nobody_first(team: Coach) -> None:
    later = ("--as-of", "2026-12-14")
    assert team("report", "--json", *later).json["first"]["name"] == "Dana Reyes"
    assert team("report", "--week", "2026-W48", "--json", *later).json["first"] is None
    assert "Next" not in team("report", "--week", "2026-W48", *later).out


def test_only_what_several_share_is_shared(diagnosed: Coach) -> None:
    assert diagnosed("report", "--json").json["shared"] == []
    assert diagnosed("gaps", "--team", "--json").json["shared"][0]["kind"] == "skill"
