"""The four kinds of import: what reads each, what it is kept as, and what is counted about it."""

from datetime import date

from coachcli.cli.numbers.importing import Import
from coachcli.coaching.numbers.deal import Deal, remarks
from coachcli.content.imports import activities, deal_heads, deal_states, deals, measures, quota
from coachcli.store import deal as rows
from coachcli.store import imported


def _deal_marks(deal: Deal, today: date) -> tuple[str, ...]:
    return (deal.state, *remarks(deal, today))


DEALS = Import(
    kind=imported.DEALS,
    reader=deals.DealReader,
    fields=deal_heads.FIELDS,
    row=rows.deal_row,
    filled=rows.FILLED,
    marks=_deal_marks,
    meanings=(*deal_states.STATES, deal_states.YES, deal_states.NO),
    wanted=("created_on", "closed_on", "amount"),
    words=lambda reader: reader.reading,
)
ACTIVITIES = Import(
    kind=imported.ACTIVITIES,
    reader=activities.ActivityReader,
    fields=activities.FIELDS,
    row=rows.activity_row,
    filled={},
    marks=lambda activity, _: (str(activity.kind),) * activity.count,
    option="--kinds",
    meanings=(*activities.DIDS, *activities.HAPPENINGS),
    happened=lambda activity: activity.day,
    said=lambda reader: reader.said,
)
QUOTA = Import(
    kind=imported.QUOTA,
    reader=quota.QuotaReader,
    fields=quota.FIELDS,
    row=rows.quota_row,
    filled={},
    marks=lambda _thing, _today: (),
)
METRICS = Import(
    kind=imported.METRICS,
    reader=measures.MeasureReader,
    fields=measures.FIELDS,
    row=rows.measure_row,
    filled={},
    marks=lambda measure, _: (measure.metric,),
)
KINDS = {what.kind.name: what for what in (DEALS, ACTIVITIES, QUOTA, METRICS)}
