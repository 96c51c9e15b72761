"""Homes in the states that commands meet; each fixture is named for one."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from sqlite3 import ProgrammingError

import pytest

from cli.read_once import ReadOnce
from cli.runner import DAY, ROOT, SMALL, Said
from cli.somebody import OPENED
from coachcli.cli.begin.quarter import make
from coachcli.cli.context import Context
from coachcli.cli.main import run
from coachcli.content.library import language, shelf
from coachcli.store.room import Room

Coach = Callable[..., Said]
Write = Callable[..., str]
Model = Callable[..., Path]
HEAD = "id,rep,stage,created,close date,amount"
DANA = ROOT / "library" / "demo" / "dana.yaml"
LENA = ROOT / "library" / "demo" / "lena.yaml"
DANA_ADDED = (
    *("team", "add", "Dana Reyes", "--role", "account executive", "--start", "2025-09-15"),
)
DANA_DIAGNOSED = ("diagnose", "dana", "--flow", "few-new-opportunities", "--answers", str(DANA))
PEOPLE = ("Dana Reyes", "Ivo Marek", "Lena Brandt", "Sam Okafor", "Tom Lind", "Priya Nair")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, on a fixed day."""
    at = tmp_path / "home"
    monkeypatch.setenv("COACH_HOME", str(at))
    monkeypatch.setenv("COACH_AS_OF", DAY)
    return at


def copied(model: Path, home: Path) -> None:
    """A home as that one is."""
    shutil.copytree(model, home, dirs_exist_ok=True)


@pytest.fixture(scope="session", autouse=True)
def _read_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Content is read once and not for each home anew, where two hundred files are read at first.

    Each home has a cache of its own as always: what it lacks is put there as it was kept before.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shelf, "cached", ReadOnce(tmp_path_factory.mktemp("cache")))
        patch.setattr(language, "ordinary_words", cache(language.ordinary_words))
        yield


@pytest.fixture(autouse=True)
def _closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No context outlives its test: what it opened is closed, and what else was opened too."""
    rooms: list[Room] = []
    opened = Room.open

    def noted(room: Room) -> None:
        rooms.append(room)
        opened(room)

    monkeypatch.setattr(Room, "open", noted)
    yield
    while OPENED:
        OPENED.pop().close()
    if left := [room.path for room in rooms if _is_open(room)]:
        pytest.fail(f"a room was left open: {left}")


def _is_open(room: Room) -> bool:
    """Whether the connection of a room, if it came to one, still works."""
    connection = getattr(room, "connection", None)
    if connection is None:
        return False
    try:
        connection.total_changes  # noqa: B018 - a closed one refuses
    except ProgrammingError:
        return False
    return True


@pytest.fixture
def coach(home: Path, capsys: pytest.CaptureFixture[str]) -> Coach:
    """The program in that home, in this process, with nothing to read."""
    assert home

    def call(*words: str) -> Said:
        capsys.readouterr()
        code = run(list(words))
        printed = capsys.readouterr()
        return Said(code, printed.out, printed.err)

    return call


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    """Makes a home once, in its state, for all tests that begin from a copy of it."""
    folder = tmp_path_factory.mktemp("models")

    def made(state: str, *lines: Sequence[str], of: str = "") -> Path:
        home = folder / state
        if of:
            copied(folder / of, home)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("COACH_HOME", str(home))
            patch.setenv("COACH_AS_OF", DAY)
            assert [run(list(words)) for words in lines] == [0] * len(lines)
        return home

    return made


@pytest.fixture(scope="session")
def model_team(model: Model) -> Path:
    return model("team", DANA_ADDED, ("team", "add", "Daniel Ito"))


@pytest.fixture(scope="session")
def model_diagnosed(model: Model, model_team: Path) -> Path:
    return model("diagnosed", DANA_DIAGNOSED, of=model_team.name)


@pytest.fixture(scope="session")
def model_assigned(model: Model, model_diagnosed: Path) -> Path:
    return model("assigned", ("assign", "dana"), of=model_diagnosed.name)


@pytest.fixture(scope="session")
def model_examples(model: Model) -> Path:
    team = ("team", "import", str(ROOT / "library" / "demo" / "team.csv"))
    kinds = ("deals", "activities", "quota", "metrics")
    imports = (("import", kind, str(SMALL / f"{kind}.csv")) for kind in kinds)
    return model("examples", team, *imports)


@pytest.fixture
def team(coach: Coach, home: Path, model_team: Path) -> Coach:
    """A team of two."""
    copied(model_team, home)
    return coach


@pytest.fixture
def diagnosed(coach: Coach, home: Path, model_diagnosed: Path) -> Coach:
    """Dana of the team of two has a clear diagnosis of a skill."""
    copied(model_diagnosed, home)
    return coach


@pytest.fixture
def assigned(coach: Coach, home: Path, model_assigned: Path) -> Coach:
    """Dana has learning for it."""
    copied(model_assigned, home)
    return coach


@pytest.fixture
def examples(coach: Coach, home: Path, model_examples: Path) -> Coach:
    """The demo's team with two reps' numbers, few enough to work out by hand."""
    copied(model_examples, home)
    return coach


@pytest.fixture(scope="session")
def model_quarter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("quarter")
    with Context(home / "none", date.fromisoformat(DAY)) as context:
        make(context, home)
    return home


@pytest.fixture
def quarter(coach: Coach, home: Path, model_quarter: Path) -> Coach:
    """A made-up team of eight after a quarter's use, numbers and all, which takes seconds once."""
    copied(model_quarter, home)
    return coach


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """Writes a table of opportunities and gives its path."""

    def written(*rows: str, head: str = HEAD, name: str = "deals.csv") -> str:
        return table(tmp_path / name, head, *rows)

    return written


def table(path: Path, *lines: str) -> str:
    """A file of these lines, by its path."""
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture(scope="session")
def model_measured(model: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    people = (f"{name},account executive" for name in PEOPLE)
    deals = (row for who, name in enumerate(PEOPLE) for row in _deals(who, name))
    team = table(folder / "team.csv", "name,role", *people)
    return model(
        "measured",
        ("team", "import", team),
        ("import", "deals", table(folder / "deals.csv", HEAD, *deals)),
    )


@pytest.fixture
def measured(coach: Coach, home: Path, model_measured: Path) -> Coach:
    """A team of six, of whom Dana creates few opportunities; all win every second one for 1,000."""
    copied(model_measured, home)
    return coach


def _deals(who: int, name: str) -> Iterator[str]:
    """The opportunities of one of the six, eight a month: the first of them has a month's only."""
    for number in range(8 if who == 0 else 16):
        day = f"2026-{9 + number // 8:02d}-{3 * (number % 8) + 2:02d}"
        stage = "Won" if number % 2 else "Lost"
        yield f"{who}-{number},{name},{stage},{day},{day},1000"
