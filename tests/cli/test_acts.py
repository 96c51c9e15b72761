"""An act is kept whole or not at all, wherever it is stopped, and one row tells of it."""

import io
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from cli.acts import FLOW, READING, WRITING, Case, Places, prepared
from cli.conftest import Coach
from cli.runner import DAY, Said
from cli.somebody import FIRST, SECOND
from coachcli.cli import clock
from coachcli.cli.commands import COMMANDS
from coachcli.cli.door import command
from coachcli.cli.main import run
from coachcli.cli.terminal.ask import Terminal

NOTED = 'INSERT INTO "change'
"""How rows begin that tell of acts, and not of what they kept."""
CASES = [(name, case) for name, cases in WRITING.items() for case in cases]
FOR_GOOD = [each for each in CASES if each[0] in ("restore", "forget")]
"""What no undo takes back."""
UNDONE = [each for each in CASES if each not in FOR_GOOD and "undo" not in each[1].kinds]
REASON = "disk I/O error"
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
READS = ("SELECT", "WITH", "PRAGMA")
"""Statements at which no fault is tried: one there leaves what one at the next write leaves."""


@dataclass(slots=True)
class Fault:
    """The disk fails at the n-th write, and works again after it."""

    nth: int = 0
    writes: int = 0
    states: list[str] = field(default_factory=list)

    def meet(self, statement: str) -> None:
        """Fail when it is time to."""
        writes = not statement.lstrip().upper().startswith(READS)
        self.writes += writes
        if writes and self.writes == self.nth:
            raise sqlite3.OperationalError(REASON)


@dataclass(slots=True)
class Home:
    """A prepared home that can be put back as it was."""

    at: Path
    model: Path
    places: Places
    fault: Fault
    capsys: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    def tried(self, name: str, case: Case, nth: int = 0) -> Said:
        """The command run in the home as it was, with the disk failing at the n-th write."""
        self.put_back()
        self.fault.nth, self.fault.writes, self.fault.states = nth, 0, []
        numbers = count(1)
        self.patch.setattr(clock, "new_id", lambda: f"{next(numbers):032x}")
        with self.patch.context() as patch:
            patch.setattr(Terminal, "has_reader", case.is_read)
            said = self.given(*self.places.words(name, case), typed=case.typed)
        self.fault.nth = 0
        return said

    def given(self, *words: str, typed: str = "") -> Said:
        """The command run in the home as it is."""
        self.patch.setattr("sys.stdin", io.StringIO(typed))
        self.capsys.readouterr()
        code = run(list(words))
        printed = self.capsys.readouterr()
        return Said(code, printed.out, printed.err)

    def undone(self) -> list[str]:
        """What the database holds once the last act is taken back."""
        said = self.given("undo", "--yes")
        return logical(self.state()) if said.code == 0 else [said.err]

    def put_back(self) -> None:
        """The database and its copies as they were."""
        for old in (*self.at.glob("*.db*"), *self.at.glob("backups/*")):
            old.unlink()
        for file in (self.model / "coach.db", *self.model.glob("backups/*")):
            shutil.copy(file, self.at / file.relative_to(self.model))

    def state(self) -> str:
        """All that the database holds."""
        return dump(self.at / "coach.db")

    def states(self, name: str, case: Case) -> list[str]:
        """What the database held before, after each thing that was kept, and at the end."""
        before = dump(self.model / "coach.db")
        said = self.tried(name, case)
        assert said.code == 0, said.err
        return list(dict.fromkeys([before, *self.fault.states, self.state()]))

    def added(self, before: str) -> list[str]:
        """The kinds of the acts that are kept now and were not before, in their order."""
        with closing(sqlite3.connect(self.at / "coach.db")) as plain:
            rows = plain.execute("SELECT id, kind FROM change ORDER BY sequence").fetchall()
        return [kind for id_, kind in rows if f"'{id_}'" not in before]


def dump(path: Path, plainly: Callable[..., sqlite3.Connection] = sqlite3.connect) -> str:
    """All rows of a database, in their order."""
    with closing(plainly(path)) as plain:
        tables = [name for (name,) in plain.execute(TABLES)]
        rows = [(name, row) for name in tables for row in plain.execute(f'SELECT * FROM "{name}"')]  # noqa: S608 - ours
    return "\n".join(f'INSERT INTO "{name}" {row!r}' for name, row in rows)


def logical(state: str) -> list[str]:
    """What a database holds, without the rows that tell of acts."""
    return [line for line in state.split("\n") if not line.startswith(NOTED)]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Places]:
    """A home in which every command has something to do; made once."""
    folder = tmp_path_factory.mktemp("acts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COACH_HOME", str(folder / "model"))
        patch.setenv("COACH_AS_OF", DAY)
        places = prepared(quiet(patch), folder)
        patch.setattr("sys.stdin", io.StringIO("".join(f"{key}\n" for key in (FIRST, SECOND, "q"))))
        run(["diagnose", "ivo", *FLOW.split()])
    with closing(sqlite3.connect(folder / "model" / "coach.db")) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder / "model", places


