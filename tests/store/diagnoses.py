"""Random diagnoses of several reps, as rows, for what is counted and looked up over many."""

import json
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from coachcli.coaching.verdict import Verdict
from coachcli.store import person
from coachcli.store.room import Room, insert
from store.assignments import MANAGERS, REPS, stamp

FIRST_DAY = date(2026, 1, 5)
DAYS = 90
FLOW = {"hash": "h1", "flow_id": "few-meetings"}
WORDS = {
    "stop": "",
    "cause": "wording",
    "means": "Cannot",
    "kind": "skill",
    "behaviour": "",
    "probability": 0.9,
}
COUNTS = {"checks": 3, "minutes": 7, "engine": 1, "program": "0"}


class Drawn(NamedTuple):
    """One diagnosis: whose, on which day, how it ended, and the look that would settle it."""

    rep: str
    day: date
    verdict: Verdict
    question: str


def drawn(chance: Random) -> Drawn:
    """A diagnosis on some day, half of them only likely, some of those with nothing to look at."""
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    verdict = chance.choice((Verdict.PROVISIONAL, Verdict.CLEAR))
    return Drawn(
        chance.choice(REPS[:5]).id, day, verdict, chance.choice(("", "Sit in on two calls."))
    )


def keep(room: Room, number: int, each: Drawn, *put_off: str) -> None:
    """Keep a diagnosis with the walk that it needs."""
    settle = {"question": each.question} if each.question else None
    made = {"settle": settle, "waiting": [{"check": "c", "question": later} for later in put_off]}
    times = {"on_day": each.day.isoformat(), "at": stamp(each.day).instant}
    whose = {"person_id": each.rep, "flow_id": FLOW["flow_id"]}
    ended = {"verdict": each.verdict, "conclusion": json.dumps({"diagnosis": made})}
    with room.writing() as connection:
        insert(connection, "flow_kept", FLOW | {"body": "{}"}, unless_there=True)
        insert(
            connection, "walk", {"id": f"w{number}", "flow_hash": "h1", "ways": ""} | whose | times
        )
        keys = {"id": f"d{number}", "walk_id": f"w{number}"}
        insert(connection, "diagnosis", keys | whose | ended | WORDS | COUNTS | times)


def filled(room: Room, seed: int, count: int = 60) -> list[Drawn]:
    """Fill a room with as many diagnoses, not in the order of their days; gives them."""
    chance = Random(seed)  # noqa: S311 - seeded, not secret
    person.add(room, REPS, MANAGERS, stamp(FIRST_DAY))
    drawings = [drawn(chance) for _ in range(count)]
    for number, each in enumerate(drawings):
        keep(room, number, each)
    return drawings
