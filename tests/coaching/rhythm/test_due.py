from datetime import date, timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.cadence import Cadence, Every, planned
from coachcli.coaching.rhythm.due import (
    Adherence,
    DueState,
    DueTalk,
    NoSuchTurnError,
    NotAheadError,
    RhythmChange,
    adherence,
    at_one_time,
    became,
    following,
    moved_to,
    nearest,
    of_rep,
    to_come,
    together,
    turn,
)
from coachcli.coaching.rhythm.talk import TalkHeld

TUESDAY = date(2026, 10, 6)
WEEKLY = Cadence("c1", "deal", Every.WEEK, 30, TUESDAY, TUESDAY)
DUE, HELD, MOVED, SKIPPED, MISSED = DueState


def after(weeks: int, day: int = 0) -> date:
    return TUESDAY + timedelta(weeks=weeks, days=day)


def talk(day: date) -> TalkHeld:
    return TalkHeld(f"t{day}", "r1", "deal", day, 30)


def skipped(day: date) -> RhythmChange:
    return RhythmChange(f"s{day}", "r1", "deal", day, SKIPPED)


def moved(day: date, to: date) -> RhythmChange:
    return RhythmChange(f"m{day}", "r1", "deal", day, MOVED, to)


def turns(
    changes: list[RhythmChange], held: list[date], day: date, until: date | None = None
) -> tuple[DueTalk, ...]:
    plan = planned([WEEKLY], "deal", until or day)
    return became(plan, changes, [talk(each) for each in held], day)


def test_two_skipped_of_eight_are_kept_to_three_quarters() -> None:
    held = [after(week, 1) for week in (0, 1, 3, 4, 6, 7)]
    made = turns([skipped(after(2)), skipped(after(5))], held, after(7, 6), after(9))
    kept = adherence(made, after(7, 6))
    assert kept == Adherence(8, 6, 0, 2, 0)
    assert kept.share == 0.75


def test_a_talk_that_was_moved_counts_as_moved_and_not_as_held_also_once_it_was_held() -> None:
    change = moved(after(0), after(1, 1))
    (waiting, _) = turns([change], [], after(1))
    assert (waiting.state, waiting.on, waiting.is_open) == (MOVED, after(1, 1), True)
    (was, _) = turns([change], [after(1), after(1, 1)], after(1, 6))
    assert (was.state, was.held, was.is_open) == (MOVED, after(1, 1), False)
    assert adherence([was], after(1, 6)) == Adherence(1, 0, 1, 0, 0)


def test_a_talk_stands_for_that_of_its_own_week_before_one_that_was_moved_there() -> None:
    first, second = turns([moved(after(0), after(1, 1))], [after(1, 1)], after(1, 6))
    assert (first.held, second.state) == (None, HELD)


def test_one_talk_stands_for_one_that_was_planned() -> None:
    made = turns([], [after(0), after(0, 1)], after(1, 5))
    assert [each.state for each in made] == [HELD, MISSED]
    assert [each.state for each in turns([], [], after(2))] == [MISSED, MISSED, DUE]


def test_what_was_skipped_and_held_after_all_was_held() -> None:
    (made,) = turns([skipped(after(0))], [after(0, 2)], after(0, 3))
    assert made.state == HELD


def test_moved_twice_it_is_on_the_last_day() -> None:
    twice = [moved(after(0), after(0, 1)), moved(after(0), after(0, 2))]
    (made,) = turns(twice, [], after(0))
    assert made.on == after(0, 2)


def test_two_talks_are_at_one_time_where_both_are_to_come_on_a_day_and_overlap() -> None:
    first, second = turns([], [], after(0), after(1))
    (monthly, *_) = became(
        planned([replace(WEEKLY, every=Every.MONTH)], "deal", after(0)), (), (), after(0)
    )
    assert at_one_time(first, [monthly, second]) == ()
    ten, half = replace(WEEKLY, time="10:00"), replace(WEEKLY, time="10:29")
    early, late = replace(first, cadence=ten), replace(first, cadence=half)
    assert at_one_time(early, [late, replace(second, cadence=ten)]) == (late,)
    assert at_one_time(early, [replace(late, cadence=replace(ten, time="10:30"))]) == ()
    assert at_one_time(replace(early, state=SKIPPED), [late]) == ()


def test_a_talk_is_moved_to_another_day_within_a_year() -> None:
    assert moved_to(after(50), after(0), after(0)) == after(50)
    for to in (after(0), after(0, -1), after(53)):
        with pytest.raises(NotAheadError, match="That talk is on Tue 6 Oct 2026"):
            moved_to(to, after(0), after(0))


def test_what_is_of_the_day_or_ahead_counts_for_none() -> None:
    ahead = turns([skipped(after(1))], [], after(0), after(1))
    assert adherence(ahead, after(0)) == Adherence()
    assert Adherence().share is None


def test_adherence_of_several_is_counted_together() -> None:
    both = together([Adherence(8, 6, 0, 2, 0), Adherence(2, 1, 1, 0, 0)])
    assert both == Adherence(10, 7, 1, 2, 0)


def test_the_talk_that_is_meant_is_the_nearest_or_that_of_the_day_that_is_said() -> None:
    made = turns([moved(after(0), after(2, 1))], [], after(0), after(2))
    assert [each.planned for each in to_come(made)] == [after(1), after(2), after(0)]
    assert turn(made, None, after(0), "Dana").planned == after(1)
    assert turn(made, after(2, 1), after(0), "Dana").planned == after(0)
    assert turn(made, after(0), after(0), "Dana").planned == after(0)


