"""What was seen and tried before a walk: checks of their own, answered before its first question.

A walk's flow gets them as far as there is something to say, and is kept with them. They say which
behaviour is not there, or which skill is; a score of another tool hints at most.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from coachcli.coaching.behaviour import Behaviour, called_now
from coachcli.coaching.cause import Cause
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.walks.flow import Check, CheckAnswer, Flow, Mark, Seen, Way, When
from coachcli.coaching.walks.known import REACHED, SHORT, Fact

OBSERVED, TRIED = "observed", "tried"
"""What the name of such a fact begins with, before the behaviour or the cause."""
BELOW, REACHES = When(SHORT[-1]), When(REACHED[-1])
LESS, ENOUGH = "less than what is expected", "what is expected, or more"
FAILED, PASSED = "it did not pass", "it passed"


class SeenStrength(StrEnum):
    """What stands behind a level: a hint, one look with evidence, or several."""

    HINT = "hint"
    LOOK = "look"
    LOOKS = "looks"


SHORT_OF = {
    SeenStrength.HINT: Mark.HINTS_AT,
    SeenStrength.LOOK: Mark.HINTS_AT,
    SeenStrength.LOOKS: Mark.POINTS_TO,
}
"""What a level below the expected one says of the causes behind the behaviour."""
SOFTENED = {Mark.POINTS_TO: Mark.HINTS_AT, Mark.NEARLY_RULES_OUT: Mark.SPEAKS_AGAINST}
"""What an author's mark is where only a hint stands behind the answer."""


@dataclass(frozen=True, slots=True)
class SeenBefore:
    """How a behaviour stands by what was seen of it: the level held against the expected one."""

    behaviour: Behaviour
    strength: SeenStrength
    fact: Fact


@dataclass(frozen=True, slots=True)
class TriedBefore:
    """What came of the last try that proves a cause or its absence: 1 passed, 0 not, of 1."""

    cause: str
    fact: Fact


def observed(behaviour: str) -> str:
    """What the fact of a behaviour is called."""
    return f"{OBSERVED}:{behaviour}"


def tried(cause: str) -> str:
    """What the fact of a cause is called that was tried."""
    return f"{TRIED}:{cause}"


def is_of_rep(name: str) -> bool:
    """Whether a fact is of what was seen or tried, and not of numbers."""
    return name.startswith((f"{OBSERVED}:", f"{TRIED}:"))


def with_seen(
    flow: Flow,
    seen: Iterable[SeenBefore],
    tries: Iterable[TriedBefore],
    behaviours: Mapping[str, Behaviour],
) -> tuple[Flow, dict[str, Fact]]:
    """The flow with what was seen and tried asked for in it, and the facts that answer it."""
    facts: dict[str, Fact] = {}
    for each in seen:
        flow = _with_behaviour(flow, each, behaviours)
        facts |= _facts_of(flow, each, behaviours)
    for last in tries:
        flow = _with_try(flow, last)
        facts[tried(last.cause)] = last.fact
    return flow, facts


def _facts_of(flow: Flow, seen: SeenBefore, behaviours: Mapping[str, Behaviour]) -> dict[str, Fact]:
    """The fact by all names under which checks of the flow ask for it."""
    names = (check.metric for check in flow.checks if _asks_for(check, seen, behaviours))
    return dict.fromkeys(names, seen.fact)


def _asks_for(check: Check, seen: SeenBefore, behaviours: Mapping[str, Behaviour]) -> bool:
    of, _, id_ = check.metric.partition(":")
    return of == OBSERVED and called_now(id_, behaviours) == seen.behaviour.id


def _with_behaviour(flow: Flow, seen: SeenBefore, behaviours: Mapping[str, Behaviour]) -> Flow:
    """The flow with a check on a behaviour behind its causes, unless its author has one."""
    if any(_asks_for(check, seen, behaviours) for check in flow.checks):
        return flow if seen.strength is not SeenStrength.HINT else _softened(flow, seen, behaviours)
    id_ = seen.behaviour.id
    behind = tuple(cause for cause in flow.causes if called_now(cause.behaviour, behaviours) == id_)
    if not behind or len(behind) == len(flow.causes):
        return flow
    return replace(flow, checks=(*flow.checks, _look(seen, behind)))


def _look(seen: SeenBefore, behind: tuple[Cause, ...]) -> Check:
    """What was seen of a behaviour; a hint never speaks against a cause."""
    is_hint = seen.strength is SeenStrength.HINT
    below = tuple((cause.id, SHORT_OF[seen.strength]) for cause in behind)
    reached = () if is_hint else tuple((cause.id, Mark.SPEAKS_AGAINST) for cause in behind)
    return Check(
        f"seen-{seen.behaviour.id}",
        Way.OBSERVE,
        f'What was seen of this: "{seen.behaviour.title}"?',
        (
            CheckAnswer(LESS, Seen.SOMETIMES, below, when=BELOW),
            CheckAnswer(ENOUGH, Seen.USUAL, reached, when=REACHES),
        ),
        metric=observed(seen.behaviour.id),
    )


def _with_try(flow: Flow, before: TriedBefore) -> Flow:
    """The flow with a check on what came of the last try at one of its causes."""
    cause = flow.cause(before.cause)
    if cause is None:
        return flow
    marks = ((cause.id, Mark.POINTS_TO),), ((cause.id, Mark.SPEAKS_AGAINST),)
    answers = (
        CheckAnswer(FAILED, Seen.SOMETIMES, marks[0], when=BELOW),
        CheckAnswer(PASSED, Seen.USUAL, marks[1], when=REACHES),
    )
    text = f'How did the last try go, for this: "{cause.means}"?'
    check = Check(f"tried-{cause.id}", Way.ROLE_PLAY, text, answers, metric=tried(before.cause))
    return replace(flow, checks=(*flow.checks, check))


def _softened(flow: Flow, seen: SeenBefore, behaviours: Mapping[str, Behaviour]) -> Flow:
    """The flow where what a hint answers says no more than a hint."""
    return replace(flow, checks=tuple(_soft(flow, seen, behaviours)))


def _soft(flow: Flow, seen: SeenBefore, behaviours: Mapping[str, Behaviour]) -> Iterator[Check]:
    for check in flow.checks:
        asks = _asks_for(check, seen, behaviours)
        answers = tuple(map(_soft_answer, check.answers))
        yield replace(check, answers=answers) if asks else check


def _soft_answer(answer: CheckAnswer) -> CheckAnswer:
    marks = tuple((of, SOFTENED.get(mark, mark)) for of, mark in answer.marks)
    return replace(answer, marks=marks)
