"""One coach's coaching in counts alone, week by week, to be laid beside that of other coaches.

It has no room for a word that anybody wrote, nor for a rep. What is about reps comes from five of
them or more, or is left out.
"""

from collections.abc import Iterator
from datetime import date

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.issue import IssuesOfType
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.rhythm.session import SessionItem
from coachcli.coaching.rhythm.surprise import SurprisesOfKind

KIND = "coach aggregates"
"""What a file of them says that it is."""
LONGEST = 60
"""So many signs has what a coach is called, at most."""
GROUP = 5
"""A figure about reps comes from so many of them or more."""
OF_TEAM, OF_WEEKS = ("team", "coached", "surprises"), ("done", "moved", "theirs")
"""The figures that are about reps: of the team, and of each week and of all of them."""


@dataclass(frozen=True, slots=True)
class ItemCount:
    """An item of a session: in `had` of those that could have it by now."""

    item: SessionItem
    had: int
    sessions: int


@dataclass(frozen=True, slots=True)
class QualityCount:
    """So many sessions with so many points together, and what they had."""

    sessions: int = 0
    points: int = 0
    items: tuple[ItemCount, ...] = ()


@dataclass(frozen=True, slots=True)
class CoachWeek:
    """A week of a coach in counts; what is about fewer than five reps is none.

    `rhythm` is none too where it is too long ago to be told.
    """

    week: str
    talks: int
    walks: int
    minutes: int
    given: int
    evaluated: int
    closed: int
    done: int | None
    moved: int | None
    quality: QualityCount
    mine: KeptOfDue
    theirs: KeptOfDue | None
    rhythm: KeptOfDue | None

    @property
    def is_active(self) -> bool:
        """Whether the coach coached in that week, in whatever way."""
        return any((self.talks, self.walks, self.given, self.evaluated))


@dataclass(frozen=True, slots=True)
class OverAll:
    """What reps did in all weeks together, each none where fewer than five stand behind it."""

    done: int | None
    moved: int | None
    theirs: KeptOfDue | None


@dataclass(frozen=True, slots=True)
class Aggregates:
    """One coach's coaching in counts, up to a day; `coach` is what they chose to be called.

    `team` is how many reps there are, `coached` how many of them within two weeks; these and the
    surprises, which are about their deals, are none of fewer than five. `lately` is what the last
    five sessions had; none in files of those who count no such.
    """

    coach: str
    until: date
    team: int | None
    coached: int | None
    last_closed: date | None
    weeks: tuple[CoachWeek, ...]
    over_all: OverAll
    issues: tuple[IssuesOfType, ...] = ()
    surprises: tuple[SurprisesOfKind, ...] | None = ()
    lately: QualityCount | None = None

    @property
    def left_out(self) -> tuple[str, ...]:
        """The figures that are left out somewhere, as fewer than five reps stand behind them."""
        return (*self._lacking(OF_TEAM, self), *self._lacking(OF_WEEKS, self.over_all, *self.weeks))

    @staticmethod
    def _lacking(names: tuple[str, ...], *nouns: object) -> Iterator[str]:
        return (name for name in names if any(getattr(each, name) is None for each in nouns))
