"""Homes in the states that commands meet; each fixture is named for one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli.runner import DAY, ROOT, SMALL, Said
from coachcli.cli.main import run

Coach = Callable[..., Said]
Write = Callable[..., str]
HEAD = "id,rep,stage,created,close date,amount"
DANA = ROOT / "library" / "demo" / "dana.yaml"
LENA = ROOT / "library" / "demo" / "lena.yaml"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, on a fixed day."""
    at = tmp_path / "home"
    monkeypatch.setenv("COACH_HOME", str(at))
    monkeypatch.setenv("COACH_AS_OF", DAY)
    return at


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
