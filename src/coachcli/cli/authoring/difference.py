"""coach flow diff: what changed in meaning from one flow to another, and what that does to simulated walks."""

from collections.abc import Iterator
from itertools import groupby
from typing import Annotated

import typer

from coachcli.cli.context import AsJson, desk
from coachcli.cli.terminal import show
from coachcli.coaching.authoring.difference import Change, difference
from coachcli.coaching.authoring.simulation import Figures
from coachcli.coaching.record import plain

WHOLE = {"cause": "Cause", "check": "Check", "answer": "Answer"}


def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="A flow by its id, or a flow file: what it was.")],
    after: Annotated[str, typer.Argument(metavar="B", help="A flow by its id, or a flow file: what it is.")],
    walks: Annotated[int, typer.Option("--walks", min=1, help="How many walks to simulate for each, twice.")] = 600,
    as_json: AsJson = False,
) -> None:
    """Compare two flows in meaning: causes, checks, marks by answer, and simulated hits before and after.

    \b
    Examples
      coach flow diff value-leaks my-value-leaks.yaml
      coach flow diff old.yaml new.yaml --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.cli.authoring.check import simulated  # noqa: PLC0415 - simulation only where it is needed

    shelf = desk().shelf
    old, new = shelf.flow_in(before), shelf.flow_in(after)
    found = difference(old, new)
    figures = [simulated(one, walks) for one in (old, new)]
    if as_json:
        told = [{"best": plain(best), "noise": plain(noise)} for best, noise in figures]
        show.as_json({"version": 1, "changes": plain(found), "before": told[0], "after": told[1]})
        return
    show.answer(*_lines(found), "", *_figures(figures))


def _lines(found: tuple[Change, ...]) -> Iterator[str]:
    if not found:
        yield "No change in meaning."
    for place, changes in groupby(found, key=lambda one: one.place[:2]):
        yield show.bold(" → ".join(place) or "the flow")
        yield from (line for one in changes for line in _change(one))


def _change(one: Change) -> list[str]:
    where = f'"{one.place[2]}": ' if len(one.place) > 2 and one.what not in WHOLE else ""  # noqa: PLR2004 - an answer's place
    name = WHOLE.get(one.what, one.what)
    if one.what in WHOLE:
        text = f"{name} taken out: {one.before}" if one.before else f"{name} added: {one.after}"
    else:
        text = f"{where}{name}: {one.before or 'nothing'} → {one.after or 'nothing'}"
    return show.wrapped(text, "  ", " " * 4)


def _figures(figures: list[tuple[Figures, Figures]]) -> list[str]:
    head = ("in simulation", "found", "worst cause", "checks", "min", "clear", "right")
    labels = (("before, at best", 0, 0), ("after, at best", 1, 0), ("before, with noise", 0, 1), ("after, with noise", 1, 1))
    rows = [head, *(_row(label, figures[version][noise]) for label, version, noise in labels)]
    walks = show.count(figures[1][0].walks, "walk")
    note = f"{walks} each, from the same seed. Noise: one answer in ten wrong, one in ten unknown."
    return [*show.table(rows), *show.wrapped(note)]


def _row(label: str, one: Figures) -> tuple[str, ...]:
    worst = f"{show.shortened(one.worst[0], 17)} {one.worst[1]:.0%}"
    effort = (f"{one.checks:.1f}", f"{one.minutes:.0f}")
    return (label, f"{one.hits:.1%}", worst, *effort, f"{one.clear:.0%}", f"{one.right_when_clear:.0%}")
