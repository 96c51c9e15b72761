"""The program run as a user runs it: words in, what is printed and the exit code out."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coachcli.content.files.shared import SHARED

ROOT = Path(__file__).parents[2]
DAY = "2026-11-24"
EXAMPLES = ROOT / "docs" / "examples"
SMALL = Path(__file__).parent / "small"
EXAMPLE = EXAMPLES / "flows" / "late-proposals.yaml"
DRAFT = EXAMPLES / "drafts" / "late-proposals.yaml"
FLOWS = [path.stem for path in sorted((ROOT / "flows").glob("*.yaml")) if path.stem not in SHARED]


@dataclass(frozen=True, slots=True)
class Said:
    """What a run printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        return json.loads(self.out)


def started(home: Path, *words: str) -> subprocess.Popen[str]:
    """The program under way, in a home of its own, on a fixed day, with pipes at all its ends."""
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "coachcli.cli.main", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"COACH_HOME": str(home), "COACH_AS_OF": DAY, "PYTHONIOENCODING": "utf-8"},
    )


def finished(process: subprocess.Popen[str], typed: str = "") -> Said:
    """The end of a run, given these lines to read."""
    out, err = process.communicate(typed, timeout=60)
    return Said(process.returncode, out, err)
