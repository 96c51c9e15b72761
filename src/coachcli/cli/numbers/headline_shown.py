"""The headline of numbers as bars, one for each step, as rows of a file, and as JSON."""

from collections.abc import Iterator

from coachcli.cli.numbers.figures import bare
from coachcli.cli.numbers.headline_said import Said, money, sentence
from coachcli.cli.numbers.step_words import AMOUNTS, HUNDRED, compared, shown, title
from coachcli.cli.terminal.answer import Chart, Line, Lines, Table
from coachcli.coaching.numbers.gap import HeldTo
from coachcli.coaching.numbers.headline import Looked
from coachcli.coaching.numbers.path import SHOWN_IN
from coachcli.coaching.numbers.split import PathStep, Split, StepPart
from coachcli.coaching.record import plain

MINUS, BLOCK, LEAST = "−", "▇", "▏"
LONGEST = 14
"""The longest bar, in signs."""
WHEN = {
    Looked.BEGUN: "begun in these weeks",
    Looked.EARLIER: "begun a cycle earlier",
}
HEADS = {Looked.CLOSED: "what closed"} | {
    looked: f"opportunities {when}" for looked, when in WHEN.items()
}
ADDS_UP = dict.fromkeys(Looked, "opportunities in all") | {Looked.CLOSED: "adds up, to the cent"}
"""What the last line of a split is: money, or opportunities."""


def bars(said: Said, columns: tuple[str, ...]) -> Iterator[Chart]:
    """A bar for each step of what closed, and of what was begun; one step alone is a line."""
    for looked, split in splits(said):
        parts = _by_size(split)
        full = Table(tuple(_cells(said, looked, part) for part in split.parts), columns)
        alone = len(parts) == 1
        drawn = (
            _in_a_line(said, looked, parts[0], full) if alone else _drawn(said, looked, split, full)
        )
        words = tuple(_worded(said, looked, part, split) for part in parts)
        yield Chart(drawn, Lines((Line(f"{HEADS[looked].capitalize()}:"), *words)))


def _drawn(said: Said, looked: Looked, split: Split, full: Table) -> Table:
    rows = tuple(_bar(said, looked, split, part) for part in _by_size(split))
    head = (HEADS[looked], "", "", "")
    return Table((*rows, _sum(said, looked, split)), head, "  ", (1,), full=full)


def _in_a_line(said: Said, looked: Looked, part: StepPart, full: Table) -> Table:
    text = f"{title(part.step, None)} {WHEN[looked]}: {_figures(said, part, None)}"
    return Table(((text,),), indent="  ", full=full)


def as_plain(said: Said) -> dict[str, object]:
    """The headline as JSON holds it: money in minor units, opportunities as they are counted."""
    headline = said.headline
    return {
        "sentence": sentence(said),
        "looked_at": headline.looked,
        "step": headline.step,
        "metric": headline.metric,
        "flow": headline.flow,
        "gap": headline.gap,
        "at_stake": headline.stake,
        "ahead": list(headline.ahead),
        "star": headline.is_star,
        "asked": headline.asked,
        "leaning": plain(headline.leaning),
        "splits": [_split(said, looked, split) for looked, split in splits(said)],
    }


def splits(said: Said) -> Iterator[tuple[Looked, Split]]:
    """The splits that are known, each with what it is of."""
    headline = said.headline
    known = zip(Looked, (headline.closed, headline.begun, headline.earlier), strict=True)
    return ((looked, split) for looked, split in known if split)


def _split(said: Said, looked: Looked, split: Split) -> dict[str, object]:
    return {
        "of": looked,
        "own": _number(split.own, looked),
        "standard": _number(split.standard, looked),
        "change": _number(split.change, looked),
        "by_product": split.by_product,
        "parts": [_part(said, looked, part) for part in split.parts],
    }


def _part(said: Said, looked: Looked, part: StepPart) -> dict[str, object]:
    return {
        "step": part.step,
        "own": part.own if part.is_known else None,
        "standard": part.standard,
        "change": _number(part.change, looked),
        "short": part.short,
        "held_to": _held_to(said, part),
    }


def _number(change: int, looked: Looked) -> float:
    """Money in minor units, opportunities as they are counted."""
    return change if looked is Looked.CLOSED else change / HUNDRED


def _held_to(said: Said, part: StepPart) -> HeldTo:
    return dict(said.headline.held_to).get(part.step, HeldTo.PEERS)


def _by_size(split: Split) -> list[StepPart]:
    """The parts that are shown, the one that is short most first."""
    return sorted(shown(split), key=lambda part: part.change)


def _bar(said: Said, looked: Looked, split: Split, part: StepPart) -> tuple[object, ...]:
    longest = max(abs(each.change) for each in split.parts) or 1
    bar = BLOCK * round(LONGEST * abs(part.change) / longest) or LEAST
    change = signed(part.change, looked, said.currency)
    return (title(part.step, split), change, bar, _figures(said, part, split))


def _worded(said: Said, looked: Looked, part: StepPart, split: Split) -> Line:
    change = signed(part.change, looked, said.currency)
    figures = _figures(said, part, split)
    return Line(f"{title(part.step, split)} {change}: {figures}.", "  ", "    ")


def _sum(said: Said, looked: Looked, split: Split) -> tuple[object, ...]:
    return ("", signed(split.change, looked, said.currency), "", ADDS_UP[looked])


def rows(said: Said) -> Iterator[tuple[Looked, PathStep, float | None]]:
    """Each step of each split with what it changes, as a file has it."""
    for looked, split in splits(said):
        for part in split.parts:
            yield looked, part.step, _changed(said, looked, part)


def _changed(said: Said, looked: Looked, part: StepPart) -> float | None:
    """Money in whole units, opportunities as they are counted."""
    if looked is Looked.CLOSED:
        return bare(part.change, "bookings", said.currency)
    return part.change / HUNDRED


def signed(change: int, looked: Looked, currency: str) -> str:
    """A change with its sign, money with its currency."""
    sign = MINUS if change < 0 else "+" if change else ""
    amount = abs(change)
    whole = money(amount, currency) if looked is Looked.CLOSED else f"{amount / HUNDRED:,.1f}"
    return f"{sign}{whole}"


def _figures(said: Said, part: StepPart, split: Split | None) -> str:
    return compared(part, split, _held_to(said, part), said.currency)


def _cells(said: Said, looked: Looked, part: StepPart) -> tuple[object, ...]:
    """A step in the columns of the metrics: its figures, and what it changes in the result."""
    metric, by = SHOWN_IN[part.step], _held_to(said, part)
    own, standard = (part.own if part.is_known else None), part.standard
    if part.step in AMOUNTS:
        own, standard = (bare(each, metric, said.currency) or 0.0 for each in (own, standard))
    held = [standard if by is whose else None for whose in (HeldTo.PLAN, HeldTo.PEERS)]
    change = _changed(said, looked, part)
    goal = standard if by is HeldTo.GOAL else None
    rest = (part.short, None, said.currency, goal, by, None, looked, part.step, change)
    return (None, own, *held, None, None, None, *rest)
