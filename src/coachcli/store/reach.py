"""Which days and which reps the records speak of; what lies outside is not known."""

import json
from collections.abc import Iterable
from datetime import date, timedelta

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import Period
from coachcli.store.dates import day_of
from coachcli.store.room import Room

REACH = """
WITH kind (state) AS (VALUES ('open'), ('won'), ('lost')),
begun AS (
    SELECT min((SELECT min(d.created_on) FROM deal_version AS d WHERE d.person_id = p.id)) AS first,
        max((SELECT max(d.created_on) FROM deal_version AS d WHERE d.person_id = p.id)) AS last
    FROM person AS p),
closed AS (
    SELECT min((SELECT min(d.closed_on) FROM deal_version AS d WHERE d.person_id = p.id
            AND d.state = k.state)) AS first,
        max(CASE WHEN k.state <> 'open' THEN (SELECT max(d.closed_on) FROM deal_version AS d
            WHERE d.person_id = p.id AND d.state = k.state) END) AS last
    FROM person AS p, kind AS k)
SELECT coalesce(min(coalesce(b.first, c.first), coalesce(c.first, b.first)),
    (SELECT min(known_on) FROM deal_version)) AS first,
    max((SELECT max(on_day) FROM imported WHERE kind = 'deals'), coalesce(b.last, ''),
        coalesce(c.last, '')) AS last
FROM begun AS b, closed AS c
"""
"""Person by person, each of which the indexes answer with one look."""
TYPED = "SELECT EXISTS (SELECT 1 FROM deal_version WHERE business <> '') AS typed"
WORK_REACH = """
SELECT kind, min(on_day) AS first, max(max(on_day), (SELECT max(on_day) FROM imported
    WHERE kind = 'activities')) AS last
FROM activity_version GROUP BY kind
"""
HAVE_DEALS = """
SELECT r.value AS id FROM json_each(?) AS r WHERE EXISTS (
    SELECT 1 FROM deal AS d WHERE d.person_id = r.value)
"""
ANY = """
SELECT EXISTS (SELECT 1 FROM deal WHERE person_id = ?1)
    OR EXISTS (SELECT 1 FROM activity WHERE person_id = ?1)
    OR EXISTS (SELECT 1 FROM measure WHERE person_id = ?1) AS known
"""
UNHEARD = """
SELECT r.value AS id FROM json_each(?) AS r
WHERE EXISTS (SELECT 1 FROM imported)
    AND NOT EXISTS (SELECT 1 FROM deal AS d WHERE d.person_id = r.value)
    AND NOT EXISTS (SELECT 1 FROM activity AS a WHERE a.person_id = r.value)
    AND NOT EXISTS (SELECT 1 FROM measure AS m WHERE m.person_id = r.value)
"""
OBSERVED = """
SELECT EXISTS (SELECT 1 FROM observation WHERE person_id = ?1)
    OR EXISTS (SELECT 1 FROM attempt WHERE person_id = ?1) AS known
"""
HAVE_WORK = """
SELECT r.value AS id FROM json_each(?) AS r WHERE EXISTS (
    SELECT 1 FROM activity AS a WHERE a.person_id = r.value)
"""
NEWEST = "SELECT max(on_day) AS day FROM imported WHERE kind <> 'quota'"
KINDS = {"touch": "touches", "connect": "connects", "meeting": "meetings", "no-show": "no_shows"}


@dataclass(frozen=True, slots=True)
class Reach:
    """The days from and until which records speak (ISO 8601); what lies outside is not known."""

    first: str
    last: str

    def has(self, period: Period) -> bool:
        """Whether a period shares a day with it."""
        return self.first <= period.last.isoformat() and period.first.isoformat() <= self.last

    def since(self, period: Period) -> date | None:
        """The Monday from which it speaks, where that is after the period begins."""
        first = date.fromisoformat(self.first)
        monday = first - timedelta(days=first.weekday())
        return monday if monday > period.first else None


def recorded(room: Room) -> bool:
    """Whether anything was imported at all."""
    return bool(room.rows("SELECT 1 FROM imported LIMIT 1"))


def newest_import(room: Room) -> date | None:
    """The day of the newest import of what was done; none without any. A quota tells nothing."""
    return day_of(room.rows(NEWEST)[0]["day"])


def reach_of_deals(room: Room) -> Reach | None:
    """The days that opportunities speak of."""
    row = room.rows(REACH)[0]
    return Reach(row["first"], row["last"]) if row["first"] else None


def is_typed(room: Room) -> bool:
    """Whether the source of opportunities says what is new business."""
    return bool(room.rows(TYPED)[0]["typed"])


def reach_of_work(room: Room) -> dict[str, Reach]:
    """The days that each kind of activity speaks of, by what the study calls it."""
    rows = (row for row in room.rows(WORK_REACH) if row["kind"] in KINDS)
    return {KINDS[row["kind"]]: Reach(row["first"], row["last"]) for row in rows}


def with_deals(room: Room, reps: Iterable[str]) -> frozenset[str]:
    """Those of these reps (by id) who have opportunities; of others not even nought is known."""
    return _having(room, HAVE_DEALS, reps)


def with_work(room: Room, reps: Iterable[str]) -> frozenset[str]:
    """Those of these reps (by id) who have activities; of others not even nought is known."""
    return _having(room, HAVE_WORK, reps)


def has_rows(room: Room, rep: str) -> bool:
    """Whether any import says a word of what a rep (by id) did."""
    return bool(room.rows(ANY, rep)[0]["known"])


def is_observed(room: Room, rep: str) -> bool:
    """Whether a rep (by id) was ever rated, or has tried something."""
    return bool(room.rows(OBSERVED, rep)[0]["known"])


def unheard(room: Room, reps: Iterable[str]) -> frozenset[str]:
    """Those of these reps (by id) of whom no import says a word; nobody where there is none."""
    return _having(room, UNHEARD, reps)


def _having(room: Room, query: str, reps: Iterable[str]) -> frozenset[str]:
    return frozenset(row["id"] for row in room.rows(query, json.dumps(list(reps))))
