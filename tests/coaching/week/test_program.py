"""Coaching over several coaches, in figures that can be counted by hand; it ranks nobody."""

from datetime import date, timedelta

import pytest

from cli.counts import SUNDAY, counts
from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.issue import IssuesOfType, IssueType
from coachcli.coaching.rhythm.surprise import SurpriseKind, SurprisesOfKind
from coachcli.coaching.week.program import Helps, ProgramWeek, program

DAY = SUNDAY + timedelta(days=1)


def test_coaches_stand_by_name_with_how_far_they_came() -> None:
    made = program([counts("Priya", [0, 2, 0, 1]), counts("bo", [1])], DAY)
    bo, priya = made.coaches
    assert (bo.name, bo.closed, bo.third, bo.weeks) == ("bo", 1, "", 1)
    assert (priya.name, priya.closed, priya.third) == ("Priya", 3, "2026-W48")
    assert (priya.first, priya.weeks, priya.active) == ("2026-W45", 4, 4)
    assert (priya.last_closed, priya.quiet_days) == (date(2026, 11, 23), 6)
    assert made.until == SUNDAY


@pytest.mark.parametrize(
    ("closed", "early"),
    [
        (([3], [0, 3], [3, 0, 0]), []),
        (([3], [0, 3], [3, 0, 0], [0]), ["c2"]),
        (([3, 0], [3, 0], [3], [0]), ["c0", "c1"]),
        (([3], [3, 0], [3, 0, 0], [0], [0]), ["c1", "c2"]),
        (([2], [1], [0], [0]), []),
    ],
)
def test_the_first_quarter_to_three_closed_cycles_are_early(
    closed: tuple[list[int], ...], early: list[str]
) -> None:
    made = program([counts(f"c{place}", each) for place, each in enumerate(closed)], DAY)
    assert [each.name for each in made.coaches if each.is_early] == early


@pytest.mark.parametrize(
    ("closed", "given", "walks", "helps"),
    [
        ([0, 1], 1, 1, None),
        ([0, 0], 1, 1, None),
        ([0, 0, 0], 1, 1, Helps.LOOK),
        ([1, 0, 0], 0, 1, Helps.GIVE),
        ([0, 0, 0], 0, 0, Helps.TALK),
        ([], 1, 1, Helps.TALK),
    ],
)
def test_without_a_closed_cycle_for_two_weeks_it_says_what_would_help(
    closed: list[int], given: int, walks: int, helps: Helps | None
) -> None:
    (only,) = program([counts("Bo", closed, given=given, walks=walks)], DAY).coaches
    assert only.helps is helps


def test_of_an_old_file_a_new_one_is_asked_for() -> None:
    (only,) = program([counts("Bo", [1])], SUNDAY + timedelta(days=14)).coaches
    assert only.helps is Helps.ASK


def test_a_week_counts_the_coaches_of_whom_it_is_known() -> None:
    made = program([counts("Priya", [0, 1]), counts("Bo", [2], walks=0, given=0)], DAY)
    assert made.weeks == (
        ProgramWeek("2026-W47", coaches=1, active=1, talks=0, walks=1, given=1, closed=0),
        ProgramWeek("2026-W48", coaches=2, active=2, talks=0, walks=1, given=1, closed=3),
    )
    assert (made.lately, made.before) == (3, 0)
    assert program([counts("Bo", [9, 1, 1, 1, 1, 2])], SUNDAY).lately == 4


def test_issues_are_added_up_by_type() -> None:
    first = replace(counts("a", [1]), issues=(IssuesOfType(IssueType.TIME, 1, 1),))
    second = (IssuesOfType(IssueType.DATA, 1, 0), IssuesOfType(IssueType.TIME, 2, 0))
    made = program([first, replace(counts("b", [1]), issues=second)], DAY)
    assert made.issues == (IssuesOfType(IssueType.TIME, 3, 1), IssuesOfType(IssueType.DATA, 1, 0))


def test_surprises_are_added_up_by_kind() -> None:
    lost, slipped, churned = SurpriseKind
    first = replace(counts("a", [1]), surprises=(SurprisesOfKind(churned, 1, 0),))
    second = (SurprisesOfKind(lost, 2, 1), SurprisesOfKind(churned, 3, 2))
    made = program([first, replace(counts("b", [1]), surprises=second)], DAY)
    assert made.surprises == (SurprisesOfKind(lost, 2, 1), SurprisesOfKind(churned, 4, 2))
    assert slipped not in {each.kind for each in made.surprises}
