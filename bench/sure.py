"""How sure walks are, and how rightly: python bench/sure.py FOLDER [FOLDER ...].

For each pack, clean and with noise (the mean of five seeds), beside its exact tables when every
answer is given: the area under the risk-coverage curve (the mean share of wrong leaders among the
surest walks, over all coverages), the log score (bits that the true cause was away from certain),
the calibration error, hits after five and ten questions; then clear verdicts among the walks in
which the exact tables are sure, and walks whose cause was taken out of the flow.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from math import fsum, log, log2
from pathlib import Path
from random import Random
from statistics import fmean
from typing import NamedTuple

from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.interview import UNLIMITED, Given, Interview, Reply, asked, interview
from coachcli.coaching.walks.ranking import ranked
from coachcli.coaching.walks.standpoint import SURE, standpoint
from coachcli.coaching.walks.verdict import HALF, verdict
from coachcli.content.flows.answers import Case
from packs import Pack, packs_in
from verdicts import error
from walks import entered, heard, read

SEEDS = 5
FEW, MANY = 5, 10
LEAST = 1e-4
"""The least chance of an answer, where a table of few cases says never."""
OPEN = (Verdict.DOES_NOT_FIT, Verdict.NOT_ENOUGH)
HEAD = ("area", "exact", "log", "exact", "calib", "hits", "exact", "at 5", "at 10", "asked")
LEFT = ("sure", "clear", "right", "out:", "clear", "open", "listed:", "open")


class Told(NamedTuple):
    """What a walk, or the exact tables, said of a case: how sure, if rightly, and how far."""

    probability: float
    hit: bool
    true: float
    verdict: Verdict | None = None
    after: tuple[bool, bool] = (False, False)
    asked: int = 0

    @property
    def is_clear(self) -> bool:
        """Whether the walk was clear."""
        return self.verdict is Verdict.CLEAR

    @property
    def is_open(self) -> bool:
        """Whether the walk came to no cause."""
        return self.verdict in OPEN


class Figures(NamedTuple):
    """A pack's walks: clean, with noise by seed, both by exact tables, and of causes left out."""

    name: str
    clean: list[Told]
    noisy: list[list[Told]]
    exact: list[Told]
    exact_noisy: list[list[Told]]
    out: list[Told]


def main() -> None:
    """Print the tables of all folders' packs."""
    found = [figures(path) for folder in sys.argv[1:] for path in packs_in(folder)]
    for name, rows in (
        ("clean", [line([one.clean], [one.exact]) for one in found]),
        ("noise", [line(one.noisy, one.exact_noisy) for one in found]),
    ):
        shown(name, HEAD, [one.name for one in found], rows)
    shown("sure", LEFT, [one.name for one in found], [surely(one) for one in found])
    pooled(found)


def figures(path: Path) -> Figures:
    """All walks of a pack."""
    pack = json.loads(path.read_text(encoding="utf-8"))
    flow, cases = read(pack)
    begun = interview(flow, UNLIMITED)
    noisy = [[noised(flow, case, seed) for case in cases] for seed in range(SEEDS)]
    return Figures(
        path.stem,
        [told(begun, case) for case in cases],
        [[told(begun, case) for case in each] for each in noisy],
        [exactly(pack, flow, case) for case in cases],
        [[exactly(pack, flow, case) for case in each] for each in noisy],
        [told(without, case) for without, case in left_out(flow, cases)],
    )


def left_out(flow: Flow, cases: Sequence[Case]) -> Iterator[tuple[Interview, Case]]:
    """Each case with a walk that does not know its cause; of two causes nothing would be left."""
    for cause in flow.causes if len(flow.causes) > 2 else ():
        causes = tuple(one for one in flow.causes if one is not cause)
        begun = interview(replace(flow, causes=causes), UNLIMITED)
        yield from ((begun, case) for case in cases if cause.id in case.causes)


def noised(flow: Flow, case: Case, seed: int) -> Case:
    """The case with one answer in ten changed, else one in ten unknown; the first as ever."""
    chance = Random(f"{case.id}{seed or ''}")
    answers = {id_: heard(flow, id_, text, chance) for id_, text in case.answers.items()}
    return replace(case, answers=answers)


def told(begun: Interview, case: Case) -> Told:
    """A case walked as the engine asks, and whether its cause led after five and ten questions."""
    walk = entered(begun, case)
    led: dict[int, bool] = {}
    while isinstance(come := step(walk), Check):
        led.setdefault(len(asked(walk)), hit(walk, case))
        text = case.answers.get(come.id)
        unknown = walk.plus(Reply(Given.UNKNOWN, come.id))
        walk = unknown if text is None else walk.answered(come.id, text)
    last = hit(walk, case)
    return ended(walk, come, case, (led.get(FEW, last), led.get(MANY, last)))


def hit(walk: Interview, case: Case) -> bool:
    """Whether a true cause leads."""
    leader = standpoint(walk).leader
    return leader is not None and leader.id in case.causes


def ended(walk: Interview, stop: Stop, case: Case, after: tuple[bool, bool]) -> Told:
    """What a walk came to."""
    stand = standpoint(walk)
    ranking = ranked(walk.flow, stand.belief)
    true = fsum(one.probability for one in ranking if one.cause in case.causes)
    carried = verdict(stand, stop, ranking)
    return Told(ranking[0].probability, hit(walk, case), true, carried, after, len(asked(walk)))


