from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.coaching.week.today import MOST_SHOWN
from coachcli.store.room import Room
from store.assignments import filled


def test_an_empty_home_greets_and_is_left_empty(coach: Coach, home: object) -> None:
    said = coach()
    assert said.code == 0
    assert "coach demo" in said.out
    assert "coach team import team.csv" in said.out
    assert not list(getattr(home, "rglob")("*.db"))  # noqa: B009 - a path


def test_a_day_names_who_waits_and_one_command(team: Coach) -> None:
    said = team().out
    assert "Tuesday 24 November · your team of 2" in said
    assert "Next: coach import deals deals.csv" in said
    assert said.count("Next: ") == 1


def test_a_team_is_led_by_one_step_at_a_time(measured: Coach) -> None:
    said = measured().out
    assert "how often:\n  coach rhythm set opportunity weekly 30\n" in said
    assert 'Next: coach diagnose "Dana Reyes"\n' in said
    assert measured("rhythm", "set", "opportunity", "weekly", "30", "friday").code == 0
    said = measured().out
    assert "Next: coach " in said
    assert "not coached yet" in said


def test_nothing_due_is_one_sentence_and_one_step(assigned: Coach) -> None:
    assigned("team", "leave", "daniel")
    said = assigned().out
    assert said.split("\n")[2:5] == ["Nothing is due.", "", "Next: coach report"]


def test_what_is_due_is_told_on_its_day(assigned: Coach) -> None:
    assert "Rewrite three first messages" not in assigned().out
    assert "Rewrite three first messages" in assigned("--as-of", "2026-12-01").out
    said = assigned("--as-of", "2026-12-22").out
    assert 'Due      Dana Reyes: did "Rewrite three first messages" help' in said


def test_a_due_look_comes_first_and_is_over_once_it_was_taken(assigned: Coach) -> None:
    later = ("--as-of", "2026-12-22")
    assert 'Next: coach evaluate "Dana Reyes"' in assigned(*later).out
    assert assigned("today", "--json", *later).json["following"] == ["evaluate", "Dana Reyes"]
    assigned("evaluate", "dana", "--done", "no", *later)
    assert "evaluate" not in assigned(*later).out
    assert 'coach evaluate "Dana Reyes"' in assigned("--as-of", "2027-02-16").out


def test_the_day_is_there_as_json(assigned: Coach) -> None:
    found = assigned("today", "--json", "--as-of", "2026-12-01").json
    assert (found["version"], found["team"]) == (1, 2)
    assert found["next"].startswith("coach ")


@pytest.fixture
def grown(home: Path, coach: Coach) -> Coach:
    """A home with eighty assignments of six reps, none of them of today."""
    with Room(home / "coach.db") as room:
        filled(room, 1)
    return coach


def test_a_day_fits_a_screen_and_counts_the_rest(grown: Coach) -> None:
    day, said = grown("today", "--json").json, grown().out
    assert len(day["due"]) > MOST_SHOWN < len(day["evaluate"])
    assert len(said.splitlines()) <= 24
    assert ": coach today --all\n" in said
    whole = grown("today", "--all").out
    assert "coach today --all" not in whole
    assert whole.count("coach assignment done") == len(
        {each["assignment"]["id"] for each in day["due"]}
        - {each["assignment"]["id"] for each in day["evaluate"]}
    )


def test_what_a_day_counts_and_what_the_list_holds_are_the_same(grown: Coach) -> None:
    listed = grown("assignment", "list", "--json").json["assignments"]
    assert [one["assignment"]["id"] for one in grown("today", "--json").json["due"]] == [
        one["id"] for one in listed
    ]


def test_the_review_counts_what_its_json_names(grown: Coach) -> None:
    review, said = grown("report", "--json").json, grown("report", "--all").out
    assert f"{len(review['overdue'])} overdue" in said
    assert f"{len(review['to_evaluate'])} to look at, did it help" in said


def test_a_home_without_a_team_says_to_bring_one_whatever_was_looked_at(coach: Coach) -> None:
    assert coach("today", "--json").json["next"] == "coach team import team.csv"
    assert coach("mirror").code == 0
    said = coach().out
    assert "Nobody on this team yet. Bring it, from any spreadsheet with names." in said
    assert said.endswith("Next: coach team import team.csv\n")
    assert coach("today", "--json").json["next"] == "coach team import team.csv"
