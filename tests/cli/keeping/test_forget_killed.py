"""Forgetting and importing, killed with SIGKILL at any moment: all or nothing is kept."""

import shutil
import signal
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from subprocess import TimeoutExpired

import pytest

from cli.conftest import Coach
from cli.runner import EXAMPLES, finished, started

KILLS = 40
EMPTY = 2
"""The lines of an export of nothing."""
Outcome = tuple[frozenset[tuple[bool, int]], tuple[object, ...]]
"""How the databases of a home stand, and what is left that ought not to be."""
WHO = "Zebulon Quixote"
NOTES = "SELECT count(*) FROM note AS n JOIN person AS p ON p.id = n.person_id"

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in another way"),
]


@pytest.fixture
def full(coach: Coach, home: Path) -> Path:
    """A home with numbers, a person with notes, and three copies."""
    coach("team", "add", WHO, "--role", "ZEBROLE")
    coach("team", "add", "Dana Reyes")
    for kind in ("deals", "activities"):
        coach("import", kind, str(EXAMPLES / f"{kind}.csv"), "--add-reps")
    goal = ("--by", "2027-03-31", "--why", "Quixote wants it", "--standard", "9 new_opps a month")
    assert coach("goal", "add", "zebulon", "--what", "Meetings", *goal).code == 0
    for _ in range(3):
        coach("backup")
    return home


def killed(home: Path, words: tuple[str, ...], after: float) -> None:
    """Run a command and kill it after so many seconds, if it is not through by then."""
    process = started(home, *words)
    with suppress(TimeoutExpired):
        process.wait(after)
    process.kill()
    process.communicate()


def moments(home: Path, folder: Path, words: tuple[str, ...], seed: int) -> list[float]:
    """Moments at which to kill a command, from its start to its end, as long as it takes here."""
    trial = folder / "trial"
    if home.exists():
        shutil.copytree(home, trial)
    begun = time.perf_counter()
    assert finished(started(trial, *words)).code == 0
    whole = time.perf_counter() - begun
    chance = Random(seed)  # noqa: S311 - seeded, so that a failing kill can be repeated
    return [chance.uniform(whole / 5, whole) for _ in range(KILLS)]


def half_made(home: Path) -> list[Path]:
    """What a command leaves that did not end."""
    return [path for path in home.rglob(".*") if path.name != ".lock"]


def bytes_left(home: Path) -> list[str]:
    """The files that hold a word about the person."""
    words = (b"zebulon", b"quixote", b"zebrole")
    files = [path for path in home.rglob("*") if path.is_file()]
    return [str(path) for path in files if any(word in path.read_bytes().lower() for word in words)]


def stand(path: Path) -> tuple[bool, int]:
    """Whether a database still has the person, and how many notes it has; it is sound."""
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        named = plain.execute("SELECT count(*) FROM person WHERE name = ?", (WHO,)).fetchone()[0]
        return bool(named), plain.execute(NOTES).fetchone()[0]


def id_of(home: Path) -> str:
    """The id of the person."""
    with closing(sqlite3.connect(home / "coach.db")) as plain:
        return str(plain.execute("SELECT id FROM person WHERE name = ?", (WHO,)).fetchone()[0])


def stands(home: Path) -> set[tuple[bool, int]]:
    """How each database of a home stands."""
    return {stand(path) for path in (home / "coach.db", *(home / "backups").glob("*.db"))}


def outcome(model: Path, home: Path, words: tuple[str, ...], moment: float) -> Outcome:
    """What a killed command leaves, and what is left once it was given again."""
    shutil.copytree(model, home)
    killed(home, words, moment)
    there, again = stands(home), finished(started(home, *words))
    left = (*half_made(home), *bytes_left(home), *again.err.splitlines())
    shutil.rmtree(home)
    return frozenset(there), left


def test_a_killed_forgetting_is_whole_or_not_at_all_and_goes_on(full: Path, tmp_path: Path) -> None:
    words, home = ("forget", id_of(full), "--yes"), tmp_path / "home-to-kill"
    times = moments(full, tmp_path, words, 1)
    outcomes = [outcome(full, home, words, moment) for moment in times]
    seen = {each for there, _ in outcomes for each in there}
    assert seen == {*stands(full), (False, 0)}
    assert tuple(each for _, left in outcomes for each in left) == ()


def brought(home: Path, words: tuple[str, ...], moment: float) -> tuple[str, int]:
    """What a killed import leaves: all that is kept, and how much is half made beside it."""
    killed(home, words, moment)
    kept = finished(started(home, "export", "--all")).out
    return kept, len(half_made(home)) if home.exists() else 0


def test_a_killed_import_is_whole_or_not_at_all(full: Path, coach: Coach, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    assert coach("export", "--all", "--out", str(file)).code == 0
    assert (full / "coach.db").exists()
    words = ("import", "backup", str(file))
    times = moments(tmp_path / "none", tmp_path, words, 2)
    ends = [brought(tmp_path / f"home{number}", words, at) for number, at in enumerate(times)]
    filled = {kept for kept, _ in ends if len(kept.splitlines()) > EMPTY}
    assert filled <= {file.read_text(encoding="utf-8")}
    assert sum(beside for _, beside in ends) == 0
