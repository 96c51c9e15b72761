"""The gap that a walk starts from: the largest in the numbers, or the one that somebody picks."""

import typer

from coachcli.cli.context import Desk, on_terminal
from coachcli.cli.terminal.ask import pick
from coachcli.coaching.errors import CoachError
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Flow
from coachcli.store import metric as metrics


class NoFlowNamedError(CoachError):
    """Nobody is there to pick a flow."""

    def __init__(self, rep: str, flows: tuple[str, ...]) -> None:
        super().__init__(f'Which gap? Name it: coach diagnose "{rep}" --flow {flows[0]}\nFlows: {", ".join(flows)}')


def gap_to_start_from(at: Desk, who: Rep) -> Flow:
    """The gap to start from: the largest in the numbers, unless somebody is there to pick another one."""
    known = _gaps(at, who)
    if on_terminal():
        return _picked(at, known)
    if not known:
        raise NoFlowNamedError(who.name, at.shelf.flow_ids())
    return at.shelf.flow(next(iter(known)))


def _picked(at: Desk, gaps: dict[str, str]) -> Flow:
    briefs = {one.id: one.title for one in at.shelf.briefs()}
    order = [*gaps, *(id_ for id_ in briefs if id_ not in gaps)]
    lines = [f"{briefs[id_]} ({gaps[id_]})" if id_ in gaps else briefs[id_] for id_ in order]
    picked = pick("Which gap? The largest in the numbers first." if gaps else "Which gap?", lines, default=0 if gaps else None)
    if picked is None:
        raise typer.Exit
    return at.shelf.flow(order[picked])


def _gaps(at: Desk, who: Rep) -> dict[str, str]:
    """The flows that a gap in the numbers opens, the largest gap first, each with how far it is off and what it costs."""
    if not metrics.recorded(at.room):
        return {}
    from coachcli.cli.numbers.standings import off, stake, stands  # noqa: PLC0415 - only where there are numbers
    from coachcli.coaching.metric import metric_named  # noqa: PLC0415
    from coachcli.coaching.numbers.gap import gaps  # noqa: PLC0415

    currency = metrics.currency(at.room)
    told: dict[str, str] = {}
    for gap in gaps(stands(at, who).found):
        money = stake(gap, currency)
        words = f"{metric_named(gap.metric).title} {off(gap)}" + (f", {money} at stake" if money else "")
        told |= {id_: words for id_ in gap.flows if id_ not in told}
    return told
