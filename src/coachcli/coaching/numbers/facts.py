"""The numbers of a rep as facts from which checks of a walk can be answered.

What is thin, and what chance alone may bring, answers nothing: it is left to be asked.
"""

from collections.abc import Iterator, Sequence

from coachcli.coaching.metric import Unit, metric_named
from coachcli.coaching.numbers.gap import WORTH_NAMING, Standing, is_down
from coachcli.coaching.numbers.headline import Stood
from coachcli.coaching.numbers.limits import LineShape, WeeklyLine, line_of
from coachcli.coaching.numbers.measured import THIN
from coachcli.coaching.numbers.others import OthersShort
from coachcli.coaching.numbers.path import METRICS, SHOWN_IN
from coachcli.coaching.numbers.peers import EACH_THEIR_OWN
from coachcli.coaching.numbers.split import PathStep, Split, StepPart, by_size
from coachcli.coaching.walks.flow import Source
from coachcli.coaching.walks.known import (
    AHEAD,
    ALWAYS,
    FELL,
    FEW,
    IS_SHORT,
    LARGEST,
    MOST,
    SLID,
    SOME,
    Fact,
    called,
)

BY_CHANCE = 0.05
"""What chance alone brings this often or more says nothing of a rep."""
HALF_A_YEAR = 26
"""So many weeks tell at least whether something was always so."""
BY_PRODUCT = (PathStep.MIX, PathStep.PRICE)
"""Steps that nobody can tell apart where no record names a product."""
COUNTED = (PathStep.TOUCHES, PathStep.CLOSED)
"""Steps that are a count, which is its own n."""
FALLS = {LineShape.STEP: FELL, LineShape.SLOPE: SLID}


def facts(stood: Stood) -> dict[str, Fact]:
    """All that checks can be answered from but the weekly lines, each by what it is called."""
    metrics = {each.metric: _of_metric(each, stood) for each in stood.standings if not each.thin}
    steps = {called(Source.STEP, part.step): said for part, said in _of_steps(stood)}
    others = {
        called(Source.PEERS, metric): Fact(says=_who_else(short))
        for metric, short in stood.others
        if not _is_chance(stood, metric, earlier=short.earlier)
    }
    return metrics | steps | others


def moved(stood: Stood, metric: str, weeks: Sequence[float]) -> Fact | None:
    """How a metric came to be worse, by its whole weeks: at a date, or bit by bit.

    None where the line says nothing, or that it was neither.
    """
    line = _line(stood, metric, weeks)
    if line is None or line.shape not in FALLS:
        return None
    worse = line.change > 0 if is_down(metric) else line.change < 0
    return Fact(says=FALLS[line.shape]) if worse else None


def may_be_always(stood: Stood, metric: str, weeks: Sequence[float]) -> bool:
    """Whether a metric is short and its weeks are steady, so that a longer look is worth it."""
    line, standing = _line(stood, metric, weeks), _standing(stood, metric)
    if line is None or standing is None or line.shape is not LineShape.STEADY or line.outside:
        return False
    return standing.short >= WORTH_NAMING and not _is_chance(stood, metric)


def always(year: Sequence[float]) -> Fact | None:
    """That a metric was always so, where the weeks of half a year or more are steady too."""
    line = line_of(year) if len(year) >= HALF_A_YEAR else None
    return Fact(says=ALWAYS) if line and line.shape is LineShape.STEADY else None


def _line(stood: Stood, metric: str, weeks: Sequence[float]) -> WeeklyLine | None:
    """The weekly line of a metric; none of what adds up to little, or is counted at a week's end.

    One week has most of the one before of that.
    """
    standing = _standing(stood, metric)
    if metric in EACH_THEIR_OWN or standing is None or _is_few(standing):
        return None
    return line_of(weeks)


def _of_metric(standing: Standing, stood: Stood) -> Fact:
    return Fact(
        standing.value,
        standing.standard,
        is_down(standing.metric),
        None if _is_few(standing) else standing.peers,
        by_chance=_is_chance(stood, standing.metric),
    )


def _of_steps(stood: Stood) -> Iterator[tuple[StepPart, Fact]]:
    """What can be said of the steps of either split."""
    told = stood.headline
    for split in (told.closed, told.begun) if told else ():
        for part in split.parts if split else ():
            says = _place(stood, split, part) if split else ""
            if says:
                yield part, Fact(says=says)


def _place(stood: Stood, split: Split, part: StepPart) -> str:
    """Whether a step is short in its split, or ahead; "" where chance may be why."""
    likely = dict(stood.chances).get(_tested(part.step))
    unknown = part.step in BY_PRODUCT and not split.by_product
    if unknown or _is_thin(stood, part) or abs(part.change) < WORTH_NAMING * split.standard:
        return ""
    if part.change > 0:
        return AHEAD if likely is None or likely > 1 - BY_CHANCE else ""
    if likely is not None and likely >= BY_CHANCE:
        return ""
    return LARGEST if part is by_size(split)[0] else IS_SHORT


def _tested(step: PathStep) -> str:
    """The metric by which is told what chance does to a step."""
    return METRICS.get(step, SHOWN_IN[step])


def _is_thin(stood: Stood, part: StepPart) -> bool:
    standing = _standing(stood, SHOWN_IN[part.step])
    return part.own < THIN if part.step in COUNTED else bool(standing and standing.thin)


def _who_else(short: OthersShort) -> str:
    if short.is_own:
        return FEW
    return MOST if short.is_everybodys else SOME


def _is_chance(stood: Stood, metric: str, *, earlier: bool = False) -> bool:
    """Whether chance may be why a metric is short.

    What was begun a cycle earlier is told by what closes of it now.
    """
    likely = dict(stood.chances).get("closed" if earlier else metric)
    return likely is not None and likely >= BY_CHANCE


def _is_few(standing: Standing) -> bool:
    """Whether so few are counted that a count, or how it is beside the others, says little."""
    counts = metric_named(standing.metric).unit is Unit.COUNT and standing.n is None
    return standing.thin or (counts and max(standing.value, standing.peers or 0) < THIN)


def _standing(stood: Stood, metric: str) -> Standing | None:
    return next((each for each in stood.standings if each.metric == metric), None)
