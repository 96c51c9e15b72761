"""coach flow diff: what changed in meaning from flow to flow, and what that does to walks."""

from collections.abc import Iterator
from itertools import groupby
from typing import Annotated, NamedTuple

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Heading,
    Line,
    Lines,
    Outline,
    Part,
    Table,
    Verbatim,
)
from coachcli.cli.terminal.options import Argument, Option
from coachcli.cli.terminal.text import lines
from coachcli.coaching.authoring.difference import Change, difference
from coachcli.coaching.authoring.simulation import WALKS, Figures
from coachcli.coaching.authoring.soundness_shown import worst_found
from coachcli.coaching.record import plain

WHOLE = {"cause": "Cause", "check": "Check", "answer": "Answer"}
HEAD = ("in simulation", "found", "worst", "checks", "min", "clear", "right")
COLUMNS = ("place", "what", "before", "after")
Before = Annotated[str, Argument("A", "A flow by its id, or a flow file: what it was.")]
After = Annotated[str, Argument("B", "A flow by its id, or a flow file: what it is.")]
Walks = Annotated[int, Option("--walks", "How many walks to simulate for each, twice.", min=1)]


class Simulated(NamedTuple):
    """What simulated walks of a flow come to."""

    best: Figures
    noise: Figures


def diff(context: Context, before: Before, after: After, walks: Walks = WALKS) -> Answer:
    """Compare two flows in meaning: causes, checks, marks by answer, and simulated hits before and
    after.

    Examples
      coach flow diff value-leaks my-value-leaks.yaml
      coach flow diff old.yaml new.yaml --json
    """  # noqa: D205 - the help begins with one sentence
    from coachcli.cli.authoring.checking import simulated  # noqa: PLC0415 - yaml only here

    flows = (context.shelf.flow_in(before), context.shelf.flow_in(after))
    changes = difference(*flows)
    was, now = (Simulated(*simulated(flow, walks)) for flow in flows)
    body = {"changes": plain(changes), "before": _plain(was), "after": _plain(now)}
    return Answer(body, (_changes(changes), BLANK, *_figures(was, now)))


def _plain(figures: Simulated) -> dict[str, object]:
    return {"best": plain(figures.best), "noise": plain(figures.noise)}


def _changes(changes: tuple[Change, ...]) -> Outline:
    rows = tuple(_cells(change) for change in changes)
    return Outline(tuple(_shown(changes)), Table(rows, COLUMNS))


def _cells(change: Change) -> tuple[str, ...]:
    return (" → ".join(change.place), change.what, change.before, change.after)


def _shown(changes: tuple[Change, ...]) -> Iterator[Part]:
    if not changes:
        yield Lines(("No change in meaning.",))
    for place, group in groupby(changes, key=lambda change: change.place[:2]):
        yield Heading(" → ".join(place) or "the flow")
        yield Lines(tuple(Line(_words(change), "  ", " " * 4) for change in group))


def _words(change: Change) -> str:
    if change.what in WHOLE:
        return _came_or_went(change, WHOLE[change.what])
    moved = f"{change.before or 'nothing'} → {change.after or 'nothing'}"
    return f"{_answer(change)}{change.what}: {moved}"


def _came_or_went(change: Change, name: str) -> str:
    if change.before:
        return f"{name} taken out: {change.before}"
    return f"{name} added: {change.after}"


def _answer(change: Change) -> str:
    """The answer that a change is about, where it is one below its check."""
    return f'"{change.place[2]}": ' if len(change.place) > len(("checks", "id")) else ""


def _figures(was: Simulated, now: Simulated) -> Iterator[Part]:
    rows = (
        _row("before, at best", was.best),
        _row("after, at best", now.best),
        _row("before, with noise", was.noise),
        _row("after, with noise", now.noise),
    )
    yield Verbatim(lines(Table(rows, HEAD)))
    before, after = (worst_found(each.best, each.noise) for each in (was, now))
    yield Lines((f"Worst found before: {before}.", f"Worst found after: {after}."))
    counts = dict.fromkeys(each.best.walks for each in (was, now))
    walks = " and ".join(show.count(count, "walk") for count in counts)
    noise = "Noise: one answer in ten wrong, one in ten unknown."
    yield Lines((f"{walks}{' each' * (len(counts) == 1)}, from the same seed. {noise}",))


def _row(label: str, figures: Figures) -> tuple[str, ...]:
    worst = f"{figures.worst[1]:.0%}"
    effort = (f"{figures.checks:.1f}", f"{figures.minutes:.0f}")
    sure = (f"{figures.clear:.0%}", f"{figures.right_when_clear:.0%}")
    return (label, f"{figures.hits:.1%}", worst, *effort, *sure)
