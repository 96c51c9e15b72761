"""Success plans: each a row that is never changed, with its rates and activities.

The latest stands.

What is done at whom is said in a person's own words, so it stands among the notes.
"""

import sqlite3
from collections.abc import Sequence
from datetime import date

from coachcli.coaching.plans.objective import ACTIVITIES, PlannedActivity
from coachcli.coaching.plans.plan import Minutes, Plan
from coachcli.coaching.plans.rate import Aim, AimLevel, Estimate, Rate, estimate
from coachcli.coaching.record import Stamp
from coachcli.store.change import Connection
from coachcli.store.dates import stamped
from coachcli.store.person import notes, write_note
from coachcli.store.room import Room, insert

RATES = ("win_rate", "meeting_to_opp", "touch_to_meeting")
PLAN = "plan"
BETWEEN = ": "
LATEST = "SELECT * FROM plan WHERE person_id = ? AND on_day <= ? ORDER BY rowid DESC LIMIT 1"
CURRENCY = "SELECT currency FROM plan ORDER BY rowid DESC LIMIT 1"


def add(room: Room, plan: Plan, note_ids: Sequence[str], stamp: Stamp) -> None:
    """Keep a plan; `note_ids` gives the id of the note for each of its activities."""
    with room.writing() as connection:
        row = _row(plan) | stamped(stamp)
        insert(connection, "plan", row)
        for metric in RATES:
            rate = _rate_row(getattr(plan, metric))
            insert(connection, "plan_rate", {"plan_id": plan.id, "metric": metric, **rate})
        for seq, note_id in zip(range(len(plan.activities)), note_ids, strict=True):
            _add_activity(connection, plan, seq, note_id, stamp)


def _add_activity(connection: Connection, plan: Plan, seq: int, note_id: str, stamp: Stamp) -> None:
    activity = plan.activities[seq]
    key = {"plan_id": plan.id, "seq": seq}
    insert(connection, "plan_activity", key | _activity_row(activity))
    words = f"{activity.what}{BETWEEN}{activity.whom}"
    write_note(connection, plan.rep, (PLAN, plan.id, str(seq)), words, note_id, stamp)


def _activity_row(activity: PlannedActivity) -> dict[str, object]:
    """What is no person's words: an activity that is no metric of ours stands in its note alone."""
    metric = activity.what if activity.what in ACTIVITIES else ""
    return {"metric": metric, "objective": activity.objective, "a_week": activity.a_week}


def latest(room: Room, person: str, day: date) -> Plan | None:
    """The plan of a rep that stood on a day."""
    rows = room.rows(LATEST, person, day.isoformat())
    return _plan(room, rows[0]) if rows else None


def whose(room: Room) -> frozenset[str]:
    """The ids of the reps who have a plan."""
    rows = room.rows("SELECT DISTINCT person_id FROM plan")
    return frozenset(row["person_id"] for row in rows)


def currency(room: Room) -> str:
    """The code of the currency of the last plan; "" where none was named."""
    rows = room.rows(CURRENCY)
    return str(rows[0]["currency"]) if rows else ""


def _row(plan: Plan) -> dict[str, object]:
    minutes = plan.minutes
    return {
        "id": plan.id,
        "person_id": plan.rep,
        "first_on": plan.first.isoformat(),
        "last_on": plan.last.isoformat(),
        "quota": plan.quota,
        "existing": plan.existing,
        "deal": plan.deal,
        "currency": plan.currency,
        "weeks": plan.weeks,
        "cycle_days": plan.cycle_days,
        **_aim_row("deal_aim", plan.deal_aim),
        "touch_minutes": minutes.touch,
        "meeting_minutes": minutes.meeting,
        "opportunity_minutes": minutes.opportunity,
        "practice_minutes": minutes.practice,
        "coverage": plan.coverage,
        "weight": plan.weight,
    }


def _rate_row(rate: Estimate) -> dict[str, object]:
    own = rate.own
    row = {"share": own.share, "hits": own.hits, "seen": own.seen, "weight": rate.weight}
    return row | _team_row(rate.team) | _aim_row("aim", rate.aim)


def _team_row(team: Rate | None) -> dict[str, object]:
    if team is None:
        return {}
    return {"team_share": team.share, "team_hits": team.hits, "team_seen": team.seen}


def _aim_row(name: str, aim: Aim | None) -> dict[str, object]:
    return {name: aim.value, f"{name}_level": aim.level, f"{name}_of": aim.of} if aim else {}


def _plan(room: Room, row: sqlite3.Row) -> Plan:
    return Plan(
        id=row["id"],
        rep=row["person_id"],
        made=date.fromisoformat(row["on_day"]),
        first=date.fromisoformat(row["first_on"]),
        last=date.fromisoformat(row["last_on"]),
        quota=row["quota"],
        existing=row["existing"],
        deal=row["deal"],
        currency=row["currency"],
        weeks=row["weeks"],
        cycle_days=row["cycle_days"],
        activities=_activities(room, row["id"]),
        deal_aim=_aim(row, "deal_aim"),
        minutes=_minutes(row),
        coverage=row["coverage"],
        weight=row["weight"],
        **_estimates(room, row["id"], row["weight"]),
    )


def _activities(room: Room, plan: str) -> tuple[PlannedActivity, ...]:
    words = dict(notes(room, plan))
    rows = room.rows("SELECT * FROM plan_activity WHERE plan_id = ? ORDER BY seq", plan)
    return tuple(_activity(row, words.get(str(row["seq"]), "")) for row in rows)


def _estimates(room: Room, plan: str, weight: int) -> dict[str, Estimate]:
    rows = room.rows("SELECT * FROM plan_rate WHERE plan_id = ?", plan)
    by_metric = {row["metric"]: row for row in rows}
    return {metric: _estimate(metric, by_metric[metric], weight) for metric in RATES}


def _minutes(row: sqlite3.Row) -> Minutes:
    kinds = ("touch", "meeting", "opportunity", "practice")
    return Minutes(*(row[f"{kind}_minutes"] for kind in kinds))


def _activity(row: sqlite3.Row, said: str) -> PlannedActivity:
    """An activity; once its words are forgotten, what is left of it is the metric."""
    what, _, whom = said.partition(BETWEEN)
    return PlannedActivity(what or row["metric"], whom, row["objective"], row["a_week"])


def _estimate(metric: str, row: sqlite3.Row, usual: int) -> Estimate:
    """A rate of a plan; of an older one that has no weight of its own, with the plan's."""
    own = Rate(row["share"], row["hits"], row["seen"])
    weight = usual if row["weight"] is None else row["weight"]
    return estimate(metric, own, _team_rate(row), _aim(row, "aim"), weight)


def _team_rate(row: sqlite3.Row) -> Rate | None:
    if row["team_share"] is None:
        return None
    return Rate(row["team_share"], row["team_hits"], row["team_seen"])


def _aim(row: sqlite3.Row, name: str) -> Aim | None:
    return (
        None
        if row[name] is None
        else Aim(row[name], AimLevel(row[f"{name}_level"]), row[f"{name}_of"])
    )
