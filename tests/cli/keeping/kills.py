"""Commands killed with SIGKILL, at a moment by chance, in homes that are looked at afterwards.

A new command to kill is a line in `KILLED`.
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cli.runner import DAY, EXAMPLES, ROOT, finished, started
from coachcli.cli.main import run

NEXT_DAY = ("--as-of", "2026-11-25")
OLD = ROOT / "tests" / "store" / "schema-3.db"
DIES = """
import os, signal, sys
from coachcli.cli.main import run
home, left, words = os.path.realpath(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
NAMED = ("open", "sqlite3.connect", "shutil.copyfile", "fcntl.flock")
def at(event, given):
    global left
    meets = event.startswith("os.") or event in NAMED
    if meets and given and (isinstance(given[0], int) or str(given[0]).startswith(home)):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(at)
code = run(words)
print("moments", int(sys.argv[2]) - left, file=sys.stderr)
sys.exit(code)
"""
"""Runs a command and dies when it is about to do the n-th thing to a file of its home."""
UNSAID = ("change", "change_row", "_sqlite_migrations", "imported")
"""Tables whose rows bear ids and instants of their own; how many rows they have is compared."""


@dataclass(frozen=True, slots=True)
class Killed:
    """A command that is killed, and what makes the home in which it has something to do."""

    words: tuple[str, ...]
    before: tuple[tuple[str, ...], ...] = ()
    spoil: Callable[[Path], object] = field(default=lambda _: None)


def grown_old(home: Path) -> None:
    """A home of an older schema."""
    for path in home.glob("coach.db*"):
        path.unlink()
    shutil.copy(OLD, home / "coach.db")


def written_over(home: Path) -> None:
    """A home whose database was written over."""
    for path in home.glob("coach.db*"):
        path.unlink()
    (home / "coach.db").write_text("my diary")


MORE = (("backup",), ("team", "add", "Kit Moss"))
KILLED = {
    "backup": Killed(("backup",), MORE),
    "the copy of a day": Killed(("team", "add", "Nora Lind", *NEXT_DAY), MORE),
    "restore": Killed(("restore", "last", "--yes"), MORE),
    "restore over what is none": Killed(("restore", "last", "--yes"), MORE, written_over),
    "migration": Killed(("team", "list"), (), grown_old),
    "forget": Killed(("forget", "dana", "--yes"), MORE),
    "import": Killed(("import", "deals", str(EXAMPLES / "deals.csv"), "--add-reps"), MORE),
}
"""The commands that are killed, by name."""


def prepared(killed: Killed, home: Path) -> Path:
    """A home in which the command has something to do."""
    for words in (("team", "add", "Dana Reyes"), ("team", "add", "Daniel Ito"), *killed.before):
        said = finished(started(home, *words))
        assert said.code == 0, said.err
    killed.spoil(home)
    return home


def died(home: Path, words: tuple[str, ...], moment: int) -> subprocess.CompletedProcess[str]:
    """Run a command that dies at this moment, counted from 1; at 0 it lives."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", DIES, str(home), str(moment), *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
        env=os.environ | {"COACH_HOME": str(home), "COACH_AS_OF": DAY},
    )


def moments(home: Path, words: tuple[str, ...]) -> int:
    """At how many moments a command can die that is run to its end."""
    lived = died(home, words, 0)
    assert lived.returncode == 0, lived.stderr
    return int(lived.stderr.rsplit("moments", 1)[1])


def stopped_after(home: Path, words: tuple[str, ...], seconds: float) -> None:
    """Run a command and kill it after so many seconds, wherever it is."""
    process = started(home, *words)
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()


def held(path: Path) -> str:
    """What a database holds, without what differs from one run to the next."""
    if not path.read_bytes()[:16].startswith(b"SQLite format 3"):
        return path.read_text(errors="replace")
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return "\n".join(_rows(plain))


def _rows(plain: sqlite3.Connection) -> Iterator[str]:
    yield str(plain.execute("PRAGMA user_version").fetchone())
    tables = plain.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    for (table,) in tables.fetchall():
        yield f"{table} {plain.execute(f'SELECT count(*) FROM {table}').fetchone()}"  # noqa: S608 - ours
        if table == "person":
            yield str(plain.execute("SELECT name FROM person ORDER BY name").fetchall())


def broken_copies(home: Path) -> list[str]:
    """The copies in a home that are not whole."""
    return [copy.name for copy in (home / "backups").glob("*.db") if "person" not in held(copy)]


def left(home: Path) -> list[str]:
    """What is half made in a home, once another command was run in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COACH_HOME", str(home))
        patch.setenv("COACH_AS_OF", DAY)
        run(["team", "list"])
    return sorted(path.name for path in home.rglob("*") if ".part" in path.name)
