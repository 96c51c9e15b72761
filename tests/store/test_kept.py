from coachcli.store.kept import kept_columns
from coachcli.store.room import Room


def test_each_table_is_told_with_its_columns(room: Room) -> None:
    known = dict(kept_columns(room))
    assert known["pulse"] == ("preread_id", "item", "answer")
    assert "week_stale" in known
    assert [name for name in known if name.startswith(("sqlite", "_sqlite"))] == []
