"""Whether a gap is a team's or a person's: who is short of what."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from coachcli.coaching.numbers.gap import FOLLOWING, WORTH_NAMING, Standing

FAR = 0.2
"""A metric worse than its standard by this share is far off; one better by it is ahead."""


class HeatLevel(StrEnum):
    """How a metric stands, in the words of the heat map."""

    FAR = "far off"
    SHORT = "short"
    FINE = "fine"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


def level(standing: Standing | None) -> HeatLevel:
    """How a metric stands against its standard; unknown without one, and where it is thin."""
    if standing is None or standing.standard is None or standing.thin:
        return HeatLevel.UNKNOWN
    if standing.short >= WORTH_NAMING:
        return HeatLevel.FAR if standing.short >= FAR else HeatLevel.SHORT
    ahead = standing.metric not in FOLLOWING and _better(standing) >= FAR
    return HeatLevel.AHEAD if ahead else HeatLevel.FINE


def common(standings: Mapping[str, Iterable[Standing]]) -> dict[str, int]:
    """How many reps are short of each metric, the most common first."""
    short = [
        one.metric
        for all_ in standings.values()
        for one in all_
        if level(one) in (HeatLevel.SHORT, HeatLevel.FAR)
    ]
    counted = {metric: short.count(metric) for metric in dict.fromkeys(short)}
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def widespread(team: Mapping[str, Iterable[Standing]]) -> dict[str, int]:
    """How many reps are short of a metric, where it is half of the team, and two or more."""
    counted = common(team)
    return {id_: n for id_, n in counted.items() if n > 1 and n * 2 >= len(team)}


def _better(standing: Standing) -> float:
    standard = standing.standard
    return abs(standing.judged - standard) / abs(standard) if standard else 0.0
