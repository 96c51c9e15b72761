"""The numbers of a team's week, beside plan, the four weeks before, and their natural limits."""

from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.import_day import last_monday
from coachcli.coaching.week.report import Week


class Crossed(StrEnum):
    """Whether a week lies beyond the natural limits of the weeks before it."""

    ABOVE = "above"
    BELOW = "below"
    NOT = ""


@dataclass(frozen=True, slots=True)
class AskedOfSome:
    """Of how many of all those with numbers a number is asked, and what those came to."""

    reps: int
    all: int
    came_to: float | None


@dataclass(frozen=True, slots=True)
class WeekNumber:
    """A number of the team in a week, none where it is not known.

    `before` is the mean of the four weeks before, `asked` what goal, plan or quota ask of the week;
    `of_some` says of whom, where that is not everybody. `low` and `high` are the natural limits of
    the 13 weeks before. `weeks` are those weeks and this one, the earliest first.
    """

    metric: str
    value: float | None
    before: float | None
    asked: float | None
    low: float | None
    high: float | None
    crossed: Crossed
    weeks: tuple[float | None, ...]
    of_some: AskedOfSome | None = None


@dataclass(frozen=True, slots=True)
class RepWeeks:
    """A rep's (by id) weeks of the number that is drawn."""

    rep: str
    weeks: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class WeekNumbers:
    """A team's week in numbers; `imported` is the day of the newest import, none without one.

    `week` is the last that the newest import speaks of, up to the week in review. `drawn` is the
    number of which each rep has a bar a week.
    """

    imported: date | None = None
    week: str = ""
    currency: str = ""
    numbers: tuple[WeekNumber, ...] = ()
    drawn: str = ""
    reps: tuple[RepWeeks, ...] = ()
    is_over: bool = True

    @property
    def are_known(self) -> bool:
        """Whether anything is known of the week, and of these weeks more than noughts."""
        return any(each.value is not None for each in self.numbers) and any(
            week for each in self.numbers for week in each.weeks
        )


def week_spoken_of(week: Week, imported: date) -> Week:
    """The week that is looked at, or the last before it that an import of a day speaks of."""
    return Week(min(week.first, last_monday(imported)))
