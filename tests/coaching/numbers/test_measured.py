from datetime import date
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.measured import Measured, is_silent, measured, wilson, worked
from coachcli.coaching.numbers.tally import Deals, Measure, Tally, Work
from coachcli.coaching.period import Period
from coaching.strategies import HOUSE

WEEK = Period(date(2026, 11, 16), date(2026, 11, 22))
DEALS = Deals(
    created=4,
    created_met=4,
    created_value=40_000_00,
    created_valued=3,
    won=2,
    lost=6,
    won_value=30_000_00,
    won_valued=2,
    cycle_days=90,
    cycles=2,
    no_decision=3,
    reasoned=4,
    sold_value=30_000_00,
    list_value=40_000_00,
    listed=2,
    new_won=1,
    new_value=10_000_00,
    expansion_won=1,
    expansion_value=20_000_00,
    typed=True,
    products=3,
    accounts=2,
    open=9,
    open_value=90_000_00,
    open_valued=9,
    past_due=2,
    due=8,
    pushes=6,
    pushable=4,
    slipped=1,
    expected=5,
)
WORK = Work(touches=100, connects=20, meetings=8, no_shows=2, touches_met=100, meetings_touched=8)
BY_HAND = {
    "bookings": (3_000_000, 2),
    "quota_attainment": (0.5, 2),
    "new_arr": (1_000_000, 1),
    "expansion_arr": (2_000_000, 1),
    "won": (2, None),
    "lost": (6, None),
    "new_logos": (1, None),
    "new_opps": (4, None),
    "pipeline_created": (4_000_000, 3),
    "open_opps": (9, None),
    "open_value": (9_000_000, 9),
    "meeting_to_opp": (0.5, 8),
    "touch_to_meeting": (0.08, 100),
    "win_rate": (0.25, 8),
    "avg_deal": (1_500_000, 2),
    "cycle_days": (45, 2),
    "velocity": (75_000, 8),  # 9 x 0.25 x 15,000 / 45 = 750 a day
    "no_decision_rate": (0.75, 4),
    "discount_pct": (0.25, 2),
    "products_per_account": (1.5, 2),
    "slip_rate": (0.2, 5),
    "push_count": (1.5, 4),
    "past_due_pct": (0.25, 8),
    "touches": (100, None),
    "connects": (20, None),
    "meetings_held": (8, None),
    "no_show_pct": (0.2, 10),
}


def found(tally: Tally, *measures: Measure) -> dict[str, Measured]:
    return {one.metric: one for one in measured([tally], measures)}


def measure(metric: str, value: float, n: int | None = None, days: Period = WEEK) -> Measure:
    return Measure("r", metric, days, value, n)


def test_every_metric_is_what_one_works_out_by_hand() -> None:
    values = found(Tally("r", WEEK, DEALS, WORK, 6_000_000))
    assert {id_: one.value for id_, one in values.items()} == pytest.approx(
        {id_: value for id_, (value, _) in BY_HAND.items()}
    )
    assert {id_: one.n for id_, one in values.items()} == {
        id_: n for id_, (_, n) in BY_HAND.items()
    }


def test_a_share_has_its_interval_and_a_total_has_none() -> None:
    values = found(Tally("r", WEEK, DEALS, WORK, 6_000_000))
    assert (values["win_rate"].low, values["win_rate"].high) == wilson(2, 8)
    assert {id_ for id_, one in values.items() if one.low is not None} == {
        *("win_rate", "no_decision_rate", "slip_rate", "past_due_pct"),
        *("meeting_to_opp", "touch_to_meeting", "no_show_pct"),
    }


def test_fewer_than_ten_cases_are_thin_and_a_count_never_is() -> None:
    values = found(Tally("r", WEEK, DEALS, WORK))
    assert values["win_rate"].thin
    assert not values["touch_to_meeting"].thin
    assert not values["won"].thin


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert measured([Tally("r", WEEK)]) == ()


def test_a_week_without_anything_has_noughts_and_no_rates() -> None:
    values = found(Tally("r", WEEK, Deals(), Work(touches=0, meetings=0), 100))
    assert {id_: one.value for id_, one in values.items()} == {
        **dict.fromkeys(
            (
                "bookings",
                "won",
                "lost",
                "new_opps",
                "open_opps",
                "touches",
                "meetings_held",
                "quota_attainment",
            ),
            0,
        ),
    }


def test_won_without_any_amount_is_no_booking_of_nothing() -> None:
    assert "bookings" not in found(Tally("r", WEEK, Deals(won=3)))


def test_velocity_needs_closed_ones_a_cycle_and_a_deal() -> None:
    assert "velocity" not in found(
        Tally("r", WEEK, Deals(open=3, won=1, won_valued=1, won_value=5))
    )
    assert "velocity" not in found(Tally("r", WEEK, Deals(open=3, won=1, cycles=1, cycle_days=5)))
    same_day = Deals(open=2, won=1, lost=1, won_value=100, won_valued=1, cycles=1, cycle_days=0)
    assert found(Tally("r", WEEK, same_day))["velocity"].value == 100


