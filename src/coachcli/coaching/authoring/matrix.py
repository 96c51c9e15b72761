"""The matrix: from each performance gap by behaviour and kind of cause to the cause, what asks about it, and what helps."""

from collections.abc import Mapping
from dataclasses import dataclass

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.cause import Cause
from coachcli.coaching.learning.catalogue import Asset, offers
from coachcli.coaching.walks.choice import can_point_to
from coachcli.coaching.walks.flow import Check, Flow


@dataclass(frozen=True, slots=True)
class Twig:
    """A cause at the end of a branch: the checks that can point to it, and the titles of the learning for it."""

    cause: Cause
    checks: tuple[Check, ...]
    learning: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A behaviour behind a performance gap, in words, with its causes."""

    behaviour: str
    title: str
    twigs: tuple[Twig, ...]


def branches(flow: Flow, catalogue: tuple[Asset, ...], behaviours: Mapping[str, Behaviour]) -> tuple[Branch, ...]:
    """The behaviours of a flow with their causes, in the author's order."""
    by_behaviour = dict.fromkeys(cause.behaviour for cause in flow.causes)
    return tuple(
        Branch(id_, titled(id_, behaviours), tuple(_twig(flow, one, catalogue) for one in flow.causes if one.behaviour == id_))
        for id_ in by_behaviour
    )


def titled(behaviour: str, behaviours: Mapping[str, Behaviour]) -> str:
    """A behaviour in words; made of its id where the model does not know it."""
    known = behaviours.get(behaviour)
    return known.title if known else behaviour.replace("-", " ").capitalize()


def _twig(flow: Flow, cause: Cause, catalogue: tuple[Asset, ...]) -> Twig:
    known = {asset.id for asset in catalogue}
    titles = tuple(asset.title for asset in offers(cause, catalogue))
    return Twig(
        cause,
        tuple(check for check in flow.checks if can_point_to(check, cause)),
        (*titles, *(id_ for id_ in cause.learn if id_ not in known)),
    )
