"""A walk with all that may happen in it ends as the straight walk with its final answers does."""

from random import Random

import pytest

from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Check
from coachcli.coaching.walks.interview import (
    Given,
    Interview,
    Reply,
    heard,
    interview,
    standing,
    volunteering,
)
from coaching.flows import FEW_MEETINGS

WALKS = 1000
LONGEST = 60


def crooked(draw: Random) -> Interview:
    """A walk in which all sorts of things happen."""
    data = FEW_MEETINGS.checks[4]
    known = Reply(Given.KNOWN, data.id, data.answers[draw.randrange(len(data.answers))].text)
    walk = interview(FEW_MEETINGS).plus(known)
    for _ in range(LONGEST):
        check = step(walk)
        if not isinstance(check, Check):
            break
        walk = stepped(walk, check, data, draw)
    return walk


def stepped(walk: Interview, check: Check, data: Check, draw: Random) -> Interview:
    """The walk after one thing that a manager does."""
    text = check.answers[draw.randrange(len(check.answers))].text
    other = draw.choice(FEW_MEETINGS.checks)
    acts = {
        "answer": walk.answered(check.id, text),
        "know": walk.plus(volunteering(other, other.answers[0].text)),
        "unknown": walk.plus(Reply(Given.UNKNOWN, check.id)),
        "later": walk.plus(Reply(Given.LATER, check.id)),
        "back": walk.back(),
        "resume": walk.plus(Reply(Given.RESUMED)),
        "aside": walk.plus(Reply(Given.SET_ASIDE, data.id)),
    }
    return acts[draw.choices([*acts], weights=(6, 1, 1, 1, 3, 1, 1))[0]]


def straight(walk: Interview) -> Interview:
    """The walk in which only what stands at the end was ever said."""
    replies = [reply for reply in standing(walk).values() if reply.given is not Given.SET_ASIDE]
    order = {each.check.id: place for place, each in enumerate(heard(walk))}
    last = len(order)
    return interview(FEW_MEETINGS).plus(
        *sorted(replies, key=lambda reply: order.get(reply.check, last))
    )


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
def test_a_crooked_walk_ends_as_the_straight_one(seed: int) -> None:
    draw = Random(seed)  # noqa: S311 # seeded, so that a run is repeated
    for _ in range(WALKS // 10):
        walk = crooked(draw)
        found, plain = diagnosis(walk), diagnosis(straight(walk))
        assert found.ranking == plain.ranking
        assert found.verdict == plain.verdict
        assert found.ledger == plain.ledger
