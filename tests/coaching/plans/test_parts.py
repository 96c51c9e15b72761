from datetime import date

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.period import Period
from coachcli.coaching.plans.parts import (
    NEEDED,
    IncompleteError,
    Parts,
    Peers,
    colleagues,
    lacking,
    origins,
    parts_of,
    peers,
    planned,
    recorded,
    span,
    together,
)
from coachcli.coaching.plans.plan import Minutes
from coachcli.coaching.plans.rate import Aim, AimLevel, Rate, counted
from coaching.some_plans import DANA, DAY, WORKED, plan


def test_what_is_typed_goes_before_what_is_recorded_and_that_before_the_plan_that_stands() -> None:
    typed, recorded = Parts(quota=1, existing=0), Parts(quota=2, existing=5, deal=2)
    assert together(typed, recorded, Parts(weeks=3, deal=9)) == Parts(
        quota=1, existing=0, deal=2, weeks=3
    )


def test_a_new_first_day_does_not_keep_the_old_last_one() -> None:
    before = Parts(first=date(2026, 1, 1), last=date(2026, 12, 31))
    assert together(Parts(first=date(2027, 1, 1)), before).last is None
    assert together(Parts(last=date(2026, 6, 30)), before) == Parts(
        first=date(2026, 1, 1), last=date(2026, 6, 30)
    )
    assert together(Parts(), before) == before


def test_the_plan_that_stands_lends_its_parts_while_its_days_run() -> None:
    standing = plan(team=Peers({"win_rate": Rate(0.5)}), win_rate=counted(12, 50))
    lent = parts_of(standing, date(2026, 12, 31))
    assert lent.win_rate == counted(12, 50)
    assert planned(lent, Peers(), DANA, "p1", DAY).quota == standing.quota
    assert parts_of(standing, date(2027, 1, 1)) == Parts()
    assert parts_of(None, DAY) == Parts()


def test_what_is_lacking_is_named_with_an_example() -> None:
    assert lacking(Parts()) == tuple(NEEDED)
    assert lacking(WORKED) == ()
    with pytest.raises(IncompleteError) as told:
        planned(replace(WORKED, quota=None, activities=()), Peers(), DANA, "p1", DAY)
    assert "The plan for Dana Reyes lacks 2 of its 9 parts" in str(told.value)
    assert [step.about[:2] for step in told.value.todos] == [
        ("quota", "900000"),
        ("activities", "touches: new customers in logistics -> new opportunities"),
    ]


def test_colleagues_share_manager_and_role_and_are_past_ramp() -> None:
    same, other_role = replace(DANA, id="r2"), replace(DANA, id="r3", role="manager")
    other_team, new = replace(DANA, id="r4", manager="Cy"), replace(DANA, id="r5", started=DAY)
    assert colleagues(DANA, (DANA, same, other_role, other_team, new), DAY) == (same,)


def value(metric: str, number: float, n: int | None = None) -> Measured:
    return Measured("r1", metric, Period(DAY, DAY), number, n)


def test_the_records_give_rates_with_their_cases_the_average_deal_and_the_cycle() -> None:
    values = (
        value("win_rate", 0.24, 50),
        value("touch_to_meeting", 0.08),
        value("avg_deal", 3_000_000),
        value("cycle_days", 90.4),
    )
    found = recorded(values, "EUR")
    assert found == Parts(
        deal=3_000_000,
        currency="EUR",
        cycle_days=90,
        win_rate=counted(12, 50),
        touch_to_meeting=Rate(0.08),
    )


def test_what_the_records_do_not_know_stays_unknown() -> None:
    assert recorded((), "") == Parts()
    strange = (value("meeting_to_opp", 1.4, 10), value("avg_deal", 0), value("cycle_days", 0.2))
    assert recorded(strange, "") == Parts(cycle_days=1)


