"""A score of a call by another tool, and the level that it stands for."""

from datetime import date

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.look import HIGHEST, LOWEST


@dataclass(frozen=True, slots=True)
class Scale:
    """The lowest and the highest score that a tool can give."""

    low: float
    high: float

    def has(self, value: float) -> bool:
        """Whether a score is on it."""
        return self.low <= value <= self.high

    def level(self, value: float) -> float:
        """The level that a score stands for, as far up as it is on its own scale."""
        share = (value - self.low) / (self.high - self.low)
        return round(LOWEST + share * (HIGHEST - LOWEST), 2)


PERCENT = Scale(0, 100)
PLAIN = 10
"""Above this a score can only be one of a hundred."""


@dataclass(frozen=True, slots=True)
class CallScore:
    """How a tool scored a behaviour (by id) in one call, as a level; `case` is the call there."""

    rep: str
    behaviour: str
    level: float
    day: date
    case: str
