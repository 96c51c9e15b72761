"""Indexes that are made anew."""

from pathlib import Path

import pytest

from coachcli.store import indexing
from coachcli.store.indexing import indexed_after
from coachcli.store.room import Room

TABLE = "deal_version"
NAMES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? ORDER BY name"
TRIGGERS = NAMES.replace("'index'", "'trigger'")
STALE = "SELECT person_id FROM week_stale"
KNOWN = """
INSERT INTO deal_version (external_id, seq, person_id, account, product, stage, state, currency,
    type, business, loss_reason, imported_id, known_on)
SELECT value, 1, 'p', '', '', '', 'won', '', '', '', '', 'i', '2026-01-01' FROM json_each(?)
"""


@pytest.mark.parametrize(("rows", "there", "aside"), [(4, 0, 2), (2, 0, 0), (4, 5, 0)])
def test_they_are_left_aside_where_most_rows_come_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int, there: int, aside: int
) -> None:
    monkeypatch.setattr(indexing, "MANY", 3)
    with Room(tmp_path / "coach.db") as room:
        room.connection.execute("PRAGMA foreign_keys = OFF")
        room.connection.execute(KNOWN, (str(list(range(there))),))
        before = [tuple(row) for row in room.rows(NAMES, TABLE)]
        with room.writing() as connection, indexed_after(connection, TABLE, rows):
            assert len(before) - len(room.rows(NAMES, TABLE)) == aside
        assert [tuple(row) for row in room.rows(NAMES, TABLE)] == before


def test_so_is_what_marks_each_row_and_all_is_marked_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "MANY", 3)
    with Room(tmp_path / "coach.db") as room:
        room.connection.execute("PRAGMA foreign_keys = OFF")
        before = [tuple(row) for row in room.rows(TRIGGERS, TABLE)]
        with room.writing() as connection, indexed_after(connection, TABLE, 4):
            assert len(before) - len(room.rows(TRIGGERS, TABLE)) == 2
            connection.execute(KNOWN, ("[1, 2, 3, 4]",))
            assert [row[0] for row in room.rows(STALE)] == [""]
        assert [tuple(row) for row in room.rows(TRIGGERS, TABLE)] == before
        assert room.rows("SELECT sum(won) FROM week_closed")[0][0] is None  # none has a day
        assert room.rows(STALE) == []
