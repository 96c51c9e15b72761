"""Success plans that tests start from; the worked example first."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.objective import activity_named
from coachcli.coaching.plans.parts import Parts, Peers, planned
from coachcli.coaching.plans.plan import Plan
from coachcli.coaching.plans.rate import Rate, counted, rate_named
from coachcli.coaching.rep import Rep

DANA = Rep("r1", "Dana Reyes", "account executive", manager="Bo Hart")
DAY = date(2026, 1, 5)
LOGISTICS = activity_named("touches: new customers in logistics -> new_opps")
WORKED = Parts(
    quota=90_000_000,
    existing=30_000_000,
    deal=3_000_000,
    win_rate=rate_named("24%"),
    meeting_to_opp=rate_named("40%"),
    touch_to_meeting=rate_named("8%"),
    weeks=46,
    cycle_days=90,
    activities=(LOGISTICS,),
)
"""The worked example: 600,000 of new business at 30,000 a deal."""


def plan(
    parts: Parts = WORKED,
    team: Peers | None = None,
    **changes: Any,  # noqa: ANN401 - any part
) -> Plan:
    """The plan of the worked example, with some parts changed."""
    return planned(replace(parts, **changes), team or Peers(), DANA, "p1", DAY)


def rates() -> st.SearchStrategy[Rate]:
    """Any rate above nought, with its cases."""
    pairs = st.integers(1, 500).flatmap(lambda seen: st.tuples(st.integers(1, seen), st.just(seen)))
    return pairs.map(lambda pair: counted(*pair))
