"""Facts as rows of an import: opportunities, activities, quotas and measures, by rep's id."""

from collections.abc import Mapping

from coachcli.coaching.numbers.activity import Activity
from coachcli.coaching.numbers.deal import Deal
from coachcli.coaching.numbers.tally import Measure, Quota

SAME = ("account", "product", "list_amount", "push_count", "type", "loss_reason")
"""Columns that are filled by a field of their own name."""
FILLED = {column: (column,) for column in SAME} | {
    "business": ("type",),
    "no_decision": ("loss_reason",),
    "created_on": ("created",),
    "closed_on": ("closed", "expected", "won_on", "lost_on"),
    "amount": ("amount", "expected_amount"),
}
"""Columns of an opportunity by the fields that fill them; without any, what was known stays."""


def deal_row(deal: Deal, people: Mapping[str, str]) -> tuple[object, ...]:
    """An opportunity, in the order of the columns of `imported.DEALS`."""
    created, closed, reason = deal.created, deal.closed, deal.loss_reason
    known = (
        deal.id,
        people[deal.rep],
        deal.account,
        deal.product,
        deal.stage,
        deal.state.value,
        created.isoformat() if created else None,
        closed.isoformat() if closed else None,
        deal.amount,
        deal.list_amount,
        deal.currency,
    )
    # nearly all are won, lost or open without a word on why or of what kind
    kind = (deal.type, deal.business if deal.type else "")
    why = (reason, deal.no_decision if reason else None)
    return (*known, *kind, *why, deal.push_count, 0)  # what is deleted comes as no row


def activity_row(activity: Activity, people: Mapping[str, str]) -> tuple[object, ...]:
    """An activity, in the order of the columns of `imported.ACTIVITIES`.

    One without an id is called by its rep, day and kind.
    """
    person, day = people[activity.rep], activity.day.isoformat()
    return (
        activity.id or f"{person} {day} {activity.kind}",
        person,
        day,
        str(activity.kind),
        activity.count,
    )


def quota_row(quota: Quota, people: Mapping[str, str]) -> tuple[object, ...]:
    """A quota, in the order of the columns of `imported.QUOTA`."""
    return (
        people[quota.rep],
        quota.period.first.isoformat(),
        quota.period.last.isoformat(),
        quota.amount,
        quota.currency,
    )


def measure_row(measure: Measure, people: Mapping[str, str]) -> tuple[object, ...]:
    """A measure, in the order of the columns of `imported.METRICS`."""
    return (
        people[measure.rep],
        measure.metric,
        measure.period.first.isoformat(),
        measure.period.last.isoformat(),
        measure.value,
        measure.n,
    )
