from coachcli.store.room import Room
from coachcli.store.tables import insert_into, select, tables


def test_tables_stand_in_the_order_in_which_rows_refer_to_them(room: Room) -> None:
    records = tables(room.connection)
    names = [table.name for table in records]
    assert names[:3] == ["person", "setting", "note"]
    assert "assignment_state" not in names
    steps = [
        names.index(table.name) - names.index(parent)
        for table in records
        for _, parent in table.parents
    ]
    assert min(steps) >= 0


def test_rows_stand_as_they_came_or_by_their_key(room: Room) -> None:
    records = {table.name: table for table in tables(room.connection)}
    assert records["note"].order == "rowid"
    assert records["reply"].key == ("walk_id", "seq")
    assert select(records["reply"], " WHERE seq = 1").endswith(
        "FROM reply WHERE seq = 1 ORDER BY walk_id, seq"
    )
    assert insert_into(records["setting"]) == "INSERT INTO setting (key, value) VALUES (?, ?)"
