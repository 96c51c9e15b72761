from datetime import date

import pytest

from coachcli.store.room import Room
from coachcli.store.schema import statements
from coachcli.store.weekly_schema import UNKNOWN, WEEKLY
from store.conftest import DANA, STAMP
from store.test_imported import arriving, brought, with_cells

MARKS = "SELECT person_id, stale_on FROM week_stale ORDER BY 1, 2"


def marked(room: Room, statement: str) -> list[tuple[str, str]]:
    """The days that a statement of another program leaves marked."""
    room.connection.execute(statement)
    marks = [tuple(row) for row in room.rows(MARKS)]
    room.connection.execute("DELETE FROM week_stale")
    return marks


def test_the_week_of_what_has_no_day_begins_with_a_monday() -> None:
    assert date.fromisoformat(UNKNOWN).weekday() == 0


def test_each_trigger_is_one_statement() -> None:
    triggers = [each.strip() for each in statements(WEEKLY) if " TRIGGER " in each]
    assert len(triggers) == 4
    assert all(each.startswith("CREATE") and each.endswith("END") for each in triggers)


@pytest.mark.parametrize(
    ("statement", "days"),
    [
        ("DELETE FROM deal_version WHERE seq = 2", ["2026-11-01", "2026-11-02", "2026-11-20"]),
        ("UPDATE deal_version SET account = '' WHERE seq = 1", [UNKNOWN, "2026-11-01"]),
        ("UPDATE person SET name = 'Ivo'", []),
    ],
)
def test_the_days_of_all_versions_of_what_is_touched_are_marked(
    staffed: Room, statement: str, days: list[str]
) -> None:
    brought(staffed, arriving("i1"), STAMP)
    won = with_cells(state="won", created_on="2026-11-02", closed_on="2026-11-20")
    brought(staffed, arriving("i2", [won]), STAMP)
    assert {day for _, day in marked(staffed, statement)} >= set(days)
    assert marked(staffed, "UPDATE setting SET value = 'USD'") == []


def test_a_row_that_comes_marks_its_own_days(staffed: Room) -> None:
    brought(staffed, arriving("i1"), STAMP)
    columns = [row["name"] for row in staffed.rows("PRAGMA table_info(deal_version)")]
    cells = ", ".join("'new'" if name == "external_id" else name for name in columns)
    coming = f"INSERT INTO deal_version SELECT {cells} FROM deal_version"  # noqa: S608 - ours
    assert marked(staffed, coming) == [(DANA.id, UNKNOWN), (DANA.id, "2026-11-01")]
