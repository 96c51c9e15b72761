"""Goals: worded once; that somebody agreed, or that one is closed, is a row of its own.

The words stand among the notes.
"""

import sqlite3
from collections.abc import Mapping
from datetime import date

from coachcli.coaching.plans.goal import Goal, Party, Result
from coachcli.coaching.plans.standard import Standard
from coachcli.coaching.record import Stamp
from coachcli.store.change import Connection
from coachcli.store.dates import day_of, stamped
from coachcli.store.person import write_note
from coachcli.store.room import Room, insert

GOAL = "goal"
WHAT, WHY, STANDARD, PLAN, CLOSING = PARTS = ("what", "why", "standard", "plan", "closing")
"""The parts of a goal that are a person's words; each is a note."""
OF = "SELECT * FROM goal_standing WHERE person_id = ? AND on_day <= ? ORDER BY id"
WORDS = """
SELECT about_id, about_part, text FROM note WHERE person_id = ? AND about = 'goal' ORDER BY rowid
"""


def add(room: Room, goal: Goal, note_ids: Mapping[str, str], stamp: Stamp) -> None:
    """Keep a goal with its words; `note_ids` gives the id of the note for each of PARTS."""
    row = _row(goal) | stamped(stamp)
    words = {part: text for part, text in _words(goal).items() if text}
    with room.writing() as connection:
        insert(connection, "goal", row)
        for part, text in words.items():
            about = (GOAL, goal.id, part)
            write_note(connection, goal.rep, about, text, note_ids[part], stamp)


def _row(goal: Goal) -> dict[str, object]:
    standard = goal.standard
    return {
        "id": goal.id,
        "person_id": goal.rep,
        "metric": standard.metric,
        "number": standard.number,
        "unit": standard.unit,
        "by_day": goal.by.isoformat(),
    }


def _words(goal: Goal) -> dict[str, str]:
    return {WHAT: goal.what, WHY: goal.why, STANDARD: goal.standard.text, PLAN: goal.plan}


def agree(room: Room, goal: Goal, ids: Mapping[Party, str], stamp: Stamp) -> None:
    """Keep that these parties agreed; `ids` gives the id of each row."""
    with room.writing() as connection:
        for party, id_ in ids.items():
            _event(connection, id_, goal.id, f"agreed by {party}", stamp)


def close(
    room: Room, goal: Goal, result: Result, why: str, ids: tuple[str, str], stamp: Stamp
) -> None:
    """Keep how a goal ended, and why; `ids` are those of the two rows."""
    with room.writing() as connection:
        _event(connection, ids[0], goal.id, result, stamp)
        write_note(connection, goal.rep, (GOAL, goal.id, CLOSING), why, ids[1], stamp)


def goals(room: Room, person: str, day: date) -> tuple[Goal, ...]:
    """The goals of a rep that were there on a day, in the order in which they were made."""
    words, rows = _words_of(room, person), room.rows(OF, person, day.isoformat())
    return tuple(_goal(row, words.get(row["id"], {})) for row in rows)


def whose(room: Room) -> frozenset[str]:
    """The ids of the reps who have goals."""
    rows = room.rows("SELECT DISTINCT person_id FROM goal")
    return frozenset(row["person_id"] for row in rows)


def _words_of(room: Room, person: str) -> dict[str, dict[str, str]]:
    """The words of each goal of a rep, by goal and part."""
    words: dict[str, dict[str, str]] = {}
    for row in room.rows(WORDS, person):
        words.setdefault(row["about_id"], {})[row["about_part"]] = row["text"]
    return words


def _event(connection: Connection, id_: str, goal: str, event: str, stamp: Stamp) -> None:
    days = stamped(stamp)
    insert(connection, "goal_event", {"id": id_, "goal_id": goal, "event": event} | days)


def _goal(row: sqlite3.Row, said: Mapping[str, str]) -> Goal:
    return Goal(
        id=row["id"],
        rep=row["person_id"],
        what=said.get(WHAT, ""),
        why=said.get(WHY, ""),
        standard=Standard(said.get(STANDARD, ""), row["number"], row["unit"], row["metric"]),
        by=date.fromisoformat(row["by_day"]),
        plan=said.get(PLAN, ""),
        made=date.fromisoformat(row["on_day"]),
        rep_agreed=day_of(row["rep_agreed_on"]),
        manager_agreed=day_of(row["manager_agreed_on"]),
        result=Result(row["result"]) if row["result"] else None,
        closed=day_of(row["closed_on"]),
        closing=said.get(CLOSING, ""),
    )
