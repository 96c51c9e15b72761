"""Each figure of a week in review, and of the mirror, beside plain SQL on the same file.

The SQL is written from docs/reference/database.md alone, and knows no query of the program. A week
that is over is counted as it stood on its Sunday.
"""

# ruff: noqa: S608 - of words of our own

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Coach
from cli.runner import DAY
from cli.week.rhythm_in_sql import RHYTHM, TEAM

ALWAYS = ("2026-W40", "2026-W42", "2026-W45", "2026-W47", "2026-W48")
"""One with a talk skipped, one with talks moved, one with looks, the last, and the running one."""
SELDOM = tuple(f"2026-W{week}" for week in (35, 36, 37, 38, 39, 41, 43, 44, 46))
WEEKS = (*ALWAYS, *(pytest.param(week, marks=pytest.mark.long) for week in SELDOM))

STOOD = f"""
    SELECT a.*,
        nullif((SELECT e.state FROM assignment_event AS e WHERE e.assignment_id = a.id
            AND e.on_day <= :day ORDER BY e.id DESC LIMIT 1), 'open') AS ended,
        (SELECT taken_back_on FROM assignment_state WHERE assignment_id = a.id
            AND taken_back_on <= :day) AS taken_on,
        (SELECT min(v.on_day) FROM evaluation AS v WHERE v.assignment_id = a.id
            AND v.verdict <> 'too-early' AND v.on_day <= :day) AS told_on,
        (SELECT count(*) FROM evaluation AS v WHERE v.assignment_id = a.id
            AND v.on_day <= :day) AS looks,
        (SELECT v.next_on FROM evaluation AS v WHERE v.assignment_id = a.id
            AND v.on_day <= :day ORDER BY v.id DESC LIMIT 1) AS next_on
    FROM assignment AS a WHERE a.given_on <= :day AND a.person_id IN ({TEAM})"""
WALKED = """
    SELECT d.*, d.verdict IN ('clear', 'two-candidates', 'provisional') AND (
            d.kind = 'environment'
            OR EXISTS (SELECT 1 FROM action AS c WHERE c.diagnosis_id = d.id
                AND c.what = 'instead' AND c.on_day <= :day)
            OR EXISTS (SELECT 1 FROM assignment AS a WHERE a.diagnosis_id = d.id
                AND a.given_on <= :day AND NOT EXISTS (SELECT 1 FROM assignment_event AS e
                    WHERE e.assignment_id = a.id AND e.state = 'dropped' AND e.on_day <= :day))
        ) AS leads_on,
        json_extract(d.conclusion, '$.number') <> '' AND EXISTS (
            SELECT 1 FROM goal AS g WHERE g.person_id = d.person_id
                AND EXISTS (SELECT 1 FROM goal_event AS e WHERE e.goal_id = g.id
                    AND e.event = 'agreed by rep' AND e.on_day <= :day)
                AND EXISTS (SELECT 1 FROM goal_event AS e WHERE e.goal_id = g.id
                    AND e.event = 'agreed by manager' AND e.on_day <= :day)
                AND NOT EXISTS (SELECT 1 FROM goal_event AS e WHERE e.goal_id = g.id
                    AND e.event IN ('met', 'missed', 'changed') AND e.on_day <= d.on_day)
        ) AS is_toward_a_goal
    FROM diagnosis AS d WHERE d.corrects IS NULL AND d.on_day BETWEEN :first AND :last"""
PROMISED = f"""
    SELECT l.step = 'support' AS is_mine,
        coalesce((SELECT e.to_on FROM promise_event AS e WHERE e.talk_line_id = l.id
            AND e.state = 'moved' AND e.on_day <= :day ORDER BY e.id DESC LIMIT 1), l.by_on) AS by,
        (SELECT e.state FROM promise_event AS e WHERE e.talk_line_id = l.id
            AND e.on_day <= :day ORDER BY e.id DESC LIMIT 1) AS came
    FROM talk_line AS l JOIN talk AS t ON t.id = l.talk_id
    WHERE l.step IN ('action', 'support') AND l.by_on IS NOT NULL AND t.held_on <= :day
        AND t.person_id IN ({TEAM})
    UNION ALL
    SELECT 1, coalesce(a.by_on, date(a.on_day, '+7 days')),
        (SELECT k.what FROM action AS k WHERE k.diagnosis_id = a.diagnosis_id
            AND k.what IN ('kept', 'not kept') AND k.on_day <= :day ORDER BY k.id DESC LIMIT 1)
    FROM action AS a JOIN diagnosis AS d ON d.id = a.diagnosis_id
    WHERE a.what = 'instead' AND a.on_day <= :day AND d.person_id IN ({TEAM})"""
