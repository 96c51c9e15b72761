"""Talks that were held, what was said in them, and what came of what was promised there.

The words of each line stand among the notes, under the id of the line.
"""

import sqlite3
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.talk import (
    InSight,
    PromiseCame,
    PromiseState,
    Talk,
    TalkHeld,
    TalkLine,
    TalkPromise,
    TalkStep,
)
from coachcli.store.change import Connection
from coachcli.store.dates import day_of, stamped
from coachcli.store.person import write_note
from coachcli.store.room import Room, insert

LINE = "talk_line"
OF_PERSON = """
SELECT * FROM talk WHERE person_id = ? AND held_on <= ? ORDER BY held_on, rowid
"""
LAST = """
SELECT * FROM talk WHERE person_id = ?1 AND held_on <= ?2 AND (?3 = '' OR guide = ?3)
ORDER BY held_on DESC, rowid DESC LIMIT 1
"""
ABOUT = """
SELECT * FROM talk WHERE lower(about) = lower(?1) AND held_on <= ?2 ORDER BY held_on, rowid
"""
MAPPED = """
SELECT t.about FROM talk AS t
WHERE t.about <> '' AND t.held_on <= ?1 AND (?2 = '' OR t.person_id = ?2)
    AND EXISTS (SELECT 1 FROM talk_line AS l WHERE l.talk_id = t.id AND l.step = 'map')
ORDER BY t.held_on DESC, t.rowid DESC
"""
LINES = """
SELECT l.*, coalesce(n.text, '') AS text FROM talk_line AS l
LEFT JOIN note AS n ON n.id = l.id AND n.about = 'talk_line' WHERE l.talk_id = ? ORDER BY l.seq
"""
CAME = "SELECT * FROM promise_event WHERE talk_id = ? ORDER BY rowid"
HELD = """
SELECT id, person_id, guide, held_on, minutes FROM talk
WHERE held_on BETWEEN ? AND ? ORDER BY held_on, rowid
"""
PROMISED = """
SELECT l.id, t.person_id, t.id AS talk_id, l.step, coalesce(n.text, '') AS text, t.held_on,
    coalesce((SELECT e.to_on FROM promise_event AS e WHERE e.talk_line_id = l.id
        AND e.state = 'moved' AND e.on_day <= ?1 ORDER BY e.rowid DESC LIMIT 1),
        l.by_on) AS by_on,
    coalesce((SELECT e.state FROM promise_event AS e WHERE e.talk_line_id = l.id
        AND e.on_day <= ?1 ORDER BY e.rowid DESC LIMIT 1), 'open') AS state
FROM talk_line AS l JOIN talk AS t ON t.id = l.talk_id JOIN person AS p ON p.id = t.person_id
LEFT JOIN note AS n ON n.id = l.id AND n.about = 'talk_line'
WHERE l.step IN ('action', 'support') AND l.by_on IS NOT NULL AND t.held_on <= ?1
    AND p.left_on IS NULL AND (?2 = '' OR t.person_id = ?2) ORDER BY by_on, l.id
"""


def add(room: Room, talk: Talk, stamp: Stamp) -> None:
    """Keep a talk with its lines, and what came of earlier promises as it was said there."""
    with room.writing() as connection:
        insert(connection, "talk", _row(talk, stamp))
        for seq, line in enumerate(talk.lines):
            _add_line(connection, talk, line, seq, stamp)
        for came in talk.came:
            _add_came(connection, came, talk.id, stamp)


def settle(room: Room, came: PromiseCame, stamp: Stamp) -> None:
    """Keep what came of a promise, between two talks."""
    with room.writing() as connection:
        _add_came(connection, came, None, stamp)


def of_person(room: Room, person: str, day: date) -> tuple[Talk, ...]:
    """The talks held with a rep (by id) up to a day, the earliest first."""
    return _talks(room, room.rows(OF_PERSON, person, day.isoformat()))


def last(room: Room, person: str, day: date, guide: str = "") -> Talk | None:
    """The last talk held with a rep up to a day, of any guide or of this one."""
    rows = room.rows(LAST, person, day.isoformat(), guide)
    return next(iter(_talks(room, rows)), None)


