"""The matrix: from a performance gap by behaviour to the cause, what asks about it, what helps."""

from collections.abc import Mapping

from coachcli.coaching.behaviour import Behaviour, called_now, titled
from coachcli.coaching.cause import Cause
from coachcli.coaching.learning.catalogue import Asset, offers
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.standpoint import can_point_to


@dataclass(frozen=True, slots=True)
class Twig:
    """A cause at the end of a branch: the checks that can point to it, and its learning."""

    cause: Cause
    checks: tuple[Check, ...]
    learning: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A behaviour behind a performance gap, in words, with its causes."""

    behaviour: str
    title: str
    twigs: tuple[Twig, ...]


def branches(
    flow: Flow, catalogue: tuple[Asset, ...], behaviours: Mapping[str, Behaviour]
) -> tuple[Branch, ...]:
    """The behaviours of a flow with their causes, in the author's order."""
    grown: dict[str, list[Twig]] = {}
    for cause in flow.own_causes:
        behaviour = called_now(cause.behaviour, behaviours)
        grown.setdefault(behaviour, []).append(_twig(flow, cause, catalogue))
    return tuple(Branch(id_, titled(id_, behaviours), tuple(twigs)) for id_, twigs in grown.items())


def _twig(flow: Flow, cause: Cause, catalogue: tuple[Asset, ...]) -> Twig:
    checks = tuple(check for check in flow.checks if can_point_to(check, cause))
    return Twig(cause, checks, _learning(cause, catalogue))


def _learning(cause: Cause, catalogue: tuple[Asset, ...]) -> tuple[str, ...]:
    """The titles of the learning for a cause; what the catalogue lacks stands by its id."""
    known = {asset.id for asset in catalogue}
    titles = (asset.title for asset in offers(cause, catalogue))
    return (*titles, *(id_ for id_ in cause.learn if id_ not in known))
