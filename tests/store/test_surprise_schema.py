import pytest

from coachcli.store import surprise, watch
from coachcli.store.errors import UnusableStoreError
from coachcli.store.room import Room
from coachcli.store.tables import tables
from coaching.rhythm.some_surprises import LOST, RULE
from store.conftest import STAMP

ROWS = (
    "INSERT INTO surprise VALUES ('s2', 'nobody', 'lost', '', 'x', '', '', '')",
    "INSERT INTO surprise VALUES ('s2', 'r1', 'odd', '', 'x', '', '', '')",
    "INSERT INTO surprise_answer VALUES ('a9', 's1', 'saw', 0, '', '')",
    "INSERT INTO surprise_answer VALUES ('a9', 's1', 'mood', 0, '', '')",
    "INSERT INTO surprise_answer VALUES ('a9', 's1', 'whom', 2, '', '')",
    "INSERT INTO watch_rule VALUES ('w9', 'a3', 'mood', 1, 0, '', '')",
    "INSERT INTO watch_rule VALUES ('w9', 'a3', 'moved', 0, 0, '', '')",
    "INSERT INTO watch_rule VALUES ('w9', 'a9', 'moved', 1, 0, '', '')",
    "INSERT INTO issue VALUES ('i9', 'mood', '', '', '')",
    "INSERT INTO issue_close VALUES ('c9', 'i9', '', '', '')",
)


def test_rules_hang_on_answers_and_these_on_surprises(room: Room) -> None:
    known = {table.name: table.parents for table in tables(room.connection)}
    assert known["surprise"] == (("person_id", "person"),)
    assert known["surprise_answer"] == (("surprise_id", "surprise"),)
    assert known["watch_rule"] == (("surprise_answer_id", "surprise_answer"),)
    assert known["watch_rule_end"] == (("watch_rule_id", "watch_rule"),)


@pytest.mark.parametrize("row", ROWS)
def test_what_makes_no_sense_is_not_kept(staffed: Room, row: str) -> None:
    surprise.add(staffed, LOST, STAMP)
    watch.add(staffed, RULE, STAMP)
    with pytest.raises(UnusableStoreError), staffed.writing() as connection:
        connection.execute(row)
