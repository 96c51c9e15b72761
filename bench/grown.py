"""A home that a team has worked in for a year: python bench/grown.py HOME [ASSIGNMENTS [REPS]].

Seeded, so that the same figures give the same home. Every tenth assignment comes from a
diagnosis. What is kept goes through the store, in one transaction.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from coachcli.cli.context import DATABASE, Context
from coachcli.cli.walks import outcome, session
from coachcli.coaching.learning.assignment import (
    Assignment,
    AssignmentState,
    look_again,
    working_day,
)
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.interview import Interview
from coachcli.coaching.walks.story import entered
from coachcli.content.flows.answers import read_answers
from coachcli.content.library.places import shipped
from coachcli.store import assignment, diagnosis, person, walk
from coachcli.store.change import Connection
from coachcli.store.diagnosis import KeptDiagnosis
from coachcli.store.room import Room

TODAY = date(2026, 11, 24)
YEAR = 365
FLOW, STORY = "few-new-opportunities", "dana"
DIAGNOSED = 10
"""Of so many assignments, one comes from a diagnosis of its own."""
DONE, DROPPED = 0.85, 0.97
"""The share done by its day, and that with what is dropped; the rest stays open for good."""
MANAGER = "Bo Hart"


class Whole(Room):
    """A room in which many writes are one transaction."""

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The transaction that is under way."""
        yield self.connection

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """The transaction that holds all writes of a block."""
        with super().writing():
            yield


class Pattern(NamedTuple):
    """A diagnosis that stands for all, and the interview that led to it."""

    diagnosis: KeptDiagnosis
    interview: Interview


def main() -> None:
    """Make the home that is named."""
    home, *figures = sys.argv[1:]
    grown(Path(home), *(int(figure) for figure in figures))


def grown(home: Path, assignments: int = 10_000, reps: int = 40) -> None:
    """Make a home of so many reps with so many assignments over a year."""
    chance = Random(assignments)
    with Whole(home / DATABASE) as room, room.at_once():
        team = tuple(
            Rep(f"{number:032x}", f"Rep {number:02}", "AE", manager=MANAGER)
            for number in range(reps)
        )
        person.add(room, team, {MANAGER: "f" * 32}, stamp(TODAY - timedelta(days=YEAR)))
        pattern = diagnosed(room, home, team[0])
        for number in range(assignments):
            given(room, chance, number, pattern, chance.choice(team).id)


def diagnosed(room: Room, home: Path, who: Rep) -> Pattern:
    """A recorded walk, a year ago, with its diagnosis."""
    at = Context(home, TODAY - timedelta(days=YEAR), _room=room)
    flow = at.shelf.flow(FLOW)
    answers = read_answers(shipped() / "library" / "demo" / f"{STORY}.yaml", flow)
    walked = session.recorded(at, who, flow, partial(entered, answers=answers))
    kept = outcome.keep_whole(at, who, walked)
    return Pattern(kept, walk.kept_walk(room, kept.walk).interview)


def given(room: Room, chance: Random, number: int, pattern: Pattern, rep: str) -> None:
    """One assignment on a day of the year, and what became of it."""
    day = working_day(TODAY - timedelta(days=chance.randrange(YEAR)))
    source = again(room, number, pattern, rep, day) if number % DIAGNOSED == 0 else None
    made = drawn(number, rep, min(day, TODAY), source)
    assignment.add(room, made, f"a{number:031x}", stamp(made.given))
    state = ended(chance.random(), made)
    if state is not AssignmentState.OPEN:
        assignment.change(room, f"e{number:031x}", made.id, state, stamp(made.due))


def again(room: Room, number: int, pattern: Pattern, rep: str, day: date) -> str:
    """The pattern's diagnosis once more, of another rep on another day; gives its id."""
    id_, walk_id = f"d{number:031x}", f"w{number:031x}"
    walk.begin(room, walk_id, rep, pattern.interview, stamp(day))
    copy = replace(pattern.diagnosis, id=id_, person=rep, day=day, walk=walk_id)
    diagnosis.add(room, copy, "grown", stamp(day))
    return id_


def drawn(number: int, rep: str, day: date, source: str | None) -> Assignment:
    """An assignment as `coach assign` gives it."""
    due = working_day(day + timedelta(days=7))
    words = ("three-messages-rewritten", "Three messages, rewritten", 45, "opener-writing")
    means = ("Their first lines are about themselves", "opens-with-the-buyer", "new_opps")
    done = "Three messages that name the buyer's situation."
    return Assignment(
        f"{number:032x}", rep, source, *words, *means, day, due, look_again(day, due), done
    )


def ended(share: float, made: Assignment) -> AssignmentState:
    """What became of an assignment: most are done by their day, some dropped, a few stay open."""
    if made.due >= TODAY or share > DROPPED:
        return AssignmentState.OPEN
    return AssignmentState.DONE if share < DONE else AssignmentState.DROPPED


def stamp(day: date) -> Stamp:
    """Noon of a day."""
    return Stamp(f"{day.isoformat()}T12:00:00.000+00:00", day)


if __name__ == "__main__":
    main()