def talks_about(room: Room, about: str, day: date) -> tuple[Talk, ...]:
    """The talks about an account or a deal, with whomever they were held, the earliest first."""
    return _talks(room, room.rows(ABOUT, about, day.isoformat()))


def mapped(room: Room, day: date, person: str = "") -> tuple[str, ...]:
    """The accounts of which talks up to a day hold a map, of a rep (by id) or of all.

    The one talked about last stands first.
    """
    named: dict[str, str] = {}
    for (about,) in room.rows(MAPPED, day.isoformat(), person):
        named.setdefault(about.casefold(), about)
    return tuple(named.values())


def held(room: Room, first: date, until: date) -> tuple[TalkHeld, ...]:
    """The talks held in these days, with whomever, without what was said."""
    rows = room.rows(HELD, first.isoformat(), until.isoformat())
    return tuple(
        TalkHeld(
            row["id"],
            row["person_id"],
            row["guide"],
            date.fromisoformat(row["held_on"]),
            row["minutes"],
        )
        for row in rows
    )


def promises(room: Room, day: date, person: str = "") -> tuple[TalkPromise, ...]:
    """What was promised in talks, of a rep or of all who are here, as it stood on a day.

    The first due stands first.
    """
    return tuple(map(_promise, room.rows(PROMISED, day.isoformat(), person)))


def _add_line(connection: Connection, talk: Talk, line: TalkLine, seq: int, stamp: Stamp) -> None:
    row = {
        "id": line.id,
        "talk_id": talk.id,
        "seq": seq,
        "step": line.step,
        "item": line.item,
        "asked": line.asked,
        "by_on": line.by.isoformat() if line.by else None,
        "sight": line.sight,
    }
    insert(connection, LINE, row)
    if line.text:
        write_note(connection, talk.rep, (LINE, line.id, line.step), line.text, line.id, stamp)


def _add_came(connection: Connection, came: PromiseCame, talk: str | None, stamp: Stamp) -> None:
    row = {
        "id": came.id,
        "talk_line_id": came.promise,
        "talk_id": talk,
        "state": came.state,
        "to_on": came.to.isoformat() if came.to else None,
        **stamped(stamp),
    }
    insert(connection, "promise_event", row)


def _row(talk: Talk, stamp: Stamp) -> dict[str, object]:
    return {
        "id": talk.id,
        "person_id": talk.rep,
        "guide": talk.guide,
        "about": talk.about,
        "held_on": talk.held.isoformat(),
        "minutes": talk.minutes,
        **stamped(stamp),
    }


def _talks(room: Room, rows: Iterable[sqlite3.Row]) -> tuple[Talk, ...]:
    return tuple(
        Talk(
            id=row["id"],
            rep=row["person_id"],
            guide=row["guide"],
            held=date.fromisoformat(row["held_on"]),
            minutes=row["minutes"],
            about=row["about"],
            lines=tuple(map(_line, room.rows(LINES, row["id"]))),
            came=tuple(map(_came, room.rows(CAME, row["id"]))),
        )
        for row in rows
    )


def _line(row: sqlite3.Row) -> TalkLine:
    return TalkLine(
        id=row["id"],
        step=TalkStep(row["step"]),
        text=row["text"],
        item=row["item"],
        asked=row["asked"],
        by=day_of(row["by_on"]),
        sight=InSight(row["sight"]) if row["sight"] else None,
    )


def _came(row: sqlite3.Row) -> PromiseCame:
    state, to = PromiseState(row["state"]), day_of(row["to_on"])
    return PromiseCame(row["id"], row["talk_line_id"], state, to)


def _promise(row: sqlite3.Row) -> TalkPromise:
    return TalkPromise(
        id=row["id"],
        rep=row["person_id"],
        talk=row["talk_id"],
        step=TalkStep(row["step"]),
        what=row["text"],
        by=date.fromisoformat(row["by_on"]),
        made=date.fromisoformat(row["held_on"]),
        state=PromiseState(row["state"]),
    )
