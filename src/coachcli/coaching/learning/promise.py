"""A promise: what the manager said they would do in the place of learning, and by which day."""

from datetime import date, timedelta

from coachcli.coaching.learning.assignment import working_day
from coachcli.coaching.nouns import dataclass

PROMISE_DAYS = 7
"""Days until what was promised is to be done, where no other day is named."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised on a diagnosis, about whom, and by when; `do` is that as one deed."""

    rep: str
    name: str
    diagnosis: str
    what: str
    by: date
    do: str = ""

    @property
    def brief(self) -> str:
        """What was promised as one deed, else in its first sentence, for a list."""
        if self.do:
            return self.do
        first, more, _ = self.what.partition(". ")
        return f"{first}." if more else self.what


def promised_by(day: date, off: frozenset[date] = frozenset()) -> date:
    """The day by which a promise of a day is to be kept: in a week, on a working day."""
    return working_day(day + timedelta(days=PROMISE_DAYS), off)
