"""What a flow names that stands elsewhere: learning, behaviours, and causes of another flow."""

from collections.abc import Collection, Iterator, Mapping

from coachcli.coaching.authoring.finding import Finding, Place, error, warning
from coachcli.coaching.cause import Cause
from coachcli.coaching.learning.catalogue import Asset
from coachcli.coaching.near import near
from coachcli.coaching.walks.flow import Flow


def of_library(
    flow: Flow, assets: Mapping[str, Asset], behaviours: Collection[str], listing: str
) -> tuple[Finding, ...]:
    """What the names of learning and behaviours come to: unknown, or one still to be written.

    `listing` says where the assets that there are can be seen.
    """
    each = (_of_names(cause, assets, behaviours, listing) for cause in flow.causes)
    return tuple(finding for findings in each for finding in findings)


def _of_names(
    cause: Cause, assets: Mapping[str, Asset], behaviours: Collection[str], listing: str
) -> Iterator[Finding]:
    place = ("causes", cause.id)
    if cause.behaviour not in behaviours:
        yield _unknown_behaviour(cause.behaviour, behaviours, (*place, "behaviour"))
    for id_ in cause.learn:
        if id_ not in assets:
            yield _unknown_asset(cause, id_, (*place, "learn"), listing)
        elif assets[id_].stub:
            yield _stub(id_, (*place, "learn"))


def _unknown_behaviour(behaviour: str, known: Collection[str], place: Place) -> Finding:
    problem = f'the behaviour "{behaviour}" is not in the behaviour model.'
    alike = near(behaviour, sorted(known), 1)
    mend = "Describe it in a file of library/behaviours."
    meant = f'Did you mean "{alike[0]}"? ' if alike else ""
    return error("unknown-behaviour", place, problem, f"{meant}{mend}")


def _unknown_asset(cause: Cause, asset: str, place: Place, listing: str) -> Finding:
    problem = f'"{cause.id}" names the asset "{asset}", which is not in the library.'
    return error("unknown-asset", place, problem, f"See: {listing}")


def _stub(asset: str, place: Place) -> Finding:
    mend = f"Write it out: library/assets/{asset}.yaml"
    return warning("stub", place, f'the asset "{asset}" is still a stub.', mend)


def of_namesakes(flow: Flow, others: Mapping[str, str]) -> tuple[Finding, ...]:
    """The causes whose id another flow has too; `others` gives the file of that flow by the id."""
    twice = (cause.id for cause in flow.causes if cause.id in others)
    return tuple(_twice(id_, others[id_]) for id_ in twice)


def _twice(id_: str, file: str) -> Finding:
    mend = "Give one of them another id; what addresses it in the library follows."
    return error("cause-twice", ("causes", id_), f'"{id_}" is a cause in {file} too.', mend)