def quiet(patch: pytest.MonkeyPatch) -> Coach:
    """The program, its answers read and nothing shown."""

    def call(*words: str) -> Said:
        out, err = io.StringIO(), io.StringIO()
        patch.setattr("sys.stdout", out)
        patch.setattr("sys.stderr", err)
        code = run(list(words))
        return Said(code, out.getvalue(), err.getvalue())

    return call


@pytest.fixture
def home(
    model: tuple[Path, Places],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Home:
    """That home, with a disk that can be made to fail, and a clock that stands."""
    fault = Fault()
    at = tmp_path / "home"
    shutil.copytree(model[0], at)
    monkeypatch.setenv("COACH_HOME", str(at))
    monkeypatch.setenv("COACH_AS_OF", DAY)
    monkeypatch.setattr(clock, "now", lambda: "2099-11-24T09:00:00.000+00:00")
    monkeypatch.setattr(clock, "moment", lambda day: f"{day.isoformat()}-0900")
    monkeypatch.setattr("coachcli.store.room.sqlite3.connect", failing(fault, at / "coach.db"))
    return Home(at, model[0], model[1], fault, capsys, monkeypatch)


def failing(fault: Fault, path: Path) -> Callable[..., sqlite3.Connection]:
    """Opens databases whose writes can fail; notes what the one at `path` holds after each."""
    plainly = sqlite3.connect

    def connect(database: Any, *words: Any, **named: Any) -> sqlite3.Connection:  # noqa: ANN401 - as sqlite3 has it
        class Failing(named.pop("factory", sqlite3.Connection)):  # type: ignore[misc]
            def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:  # noqa: ANN401 - as sqlite3 has it
                fault.meet(statement)
                done: sqlite3.Cursor = super().execute(statement, *values)
                if statement == "COMMIT" and not fault.nth:
                    fault.states.append(dump(path, plainly))
                return done

            def executemany(self, statement: str, rows: Any) -> sqlite3.Cursor:  # noqa: ANN401 - as sqlite3 has it
                fault.meet(statement)
                made: sqlite3.Cursor = super().executemany(statement, rows)
                return made

        return plainly(database, *words, factory=Failing, **named)

    return connect


def named(part: str | Case) -> str:
    """A part of a test's name: the command, or the words it is given."""
    return part if isinstance(part, str) else part.words[:24]


def leaves() -> set[str]:
    """Every command there is, those below a group with its name."""
    groups = {name: getattr(command(name), "commands", {"": None}) for name in COMMANDS}
    beside = {f"{name} {word}" for name, listed in COMMANDS.items() for word in listed.below}
    return beside | {
        f"{name} {below}".strip() for name, commands in groups.items() for below in commands
    }


def test_every_command_is_known_to_write_or_only_to_read() -> None:
    assert leaves() == {*WRITING, *READING}


@pytest.mark.parametrize(("name", "case"), CASES, ids=named)
def test_an_act_that_is_stopped_anywhere_is_kept_whole_or_not_at_all(
    home: Home,
    name: str,
    case: Case,
) -> None:
    states = home.states(name, case)
    assert len(states) == 1 + len(case.kinds.split())
    for nth in range(1, home.fault.writes + 1):
        home.tried(name, case, nth)
        assert home.state() in states, nth


@pytest.mark.parametrize(("name", "case"), CASES, ids=named)
def test_an_act_is_told_of_in_one_row(
    home: Home,
    name: str,
    case: Case,
) -> None:
    before = dump(home.model / "coach.db")
    assert home.tried(name, case).code == 0
    assert home.added(before) == case.kinds.split()


@pytest.mark.parametrize(("name", "case"), UNDONE, ids=named)
def test_an_act_is_taken_back_as_if_it_had_not_been(home: Home, name: str, case: Case) -> None:
    *before, _after = home.states(name, case)
    assert [home.undone() for _ in before] == [logical(state) for state in reversed(before)]


@pytest.mark.parametrize(("name", "case"), FOR_GOOD, ids=named)
def test_what_is_done_for_good_is_not_taken_back(home: Home, name: str, case: Case) -> None:
    *_before, after = home.states(name, case)
    assert home.given("undo", "--yes").code == 1
    assert home.state() == after


@pytest.mark.parametrize(("name", "case"), READING.items(), ids=named)
def test_a_command_that_only_reads_leaves_the_database_as_it_was(
    home: Home,
    name: str,
    case: Case,
) -> None:
    assert len(home.states(name, case)) == 1
