"""People: the one table with names, and the one with notes."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import PrivateLine, Rep
from coachcli.store.change import Connection, earlier_person, touched_setting
from coachcli.store.dates import day_of, stamped
from coachcli.store.room import Room, insert

TEAM = """
SELECT p.id, p.name, p.role, p.started_on, coalesce(m.name, '') AS manager, p.region, p.email,
    p.left_on
FROM person AS p LEFT JOIN person AS m ON m.id = p.manager_id WHERE p.is_rep = 1
"""
REMARKS = """
SELECT on_day, text FROM note WHERE about_id = ? AND about = 'person' ORDER BY rowid DESC
"""
ME = "me"
ABOUT = ("about", "about_id", "about_part")
"""The columns of a note that name the record it is about."""
SETTING = "SELECT value FROM setting WHERE key = ?"
SET = "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"


def team(room: Room, manager: str | None = None, *, left: bool = False) -> tuple[Rep, ...]:
    """The reps, of one manager (by name) or all, by name; those who left only when asked for."""
    still_here = "" if left else " AND p.left_on IS NULL"
    theirs, values = (" AND m.name = ?", (manager,)) if manager else ("", ())
    rows = room.rows(f"{TEAM}{still_here}{theirs} ORDER BY p.name, p.id", *values)
    return tuple(_rep(row) for row in rows)


def managers(room: Room) -> tuple[str, ...]:
    """The names of those who have a team, by name."""
    rows = room.rows(
        "SELECT name FROM person WHERE id IN (SELECT manager_id FROM person WHERE is_rep = "
        "1) ORDER BY name"
    )
    return tuple(str(row["name"]) for row in rows)


def me(room: Room) -> str | None:
    """The manager whose team is looked at when nobody else is named."""
    rows = room.rows(
        "SELECT p.name FROM setting AS s JOIN person AS p ON p.id = s.value WHERE s.key = ?", ME
    )
    return str(rows[0]["name"]) if rows else None


def id_of(room: Room, name: str) -> str:
    """The id of a manager by name, who is known; of a rep only where no manager is called so."""
    return str(_id_of(room.connection, name))


def set_me(room: Room, name: str) -> None:
    """Say whose team is mine; the name is one of `managers`."""
    with room.writing() as connection:
        before = connection.execute(SETTING, (ME,)).fetchone()
        connection.execute(SET, (ME, _id_of(connection, name)))
        touched_setting(connection, ME, before)


def add(room: Room, reps: Iterable[Rep], manager_ids: dict[str, str], stamp: Stamp) -> None:
    """Keep new reps, all or none; `manager_ids` gives the id for each manager not known yet."""
    with room.writing() as connection:
        enter(connection, reps, manager_ids, stamp)


def enter(
    connection: Connection,
    reps: Iterable[Rep],
    manager_ids: dict[str, str],
    stamp: Stamp,
) -> None:
    """Keep new reps within a transaction that holds more than them."""
    for rep in reps:
        boss = _manager(connection, rep.manager, manager_ids, stamp)
        insert(connection, "person", _row(rep, boss) | {"is_rep": 1, "added_at": stamp.instant})


def update(room: Room, reps: Iterable[Rep], manager_ids: dict[str, str], stamp: Stamp) -> None:
    """Keep what changed about reps who are known. All or none."""
    with room.writing() as connection:
        for rep in reps:
            row = _row(rep, _manager(connection, rep.manager, manager_ids, stamp))
            earlier_person(connection, _stored(connection, rep.id))
            changes = ", ".join(f"{column} = :{column}" for column in row)
            connection.execute(f"UPDATE person SET {changes} WHERE id = :id", row)  # noqa: S608 - names of our own


def note(
    room: Room, person: str, about: tuple[str, str, str], text: str, id_: str, stamp: Stamp
) -> None:
    """Keep a note on a person, about a record: (kind, id, part)."""
    with room.writing() as connection:
        write_note(connection, person, about, text, id_, stamp)


def write_note(
    connection: Connection,
    person: str,
    about: tuple[str, str, str],
    text: str,
    id_: str,
    stamp: Stamp,
) -> None:
    """Keep a note in a transaction that is under way, with the record that it is about.

    Bytes that are no text become "?".
    """
    days = stamped(stamp)
    row = {"id": id_, "person_id": person, "text": _writable(text)} | days
    insert(connection, "note", row | dict(zip(ABOUT, about, strict=True)))


def _writable(text: str) -> str:
    """A text without halves of signs, which a terminal may send and SQLite does not take."""
    return text.encode("utf-8", "replace").decode("utf-8")


def remark(room: Room, who: str, text: str, id_: str, stamp: Stamp) -> None:
    """Keep a private line about a person themselves."""
    note(room, who, ("person", who, ""), text, id_, stamp)


def remarks(room: Room, who: str) -> tuple[PrivateLine, ...]:
    """The private lines about a person themselves, the latest first."""
    rows = room.rows(REMARKS, who)
    return tuple(PrivateLine(date.fromisoformat(row["on_day"]), str(row["text"])) for row in rows)


def notes(room: Room, about_id: str) -> tuple[tuple[str, str], ...]:
    """The notes about a record, in order: (part, text)."""
    rows = room.rows(
        "SELECT about_part, text FROM note WHERE about_id = ? ORDER BY rowid", about_id
    )
    return tuple((str(row["about_part"]), str(row["text"])) for row in rows)


def _manager(connection: Connection, name: str, ids: dict[str, str], stamp: Stamp) -> str | None:
    if not name:
        return None
    known = _id_of(connection, name)
    if known is None:
        row = {"id": ids[name], "name": name, "is_rep": 0, "added_at": stamp.instant}
        insert(connection, "person", row)
    return known or ids[name]


def _id_of(connection: Connection, name: str) -> str | None:
    """The id of a person by name; where a rep and a manager have the same, the manager's."""
    query = "SELECT id FROM person WHERE name = ? ORDER BY is_rep LIMIT 1"
    row = connection.execute(query, (name,)).fetchone()
    return str(row["id"]) if row else None


def _row(rep: Rep, manager: str | None) -> dict[str, object]:
    return {
        "id": rep.id,
        "name": rep.name,
        "role": rep.role,
        "started_on": rep.started.isoformat() if rep.started else None,
        "manager_id": manager,
        "region": rep.region,
        "email": rep.email,
        "left_on": rep.left.isoformat() if rep.left else None,
    }


def _stored(connection: Connection, person: str) -> dict[str, object]:
    """The row of a person as it stands."""
    return dict(connection.execute("SELECT * FROM person WHERE id = ?", (person,)).fetchone())


def _rep(row: sqlite3.Row) -> Rep:
    return Rep(
        id=row["id"],
        name=row["name"],
        role=row["role"],
        started=day_of(row["started_on"]),
        manager=row["manager"],
        region=row["region"],
        email=row["email"],
        left=day_of(row["left_on"]),
    )
