"""How far a walk carries."""

from math import fsum

import pytest
from hypothesis import given

from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.belief import Belief
from coachcli.coaching.walks.choice import Stop
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Source
from coachcli.coaching.walks.interview import Given, Interview, Reply, interview
from coachcli.coaching.walks.open_check import Next
from coachcli.coaching.walks.ranking import ranked
from coachcli.coaching.walks.standpoint import standpoint, supposed
from coachcli.coaching.walks.verdict import verdict
from coaching.diagnoses import log_odds
from coaching.flows import (
    CAUSES,
    COULD,
    FEW_MEETINGS,
    NUMBERS,
    PLAY,
    WATCH,
    WHERE,
    WHO,
    flow,
)
from coaching.strategies import HOUSE, walks

STOPPED = Reply(Given.STOPPED)


def judged(walk: Interview, chances: Belief) -> Verdict:
    """The verdict if this were believed after the walk."""
    return verdict(
        supposed(walk, chances, chances, standpoint(walk).answers),
        Stop.MANAGER,
        ranked(walk.flow, chances),
    )


def test_a_walk_without_a_gap_concludes_so(not_begun: Interview) -> None:
    found = diagnosis(not_begun.plus(Reply(Given.NO_GAP)))
    assert (found.verdict, found.stop, found.candidates) == (Verdict.NO_GAP, Stop.NO_GAP, ())


def test_fewer_than_three_answers_that_bear_marks_are_not_enough(not_begun: Interview) -> None:
    two = not_begun.answered(WHO, "tools").answered(WHERE, "tools")
    assert diagnosis(two).verdict is Verdict.NOT_ENOUGH
    assert diagnosis(two).candidates == ()
    assert diagnosis(two.plus(Reply(Given.UNKNOWN, PLAY))).verdict is Verdict.NOT_ENOUGH
    assert diagnosis(two.answered(NUMBERS, "tools")).verdict is Verdict.CLEAR


def test_a_walk_that_something_else_leads_does_not_fit(nothing_fits: Interview) -> None:
    found = diagnosis(nothing_fits)
    assert found.leader == SOMETHING_ELSE
    assert found.runner_up in [one.id for one in CAUSES]
    assert (found.verdict, found.candidates, found.settle) == (Verdict.DOES_NOT_FIT, (), None)
    assert fsum(one.bits for one in found.ledger) == pytest.approx(log_odds(found), abs=1e-9)


def test_a_leader_below_half_with_no_close_runner_up_does_not_fit(torn: Interview) -> None:
    assert judged(torn, (0.49, 0.10, 0.10, 0.10, 0.21)) is Verdict.DOES_NOT_FIT
    assert judged(torn, (0.50, 0.10, 0.10, 0.10, 0.20)) is Verdict.PROVISIONAL


def test_a_leader_below_half_with_a_close_runner_up_makes_two_candidates(torn: Interview) -> None:
    assert judged(torn, (0.40, 0.30, 0.10, 0.10, 0.10)) is Verdict.TWO_CANDIDATES


@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        ((0.60, 0.20, 0.07, 0.07, 0.06), Verdict.TWO_CANDIDATES),
        ((0.60, 0.19, 0.07, 0.07, 0.07), Verdict.PROVISIONAL),
        ((0.35, 0.25, 0.15, 0.15, 0.10), Verdict.TWO_CANDIDATES),
        ((0.34, 0.25, 0.15, 0.16, 0.10), Verdict.DOES_NOT_FIT),
        ((0.55, 0.20, 0.00, 0.00, 0.25), Verdict.TWO_CANDIDATES),
        ((0.30, 0.29, 0.05, 0.05, 0.31), Verdict.DOES_NOT_FIT),
    ],
)
def test_two_are_candidates_when_close_and_together_most_of_it(
    torn: Interview, chances: Belief, expected: Verdict
) -> None:
    assert judged(torn, chances) is expected


def test_two_causes_with_the_same_answers_behind_them_are_both_candidates(torn: Interview) -> None:
    found = diagnosis(torn.plus(STOPPED))
    assert found.verdict is Verdict.TWO_CANDIDATES
    assert set(found.candidates) == {"rules", "tools"}
    assert found.candidates == (found.leader, found.runner_up)


def test_a_walk_that_was_seen_through_is_clear(seen: Interview) -> None:
    found = diagnosis(seen)
    assert (found.verdict, found.stop, found.candidates) == (
        Verdict.CLEAR,
        Stop.CLEAR,
        ("wording",),
    )


def test_a_skill_that_was_only_talked_about_is_provisional(only_talked_about: Interview) -> None:
    found = diagnosis(only_talked_about.plus(STOPPED))
    assert found.ranking[0].probability >= 0.9
    assert (found.verdict, found.candidates) == (Verdict.PROVISIONAL, ("wording",))


@HOUSE
@given(walks())
def test_a_walk_that_stops_as_clear_concludes_so(walk: Interview) -> None:
    found = diagnosis(walk)
    assert (found.stop is Stop.CLEAR) == (found.verdict is Verdict.CLEAR)


def of_account(*causes: str) -> Interview:
    """A walk about an account in which nobody was asked who has a say, by what was answered."""
    checks = (
        replace(each, looks_at=Source.MAP if each.id == COULD else each.looks_at)
        for each in FEW_MEETINGS.checks
    )
    walk = interview(flow(CAUSES, *checks))
    for check, answer in zip((WATCH, WHO, WHERE, NUMBERS), causes, strict=False):
        walk = walk.answered(check, answer)
    return walk


@pytest.mark.parametrize(
    "came", [("wording",) * 4, ("rules",) * 4, ("wording", "wording", "tools", "tools")]
)
@pytest.mark.parametrize("done", [None, Given.LATER, Given.SET_ASIDE])
def test_what_can_be_learnt_is_not_named_before_who_has_a_say_is_said_or_unknown(
    came: tuple[str, ...], done: Given | None
) -> None:
    walk = of_account(*came)
    walk = walk.plus(Reply(done, COULD)) if done else walk
    found = diagnosis(walk.plus(STOPPED))
    assert (found.verdict, found.candidates) == (Verdict.NOT_ENOUGH, ())
    assert found.owed == (Next(COULD, f"{COULD}?"),)
    assert found.settle == Next(COULD, f"{COULD}?")
    for known in (walk.answered(COULD, "not yet"), walk.plus(Reply(Given.UNKNOWN, COULD))):
        then = diagnosis(known.plus(STOPPED))
        assert then.verdict in (Verdict.CLEAR, Verdict.TWO_CANDIDATES)
        assert then.owed == ()


def test_what_cannot_be_learnt_is_named_without_it() -> None:
    found = diagnosis(of_account("tools", "tools", "tools", "tools"))
    assert (found.verdict, found.owed) == (Verdict.CLEAR, ())
    found = diagnosis(of_account("tools", "tools", "hours", "hours"))
    assert (found.verdict, found.owed) == (Verdict.TWO_CANDIDATES, ())
