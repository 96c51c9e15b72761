"""What was seen of a rep and tried before a walk, as facts with their dates."""

from collections.abc import Iterator
from datetime import timedelta

from coachcli.cli.context import Context
from coachcli.cli.learning.seen_of import SeenOf, seen_of
from coachcli.cli.terminal import show
from coachcli.coaching.practice.attempt import Attempt
from coachcli.coaching.practice.ladder import proves
from coachcli.coaching.practice.rated import WITHIN_DAYS, Rated
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Basis, Flow
from coachcli.coaching.walks.known import Fact
from coachcli.coaching.walks.observed import SeenBefore, SeenStrength, TriedBefore, with_seen


def with_what_was_seen(context: Context, who: Rep, flow: Flow) -> tuple[Flow, dict[str, Fact]]:
    """The flow with what was lately seen and tried asked for in it, and the facts that answer."""
    seen = seen_of(context, who)
    return with_seen(flow, _seen(seen), _tried(seen), seen.behaviours)


def _seen(seen: SeenOf) -> Iterator[SeenBefore]:
    """How each behaviour stands by the looks of the last weeks."""
    since = seen.day - timedelta(days=WITHIN_DAYS)
    for behaviour in seen.known:
        stood = seen.rated(behaviour)
        if stood and stood.seen >= since:
            yield SeenBefore(behaviour, _strength(stood), _fact(stood))


def _strength(stood: Rated) -> SeenStrength:
    if stood.is_weak:
        return SeenStrength.HINT
    return SeenStrength.LOOKS if stood.is_sure else SeenStrength.LOOK


def _fact(stood: Rated) -> Fact:
    """A level beside what is expected; what nobody has seen is from data."""
    level = f"{stood.level:.1f}".removesuffix(".0")
    scores = show.count(stood.scores, "score of a tool", "scores of a tool")
    parts = [show.count(stood.looks, "look")] if stood.looks else []
    parts += [scores] if stood.scores else []
    last = f"the last on {show.day(stood.seen)}"
    figures = f"level {level}, expected {stood.expected}; {', '.join((*parts, last))}"
    basis = Basis.DATA if stood.is_weak else Basis.SEEN
    return Fact(stood.level, stood.expected, figures=figures, basis=basis)


def _tried(seen: SeenOf) -> Iterator[TriedBefore]:
    """What came of the last try at each cause that proves something."""
    since = seen.day - timedelta(days=WITHIN_DAYS)
    late = (each for each in seen.attempts if each.cause and each.day >= since)
    last = {each.cause: each for each in late if proves(each, seen.knowledge)}
    for cause, attempt in last.items():
        yield TriedBefore(cause, _fact_of_try(attempt))


def _fact_of_try(attempt: Attempt) -> Fact:
    marks = f"{attempt.marks} of {attempt.out_of} marks"
    figures = f"{attempt.kind}, {marks}, on {show.day(attempt.day)}"
    return Fact(float(attempt.passed), 1.0, figures=figures, basis=Basis.SHOWN)
