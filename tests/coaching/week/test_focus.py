from datetime import date, timedelta
from typing import Any

import pytest

from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.headline import Headline, Looked, Stood
from coachcli.coaching.numbers.split import PathStep, Split, StepPart
from coachcli.coaching.rep import Rep
from coachcli.coaching.verdict import RootCause
from coachcli.coaching.week.focus import Band, Candidate, banded, candidate, focus, skew
from coachcli.coaching.week.report import RepLine

DAY = date(2026, 11, 24)


def team(size: int, talks: dict[int, int] | None = None) -> tuple[Candidate, ...]:
    """Reps in the order of their attainment; `talks` are those of the past weeks."""
    spent = talks or {}
    days = [DAY - timedelta(days=3 * at + 1) for at in range(size)]
    return tuple(
        Candidate(f"r{at}", f"Rep {at}", at / 10, last=days[at], talks=spent.get(at, 0))
        for at in range(size)
    )


def test_a_fifth_stands_at_either_end_and_the_core_between() -> None:
    bands = banded(team(10))
    assert [rep for rep, band in bands.items() if band is Band.BOTTOM] == ["r0", "r1"]
    assert [rep for rep, band in bands.items() if band is Band.TOP] == ["r8", "r9"]
    assert sum(band is Band.CORE for band in bands.values()) == 6


def test_four_reps_make_no_bands() -> None:
    found = focus(team(4), DAY)
    assert not found.banded
    assert found.skew is None
    assert {pick.band for pick in found.picks} == {Band.NONE}


def test_who_is_on_ramp_or_without_numbers_stands_apart() -> None:
    new, unknown = replace(team(1)[0], rep="new", ramping=True), Candidate("x", "Xi")
    bands = banded((*team(5), new, unknown))
    assert (bands["new"], bands["x"]) == (Band.RAMPING, Band.NONE)


def test_seven_of_ten_talks_on_four_of_ten_people_are_a_skew_of_1_75() -> None:
    reps = team(10, {0: 2, 1: 2, 8: 2, 9: 1, 2: 1, 3: 1, 4: 1})
    found = skew(reps, banded(reps), DAY)
    assert found is not None
    assert (found.time, found.heads, round(found.index, 2), found.alarm) == (0.7, 0.4, 1.75, True)
    assert found.waiting == ("Rep 7", "Rep 6")


def test_without_talks_there_is_no_skew() -> None:
    assert focus(team(10), DAY).skew is None


def test_the_core_comes_first_and_the_stars_last() -> None:
    order = [pick.band for pick in focus(team(10), DAY).picks]
    assert order == [Band.CORE] * 6 + [Band.BOTTOM] * 2 + [Band.TOP] * 2


def test_within_a_band_the_money_that_can_move_comes_first() -> None:
    reps = tuple(replace(one, stake=100 if one.rep == "r4" else 0) for one in team(10))
    assert focus(reps, DAY).picks[0].candidate.rep == "r4"


def test_then_who_has_something_open_then_who_waited_longest() -> None:
    reps = tuple(replace(one, cause="opener" if one.rep == "r3" else "") for one in team(10))
    assert [pick.candidate.rep for pick in focus(reps, DAY).picks][:3] == ["r3", "r7", "r6"]
    never = tuple(replace(one, last=None) if one.rep == "r2" else one for one in team(10))
    first = focus(never, DAY).picks[0]
    assert (first.candidate.rep, first.days) == ("r2", None)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"cycles": 2}, True),
        ({"cycles": 1}, False),
        ({"cycles": 2, "obstacle": True}, False),
        ({"cycles": 2, "ramping": True}, False),
    ],
)
def test_a_review_of_the_fit_waits_for_two_cycles_and_a_free_way(
    change: dict[str, object],
    expected: bool,  # noqa: FBT001 - a column
) -> None:
    changed: Any = change
    reps = tuple(replace(one, **changed) if one.rep == "r0" else one for one in team(10))
    found = {pick.candidate.rep: pick.fit_review for pick in focus(reps, DAY).picks}
    assert found["r0"] is expected
    assert not any(review for rep, review in found.items() if rep != "r0")


def test_nobody_waits_who_was_talked_with_this_week() -> None:
    reps = tuple(replace(one, last=DAY, talks=1) for one in team(10))
    found = focus(reps, DAY).skew
    assert found is not None
    assert (found.waiting, found.alarm) == ((), False)


REP = Rep("r1", "Ana Lee", started=DAY - timedelta(days=900))
LINE = RepLine("r1", "Ana Lee", "", DAY)
HOURS = RootCause("openings", "hours", "Gives the hours away", "commitment")
OPENER = Assignment(
    id="a1",
    rep="r1",
    diagnosis=None,
    asset="three-messages",
    title="Three messages",
    minutes=45,
    cause="opener",
    means="Cannot yet write an opener",
    behaviour="opens",
    metric="new_opps",
    given=DAY,
    due=DAY,
    evaluate=DAY,
    done_means="",
)
GAP = Standing(
    "win_rate", 0.2, peers=0.3, short=0.3, stake=500, flows=("late-stage-losses",), gap=True
)


def test_a_candidate_is_known_by_the_gap_that_a_walk_would_start_from() -> None:
    larger = replace(GAP, metric="cycle_days", stake=900, flows=())
    made = candidate(Stood(REP, (larger, GAP), 5), LINE, None, (2, 25), DAY)
    assert (made.gap, made.stake, made.talks, made.minutes) == ("win_rate", 500, 2, 25)
    assert (made.name, made.last, made.ramping) == ("Ana Lee", DAY, False)


def test_small_deals_are_at_stake_though_no_walk_starts_from_them() -> None:
    part = StepPart(PathStep.MIX, 50, 100, -500)
    small = Headline(Split(1000, 1500, (part,)), looked=Looked.CLOSED, step=part.step, stake=500)
    made = candidate(Stood(REP, (GAP,), 5, small), LINE, None, (0, 0), DAY)
    assert (made.gap, made.step, made.stake) == ("", "mix", 500)


def test_a_gap_that_nobody_can_price_has_no_money_at_stake() -> None:
    made = candidate(Stood(REP, (replace(GAP, stake=None),), 5), LINE, None, (0, 0), DAY)
    assert (made.gap, made.stake) == ("win_rate", 0)
    none = candidate(Stood(REP, (), 0), LINE, None, (0, 0), DAY)
    assert (none.gap, none.stake, none.attainment) == ("", 0, None)


def test_a_quota_counts_before_bookings() -> None:
    booked, quota = Standing("bookings", 900), Standing("quota_attainment", 0.9)
    assert candidate(Stood(REP, (booked,), 0), LINE, None, (0, 0), DAY).attainment == 900
    assert candidate(Stood(REP, (booked, quota), 0), LINE, None, (0, 0), DAY).attainment == 0.9


def test_what_is_open_is_worked_on_before_the_last_diagnosis() -> None:
    stands = Stood(REP, (), 0)
    assert candidate(stands, LINE, HOURS, (0, 0), DAY).cause == "Gives the hours away"
    line = replace(LINE, open=(OPENER,))
    assert candidate(stands, line, HOURS, (0, 0), DAY).cause == OPENER.means
    assert candidate(stands, LINE, None, (0, 0), DAY).cause == ""


def test_something_in_the_way_is_an_obstacle() -> None:
    around = HOURS._replace(kind="environment")
    assert candidate(Stood(REP, (), 0), LINE, around, (0, 0), DAY).obstacle
    assert not candidate(Stood(REP, (), 0), LINE, HOURS, (0, 0), DAY).obstacle
