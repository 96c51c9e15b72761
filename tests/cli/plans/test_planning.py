"""How a plan comes together from what is typed, and from questions."""

from datetime import date
from decimal import Decimal

import pytest

from cli.plans.test_goal_wording import Typing
from coachcli.cli.plans import planning
from coachcli.cli.plans.goal_wording import NothingKeptError
from coachcli.cli.plans.plan_figures import days
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.parts import Parts, span
from coachcli.coaching.plans.plan import Minutes
from coachcli.coaching.plans.rate import rate_named
from coaching.some_plans import LOGISTICS, WORKED

DAY = date(2026, 11, 24)


def asked(terminal: Typing, parts: Parts, imported: int | None = None) -> Parts:
    return planning.asked(terminal, parts, DAY, lambda _parts: imported)


def test_what_was_not_typed_is_no_part() -> None:
    rate = rate_named("24%")
    assert planning.rates(None, rate, None) == {"meeting_to_opp": rate}
    assert planning.minutes(12, None, None, 0) == {"touch": 12, "practice": 0}
    assert planning.named(quota=Decimal(9), deal=None) == {"quota": 9, "deal": None}


def test_minutes_that_are_typed_go_before_those_that_stand() -> None:
    standing = Parts(minutes=Minutes(touch=9, meeting=50))
    assert planning.timed(standing, {"touch": 12}).minutes == Minutes(touch=12, meeting=50)
    assert planning.timed(Parts(), {}).minutes == Minutes()


def test_a_part_that_leaves_nothing_to_plan_is_asked_for_again() -> None:
    terminal = Typing("900k", "x", "300k")
    assert asked(terminal, replace(WORKED, existing=None)).existing == 30_000_000
    assert "nothing is left to plan" in " ".join(terminal.said)


@pytest.mark.parametrize("text", ["0", "-3", "4.5", "many", "99999"])
def test_a_number_of_weeks_is_whole_and_above_nought(text: str) -> None:
    terminal = Typing(text, "46")
    assert asked(terminal, replace(WORKED, weeks=None)).weeks == 46
    assert "is not a whole number above 0" in " ".join(terminal.said)


def test_an_activity_is_asked_for_where_there_is_none() -> None:
    terminal = Typing("touches: new customers in logistics -> new_opps")
    assert asked(terminal, replace(WORKED, activities=None)).activities == (LOGISTICS,)


def test_whoever_leaves_keeps_nothing() -> None:
    with pytest.raises(NothingKeptError):
        asked(Typing("900k"), replace(WORKED, quota=None, deal=None))


def test_where_parts_come_from_is_said_and_what_is_typed_is_not() -> None:
    terminal = Typing()
    sources = {
        planning.TYPED: Parts(quota=1),
        planning.RECORDS: Parts(quota=2, deal=3, deal_seen=5),
        planning.STANDING: Parts(weeks=46),
    }
    planning.tell_origins(terminal, sources, 13)
    assert terminal.said == [
        "From the records of 13 weeks: average deal of 5 deals.",
        "As in the plan that stands: selling weeks.",
    ]


def test_the_quota_is_asked_for_its_days_once_the_weeks_are_known() -> None:
    terminal = Typing("13", "950k")
    made = asked(terminal, replace(WORKED, quota=None, weeks=None))
    assert (made.weeks, made.quota) == (13, 95_000_000)
    first, last = span(DAY, 13, WORKED.first, WORKED.last)
    assert f"The quota for {days(first, last)}, like 900000:" in " ".join(terminal.said)


@pytest.mark.parametrize(("key", "quota"), [("", 15_000_000), ("n", 95_000_000)])
def test_an_imported_quota_is_offered(key: str, quota: int) -> None:
    terminal = Typing(key, "950k")
    terminal.key = lambda *_, **__: terminal.line("> ")  # type: ignore[method-assign]
    parts = replace(WORKED, quota=None, currency="EUR")
    assert asked(terminal, parts, imported=15_000_000).quota == quota
    assert "is 150,000 EUR, as imported. Enter takes it" in " ".join(terminal.said)
