"""Drawings on a page: numbers as bars and as a line over weeks, inline and without a script."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import isfinite

from coachcli.cli.terminal.answer import Plot, Spark
from coachcli.cli.terminal.bars import moved, number
from coachcli.cli.terminal.markup import bare
from coachcli.coaching.nouns import dataclass, replace

TALL, STEP, BAR = 18, 6, 5
"""The height of a row of bars, from one bar to the next, and the width of one, in pixels."""
SIGN, THICK = 7, 13
"""The width of a sign of a bar, and how thick it is."""
WIDE, HIGH, LOW = 360, 124, 107
LEFT, RIGHT, TOP, BOTTOM = 50, 300, 12, 86
"""The size of a line over weeks, with limits and without, and where its field lies in it."""
WEEKS, LEGEND = 102, 119
"""How far down its first and last label stand, and what its band means."""
APART, ASIDE = 11, 7
"""So far from each other two labels can be read, and so far they stand from the field."""
FEW = 2
"""Fewer numbers than these are no line."""
Numbers = Sequence[float | None]
Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where a line is drawn: so many weeks, and numbers from the lowest to the highest."""

    weeks: int
    low: float
    high: float

    def across(self, place: int) -> float:
        """How far from the left a week stands."""
        return LEFT + (RIGHT - LEFT) * place / (self.weeks - 1)

    def down(self, value: float) -> float:
        """How far from the top a number stands; where all are the same, in the middle."""
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return BOTTOM - (BOTTOM - TOP) * share


def bar(signs: int, *, falls: bool = False) -> str:
    """A bar so many signs long, hollow for what takes away; its number and sign are beside it."""
    size, kind = f'width="{signs * SIGN}" height="{THICK}"', "bar falls-by" if falls else "bar"
    return f'<svg class="{kind}" aria-hidden="true" {size}><rect {size}/></svg>'


def bars(cell: Spark) -> str:
    """A row of bars, and for who does not see it the first and the last, and how they move."""
    values = _finite(cell.values)
    if not (known := _known(values)):
        return ""
    low, most = min(0.0, *known), max(0.0, *known) - min(0.0, *known)
    drawn = "".join(
        f'<rect x="{place * STEP}" y="{TALL - tall:.1f}" width="{BAR}" height="{tall:.1f}"/>'
        for place, value in enumerate(values)
        if value is not None and (tall := max(1.0, TALL * (value - low) / (most or 1.0)))
    )
    size = f'width="{len(values) * STEP}" height="{TALL}"'
    return f'<svg role="img" aria-label="{moved(values)}" {size}>{drawn}</svg>'


def line(part: Plot) -> str:
    """A line over weeks with its plan, dashed, and its natural limits; nothing of one number."""
    plan, low, high = _finite((part.plan, part.low, part.high))
    drawn = replace(part, values=tuple(_finite(part.values)), plan=plan, low=low, high=high)
    if len(known := _known(drawn.values)) < FEW:
        return ""
    every = [*known, *_known((plan, low, high))]
    canvas = Canvas(len(drawn.values), min(every), max(every))
    layers = (_named, _band, _plan, _through, _ends, _scale)
    inside = "".join(sign for layer in layers for sign in layer(drawn, canvas))
    size = f'viewBox="0 0 {WIDE} {LOW if None in (low, high) else HIGH}"'
    return f'<svg class="plot" role="img" {size}>{inside}</svg>'


def _named(part: Plot, _canvas: Canvas) -> Iterator[str]:
    """What it shows, for who does not see it: the words beside it say what that means."""
    plan = "" if part.plan is None else f", plan {number(part.plan)}"
    yield f"<title>{bare(part.title or 'Week by week')}</title>"
    yield f"<desc>{moved(part.values)}{plan}</desc>"


def _band(part: Plot, canvas: Canvas) -> Iterator[str]:
    """What is usual, as a band with edges, which paper shows too, and what it means."""
    if part.low is None or part.high is None:
        return
    top, bottom = canvas.down(part.high), canvas.down(part.low)
    size = f'x="{LEFT}" y="{top:.1f}" width="{RIGHT - LEFT}" height="{bottom - top:.1f}"'
    yield f'<rect class="band" {size}/>'
    limits = f"band: natural limits, {number(part.low)} to {number(part.high)}"
    yield _label(limits, (LEFT, LEGEND), "dim")


def _plan(part: Plot, canvas: Canvas) -> Iterator[str]:
    """The plan, its label clear of that of the last week."""
    if part.plan is None:
        return
    down, last = canvas.down(part.plan), canvas.down(_known(part.values)[-1])
    yield f'<path class="plan" d="M{LEFT} {down:.1f}H{RIGHT}"/>'
    if abs(down - last) < APART:
        down = last - APART if down < last else last + APART
    yield _label(f"plan {number(part.plan)}", (RIGHT + ASIDE, down), "dim")


def _through(part: Plot, canvas: Canvas) -> Iterator[str]:
    """The line, parted where a week has no number; the last week that has one is marked."""
    placed = enumerate(part.values)
    spots = [
        None if each is None else (canvas.across(at), canvas.down(each)) for at, each in placed
    ]
    for run in _runs(spots):
        yield f'<path class="run" d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in run)}"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.8"/>' for x, y in run)
    across, down = run[-1]
    yield f'<circle class="last" cx="{across:.1f}" cy="{down:.1f}" r="4"/>'
    yield _label(number(_known(part.values)[-1]), (RIGHT + ASIDE, down), "last")


def _runs(spots: Sequence[Spot | None]) -> list[list[Spot]]:
    """Weeks in a row that have a number."""
    parted = groupby(spots, key=lambda spot: spot is not None)
    return [[spot for spot in run if spot] for is_known, run in parted if is_known]


def _ends(part: Plot, _canvas: Canvas) -> Iterator[str]:
    """The first and the last label, below the field."""
    for words in part.labels[:1]:
        yield _label(words, (LEFT, WEEKS), "dim")
    for words in part.labels[1:][-1:]:
        yield _label(words, (RIGHT, WEEKS), "dim end")


def _scale(part: Plot, canvas: Canvas) -> Iterator[str]:
    """The highest and the lowest number left of the field, where they do not touch."""
    known = _known(part.values)
    high, low = canvas.down(max(known)), canvas.down(min(known))
    yield _label(number(max(known)), (LEFT - ASIDE, high), "dim end")
    if low - high >= APART:
        yield _label(number(min(known)), (LEFT - ASIDE, low), "dim end")


def _label(words: str, spot: Spot, kind: str) -> str:
    across, down = spot
    return f'<text class="{kind}" x="{across:.1f}" y="{down + 4:.1f}">{bare(words)}</text>'


def _known(values: Numbers) -> list[float]:
    return [value for value in values if value is not None]


def _finite(values: Numbers) -> list[float | None]:
    return [value if value is not None and isfinite(value) else None for value in values]
