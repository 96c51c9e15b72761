"""The weekly review on one screen: twelve lines and one for each rep."""

from itertools import pairwise

import pytest

from cli.conftest import DANA, Coach

BESIDE_REPS = 12
RHYTHM = ("rhythm", "set", "opportunity", "weekly", "30", "wednesday")
LINES = ("Numbers  ", "This week ", "Promises ", "Could slip ", "Next week ", "A look ")
MONDAYS = tuple(f"2026-{day}" for day in ("09-07", "09-28", "10-19", "11-09", "11-23", "11-30"))


@pytest.fixture
def columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.usefixtures("columns")
def test_eight_reps_take_twenty_lines_in_three_blocks(quarter: Coach) -> None:
    lines = quarter("report").out.split("\n")[:-1]
    assert len(lines) == BESIDE_REPS + 8
    blank = [number for number, line in enumerate(lines) if not line]
    assert [second - first for first, second in pairwise(blank)] == [10]
    starts = [line for line in lines if line.startswith(LINES)]
    assert [line.split("  ")[0] for line in starts] == [
        *("Numbers", "This week", "Promises", "Could slip", "Next week"),
        'A look was due on Thu 19 Nov 2026. Next: coach evaluate "Aïcha Benali"',
    ]
    assert lines[1].endswith("More: coach report --all")


@pytest.mark.usefixtures("columns")
@pytest.mark.parametrize("day", MONDAYS)
def test_a_team_takes_a_line_for_each_rep_on_whatever_day(quarter: Coach, day: str) -> None:
    said = quarter("report", "--as-of", day)
    lines = said.out.split("\n")[:-1]
    reps = quarter("report", "--as-of", day, "--json").json["reps"]
    assert len(lines) <= BESIDE_REPS + len(reps)
    assert max(map(len, lines)) <= 80
    starts = [line for rep in reps for line in lines if line.startswith(f"{rep['name']} ")]
    assert len(starts) == len(reps)


@pytest.mark.usefixtures("columns")
@pytest.mark.parametrize("week", ["2026-W37", "2026-W45", "2026-W47"])
def test_a_week_that_is_over_fits_too_and_names_itself_for_more(quarter: Coach, week: str) -> None:
    lines = quarter("report", "--week", week).out.split("\n")[:-1]
    assert len(lines) <= BESIDE_REPS + 8
    assert lines[1].endswith(f"More: coach report --week {week} --all")


@pytest.mark.usefixtures("columns")
def test_with_all_that_there_can_be_blanks_and_numbers_give_way(quarter: Coach) -> None:
    flow = ("--flow", "few-new-opportunities", "--answers", str(DANA))
    for who in ("lena", "priya", "sam", "dana"):
        assert quarter("diagnose", who, *flow).code == 0
    quarter("settings", "quiet-days", "3")
    lines = quarter("report").out.split("\n")[:-1]
    assert len(lines) <= BESIDE_REPS + 8
    said = "\n".join(lines)
    assert "The team    4 of 8 share one cause (skill), train together: coach gaps --team" in said
    assert "By your settings: quiet after 3 days." in said
    assert said.count("Numbers  ") == 1
    assert "win rate" not in said


def test_all_of_it_is_as_long_as_it_is(quarter: Coach) -> None:
    every = quarter("report", "--all").out
    assert "Goals agreed by both" in every
    assert len(every.split("\n")) > BESIDE_REPS + 8
    assert "--all" not in every


def test_files_and_programs_have_the_whole_of_it_either_way(quarter: Coach) -> None:
    for form in ("--md", "--csv", "--json"):
        assert quarter("report", form).out == quarter("report", "--all", form).out


def test_what_is_next_is_said_with_its_reason_where_the_line_has_room(assigned: Coach) -> None:
    later = assigned("report", "--as-of", "2026-12-22").out
    said = 'A look was due on Tue 22 Dec 2026. Next: coach evaluate "Dana Reyes"\n'
    assert later.endswith(said)
    long = "Dana-Alexandra Reyes Montgomery-Fitzwilliam"
    assigned("team", "rename", "dana", long)
    said = assigned("report", "--as-of", "2026-12-22").out
    assert said.endswith(f'\nNext: coach evaluate "{long}"\n')


def test_without_a_rhythm_or_numbers_a_line_says_what_to_set(team: Coach) -> None:
    said = team("report").out
    assert "coach rhythm set opportunity weekly 30" in said
    assert "coach import deals FILE" in said
    assert "More: coach report --all" in said
    team(*RHYTHM)
    assert "coach rhythm set" not in team("report").out


def test_numbers_of_other_weeks_are_said_to_be_none(measured: Coach) -> None:
    said = measured("report", "--week", "2024-W10").out
    assert "Numbers     none of these weeks: the newest import is of" in said


def test_nobody_has_no_review(coach: Coach) -> None:
    assert "Nobody on this team yet." in coach("report").out
    assert "This week" not in coach("report").out


def test_the_numbers_name_the_next_in_few_words(measured: Coach) -> None:
    first = measured("report", "--json").json["first"]
    last = measured("report").out.split("\n")[-2]
    assert last.endswith(f'. Next: coach diagnose "{first["name"]}"')


def test_what_was_given_stands_with_its_kind_and_what_is_due(assigned: Coach) -> None:
    assert "Dana Reyes  0 d    skill       due 1 Dec\n" in assigned("report").out
