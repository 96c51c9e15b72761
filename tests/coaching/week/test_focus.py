from datetime import date, timedelta
from typing import Any

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import Shortfall
from coachcli.coaching.week.candidate import Candidate
from coachcli.coaching.week.focus import Band, Turn, banded, focus, skew

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


def first(reps: tuple[Candidate, ...]) -> list[str]:
    return [pick.candidate.rep for pick in focus(reps, DAY).picks]


def test_a_claimed_gap_comes_before_what_is_worth_a_look_whatever_its_money() -> None:
    claims = {"r0": Shortfall.BEYOND_CHANCE, "r4": Shortfall.LOOK, "r5": Shortfall.LOOK}
    money = {"r0": 10, "r4": 900, "r5": 90}
    reps = tuple(
        replace(
            one,
            last=None,
            claim=claims.get(one.rep, Shortfall.NONE),
            movable=money.get(one.rep, 0),
        )
        for one in team(10)
    )
    assert first(reps)[:3] == ["r0", "r4", "r5"]


def test_a_claimed_gap_of_the_middle_comes_before_one_of_the_lowest_fifth() -> None:
    reps = tuple(
        replace(one, last=None, claim=Shortfall.BEYOND_CHANCE, movable=100) for one in team(10)
    )
    assert set(first(reps)[6:8]) == {"r0", "r1"}


def test_money_counts_as_far_as_it_is_to_be_trusted() -> None:
    money = {"r3": (500, 50), "r4": (100, 90)}
    reps = tuple(
        replace(one, stake=money[one.rep][0], movable=money[one.rep][1])
        if one.rep in money
        else one
        for one in team(10)
    )
    assert first(reps)[:2] == ["r4", "r3"]


def test_fewer_than_five_stand_by_attainment_the_best_seller_last() -> None:
    reps = tuple(replace(one, last=None, stake=100 * at) for at, one in enumerate(team(4)))
    assert first(reps) == ["r0", "r1", "r2", "r3"]


def test_the_best_seller_of_a_team_is_not_first_though_a_gap_is_claimed() -> None:
    best = replace(team(5)[4], last=None, claim=Shortfall.BEYOND_CHANCE, movable=900)
    found = focus((*team(4), best), DAY)
    pick = next(pick for pick in found.picks if pick.candidate.rep == "r4")
    assert pick.turn is Turn.COACH
    assert found.picks[0].candidate.rep != "r4"


def test_nobody_ahead_of_the_others_is_among_those_to_coach_first() -> None:
    reps = tuple(replace(one, star=one.rep in ("r2", "r3"), last=None) for one in team(5))
    turns = {pick.candidate.rep: pick.turn for pick in focus(reps, DAY).picks}
    assert [rep for rep, turn in turns.items() if turn is Turn.TEACH] == ["r2", "r3", "r4"]


def test_whoever_was_talked_with_this_week_is_not_the_next() -> None:
    gap = replace(team(10)[0], rep="now", claim=Shortfall.BEYOND_CHANCE, last=DAY, attainment=0.35)
    found = focus((*team(10), gap), DAY)
    assert found.following is not None
    assert found.following.candidate.rep != "now"
    held = tuple(replace(one, last=DAY) for one in team(10))
    assert focus(held, DAY).following is None


def test_without_numbers_the_order_is_who_waits_longest() -> None:
    reps = tuple(replace(one, attainment=None, ramping=one.rep == "r2") for one in team(4))
    never = Candidate("x", "Xi")
    found = focus((*reps, never), DAY)
    assert [pick.candidate.rep for pick in found.picks] == ["x", "r3", "r2", "r1", "r0"]
    assert not found.counted


def test_who_has_no_numbers_beside_others_who_have_comes_after_them() -> None:
    found = focus((*team(5), Candidate("x", "Xi")), DAY)
    turns = {pick.candidate.rep: pick.turn for pick in found.picks}
    assert turns["x"] is Turn.NO_NUMBERS
    assert found.picks[0].turn is Turn.COACH


def test_attainment_of_quota_is_not_held_to_bookings() -> None:
    quota = tuple(replace(one, booked=900 - 100 * at) for at, one in enumerate(team(3)))
    without = replace(team(1)[0], rep="none", attainment=550, booked=550, last=None)
    assert first((*quota, without))[:2] == ["none", "r2"]


def test_without_numbers_whoever_is_new_comes_last() -> None:
    waits, new = Candidate("w", "Wim", last=DAY), Candidate("n", "Nora", gap_from=DAY)
    assert [pick.candidate.rep for pick in focus((new, waits), DAY).picks] == ["w", "n"]


def test_numbers_name_nobody_new_as_the_next() -> None:
    new = replace(team(1)[0], ramping=True, gap_from=DAY, last=None)
    assert focus((new,), DAY).following is None
    found = focus((replace(new, attainment=None),), DAY).following
    assert found is not None
    assert found.candidate.rep == new.rep


def short(rep: str, stake: int, claim: Shortfall = Shortfall.LOOK, **more: object) -> Candidate:
    """Somebody who is short by so much, and past ramp."""
    known: dict[str, Any] = {"attainment": 0.5, "last": DAY - timedelta(days=20), **more}
    return Candidate(rep, rep, stake=stake, movable=stake, claim=claim, **known)


def test_last_weeks_talk_is_not_this_weeks() -> None:
    friday, monday = (short("owen", 9, last=DAY - timedelta(days=back)) for back in (4, 1))
    for rep, turn in ((friday, Turn.COACH), (monday, Turn.TALKED)):
        found = focus((*team(3), rep), DAY)
        (pick,) = [pick for pick in found.picks if pick.candidate.rep == "owen"]
        assert pick.turn is turn
        assert (found.following is pick) == (turn is Turn.COACH)


def test_who_is_short_stands_before_those_of_whom_nothing_is() -> None:
    level = replace(team(1)[0], rep="level", attainment=0.1, last=None)
    found = focus((level, short("owen", 9, attainment=0.4)), DAY)
    assert [pick.candidate.rep for pick in found.foremost] == ["owen"]
    assert found.following is found.picks[0]
    assert [pick.candidate.rep for pick in focus((level,), DAY).foremost] == ["level"]
    assert focus((), DAY).foremost == ()


@pytest.mark.parametrize("counted", [True, False])
def test_nobody_whose_learning_awaits_its_look_is_next(*, counted: bool) -> None:
    level = 0.5 if counted else None
    given = short("marta", 99, attainment=level, awaits=DAY + timedelta(days=7))
    found = focus((given, short("sana", 1, attainment=level)), DAY)
    turns = {pick.candidate.rep: pick.turn for pick in found.picks}
    assert turns == {"marta": Turn.LEARNING, "sana": Turn.COACH}
    assert found.following is not None
    assert found.following.candidate.rep == "sana"
    assert focus((given,), DAY).following is None


def test_who_is_on_ramp_is_next_only_where_all_are() -> None:
    new = short("tim", 9, ramping=True)
    assert focus((new, short("x", 9, last=DAY)), DAY).following is None
    assert focus((new,), DAY).following is not None
