"""What the pages show of the program: its output in a new home on a fixed day (used by cog)."""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from coachcli.cli.context import DATABASE
from coachcli.coaching.record import ENDING, ending
from coachcli.store.errors import StoreError
from coachcli.store.room import Room

ROOT = Path(__file__).parent.parent
DAY = "2026-11-24"
SHOWN = ("diagnosis", "assignment", "goal", "plan")
"""The tables whose records are shown by the ending of their ids."""
IDS = ("7f2c31", "a40be9", "3fa9c1", "51d06e", "c8b277", "0e94ad")


def part(line: str, first: str, before: str | None = None) -> str:
    """What a command prints, from the line that begins with `first` up to that with `before`."""
    with tempfile.TemporaryDirectory() as home:
        rows = ran(line, Path(home)).splitlines()
    begin = next(at for at, row in enumerate(rows) if row.startswith(first))
    ends = (at for at, row in enumerate(rows) if before and at > begin and row.startswith(before))
    return fenced("\n".join(rows[begin : next(ends, len(rows))]))


def ran(line: str, home: Path, keys: str = "") -> str:
    """What a command prints, both voices; ids are always the same ones."""
    words = [sys.executable, "-m", "coachcli.cli.main", *shlex.split(line)[1:]]
    env = os.environ | {
        "COACH_HOME": str(home),
        "COACH_AS_OF": DAY,
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    ends = subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(
        words,
        cwd=ROOT,
        env=env,
        input=keys,
        stdout=ends[0],
        stderr=ends[1],
        encoding="utf-8",
        check=False,
    )
    return _steady(done.stdout, home)


def example(name: str, rows: int | None = None) -> str:
    """An example file, or its first rows, as they are."""
    lines = (ROOT / "docs" / "examples" / name).read_text(encoding="utf-8").splitlines()
    return fenced("\n".join(lines[:rows])).replace("```text", "```csv", 1)


def fenced(text: str) -> str:
    """Text as a block that Markdown leaves alone."""
    body = "\n".join(row.rstrip() for row in text.strip("\n").splitlines())
    return f"```text\n{body}\n```"


def _steady(text: str, home: Path) -> str:
    shown_ids = [
        word for word in re.findall(rf"\b[0-9a-f]{{{ENDING}}}\b", text) if word in ids_kept(home)
    ]
    for found, told in zip(dict.fromkeys(shown_ids), IDS, strict=False):
        text = text.replace(found, told)
    return text.replace(str(home), "~/.local/share/coach")


def ids_kept(home: Path) -> set[str]:
    """How the ids of what is kept in a home end, as they are shown."""
    path = home / DATABASE
    if not path.exists():
        return set()
    with suppress(StoreError), Room(path) as room:  # a page may show what a damaged one leads to
        return {
            ending(str(row["id"]))
            for table in SHOWN
            for row in room.rows(f"SELECT id FROM {table}")  # noqa: S608 - names of our own
        }
    return set()
