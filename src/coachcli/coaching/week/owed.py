"""What a manager owes: what was promised, looks that are still to be taken, and walks left."""

from datetime import date, timedelta

from coachcli.coaching.learning.assignment import working_day
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import dataclass

LOOK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Look:
    """A look that is owed on a diagnosis: whose, what to look at, and since when it is known."""

    rep: str
    name: str
    question: str
    since: date
    flow: str = ""
    diagnosis: str = ""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A walk that was left: whose it is, when it began, and how many answers are in."""

    walk: str
    rep: str
    name: str
    flow: str
    begun: date
    answers: int


@dataclass(frozen=True, slots=True)
class Owed:
    """The promises and the looks that are open with a team, the first due first."""

    promises: tuple[Promise, ...] = ()
    looks: tuple[Look, ...] = ()

    @property
    def every(self) -> tuple[Promise | Look, ...]:
        """All of it, the promises first."""
        return (*self.promises, *self.looks)


NOTHING_OWED = Owed()


def look_by(since: date) -> date:
    """The day by which a look is to be taken: within a week, on a working day."""
    return working_day(since + timedelta(days=LOOK_DAYS))
