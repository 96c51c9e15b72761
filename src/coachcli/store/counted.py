"""How reps' opportunities are counted in some periods: one query for each thing that is asked."""

from enum import StrEnum

ASKED = """
WITH RECURSIVE period AS (
    SELECT key AS at, json_extract(value, '$[0]') AS first, json_extract(value, '$[1]') AS last
        FROM json_each(?1)),
    rep AS (SELECT value AS id FROM json_each(?2)),
    own AS (SELECT coalesce((SELECT value FROM setting WHERE key = 'currency'), '') AS currency)
"""
CREATED = """, met AS (
    SELECT coalesce(min(on_day), '9999') AS first FROM activity_version WHERE kind = 'meeting')
SELECT d.person_id, p.at, count(*) AS created,
    count(*) FILTER (WHERE d.created_on >= date(met.first, 'weekday 0', '-6 days')) AS created_met,
    count(d.amount) FILTER (WHERE d.currency IN ('', own.currency)) AS created_valued,
    coalesce(sum(d.amount) FILTER (WHERE d.currency IN ('', own.currency)), 0) AS created_value
FROM period AS p, rep AS r, own, met CROSS JOIN deal AS d ON d.person_id = r.id AND d.created_on
    BETWEEN p.first AND p.last
GROUP BY d.person_id, p.at
"""
CLOSED = """, closed AS (
    SELECT d.*, p.at, d.state = 'won' AS is_won, d.currency NOT IN ('', own.currency)
        AS is_foreign, CASE WHEN d.currency IN ('', own.currency)
        THEN d.amount END AS money,
        CASE WHEN d.currency IN ('', own.currency) AND d.amount IS NOT NULL THEN d.list_amount END
            AS listed
    FROM period AS p, rep AS r, own CROSS JOIN deal AS d
        ON d.person_id = r.id AND d.state IN ('won', 'lost') AND d.closed_on BETWEEN p.first
            AND p.last)
SELECT person_id, at, count(*) FILTER (WHERE is_won) AS won, count(*) FILTER (WHERE NOT is_won)
    AS lost,
    coalesce(sum(money) FILTER (WHERE is_won), 0) AS won_value, count(money) FILTER (WHERE is_won)
        AS won_valued,
    coalesce(sum(CAST(julianday(closed_on) - julianday(created_on) AS INTEGER))
        FILTER (WHERE is_won AND created_on <= closed_on), 0) AS cycle_days,
    count(*) FILTER (WHERE is_won AND created_on <= closed_on) AS cycles,
    count(no_decision) FILTER (WHERE NOT is_won) AS reasoned,
    coalesce(sum(no_decision) FILTER (WHERE NOT is_won), 0) AS no_decision,
    coalesce(sum(money) FILTER (WHERE is_won AND listed > 0), 0) AS sold_value,
    coalesce(sum(listed) FILTER (WHERE is_won AND listed > 0), 0) AS list_value,
    count(*) FILTER (WHERE is_won AND listed > 0) AS listed,
    count(*) FILTER (WHERE is_won AND business = 'new') AS new_won,
    coalesce(sum(money) FILTER (WHERE is_won AND business = 'new'), 0) AS new_value,
    count(*) FILTER (WHERE is_won AND business = 'existing') AS expansion_won,
    coalesce(sum(money) FILTER (WHERE is_won AND business = 'existing'), 0) AS expansion_value,
    count(*) FILTER (WHERE is_won AND is_foreign) AS foreign_won,
    count(*) FILTER (WHERE NOT is_won AND is_foreign) AS foreign_lost,
    count(DISTINCT account) FILTER (WHERE is_won AND account <> '' AND product <> '') AS accounts,
    count(DISTINCT account || char(10) || product) FILTER (WHERE is_won AND account <> ''
        AND product <> '') AS products
FROM closed GROUP BY person_id, at
"""
SOLD = """
SELECT d.person_id, p.at, d.product, count(d.amount) AS deals, sum(d.amount) AS value
FROM period AS p, rep AS r, own CROSS JOIN deal AS d
    ON d.person_id = r.id AND d.state = 'won' AND d.closed_on BETWEEN p.first AND p.last
WHERE d.currency IN ('', own.currency) AND d.amount IS NOT NULL
GROUP BY d.person_id, p.at, d.product
"""
IN_OWN = "FILTER (WHERE v.currency IN ('', own.currency))"
OPEN_SUMS = {
    "open": "count(*)",
    "open_valued": f"count(v.amount) {IN_OWN}",
    "open_value": f"coalesce(sum(v.amount) {IN_OWN}, 0)",
    "due": "count(v.closed_on) FILTER (WHERE v.state = 'open')",
    "past_due": "count(*) FILTER (WHERE v.state = 'open' AND v.closed_on < p.last)",
    "pushable": "count(v.push_count)",
    "pushes": "coalesce(sum(v.push_count), 0)",
}
SUMS_OF_OPEN = ", ".join(("p.at", *(f"{sum_} AS {name}" for name, sum_ in OPEN_SUMS.items())))
OPEN = f"""
SELECT v.person_id, {SUMS_OF_OPEN}
FROM period AS p, rep AS r, own CROSS JOIN deal AS v ON v.person_id = r.id AND v.state = 'open'
    AND (v.created_on IS NULL OR v.created_on <= p.last) AND (v.seq = 1 OR v.known_on <= p.last)
GROUP BY v.person_id, p.at
"""  # noqa: S608 - of words of our own
CLOSED_LATER = f"""
SELECT v.person_id, {SUMS_OF_OPEN}
FROM period AS p, rep AS r, own CROSS JOIN deal AS v ON v.person_id = r.id
    AND v.state IN ('won', 'lost') AND v.closed_on > p.last
    AND (v.created_on IS NULL OR v.created_on <= p.last) AND (v.seq = 1 OR v.known_on <= p.last)
GROUP BY v.person_id, p.at
"""  # noqa: S608 - of words of our own
CHANGED_LATER = f""", kept AS MATERIALIZED (
    SELECT d.external_id, d.person_id, d.state, d.created_on, d.closed_on, d.known_on FROM deal AS d
        WHERE d.seq > 1 AND d.known_on > (SELECT min(last) FROM period)
        AND +d.person_id IN (SELECT id FROM rep))
SELECT k.person_id, {SUMS_OF_OPEN}
FROM period AS p, own CROSS JOIN kept AS k
    ON k.known_on > p.last AND (k.created_on IS NULL OR k.created_on <= p.last)
        AND (k.state = 'open' OR k.closed_on > p.last)
CROSS JOIN deal_version AS v ON v.external_id = k.external_id AND v.seq = coalesce(
    (SELECT max(w.seq) FROM deal_version AS w WHERE w.external_id = k.external_id
        AND w.known_on <= p.last), 1)
GROUP BY k.person_id, p.at
"""  # noqa: S608 - of words of our own
STANDING = (OPEN, CLOSED_LATER, CHANGED_LATER)
"""Open at the end of a period: open still, closed later, and known otherwise then; these add up.

With amount and close date as they were known then (before the first import: as first known).
"""
LOST_AND_SOLD = """
SELECT d.person_id, p.at,
    coalesce(sum(CAST(julianday(d.closed_on) - julianday(d.created_on) AS INTEGER))
        FILTER (WHERE d.state = 'lost' AND d.created_on <= d.closed_on), 0) AS lost_days,
    count(*) FILTER (WHERE d.state = 'lost' AND d.created_on <= d.closed_on) AS lost_aged,
    coalesce(sum(d.list_amount - d.amount) FILTER (WHERE d.state = 'won' AND d.currency
        IN ('', own.currency) AND d.list_amount > d.amount), 0) AS off,
    coalesce(sum(d.list_amount - d.amount) FILTER (WHERE d.state = 'won' AND d.currency
        IN ('', own.currency) AND d.list_amount > d.amount
        AND julianday(d.closed_on, 'start of month',
            '+' || (3 - (strftime('%m', d.closed_on) - 1) % 3) || ' months')
        - julianday(d.closed_on) <= 14), 0) AS late_off,
    count(*) FILTER (WHERE d.state = 'won' AND d.currency IN ('', own.currency)
        AND d.list_amount > d.amount) AS discounted
FROM period AS p, rep AS r, own CROSS JOIN deal AS d
    ON d.person_id = r.id AND d.state IN ('won', 'lost') AND d.closed_on BETWEEN p.first AND p.last
GROUP BY d.person_id, p.at
"""
SUMS_OF_AGE = """
    p.at, count(v.created_on) AS aged,
    coalesce(sum(CAST(julianday(p.last) - julianday(v.created_on) AS INTEGER)), 0) AS age_days,
    count(v.closed_on) FILTER (WHERE v.state = 'open') AS dated,
    count(*) FILTER (WHERE v.state = 'open'
        AND CAST(strftime('%d', v.closed_on, '+3 days') AS INTEGER) <= 3) AS month_end
"""
ASIDE = (LOST_AND_SOLD, *(query.replace(SUMS_OF_OPEN, SUMS_OF_AGE) for query in STANDING))
"""What only walks ask for: of what was lost and sold, and of what stood open; these add up."""
SLIPPED = """
SELECT person_id, at, count(*) AS expected, coalesce(sum(moved), 0) AS slipped FROM (
    SELECT DISTINCT v.person_id, p.at, v.external_id, d.closed_on > p.last AS moved
    FROM period AS p, rep AS r CROSS JOIN deal_version AS v
        ON v.person_id = r.id AND v.state = 'open' AND v.closed_on BETWEEN p.first AND p.last
    JOIN deal AS d ON d.external_id = v.external_id
    WHERE (SELECT count(*) FROM imported WHERE kind = 'deals') > 1
        AND v.imported_id < (SELECT max(id) FROM imported WHERE kind = 'deals'))
GROUP BY person_id, at
"""
"""Once expected in a period, and what became of it by the last import.

What only the last import saw cannot have slipped yet.
"""
FLOWED = """
SELECT d.person_id, p.at, count(*) FILTER (WHERE d.state = 'won') AS won,
    count(*) FILTER (WHERE d.state = 'lost') AS lost,
    coalesce(sum(d.amount) FILTER (WHERE d.state = 'won' AND d.currency IN ('', own.currency)), 0)
        AS won_value,
    count(d.amount) FILTER (WHERE d.state = 'won' AND d.currency IN ('', own.currency))
        AS won_valued,
    coalesce(sum(CAST(julianday(d.closed_on) - julianday(d.created_on) AS INTEGER))
        FILTER (WHERE d.state = 'won' AND d.created_on <= d.closed_on), 0) AS cycle_days,
    count(*) FILTER (WHERE d.state = 'won' AND d.created_on <= d.closed_on) AS cycles
FROM period AS p, rep AS r, own CROSS JOIN deal AS d
    ON d.person_id = r.id AND d.state IN ('won', 'lost') AND d.closed_on BETWEEN p.first AND p.last
GROUP BY d.person_id, p.at
"""
"""Of what closed only how much, and how long it took."""


class Counted(StrEnum):
    """Which opportunities are counted; work always is."""

    BEGUN = "created"
    FLOWED = "created, and closed without what it was of"
    ALL = "all"


QUERIES = {
    Counted.BEGUN: (CREATED,),
    Counted.FLOWED: (CREATED, FLOWED),
    Counted.ALL: (CREATED, CLOSED, *STANDING, SLIPPED),
}
