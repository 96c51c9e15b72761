"""The money at stake in a metric that is short: what reaching its standard would bring."""

from collections.abc import Callable, Mapping

from coachcli.coaching.numbers.measured import Measured

Rule = Callable[[float, Measured, Mapping[str, float]], float]
STAKES: dict[str, Rule] = {
    "bookings": lambda gap, _, __: gap,
    "won": lambda gap, _, of: gap * of["avg_deal"],
    "avg_deal": lambda gap, _, of: gap * of["won"],
    "win_rate": lambda gap, own, of: gap * (own.n or 0) * of["avg_deal"],
    "new_opps": lambda gap, _, of: gap * of["win_rate"] * of["avg_deal"],
    "pipeline_created": lambda gap, _, of: gap * of["win_rate"],
    "meeting_to_opp": lambda gap, own, of: gap * (own.n or 0) * of["win_rate"] * of["avg_deal"],
    "meetings_held": lambda gap, _, of: (
        gap * of["meeting_to_opp"] * of["win_rate"] * of["avg_deal"]
    ),
    "touch_to_meeting": lambda gap, own, of: (
        gap * (own.n or 0) * of["meeting_to_opp"] * of["win_rate"] * of["avg_deal"]
    ),
    "touches": lambda gap, _, of: (
        gap * of["touch_to_meeting"] * of["meeting_to_opp"] * of["win_rate"] * of["avg_deal"]
    ),
    "discount_pct": lambda gap, _, of: gap * of["bookings"] / max(0.01, 1 - of["discount_pct"]),
    "no_decision_rate": lambda gap, own, of: gap * (own.n or 0) * of["win_rate"] * of["avg_deal"],
}
"""The money at stake: the gap times how often it counts, times what follows from it (Gilbert's
improvement potential).

A win rate of 18 % held to 26 %, with 40 opportunities closed of 30,000 each: .08 x 40 x 30,000 =
96,000. The own rates stand for what follows, the peers' where the rep's are missing or thin.
"""


def at_stake(own: Measured, gap: float, values: Mapping[str, float]) -> int | None:
    """The money that closing a gap would bring, in minor units; none where nothing tells."""
    rule = STAKES.get(own.metric)
    try:
        return round(rule(gap, own, values)) if rule else None
    except KeyError:
        return None
