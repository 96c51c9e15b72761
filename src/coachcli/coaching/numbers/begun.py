"""What was begun: new opportunities = touches x meetings for each x opportunities for each."""

from collections.abc import Iterable, Sequence
from math import prod

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.ratio import NOUGHT, Ratio, as_number, over_one, rounded, times
from coachcli.coaching.numbers.split import PathStep, Split, StepPart, parted
from coachcli.coaching.numbers.tally import Tally
from coachcli.coaching.period import WEEK

STEPS = (PathStep.TOUCHES, PathStep.TOUCH_TO_MEETING, PathStep.MEETING_TO_OPPORTUNITY)
HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class BegunWork:
    """What was begun, step by step.

    `touches` is none where nothing tells how the opportunities came about: activities do not reach
    over the period, or some came without any. A rate is none without anything to follow from.
    """

    opportunities: Ratio
    touches: Ratio | None = None
    touch_to_meeting: Ratio | None = None
    meeting_to_opp: Ratio | None = None

    def times(self, heads: int) -> "BegunWork":
        """What so many who began this each began together."""
        touches = None if self.touches is None else times(self.touches, (heads, 1))
        return replace(self, opportunities=times(self.opportunities, (heads, 1)), touches=touches)


def begun_work(tallies: Iterable[Tally]) -> BegunWork:
    """What one rep began, or each of several reps in the mean, their work pooled."""
    each = tuple(tallies)
    heads = max(1, len(each))
    begun = sum(one.deals.created for one in each if one.deals)
    touches = sum(one.work.touches or 0 for one in each)
    meetings = sum(one.work.meetings or 0 for one in each)
    follow = (touches or not meetings) and (meetings or not begun)
    if not follow or not all(map(_reaches, each)):
        return BegunWork((begun, heads))
    return BegunWork(
        (begun, heads),
        (touches, heads),
        (meetings, touches) if touches else None,
        (begun, meetings) if meetings else None,
    )


def cycle_weeks(tallies: Iterable[Tally]) -> int:
    """The mean sales cycle in whole weeks, at least one; 0 where none is known."""
    deals = [each.deals for each in tallies if each.deals]
    cycles = sum(each.cycles for each in deals)
    return max(1, round(sum(each.cycle_days for each in deals) / cycles / WEEK)) if cycles else 0


def split_begun(own: BegunWork, standard: BegunWork) -> Split:
    """The new opportunities beside those of the standard, split over the steps that lead to them.

    It is one step where nothing tells how those of either side came about.
    """
    if own.touches is None or standard.touches is None:
        return _in_one_step(own, standard)
    sides = (_rates(standard, own), _rates(own, standard))
    steps = [over_one(pair) for pair in zip(*sides, strict=True)]

    def opportunities(own: Sequence[bool]) -> int:
        return HUNDREDTHS * prod(each[mine] for (each, _), mine in zip(steps, own, strict=True))

    below = prod(below for _, below in steps)
    total, theirs, parts = parted(len(STEPS), opportunities, below)
    rates = (own.touch_to_meeting, own.meeting_to_opp)
    cases = (None, *(rate[1] if rate else 0 for rate in rates))
    told = zip(STEPS, *reversed(sides), parts, cases, strict=True)
    return Split(total, theirs, tuple(_part(*each) for each in told))


def _in_one_step(own: BegunWork, standard: BegunWork) -> Split:
    mine, theirs = own.opportunities, standard.opportunities
    total, of = (rounded(HUNDREDTHS * top, below) for top, below in (mine, theirs))
    return Split(total, of, (_part(PathStep.OPPORTUNITIES, mine, theirs, total - of),))


def _part(
    step: PathStep, own: Ratio, standard: Ratio, change: int, cases: int | None = None
) -> StepPart:
    return StepPart(step, as_number(own), as_number(standard), change, cases)


def _rates(side: BegunWork, other: BegunWork) -> tuple[Ratio, Ratio, Ratio]:
    """The steps of a side; a rate that it does not tell is the other's."""
    return (
        side.touches or NOUGHT,
        side.touch_to_meeting or other.touch_to_meeting or NOUGHT,
        side.meeting_to_opp or other.meeting_to_opp or NOUGHT,
    )


def _reaches(tally: Tally) -> bool:
    """Whether all that was counted is of days on which all of it was recorded."""
    work, deals = tally.work, tally.deals
    recorded = (work.touches, work.meetings, deals.created if deals else None)
    return recorded == (work.touches_met, work.meetings_touched, deals.created_met if deals else 0)
