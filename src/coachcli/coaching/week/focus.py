"""Whom to coach this week: the core first, where an hour moves most; and where time has gone."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from coachcli.coaching.cause import Kind
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.gap import ramped
from coachcli.coaching.numbers.headline import Stood
from coachcli.coaching.numbers.start import start
from coachcli.coaching.settings import QUIET_DAYS, RAMP_DAYS
from coachcli.coaching.verdict import RootCause
from coachcli.coaching.week.report import RepLine

TAIL = 0.2
"""The share of the team at either end: a fifth below, a fifth above, and the core between (seed
004: the middle 60 %)."""
LEAST_TEAM = 5
"""Fewer reps than this make no bands."""
SKEWED = 1.5
"""From here on the coach's time goes to the ends of the team more than to its core."""
MOST_NAMED = 2
CYCLES = 2
"""Evaluated cycles without movement after which a review of the fit may be suggested, and never
before."""
TIME_DAYS = 28
"""The days over which talks are counted."""


class Band(StrEnum):
    """Where a rep stands in the team, by attainment."""

    CORE = "core"
    BOTTOM = "bottom"
    TOP = "top"
    RAMPING = "ramping"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rep who could be coached.

    `attainment` is bookings against quota, or bookings where there is no quota.

    `stake` is the money of the largest gap, in minor units, in `gap` (a metric that a walk starts
    from), `step` the step of the split it lies in, if any; `cause` is what is being worked on.
    `talks` and `minutes` are those of the past four weeks; `cycles` are evaluated ones in a row
    without movement.
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
    step: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """A rep in the order to coach in, with the band and the days since the last talk, if any."""

    candidate: Candidate
    band: Band
    days: int | None
    fit_review: bool


@dataclass(frozen=True, slots=True)
class Skew:
    """Where the time went: the share of talks on both ends of the team against that of heads."""

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


def focus(candidates: Iterable[Candidate], day: date, quiet_days: int = QUIET_DAYS) -> Focus:
    """Whom to coach on a day: the core first, then by money that can move, work and waiting."""
    known = tuple(candidates)
    bands = banded(known)
    picks = (_pick(one, bands[one.rep], known, day) for one in known)
    has_core = Band.CORE in bands.values()
    skewed = skew(known, bands, day, quiet_days) if has_core else None
    return Focus(tuple(sorted(picks, key=_order)), has_core, skewed)


def _pick(candidate: Candidate, band: Band, known: tuple[Candidate, ...], day: date) -> Pick:
    days = (day - candidate.last).days if candidate.last else None
    return Pick(candidate, band, days, _fit(candidate, band, known))


def candidate(
    stood: Stood,
    line: RepLine,
    cause: RootCause | None,
    talks: tuple[int, int],
    day: date,
    ramp_days: int = RAMP_DAYS,
) -> Candidate:
    """A rep as somebody to coach.

    `cause` is that of the last diagnosis; `talks` says how many there were, and their minutes.
    """
    gap = start(stood)
    return Candidate(
        rep=stood.rep.id,
        name=stood.rep.name,
        attainment=_attainment(stood),
        ramping=not ramped(stood.rep, day, ramp_days),
        gap=gap.metric if gap and gap.opens else "",
        stake=(gap.stake or 0) if gap else 0,
        cause=_worked_on(line, cause),
        obstacle=cause is not None and cause.kind == Kind.ENVIRONMENT,
        last=line.last_coached,
        talks=talks[0],
        minutes=talks[1],
        step=str(stood.headline.step or "") if stood.headline else "",
    )


def banded(candidates: tuple[Candidate, ...]) -> dict[str, Band]:
    """The band of each rep: a fifth at either end by attainment, those on ramp apart."""
    apart = {one.rep: Band.RAMPING if one.ramping else Band.NONE for one in candidates}
    ranked = _ranked(one for one in candidates if not one.ramping)
    ends = round(len(ranked) * TAIL) if len(ranked) >= LEAST_TEAM else 0
    if not ends:
        return apart
    core = dict.fromkeys(ranked, Band.CORE)
    bottom, top = dict.fromkeys(ranked[:ends], Band.BOTTOM), dict.fromkeys(ranked[-ends:], Band.TOP)
    return apart | core | bottom | top


def _ranked(candidates: Iterable[Candidate]) -> list[str]:
    """The reps by attainment, the lowest first; those without a number left out."""
    known = [(one.attainment, one.rep) for one in candidates if one.attainment is not None]
    return [rep for _, rep in sorted(known)]


def skew(
    candidates: tuple[Candidate, ...],
    bands: dict[str, Band],
    day: date,
    quiet_days: int = QUIET_DAYS,
) -> Skew | None:
    """The share of talks on the ends of the team over that of heads; none without talks.

    Ten reps, seven of ten talks on the four at the ends: .7 / .4 = 1.75.
    """
    core = [one for one in candidates if bands[one.rep] is Band.CORE]
    ends = [one for one in candidates if bands[one.rep] in (Band.BOTTOM, Band.TOP)]
    talks = _talks(core) + _talks(ends)
    if not talks:
        return None
    time, heads = _talks(ends) / talks, len(ends) / (len(core) + len(ends))
    return Skew(
        time, heads, time / heads, time / heads >= SKEWED, _longest_quiet(core, day, quiet_days)
    )


def _attainment(stood: Stood) -> float | None:
    """Bookings against quota, or bookings where there is no quota."""
    values = {standing.metric: standing.value for standing in stood.standings}
    return values.get("quota_attainment", values.get("bookings"))


def _worked_on(line: RepLine, cause: RootCause | None) -> str:
    """What a rep works on: the cause of an open assignment, else that of the last diagnosis."""
    if line.open:
        return line.open[0].means
    return cause.means if cause else ""


def _talks(candidates: Iterable[Candidate]) -> int:
    return sum(one.talks for one in candidates)


def _longest_quiet(core: Iterable[Candidate], day: date, quiet_days: int) -> tuple[str, ...]:
    """The names of the two who have waited longest, if they have waited long."""
    quiet = (one for one in core if one.last is None or (day - one.last).days >= quiet_days)
    order = sorted(quiet, key=lambda one: (one.last or date.min, one.name))
    return tuple(one.name for one in order)[:MOST_NAMED]


def _fit(candidate: Candidate, band: Band, known: tuple[Candidate, ...]) -> bool:
    """Whether a review of the fit may be suggested.

    That is only for the last tenth, past ramp, after two cycles, with nothing in the way.
    """
    ranked = _ranked(known)
    last_tenth = ranked[: max(1, len(ranked) // 10)]
    ripe = candidate.cycles >= CYCLES and not candidate.obstacle
    return ripe and band is Band.BOTTOM and candidate.rep in last_tenth


def _order(pick: Pick) -> tuple[int, int, bool, bool, int, str]:
    candidate = pick.candidate
    return (
        ORDER.index(pick.band),
        -candidate.stake,
        not candidate.cause,
        pick.days is not None,  # whoever was never talked with comes first
        -(pick.days or 0),
        candidate.name,
    )
