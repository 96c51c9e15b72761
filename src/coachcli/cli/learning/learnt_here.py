"""What was learnt from outcomes here, where it counts: of causes, and of learning."""

from coachcli.cli.context import Context
from coachcli.coaching.learning.catalogue import AssetTried
from coachcli.coaching.walks.flow import Flow
from coachcli.store import evaluation as evaluations
from coachcli.store.settings import stored

LEARNT, SINCE, OFF = "learnt", "learnt-since", "off"
"""The settings: whether what was learnt counts, and after which look counting began anew."""


def is_off(context: Context) -> bool:
    """Whether the author's words alone hold here."""
    return stored(context.room).get(LEARNT) == OFF


def since(context: Context) -> str:
    """The look (by id) after which counting began anew; "" where it never did."""
    return stored(context.room).get(SINCE, "")


def with_outcomes(context: Context, flow: Flow) -> Flow:
    """The flow as outcomes here have taught it; as its author has it where they do not count."""
    confirmed = evaluations.confirmed(context.room, flow.id, since(context))
    if not confirmed or is_off(context):
        return flow
    from coachcli.coaching.practice.learnt import as_learnt  # noqa: PLC0415 - few have outcomes yet

    return as_learnt(flow, confirmed)


def tried(context: Context) -> tuple[AssetTried, ...]:
    """The record of all learning here; none where the author's order alone holds."""
    return () if is_off(context) else evaluations.tried(context.room, since(context))
