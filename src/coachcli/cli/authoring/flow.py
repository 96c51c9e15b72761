"""coach flow list: the coaching flows that are there."""

from collections.abc import Iterator
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Line, Lines, Outline, Part, Table
from coachcli.cli.terminal.options import Argument, Option
from coachcli.coaching.cause import Cause
from coachcli.coaching.record import plain
from coachcli.coaching.walks.flow import Flow
from coachcli.store.search import ranked

COLUMNS = ("flow", "title", "metric", "worse_than_plan", "causes", "checks", "upstream")
CAUSE_COLUMNS = ("flow", "title", "cause", "kind", "means", "behaviour")
"""The columns of a file; a terminal shows fewer."""
BRIEF = ("id", "title", "gap", "upstream", "causes")
Causes = Annotated[bool, Option("--causes", "With the causes of each.")]

Words = Annotated[list[str], Argument("WORDS", "Words to look for, the best match first.")]
MOST = 10


def list_(context: Context, causes: Causes = False) -> Answer:
    """List the coaching flows, one for each performance gap.

    Examples
      coach flow list
      coach flow list --causes
    """
    flows, wrong = context.shelf.flows()
    context.warn(wrong)
    part = _with_causes(flows) if causes else _table(flows)
    return Answer(
        lambda: {"flows": [_brief(flow) for flow in flows]}, (part,), title="Coaching flows"
    )


def find(context: Context, words: Words) -> Answer:
    """Search the flows for what you saw, in your own words, the best match first.

    Examples
      coach flow find ghosted
      coach flow find discount too fast
    """
    flows, wrong = context.shelf.flows()
    context.warn(wrong)
    by_id, wanted = {flow.id: flow for flow in flows}, " ".join(words)
    ids = ranked([(flow.id, flow.title, _text(flow)) for flow in flows], wanted)[:MOST]
    fitting = tuple(by_id[id_] for id_ in ids)
    nothing = Lines((f'Nothing found for "{wanted}". See all: coach flow list',))
    parts = (_table(fitting),) if fitting else (_table(fitting), nothing)
    return Answer(
        lambda: {"flows": [_brief(flow) for flow in fitting]}, parts, title=f"Flows: {wanted}"
    )


def _text(flow: Flow) -> str:
    """All that is searched of a flow beside its title: its causes, questions and answers."""
    causes = " ".join(cause.means for cause in flow.own_causes)
    asked = (check.text + " " + check.listen_for for check in flow.checks)
    answers = (answer.text for check in flow.checks for answer in check.answers)
    return " ".join((flow.id.replace("-", " "), *flow.also_called, causes, *asked, *answers))


def _brief(flow: Flow) -> dict[str, object]:
    body: dict[str, object] = plain(flow)
    own = {"causes": plain(flow.own_causes), "checks": len(flow.checks)}
    return {key: body[key] for key in BRIEF} | own | {"around": list(flow.around)}


def _table(flows: tuple[Flow, ...]) -> Part:
    """Each flow with what it is for below it."""
    widest = max((len(flow.id) for flow in flows), default=0)
    lines = (line for flow in flows for line in _brief_lines(flow, widest))
    return Outline((Lines(tuple(lines)),), _full(flows))


def _brief_lines(flow: Flow, widest: int) -> Iterator[Line]:
    yield Line(flow.title, f"{flow.id:<{widest}}  ")
    if flow.gap.metric:
        others = "".join(f", or {show.metric(each)}" for each in flow.gap.also)
        short = f"For {show.metric(flow.gap.metric)} {flow.gap.worse_than_plan:.0%} off plan"
        yield Line(f"{short}{others}.", " " * (widest + 2), quiet=True)


def _full(flows: tuple[Flow, ...]) -> Table:
    return Table(tuple(_cells(flow) for flow in flows), COLUMNS)


def _cells(flow: Flow) -> tuple[object, ...]:
    gap = (flow.gap.metric, flow.gap.worse_than_plan)
    counts = (len(flow.own_causes), len(flow.checks))
    return (flow.id, flow.title, *gap, *counts, " ".join(flow.upstream))


def _with_causes(flows: tuple[Flow, ...]) -> Part:
    """Each flow with its causes below it; a file has a row for each cause."""
    return Outline(tuple(_shown(flows)), Table(tuple(_cause_rows(flows)), CAUSE_COLUMNS))


def _cause_rows(flows: tuple[Flow, ...]) -> Iterator[tuple[object, ...]]:
    for flow in flows:
        yield from (_cause_cells(flow, cause) for cause in flow.own_causes)


def _shown(flows: tuple[Flow, ...]) -> Iterator[Part]:
    widest = max((len(flow.id) for flow in flows), default=0)
    for flow in flows:
        causes = (_cause_line(cause) for cause in flow.own_causes)
        yield Lines((Line(flow.title, f"{flow.id:<{widest}}  "), *causes))


def _cause_line(cause: Cause) -> Line:
    return Line(cause.means, f"    {cause.id:<24}  {cause.kind:<11}  ", " " * 43)


def _cause_cells(flow: Flow, cause: Cause) -> tuple[object, ...]:
    return (flow.id, flow.title, cause.id, cause.kind, cause.means, cause.behaviour)
