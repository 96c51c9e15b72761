"""What stands behind a performance gap, as far as a manager knows: kept among a person's notes."""

from datetime import date

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.record import Stamp
from coachcli.store.person import write_note
from coachcli.store.room import Room

GAP = "gap"
LAST = """
SELECT about_id, about_part, text, on_day FROM note WHERE person_id = ? AND about = 'gap'
    AND on_day <= ? ORDER BY rowid DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class BehaviourGap:
    """A behaviour (by id) that a manager sees behind a gap, the step or metric that it lies in.

    `said` is the performance gap in words, as it stood on that day.
    """

    behaviour: str
    step: str
    said: str
    day: date


def add(room: Room, person: str, gap: BehaviourGap, note_id: str, stamp: Stamp) -> None:
    """Keep what stands behind a rep's gap."""
    with room.writing() as connection:
        about = (GAP, gap.step, gap.behaviour)
        write_note(connection, person, about, gap.said, note_id, stamp)


def last(room: Room, person: str, day: date) -> BehaviourGap | None:
    """What was last said to stand behind a rep's gap by a day, if anything."""
    rows = room.rows(LAST, person, day.isoformat())
    return next((_gap(*row) for row in rows), None)


def _gap(step: str, behaviour: str, said: str, day: str) -> BehaviourGap:
    return BehaviourGap(behaviour, step, said, date.fromisoformat(day))
