"""What a rep said in their own words about learning: the cue they took, and what they organised."""

from coachcli.coaching.record import Stamp
from coachcli.store.person import note
from coachcli.store.room import Room

CUE, ORGANISED = "cue", "organised"
LATEST = """
SELECT text FROM note WHERE about_id = ? AND about = ? ORDER BY rowid DESC LIMIT 1
"""
OF_PERSON = """
SELECT about_part, text FROM note WHERE person_id = ? AND about = 'organised' ORDER BY rowid
"""


def take_cue(room: Room, rep: str, assignment: str, words: str, id_: str, stamp: Stamp) -> None:
    """Keep the cue that a rep took for an assignment; the last one stands."""
    note(room, rep, (CUE, assignment, ""), words, id_, stamp)


def cue(room: Room, assignment: str) -> str:
    """The cue of an assignment; "" where none was taken."""
    rows = room.rows(LATEST, assignment, CUE)
    return str(rows[0]["text"]) if rows else ""


def organise(
    room: Room, rep: str, source: tuple[str, str], words: str, id_: str, stamp: Stamp
) -> None:
    """Keep what a rep made of learning, so that it need not be remembered.

    `source` is the assignment and the asset.
    """
    note(room, rep, (ORGANISED, *source), words, id_, stamp)


def organised(room: Room, rep: str) -> dict[str, str]:
    """What a rep made of each asset, by its id; the last words stand."""
    rows = room.rows(OF_PERSON, rep)
    return {str(row["about_part"]): str(row["text"]) for row in rows}
