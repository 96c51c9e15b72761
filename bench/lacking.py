"""Walks of shipped flows whose cause was taken out: python bench/lacking.py [FLOW ...].

Each cause of a flow is taken out in turn, and walks are simulated in which it is the true one, the
answers drawn from its author's words. Printed for each flow: the share of these that end clear, and
so about another cause; that end in "does not fit" or "not enough"; and the shares of walks that do
that although their cause is listed, at best and with noise.
"""

import random
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import fmean

from coachcli.coaching.authoring.simulation import NO_SLIP, drawn, walked
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.belief import CheckTable, compiled
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check, Flow, joined
from coachcli.coaching.walks.interview import Interview, interview
from coachcli.coaching.walks.ranking import ranked
from coachcli.coaching.walks.standpoint import standpoint
from coachcli.coaching.walks.verdict import verdict
from coachcli.content.files.shared import SHARED
from coachcli.content.flows.flow import read_flow, read_shared

FLOWS = Path(__file__).parent.parent / "flows"
OPEN = (Verdict.DOES_NOT_FIT, Verdict.NOT_ENOUGH)
WALKS, LISTED = 12, 200
SEED = 1


def main() -> None:
    """Print the shares of each flow, their means, and those of the worst third."""
    all_ = (path.stem for path in FLOWS.glob("*.yaml") if path.stem not in SHARED)
    names = sys.argv[1:] or sorted(all_)
    shared = read_shared(FLOWS / "gate.yaml", FLOWS / "around.yaml")
    print(f"{'flow':32}{'clear':>8}{'open':>8}{'listed':>8}{'noise':>8}")
    rows = [
        shown(name, *shares(joined(shared, read_flow(FLOWS / f"{name}.yaml")))) for name in names
    ]
    shown("mean", *map(fmean, zip(*rows, strict=True)))
    worst = sorted((row[0] for row in rows), reverse=True)[: max(1, round(len(rows) / 3))]
    shown("mean of the worst third", fmean(worst))


def shown(name: str, *figures: float) -> tuple[float, ...]:
    """Print a row."""
    print(f"{name:32}" + "".join(f"{figure:8.3f}" for figure in figures))
    return figures


def shares(flow: Flow) -> tuple[float, ...]:
    """Clear and open where the cause is taken out, and open where it is listed."""
    out = [said for number in range(len(flow.causes)) for said in without(flow, number)]
    listed = (
        walked(flow, LISTED, random.Random(SEED).random, noise=noise) for noise in (False, True)
    )
    return (
        fmean(said is Verdict.CLEAR for said in out),
        fmean(said in OPEN for said in out),
        *(fmean(walk.verdict in OPEN for walk in walks) for walks in listed),
    )


def without(flow: Flow, number: int) -> list[Verdict]:
    """The verdicts of walks that do not know the cause with this number, which is the true one."""
    causes = tuple(cause for cause in flow.causes if cause is not flow.causes[number])
    begun, truth = interview(replace(flow, causes=causes)), compiled(flow, NO_SLIP).of
    draw = random.Random(f"{flow.id}{number}").random

    def answer(check: Check) -> int:
        return said(truth[check.id], number, draw)

    return [verdict_of(begun, answer) for _ in range(WALKS)]


def verdict_of(walk: Interview, answer: Callable[[Check], int]) -> Verdict:
    """The verdict of a walk whose answers are found so."""
    while isinstance(come := step(walk), Check):
        walk = walk.answered(come.id, come.answers[answer(come)].text)
    stand = standpoint(walk)
    return verdict(stand, come, ranked(walk.flow, stand.belief))


def said(table: CheckTable, cause: int, draw: Callable[[], float]) -> int:
    """The number of the answer that is drawn for this cause."""
    chances = tuple(table.chance(cause, answer) for answer in range(len(table.plain)))
    return drawn(chances, draw())


if __name__ == "__main__":
    main()
