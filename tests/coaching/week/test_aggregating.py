"""One coach's coaching in counts that can be worked out by hand, and of no few reps."""

from datetime import date, timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.period import Period
from coachcli.coaching.rhythm.cadence import Cadence, Every, PlannedTalk
from coachcli.coaching.rhythm.due import Adherence, became
from coachcli.coaching.rhythm.mirror import KeptOfDue, TimeSpent
from coachcli.coaching.rhythm.session import Session, SessionItem
from coachcli.coaching.week.aggregates import ItemCount, OverAll
from coachcli.coaching.week.aggregating import (
    CoachRecords,
    DuePromise,
    LearningGiven,
    aggregates,
    kept_in,
    kept_of_due,
)
from coachcli.coaching.week.report import Week, week_of

DAY = date(2026, 11, 27)
MONDAY = date(2026, 11, 23)
EARLIER = MONDAY - timedelta(days=7)
Learning = tuple[LearningGiven, ...]
REPS = ("r1", "r2", "r3", "r4", "r5")
RECORDS = CoachRecords(DAY, REPS, (TimeSpent("r1", MONDAY, "walk", 15),))


def given(*reps: str, done: date | None = None, looks: tuple[date, ...] = ()) -> Learning:
    return tuple(LearningGiven(rep, EARLIER, done, looks=looks) for rep in reps)


def test_without_any_coaching_there_is_no_week() -> None:
    made = aggregates("Priya", CoachRecords(DAY, REPS))
    assert (made.coach, made.weeks, made.team, made.coached) == ("Priya", (), 5, 0)


def test_weeks_go_from_the_first_coaching_to_this_one_and_count_each_kind() -> None:
    spent = (TimeSpent("r1", EARLIER, "account", 30), TimeSpent("r1", MONDAY, "walk", 15))
    learning = (*given("r1", looks=(MONDAY, DAY)), LearningGiven("r2", MONDAY))
    made = aggregates("", replace(RECORDS, spent=spent, learning=learning))
    first, second = made.weeks
    assert (first.week, first.talks, first.walks, first.minutes) == ("2026-W47", 1, 0, 30)
    assert (second.week, second.talks, second.walks, second.minutes) == ("2026-W48", 0, 1, 15)
    assert (first.given, first.evaluated, first.closed) == (1, 0, 0)
    assert (second.given, second.evaluated, second.closed) == (1, 1, 1)
    assert (made.last_closed, made.coached, made.until) == (MONDAY, 1, DAY)


def test_of_fewer_than_five_reps_the_team_is_not_told() -> None:
    made = aggregates("", replace(RECORDS, reps=REPS[:4]))
    assert (made.team, made.coached) == (None, None)


@pytest.mark.parametrize(("size", "done", "moved"), [(4, None, None), (5, 5, 1)])
def test_what_reps_did_is_told_of_five_or_more(
    size: int, done: int | None, moved: int | None
) -> None:
    first, *others = given(*REPS[:size], done=MONDAY)
    learning = (replace(first, looks=(DAY,), moved=DAY), *others)
    made = aggregates("", replace(RECORDS, learning=learning))
    assert (made.weeks[-1].done, made.weeks[-1].moved) == (done, moved)
    assert (made.over_all.done, made.over_all.moved) == (done, moved)


def test_a_whole_does_not_tell_what_a_week_leaves_out() -> None:
    five = given(*REPS, done=EARLIER, looks=(EARLIER,))
    alone = LearningGiven("r1", MONDAY, done=DAY)
    made = aggregates("", replace(RECORDS, learning=(*five, alone)))
    assert [week.done for week in made.weeks] == [5, None]
    assert made.over_all.done is None


def test_what_is_left_out_of_weeks_is_told_together_where_it_is_of_five() -> None:
    learning = tuple(
        LearningGiven(rep, day, done=day, looks=(day,))
        for rep, day in zip(REPS, (EARLIER, EARLIER, MONDAY, MONDAY, MONDAY), strict=True)
    )
    made = aggregates("", replace(RECORDS, learning=learning))
    assert [week.done for week in made.weeks] == [None, None]
    assert made.over_all == OverAll(5, 0, KeptOfDue())


HELD = LearningGiven("r1", EARLIER)