def exactly(pack: Pack, flow: Flow, case: Case) -> Told:
    """What the pack's exact tables make of every answer of a case."""
    logs = [log(cause["prior"]) for cause in pack["causes"]]
    for check, question in zip(flow.checks, pack["questions"], strict=True):
        chances = [one["p"] for one in question["answers"] if one["id"] == case.answers[check.id]]
        for row in chances:
            logs = [sum_ + log(max(LEAST, chance)) for sum_, chance in zip(logs, row, strict=True)]
    weights = [2.0 ** ((one - max(logs)) / log(2.0)) for one in logs]
    chances = [weight / fsum(weights) for weight in weights]
    ids = [cause.id for cause in flow.causes]
    first = ids[chances.index(max(chances))]
    true = fsum(chances[ids.index(cause)] for cause in case.causes)
    return Told(max(chances), first in case.causes, true)


def line(runs: list[list[Told]], exact: list[list[Told]]) -> list[float]:
    """A pack's figures in the order of the head, the mean of its runs."""
    both = list(zip(runs, exact, strict=True))
    rows = [
        [
            *(area(run), area(best), bits(run), bits(best), error(run)),  # type: ignore[arg-type]
            *(fmean(one.hit for one in each) for each in (run, best)),
            *(fmean(one.after[at] for one in run) for at in (0, 1)),
            fmean(one.asked for one in run),
        ]
        for run, best in both
    ]
    return [fmean(column) for column in zip(*rows, strict=True)]


def surely(one: Figures) -> list[float]:
    """Clear and right among walks in which the exact tables are sure; of walks with a cause out."""
    pairs = zip(one.clean, one.exact, strict=True)
    sure = [walk for walk, best in pairs if best.probability >= SURE]
    clear = [walk for walk in sure if walk.is_clear]
    return [
        len(sure),
        share(len(clear), len(sure)),
        share(sum(walk.hit for walk in clear), len(clear)),
        len(one.out),
        share(sum(walk.is_clear for walk in one.out), len(one.out)),
        share(sum(walk.is_open for walk in one.out), len(one.out)),
        len(one.clean),
        share(sum(walk.is_open for walk in one.clean), len(one.clean)),
    ]


def pooled(found: list[Figures]) -> None:
    """Print what counts each walk the same, and the mean of the worst third of the packs."""
    pairs = [pair for one in found for pair in zip(one.clean, one.exact, strict=True)]
    sure = [walk for walk, best in pairs if best.probability >= SURE]
    clear = [walk for walk in sure if walk.is_clear]
    out = [walk for one in found for walk in one.out]
    each = sorted((surely(one)[4] for one in found if one.out), reverse=True)
    worst = each[: max(1, round(len(each) / 3))]
    able = [walk for walk, best in pairs if best.probability >= HALF]
    rows = {
        "clear where the exact tables are sure": share(len(clear), len(sure)),
        "right in these": share(sum(walk.hit for walk in clear), len(clear)),
        "open where the exact tables are sure": share(
            sum(walk.is_open for walk in sure), len(sure)
        ),
        "none fits where theirs is half or more": share(
            sum(walk.verdict is Verdict.DOES_NOT_FIT for walk in able), len(able)
        ),
        "clear about a cause left out": share(sum(walk.is_clear for walk in out), len(out)),
        "the same, mean of the worst third": fmean(worst) if worst else 0.0,
        "calibration error": error([walk for one in found for walk in one.clean]),  # type: ignore[misc]
        "calibration error with noise": error(
            [walk for one in found for run in one.noisy for walk in run]  # type: ignore[misc]
        ),
    }
    for name, figure in rows.items():
        print(f"{name:40}{figure:8.3f}")


def area(run: list[Told]) -> float:
    """The area under the risk-coverage curve: of equally sure ones, each place counts the same."""
    order = sorted(run, key=lambda one: -one.probability)
    wrong, risks = 0.0, []
    for at, rate in enumerate(evened(order), 1):
        wrong += rate
        risks.append(wrong / at)
    return fmean(risks)


def evened(order: list[Told]) -> Iterator[float]:
    """The share of wrong ones among those equally sure, for each in turn."""
    ties: dict[float, list[bool]] = {}
    for one in order:
        ties.setdefault(round(one.probability, 9), []).append(not one.hit)
    for wrong in ties.values():
        yield from [fmean(wrong)] * len(wrong)


def bits(run: list[Told]) -> float:
    """The log score: how many bits the true cause was away from certain, in the mean."""
    return fmean(-log2(max(LEAST * LEAST, one.true)) for one in run)


def share(some: float, whole: float) -> float:
    """A part of a whole; nothing of nothing."""
    return some / whole if whole else 0.0


def shown(name: str, head: tuple[str, ...], names: list[str], rows: list[list[float]]) -> None:
    """Print a table and the mean of its columns."""
    print(f"{name:14}" + "".join(f"{word:>8}" for word in head))
    means = [fmean(column) for column in zip(*rows, strict=True)]
    for one, row in (*zip(names, rows, strict=True), ("mean", means)):
        print(f"{one:14}" + "".join(f"{figure:8.3f}" for figure in row))
    print()


if __name__ == "__main__":
    main()
