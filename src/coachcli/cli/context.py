"""What a command works with: home, record room, shelf of content, terminal, and day."""

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from coachcli.cli import clock
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.answer import BLANK, Answer, Line, Lines, Part, Step
from coachcli.cli.terminal.ask import LeftError, Terminal
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, field
from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import (
    MOST_NAMED,
    AmbiguousRepError,
    NoSuchRepError,
    Rep,
    described,
    named,
    rep_named,
    reps_named,
    sellers,
)
from coachcli.coaching.settings import Settings, changed, settings
from coachcli.store import person
from coachcli.store.change import Act, Connection
from coachcli.store.errors import NoCopyError, StoreError
from coachcli.store.room import COPIES, Room, is_new
from coachcli.store.settings import stored
from coachcli.store.staging import sweep

if TYPE_CHECKING:
    from coachcli.coaching.behaviour import Behaviour
    from coachcli.coaching.day_said import Toward
    from coachcli.coaching.learning.catalogue import Asset
    from coachcli.coaching.numbers.headline import Stood
    from coachcli.content.library.shelf import Shelf

T = TypeVar("T")
DATABASE = "coach.db"
BACKUPS = COPIES
EVERYBODY = "all"
AS_OF = "COACH_AS_OF"
"""The variable that names the day which is taken for today."""


