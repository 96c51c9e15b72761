import pytest

from cli.conftest import Coach
from coachcli.cli.rhythm.rhythm_shown import as_plain, kept_in_words
from coachcli.coaching.rhythm.due import Adherence

SET = "opportunity weekly 30 tuesday 10:00, forecast monthly 30 friday"


def test_how_a_rhythm_was_kept_is_a_count_with_its_share() -> None:
    assert kept_in_words(Adherence(8, 6, 0, 2, 0)) == "kept 6 of 8 (75%), 2 skipped"
    assert kept_in_words(Adherence()) == ""
    assert as_plain(Adherence(8, 6, 1, 1, 0))["share"] == 0.75


@pytest.fixture
def two(team: Coach) -> Coach:
    team("rhythm", "set", "dana", SET, "--as-of", "2026-10-05")
    return team


def test_the_team_has_a_row_for_each_talk_with_what_is_next(two: Coach) -> None:
    rows = [" ".join(line.split()) for line in two("rhythm", "show").out.splitlines()]
    assert "Dana Reyes Opportunity week 30 Tue 24 Nov 10:00 0 of 7" in rows
    assert "Forecast month 30 Fri 11 Dec 0 of 2" in rows
    rows = two("rhythm", "show", "--csv").out.splitlines()
    assert rows[0].startswith("rep_id,rep,guide,every,minutes,next,due,held,moved,skipped,missed")
    assert len(rows) == 3


def test_a_rep_has_what_is_to_come_and_what_became_of_the_rest(two: Coach) -> None:
    two("rhythm", "move", "dana", "opportunity", "--to", "2026-11-26")
    out = two("rhythm", "show", "dana").out
    assert "Opportunity talk, 30 min, moved from Tue 24 Nov 2026" in out
    assert "Tue 17 Nov 2026  Opportunity talk: missed" in out
    assert "Fri 13 Nov 2026  Forecast talk: missed, can still be held" in out
    assert "Dana Reyes, rhythm" in out


@pytest.mark.parametrize("day", ["2026-11-24", "2026-11-25", "2026-11-27", "2026-11-29"])
def test_every_page_tells_the_same_of_the_talks_of_a_week(two: Coach, day: str) -> None:
    two("talk", "dana", "--type", "opportunity", "--minutes", "20", "--as-of", "2026-10-06")
    two("rhythm", "set", "dana", "call plan weekly 20 friday", "--as-of", "2026-11-23")
    if day > "2026-11-25":
        two("talk", "dana", "--type", "opportunity", "--minutes", "20", "--as-of", "2026-11-26")
    as_of = ("--as-of", day)
    report = two("report", "--json", *as_of).json["rhythm"]
    counts = two("export", "aggregates", "--json", *as_of).json["weeks"][-1]["rhythm"]
    turns = two("rhythm", "show", "dana", "--json", *as_of).json["turns"]
    states = [turn["state"] for turn in turns if "2026-11-23" <= turn["planned"] <= day]
    missed = states.count("missed")
    assert (report["missed"], counts["due"] - counts["done"]) == (missed, missed)
    assert (report["held"], counts["done"]) == (states.count("held"), states.count("held"))
    today = two("today", "--json", *as_of).json["missed"]
    assert sum(talk["on"] >= "2026-11-23" for talk in today) == missed


def test_what_was_moved_is_told_as_held_only_where_it_was(team: Coach) -> None:
    team("rhythm", "set", "dana", "opportunity weekly 30 tuesday", "--as-of", "2026-11-23")
    team("rhythm", "move", "dana", "--to", "2026-11-26", "--as-of", "2026-11-24")
    after = team("rhythm", "show", "dana", "--as-of", "2026-12-08").out
    assert "Tue 24 Nov 2026  Opportunity talk: moved to Thu 26 Nov 2026, not held" in after
    soon = team("rhythm", "show", "dana", "--as-of", "2026-11-27").out
    assert "moved to Thu 26 Nov 2026, not held, can still be held" in " ".join(soon.split())
    team("talk", "dana", "--type", "opportunity", "--minutes", "20", "--as-of", "2026-11-26")
    after = team("rhythm", "show", "dana", "--as-of", "2026-12-08").out
    assert "Opportunity talk: moved to Thu 26 Nov 2026, held" in after
