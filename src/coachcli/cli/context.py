"""What a command works with: the home, the record room, the shelf of content, and the day."""

import os
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coachcli.cli import clock
from coachcli.cli.opened import OPENED
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import Rep
from coachcli.store import person
from coachcli.store.change import Act
from coachcli.store.room import Room

if TYPE_CHECKING:
    from coachcli.coaching.behaviour import Behaviour
    from coachcli.coaching.learning.catalogue import Asset
    from coachcli.coaching.numbers.gap import Stood
    from coachcli.content.library.shelf import Shelf

DATABASE = "coach.db"
BACKUPS = "backups"

AsJson = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
Manager = Annotated[
    str | None, typer.Option("--manager", metavar="NAME", help="Look at this manager's team ('all' for everybody).")
]
EVERYBODY = "all"


class NoSuchManagerError(CoachError):
    """Nobody of this name has a team here."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        listed = ", ".join(known) or "none yet; name one with: coach team add NAME --manager NAME"
        super().__init__(f'No manager matches "{wanted}". Managers: {listed}')


@dataclass(slots=True)
class Desk:
    """Home, day, and what is opened when it is first needed."""

    home: Path
    day: date
    _room: Room | None = field(default=None, repr=False)
    stood: "dict[tuple[str, date], Stood]" = field(default_factory=dict, repr=False)
    """How reps stand in the numbers, by id and day, once it was read."""

    @property
    def room(self) -> Room:
        """The record room, opened once, closed by the door. Raises StoreError."""
        if self._room is None:
            self._room = Room(self.home / DATABASE)
            OPENED.callback(self.close)
        return self._room

    @property
    def shelf(self) -> "Shelf":
        """The shelf of content: shipped, and the manager's own laid over it."""
        from coachcli.content.library.shelf import Shelf, shipped  # noqa: PLC0415 - a report needs no content

        return Shelf(shipped(), self.home, self.home / "cache")

    def close(self) -> None:
        """Close the room, if it was opened."""
        if self._room:
            self._room.close()

    def stamp(self) -> Stamp:
        """When something is recorded now."""
        return clock.stamp(self.day)

    def act(self, kind: str) -> Act:
        """Something that the manager does now, under an id of its own."""
        return Act(clock.new_id(), kind, self.stamp())

    def change(self, kind: str) -> AbstractContextManager[Act]:
        """One act: what is written in it is kept whole or not at all, and one row tells of it."""
        return self.room.change(self.act(kind))

    def assets(self) -> "tuple[Asset, ...]":
        """The whole catalogue; what cannot be read is said, on stderr."""
        found, wrong = self.shelf.assets()
        warn(wrong)
        return found

    def behaviours(self) -> "dict[str, Behaviour]":
        """The behaviours by id; what cannot be read is said, on stderr."""
        found, wrong = self.shelf.behaviours()
        warn(wrong)
        return found

    def team(self, manager: str | None = None) -> tuple[Rep, ...]:
        """The reps of the manager who is named, else mine, else all."""
        return person.team(self.room, self.manager(manager))

    def manager(self, wanted: str | None) -> str | None:
        """The manager whose team is looked at; none means everybody. Raises NoSuchManagerError."""
        if wanted is None:
            return person.me(self.room)
        return None if wanted == EVERYBODY else self._named(wanted)

    def rep(self, wanted: str, command: str = "coach diagnose") -> Rep:
        """The rep whom a part of a name means, of my team before all others. Raises NoSuchRepError or AmbiguousRepError."""
        from coachcli.cli.terminal.ask import which_rep  # noqa: PLC0415 - the asking is needed on a terminal only

        reps = person.team(self.room)
        mine = person.me(self.room)
        near_ones = tuple(rep for rep in reps if rep.manager == mine) if mine else ()
        return which_rep(wanted, near_ones, reps, command)

    def _named(self, wanted: str) -> str:
        known = person.managers(self.room)
        found = [rep.name for rep in (Rep("", name) for name in known) if wanted.casefold() in rep.name.casefold()]
        if len(found) != 1:
            raise NoSuchManagerError(wanted, tuple(found) or known)
        return found[0]


def desk() -> Desk:
    """The desk of this home on this day, or on the day that COACH_AS_OF names. Raises NotADayError."""
    at = home()
    named = os.environ.get(clock.AS_OF)
    day = clock.day_named(named) if named else clock.today()
    return Desk(at, day)


def home() -> Path:
    """Where the data lives: COACH_HOME, else the system's place for a user's data."""
    chosen = os.environ.get("COACH_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path  # noqa: PLC0415 - not needed when COACH_HOME says where

    return user_data_path("coach", appauthor=False)


def warn(wrong: Iterable[CoachError]) -> None:
    """Say what is wrong with files that were passed over."""
    for error in wrong:
        show.aside(f"Passed over: {error}")


def on_terminal() -> bool:
    """Whether a person sits at both ends, so that a question makes sense."""
    return sys.stdin.isatty() and sys.stderr.isatty()
