"""How far verdicts can be trusted on public data: python bench/verdicts.py FOLDER [--check].

For each pack its hits and questions, how often a clear verdict is right, and how often a walk is
clear about a cause that was taken out of the flow, the prototype's figure beside each; then the
goals. With --check it fails when one is not met.
"""

import sys
from statistics import fmean
from typing import NamedTuple

from pace import pace
from packs import packs_in
from walks import Walked, Walks, walks

BINS = 10
ADAPTIVE, NOISY, FIXED = (
    "words_adaptive_slip10",
    "words_adaptive_slip10_on_10pct_wrong_10pct_unknown",
    "words_fixed_order_slip10",
)
HEAD = (
    "hits",
    "then",
    "noisy",
    "then",
    "asked",
    "then",
    "order",
    "then",
    "clear",
    "right",
    "then",
    "noisy",
    "then",
    "false",
)


class Goal(NamedTuple):
    """A goal: what is measured, the bar, what the prototype came to, and what was measured now."""

    name: str
    bar: str
    then: str
    now: float
    met: bool


def main() -> None:
    """Print the packs, then the goals; with --check, fail when one is not met."""
    found = [walks(path) for path in packs_in(sys.argv[1])]
    print(f"{'pack':14}" + "".join(f"{word:>7}" for word in HEAD))
    for one in found:
        print(f"{one.name:14}" + "".join(shown(figure) for figure in row(one)))
    print(f"{'mean':14}" + "".join(shown(figure) for figure in mean(found)))
    print(
        "then: the prototype; order: asked in the author's order; "
        "false: clear about a cause that was taken out\n"
    )
    aims = goals(found)
    print(f"{'goal':66}{'bar':>9}{'then':>8}{'now':>8}")
    for goal in aims:
        print(
            f"{goal.name:66}{goal.bar:>9}{goal.then:>8}{goal.now:8.3f}"
            f"{'' if goal.met else '  short'}"
        )
    if "--check" in sys.argv and not all(goal.met for goal in aims):
        sys.exit("a goal is not met")


def row(pack: Walks) -> list[float | None]:
    """A pack's figures in the order of the head."""
    return [
        *(
            share(pack.clean),
            then(pack, ADAPTIVE, "accuracy"),
            share(pack.noisy),
            then(pack, NOISY, "accuracy"),
        ),
        *(
            asked(pack.clean),
            then(pack, ADAPTIVE, "questions"),
            asked(pack.ordered),
            then(pack, FIXED, "questions"),
        ),
        *(sure(pack.clean), right(pack.clean), then(pack, ADAPTIVE, "right_when_sure")),
        *(right(pack.noisy), then(pack, NOISY, "right_when_sure"), sure(pack.lacking)),
    ]


def mean(packs: list[Walks]) -> list[float | None]:
    """The mean of each figure over the packs that have it."""
    columns = [
        [figure for figure in column if figure is not None]
        for column in zip(*map(row, packs), strict=True)
    ]
    return [fmean(column) if column else None for column in columns]


def goals(packs: list[Walks]) -> list[Goal]:
    """The goals that can be measured on these packs, pooled where the goal is."""
    clean, noisy = (
        [walk for one in packs for walk in one.clean],
        [walk for one in packs for walk in one.noisy],
    )
    return [
        *hits(packs),
        *questions(packs),
        least("right when clear, pooled", 0.94, ".932", right(clean)),
        least("right when clear with noise, pooled", 0.91, ".901", right(noisy)),
        most("calibration error, pooled", 0.06, ".067", error(clean)),
        most("calibration error with noise, pooled", 0.06, ".062", error(noisy)),
        *falsely(packs),
        *speed(),
    ]


def hits(packs: list[Walks]) -> list[Goal]:
    """Hits against exact tables with every answer given, where they are known, and with noise."""
    now, noisy = fmean(share(one.clean) for one in packs), fmean(share(one.noisy) for one in packs)
    exact = [
        (one, one.reference["exact_full_information_accuracy"]) for one in packs if one.reference
    ]
    if len(exact) < len(packs):
        return []
    short = [share(one.clean) - best for one, best in exact]
    return [
        least("hits, mean of the packs", 0.833, ".833", now),
        least(
            "hits, mean, less those of exact tables and every answer", -0.005, "-.006", fmean(short)
        ),
        least("the same, worst pack", -0.05, "-.048", min(short)),
        least("hits with noise, mean of the packs", 0.762, ".762", noisy),
    ]


