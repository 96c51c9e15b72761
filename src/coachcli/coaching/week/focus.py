"""Whom to coach this week: the core of the team first, where an hour moves most, and where the coach's time has gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

TAIL = 0.2
"""The share of the team at either end: a fifth below, a fifth above, and the core between (seed 004: the middle 60 %)."""
LEAST_TEAM = 5
"""Fewer reps than this make no bands."""
SKEWED = 1.5
"""From here on the coach's time goes to the ends of the team more than to its core."""
CYCLES = 2
"""Evaluated cycles without movement after which a review of the fit may be suggested, and never before."""
QUIET_DAYS = 14


class Band(StrEnum):
    """Where a rep stands in the team, by attainment."""

    CORE = "core"
    BOTTOM = "bottom"
    TOP = "top"
    RAMPING = "ramping"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rep who could be coached. `attainment` is bookings against quota, or bookings where there is no quota.

    `stake` is the money of the largest gap, in minor units, in `gap` (a metric); `cause` is what is being worked on. `talks` and
    `minutes` are those of the past four weeks; `cycles` are evaluated ones in a row without movement.
    """

    rep: str
    name: str
    attainment: float | None = None
    ramping: bool = False
    gap: str = ""
    stake: int = 0
    cause: str = ""
    obstacle: bool = False
    last: date | None = None
    talks: int = 0
    minutes: int = 0
    cycles: int = 0


@dataclass(frozen=True, slots=True)
class Pick:
    """A rep in the order in which to coach, with the band and the days since the last talk (none: not yet)."""

    candidate: Candidate
    band: Band
    days: int | None
    fit_review: bool


@dataclass(frozen=True, slots=True)
class Skew:
    """Where the time went: the share of talks on both ends of the team against their share of heads."""

    time: float
    heads: float
    index: float
    alarm: bool
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Focus:
    """Whom to coach, in order; the skew of the time spent where there are bands and talks."""

    picks: tuple[Pick, ...]
    banded: bool
    skew: Skew | None


ORDER = (Band.CORE, Band.NONE, Band.BOTTOM, Band.RAMPING, Band.TOP)


def focus(candidates: Iterable[Candidate], day: date) -> Focus:
    """Whom to coach on a day: the core first, then by the money that can move, what is open, and how long they have waited."""
    known = tuple(candidates)
    bands = banded(known)
    picks = [Pick(one, bands[one.rep], _days(one, day), _fit(one, bands[one.rep], known)) for one in known]
    told = any(band is Band.CORE for band in bands.values())
    return Focus(tuple(sorted(picks, key=_key)), told, skew(known, bands, day) if told else None)


def banded(candidates: tuple[Candidate, ...]) -> dict[str, Band]:
    """The band of each rep: a fifth at either end by attainment; those on ramp, and those without a number, apart."""
    ranked = sorted(
        (one for one in candidates if not one.ramping and one.attainment is not None), key=lambda one: (one.attainment, one.rep)
    )
    ends = round(len(ranked) * TAIL) if len(ranked) >= LEAST_TEAM else 0
    bands = {one.rep: Band.RAMPING if one.ramping else Band.NONE for one in candidates}
    if ends:
        bands |= {one.rep: Band.CORE for one in ranked}
        bands |= {one.rep: Band.BOTTOM for one in ranked[:ends]} | {one.rep: Band.TOP for one in ranked[-ends:]}
    return bands


def skew(candidates: tuple[Candidate, ...], bands: dict[str, Band], day: date) -> Skew | None:
    """The share of talks on the ends of the team over their share of heads; none where nobody was talked with.

    Ten reps, seven of ten talks on the four at the ends: .7 / .4 = 1.75.
    """
    counted = [one for one in candidates if bands[one.rep] in (Band.CORE, Band.BOTTOM, Band.TOP)]
    ends = [one for one in counted if bands[one.rep] is not Band.CORE]
    talks = sum(one.talks for one in counted)
    if not talks:
        return None
    time, heads = sum(one.talks for one in ends) / talks, len(ends) / len(counted)
    core = sorted((one for one in counted if bands[one.rep] is Band.CORE), key=lambda one: (one.last or date.min, one.name))
    waiting = tuple(one.name for one in core if one.last is None or (day - one.last).days >= QUIET_DAYS)[:2]
    return Skew(time, heads, time / heads, time / heads >= SKEWED, waiting)


def _fit(one: Candidate, band: Band, known: tuple[Candidate, ...]) -> bool:
    """Whether a review of the fit may be suggested: the last tenth, past ramp, two cycles, and nothing in the way."""
    ranked = sorted((other for other in known if other.attainment is not None), key=lambda other: (other.attainment, other.rep))
    last = {other.rep for other in ranked[: max(1, len(ranked) // 10)]}
    return band is Band.BOTTOM and one.rep in last and one.cycles >= CYCLES and not one.obstacle


def _days(one: Candidate, day: date) -> int | None:
    return (day - one.last).days if one.last else None


def _key(one: Pick) -> tuple[int, int, bool, bool, int, str]:
    candidate = one.candidate
    waited = one.days if one.days is not None else 0
    return (ORDER.index(one.band), -candidate.stake, not candidate.cause, one.days is not None, -waited, candidate.name)
