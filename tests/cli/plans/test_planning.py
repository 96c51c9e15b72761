"""How a plan comes together from what is typed, and from questions."""

from decimal import Decimal

import pytest

from cli.plans.test_goal_wording import Typing
from coachcli.cli.plans import planning
from coachcli.cli.plans.goal_wording import NothingKeptError
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.parts import Parts
from coachcli.coaching.plans.plan import Minutes
from coachcli.coaching.plans.rate import rate_named
from coaching.some_plans import LOGISTICS, WORKED


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
    assert planning.asked(terminal, replace(WORKED, existing=None)).existing == 30_000_000
    assert "nothing is left to plan" in " ".join(terminal.said)


@pytest.mark.parametrize("text", ["0", "-3", "4.5", "many", "99999"])
def test_a_number_of_weeks_is_whole_and_above_nought(text: str) -> None:
    terminal = Typing(text, "46")
    assert planning.asked(terminal, replace(WORKED, weeks=None)).weeks == 46
    assert "is not a whole number above 0" in " ".join(terminal.said)


def test_an_activity_is_asked_for_where_there_is_none() -> None:
    terminal = Typing("touches: new customers in logistics -> new_opps")
    assert planning.asked(terminal, replace(WORKED, activities=None)).activities == (LOGISTICS,)


def test_whoever_leaves_keeps_nothing() -> None:
    with pytest.raises(NothingKeptError):
        planning.asked(Typing("900k"), replace(WORKED, quota=None, deal=None))


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