class NoSuchManagerError(CoachError):
    """Nobody of this name has a team here."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        listed = ", ".join(known) or "none yet; name one with: coach team add NAME --manager NAME"
        super().__init__(f'No manager matches "{wanted}". Managers: {listed}')


@dataclass(slots=True)
class Context:
    """Home, day, the terminal, and what is opened when it is first needed."""

    home: Path
    day: date
    terminal: Terminal = field(default_factory=Terminal)
    stood: "dict[tuple[str, date], Stood]" = field(default_factory=dict, repr=False)
    """How reps stand in the numbers, by id and day, once it was read."""
    begin: "Callable[[Step], Answer] | None" = field(default=None, repr=False)
    """Runs the command of a step, for a page that leads to others; the door sets it."""
    _room: Room | None = field(default=None, repr=False)
    _has_day: bool = field(default=False, repr=False)
    """Whether it was seen to that there is a copy of the day."""
    _opened: ExitStack = field(default_factory=ExitStack, repr=False)

    def __enter__(self) -> Self:
        """The context, whose room is closed when the command is over, however it ends."""
        return self

    def __exit__(self, *_how: object) -> None:
        """Close what was opened."""
        self.close()

    @property
    def room(self) -> Room:
        """The record room, opened once. Raises StoreError."""
        if self._room is None:
            for folder in (self.home, self.backups):
                sweep(folder)
            self._room = Room(self.home / DATABASE, self._before_upgrade)
        return self._room

    @property
    def backups(self) -> Path:
        """The folder of the copies."""
        return self.home / BACKUPS

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever kept here. Raises EmptiedStoreError where only copies are.

        What a first command left that was killed goes then, as no room is opened that would.
        """
        if new := is_new(self.home / DATABASE):
            sweep(self.home)
        return new

    @property
    def settings(self) -> Settings:
        """What the firm has set, read anew, so that it is as it was set last. Raises StoreError."""
        return settings(stored(self.room))

    def as_set(self, *names: str) -> tuple[Part, ...]:
        """What a page says of the settings it uses: those that are not as by default."""
        said = changed(self.settings, names, self.day)
        return (BLANK, Lines((Line(said, quiet=True),))) if said else ()

    @property
    def shelf(self) -> "Shelf":
        """The shelf of content: shipped, and the manager's own laid over it."""
        from coachcli.content.library.places import shipped  # noqa: PLC0415 - few need it
        from coachcli.content.library.shelf import Shelf  # noqa: PLC0415 - as above

        return Shelf(shipped(), self.home, self.home / "cache")

    def close(self) -> None:
        """Close the room, if it was opened, and whatever was to stay open until now."""
        if self._room:
            self._room.close()
            self._room = None
        self._opened.close()

    def until_the_end(self, opened: AbstractContextManager[T]) -> T:
        """What is opened now, and stays so until the command and what follows it are over."""
        return self._opened.enter_context(opened)

    def stamp(self) -> Stamp:
        """When something is recorded now."""
        return clock.stamp(self.day)

    def day_said(self, text: str, toward: "Toward" = "ahead") -> date:
        """The day that a text means; on a terminal it is asked where it could be two.

        Raises NotADayError, UnclearDayError, or as the terminal does.
        """
        with suppress(ValueError):
            return clock.in_reach(date.fromisoformat(text))
        from coachcli.coaching.day_said import UnclearDayError  # noqa: PLC0415 - few are said so

        try:
            return clock.day_named(text, self.day, toward, self.settings.dates)
        except UnclearDayError as error:
            if not self.terminal.has_person:
                raise
            days = [show.day(day) for day in error.days]
            return error.days[self._picked(f'Which day is "{text}"?', days)]

    def act(self, kind: str) -> Act:
        """Something that the manager does now, under an id of its own."""
        return Act(clock.new_id(), kind, self.stamp())

    def change(self, kind: str) -> AbstractContextManager[Act]:
        """One act: what is written in it is kept whole or not at all, and one row tells of it.

        Before the first of a day all is copied.
        """
        if not self._has_day:
            self._has_day = True
            self._before_first_change()
        return self.room.change(self.act(kind))

    def _before_first_change(self) -> None:
        from coachcli.store.daily import DAILY, is_due  # noqa: PLC0415 - only what writes needs it

        if is_due(self.room, self.backups, self.day.isoformat()):
            self._copy_by_itself(self.room.connection, DAILY)

    def _before_upgrade(self, connection: Connection) -> None:
        """Copy all before it is changed. Raises NoCopyError."""
        from coachcli.store.backup import BEFORE_UPGRADE, add  # noqa: PLC0415 - once in its life

        try:
            add(connection, self.backups, clock.moment(self.day), BEFORE_UPGRADE)
        except StoreError as error:
            raise NoCopyError(steps.sentence(error)) from error

    def _copy_by_itself(self, connection: Connection, why: str) -> None:
        """Copy all without being asked; what a manager is about to do does not fail for it."""
        from coachcli.store import backup  # noqa: PLC0415 - once a day

        try:
            backup.add(connection, self.backups, clock.moment(self.day), why)
        except StoreError as error:
            self.terminal.say(f"The {why} copy was not made. {steps.sentence(error)}")

    def warn(self, wrong: Iterable[CoachError]) -> None:
        """Say what is wrong with files that were passed over."""
        for error in wrong:
            self.terminal.say(f"Passed over: {steps.sentence(error)}")

    def assets(self) -> "tuple[Asset, ...]":
        """The whole catalogue; what cannot be read is said, on stderr."""
        assets, wrong = self.shelf.assets()
        self.warn(wrong)
        return assets

    def behaviours(self) -> "dict[str, Behaviour]":
        """The behaviours by id; what cannot be read is said, on stderr."""
        behaviours, wrong = self.shelf.behaviours()
        self.warn(wrong)
        return behaviours

    def team(self, manager: str | None = None) -> tuple[Rep, ...]:
        """The reps of the manager who is named, else mine, else all."""
        return person.team(self.room, self.manager(manager))

    def sellers(self, manager: str | None = None) -> tuple[Rep, ...]:
        """The same without whoever manages them: nobody is ranked in a team of their own."""
        return sellers(self.team(manager))

    def manager(self, wanted: str | None) -> str | None:
        """The manager whose team is looked at; none means everybody. Raises NoSuchManagerError."""
        if wanted is None:
            return person.me(self.room)
        return None if wanted == EVERYBODY else self._named(wanted)

    def rep(
        self,
        wanted: str,
        act: str = "diagnose",
        *,
        add: Callable[[str], Rep] | None = None,
    ) -> Rep:
        """The rep whom a part of a name means, of my team before all others.

        On a terminal it is asked who is meant, where several could be or nobody is; `add` makes a
        new rep of a name. Raises NoSuchRepError, AmbiguousRepError, or as the terminal does.
        """
        return self.rep_among(self._nearest(wanted), wanted, act, add=add)

    def rep_among(
        self,
        reps: tuple[Rep, ...],
        wanted: str,
        act: str,
        *,
        add: Callable[[str], Rep] | None = None,
    ) -> Rep:
        """The one of these reps whom a part of a name means; asked and refused as `rep` does."""
        try:
            return rep_named(wanted, reps, act)
        except AmbiguousRepError as error:
            if not self.terminal.has_person or len(error.reps) > MOST_NAMED:
                raise
            return error.reps[self._picked(f'Which "{wanted}"?', described(error.reps))]
        except NoSuchRepError as error:
            if not self.terminal.has_person or not (error.near or add):
                raise self._or_left(error) from None
            meant = self._meant(error, add)
        return meant if isinstance(meant, Rep) else self.rep_among(reps, meant, act)

    def _nearest(self, wanted: str) -> tuple[Rep, ...]:
        """My reps where one of them has the name, else everybody's."""
        reps, mine = person.team(self.room), person.me(self.room)
        near = tuple(rep for rep in reps if mine and rep.manager == mine)
        return near if reps_named(wanted, near) else reps

    def _meant(self, error: NoSuchRepError, add: Callable[[str], Rep] | None) -> Rep | str:
        """Whom a name that nobody has was meant for: a name that is near, or a new rep."""
        name = named(error.wanted)
        new = [f'add "{name}" as a new rep'] if add else []
        place = self._picked(f'No rep matches "{error.wanted}".', [*error.near, *new])
        return add(name) if add and place == len(error.near) else error.near[place]

    def _or_left(self, error: NoSuchRepError) -> NoSuchRepError:
        from coachcli.cli.terminal.has_left import or_left  # noqa: PLC0415 - seldom

        return or_left(error, person.team(self.room, left=True))

    def _picked(self, question: str, options: Sequence[str]) -> int:
        place = self.terminal.pick(question, options)
        if place is None:
            raise LeftError
        return place

    def _named(self, wanted: str) -> str:
        known = person.managers(self.room)
        matching = [name for name in known if wanted.casefold() in name.casefold()]
        if len(matching) != 1:
            raise NoSuchManagerError(wanted, tuple(matching) or known)
        return matching[0]


def today(named: str | None) -> date:
    """The day that is named, else that of COACH_AS_OF, else today. Raises NotADayError."""
    if named is not None:
        return clock.day_named(named)
    variable = os.environ.get(AS_OF)
    return clock.day_named(variable) if variable else clock.today()
