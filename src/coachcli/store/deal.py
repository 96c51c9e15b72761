"""Facts of a kind as rows of an import: opportunities, activities, quotas and measures, each with its rep's id."""

from collections.abc import Mapping
from datetime import date

from coachcli.coaching.numbers.activity import Activity
from coachcli.coaching.numbers.deal import Deal
from coachcli.coaching.numbers.tally import Measure, Quota


def deal_row(one: Deal, people: Mapping[str, str]) -> tuple[object, ...]:
    """An opportunity, in the order of the columns of `imported.DEALS`."""
    return (
        *(one.id, people[one.rep], one.account, one.product, one.stage, str(one.state), _iso(one.created), _iso(one.closed)),
        *(one.amount, one.list_amount, one.currency, one.type, one.business, one.loss_reason, one.no_decision, one.push_count),
    )


def activity_row(one: Activity, people: Mapping[str, str]) -> tuple[object, ...]:
    """An activity, in the order of the columns of `imported.ACTIVITIES`; without an id, rep, day and kind are its name."""
    person, day = people[one.rep], one.day.isoformat()
    return (one.id or f"{person} {day} {one.kind}", person, day, str(one.kind), one.count)


def quota_row(one: Quota, people: Mapping[str, str]) -> tuple[object, ...]:
    """A quota, in the order of the columns of `imported.QUOTA`."""
    return (people[one.rep], one.period.first.isoformat(), one.period.last.isoformat(), one.amount, one.currency)


def measure_row(one: Measure, people: Mapping[str, str]) -> tuple[object, ...]:
    """A measure, in the order of the columns of `imported.METRICS`."""
    return (people[one.rep], one.metric, one.period.first.isoformat(), one.period.last.isoformat(), one.value, one.n)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
