"""Surprises with reps, and the deals that may have been some.

The words of each answer stand among the notes, under the id of the answer.
"""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.surprise import (
    MaybeSurprise,
    Surprise,
    SurpriseAnswer,
    SurpriseKind,
    SurpriseQuestion,
)
from coachcli.store.dates import stamped
from coachcli.store.person import write_note
from coachcli.store.room import Room, insert

SURPRISE, ANSWER = "surprise", "surprise_answer"
OF_REPS = """
SELECT * FROM surprise WHERE on_day <= ?1 AND person_id IN (SELECT value FROM json_each(?2))
ORDER BY on_day, rowid
"""
ANSWERS = """
SELECT a.*, coalesce(n.text, '') AS text FROM surprise_answer AS a
LEFT JOIN note AS n ON n.id = a.id AND n.about = 'surprise_answer'
WHERE a.surprise_id = ? ORDER BY a.rowid
"""
LOST = """
SELECT external_id, person_id, account, business, closed_on, amount, currency FROM deal
WHERE person_id = ? AND state = 'lost' AND closed_on BETWEEN ? AND ? ORDER BY closed_on, external_id
"""


def add(room: Room, surprise: Surprise, stamp: Stamp) -> None:
    """Keep a surprise with its answers."""
    row = {
        "id": surprise.id,
        "person_id": surprise.rep,
        "kind": surprise.kind,
        "external_id": surprise.deal,
        "about": surprise.about,
        "happened_on": surprise.happened.isoformat(),
    }
    with room.writing() as connection:
        insert(connection, SURPRISE, row | stamped(stamp))
        answer(room, surprise, surprise.answers, stamp)


def answer(room: Room, surprise: Surprise, answers: Iterable[SurpriseAnswer], stamp: Stamp) -> None:
    """Keep answers to a surprise that is there."""
    with room.writing() as connection:
        for each in answers:
            row = {
                "id": each.id,
                "surprise_id": surprise.id,
                "question": each.question,
                "is_ours": int(each.is_ours),
                **stamped(stamp),
            }
            insert(connection, ANSWER, row)
            about = (ANSWER, each.id, each.question)
            write_note(connection, surprise.rep, about, each.text, each.id, stamp)


def of_reps(room: Room, reps: Iterable[str], day: date) -> tuple[Surprise, ...]:
    """The surprises with these reps (by id) up to a day, the earliest first."""
    rows = room.rows(OF_REPS, day.isoformat(), json.dumps(list(reps)))
    return tuple(_surprise(room, row) for row in rows)


def lost(room: Room, rep: str, first: date, last: date) -> tuple[MaybeSurprise, ...]:
    """What a rep (by id) lost in these days; with a renewal a customer is gone."""
    rows = room.rows(LOST, rep, first.isoformat(), last.isoformat())
    return tuple(map(_maybe, rows))


def _surprise(room: Room, row: sqlite3.Row) -> Surprise:
    return Surprise(
        id=row["id"],
        rep=row["person_id"],
        kind=SurpriseKind(row["kind"]),
        about=row["about"],
        happened=date.fromisoformat(row["happened_on"]),
        day=date.fromisoformat(row["on_day"]),
        deal=row["external_id"],
        answers=tuple(map(_answer, room.rows(ANSWERS, row["id"]))),
    )


def _answer(row: sqlite3.Row) -> SurpriseAnswer:
    question = SurpriseQuestion(row["question"])
    return SurpriseAnswer(row["id"], question, row["text"], bool(row["is_ours"]))


def _maybe(row: sqlite3.Row) -> MaybeSurprise:
    gone = row["business"] == "renewal"
    return MaybeSurprise(
        deal=row["external_id"],
        rep=row["person_id"],
        kind=SurpriseKind.CHURNED if gone else SurpriseKind.LOST,
        about=row["account"] or row["external_id"],
        happened=date.fromisoformat(row["closed_on"]),
        amount=row["amount"],
        currency=row["currency"],
    )