DONE = """
    SELECT count(DISTINCT assignment_id) FROM assignment_event AS e
    WHERE state = '{}' AND on_day BETWEEN :first AND :last AND NOT EXISTS (SELECT 1
        FROM assignment_event AS o WHERE o.assignment_id = e.assignment_id AND o.id > e.id
            AND o.state = 'open' AND o.on_day <= :last)"""
LOOKED = """
    SELECT count(*) FROM evaluation WHERE look = 1 AND verdict <> 'too-early'
        AND on_day BETWEEN :first AND :last"""
TALKS = "SELECT count(*) FROM talk WHERE held_on BETWEEN :first AND :last"
WALKS = f"SELECT count(*) FROM ({WALKED})"
GIVEN = "SELECT count(*) FROM assignment WHERE given_on BETWEEN :first AND :last"
MOVED = f"{LOOKED} AND verdict = 'moved'"
FUNNEL = {
    "talks": TALKS,
    "walks": WALKS,
    "given": GIVEN,
    "done": DONE.format("done"),
    "evaluated": LOOKED,
    "moved": MOVED,
}
ASSIGNMENTS = {
    "given": GIVEN,
    "done": DONE.format("done"),
    "dropped": DONE.format("dropped"),
    "closed": LOOKED,
    "moved": MOVED,
}
KINDS = {
    "walks": WALKS,
    "coaching": f"SELECT count(*) FROM ({WALKED}) WHERE leads_on AND is_toward_a_goal",
    "partly": f"SELECT count(*) FROM ({WALKED}) WHERE leads_on AND NOT is_toward_a_goal",
    "feedback": f"SELECT count(*) FROM ({WALKED}) WHERE NOT leads_on AND verdict <> 'no-gap'",
    "team": f"SELECT count(*) FROM person WHERE id IN ({TEAM})",
}
STANDS = f"SELECT id FROM ({STOOD}) WHERE told_on IS NULL AND taken_on IS NULL AND "
OPEN = f"{STANDS} ended IS NOT 'dropped' ORDER BY due_on, id"
OVERDUE = f"{STANDS} ended IS NULL AND due_on < :day ORDER BY due_on, id"
TO_EVALUATE = f"""
    SELECT id FROM ({STOOD}) WHERE ended IS NOT 'dropped' AND taken_on IS NULL
        AND CASE WHEN looks THEN next_on ELSE evaluate_on END <= :day
    ORDER BY CASE WHEN looks THEN next_on ELSE evaluate_on END, id"""
WITH_THEM = "(w.ways LIKE '%ask%' OR w.ways LIKE '%role-play%')"
LAST_COACHED = f"""
    SELECT p.name, (SELECT max(day) FROM (
            SELECT d.on_day AS day, d.person_id FROM diagnosis AS d
            JOIN walk AS w ON w.id = d.walk_id WHERE d.corrects IS NULL AND {WITH_THEM}
            UNION SELECT held_on, person_id FROM talk) AS t
        WHERE t.person_id = p.id AND t.day <= :day)
    FROM person AS p WHERE p.id IN ({TEAM})"""
WITH_GOAL = f"""
    SELECT p.name FROM person AS p WHERE p.id IN ({TEAM}) AND EXISTS (
        SELECT 1 FROM goal AS g WHERE g.person_id = p.id
            AND (SELECT count(DISTINCT e.event) FROM goal_event AS e WHERE e.goal_id = g.id
                AND e.event LIKE 'agreed by %' AND e.on_day <= :day) = 2
            AND NOT EXISTS (SELECT 1 FROM goal_event AS e WHERE e.goal_id = g.id
                AND e.event NOT LIKE 'agreed by %' AND e.on_day <= :day))"""
IS_NEW = f"""
    SELECT name FROM person WHERE id IN ({TEAM})
        AND julianday(:day) - julianday(started_on) < 30"""
KEPT = f"""
    SELECT count(*) FILTER (WHERE came = 'kept'), count(*) FROM ({PROMISED})
    WHERE is_mine = :mine AND by BETWEEN :first AND :last
        AND (by < :day OR :day = :last)"""
