"""How far verdicts can be trusted on public diagnostic data: python bench/verdicts.py FOLDER.

For each pack: hits clean and with noise, how often a clear verdict is right, how often a walk is clear about a cause that was
taken out of the flow, and the questions asked. The prototype's figures stand below. Noise is seeded by the case's id.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import fmean
from typing import NamedTuple

from coachcli.coaching.diagnosis import diagnosis
from coachcli.coaching.flow import Flow
from coachcli.coaching.interview import UNLIMITED, interview
from coachcli.coaching.story import told
from coachcli.coaching.verdict import Verdict
from coachcli.content.answers import Case, read_cases
from coachcli.content.flow import read_flow
from packs import write

CHANGED, UNKNOWN = 0.1, 0.1
BINS = 10
PROTOTYPE = (
    "prototype, on these six: hits .833, noisy .762, right when sure .932 and .901 noisy; falsely sure .37 over fourteen packs"
)


class Walked(NamedTuple):
    """What one walk came to: whether the leader was true, how likely it was, whether it was clear, and what it asked."""

    hit: bool
    probability: float
    clear: bool
    asked: int


def main() -> None:
    """Print a row for each pack, and one for all."""
    print(f"{'pack':12}{'hits':>7}{'noisy':>7}{'right':>7}{'noisy':>7}{'off':>7}{'noisy':>7}{'false':>7}{'asked':>7}{'noisy':>7}")
    rows = [figures(path) for path in sorted(Path(sys.argv[1]).glob("*.json"))]
    for name, clean, noisy, false in rows:
        print(row(name, clean, noisy, false))
    print(row("pooled", *([one for found in column for one in found] for column in list(zip(*rows, strict=True))[1:])))
    print("right: of clear verdicts; off: calibration error in ten bins; false: clear about a cause that was taken out")
    print(PROTOTYPE)


def figures(path: Path) -> tuple[str, list[Walked], list[Walked], list[Walked]]:
    """The walks of a pack: clean, with noise, and with each case's cause taken out of the flow."""
    with tempfile.TemporaryDirectory() as folder:
        file, cases_file = write(json.loads(path.read_text(encoding="utf-8")), Path(folder))
        flow = read_flow(file)
        cases = list(read_cases(cases_file, flow))
    noisy = [noised(flow, case) for case in cases]
    return path.stem, walked(flow, cases), walked(flow, noisy), list(left_out(flow, cases))


def walked(flow: Flow, cases: list[Case]) -> list[Walked]:
    """Each case walked through the flow."""
    begun = interview(flow, UNLIMITED)
    found = [(case, diagnosis(told(begun, case.answers))) for case in cases]
    return [
        Walked(one.leader in case.causes, one.ranking[0].probability, one.verdict is Verdict.CLEAR, len(one.asked))
        for case, one in found
    ]


def left_out(flow: Flow, cases: list[Case]) -> Iterator[Walked]:
    """Each case walked through a flow that does not know its cause."""
    for cause in flow.causes:
        mine = [case for case in cases if cause.id in case.causes]
        if mine and len(flow.causes) > 2:
            yield from walked(replace(flow, causes=tuple(one for one in flow.causes if one is not cause)), mine)


def noised(flow: Flow, case: Case) -> Case:
    """The case with one answer in ten changed to another, then one in ten unknown."""
    chance = Random(case.id)
    return replace(case, answers={id_: heard(flow, id_, text, chance) for id_, text in case.answers.items()})


def heard(flow: Flow, check: str, text: str | None, chance: Random) -> str | None:
    """What is heard in the place of an answer."""
    known = flow.check(check)
    if text is None or known is None:
        return None
    others = [answer.text for answer in known.answers if answer.text != text]
    given = chance.choice(others) if chance.random() < CHANGED else text
    return None if chance.random() < UNKNOWN else given


def row(name: str, clean: list[Walked], noisy: list[Walked], false: list[Walked]) -> str:
    """A line of the table."""
    numbers = [share(clean), share(noisy), right(clean), right(noisy), error(clean), error(noisy)]
    numbers += [
        fmean(one.clear for one in false) if false else 0.0,
        fmean(one.asked for one in clean),
        fmean(one.asked for one in noisy),
    ]
    return f"{name:12}" + "".join(f"{number:7.3f}" for number in numbers)


def share(found: list[Walked]) -> float:
    """The share of hits."""
    return fmean(one.hit for one in found)


def right(found: list[Walked]) -> float:
    """The share of clear verdicts that are right; 0 where none was clear."""
    return share(clear) if (clear := [one for one in found if one.clear]) else 0.0


def error(found: list[Walked]) -> float:
    """The expected calibration error: how far the leader's probability is from its hits, over ten bins of equal width."""
    bins: dict[int, list[Walked]] = {}
    for one in found:
        bins.setdefault(min(BINS - 1, int(one.probability * BINS)), []).append(one)
    return sum(abs(fmean(one.probability for one in each) - share(each)) * len(each) for each in bins.values()) / len(found)


if __name__ == "__main__":
    main()
