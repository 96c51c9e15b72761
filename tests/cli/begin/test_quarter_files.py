import csv
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from coachcli.cli.begin.quarter_files import MadeUpFiles, made_up_files
from coachcli.coaching.numbers.made_up import Draw
from coachcli.content.library.places import shipped
from coachcli.content.library.quarter_file import read_quarter

FIRST = date(2026, 8, 31)
SUNDAY = date(2026, 9, 6)


def drawing(name: str) -> Draw:
    """A draw that comes again."""
    return Random(name).random  # noqa: S311 - no secret


@pytest.fixture
def files(tmp_path: Path) -> MadeUpFiles:
    quarter = read_quarter(shipped() / "library" / "demo" / "quarter.yaml")
    return made_up_files(quarter, FIRST, tmp_path, drawing)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_who_joins_later_is_not_on_the_team_yet(files: MadeUpFiles) -> None:
    team = rows(files.team())
    assert len(team) == 7
    assert "Sam Okafor" not in {row["name"] for row in team}
    assert {row["start date"] for row in team} < {
        f"{FIRST - timedelta(days=7 * week)}" for week in range(300)
    }


def test_a_later_export_brings_only_what_has_changed(files: MadeUpFiles) -> None:
    before = {row["opportunity id"]: row for row in rows(files.opportunities(FIRST, None))}
    since = rows(files.opportunities(SUNDAY, FIRST))
    assert 0 < len(since) < len(before) / 4
    for row in since:
        assert row != before.get(row["opportunity id"])
        assert row["created"] <= f"{SUNDAY}"


def test_weeks_of_activity_and_quotas_are_of_all_who_were_there(files: MadeUpFiles) -> None:
    assert len(rows(files.activities([1]))) == 7
    assert len(rows(files.activities([11, 12]))) == 16
    (week,) = {(row["from"], row["to"]) for row in rows(files.metrics([1]))}
    assert week == (f"{FIRST}", f"{SUNDAY}")
    assert {row["period"] for row in rows(files.quota(date(2026, 11, 30)))} == {
        *("2026-Q2", "2026-Q3", "2026-Q4"),
    }
