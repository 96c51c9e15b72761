"""What became of a number since somebody was coached on it: what is counted, and what it says."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from coachcli.coaching.metric import Better, Type, metric_named
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.impact import Difference, Trial, effect
from coachcli.coaching.numbers.measured import RULES, WORKS, Measured
from coachcli.coaching.period import WEEK, Period
from coachcli.coaching.practice.evaluation import Arithmetic, Moved, ShareSeen, Silence

BEFORE, AFTER = timedelta(weeks=12), timedelta(weeks=8)
"""Cases of so long count before and after; bench/impact.py holds the method to these."""
TOGETHER = timedelta(days=14)
"""Those coached on the same metric within so long of each other are looked at together."""
LEAST_TOGETHER = 3
"""With fewer, one is looked at alone."""
SOONEST = timedelta(days=14)
"""Before so long it is too early, whatever the number is of."""
BY_CLOSING = frozenset(("win_rate", "avg_deal", "discount_pct", "cycle_days", "no_decision_rate"))
"""Besides results, what only opportunities that closed tell: it takes one sales cycle to move."""
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CoachedOn:
    """A rep (by id) who was given something for a metric, and on which day."""

    rep: str
    given: date


@dataclass(frozen=True, slots=True)
class Sought:
    """What is asked of a rep's number: the metric, since when, and on which day one looks.

    `together` are all coached on it, the rep among them, and `others` those to compare with, by
    id; `last` is the last day that records tell of, and `cycle` the sales cycle in days, if any.
    """

    metric: str
    rep: str
    given: date
    day: date
    together: tuple[str, ...]
    others: tuple[str, ...]
    is_ramping: bool = False
    last: date | None = None
    cycle: int = 0

    @property
    def before(self) -> Period:
        """The days before, in which cases count."""
        return Period(self.given - BEFORE, self.given - DAY)

    @property
    def after(self) -> Period:
        """The days since, up to yesterday, or up to where the records end."""
        last = min(self.day - DAY, self.last or self.day)
        return Period(max(self.given + DAY, last - AFTER + DAY), max(last, self.given + DAY))

    @property
    def ripe(self) -> date:
        """The first day on which it is not too early: after one sales cycle, where that counts."""
        return self.given + max(SOONEST, timedelta(days=self.cycle if self._by_closing else 0))

    @property
    def _by_closing(self) -> bool:
        """Whether only opportunities that closed tell of the metric, if there is one."""
        if not self.metric:
            return False
        known = metric_named(self.metric)
        return known.type is Type.RESULT or known.id in BY_CLOSING


@dataclass(frozen=True, slots=True)
class NumberTold:
    """The verdict on a number, with how it came about."""

    verdict: Moved
    arithmetic: Arithmetic


def together(rep: str, given: date, coached: Iterable[CoachedOn]) -> tuple[str, ...]:
    """Who is looked at with a rep: all coached on the metric by then, three or more; else alone."""
    near = (each.rep for each in coached if abs(each.given - given) <= TOGETHER)
    known = tuple(dict.fromkeys((rep, *near)))
    return known if len(known) >= LEAST_TOGETHER else (rep,)


def untouched(
    others: Iterable[str], given: date, coached: Iterable[CoachedOn], day: date
) -> tuple[str, ...]:
    """Those who were not coached on the metric in any of the days that are counted."""
    touched = {each.rep for each in coached if given - BEFORE <= each.given <= day}
    return tuple(rep for rep in others if rep not in touched)


def source(metric: str) -> str:
    """What has to be imported for a metric: opportunities, activities, or the metric itself."""
    if metric in WORKS:
        return "activities"
    return "deals" if metric in RULES else "metrics"


def judged(
    sought: Sought, before: Mapping[str, Measured], after: Mapping[str, Measured]
) -> NumberTold:
    """What is said of a number, by what was measured of each rep (by id) before and after."""
    figures = _figures(sought, before, after)
    silence = _silence(sought, before.get(sought.rep), after.get(sought.rep))
    lacking = silence if silence in (Silence.NO_METRIC, Silence.NO_ROWS) else None
    if sought.day < sought.ripe:
        return NumberTold(Moved.TOO_EARLY, replace(figures, why=lacking, ripe=sought.ripe))
    if silence:
        last = sought.last if silence is Silence.OLD_ROWS else figures.last
        return NumberTold(Moved.CANNOT_TELL, replace(figures, why=silence, last=last))
    return _compared(sought, figures, before, after)


def _figures(
    sought: Sought, before: Mapping[str, Measured], after: Mapping[str, Measured]
) -> Arithmetic:
    """What was counted: of all that are looked at together, and of the others."""
    own = (before.get(sought.rep), after.get(sought.rep))
    known = Arithmetic(
        sought.metric,
        *(None, sought.before.first, sought.given, sought.after.last),
        was=_weekly(own[0]),
        now=_weekly(own[1]),
        cases=0,
    )
    if not _is_share(own):
        return known
    return replace(
        known,
        before=_sum(sought.together, before),
        after=_sum(sought.together, after),
        others_before=_sum(sought.others, before),
        others_after=_sum(sought.others, after),
        reps=len(sought.together),
        others=len(sought.others),
    )


def _silence(sought: Sought, before: Measured | None, after: Measured | None) -> Silence | None:
    """Why nothing can be said, if nothing can."""
    reasons = (
        (Silence.NO_METRIC, not sought.metric),
        (Silence.NO_ROWS, before is None and after is None),
        (Silence.OLD_ROWS, sought.last is None or sought.last <= sought.given),
        (Silence.NO_RATE, not _is_share((before, after))),
        (Silence.RAMPING, sought.is_ramping),
    )
    return next((why for why, holds in reasons if holds), None)


def _compared(
    sought: Sought,
    figures: Arithmetic,
    before: Mapping[str, Measured],
    after: Mapping[str, Measured],
) -> NumberTold:
    """The verdict by the method: every start drawn to the team's first, then beside the others."""
    each = (*sought.together, *sought.others)
    trials = [_trial(sought, rep, before.get(rep), after.get(rep)) for rep in each]
    found = effect(trials)
    if found is None:
        return NumberTold(Moved.CANNOT_TELL, replace(figures, why=_alone(figures)))
    down = metric_named(sought.metric).better is Better.DOWN
    verdict = found.judged(less_is_better=down)
    few = Silence.FEW if verdict is Moved.CANNOT_TELL else None
    enough = found.enough(less_is_better=down)
    return NumberTold(verdict, _with(figures, found, few, enough))


