"""The mirror of a coach, of counts alone, with what is worth a walk."""

import pytest

from cli.counts import counts
from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.rhythm.session import SessionItem
from coachcli.coaching.week.aggregates import Aggregates, ItemCount, QualityCount
from coachcli.coaching.week.mirrored import CoachingGap, mirrored

PRIYA = counts("Priya", [0, 1, 0, 0, 1])


def with_weeks(made: Aggregates, **changed: KeptOfDue | QualityCount) -> Aggregates:
    weeks = tuple(replace(each, **changed) for each in made.weeks)  # type: ignore[arg-type]
    return replace(made, weeks=weeks)


def test_time_is_of_four_weeks_and_all_else_of_all() -> None:
    made = mirrored(PRIYA)
    assert (made.name, made.talks, made.minutes, made.team, made.coached) == ("Priya", 4, 60, 8, 5)
    assert (made.sessions, made.quality, made.weakest) == (5, 6.0, SessionItem.GOAL)
    assert (made.promises, made.rhythm) == (KeptOfDue(5, 10), KeptOfDue())
    assert (made.given, made.closed, made.gap) == (5, 2, None)


def test_without_sessions_there_is_no_quality_and_nothing_weakest() -> None:
    made = mirrored(replace(with_weeks(PRIYA, quality=QualityCount()), lately=QualityCount()))
    assert (made.quality, made.weakest, made.gap) == (None, None, None)


def test_what_is_weakest_is_of_the_last_sessions_alone() -> None:
    items = (ItemCount(SessionItem.NUMBER, 4, 5), ItemCount(SessionItem.DUE, 0, 3))
    late = (*items, ItemCount(SessionItem.EVALUATED, 0, 0), ItemCount(SessionItem.GOAL, 5, 5))
    assert mirrored(replace(PRIYA, lately=QualityCount(5, 20, late))).weakest is SessionItem.DUE
    assert mirrored(replace(PRIYA, lately=None)).weakest is None


@pytest.mark.parametrize(
    ("made", "gap"),
    [
        (counts("Bo", [1], walks=0), CoachingGap.HAPPENS_NOT),
        (replace(PRIYA, coached=3), CoachingGap.HAPPENS_NOT),
        (with_weeks(PRIYA, rhythm=KeptOfDue(1, 3)), CoachingGap.HAPPENS_NOT),
        (with_weeks(PRIYA, rhythm=KeptOfDue(2, 3)), None),
        (replace(PRIYA, team=None, coached=None), None),
        (with_weeks(PRIYA, quality=QualityCount(1, 4)), CoachingGap.CHANGES_NOTHING),
        (counts("Bo", [0, 0]), CoachingGap.CHANGES_NOTHING),
    ],
)
def test_what_does_not_happen_comes_before_what_changes_nothing(
    made: Aggregates, gap: CoachingGap | None
) -> None:
    assert mirrored(made).gap is gap
