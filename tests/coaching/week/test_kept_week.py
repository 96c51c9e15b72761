from datetime import date, timedelta

from coachcli.coaching.rhythm.cadence import Cadence, Every, planned
from coachcli.coaching.rhythm.due import Adherence, RhythmChange, became
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.rhythm.talk import TalkHeld
from coachcli.coaching.week.aggregating import DuePromise
from coachcli.coaching.week.kept_week import (
    PromisesKept,
    TalkToCome,
    Turns,
    next_week,
    promises_kept,
    soonest,
    week_kept,
)
from coachcli.coaching.week.report import Week

MONDAY = date(2026, 11, 23)
TUESDAY, SUNDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=6)
WEEK = Week(MONDAY)
EARLIER = TUESDAY - timedelta(weeks=3)


def turns(
    rep: str, held: list[date], day: date, every: Every = Every.WEEK, time: str = "10:00"
) -> Turns:
    """What became of a talk on Tuesdays with a rep, up to a day."""
    cadence = Cadence("c1", "deal", every, 30, EARLIER, EARLIER, time)
    plan = planned([cadence], "deal", WEEK.last + timedelta(days=14))
    talks = [TalkHeld(f"t{each}", rep, "deal", each, 30) for each in held]
    changes: list[RhythmChange] = []
    return Turns(rep, rep.title(), became(plan, changes, talks, day))


def test_a_rhythm_is_kept_where_what_was_planned_in_the_week_was_held() -> None:
    kept, missed = turns("ana", [SUNDAY], SUNDAY), turns("bo", [EARLIER], SUNDAY)
    assert week_kept([kept, missed], WEEK, SUNDAY) == Adherence(2, held=1, missed=1)


def test_what_was_not_held_counts_from_the_day_after_it_was_planned_for() -> None:
    assert week_kept([turns("bo", [], TUESDAY)], WEEK, TUESDAY) == Adherence()
    following = TUESDAY + timedelta(days=1)
    assert week_kept([turns("bo", [], following)], WEEK, following) == Adherence(1, missed=1)
    monthly = turns("bo", [], SUNDAY, Every.MONTH)
    assert week_kept([monthly], Week(EARLIER - timedelta(days=1)), SUNDAY) == Adherence(1, missed=1)


def test_promises_count_where_they_were_due_before_the_day() -> None:
    promises = (
        DuePromise("ana", MONDAY, mine=True, is_kept=True),
        DuePromise("ana", TUESDAY, mine=True, is_kept=False),
        DuePromise("bo", MONDAY, mine=False, is_kept=False),
        DuePromise("bo", SUNDAY, mine=False, is_kept=True),
        DuePromise("bo", MONDAY - timedelta(days=1), mine=False, is_kept=True),
    )
    at_tuesday = PromisesKept(KeptOfDue(1, 1), KeptOfDue(0, 1))
    assert promises_kept(promises, WEEK, TUESDAY) == at_tuesday
    assert promises_kept(promises, WEEK, SUNDAY) == PromisesKept(KeptOfDue(1, 2), KeptOfDue(1, 2))


def test_the_talks_of_the_next_week_stand_by_day_time_and_name() -> None:
    known = (
        turns("bo", [], SUNDAY, time=""),
        turns("cy", [], SUNDAY, time="09:00"),
        turns("ana", [], SUNDAY, time="09:00"),
    )
    following = TUESDAY + timedelta(days=7)
    assert next_week(known, WEEK) == (
        TalkToCome("ana", "Ana", following, "09:00", "deal"),
        TalkToCome("cy", "Cy", following, "09:00", "deal"),
        TalkToCome("bo", "Bo", following, "", "deal"),
    )


def test_the_talk_that_is_next_with_a_rep_is_the_first_still_to_come() -> None:
    every = (turns("bo", [], MONDAY), turns("ana", [MONDAY], TUESDAY), turns("cy", [], SUNDAY))
    following = TUESDAY + timedelta(weeks=1)
    assert {talk.rep: talk.on for talk in soonest(every, MONDAY)} == {
        "bo": TUESDAY, "ana": following, "cy": TUESDAY
    }  # fmt: skip
    assert soonest(every, WEEK.last + timedelta(weeks=9)) == ()
