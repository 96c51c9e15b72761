"""What is said of a number since somebody was coached: what counts, who with whom, and when."""

from datetime import date, timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.did_it_help import (
    CoachedOn,
    NumberTold,
    Sought,
    judged,
    source,
    together,
    untouched,
)
from coachcli.coaching.numbers.measured import Measured, wilson
from coachcli.coaching.period import Period
from coachcli.coaching.practice.evaluation import Moved, ShareSeen, Silence

GIVEN, LOOK = date(2026, 9, 1), date(2026, 10, 27)
PEERS = ("ben", "cem", "dora", "eli", "fay")
ASKED = Sought("win_rate", "ana", GIVEN, LOOK, ("ana",), PEERS, last=LOOK)
Values = dict[str, Measured]


def rate(rep: str, hits: int, cases: int, metric: str = "win_rate") -> Measured:
    low, high = wilson(hits, cases)
    return Measured(rep, metric, ASKED.before, hits / cases, cases, low, high)


def rates(
    own: tuple[int, int], others: tuple[int, int], reps: tuple[str, ...] = ("ana",)
) -> Values:
    return {rep: rate(rep, *own) for rep in reps} | {rep: rate(rep, *others) for rep in PEERS}


BEFORE, AFTER = rates((29, 96), (29, 96)), rates((48, 64), (20, 64))


def count(rep: str, value: float, days: Period) -> Measured:
    return Measured(rep, "new_opps", days, value)


def test_a_share_that_rose_far_beyond_the_others_moved() -> None:
    found = judged(ASKED, BEFORE, AFTER)
    assert found.verdict is Moved.MOVED
    figures = found.arithmetic
    assert (figures.before, figures.after) == (ShareSeen(29, 96), ShareSeen(48, 64))
    assert (figures.others_before, figures.others_after) == (
        ShareSeen(145, 480),
        ShareSeen(100, 320),
    )
    assert (figures.reps, figures.others, figures.why) == (1, 5, None)
    assert figures.low is not None
    assert figures.low > 0


def test_where_less_is_better_the_same_rise_did_not_move() -> None:
    asked = replace(ASKED, metric="no_decision_rate")
    assert judged(asked, BEFORE, AFTER).verdict is Moved.NOT_MOVED


def test_few_cases_say_how_many_would_tell() -> None:
    found = judged(ASKED, rates((6, 20), (6, 20)), rates((5, 15), (5, 15)))
    assert (found.verdict, found.arithmetic.why) == (Moved.CANNOT_TELL, Silence.FEW)
    assert found.arithmetic.cases == 15
    assert found.arithmetic.would_tell
    assert found.arithmetic.would_tell > 40


def test_three_who_were_coached_are_looked_at_together() -> None:
    reps = ("ana", "gus", "hal")
    asked = replace(ASKED, together=reps)
    found = judged(asked, rates((29, 96), (29, 96), reps), rates((40, 64), (20, 64), reps))
    assert found.arithmetic.reps == 3
    assert found.arithmetic.before == ShareSeen(87, 288)
    assert found.verdict is Moved.MOVED


def silent(asked: Sought, before: Values, after: Values) -> tuple[Moved, Silence | None]:
    found = judged(asked, before, after)
    return found.verdict, found.arithmetic.why


@pytest.mark.parametrize(
    ("asked", "before", "after", "why"),
    [
        (replace(ASKED, metric=""), {}, {}, Silence.NO_METRIC),
        (ASKED, {}, {}, Silence.NO_ROWS),
        (replace(ASKED, last=GIVEN), BEFORE, {}, Silence.OLD_ROWS),
        (replace(ASKED, last=None), BEFORE, {}, Silence.OLD_ROWS),
        (replace(ASKED, is_ramping=True), BEFORE, AFTER, Silence.RAMPING),
        (replace(ASKED, others=()), BEFORE, AFTER, Silence.NOBODY),
        (replace(ASKED, others=()), BEFORE, {}, Silence.FEW),
    ],
)
def test_why_nothing_can_be_told_is_said(
    asked: Sought, before: Values, after: Values, why: Silence
) -> None:
    assert silent(asked, before, after) == (Moved.CANNOT_TELL, why)


