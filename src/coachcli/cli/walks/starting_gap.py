"""The gap that a walk starts from: the largest in the numbers, or the one that somebody picks."""

from typing import TYPE_CHECKING

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.walks.walk import PausedError
from coachcli.coaching.errors import CoachError
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Flow
from coachcli.store import metric as metrics

if TYPE_CHECKING:
    from coachcli.coaching.numbers.gap import Standing


class NoFlowNamedError(CoachError):
    """Nobody is there to pick a flow."""

    def __init__(self, rep: str, flows: tuple[str, ...]) -> None:
        command = f'coach diagnose "{rep}" --flow {flows[0]}'
        super().__init__(f"Which gap? Name it: {command}\nFlows: {', '.join(flows)}")


def gap_to_start_from(context: Context, who: Rep) -> Flow:
    """The largest gap in the numbers, unless somebody is there to pick another one.

    Raises NoFlowNamedError where there is neither, and PausedError where nothing is picked.
    """
    known = _gaps(context, who)
    if context.terminal.has_person:
        return _picked(context, known)
    if not known:
        raise NoFlowNamedError(who.name, context.shelf.flow_ids())
    return context.shelf.flow(next(iter(known)))


def _picked(context: Context, gaps: dict[str, str]) -> Flow:
    lines = _lines(context, gaps)
    question = "Which gap? The largest in the numbers first." if gaps else "Which gap?"
    default = 0 if gaps else None
    picked = context.terminal.pick(question, list(lines.values()), default=default)
    if picked is None:
        raise PausedError
    return context.shelf.flow(list(lines)[picked])


def _lines(context: Context, gaps: dict[str, str]) -> dict[str, str]:
    """Every flow in a line, by id: those that the numbers open first, with why."""
    titles = {brief.id: brief.title for brief in context.shelf.briefs()}
    opened = {id_: f"{titles[id_]} ({words})" for id_, words in gaps.items()}
    return opened | {id_: title for id_, title in titles.items() if id_ not in gaps}


def _gaps(context: Context, who: Rep) -> dict[str, str]:
    """The flows that a gap in the numbers opens, the largest first, each with what it costs."""
    if not metrics.recorded(context.room):
        return {}
    from coachcli.cli.numbers.standings import stands  # noqa: PLC0415 - only with numbers
    from coachcli.coaching.numbers.gap import gaps  # noqa: PLC0415 - as above

    currency = metrics.currency(context.room)
    by_flow: dict[str, str] = {}
    for gap in gaps(stands(context, who).standings):
        costs = _costs(gap, currency)
        by_flow |= {id_: costs for id_ in gap.flows if id_ not in by_flow}
    return by_flow


def _costs(gap: "Standing", currency: str) -> str:
    """How far a metric is off, and what that costs where it can be told."""
    from coachcli.cli.numbers.standings import off, stake  # noqa: PLC0415 - only with numbers

    money = stake(gap, currency)
    words = f"{show.metric(gap.metric)} {off(gap)}"
    return f"{words}, {money} at stake" if money else words
