"""Whether a gap is a team's or a person's: who is short of what, and causes that half of a team share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from coachcli.coaching.numbers.gap import WORTH_NAMING, Standing
from coachcli.coaching.verdict import RootCause, by_root_cause

FAR = 0.2
"""A metric worse than its standard by this share is far off; one better by it is ahead."""
SHARE = 0.5
LEAST_TEAM = 4


class Level(StrEnum):
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
    """A cause that several of a team have, and what it asks for."""

    cause: str
    means: str
    reps: tuple[str, ...]
    treatment: Treatment
    flow: str


def level(one: Standing | None) -> Level:
    """How a metric stands against its standard; unknown without one, and where it is thin."""
    if one is None or one.standard is None or one.thin:
        return Level.UNKNOWN
    if one.short >= WORTH_NAMING:
        return Level.FAR if one.short >= FAR else Level.SHORT
    return Level.AHEAD if _better(one) >= FAR else Level.FINE


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


def common(found: Mapping[str, Iterable[Standing]]) -> dict[str, int]:
    """How many reps are short of each metric, the most common first."""
    short = [one.metric for all_ in found.values() for one in all_ if level(one) in (Level.SHORT, Level.FAR)]
    counted = {metric: short.count(metric) for metric in dict.fromkeys(short)}
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def _treatment(have: int, team: int, share: float, least: int) -> Treatment:
    return Treatment.EMBED if team >= least and have >= share * team else Treatment.TARGETED


def _better(one: Standing) -> float:
    standard = one.standard
    return abs(one.value - standard) / abs(standard) if standard else 0.0
