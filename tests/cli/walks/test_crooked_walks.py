"""A walk at the terminal, however crooked, ends as the straight one with its final answers does."""

from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from cli.somebody import Somebody, at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.walks.keys import Question, do
from coachcli.cli.walks.taking_up import taken_up
from coachcli.cli.walks.under_way import PausedError, Walk
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import BASIS, Check
from coachcli.coaching.walks.interview import Given, Interview, Reply, heard, interview, standing
from coachcli.coaching.walks.ranking import Ranked
from coachcli.store import walk as walks
from coaching.flows import FEW_MEETINGS, WATCH

QUICK, ALL, SEEDS = 15, 1000, 10
LONGEST = 40
KEYS = ("", "s", "l", "b", "x", "q", "i")
OFTEN = (6, 1, 1, 3, 1, 2, 1)
"""What is typed at a question, a number being the first, and how often."""
STANDS = (Given.LATER, Given.UNKNOWN)


def crooked(context: Context, somebody: Somebody, who: Rep, draw: Random, id_: str) -> Interview:
    """A walk in which all sorts of things are typed, as the records have it in the end."""
    watched = draw.choice(FEW_MEETINGS.checks[4].answers).text
    walk = Walk(id_, interview(FEW_MEETINGS).plus(Reply(Given.KNOWN, WATCH, watched)))
    with context.change("begin") as change:
        walks.begin(context.room, id_, who.id, walk.interview, change.stamp)
    for _ in range(LONGEST):
        come = step(walk.interview)
        if not isinstance(come, Check):
            break
        walk = typed(Question(context, who, walk, come, BASIS[come.way]), somebody, draw)
    ended = walks.kept_walk(context.room, id_).interview
    with context.change("leave") as change:
        walks.leave_for_good(context.room, id_, change.stamp)
    return ended


def typed(open_: Question, somebody: Somebody, draw: Random) -> Walk:
    """The walk after one thing that is typed; whoever leaves takes it up again."""
    key = draw.choices(KEYS, weights=OFTEN)[0] or str(1 + draw.randrange(len(open_.check.answers)))
    other = draw.choice(FEW_MEETINGS.checks)
    somebody.left = [draw.choice(other.answers).text, "1", ""] if key == "i" else []
    with suppress(PausedError):
        do(open_, key)
        return open_.walk
    somebody.left = [""]
    taken = taken_up(open_.context, open_.who, None)
    return taken or open_.walk  # one in which nothing was said yet is none to take up


def straight(walk: Interview) -> Interview:
    """The walk in which only what stands at the end was ever said, in the order in which it came.

    The order counts a little: of two answers that say the same, the second counts for less.
    """
    said = [each.check.id for each in heard(walk)]
    stands = [each for each in standing(walk).values() if each.given is not Given.SET_ASIDE]
    place = {check: number for number, check in enumerate(said)}
    ordered = sorted(stands, key=lambda reply: place.get(reply.check, len(said)))
    return interview(FEW_MEETINGS).plus(*ordered)


def tried(home: Path, count: int, seed: int) -> None:
    draw = Random(seed)  # noqa: S311 - seeded, so that a run is repeated
    context, somebody = at_the_terminal(home)
    who, seen = context.rep("dana"), set[Given]()
    for number in range(count):
        walk = crooked(context, somebody, who, draw, f"w{seed}-{number}")
        seen |= {reply.given for reply in walk.replies}
        came, plain = diagnosis(walk), diagnosis(straight(walk))
        assert came.verdict == plain.verdict
        assert chances(came.ranking) == pytest.approx(chances(plain.ranking))
    assert {*STANDS, Given.RESUMED, Given.VOLUNTEERED, Given.SET_ASIDE} <= seen


def chances(ranking: tuple[Ranked, ...]) -> dict[str, float]:
    return {each.cause: each.probability for each in ranking}


@pytest.mark.usefixtures("team")
def test_a_crooked_walk_ends_as_the_straight_one(home: Path) -> None:
    tried(home, QUICK, 0)


@pytest.mark.long
@pytest.mark.usefixtures("team")
@pytest.mark.parametrize("seed", range(1, SEEDS + 1))
def test_a_thousand_crooked_walks_end_as_the_straight_ones(home: Path, seed: int) -> None:
    tried(home, ALL // SEEDS, seed)