@pytest.mark.parametrize(
    ("learning", "expected"),
    [
        (HELD, True),
        (replace(HELD, given=MONDAY + timedelta(days=7)), False),
        (replace(HELD, dropped=EARLIER), False),
        (replace(HELD, looks=(EARLIER,)), False),
        (replace(HELD, looks=(EARLIER,), done=MONDAY), True),
        (replace(HELD, done=EARLIER), True),
        (replace(HELD, dropped=MONDAY), True),
    ],
)
def test_learning_is_under_way_until_it_is_dropped_or_looked_at(
    learning: LearningGiven, *, expected: bool
) -> None:
    assert learning.is_under_way(Week(MONDAY)) is expected


def test_promises_count_on_their_day_once_it_is_over_and_reps_only_in_groups() -> None:
    mine = (
        DuePromise("r1", MONDAY, mine=True, is_kept=True),
        DuePromise("r1", DAY, mine=True, is_kept=False),
    )
    theirs = tuple(DuePromise(rep, EARLIER, mine=False, is_kept=rep == "r1") for rep in REPS)
    spent = (TimeSpent("r1", EARLIER, "walk", 15),)
    alone = DuePromise("r1", MONDAY, mine=False, is_kept=True)
    made = aggregates("", replace(RECORDS, spent=spent, promises=(*mine, *theirs)))
    assert [week.mine for week in made.weeks] == [KeptOfDue(), KeptOfDue(1, 1)]
    assert [week.theirs for week in made.weeks] == [KeptOfDue(1, 5), KeptOfDue()]
    assert made.over_all.theirs == KeptOfDue(1, 5)
    made = aggregates("", replace(RECORDS, spent=spent, promises=(*theirs, alone)))
    assert [week.theirs for week in made.weeks] == [KeptOfDue(1, 5), None]
    assert made.over_all.theirs is None


def test_quality_is_the_points_of_sessions_and_what_they_had() -> None:
    walked = Session("r1", MONDAY, (SessionItem.GOAL, SessionItem.CAUSE), look_open=True)
    made = aggregates("", replace(RECORDS, sessions=(walked, replace(walked, has=()))))
    quality = made.weeks[-1].quality
    assert (quality.sessions, quality.points) == (2, 3)
    assert quality.items[0] == ItemCount(SessionItem.GOAL, 1, 2)
    assert quality.items[-1] == ItemCount(SessionItem.EVALUATED, 0, 0)


def test_the_rhythm_is_that_of_planned_talks_as_far_back_as_it_is_known() -> None:
    cadence = Cadence("c", "account", Every.WEEK, 30, MONDAY, MONDAY)
    talk = PlannedTalk("account", MONDAY, Period(MONDAY, MONDAY), cadence)
    long_ago = (TimeSpent("r1", DAY - timedelta(days=100), "walk", 15),)
    turns = became((talk,), (), (), DAY)
    made = aggregates("", replace(RECORDS, spent=long_ago, turns=turns))
    assert (made.weeks[0].rhythm, made.weeks[-1].rhythm) == (None, KeptOfDue(0, 1))
    assert week_of(DAY).name == made.weeks[-1].week


def test_promises_of_one_side_are_counted_once_they_are_due() -> None:
    days = Period(EARLIER, DAY)
    ends = (EARLIER - timedelta(days=1), EARLIER, MONDAY, DAY)
    promises = [DuePromise("r1", by, mine=True, is_kept=by == MONDAY) for by in ends]
    theirs = DuePromise("r1", MONDAY, mine=False, is_kept=False)
    assert kept_of_due((*promises, theirs), days, mine=True) == KeptOfDue(1, 2)
    assert kept_of_due((*promises, theirs), days, mine=False) == KeptOfDue(0, 1)


def test_the_sunday_ends_a_week_and_what_was_not_held_on_it_was_missed() -> None:
    sunday = MONDAY + timedelta(days=6)
    cadence = Cadence("c1", "deal", Every.WEEK, 30, sunday, MONDAY)
    turns = became((PlannedTalk("deal", sunday, Period(MONDAY, sunday), cadence),), (), (), sunday)
    assert kept_in(Week(MONDAY), turns, sunday) == Adherence(1, missed=1)
    assert kept_in(Week(MONDAY), turns, DAY) == Adherence()
    assert kept_in(Week(EARLIER), turns, DAY) == Adherence()
