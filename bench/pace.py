"""How long the next question takes, in milliseconds: python bench/pace.py [CAUSES CHECKS]."""

import random
import sys
import time
from collections.abc import Iterator

from check import made
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.interview import interview

WALKS = 40
PERCENTILE = 0.95


def main() -> None:
    """Print the times of a small flow and of a large one, or of the one that is named."""
    sizes = [(int(sys.argv[1]), int(sys.argv[2]))] if len(sys.argv) > 2 else [(20, 30), (500, 1000)]
    for causes, checks in sizes:
        spent = times(causes, checks)
        print(
            f"{causes} causes, {checks} checks: median {spent[len(spent) // 2]:.2f} ms, "
            f"95th percentile {high(spent):.2f} ms"
        )


def pace(causes: int, checks: int) -> float:
    """The 95th percentile of the time to the next question, in milliseconds."""
    return high(times(causes, checks))


def times(causes: int, checks: int) -> list[float]:
    """The milliseconds to each next question through a made-up flow, the shortest first."""
    return sorted(spent(made(causes, checks, random.Random(3)), random.Random(5)))


def spent(flow: Flow, chance: random.Random) -> Iterator[float]:
    """The time of each step of walks that are answered by chance, each cause being true in turn."""
    begun = interview(flow)
    for _ in range(WALKS):
        walk, come = begun, None
        while come is None or isinstance(come, Check):
            walk = (
                walk if come is None else walk.answered(come.id, chance.choice(come.answers).text)
            )
            start = time.perf_counter()
            come = step(walk)
            yield (time.perf_counter() - start) * 1000.0


def high(sorted_times: list[float]) -> float:
    """The 95th percentile of sorted times."""
    return sorted_times[int(len(sorted_times) * PERCENTILE)]


if __name__ == "__main__":
    main()
