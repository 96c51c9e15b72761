"""What reps wrote before a talk; their words stand among the notes, about the `preread`."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.preread import HalfPart, PulseAnswer, PulseItem, RepHalf, parts
from coachcli.store.change import Connection
from coachcli.store.dates import day_of, stamped
from coachcli.store.person import write_note
from coachcli.store.room import Room, insert

PREREAD = "preread"
LATEST = """
SELECT * FROM preread WHERE person_id = ?1 AND on_day <= ?2 AND (?3 = '' OR week = ?3)
ORDER BY week DESC, rowid DESC LIMIT 1
"""
OF_WEEKS = """
SELECT p.* FROM preread AS p WHERE p.on_day <= ?1 AND NOT EXISTS (SELECT 1 FROM preread AS q
    WHERE q.person_id = p.person_id AND q.week = p.week AND q.rowid > p.rowid AND q.on_day <= ?1)
"""
"""Of each rep and week the half that came last: what was written anew stands for what was."""
PULSE = f"""
SELECT u.item, u.answer, w.week FROM ({OF_WEEKS}) AS w JOIN pulse AS u ON u.preread_id = w.id
WHERE w.person_id = ?2 ORDER BY w.week
"""  # noqa: S608 - our own query
CAME_IN = f"SELECT week, on_day FROM ({OF_WEEKS}) WHERE person_id = ?2 ORDER BY week"  # noqa: S608 - as above
NOTED = f"""
SELECT n.person_id, n.week, n.coached, n.on_day, (SELECT max(e.on_day) FROM preread AS e
    WHERE e.person_id = n.person_id AND e.week < n.week AND e.on_day <= n.on_day) AS before
FROM ({OF_WEEKS}) AS n WHERE n.coached IS NOT NULL ORDER BY n.week
"""  # noqa: S608 - as above
TEXTS = "SELECT about_part, text FROM note WHERE about = 'preread' AND about_id = ?"
PULSES = "SELECT item, answer FROM pulse WHERE preread_id = ? ORDER BY rowid"


@dataclass(frozen=True, slots=True)
class HalfIn:
    """A half as it was brought in: under which id, and on which day."""

    id: str
    half: RepHalf
    day: date


@dataclass(frozen=True, slots=True)
class CoachedNoted:
    """Whether a rep (by id) says that they were coached, in their half for a week.

    With the day on which it came in, and that of the half before, if any.
    """

    rep: str
    week: str
    coached: bool
    day: date
    before: date | None


def add(room: Room, id_: str, half: RepHalf, note_ids: Iterator[str], stamp: Stamp) -> None:
    """Keep what a rep wrote; `note_ids` gives an id for each text."""
    with room.writing() as connection:
        insert(connection, PREREAD, _row(id_, half, stamp))
        for given in half.pulse:
            answer = {"preread_id": id_, "item": given.item, "answer": given.answer}
            insert(connection, "pulse", answer)
        _write_words(connection, id_, half, note_ids, stamp)


def latest(room: Room, person: str, day: date, week: str = "") -> HalfIn | None:
    """The half that a rep (by id) wrote last, up to a day, or for one week."""
    rows = room.rows(LATEST, person, day.isoformat(), week)
    return next((_half(room, row) for row in rows), None)


def came_in(room: Room, person: str, day: date) -> tuple[tuple[str, date], ...]:
    """For which weeks a rep (by id) wrote their half, and when it came in, up to a day."""
    rows = room.rows(CAME_IN, day.isoformat(), person)
    return tuple((row["week"], date.fromisoformat(row["on_day"])) for row in rows)


def pulse(room: Room, person: str, day: date) -> tuple[tuple[str, PulseAnswer], ...]:
    """How a rep (by id) answered up to a day, each with its week, the earliest first.

    Whoever reads them shows none of them by itself.
    """
    rows = room.rows(PULSE, day.isoformat(), person)
    return tuple((row["week"], PulseAnswer(PulseItem(row["item"]), row["answer"])) for row in rows)


def coached_noted(room: Room, day: date) -> tuple[CoachedNoted, ...]:
    """What reps say of whether they were coached, up to a day: the rep's log beside the coach's."""
    rows = room.rows(NOTED, day.isoformat())
    return tuple(_noted(row) for row in rows)


def _write_words(
    connection: Connection, id_: str, half: RepHalf, note_ids: Iterator[str], stamp: Stamp
) -> None:
    for part, words in parts(half).items():
        if words:
            about = (PREREAD, id_, part.value)
            write_note(connection, half.rep, about, words, next(note_ids), stamp)


def _row(id_: str, half: RepHalf, stamp: Stamp) -> dict[str, object]:
    return {
        "id": id_,
        "person_id": half.rep,
        "week": half.week,
        "coached": None if half.coached is None else int(half.coached),
        **stamped(stamp),
    }


def _noted(row: sqlite3.Row) -> CoachedNoted:
    came, before = date.fromisoformat(row["on_day"]), day_of(row["before"])
    return CoachedNoted(row["person_id"], row["week"], bool(row["coached"]), came, before)


def _half(room: Room, row: sqlite3.Row) -> HalfIn:
    words = {text["about_part"]: text["text"] for text in room.rows(TEXTS, row["id"])}
    given = room.rows(PULSES, row["id"])
    half = RepHalf(
        rep=row["person_id"],
        week=row["week"],
        **{part.value: words.get(part, "") for part in HalfPart},
        coached=None if row["coached"] is None else bool(row["coached"]),
        pulse=tuple(PulseAnswer(PulseItem(each["item"]), each["answer"]) for each in given),
    )
    return HalfIn(row["id"], half, date.fromisoformat(row["on_day"]))
