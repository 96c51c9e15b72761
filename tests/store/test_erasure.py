import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.trace import NAMELESS, Traces, traces
from coachcli.store import person
from coachcli.store.change import Act, Connection
from coachcli.store.erasure import Erasure, earlier_names, erased, words_of_others
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.test_imported import arriving, brought

ACT = Act("c000000000000001", "forget", STAMP)
ITO = Rep("r2", "Daniel Ito", "Dana's partner", manager="Dana Reyes", email="ito@x.example")
TELLS = traces([DANA.name], [DANA.email], frozenset())


@pytest.fixture
def known(staffed: Room) -> Room:
    """Dana, who has a team of one, with notes on both and imported texts that name her."""
    person.add(staffed, [ITO], {}, STAMP)
    person.note(staffed, DANA.id, ("walk", "w1", "x"), "never calls twice", "n1", STAMP)
    person.note(staffed, ITO.id, ("walk", "w2", "x"), "ask Dana Reyes, not Dana Holt", "n2", STAMP)
    brought(staffed, arriving("i1", source="danadeals.csv"), STAMP)
    return staffed


@pytest.fixture
def nothing() -> Iterator[Connection]:
    """An empty file."""
    with closing(sqlite3.connect(":memory:", factory=Connection)) as plain:
        yield plain


def gone(room: Room, who: str = DANA.id, tells: Traces = TELLS) -> Erasure:
    """What goes when somebody is erased."""
    with room.writing() as connection:
        return erased(connection, who, tells, ACT)


def test_in_an_empty_file_there_is_nobody(nothing: Connection) -> None:
    assert erased(nothing, DANA.id, TELLS, ACT) == Erasure()
    assert list(earlier_names(nothing, DANA.id)) == []
    assert list(words_of_others(nothing, DANA.id)) == []


def test_earlier_names_are_known_from_the_changes(staffed: Room) -> None:
    with staffed.change(Act("c1", "rename", STAMP)):
        person.update(staffed, [replace(DANA, name="Dana Holm", email="")], {}, STAMP)
    names = set(earlier_names(staffed.connection, DANA.id))
    assert names == {("Dana Holm", ""), ("Dana Reyes", "dana@x.example")}


def test_words_of_other_people_are_known(known: Room) -> None:
    assert {"daniel", "ito", "bo", "hart"} <= set(words_of_others(known.connection, DANA.id))


def test_texts_of_others_lose_the_name_and_stay(known: Room) -> None:
    went = gone(known)
    assert went.notes == 1
    assert [row["text"] for row in known.rows("SELECT text FROM note")] == [
        f"ask {NAMELESS}, not {NAMELESS} Holt"
    ]
    (ito,) = known.rows("SELECT * FROM person WHERE id = 'r2'")
    assert (ito["name"], ito["role"]) == ("Daniel Ito", f"{NAMELESS}'s partner")
    assert [row["source"] for row in known.rows("SELECT source FROM imported")] == [""]


def test_a_team_whose_manager_goes_has_none(known: Room) -> None:
    person.set_me(known, "Dana Reyes")
    assert gone(known).team == 1
    assert person.me(known) is None
    assert [rep.manager for rep in person.team(known) if rep.id == "r2"] == [""]


def test_what_is_counted_or_told_apart_gets_a_new_name_each(known: Room) -> None:
    with known.writing() as connection:
        for column, text in (("account", "Reyes AG"), ("product", "Dana"), ("loss_reason", "Dana")):
            connection.execute(f"UPDATE deal_version SET {column} = ?", (text,))  # noqa: S608 - as is
        connection.execute("INSERT INTO profile VALUES ('deals', 'dana', '[\"Dana stage\"]')")
    texts = gone(known).texts
    (deal,) = known.rows("SELECT * FROM deal_version")
    assert deal["account"].startswith("forgotten-")
    assert deal["product"].startswith("forgotten-")
    assert deal["account"] != deal["product"]
    assert deal["loss_reason"] == ""
    (profile,) = known.rows("SELECT * FROM profile")
    assert profile["mapping"] == f'["{NAMELESS} stage"]'
    assert profile["name"].startswith("forgotten-")
    assert texts == 8
