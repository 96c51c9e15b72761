"""What chance does to a figure, told from a team's weeks."""

from datetime import date, timedelta
from math import sqrt

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.noise import noise
from coachcli.coaching.numbers.tally import Deals, Tally, Work
from coachcli.coaching.period import Period

IDLE = Work()


def week(number: int, rep: str = "ana", deals: Deals | None = None, work: Work = IDLE) -> Tally:
    first = date(2026, 8, 31) + timedelta(weeks=number)
    return Tally(rep, Period(first, first + timedelta(days=6)), deals, work)


def test_of_no_weeks_nothing_is_told_but_the_error_of_a_share() -> None:
    silent = noise(())
    assert silent.spread == {}
    assert silent.error("win_rate", 0.25, 100) == pytest.approx(sqrt(0.25 * 0.75 / 100))
    assert silent.error("win_rate", 1.5, 100) is None
    assert silent.error("touches", 100, None) is None


def test_a_count_that_comes_evenly_has_the_error_of_chance() -> None:
    even = noise(week(number, deals=Deals(created=4)) for number in range(13))
    assert even.spread["new_opps"] == 1
    assert even.error("new_opps", 49, None) == 7


def test_a_count_that_comes_in_bursts_has_more() -> None:
    bursts = (0, 90, 10, 80, 0, 70)
    uneven = noise(week(number, work=Work(touches=count)) for number, count in enumerate(bursts))
    mean = sum(bursts) / 6
    variance = sum((count - mean) ** 2 for count in bursts) / 5
    assert uneven.spread["touches"] == pytest.approx(variance / mean)


def test_money_has_at_least_what_a_single_case_brings_at_once() -> None:
    deals = Deals(won=2, won_value=600, won_valued=2)
    assert noise(week(number, deals=deals) for number in range(8)).spread["bookings"] == 300


def test_a_mean_has_the_variance_of_a_case_by_how_the_weeks_lie_around_the_reps_own() -> None:
    deals = [Deals(won_value=value, won_valued=1) for value in (100, 200, 300)]
    own = [week(number, deals=deal) for number, deal in enumerate(deals)]
    other = [replace(one, rep="ben") for one in own]
    spread = noise((*own, *other)).spread["avg_deal"]
    assert spread == 10_000
    assert noise(own).error("avg_deal", 200, 4) == 50
    assert noise(own).error("avg_deal", 200, None) is None


def test_weeks_of_which_nothing_is_known_and_single_weeks_say_nothing() -> None:
    assert noise([week(0), week(1)]).spread == {}
    assert noise([week(0, deals=Deals(created=4))]).spread == {}
    once = [week(0, deals=Deals(won_value=9, won_valued=1)), week(1, deals=Deals())]
    assert "avg_deal" not in noise(once).spread
    idle = [week(number, "ben", Deals()) for number in range(3)]
    assert noise(idle).spread == {}
    busy = [week(number, deals=Deals(won_value=9, won_valued=1)) for number in range(3)]
    assert noise((*busy, *idle)).spread.get("avg_deal") is None
