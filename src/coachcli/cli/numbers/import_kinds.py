"""The four kinds of import: what reads each, what it is kept as, and what is counted about it."""

from coachcli.cli.numbers.importing import Import
from coachcli.coaching.numbers.deal import Deal, remarks
from coachcli.content.imports import activities, deals, measures, quota
from coachcli.store import deal as rows
from coachcli.store import imported

DEAL_FIELDS = {one: (one,) for one in ("account", "product", "list_amount", "push_count", "type", "loss_reason")} | {
    "business": ("type",),
    "no_decision": ("loss_reason",),
    "created_on": ("created",),
    "closed_on": ("closed", "expected", "won_on", "lost_on"),
    "amount": ("amount", "expected_amount"),
}
"""Columns of an opportunity by the fields that fill them; where an export has none of them, what was known stays."""


def _deal_marks(one: Deal) -> tuple[str, ...]:
    return (str(one.state), *map(str, remarks(one)))


DEALS = Import(
    kind=imported.DEALS,
    reader=deals.Deals,
    fields=deals.FIELDS,
    row=rows.deal_row,
    filled=DEAL_FIELDS,
    marks=_deal_marks,
    meanings=deals.STATES,
    wanted=("created_on", "closed_on", "amount"),
)
ACTIVITIES = Import(
    kind=imported.ACTIVITIES,
    reader=activities.Activities,
    fields=activities.FIELDS,
    row=rows.activity_row,
    filled={},
    marks=lambda one: (str(one.kind),) * one.count,
    option="--kinds",
    meanings=activities.DIDS,
)
QUOTA = Import(imported.QUOTA, quota.Quotas, quota.FIELDS, rows.quota_row, {}, lambda _: ())
METRICS = Import(imported.METRICS, measures.Measures, measures.FIELDS, rows.measure_row, {}, lambda one: (one.metric,))