CLOSED = f"FROM deal WHERE closed_on BETWEEN :first AND :last AND person_id IN ({TEAM})"
WORK = f"""
    SELECT sum(count), count(DISTINCT on_day) > 0 FROM activity
    WHERE kind = '{{}}' AND on_day BETWEEN :first AND :last AND person_id IN ({TEAM})"""
NUMBERS = {
    "bookings": f"SELECT sum(amount), 1 {CLOSED} AND state = 'won'",
    "win_rate": f"SELECT sum(state = 'won'), count(*) {CLOSED} AND state IN ('won', 'lost')",
    "new_opps": f"""
        SELECT count(*), 1 FROM deal WHERE created_on BETWEEN :first AND :last
            AND person_id IN ({TEAM})""",
    "meetings_held": WORK.format("meeting"),
    "touches": WORK.format("touch"),
}

SPENT = f"""
    SELECT d.person_id, d.on_day AS day, 'walk' AS kind, d.minutes FROM diagnosis AS d
    JOIN walk AS w ON w.id = d.walk_id
    WHERE d.corrects IS NULL AND {WITH_THEM} AND d.on_day BETWEEN :first AND :day
    UNION ALL SELECT person_id, held_on, guide, minutes FROM talk
    WHERE held_on BETWEEN :first AND :day"""
BY_REP = f"""
    SELECT p.name, count(s.day), coalesce(sum(s.minutes), 0) FROM person AS p
    LEFT JOIN ({SPENT}) AS s ON s.person_id = p.id WHERE p.id IN ({TEAM}) GROUP BY p.id"""
BY_KIND = f"SELECT kind, count(*), sum(minutes) FROM ({SPENT}) GROUP BY kind"
LATELY = f"SELECT count(DISTINCT person_id) FROM ({SPENT})"
DUE = f"""
    SELECT count(*) FILTER (WHERE came = 'kept'), count(*) FROM ({PROMISED})
    WHERE is_mine = :mine AND by >= :first AND by < :day"""
LOOKS_DUE = f"""
    SELECT count(told_on), count(*) FROM ({STOOD})
    WHERE evaluate_on >= :first AND evaluate_on < :day AND ended IS NOT 'dropped'"""


