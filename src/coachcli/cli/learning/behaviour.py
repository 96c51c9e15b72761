"""coach behaviour: the shared model of what good selling looks and sounds like."""

from collections.abc import Iterator
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Cell, Heading, Lines, Rows, Table
from coachcli.cli.terminal.options import Argument, Option
from coachcli.coaching.behaviour import Behaviour, NoSuchBehaviourError, behaviour_of
from coachcli.coaching.metric import metric_id
from coachcli.coaching.record import plain

LABEL = 14
NOTHING = "No behaviour drives this metric. See all: coach behaviour list"
COLUMNS = ("id", "title", "drives", "expected", "look_at")
"""The columns of a file; a terminal shows fewer."""
Driven = Annotated[str | None, Option("--metric", "Only those that drive this metric.", "METRIC")]
Id = Annotated[str, Argument("ID", "The behaviour's id.")]


def list_(context: Context, metric: Driven = None) -> Answer:
    """List the behaviours of the shared model.

    Examples
      coach behaviour list
      coach behaviour list --metric "new opportunities"
    """
    driven = metric and metric_id(metric)
    listed = [
        behaviour
        for behaviour in context.behaviours().values()
        if driven is None or driven in behaviour.drives
    ]
    rows, full = tuple(map(_row, listed)), Table(tuple(map(_full, listed)), COLUMNS)
    table = Table(rows, labels=("id", "behaviour"), full=full)
    parts = (table,) if listed else (table, Lines((NOTHING,)))
    return Answer(lambda: {"behaviours": plain(listed)}, parts, title="Behaviours")


def show_(context: Context, behaviour: Id) -> Answer:
    """Show one: where to see it, what it sounds like, and its four levels.

    Example
      coach behaviour show opens-with-the-buyers-problem
    """
    known = context.behaviours()
    model = behaviour_of(behaviour, known)
    if model is None:
        raise NoSuchBehaviourError(behaviour, known)
    return Answer(model, (Heading(model.title), BLANK, Rows(tuple(_rows(model)), LABEL)))


def _row(behaviour: Behaviour) -> tuple[Cell, ...]:
    return (behaviour.id, behaviour.title)


def _full(behaviour: Behaviour) -> tuple[object, ...]:
    drives = ", ".join(behaviour.drives)
    words = (behaviour.id, behaviour.title, drives)
    return (*words, behaviour.expected, behaviour.look_at)


def _rows(behaviour: Behaviour) -> Iterator[tuple[str, str]]:
    yield ("Drives", ", ".join(show.metric(metric) for metric in behaviour.drives))
    yield ("Where to look", behaviour.look_at)
    yield ("Sounds like", f'"{behaviour.sounds_like}"')
    yield from ((f"Cue {number}", cue) for number, cue in enumerate(behaviour.cues, 1))
    yield from ((f"Level {level}", text) for level, text in enumerate(behaviour.levels, 1))
    yield ("Expected", f"level {behaviour.expected}, past ramp")
