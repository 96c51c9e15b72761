"""Whether a gap is a team's or a person's: who is short of what, and causes that are shared."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.gap import FOLLOWING, WORTH_NAMING, Standing
from coachcli.coaching.verdict import RootCause, by_root_cause

FAR = 0.2
"""A metric worse than its standard by this share is far off; one better by it is ahead."""
SHARE = 0.5
LEAST_TEAM = 4
CAUSE_DAYS = 90
"""A cause that was named longer ago than this is no longer counted as a rep's."""


class HeatLevel(StrEnum):
    """How a metric stands, in the words of the heat map."""

    FAR = "far off"
    SHORT = "short"
    FINE = "fine"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


class Treatment(StrEnum):
    """What a shared cause asks for: one practice for all, or something for each."""

    EMBED = "embed"
    TARGETED = "targeted"


@dataclass(frozen=True, slots=True)
class Shared:
    """A cause that several of a team have, and what it asks for.

    Where they have it under several names it is their family, and `flow` is empty.
    """

    cause: str
    means: str
    reps: tuple[str, ...]
    treatment: Treatment
    flow: str


def level(standing: Standing | None) -> HeatLevel:
    """How a metric stands against its standard; unknown without one, and where it is thin."""
    if standing is None or standing.standard is None or standing.thin:
        return HeatLevel.UNKNOWN
    if standing.short >= WORTH_NAMING:
        return HeatLevel.FAR if standing.short >= FAR else HeatLevel.SHORT
    ahead = standing.metric not in FOLLOWING and _better(standing) >= FAR
    return HeatLevel.AHEAD if ahead else HeatLevel.FINE


def shared(
    causes: Mapping[str, RootCause],
    team: int,
    share: float = SHARE,
    least: int = LEAST_TEAM,
) -> tuple[Shared, ...]:
    """The causes of a team, the most common first: embed where enough of the team have it.

    `causes` gives the root cause of each rep, by the rep's id.
    """
    having = by_root_cause((cause, rep) for rep, cause in causes.items())
    order = sorted(having, key=lambda cause: (-len(having[cause]), cause.id, cause.flow))
    asks = {cause: _treatment(len(having[cause]), team, share, least) for cause in order}
    return tuple(Shared(one.id, one.means, having[one], asks[one], one.flow) for one in order)


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


def _treatment(have: int, team: int, share: float, least: int) -> Treatment:
    return Treatment.EMBED if team >= least and have >= share * team else Treatment.TARGETED


def _better(standing: Standing) -> float:
    standard = standing.standard
    return abs(standing.judged - standard) / abs(standard) if standard else 0.0