def _alone(figures: Arithmetic) -> Silence:
    """Why there was nothing to compare: no cases, or nobody else who has any."""
    both = (figures.before, figures.after)
    return Silence.NOBODY if all(side and side.cases for side in both) else Silence.FEW


def _with(
    figures: Arithmetic, difference: Difference, why: Silence | None, enough: int
) -> Arithmetic:
    return replace(
        figures,
        why=why,
        value=difference.value,
        low=difference.low,
        high=difference.high,
        cases=difference.cases,
        would_tell=enough,
    )


def _trial(sought: Sought, rep: str, before: Measured | None, after: Measured | None) -> Trial:
    was, now = _share(before), _share(after)
    return Trial(rep in sought.together, was.hits, was.cases, now.hits, now.cases)


def _sum(reps: Iterable[str], values: Mapping[str, Measured]) -> ShareSeen:
    each = [_share(values.get(rep)) for rep in reps]
    return ShareSeen(sum(share.hits for share in each), sum(share.cases for share in each))


def _share(measure: Measured | None) -> ShareSeen:
    """A share in its cases; none where there are none."""
    if measure is None or not measure.n:
        return ShareSeen(0, 0)
    return ShareSeen(round(measure.value * measure.n), measure.n)


def _is_share(sides: Iterable[Measured | None]) -> bool:
    """Whether a number is a share of cases, as those alone have an interval."""
    return any(side is not None and side.low is not None for side in sides)


def _weekly(measure: Measured | None) -> float | None:
    """A value; of what adds up over days, so much a week."""
    if measure is None or not metric_named(measure.metric).total:
        return measure.value if measure else None
    return measure.value * WEEK / measure.period.days
