"""Replays public packs through `coach flow replay`, and holds the hits against a prototype's.

python bench/replay.py FOLDER [--check] With --check it fails unless mean hits are within two
points of the prototype, none of the packs more than five below, and at most one question more is
asked in the mean.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from packs import Pack, packs_in, write

NO_PROTOTYPE = dict.fromkeys(("accuracy", "questions", "right_when_sure"), 0.0)
WITHIN, EACH_WITHIN, MORE_QUESTIONS = 0.02, 0.05, 1.0


class Row(NamedTuple):
    """A pack's figures, ours and the prototype's."""

    name: str
    hits: float
    hits_then: float
    checks: float
    checks_then: float
    sure: float
    right: float
    right_then: float


def main() -> None:
    """Print the table; with --check, fail when it is worse than it may be."""
    rows = [
        replayed(json.loads(path.read_text(encoding="utf-8"))) for path in packs_in(sys.argv[1])
    ]
    print(
        f"{'pack':14}{'hits':>8}{'then':>8}{'checks':>8}{'then':>8}{'sure':>8}{'right':>8}{'then':>8}"
    )
    for row in [*rows, mean(rows)]:
        print(f"{row.name:14}" + "".join(f"{figure:8.3f}" for figure in row[1:]))
    if "--check" in sys.argv and not good(rows):
        sys.exit("worse than it may be")


def replayed(pack: Pack) -> Row:
    """One pack through the command line."""
    with tempfile.TemporaryDirectory() as folder:
        flow, cases = write(pack, Path(folder))
        coach = [sys.executable, "-m", "coachcli.cli.main"]
        command = [*coach, "flow", "replay", str(flow), "--cases", str(cases)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
        lines = done.stdout.splitlines()
        truth = [
            json.loads(line)["causes"] for line in cases.read_text(encoding="utf-8").splitlines()
        ]
    found = [json.loads(line) for line in lines]
    hits = [one["leader"] in causes for one, causes in zip(found, truth, strict=True)]
    sure = [hit for one, hit in zip(found, hits, strict=True) if one["verdict"] == "clear"]
    then = pack["reference"].get("words_adaptive_slip10", NO_PROTOTYPE)
    checks = fmean(len(one["asked"]) for one in found)
    right = fmean(sure) if sure else 0.0
    share = len(sure) / len(found)
    return Row(
        pack["name"],
        fmean(hits),
        then["accuracy"],
        checks,
        then["questions"],
        share,
        right,
        then["right_when_sure"],
    )


def mean(rows: list[Row]) -> Row:
    """The mean of each figure."""
    return Row("mean", *(fmean(column) for column in list(zip(*rows, strict=True))[1:]))


def good(rows: list[Row]) -> bool:
    """Whether the figures are within what they may be."""
    whole = mean(rows)
    close = whole.hits >= whole.hits_then - WITHIN and all(
        row.hits >= row.hits_then - EACH_WITHIN for row in rows
    )
    return close and whole.checks <= whole.checks_then + MORE_QUESTIONS


if __name__ == "__main__":
    main()
