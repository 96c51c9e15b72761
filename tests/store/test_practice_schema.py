import pytest

from coachcli.store.errors import UnusableStoreError
from coachcli.store.room import Room
from coachcli.store.tables import tables
from store.conftest import DANA

RATED = "INSERT INTO observation VALUES ('o1', '{}', 'opens', '{}', 2, 'k1', {}, 0, '', '', {}, '')"
DAY = "'2026-11-24'"


def test_what_was_observed_and_tried_hangs_on_its_person(room: Room) -> None:
    parents = {table.name: dict(table.parents) for table in tables(room.connection)}
    assert parents["observation"] == {"person_id": "person"}
    assert parents["attempt"] == {"person_id": "person", "assignment_id": "assignment"}


@pytest.mark.parametrize("values", [("nobody", "coach", DAY, DAY), (DANA.id, "cat", DAY, DAY)])
def test_a_rating_is_of_somebody_by_somebody(staffed: Room, values: tuple[str, ...]) -> None:
    with pytest.raises(UnusableStoreError), staffed.writing() as connection:
        connection.execute(RATED.format(*values))
