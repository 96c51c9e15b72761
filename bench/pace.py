"""How long the next question takes: python bench/pace.py [CAUSES CHECKS [KNOWN]].

In milliseconds of the processor, each question the quickest of some runs, so that what else the
machine does counts less. KNOWN is how many answers are volunteered before the first question.
"""

import random
import sys
import time
from collections.abc import Iterator

from check import made
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.interview import Interview, interview, volunteering

WALKS, RUNS = 40, 5
PERCENTILE = 0.95
SIZES = ((20, 30), (500, 1000), (10, 170, 40))
"""Causes, checks, answers known: a small flow, a large one, and a talk in which much is told."""


def main() -> None:
    """Print the times of a small flow and of a large one, or of the one that is named."""
    named = tuple(int(word) for word in sys.argv[1:4])
    for causes, checks, *known in [named] if named else SIZES:
        spent = times(causes, checks, *known)
        print(
            f"{causes} causes, {checks} checks, {sum(known)} known: "
            f"median {spent[len(spent) // 2]:.2f} ms, 95th percentile {high(spent):.2f} ms"
        )


def pace(causes: int, checks: int, known: int = 0) -> float:
    """The 95th percentile of the time to the next question, in milliseconds."""
    return high(times(causes, checks, known))


def times(causes: int, checks: int, known: int = 0) -> list[float]:
    """The milliseconds to each next question through a made-up flow, the shortest first."""
    flows = (made(causes, checks, random.Random(3)) for _ in range(RUNS))
    runs = [list(spent(flow, random.Random(5), known)) for flow in flows]
    return sorted(map(min, zip(*runs, strict=True)))


def told(begun: Interview, known: int, chance: random.Random) -> Interview:
    """The walk with so many answers volunteered."""
    checks = chance.sample(begun.flow.checks, known)
    return begun.plus(*(volunteering(check, chance.choice(check.answers).text) for check in checks))


def spent(flow: Flow, chance: random.Random, known: int) -> Iterator[float]:
    """The time of each step of walks that are answered by chance, each cause being true in turn."""
    begun = interview(flow)
    for _ in range(WALKS):
        walk, come = told(begun, known, chance), None
        while come is None or isinstance(come, Check):
            walk = (
                walk if come is None else walk.answered(come.id, chance.choice(come.answers).text)
            )
            start = time.process_time()
            come = step(walk)
            yield (time.process_time() - start) * 1000.0


def high(sorted_times: list[float]) -> float:
    """The 95th percentile of sorted times."""
    return sorted_times[int(len(sorted_times) * PERCENTILE)]


if __name__ == "__main__":
    main()
