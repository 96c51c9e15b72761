"""A verdict on a number in words: what it is, how it came about, and what would tell."""

from collections.abc import Iterator

from coachcli.cli.numbers.figures import written
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Step
from coachcli.coaching.metric import metric_named
from coachcli.coaching.numbers.did_it_help import AFTER, DAY, NumberTold, source
from coachcli.coaching.numbers.impact import LEAST_CASES, WORTH
from coachcli.coaching.numbers.reliability import LEAST_TEAM
from coachcli.coaching.practice.evaluation import (
    SAID,
    Arithmetic,
    Evaluation,
    Moved,
    ShareSeen,
    Silence,
)

SHARE = 100


def brief(verdict: Moved, figures: Arithmetic) -> str:
    """The verdict in a line."""
    number = metric_named(figures.metric).title if figures.metric else "the number"
    return f"{number}: {SAID[verdict]}"


def reasons(made: NumberTold | Evaluation, name: str) -> Iterator[str]:
    """How the verdict came about, and what would tell where nothing can."""
    figures = made.arithmetic
    yield from _counted(figures, name)
    if made.verdict is Moved.TOO_EARLY and figures.ripe:
        yield f"Nothing can show yet: from {show.day(figures.ripe)} on a look tells."
    if figures.why:
        yield _why(figures, name)


def to_import(figures: Arithmetic) -> Step | None:
    """What to import, where that is what is lacking."""
    if figures.why not in (Silence.NO_ROWS, Silence.OLD_ROWS):
        return None
    return Step(("import", source(figures.metric), "FILE"))


def _counted(figures: Arithmetic, name: str) -> Iterator[str]:
    """What was counted, of whom; what is left once luck is taken off."""
    before, after = figures.before, figures.after
    if before is None or after is None:
        yield from _plainly(figures)
        return
    alone = figures.reps == 1
    who = name if alone else f"{name} and {show.count(figures.reps - 1, 'other')} coached on it"
    since = _since(figures)
    yield f"{who}: {_share(before)} in the 12 weeks before, {_share(after)} {since}."
    if figures.others and figures.others_before and figures.others_after:
        others = (figures.others_before, figures.others_after)
        was, now = map(_share, others)
        like = f"{figures.others} like them, not coached on it"
        yield f"{like}: {was} before, {now} in the same days."
    if figures.value is not None:
        yield (
            f"Beyond what the others moved, luck taken off: {_points(figures.value)} points "
            f"(90 % interval {_points(figures.low)} to {_points(figures.high)})."
        )


def _since(figures: Arithmetic) -> str:
    """Which days since it was given are counted: eight weeks at most, as far as records go."""
    if not (figures.turn and figures.last):
        return "since"
    first = max(figures.turn + DAY, figures.last - AFTER + DAY)
    return f"from {show.day(first)} to {show.day(figures.last)}"


def _plainly(figures: Arithmetic) -> Iterator[str]:
    """What is no share, as it was and is, where both are known."""
    if figures.was is None or figures.now is None:
        return
    known = metric_named(figures.metric)
    was, now = (written(each, known.unit, "") for each in (figures.was, figures.now))
    week = " a week" if known.total else ""
    yield f"{was}{week} in the 12 weeks before, {now}{week} {_since(figures)}."


def _why(figures: Arithmetic, name: str) -> str:
    """Why nothing can be told."""
    number = metric_named(figures.metric).title if figures.metric else ""
    last = show.day(figures.last) if figures.last else ""
    return {
        Silence.NO_METRIC: "No number goes with it: what they do is what tells.",
        Silence.NO_ROWS: f"There are no numbers of {name} for {number}.",
        Silence.OLD_ROWS: f"The records end on {last}, before anything could show.",
        Silence.NO_RATE: (
            f"{number[:1].upper()}{number[1:]} goes up and down from week to week, and so few "
            "weeks do not tell that from a change. What they do is what tells."
        ),
        Silence.RAMPING: f"{name} was still on ramp: whoever learns the job rises anyway.",
        Silence.NOBODY: (
            f"There is nobody to compare with: it takes {LEAST_TEAM} past ramp in the same role, "
            "one of them not coached on it."
        ),
        Silence.FEW: _few(figures),
    }[figures.why or Silence.FEW]


def _few(figures: Arithmetic) -> str:
    """How many cases there are, on the side that has fewer, and how many would tell what."""
    fewer = "since" if _is_since_fewer(figures) else "before"
    said = f"{figures.cases:,.0f} cases {fewer} are too few"
    if figures.would_tell is None:
        return f"{said}: chance alone could bring as much."
    worth = f"{WORTH * SHARE:.0f} points"
    wide = (figures.high or 0) - (figures.low or 0) >= 2 * WORTH
    if wide or figures.cases < LEAST_CASES:
        chance = "chance alone could bring as much"
        return f"{said}: {chance}. About {figures.would_tell:,} would tell {worth}."
    between = f"it may be nothing, and it may be {worth} or more"
    return f"{said} for what they show: {between}. About {figures.would_tell:,} would tell which."


def _is_since_fewer(figures: Arithmetic) -> bool:
    return not (figures.before and figures.after) or figures.after.cases <= figures.before.cases


def _share(share: ShareSeen) -> str:
    """A share with what it was counted of."""
    if not share.cases:
        return "0 of 0"
    return f"{share.hits:,.0f} of {share.cases:,.0f} ({SHARE * share.hits / share.cases:.0f} %)"


def _points(value: float | None) -> str:
    """So many points, with their sign."""
    points = round(SHARE * (value or 0))
    return f"{'+' if points > 0 else '−' if points < 0 else ''}{abs(points)}"
