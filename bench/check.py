"""How long checking takes: a made-up flow of 20 causes and 30 checks, walked 1,200 times.

python bench/check.py [CAUSES CHECKS WALKS]. Half of the walks are at best, half with noise. CPU
time of the best of three runs; the goal is about a second.
"""

import random
import sys
import time

from coachcli.coaching.authoring.simulation import Paths, walked_on
from coachcli.coaching.authoring.soundness_shown import SoundnessReport, report
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.walks.flow import MINUTES, Check, CheckAnswer, Flow, Gap, Mark, Way

RUNS = 3
KINDS = (Kind.SKILL, Kind.KNOWLEDGE, Kind.COMMITMENT, Kind.ENVIRONMENT)


def main() -> None:
    """Print the time, and what the walks come to."""
    causes, checks, walks = (
        (int(word) for word in sys.argv[1:4]) if len(sys.argv) > 3 else (20, 30, 600)
    )
    flow = made(causes, checks, random.Random(3))
    spent, found = min((timed(flow, walks) for _ in range(RUNS)), key=lambda run: run[0])
    print(
        f"{causes} causes, {checks} checks, {walks} walks at best and {walks} with noise: "
        f"{spent:.2f} s"
    )
    print(
        f"hits {found.best.hits:.2f} at best, {found.noise.hits:.2f} with noise; "
        f"checks {found.best.checks:.1f}"
    )


def timed(flow: Flow, walks: int) -> tuple[float, SoundnessReport]:
    """The CPU time that a check takes, in seconds, and what it finds."""
    begun = time.process_time()
    paths = Paths(flow)
    best, noise = (
        walked_on(paths, walks, random.Random(1).random, noise=noisy) for noisy in (False, True)
    )
    found = report(flow, flow, best, noise, best)
    return time.process_time() - begun, found


def made(causes: int, checks: int, chance: random.Random) -> Flow:
    """A flow with as many marks as an author makes: each answer for three causes, against three."""
    named = tuple(
        Cause(f"cause-{at}", KINDS[at % 4], f"act-{at}", "It is so", learn=("a",))
        for at in range(causes)
    )
    return Flow(
        "made-up",
        "Made up",
        Gap(),
        named,
        tuple(question(at, causes, chance) for at in range(checks)),
    )


def question(number: int, causes: int, chance: random.Random) -> Check:
    """A check of each way in turn, with three to five answers."""
    order = chance.sample(range(causes), causes)
    way = tuple(Way)[number % 4]
    answers = tuple(answer(at, order, chance) for at in range(chance.choice((3, 4, 5))))
    return Check(f"check-{number}", way, "What is it?", answers, MINUTES[way])


def answer(number: int, order: list[int], chance: random.Random) -> CheckAnswer:
    """An answer that no other answer of its check shares a cause with on its side."""
    mine = order[number * 3 : number * 3 + 3]
    others = chance.sample([cause for cause in order if cause not in mine], 3)
    speaks_for = (
        (f"cause-{cause}", chance.choice((Mark.POINTS_TO, Mark.HINTS_AT))) for cause in mine
    )
    against = (
        (f"cause-{cause}", chance.choice((Mark.SPEAKS_AGAINST, Mark.NEARLY_RULES_OUT)))
        for cause in others
    )
    return CheckAnswer(f"answer {number}", marks=(*speaks_for, *against))


if __name__ == "__main__":
    main()
