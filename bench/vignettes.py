"""How often walks come to what was true in independent cases: bench/vignettes.py [BELIEVED ...].

A line for each flow and one over all; then how well two readers agree. With numbers, the same over
all where each answer of a flow counts for so much (1 is whole), and what comes of choosing that
number on the other flows each time.
"""

import sys
from functools import cache
from pathlib import Path

from coachcli.coaching.authoring.vignette import (
    Met,
    Shares,
    Vignette,
    kappa,
    shares,
    walked_through,
)
from coachcli.coaching.walks.flow import Flow
from coachcli.content.flows.vignette import read_vignettes
from coachcli.content.library.shelf import Shelf

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "tests" / "vignettes").glob("*.yaml"))
RIGHT, CLEAR = 0.9, 0.4
"""So often clear is to be right, and so many are to be clear."""


def main() -> None:
    """Print the table, or what each number comes to."""
    print(f"{'':30}cases listed first three  kind clear right  unlisted, clear  checks minutes")
    if sys.argv[1:]:
        tried([float(word) for word in sys.argv[1:]])
        return
    walks = {path.stem: walked(path.stem) for path in FILES}
    for name, each in walks.items():
        print(line(name, shares(each)))
    print(line("all", shares([walk for each in walks.values() for walk in each])))
    print(f"kappa of two readers: {agreement():.2f}")


def line(name: str, of: Shares) -> str:
    """The figures in a line."""
    parts = (of.first, of.among, of.kind, of.clear, of.right)
    counts = f"{name:30}{of.vignettes:5}{of.listed:7}"
    rest = f"{of.unlisted:10}{of.falsely:7}{of.checks:8.1f}{of.minutes:8.1f}"
    return counts + "".join(f"{part:6.2f}" for part in parts) + rest


def walked(name: str, believed: float | None = None) -> tuple[Met, ...]:
    """Every vignette of a flow walked, where an answer counts for so much, else as it does."""
    return walked_through(vignettes(name), shelved(name), believed)


def tried(numbers: list[float]) -> None:
    """Each number over all flows, and the one that is chosen on the others for each flow."""
    walks = {each: {path.stem: walked(path.stem, each) for path in FILES} for each in numbers}
    for number in numbers:
        print(line(f"{number:g}", shares(without("", walks[number]))))
    chosen = {name: choice(name, walks) for name in walks[numbers[0]]}
    left_out = [walk for name, number in chosen.items() for walk in walks[number][name]]
    print(line("chosen on the others", shares(left_out)))
    print("chosen: " + ", ".join(f"{name} {number:g}" for name, number in chosen.items()))


def choice(name: str, walks: dict[float, dict[str, tuple[Met, ...]]]) -> float:
    """The largest number with which clear is right often enough in the other flows."""
    of = {number: shares(without(name, each)) for number, each in walks.items()}
    good = [number for number, each in of.items() if each.right >= RIGHT and each.clear >= CLEAR]
    return max(good, default=max(of, key=lambda number: of[number].right))


def without(name: str, walks: dict[str, tuple[Met, ...]]) -> list[Met]:
    """The walks of all other flows."""
    return [walk for other, each in walks.items() if other != name for walk in each]


def agreement() -> float:
    """Kappa of the two readers, over all cases that were read twice."""
    return kappa(
        (each.answers, each.again, answers(shelved(path.stem)))
        for path in FILES
        for each in vignettes(path.stem)
        if each.again is not None
    )


def answers(flow: Flow) -> dict[str, tuple[str, ...]]:
    """The answers of each check."""
    return {check.id: tuple(answer.text for answer in check.answers) for check in flow.checks}


@cache
def shelved(name: str) -> Flow:
    """A shipped flow."""
    return Shelf(ROOT).flow(name)


@cache
def vignettes(name: str) -> tuple[Vignette, ...]:
    """The vignettes of a flow."""
    return read_vignettes(ROOT / "tests" / "vignettes" / f"{name}.yaml", shelved(name))


if __name__ == "__main__":
    main()
