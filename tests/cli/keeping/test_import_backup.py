from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.keeping.some_team import names


@pytest.fixture
def file(team: Coach, tmp_path: Path) -> Path:
    """What everything of a team of two was written to."""
    path = tmp_path / "all.jsonl"
    assert team("export", "--all", "--out", str(path)).code == 0
    return path


def test_an_export_fills_an_empty_home(
    team: Coach, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = team("export", "--all").out
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "other"))
    assert "Sound, to be imported" in team("import", "backup", str(file), "--dry-run").out
    assert not (tmp_path / "other").exists()
    said = team("import", "backup", str(file))
    assert said.out.startswith("Imported: ")
    assert names(team) == ["Dana Reyes", "Daniel Ito"]
    assert team("export", "--all").out == everything
    reps = tmp_path / "other" / "cache" / "names" / "reps"
    assert "Dana Reyes" in reps.read_text(encoding="utf-8")


def test_a_home_with_records_is_left_as_it_is(team: Coach, file: Path) -> None:
    before = team("export", "--all").out
    said = team("import", "backup", str(file))
    assert (said.code, "Nothing was imported." in said.err) == (4, True)
    assert team("import", "backup", str(file), "--dry-run", "--json").json["dry_run"]
    assert team("export", "--all").out == before


def test_a_file_that_is_no_export_makes_no_home(coach: Coach, home: Path, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("no export", encoding="utf-8")
    said = coach("import", "backup", str(tmp_path / "x"))
    assert (said.code, "line 1: it cannot be read" in said.err) == (4, True)
    assert not (home / "coach.db").exists()