def test_where_the_records_end_is_said() -> None:
    assert judged(replace(ASKED, last=GIVEN), BEFORE, {}).arithmetic.last == GIVEN


def test_a_count_is_no_share_and_is_shown_by_the_week() -> None:
    asked = replace(ASKED, metric="new_opps")
    found = judged(
        asked,
        {"ana": count("ana", 24, asked.before)},
        {"ana": count("ana", 12, Period(LOOK - timedelta(days=28), LOOK - timedelta(days=1)))},
    )
    assert (found.verdict, found.arithmetic.why) == (Moved.CANNOT_TELL, Silence.NO_RATE)
    assert (found.arithmetic.was, found.arithmetic.now) == (2, 3)


def early(day: date = LOOK, cycle: int = 0) -> NumberTold:
    return judged(replace(ASKED, day=day, cycle=cycle), BEFORE, AFTER)


def test_it_is_too_early_before_one_sales_cycle_for_what_closing_tells() -> None:
    found = early(cycle=90)
    assert found.verdict is Moved.TOO_EARLY
    assert found.arithmetic.ripe == GIVEN + timedelta(days=90)
    assert early(cycle=30).verdict is Moved.MOVED


@pytest.mark.parametrize(
    ("metric", "why"), [("", Silence.NO_METRIC), ("win_rate", Silence.NO_ROWS)]
)
def test_without_numbers_too_it_is_too_early_before_two_weeks(metric: str, why: Silence) -> None:
    asked = replace(ASKED, metric=metric, day=GIVEN + timedelta(days=13))
    assert silent(asked, {}, {}) == (Moved.TOO_EARLY, why)
    assert silent(replace(asked, day=asked.ripe), {}, {}) == (Moved.CANNOT_TELL, why)


def test_two_weeks_at_least_have_to_pass_whatever_the_number() -> None:
    assert early(day=GIVEN + timedelta(days=13)).verdict is Moved.TOO_EARLY
    assert early(day=GIVEN + timedelta(days=14)).verdict is not Moved.TOO_EARLY
    asked = replace(ASKED, metric="touch_to_meeting", cycle=90)
    assert asked.ripe == GIVEN + timedelta(days=14)


def test_twelve_weeks_before_count_and_at_most_the_last_eight_since() -> None:
    assert ASKED.before == Period(date(2026, 6, 9), date(2026, 8, 31))
    assert ASKED.after == Period(date(2026, 9, 2), date(2026, 10, 26))
    late = replace(ASKED, day=date(2026, 11, 24), last=date(2026, 11, 30))
    assert late.after == Period(date(2026, 9, 29), date(2026, 11, 23))
    assert replace(late, last=date(2026, 11, 1)).after.last == date(2026, 11, 1)
    assert replace(late, last=GIVEN).after.days == 1


def coached(rep: str, days: int) -> CoachedOn:
    return CoachedOn(rep, GIVEN + timedelta(days=days))


def test_those_coached_within_two_weeks_are_taken_together_from_three_on() -> None:
    assert together("ana", GIVEN, [coached("ben", 14), coached("cem", -14)]) == (
        "ana",
        "ben",
        "cem",
    )
    assert together("ana", GIVEN, [coached("ben", 14), coached("cem", 15)]) == ("ana",)
    assert together("ana", GIVEN, [coached("ana", 0), coached("ben", 0)]) == ("ana",)


def test_whoever_was_coached_on_it_in_the_days_that_count_is_nobody_to_compare_with() -> None:
    known = [coached("ben", -84), coached("cem", -85), coached("dora", 30)]
    assert untouched(PEERS, GIVEN, known, LOOK) == ("cem", "eli", "fay")


@pytest.mark.parametrize(
    ("metric", "kind"),
    [("win_rate", "deals"), ("touch_to_meeting", "activities"), ("stage_conversion", "metrics")],
)
def test_what_has_to_be_imported_for_a_metric_is_known(metric: str, kind: str) -> None:
    assert source(metric) == kind