def test_where_none_is_to_come_the_last_that_was_not_held_is_meant() -> None:
    monthly = planned([replace(WEEKLY, every=Every.MONTH)], "deal", after(4))
    made = became(monthly, (), (), after(0, 2))
    assert turn(made, None, after(0, 2), "Dana").planned == after(4)
    assert turn(made[:1], None, after(0, 2), "Dana").planned == after(0)
    assert following(made[:1], after(0, 2)) is None


def test_the_nearest_is_todays_then_the_one_in_whose_time_it_is_then_the_next() -> None:
    monthly = replace(WEEKLY, every=Every.MONTH)
    plan = planned([monthly], "deal", after(20))
    made = became(plan, (), (), after(0, 2))
    assert [each.on for each in made[:2]] == [after(0), after(4)]
    for day, on in ((after(0), after(0)), (after(3, 2), after(0)), (after(0, 2), after(0))):
        meant = nearest(made, day)
        assert meant is not None
        assert meant.on == on
    (ahead,) = [nearest(made[1:], after(0))]
    assert ahead == made[1]
    assert nearest((), after(0)) is None


def test_what_was_moved_is_open_until_the_time_it_was_moved_to_is_over() -> None:
    change = moved(after(0), after(1, 1))
    (first, *_) = turns([change], [], after(1, 5), after(2))
    assert first.is_open
    (first, *_) = turns([change], [], after(2), after(2))
    assert (first.is_open, first.state, first.is_unheld(after(2))) == (False, MOVED, True)


def test_a_talk_is_missed_from_the_day_after_and_held_once_it_is_held_in_its_time() -> None:
    (first, *_) = turns([], [], after(0), after(1))
    assert (first.state, first.is_unheld(after(0))) == (DUE, False)
    (first, *_) = turns([], [], after(0, 1), after(1))
    assert (first.state, first.is_open, first.is_ahead(after(0, 1))) == (MISSED, True, False)
    assert adherence([first], after(0, 1)) == Adherence(1, missed=1)
    (first, *_) = turns([], [after(0, 2)], after(0, 3), after(1))
    assert adherence([first], after(0, 3)) == Adherence(1, held=1)
    assert not first.is_unheld(after(0, 3))
    (first,) = turns([skipped(after(0))], [], after(0, 3))
    assert (first.is_open, first.is_unheld(after(0, 3))) == (False, False)


def test_a_day_without_a_talk_is_refused_with_the_days_that_have_one() -> None:
    made = turns([], [], after(0), after(1))
    with pytest.raises(NoSuchTurnError, match=r"Wed 7 Oct 2026.*To come: Tue 6 Oct 2026, Tue 13"):
        turn(made, after(0, 1), after(0), "Dana")
    with pytest.raises(NoSuchTurnError, match=r"has no planned talk\. .* None is to come"):
        turn((), None, after(0), "Dana")


def test_the_teams_rhythm_holds_for_a_rep_from_the_day_of_joining_on() -> None:
    plan = planned([WEEKLY], "deal", after(2))
    assert [each.planned for each in of_rep(plan, after(1))] == [after(1), after(2)]
    assert of_rep(plan, None) == plan
    own = planned([replace(WEEKLY, own=True)], "deal", after(2))
    assert of_rep(own, after(1)) == own


def test_a_talk_that_nobody_names_is_the_one_for_which_it_counts() -> None:
    friday = after(0, 3)
    meant = nearest(turns([], [], friday, after(2)), friday)
    assert meant is not None
    assert (meant.on, meant.covers(friday), meant.covers(after(1))) == (after(0), True, False)
    elsewhere = nearest(turns([moved(after(0), after(2, 1))], [], friday, after(2)), friday)
    assert elsewhere is not None
    assert elsewhere.planned == after(0)
    assert elsewhere.covers(after(2, 5))
    extra = nearest(turns([], [after(0)], friday, after(2)), friday)
    assert extra is not None
    assert (extra.on, extra.covers(friday)) == (after(1), False)


def test_what_was_moved_counts_from_the_day_it_was_planned_for_as_what_was_skipped_does() -> None:
    change = moved(after(1), after(1, 2))
    before = [after(0)]
    for day, due in ((after(0, 6), 1), (after(1), 2), (after(1, 2), 2), (after(1, 3), 2)):
        made = adherence(turns([change], before, day, after(1)), day)
        off = adherence(turns([skipped(after(1))], before, day, after(1)), day)
        assert (made.due, made.held, off.due, off.held) == (due, 1, due, 1)
    held = adherence(turns([change], [*before, after(1, 2)], after(1, 2), after(1)), after(1, 2))
    assert (held.due, held.held, held.moved) == (2, 1, 1)


def test_of_two_in_whose_time_it_is_the_next_within_a_week_goes_before_one_that_has_passed() -> (
    None
):
    weekly = turns([], [], after(0, 1), after(1))
    monthly = planned([replace(WEEKLY, every=Every.MONTH)], "deal", after(0))
    ahead = [replace(each, on=after(0, 3)) for each in became(monthly, (), (), after(0))]
    meant = nearest([*weekly, *ahead], after(0, 1))
    assert meant is not None
    assert meant.on == after(0, 3)
