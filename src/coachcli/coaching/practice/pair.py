"""A pair of two reps: the skill, two short talks, and what came of each."""

from datetime import date, timedelta

from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import working_look
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import day_in_words
from coachcli.coaching.practice.pairing import REST

TALKS = 2
TO_FIRST, BETWEEN = timedelta(days=3), timedelta(weeks=1)
"""From the day a pair is made to its first talk, and from one talk to the other."""
MINUTES = 20


@dataclass(frozen=True, slots=True)
class HeldTalk:
    """One of the two talks, as it was held, and what came of it."""

    number: int
    day: date
    result: str = ""


@dataclass(frozen=True, slots=True)
class RepPair:
    """Two reps and one skill; `rep` is who needs it. `first` and `second` are the planned talks."""

    id: str
    rep: str
    partner: str
    behaviour: str
    begun: date
    first: date
    second: date
    held: tuple[HeldTalk, ...] = ()

    @property
    def following(self) -> int | None:
        """The number of the talk that comes next; none once both were held."""
        return len(self.held) + 1 if len(self.held) < TALKS else None

    @property
    def due(self) -> date | None:
        """The day of the talk that comes next."""
        return {1: self.first, TALKS: self.second}.get(self.following or 0)

    def is_under_way(self, day: date) -> bool:
        """Whether a talk is still to come; after six weeks none is waited for."""
        return self.following is not None and day < self.begun + REST


class BothHeldError(CoachError):
    """The two talks of a pair were both held."""

    def __init__(self, name: str) -> None:
        super().__init__(f"No pair of {name}'s waits for a talk. Nothing was changed.")


class RestingError(CoachError):
    """Somebody is in a pair, or was within six weeks."""

    def __init__(self, name: str, until: date) -> None:
        super().__init__(
            f"{name} is in a pair, or was within six weeks, and is free for the next one on "
            f"{day_in_words(until)}. Nothing was changed."
        )


def talk_days(day: date, off: frozenset[date] = frozenset()) -> tuple[date, date]:
    """The days of the two talks of a pair that is made on a day."""
    first = working_look(day + TO_FIRST, off)
    return first, working_look(first + BETWEEN, off)
