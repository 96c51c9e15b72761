"""Homes in the states that commands meet; each fixture is named for one."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.runner import DAY, ROOT, SMALL, Said
from cli.somebody import OPENED
from coachcli.cli.main import run
from coachcli.content.cache import cached
from coachcli.content.library import shelf

Coach = Callable[..., Said]
Write = Callable[..., str]
Make = Callable[[], Any]
HEAD = "id,rep,stage,created,close date,amount"
DANA = ROOT / "library" / "demo" / "dana.yaml"
LENA = ROOT / "library" / "demo" / "lena.yaml"
PEOPLE = ("Dana Reyes", "Ivo Marek", "Lena Brandt", "Sam Okafor", "Tom Lind", "Priya Nair")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, on a fixed day."""
    at = tmp_path / "home"
    monkeypatch.setenv("COACH_HOME", str(at))
    monkeypatch.setenv("COACH_AS_OF", DAY)
    return at


@pytest.fixture(scope="session", autouse=True)
def _read_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Content is read once and not for each home anew, where two hundred files are read at first.

    Each home has a cache of its own as always; what it lacks comes from one that all share.
    """
    shared = tmp_path_factory.mktemp("cache")

    def read(folder: Path | None, name: str, parts: Iterable[bytes], kind: Any, make: Make) -> Any:  # noqa: ANN401 - as cached has it
        given = list(parts)
        made = make if folder is None else lambda: cached(shared, name, given, kind, make)
        return cached(folder, name, given, kind, made)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shelf, "cached", read)
        yield


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """No context outlives its test: what it opened is closed."""
    yield
    while OPENED:
        OPENED.pop().close()


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


@pytest.fixture
def team(coach: Coach) -> Coach:
    """A team of two."""
    coach("team", "add", "Dana Reyes", "--role", "account executive", "--start", "2025-09-15")
    coach("team", "add", "Daniel Ito")
    return coach


@pytest.fixture
def diagnosed(team: Coach) -> Coach:
    """Dana has a clear diagnosis of a skill."""
    team("diagnose", "dana", "--flow", "few-new-opportunities", "--answers", str(DANA))
    return team


@pytest.fixture
def assigned(diagnosed: Coach) -> Coach:
    """Dana has learning for it."""
    diagnosed("assign", "dana")
    return diagnosed


@pytest.fixture
def examples(coach: Coach) -> Coach:
    """The demo's team with two reps' numbers, few enough to work out by hand."""
    coach("team", "import", str(ROOT / "library" / "demo" / "team.csv"))
    for kind in ("deals", "activities", "quota", "metrics"):
        assert coach("import", kind, str(SMALL / f"{kind}.csv")).code == 0
    return coach


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """Writes a table of opportunities and gives its path."""

    def written(*rows: str, head: str = HEAD, name: str = "deals.csv") -> str:
        path = tmp_path / name
        path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
        return str(path)

    return written


@pytest.fixture
def measured(coach: Coach, write: Write) -> Coach:
    """A team of six, of whom Dana creates few opportunities; all win every second one for 1,000."""
    people = (f"{name},account executive" for name in PEOPLE)
    coach("team", "import", write(*people, head="name,role", name="team.csv"))
    deals = (_deals(who, name) for who, name in enumerate(PEOPLE))
    said = coach("import", "deals", write(*(row for theirs in deals for row in theirs)))
    assert said.code == 0, said.err
    return coach


def _deals(who: int, name: str) -> Iterator[str]:
    """The opportunities of one of the six, eight a month: the first of them has a month's only."""
    for number in range(8 if who == 0 else 16):
        day = f"2026-{9 + number // 8:02d}-{3 * (number % 8) + 2:02d}"
        stage = "Won" if number % 2 else "Lost"
        yield f"{who}-{number},{name},{stage},{day},{day},1000"