def test_a_ratio_above_one_has_no_interval() -> None:
    one = found(Tally("r", WEEK, Deals(created=9, created_met=5), Work(meetings=4)))[
        "meeting_to_opp"
    ]
    assert (one.value, one.low, one.high) == (1.25, None, None)


def test_meetings_are_held_against_touches_since_both_are_recorded() -> None:
    one = found(
        Tally("r", WEEK, None, Work(touches=90, meetings=9, touches_met=30, meetings_touched=3))
    )["touch_to_meeting"]
    assert (one.value, one.n) == (0.1, 30)
    assert "touch_to_meeting" not in found(Tally("r", WEEK, None, Work(touches=90, touches_met=90)))


def test_a_value_says_from_when_on_it_is_known() -> None:
    deals, work = Deals(since=date(2026, 11, 17)), Work(touches=1, since=date(2026, 11, 18))
    values = found(Tally("r", WEEK, deals, work), measure("nrr", 1.0))
    assert (values["won"].since, values["touches"].since, values["nrr"].since) == (
        deals.since,
        work.since,
        None,
    )
    assert found(Tally("r", WEEK, None, work))["touches"].since == work.since


def test_no_shows_without_any_meeting_held_are_all_of_them() -> None:
    assert found(Tally("r", WEEK, None, Work(no_shows=2)))["no_show_pct"].value == 1


def test_a_computed_value_goes_before_an_imported_one() -> None:
    tally = Tally("r", WEEK, DEALS)
    values = found(tally, measure("win_rate", 0.9), measure("nrr", 1.1))
    assert (values["win_rate"].value, values["nrr"].value) == (0.25, 1.1)


def test_imported_totals_add_up_and_others_are_averaged_by_their_n() -> None:
    first, second = (
        Period(date(2026, 11, 16), date(2026, 11, 18)),
        Period(date(2026, 11, 19), date(2026, 11, 22)),
    )
    values = found(
        Tally("r", WEEK),
        *(measure("exec_meetings", 2, None, first), measure("exec_meetings", 3, None, second)),
        *(measure("attach_rate", 0.2, 30, first), measure("attach_rate", 0.5, 10, second)),
        *(measure("ramp_time", 100, None, first), measure("ramp_time", 200, 5, second)),
        *(measure("nrr", 1.2, 10, first), measure("nrr", 1.0, 10, second)),
    )
    assert (values["exec_meetings"].value, values["exec_meetings"].n) == (5, None)
    assert (round(values["attach_rate"].value, 9), values["attach_rate"].n) == (0.275, 40)
    assert (values["attach_rate"].low, values["attach_rate"].high) == wilson(11, 40)
    assert (values["ramp_time"].value, values["ramp_time"].n) == (150, None)
    assert (round(values["nrr"].value, 9), values["nrr"].low) == (1.1, None)


def test_measures_without_any_case_are_averaged_alike() -> None:
    first, second = (
        Period(date(2026, 11, 16), date(2026, 11, 18)),
        Period(date(2026, 11, 19), date(2026, 11, 22)),
    )
    one = found(
        Tally("r", WEEK), measure("nps_csat", 10, 0, first), measure("nps_csat", 30, 0, second)
    )["nps_csat"]
    assert (one.value, one.n) == (20, 0)


def test_a_measure_belongs_to_a_period_in_which_all_its_days_lie_and_to_its_rep() -> None:
    outside = measure("nrr", 1.0, None, Period(WEEK.first, date(2026, 11, 23)))
    somebody_else = Measure("q", "nrr", WEEK, 1.0)
    assert found(Tally("r", WEEK), outside, somebody_else) == {}


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(12, 50, 0.1430, 0.3741), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (1, 2, 0.0945, 0.9055)],
)
def test_the_interval_is_the_one_in_the_tables(
    part: int, whole: int, low: float, high: float
) -> None:
    assert wilson(part, whole) == pytest.approx((low, high), abs=5e-5)


@given(
    st.integers(1, 10_000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))
)
@HOUSE
def test_an_interval_holds_its_share_and_stays_between_nought_and_one(of: tuple[int, int]) -> None:
    low, high = wilson(*of)
    share = of[0] / of[1]
    assert 0 <= low <= share + 1e-12
    assert share - 1e-12 <= high <= 1
    assert isclose(low, 1 - wilson(of[1] - of[0], of[1])[1], abs_tol=1e-12)


def test_a_rep_of_whom_nothing_is_recorded_was_not_at_work() -> None:
    lost, none = Measured("r", "lost", WEEK, 2), Measured("r", "won", WEEK, 0)
    assert worked((none, lost))
    assert not worked((none,))
    assert not worked(())


def test_what_is_open_alone_tells_of_nothing_that_happened() -> None:
    still, won = Measured("r", "open_opps", WEEK, 9), Measured("r", "won", WEEK, 1)
    assert is_silent([[still], []])
    assert not is_silent([[still], [won]])
