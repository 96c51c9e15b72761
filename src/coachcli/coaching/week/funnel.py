"""From talks to what moved: the counts of a week beside those of the four weeks before."""

from datetime import timedelta

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.week.report import DAYS, Week

BEFORE = 4
"""So many weeks before a week it is held to."""
STAGES = ("talks", "walks", "given", "done", "evaluated", "moved")


@dataclass(frozen=True, slots=True)
class WeekCounts:
    """What was done in a week: talks held by a guide, walks concluded, learning given and done.

    `evaluated` are the cycles that it closed, by a first look that was not too early; `moved` are
    those of them whose number moved.
    """

    talks: int = 0
    walks: int = 0
    given: int = 0
    done: int = 0
    evaluated: int = 0
    moved: int = 0

    @property
    def of_stages(self) -> tuple[int, ...]:
        """The counts in the order of the stages."""
        return tuple(getattr(self, stage) for stage in STAGES)


@dataclass(frozen=True, slots=True)
class Funnel:
    """A week from its talks to what moved, and the weeks before, the earliest first."""

    week: WeekCounts
    before: tuple[WeekCounts, ...]

    @property
    def means(self) -> tuple[tuple[str, float], ...]:
        """The mean of each stage over the weeks before."""
        weeks = self.before
        return tuple(
            (stage, sum(getattr(each, stage) for each in weeks) / len(weeks)) for stage in STAGES
        )


def with_weeks_before(week: Week) -> tuple[Week, ...]:
    """The four weeks before a week and the week itself, the earliest first."""
    return tuple(
        Week(week.first - timedelta(days=DAYS * back)) for back in reversed(range(BEFORE + 1))
    )