def questions(packs: list[Walks]) -> list[Goal]:
    """Questions against the author's order: the engine's walks in it, and the prototype's."""
    now, order = (
        fmean(asked(one.clean) for one in packs),
        fmean(asked(one.ordered) for one in packs),
    )
    lost = fmean(share(one.clean) - share(one.ordered) for one in packs)
    own = [
        most("questions, of the author's order", 0.39, ".39", now / order),
        least("the hits that this costs", 0.0, ".012", lost),
    ]
    known = [one.reference[FIXED]["questions"] for one in packs if one.reference]
    if len(known) < len(packs):
        return own
    return [
        *own,
        most(
            "questions, of the prototype's walks in the author's order",
            0.39,
            ".39",
            now / fmean(known),
        ),
    ]


def falsely(packs: list[Walks]) -> list[Goal]:
    """Walks clear about a cause that was taken out, and the hits that "something else" costs."""
    pooled = sure([walk for one in packs for walk in one.lacking]) or 0.0
    many = [
        sure(one.lacking) or 0.0
        for one in packs
        if one.lacking and any(walk.clear for walk in one.clean)
    ]
    cost = fmean(share(one.bare) - share(one.clean) for one in packs)
    return [
        most("falsely clear on a cause taken out, pooled", 0.25, "", pooled),
        most(
            "the same, mean of the packs with many causes and clear verdicts",
            0.25,
            ".37",
            fmean(many),
        ),
        most('hits that "something else" costs', 0.01, "", cost),
    ]


def speed() -> list[Goal]:
    """The time of the next question, never a reason to fail."""
    small, large = pace(20, 30), pace(500, 1000)
    return [
        Goal(
            "next question, 95th percentile in ms, 20 causes and 30 checks",
            "<= 1",
            "",
            small,
            met=True,
        ),
        Goal(
            "next question, 95th percentile in ms, 500 causes and 1000 checks",
            "<= 5",
            "",
            large,
            met=True,
        ),
    ]


def least(name: str, bar: float, then: str, now: float) -> Goal:
    """A goal that is met from the bar on."""
    return Goal(name, f">= {bar}", then, now, now >= bar)


def most(name: str, bar: float, then: str, now: float) -> Goal:
    """A goal that is met up to the bar."""
    return Goal(name, f"<= {bar}", then, now, now <= bar)


def share(each: list[Walked]) -> float:
    """The share of hits."""
    return fmean(one.hit for one in each)


def asked(each: list[Walked]) -> float:
    """The mean number of questions."""
    return fmean(one.asked for one in each)


def sure(each: list[Walked]) -> float | None:
    """The share of walks that are clear; none where nothing was walked."""
    return fmean(one.clear for one in each) if each else None


def right(each: list[Walked]) -> float:
    """The share of clear verdicts that are right; 0 where none was clear."""
    return share(clear) if (clear := [one for one in each if one.clear]) else 0.0


def error(each_: list[Walked]) -> float:
    """The expected calibration error: the leader's probability less its hits, in ten bins."""
    bins: dict[int, list[Walked]] = {}
    for one in each_:
        bins.setdefault(min(BINS - 1, int(one.probability * BINS)), []).append(one)
    return sum(
        abs(fmean(one.probability for one in each) - share(each)) * len(each)
        for each in bins.values()
    ) / len(each_)


def then(pack: Walks, way: str, figure: str) -> float | None:
    """The prototype's figure, where the pack has it."""
    return float(pack.reference[way][figure]) if pack.reference else None


def shown(figure: float | None) -> str:
    """A figure in seven places."""
    return f"{'':>7}" if figure is None else f"{figure:7.3f}"


if __name__ == "__main__":
    main()
