"""Numbers that only a walk asks for: they tell causes apart, and nobody is held to them."""

from collections.abc import Iterable, Sequence

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.gap import LEAST_PEERS
from coachcli.coaching.numbers.measured import THIN
from coachcli.coaching.numbers.tally import AsideSums, Tally
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.known import Fact

FOUR_WEEKS = 28
SUMMED = {
    "lost_days": ("lost_days", "lost_aged", "lost_aged"),
    "open_age_days": ("age_days", "aged", "aged"),
    "month_end_pct": ("month_end", "dated", "dated"),
    "late_discount_pct": ("late_off", "off", "discounted"),
}
"""What is summed of opportunities, by metric: the part, what it is of, and the cases behind it."""
TOUCHES, REPORTS = "touches_in_four_weeks", "reports"


@dataclass(frozen=True, slots=True)
class AsideFigure:
    """A value, of how many cases where it is not a count, and what the others reach together."""

    metric: str
    value: float
    n: int | None = None
    others: float | None = None

    @property
    def fact(self) -> Fact:
        """It as a fact for a walk."""
        return Fact(self.value, others=self.others)


def of_deals(own: AsideSums, others: Sequence[AsideSums]) -> tuple[AsideFigure, ...]:
    """What a rep's opportunities come to beside those of the others; nothing of what is thin."""
    together = AsideSums(*(sum(each) for each in zip(*map(_sums, others), strict=True)))
    enough = len(others) >= LEAST_PEERS
    return tuple(
        AsideFigure(
            metric,
            _ratio(own, part, whole) or 0.0,
            getattr(own, cases),
            _ratio(together, part, whole) if enough else None,
        )
        for metric, (part, whole, cases) in SUMMED.items()
        if getattr(own, cases) >= THIN and getattr(own, whole)
    )


def of_touches(own: Tally) -> tuple[AsideFigure, ...]:
    """The touches of four weeks on average, where they were recorded all along."""
    touches = own.work.touches or 0
    if touches < THIN or own.work.since:
        return ()
    return (AsideFigure(TOUCHES, touches * FOUR_WEEKS / own.period.days),)


def of_team(rep: Rep, everybody: Iterable[Rep]) -> tuple[AsideFigure, ...]:
    """How many people somebody leads, where any do."""
    led = sum(each.manager == rep.name and each.left is None for each in everybody)
    return (AsideFigure(REPORTS, led),) if led else ()


def _sums(sums: AsideSums) -> tuple[int, ...]:
    return (
        *(sums.lost_days, sums.lost_aged, sums.age_days, sums.aged, sums.month_end, sums.dated),
        *(sums.late_off, sums.off, sums.discounted),
    )


def _ratio(sums: AsideSums, part: str, whole: str) -> float | None:
    below = getattr(sums, whole)
    return getattr(sums, part) / below if below else None
