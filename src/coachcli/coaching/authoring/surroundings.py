"""Whether the causes around the rep that a flow names are there."""

from collections.abc import Iterator

from coachcli.coaching.authoring.finding import Finding, error
from coachcli.coaching.cause import Cause
from coachcli.coaching.near import near
from coachcli.coaching.walks.flow import Flow

CODE = "unknown-around"


def of_surroundings(flow: Flow, own: Flow) -> Iterator[Finding]:
    """What names a cause around the rep that is not there; `own` is the flow as it is written."""
    names = {_shared(flow, id_): id_ for id_ in flow.around}
    for id_ in own.around:
        if names.get(id_) != id_:
            yield _not_there(("around",), id_, names)
    for cause in own.causes:
        if cause.stands_for and names.get(cause.stands_for) != cause.id:
            yield _not_there(("causes", cause.id, "stands for"), cause.stands_for, names)


def _shared(flow: Flow, id_: str) -> str:
    """The id that a cause around the rep has in every flow."""
    cause: Cause | None = flow.cause(id_)
    return cause.stands_for or id_ if cause else id_


def _not_there(place: tuple[str, ...], id_: str, names: dict[str, str]) -> Finding:
    if id_ in names:
        problem = f'"{names[id_]}" stands for "{id_}" here.'
        return error(CODE, place, problem, f'Write "{names[id_]}" in its place.')
    alike = near(id_, sorted(names), 1) or sorted(names)
    mend = f"Name one of: {', '.join(alike)}." if alike else "Take it out."
    return error(CODE, place, f'no cause around the rep is called "{id_}".', mend)
