"""coach flow list: the coaching flows that are there."""

from collections.abc import Iterator
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Line, Lines, Outline, Part, Table, Verbatim
from coachcli.cli.terminal.options import Option
from coachcli.coaching.cause import Cause
from coachcli.coaching.record import plain
from coachcli.coaching.walks.flow import Flow

COLUMNS = ("flow", "title", "metric", "worse_than_plan", "causes", "checks", "upstream")
CAUSE_COLUMNS = ("flow", "title", "cause", "kind", "means", "behaviour")
"""The columns of a file; a terminal shows fewer."""
BRIEF = ("id", "title", "gap", "upstream", "causes")
Causes = Annotated[bool, Option("--causes", "With the causes of each.")]


def list_(context: Context, causes: Causes = False) -> Answer:
    """List the coaching flows, one for each performance gap.

    Examples
      coach flow list
      coach flow list --causes
    """
    flows, wrong = context.shelf.flows()
    context.warn(wrong)
    part = _with_causes(flows) if causes else _table(flows)
    return Answer(lambda: {"flows": [_brief(flow) for flow in flows]}, (part,))


def _brief(flow: Flow) -> dict[str, object]:
    body: dict[str, object] = plain(flow)
    return {key: body[key] for key in BRIEF} | {"checks": len(flow.checks)}


def _table(flows: tuple[Flow, ...]) -> Table:
    return Table(tuple((flow.id, flow.title) for flow in flows), full=_full(flows))


def _full(flows: tuple[Flow, ...]) -> Table:
    return Table(tuple(_cells(flow) for flow in flows), COLUMNS)


def _cells(flow: Flow) -> tuple[object, ...]:
    gap = (flow.gap.metric, flow.gap.worse_than_plan)
    counts = (len(flow.causes), len(flow.checks))
    return (flow.id, flow.title, *gap, *counts, " ".join(flow.upstream))


def _with_causes(flows: tuple[Flow, ...]) -> Part:
    """Each flow with its causes below it; a file has a row for each cause."""
    return Outline(tuple(_shown(flows)), Table(tuple(_cause_rows(flows)), CAUSE_COLUMNS))


def _cause_rows(flows: tuple[Flow, ...]) -> Iterator[tuple[object, ...]]:
    for flow in flows:
        yield from (_cause_cells(flow, cause) for cause in flow.causes)


def _shown(flows: tuple[Flow, ...]) -> Iterator[Part]:
    heads = show.table((flow.id, flow.title) for flow in flows)
    for head, flow in zip(heads, flows, strict=True):
        yield Verbatim((head,))
        yield Lines(tuple(_cause_line(cause) for cause in flow.causes))


def _cause_line(cause: Cause) -> Line:
    return Line(cause.means, f"    {cause.id:<24}  {cause.kind:<11}  ", " " * 43)


def _cause_cells(flow: Flow, cause: Cause) -> tuple[object, ...]:
    return (flow.id, flow.title, cause.id, cause.kind, cause.means, cause.behaviour)
