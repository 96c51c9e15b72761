import pytest

from coachcli.store.errors import UnusableStoreError
from coachcli.store.room import Room
from coachcli.store.tables import tables
from store.conftest import DANA

HELD = "INSERT INTO talk VALUES ('t1', '{}', 'call-plan', '', '2026-11-24', {}, '', '')"
EVERY = "INSERT INTO rhythm VALUES ('y1', NULL, 'team', 'goal', '{}', 20, '', '', '', '', NULL)"


def test_talks_hang_on_their_person_and_promises_on_their_talk(room: Room) -> None:
    parents = {table.name: dict(table.parents) for table in tables(room.connection)}
    assert parents["talk"] == parents["rhythm_event"]
    assert parents["rhythm"] == parents["talk"] | {"placed_for": "rhythm"}
    assert parents["talk"] == {"person_id": "person"}
    assert parents["talk_line"] == {"talk_id": "talk"}
    assert parents["promise_event"] == {"talk_line_id": "talk_line", "talk_id": "talk"}


@pytest.mark.parametrize(
    "row", [HELD.format("nobody", 20), HELD.format(DANA.id, -1), EVERY.format("day")]
)
def test_a_talk_is_with_somebody_and_a_rhythm_of_a_kind_there_is(staffed: Room, row: str) -> None:
    with pytest.raises(UnusableStoreError), staffed.writing() as connection:
        connection.execute(row)
