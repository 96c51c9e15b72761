"""How reps' opportunities are counted in some periods of whole weeks, from the weekly sums.

The same as `counted` does row by row; each query gives the columns of one of those.
"""

from collections.abc import Iterable

from coachcli.coaching.period import Period
from coachcli.store.counted import (
    CHANGED_LATER,
    CLOSED_LATER,
    OPEN_SUMS,
    SLIPPED,
    Counted,
)

IN_OWN = "FILTER (WHERE s.currency IN ('', own.currency))"
FOREIGN = "FILTER (WHERE s.currency NOT IN ('', own.currency))"
WEEKS_OF = "ON s.person_id = r.id AND s.week_on BETWEEN p.first AND p.last"
WEEKS_UNTIL = "ON s.person_id = r.id AND s.week_on <= p.last"


LESS_OPEN = ", ".join(f"-{sum_} AS {name}" for name, sum_ in OPEN_SUMS.items())


def _sums(*names: str) -> str:
    return ", ".join(f"sum(s.{name}) AS {name}" for name in names)


def _money(*names: str) -> str:
    return ", ".join(f"coalesce(sum(s.{name}) {IN_OWN}, 0) AS {name}" for name in names)


CREATED = f""", met AS (
    SELECT coalesce(min(on_day), '9999') AS first FROM activity_version WHERE kind = 'meeting')
SELECT s.person_id, p.at, {_sums("created")},
    coalesce(sum(s.created) FILTER (WHERE s.week_on >= date(met.first, 'weekday 0', '-6 days')), 0)
        AS created_met,
    {_money("created_valued", "created_value")}
FROM period AS p, rep AS r, own, met CROSS JOIN week_created AS s {WEEKS_OF}
GROUP BY s.person_id, p.at
"""  # noqa: S608 - of words of our own
FLOW = f"""
SELECT s.person_id, p.at, {_sums("won", "lost", "cycle_days", "cycles")},
    {_money("won_value", "won_valued")}
FROM period AS p, rep AS r, own CROSS JOIN week_closed AS s {WEEKS_OF}
GROUP BY s.person_id, p.at
"""  # noqa: S608 - as above
CLOSED = f"""
SELECT s.person_id, p.at, {_sums("won", "lost", "cycle_days", "cycles", "reasoned", "no_decision")},
    {_sums("new_won", "expansion_won")}, {_money("won_value", "won_valued", "sold_value")},
    {_money("list_value", "listed", "new_value", "expansion_value")},
    coalesce(sum(s.won) {FOREIGN}, 0) AS foreign_won,
    coalesce(sum(s.lost) {FOREIGN}, 0) AS foreign_lost
FROM period AS p, rep AS r, own CROSS JOIN week_closed AS s {WEEKS_OF}
GROUP BY s.person_id, p.at
"""  # noqa: S608 - as above
SOLD_TO = f"""
SELECT s.person_id, p.at, count(DISTINCT s.account) AS accounts,
    count(DISTINCT s.account || char(10) || s.product) AS products
FROM period AS p, rep AS r CROSS JOIN week_sold AS s {WEEKS_OF}
WHERE s.account <> '' AND s.product <> ''
GROUP BY s.person_id, p.at
"""  # noqa: S608 - as above
SOLD = f"""
SELECT s.person_id, p.at, s.product, sum(s.deals) AS deals, sum(s.value) AS value
FROM period AS p, rep AS r, own CROSS JOIN week_sold AS s {WEEKS_OF}
WHERE s.currency IN ('', own.currency) AND s.deals > 0
GROUP BY s.person_id, p.at, s.product
"""  # noqa: S608 - as above
OPEN = f"""
SELECT s.person_id, p.at, {_sums("open", "due", "pushable", "pushes")},
    {_money("open_valued", "open_value")}
FROM period AS p, rep AS r, own CROSS JOIN week_created AS s {WEEKS_UNTIL}
GROUP BY s.person_id, p.at
"""  # noqa: S608 - as above
PAST_DUE = f"""
SELECT s.person_id, p.at, {_sums("past_due")}
FROM period AS p, rep AS r CROSS JOIN week_past_due AS s {WEEKS_UNTIL}
GROUP BY s.person_id, p.at
"""  # noqa: S608 - as above
NOT_YET_KNOWN = f"""
SELECT v.person_id, p.at, {LESS_OPEN}
FROM period AS p, own CROSS JOIN deal AS v
    ON v.seq > 1 AND v.known_on > p.last AND v.state = 'open'
        AND (v.created_on IS NULL OR v.created_on <= p.last)
WHERE +v.person_id IN (SELECT id FROM rep)
GROUP BY v.person_id, p.at
"""  # noqa: S608 - as above
"""Open by what was known later only; to be taken off, as it counts with what was known then."""
QUERIES = {
    Counted.BEGUN: (CREATED,),
    Counted.FLOWED: (CREATED, FLOW),
    Counted.ALL: (
        *(CREATED, CLOSED, SOLD_TO, OPEN, PAST_DUE, NOT_YET_KNOWN),
        *(CLOSED_LATER, CHANGED_LATER, SLIPPED),
    ),
}


def are_whole_weeks(periods: Iterable[Period]) -> bool:
    """Whether each of these begins with a Monday and ends with a Sunday."""
    return all(not days.first.weekday() and days.last.weekday() == 6 for days in periods)  # noqa: PLR2004
