import pytest

from coachcli.store.errors import UnusableStoreError
from coachcli.store.room import Room
from coachcli.store.tables import tables
from store.conftest import DANA

HALF = "INSERT INTO preread VALUES ('p1', '{}', '2026-W48', {}, '2026-11-24', '')"
ANSWER = "INSERT INTO pulse VALUES ('p1', '{}', {})"


def test_answers_hang_on_the_half_they_stand_in(room: Room) -> None:
    known = {table.name: table for table in tables(room.connection)}
    assert known["pulse"].parents == (("preread_id", "preread"),)
    assert known["pulse"].key == ("preread_id", "item")
    assert known["preread"].parents == (("person_id", "person"),)


@pytest.mark.parametrize(
    "row", [HALF.format("nobody", 1), HALF.format(DANA.id, 2), ANSWER.format("mood", 3)]
)
def test_a_half_is_of_somebody_and_answers_what_was_asked(staffed: Room, row: str) -> None:
    with pytest.raises(UnusableStoreError), staffed.writing() as connection:
        connection.execute(row)


@pytest.mark.parametrize("answer", [0, 6])
def test_an_answer_is_from_one_to_five(staffed: Room, answer: int) -> None:
    with staffed.writing() as connection:
        connection.execute(HALF.format(DANA.id, 1))
    with pytest.raises(UnusableStoreError), staffed.writing() as connection:
        connection.execute(ANSWER.format("open", answer))
