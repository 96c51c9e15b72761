"""The tables of weekly sums, and the triggers that tell which weeks are to be counted anew.

A later step after which `deal` has other rows marks all of them: ('', UNKNOWN) in `week_stale`.
"""

UNKNOWN = "0001-01-01"
"""The week of what has no day, before all others; like each of them it begins with a Monday."""
STALE = "SELECT 1 FROM week_stale LIMIT 1"
"""Whether sums are not as their rows are."""
CREATED, CLOSED = (f"coalesce({{row}}.{day}_on, '{UNKNOWN}')" for day in ("created", "closed"))


def _marked(*rows: str) -> str:
    """Mark the days of these rows of a trigger."""
    days = (
        f"({row}.person_id, {day.format(row=row)})" for row in rows for day in (CREATED, CLOSED)
    )
    return f"INSERT OR IGNORE INTO week_stale VALUES {', '.join(days)};"  # noqa: S608 - as above


def _versions_marked(*rows: str) -> str:
    """Mark the days of all versions of an opportunity: another one stands now."""
    which = f"FROM deal_version AS v WHERE v.external_id IN ({', '.join(rows)})"
    days = (f"SELECT v.person_id, {day.format(row='v')} {which}" for day in (CREATED, CLOSED))
    return f"INSERT OR IGNORE INTO week_stale {' UNION ALL '.join(days)};"


def _let_go(table: str, day: str) -> str:
    """Let go of a sum at once, so that no name is left in it when one is taken out of a row."""
    week = f"coalesce(date(OLD.{day}, '-6 days', 'weekday 1'), '{UNKNOWN}')"
    return f"DELETE FROM {table} WHERE person_id = OLD.person_id AND week_on = {week};"  # noqa: S608


REWRITTEN = " ".join(
    (
        *(_marked("OLD", "NEW"), _versions_marked("OLD.external_id", "NEW.external_id")),
        *(_let_go("week_created", "created_on"), _let_go("week_closed", "closed_on")),
        _let_go("week_sold", "closed_on"),
    )
)
WEEKLY = f"""
CREATE TABLE week_created (
    person_id TEXT NOT NULL, week_on TEXT NOT NULL, currency TEXT NOT NULL,
    created INTEGER NOT NULL, created_valued INTEGER NOT NULL, created_value INTEGER NOT NULL,
    open INTEGER NOT NULL, open_valued INTEGER NOT NULL, open_value INTEGER NOT NULL,
    due INTEGER NOT NULL, pushable INTEGER NOT NULL, pushes INTEGER NOT NULL,
    PRIMARY KEY (person_id, week_on, currency)) STRICT, WITHOUT ROWID;
CREATE TABLE week_past_due (
    person_id TEXT NOT NULL, week_on TEXT NOT NULL, past_due INTEGER NOT NULL,
    PRIMARY KEY (person_id, week_on)) STRICT, WITHOUT ROWID;
CREATE TABLE week_closed (
    person_id TEXT NOT NULL, week_on TEXT NOT NULL, currency TEXT NOT NULL,
    won INTEGER NOT NULL, lost INTEGER NOT NULL, won_value INTEGER NOT NULL,
    won_valued INTEGER NOT NULL, cycle_days INTEGER NOT NULL, cycles INTEGER NOT NULL,
    reasoned INTEGER NOT NULL, no_decision INTEGER NOT NULL, sold_value INTEGER NOT NULL,
    list_value INTEGER NOT NULL, listed INTEGER NOT NULL, new_won INTEGER NOT NULL,
    new_value INTEGER NOT NULL, expansion_won INTEGER NOT NULL, expansion_value INTEGER NOT NULL,
    PRIMARY KEY (person_id, week_on, currency)) STRICT, WITHOUT ROWID;
CREATE TABLE week_sold (
    person_id TEXT NOT NULL, week_on TEXT NOT NULL, product TEXT NOT NULL, account TEXT NOT NULL,
    currency TEXT NOT NULL, deals INTEGER NOT NULL, value INTEGER NOT NULL,
    PRIMARY KEY (person_id, week_on, product, account, currency)) STRICT, WITHOUT ROWID;
CREATE TABLE week_stale (
    person_id TEXT NOT NULL, stale_on TEXT NOT NULL,
    PRIMARY KEY (person_id, stale_on)) STRICT, WITHOUT ROWID;
INSERT INTO week_stale VALUES ('', '{UNKNOWN}');
CREATE TRIGGER deal_came AFTER INSERT ON deal_version WHEN NEW.seq = 1 BEGIN {_marked("NEW")} END;
CREATE TRIGGER deal_changed AFTER INSERT ON deal_version WHEN NEW.seq > 1 BEGIN
    {_versions_marked("NEW.external_id")} END;
CREATE TRIGGER deal_gone AFTER DELETE ON deal_version BEGIN
    {_marked("OLD")} {_versions_marked("OLD.external_id")} END;
CREATE TRIGGER deal_rewritten AFTER UPDATE ON deal_version BEGIN
    {REWRITTEN} END;
CREATE INDEX deal_version_known ON deal_version (known_on) WHERE seq > 1;
"""  # noqa: S608 - of words of our own
