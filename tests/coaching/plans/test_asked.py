from datetime import date

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import HeldTo
from coachcli.coaching.period import Period
from coachcli.coaching.plans.asked import Asking, asked, goal_days, in_period
from coachcli.coaching.plans.goal import Goal
from coachcli.coaching.plans.plan import Plan
from coachcli.coaching.plans.rate import Estimate, Rate
from coachcli.coaching.plans.standard import standard

DAY = date(2026, 11, 24)
QUARTER = Period(date(2026, 8, 24), date(2026, 11, 22))
GOAL = Goal("g1", "r1", "Meetings", "The north", standard("9 new_opps a month"), date(2027, 3, 31),
            "", date(2026, 11, 1), DAY, DAY)  # fmt: skip


def rate(share: float) -> Estimate:
    return Estimate(Rate(share), None, None, share)


PLAN = Plan("p1", "r1", DAY, date(2026, 7, 1), date(2027, 6, 30), 900_000_00, 300_000_00, 30_000_00,
            "EUR", rate(0.24), rate(0.4), rate(0.08), 46, 90, ())  # fmt: skip


def goal(text: str) -> Goal:
    return replace(GOAL, standard=standard(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 new_opps a month", 9 * 91 / (365.25 / 12)),
        ("60 touches per week", 60 * 13),
        ("60 touches weekly", 60 * 13),
        ("2 meetings_held a day", 2 * 91),
        ("30 new_opps a quarter", 30 * 91 / (365.25 / 4)),
        ("30 won by then", 30 * 91 / 150),
        ("win_rate 26%", 0.26),
        ("win_rate 26", 0.26),
        ("win_rate 0.26", 0.26),
        ("bookings 90,000 a quarter", 90_000_00 * 91 / (365.25 / 4)),
        ("avg_deal 5k", 5_000_00),
        ("cycle_days 40", 40),
    ],
)
def test_a_goal_asks_for_its_part_of_a_period(text: str, expected: float) -> None:
    assert in_period(goal(text), QUARTER, "EUR") == pytest.approx(expected)


def test_a_goal_that_names_no_time_is_for_the_days_until_its_date() -> None:
    assert goal_days(goal("30 won")) == 150
    assert goal_days(replace(goal("30 won"), by=GOAL.made)) == 1


def test_an_agreed_goal_is_asked_and_a_draft_or_a_past_one_is_not() -> None:
    found = asked(Asking((GOAL,)), DAY, QUARTER)
    assert list(found) == ["new_opps"]
    assert list(found["new_opps"]) == [HeldTo.GOAL]
    draft, past = replace(GOAL, rep_agreed=None), replace(GOAL, by=DAY.replace(day=23))
    unmeasured = goal("9 smiles a month")
    assert asked(Asking((draft, past, unmeasured)), DAY, QUARTER) == {}


def test_of_two_goals_on_one_metric_the_later_one_counts() -> None:
    found = asked(Asking((GOAL, goal("13 new_opps a week"))), DAY, QUARTER)
    assert found["new_opps"][HeldTo.GOAL] == pytest.approx(169)


def test_a_plan_asks_week_by_week_for_work_and_day_by_day_for_results() -> None:
    found = asked(Asking(plan=PLAN), DAY, QUARTER, "EUR")
    values = {id_: by[HeldTo.PLAN] for id_, by in found.items()}
    assert values["touches"] == pytest.approx(56.6 * 13, rel=1e-3)
    assert values["new_opps"] == pytest.approx(83.33 / 46 * 13, rel=1e-3)
    assert (values["win_rate"], values["touch_to_meeting"], values["avg_deal"]) == (
        0.24, 0.08, 30_000_00,
    )  # fmt: skip
    assert values["bookings"] == pytest.approx(900_000_00 * 91 / 365)
    assert values["closed"] == pytest.approx(83.33 * 91 / 365, rel=1e-3)


def test_a_quota_of_the_period_comes_before_the_plans_own() -> None:
    found = asked(Asking(plan=PLAN, quota=200_000_00), DAY, QUARTER, "EUR")
    assert found["bookings"] == {HeldTo.PLAN: 200_000_00}
    assert found["quota_attainment"] == {HeldTo.PLAN: 1.0}


def test_a_plan_asks_no_results_before_its_days_and_nothing_after_them() -> None:
    ahead = replace(PLAN, first=date(2027, 1, 1))
    assert "bookings" not in asked(Asking(plan=ahead), DAY, QUARTER, "EUR")
    assert "touches" in asked(Asking(plan=ahead), DAY, QUARTER, "EUR")
    over = replace(PLAN, first=date(2026, 1, 1), last=date(2026, 6, 30))
    assert asked(Asking(plan=over), DAY, QUARTER, "EUR") == {}


def test_money_of_a_plan_in_another_currency_asks_nothing() -> None:
    found = asked(Asking(plan=PLAN), DAY, QUARTER, "USD")
    assert "bookings" not in found
    assert "closed" in found
