"""A made-up quarter comes again to the byte, and is a home like any other."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import DAY
from coachcli.cli.begin.quarter import SEED, make
from coachcli.cli.context import Context


def dump(home: Path) -> list[str]:
    """What is kept in a home, without the moment at which its tables were made."""
    with closing(sqlite3.connect(home / "coach.db")) as connection:
        lines = list(connection.iterdump())
    return [line for line in lines if '"_sqlite_migrations" VALUES' not in line]


@pytest.mark.long
def test_two_makings_are_equal_to_the_byte(
    model_quarter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    with Context(tmp_path / "none", date.fromisoformat(DAY)) as context:
        assert make(context, tmp_path / "again") == ()
    assert dump(tmp_path / "again") == dump(model_quarter)


@pytest.mark.long
@pytest.mark.parametrize(("last", "seed"), [(DAY, 1), ("2027-01-17", SEED), ("2028-02-29", SEED)])
def test_another_seed_or_day_makes_another_quarter(
    model_quarter: Path, tmp_path: Path, last: str, seed: int
) -> None:
    with Context(tmp_path / "none", date.fromisoformat(last)) as context:
        refused = make(context, tmp_path / "other", seed=seed)
    assert len(refused) < 5
    assert set(dump(tmp_path / "other")) - set(dump(model_quarter))


def test_a_made_home_is_sound(quarter: Coach) -> None:
    said = quarter("doctor")
    assert said.code == 0, said.out
    assert "All is well." in said.out


def test_the_pages_of_a_quarter_have_something_to_show(quarter: Coach) -> None:
    body = quarter("report", "--week", "2026-W47", "--json").json
    assert body["team"] == 8
    assert len(quarter("mirror", "--json").json["pulse"]) >= 3


@pytest.mark.long
def test_an_export_of_it_fills_an_empty_home_with_the_same(
    quarter: Coach, model_quarter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(tmp_path / "all.jsonl")
    assert quarter("export", "--all", "--out", file).code == 0
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "elsewhere"))
    assert quarter("import", "backup", file).code == 0
    assert kept(tmp_path / "elsewhere") == kept(model_quarter)
    assert quarter("doctor").code == 0


def kept(home: Path) -> list[str]:
    """All rows of a home in an order of their own, whatever order they were kept in."""
    return sorted(line for line in dump(home) if line.startswith("INSERT INTO"))
