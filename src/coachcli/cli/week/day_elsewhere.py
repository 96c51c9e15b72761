"""What was kept elsewhere since a day was shown: whether a thing still stands as it stood there."""

from typing import TYPE_CHECKING, Any

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.week.agenda import AgendaItem, AgendaKind
from coachcli.store import person

if TYPE_CHECKING:
    from coachcli.coaching.week.today import DayTalk


@dataclass(frozen=True, slots=True)
class JustClosed:
    """What a key closed, and the change that it was, by id."""

    item: AgendaItem
    change: str


class KeptSinceError(CoachError):
    """Something else was kept since a thing was closed, elsewhere."""

    def __init__(self) -> None:
        super().__init__(
            "Something else was kept since, so nothing was changed. See: coach undo --list"
        )


class TurnedSinceError(CoachError):
    """A talk was held, moved or skipped already, since it was shown."""

    def __init__(self, talk: "DayTalk") -> None:
        super().__init__(
            f"The talk with {talk.name} of {show.day(talk.on)} was held, moved or skipped "
            "already, elsewhere. Nothing was changed."
        )


def check_last(context: Context, was: JustClosed) -> None:
    """Raises KeptSinceError where something was kept since that was closed."""
    from coachcli.store import undo  # noqa: PLC0415 - seldom

    if undo.last(context.room).id != was.change:
        raise KeptSinceError


def check_turn(context: Context, item: AgendaItem) -> None:
    """Raises TurnedSinceError where a planned talk does not stand as it was shown."""
    if item.kind in (AgendaKind.TALK, AgendaKind.MISSED):
        talk: Any = item.thing
        check_talk(context, talk)


def check_talk(context: Context, talk: "DayTalk") -> None:
    """Raises TurnedSinceError where a planned talk does not stand as it was shown."""
    from coachcli.cli.week.turns import rhythms  # noqa: PLC0415 - with one
    from coachcli.coaching.week.day_talks import stands  # noqa: PLC0415 - as above

    reps = (rep for rep in person.team(context.room) if rep.id == talk.rep)
    turns = (turn for each in rhythms(context, reps) for turn in each.every_turn)
    if not stands(talk, turns):
        raise TurnedSinceError(talk)