class Records:
    """The file of a home, asked in SQL about some days."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def rows(self, query: str, days: dict[str, str], **more: object) -> list[Any]:
        """What a query gives."""
        return self.connection.execute(query, {**days, **more}).fetchall()

    def number(self, query: str, days: dict[str, str], **more: object) -> Any:  # noqa: ANN401 - whatever it is
        """The one value that a query gives."""
        return self.rows(query, days, **more)[0][0]


@pytest.fixture
def records(quarter: Coach, home: Path) -> Iterator[Records]:  # noqa: ARG001 - it makes the home
    with closing(sqlite3.connect(home / "coach.db")) as connection:
        yield Records(connection)


def days_of(week: str, back: int = 0) -> dict[str, str]:
    """Its Monday, its Sunday, and the day on which it is looked at."""
    year, number = week.split("-W")
    monday = date.fromisocalendar(int(year), int(number), 1) - timedelta(weeks=back)
    last = (monday + timedelta(days=6)).isoformat()
    return {"first": monday.isoformat(), "last": last, "day": min(last, DAY)}


@pytest.mark.parametrize("week", WEEKS)
def test_each_count_of_a_week_is_that_of_plain_sql(
    quarter: Coach, records: Records, week: str
) -> None:
    body, days = quarter("report", "--week", week, "--json").json, days_of(week)
    assert {key: body[key] for key in KINDS} == counted(records, KINDS, days)
    verdicts = f"SELECT verdict, count(*) FROM ({WALKED}) GROUP BY verdict"
    assert body["verdicts"] == dict(records.rows(verdicts, days))
    assert body["assignments"] == counted(records, ASSIGNMENTS, days)
    weeks = [counted(records, FUNNEL, days_of(week, back)) for back in (4, 3, 2, 1, 0)]
    assert [*body["funnel"]["before"], body["funnel"]["week"]] == weeks
    counts: dict[str, list[Any]] = {key: [each[key] for each in weeks[:4]] for key in FUNNEL}
    assert body["funnel"]["means"] == {key: sum(four) / 4 for key, four in counts.items()}
    for key, mine in (("mine", 1), ("theirs", 0)):
        done, due = records.rows(KEPT, days, mine=mine)[0]
        assert body["promises_kept"][key] == {"done": done, "due": due}, key
    due, *states = records.rows(RHYTHM, days)[0]
    named = dict(zip(("held", "moved", "skipped", "missed"), states, strict=True))
    rhythm = body["rhythm"] or {"due": 0} | dict.fromkeys(named, 0)
    assert rhythm == {"due": due} | named


def counted(records: Records, queries: dict[str, str], days: dict[str, str]) -> dict[str, object]:
    """What each of these queries counts."""
    return {key: records.number(query, days) for key, query in queries.items()}


@pytest.mark.parametrize("week", WEEKS)
def test_what_waits_and_each_rep_of_a_week_are_as_plain_sql_has_them(
    quarter: Coach, records: Records, week: str
) -> None:
    body, days = quarter("report", "--week", week, "--json").json, days_of(week)
    for key, query in (("overdue", OVERDUE), ("to_evaluate", TO_EVALUATE)):
        assert [each["id"] for each in body[key]] == [id_ for (id_,) in records.rows(query, days)]
    reps = body["reps"]
    last = {each["name"]: each["last_coached"] for each in reps}
    assert last == dict(records.rows(LAST_COACHED, days))
    for key, query in (("has_goal", WITH_GOAL), ("is_new", IS_NEW)):
        named = {each["name"] for each in reps if each[key]}
        assert named == {name for (name,) in records.rows(query, days)}, key
    opened = sorted(given["id"] for each in reps for given in each["open"])
    assert opened == sorted(id_ for (id_,) in records.rows(OPEN, days))


@pytest.mark.parametrize("week", WEEKS)
def test_each_number_of_a_week_is_that_of_plain_sql(
    quarter: Coach, records: Records, week: str
) -> None:
    shown = quarter("report", "--week", week, "--json").json["numbers"]
    imported = records.number("SELECT max(on_day) FROM imported", {})
    team, back = days_of(week)["day"], int(imported <= days_of(week)["first"])
    assert shown["imported"] == imported
    assert shown["week"] == (week if not back else "2026-W47")
    by_metric = {each["metric"]: each for each in shown["numbers"]}
    assert set(by_metric) == set(NUMBERS)
    for metric in NUMBERS:
        each = by_metric[metric]
        pairs = [_pair(records, metric, week, team, back + n) for n in range(13, -1, -1)]
        weeks = [part / whole if whole else None for part, whole in pairs]
        assert each["weeks"] == pytest.approx(weeks), metric
        assert each["value"] == pytest.approx(weeks[-1]), metric
        part, whole = (sum(of) for of in zip(*pairs[-5:-1], strict=True))
        assert each["before"] == pytest.approx(part / whole), metric


def _pair(records: Records, metric: str, week: str, team: str, back: int) -> tuple[int, int]:
    """How many, and of how many: of a count, of the one week."""
    days = days_of(week, back) | {"day": team}
    part, whole = records.rows(NUMBERS[metric], days)[0]
    return int(str(part or 0)), int(str(whole))


def test_the_mirror_counts_talks_minutes_and_what_was_kept_as_plain_sql_does(
    quarter: Coach, records: Records
) -> None:
    body = quarter("mirror", "--json").json
    month, quarter_year = _weeks(4), _weeks(13)
    fortnight = _back(14)
    rows = [(each["name"], each["talks"], each["minutes"]) for each in body["reps"]]
    assert sorted(rows) == sorted(records.rows(BY_REP, month))
    kinds = [(each["on"], each["talks"], each["minutes"]) for each in body["kinds"]]
    assert sorted(kinds) == sorted(records.rows(BY_KIND, month))
    minutes = sum(each["minutes"] for each in body["reps"])
    shares = [each["minutes"] / minutes for each in body["reps"]]
    assert [each["share"] for each in body["reps"]] == pytest.approx(shares)
    assert body["coached"] == records.number(LATELY, fortnight)
    for key, query, mine in (("mine", DUE, 1), ("theirs", DUE, 0), ("looks", LOOKS_DUE, 0)):
        done, due = records.rows(query, quarter_year, mine=mine)[0]
        assert body[key] == {"done": done, "due": due}, key


def _weeks(count: int) -> dict[str, str]:
    """So many weeks, of which this one is the last."""
    return _back(7 * (count - 1) + date.fromisoformat(DAY).weekday())


def _back(days: int) -> dict[str, str]:
    return {"first": (date.fromisoformat(DAY) - timedelta(days=days)).isoformat(), "day": DAY}
