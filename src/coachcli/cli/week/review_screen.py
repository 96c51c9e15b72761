"""The weekly review on one screen: a line for each matter, the most urgent first."""

from collections.abc import Iterator

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Line, Lines, Part, Step, following, spelt
from coachcli.cli.terminal.folding import cells
from coachcli.cli.week.lines_that_fit import label_line
from coachcli.cli.week.review_brief import (
    could_slip,
    funnel_said,
    next_week_said,
    promises_said,
    shared_said,
)
from coachcli.cli.week.review_rows import reps_in_rows
from coachcli.cli.week.review_shown import NO_NUMBERS, NO_RHYTHM, heading, parts
from coachcli.cli.week.waits import First, longest, step_of
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.week.report import next_by_waiting
from coachcli.coaching.week.review import Review

SCREEN = 12
"""The lines of a screen of 80 columns beside those of the reps."""
FIXED = 5
"""Those of them that are always there: two heads, two lines of the table, and a blank one."""
MOST_NUMBERS = 3


@dataclass(frozen=True, slots=True)
class BesideReview:
    """What stands beside a review: whom to coach first, and how `every` thing is shown.

    `why` is in a few words, the most telling first.

    `unheard` are those (by id) of whom no import says a word; `as_set` says which settings are not
    as by default.
    """

    first: First | None = None
    why: tuple[str, ...] = ()
    unheard: frozenset[str] = frozenset()
    as_set: tuple[Part, ...] = ()
    every: Step | None = None


ALONE = BesideReview()


def screen(made: Review, beside: BesideReview = ALONE) -> Iterator[Part]:
    """A week in twelve lines and one for each rep; blank lines give way first, then numbers."""
    if not made.report.reps:
        yield from (*parts(made), *beside.as_set)
        return
    counts, below = list(_counts(made)), list(_below(made, beside))
    room = SCREEN - FIXED - len(counts) - len(below) - len(beside.as_set)
    source, numbers = _numbers(made, min(max(room, 1), MOST_NUMBERS))
    yield from (heading(made), *_more(source, beside.every))
    yield from (BLANK,) if room > len(numbers) else ()
    yield Lines((*numbers, *counts))
    yield BLANK
    yield reps_in_rows(made, beside.unheard)
    yield from (BLANK,) if room > 0 else ()
    yield from (Lines((*below[:-1],)), *beside.as_set, Lines((*below[-1:],)))


def _more(source: str, every: Step | None) -> Iterator[Part]:
    """Of what the numbers are, and how all of it is shown, standing back."""
    more = f"More: {spelt(every)}" if every else ""
    if said := f"{source} {more}".strip():
        yield Lines((Line(said, quiet=True),))


def _numbers(made: Review, most: int) -> tuple[str, tuple[Line, ...]]:
    """Of which week and import the numbers are, and the numbers, in so many lines at most."""
    if made.numbers.imported is None:
        return "", ()
    from coachcli.cli.week.numbers_brief import numbers_said, source  # noqa: PLC0415 - as needed

    if not made.numbers.are_known:
        day = show.day(made.numbers.imported)
        return "", (label_line("Numbers", f"none of these weeks: the newest import is of {day}"),)
    said = numbers_said(made.numbers, most)
    return source(made.numbers, made.report.week), tuple(
        label_line("" if number else "Numbers", each) for number, each in enumerate(said)
    )


def _counts(made: Review) -> Iterator[Line]:
    """From talks to what moved, and the promises of the week."""
    yield funnel_said(made)
    yield from promises_said(made)


def _below(made: Review, beside: BesideReview) -> Iterator[str | Line]:
    """What the team shares, what could slip, what comes, and what to do next."""
    yield from shared_said(made)
    yield from could_slip(made)
    yield from next_week_said(made)
    yield from (NO_RHYTHM,) if made.rhythm is None else ()
    yield from (NO_NUMBERS,) if made.numbers.imported is None else ()
    yield from _next(made, beside)


def _next(made: Review, beside: BesideReview) -> Iterator[str]:
    """Whom to coach first, with the reason where the line has room for it."""
    report = made.report
    if beside.first:
        alone = following(step_of(beside.first))
        every = (f"{why[:1].upper()}{why[1:]}. {alone}" for why in beside.why)
        yield next((said for said in every if cells(said) <= show.WIDTH), alone)
    elif beside.first is None and (waits := next_by_waiting(report.reps, report.as_of)):
        yield following(Step(("diagnose", waits.name), longest(report.reps, waits)))