def test_each_part_is_said_to_come_from_the_first_that_knows_it() -> None:
    sources = {
        "typed": Parts(quota=1),
        "records": Parts(quota=2, deal=3),
        "plan": Parts(deal=3, weeks=46, activities=()),
    }
    assert origins(sources) == (("typed", ("quota",)), ("records", ("deal",)), ("plan", ("weeks",)))


def test_money_in_another_currency_is_no_part() -> None:
    dollars = Parts(deal=5, weeks=46, currency="USD")
    assert together(Parts(currency="EUR"), dollars) == Parts(currency="EUR", weeks=46)
    assert together(Parts(currency="EUR"), Parts(deal=5)).deal == 5


def test_a_team_shows_its_rates_together_and_the_levels_it_reaches() -> None:
    others = tuple(
        Parts(win_rate=counted(hits, 100), deal=deal)
        for hits, deal in ((20, 1), (30, 2), (40, 3), (50, 4))
    )
    found = peers(Parts(), others)
    assert found.rates == {"win_rate": counted(140, 400)}
    assert found.aims["win_rate"].level is AimLevel.UPPER_QUARTILE
    assert 0.35 < found.aims["win_rate"].value < 0.425
    assert found.aims["deal"] == Aim(3.25, AimLevel.UPPER_QUARTILE, 4)


def test_a_rate_that_is_typed_stands_for_the_teams() -> None:
    assert peers(Parts(), (Parts(win_rate=counted(1, 2)),), {"win_rate": Rate(0.3)}).rates == {
        "win_rate": Rate(0.3)
    }


def test_deals_in_another_currency_are_not_compared() -> None:
    others = (Parts(deal=9, currency="USD"), Parts(deal=5, currency="EUR"))
    assert peers(Parts(currency="EUR"), others).aims == {"deal": Aim(5.0, AimLevel.BEST, 1)}
    assert peers(Parts(), others).aims == {}


def test_a_colleague_with_too_few_cases_sets_no_level() -> None:
    few = Parts(win_rate=counted(1, 1), deal=9_000_000, deal_seen=1)
    assert peers(Parts(), (few,)) == Peers()
    enough = Parts(win_rate=counted(3, 10), deal=4_000_000, deal_seen=10)
    assert peers(Parts(), (few, enough)).aims["deal"] == Aim(4_000_000.0, AimLevel.BEST, 1)


def test_weights_of_other_size_pull_the_levels_less() -> None:
    others = (Parts(win_rate=counted(9, 10)), Parts(win_rate=counted(1, 10)))
    assert peers(Parts(weight=0), others).aims["win_rate"].value == 0.9
    assert peers(Parts(), others).aims["win_rate"].value < 0.9


def test_a_plan_takes_over_what_is_assumed_about_it() -> None:
    made = plan(weight=0, minutes=Minutes(touch=1), coverage=4.0, currency="EUR")
    assert (made.weight, made.minutes.touch, made.coverage, made.currency) == (0, 1, 4.0, "EUR")


@pytest.mark.parametrize(
    ("day", "weeks", "first", "last"),
    [
        (date(2026, 5, 5), 46, date(2026, 1, 1), date(2026, 12, 31)),
        (date(2026, 5, 5), 23, date(2026, 1, 1), date(2026, 6, 30)),
        (date(2026, 5, 5), 12, date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 6, 20), 12, date(2026, 7, 1), date(2026, 9, 30)),
        (date(2026, 11, 24), 46, date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_the_weeks_say_which_days_are_planned_and_nearly_over_means_the_next(
    day: date, weeks: int, first: date, last: date
) -> None:
    assert span(day, weeks) == (first, last)


def test_days_that_are_named_are_taken() -> None:
    assert span(DAY, 46, date(2026, 4, 1)) == (date(2026, 4, 1), date(2027, 3, 31))
    assert span(DAY, 46, None, date(2026, 11, 30)) == (date(2026, 1, 1), date(2026, 11, 30))
