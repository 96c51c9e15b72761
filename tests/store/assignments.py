"""Random assignments of several reps, with their changes, and the same recounted in Python."""

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import Rep
from coachcli.store import assignment, person
from coachcli.store.room import Room

FIRST_DAY = date(2026, 1, 5)
DAYS = 120
REPS = tuple(
    Rep(f"r{number}", f"Rep {number}", manager=f"Boss {number % 2}") for number in range(6)
)
MANAGERS = {"Boss 0": "m0", "Boss 1": "m1"}
WORDS = ("card", "Card", 15, "wording", "Cannot do wording", "does-wording", "meetings")


def stamp(day: date) -> Stamp:
    """Noon of a day."""
    return Stamp(f"{day.isoformat()}T12:00:00.000+00:00", day)


def drawn(chance: Random, number: int) -> Assignment:
    """An assignment on some day, due on that day or later, to be looked at again after that."""
    given = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    due = given + timedelta(days=chance.randrange(14))
    again, state = (
        due + timedelta(days=chance.randrange(1, 20)),
        chance.choice(tuple(AssignmentState)),
    )
    id_ = f"{chance.randrange(16**8):08x}{number:04x}"
    return Assignment(
        *(id_, chance.choice(REPS).id, None, *WORDS, given, due, again, "Said aloud.", state),
        look=again,
    )


def keep(room: Room, drawings: Iterable[Assignment]) -> None:
    """Keep assignments as commands do: given open, then changed; a dropped one was done before."""
    for each in drawings:
        assignment.add(room, replace(each, state=AssignmentState.OPEN), "", stamp(each.given))
        steps = {
            AssignmentState.OPEN: (),
            AssignmentState.DONE: (AssignmentState.DONE,),
            AssignmentState.DROPPED: (AssignmentState.DONE, AssignmentState.DROPPED),
        }[each.state]
        for state in steps:
            assignment.change(room, f"{each.id}-{state}", each.id, state, stamp(each.due))


def filled(room: Room, seed: int, count: int = 80) -> list[Assignment]:
    """Fill a room with as many assignments; gives them."""
    chance = Random(seed)  # noqa: S311 - seeded, not secret
    person.add(room, REPS, MANAGERS, stamp(FIRST_DAY))
    drawings = [drawn(chance, number) for number in range(count)]
    keep(room, drawings)
    return drawings
