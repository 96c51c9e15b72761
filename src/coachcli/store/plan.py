"""Success plans: each a row that is never changed, with its rates and activities; the latest stands.

What is done at whom is said in a person's own words, so it stands among the notes.
"""

import sqlite3
from collections.abc import Sequence
from datetime import date

from coachcli.coaching.plans.objective import ACTIVITIES, PlannedActivity
from coachcli.coaching.plans.plan import Minutes, Plan
from coachcli.coaching.plans.rate import Aim, Estimate, Level, Rate, estimate
from coachcli.coaching.record import Stamp
from coachcli.store.person import notes, write_note
from coachcli.store.room import Room, insert

RATES = ("win_rate", "meeting_to_opp", "touch_to_meeting")
PLAN = "plan"
AT = ": "
LATEST = "SELECT * FROM plan WHERE person_id = ? AND on_day <= ? ORDER BY rowid DESC LIMIT 1"
CURRENCY = "SELECT currency FROM plan ORDER BY rowid DESC LIMIT 1"


def add(room: Room, plan: Plan, note_ids: Sequence[str], stamp: Stamp) -> None:
    """Keep a plan; `note_ids` gives the id of the note for each of its activities."""
    with room.writing() as connection:
        insert(connection, "plan", _row(plan) | {"on_day": stamp.day.isoformat(), "at": stamp.at})
        for metric in RATES:
            insert(connection, "plan_rate", {"plan_id": plan.id, "metric": metric, **_rate_row(getattr(plan, metric))})
        for seq, (one, note_id) in enumerate(zip(plan.activities, note_ids, strict=True)):
            row = {"metric": one.what if one.what in ACTIVITIES else "", "objective": one.objective, "a_week": one.a_week}
            insert(connection, "plan_activity", {"plan_id": plan.id, "seq": seq} | row)
            write_note(connection, plan.rep, (PLAN, plan.id, str(seq)), f"{one.what}{AT}{one.whom}", note_id, stamp)


def latest(room: Room, person: str, day: date) -> Plan | None:
    """The plan of a rep that stood on a day."""
    rows = room.rows(LATEST, person, day.isoformat())
    return _plan(room, rows[0]) if rows else None


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
    own, team = rate.own, rate.team
    row = {"share": own.share, "hits": own.hits, "seen": own.seen, **_aim_row("aim", rate.aim)}
    return row | ({"team_share": team.share, "team_hits": team.hits, "team_seen": team.seen} if team else {})


def _aim_row(name: str, aim: Aim | None) -> dict[str, object]:
    return {name: aim.value, f"{name}_level": aim.level, f"{name}_of": aim.of} if aim else {}


def _plan(room: Room, row: sqlite3.Row) -> Plan:
    rates = {one["metric"]: one for one in room.rows("SELECT * FROM plan_rate WHERE plan_id = ?", row["id"])}
    said = dict(notes(room, row["id"]))
    activities = room.rows("SELECT * FROM plan_activity WHERE plan_id = ? ORDER BY seq", row["id"])
    steps = {metric: _estimate(metric, rates[metric], row["weight"]) for metric in RATES}
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
        activities=tuple(_activity(one, said.get(str(one["seq"]), "")) for one in activities),
        deal_aim=_aim(row, "deal_aim"),
        minutes=Minutes(row["touch_minutes"], row["meeting_minutes"], row["opportunity_minutes"], row["practice_minutes"]),
        coverage=row["coverage"],
        weight=row["weight"],
        **steps,
    )


def _activity(row: sqlite3.Row, said: str) -> PlannedActivity:
    """An activity; once its words are forgotten, what is left of it is the metric."""
    what, _, whom = said.partition(AT)
    return PlannedActivity(what or row["metric"], whom, row["objective"], row["a_week"])


def _estimate(metric: str, row: sqlite3.Row, weight: int) -> Estimate:
    team = None if row["team_share"] is None else Rate(row["team_share"], row["team_hits"], row["team_seen"])
    return estimate(metric, Rate(row["share"], row["hits"], row["seen"]), team, _aim(row, "aim"), weight)


def _aim(row: sqlite3.Row, name: str) -> Aim | None:
    return None if row[name] is None else Aim(row[name], Level(row[f"{name}_level"]), row[f"{name}_of"])
