"""Which diagnosis a word means, by a rep's name or the end of an id; and the words beside it."""

from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.learning.meant import rep_meant
from coachcli.cli.terminal.options import Argument
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.record import by_ending
from coachcli.coaching.rep import Rep
from coachcli.store import diagnosis as diagnoses
from coachcli.store import person
from coachcli.store.diagnosis import KeptDiagnosis

LISTING = "coach diagnosis list"
Id = Annotated[str, Argument("REP|ID", "A rep's last one, by name; or the end of its id.")]


class NoneYetError(CoachError):
    """A rep has no diagnosis."""

    def __init__(self, who: Rep) -> None:
        super().__init__(f"No diagnosis of {who.name} yet. Begin: ", Todo("diagnose", (who.name,)))


def diagnosis_meant(context: Context, wanted: str) -> KeptDiagnosis:
    """The diagnosis that an id's ending means, or the last of a rep. Raises NoneYetError."""
    who = rep_meant(context, wanted, "list diagnoses")
    if who is None:
        full = by_ending("diagnosis", wanted, diagnoses.ids(context.room), LISTING)
        return diagnoses.with_id(context.room, full)
    last = diagnoses.latest(context.room, who.id)
    if last is None:
        raise NoneYetError(who)
    return last


def first_walk(context: Context, diagnosed: KeptDiagnosis) -> str:
    """The walk that the questions were asked in: where it was corrected, the first."""
    return diagnoses.flow_and_walk(context.room, diagnosed.first)[1]


def words_beside(context: Context, diagnosed: KeptDiagnosis) -> tuple[tuple[str, str], ...]:
    """What the manager wrote in the walk, which was asked once however often it was corrected."""
    return tuple(person.notes(context.room, first_walk(context, diagnosed)))
