"""Whom to coach this week: one order for every page that names somebody; where time has gone."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.gap import Shortfall
from coachcli.coaching.settings import QUIET_DAYS
from coachcli.coaching.week.candidate import Candidate
from coachcli.coaching.week.report import talked_lately, talked_this_week

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


class Turn(StrEnum):
    """What this week asks for, in the order in which reps stand."""

    COACH = "coach"
    TALKED = "talked with this week"
    LEARNING = "learning given"
    NO_NUMBERS = "no numbers yet"
    RAMPING = "ramping"
    TEACH = "stay and teach"


@dataclass(frozen=True, slots=True)
class Pick:
    """A rep in the order to coach in, with the band and the days since the last talk, if any.

    `turn` is what this week asks for; `is_held` that this week's talk is, or learning is given.
    """

    candidate: Candidate
    band: Band
    days: int | None
    fit_review: bool
    turn: Turn = Turn.COACH
    is_held: bool = False


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
    """Whom to coach, in order; the skew of the time spent where there are bands and talks.

    `following` is the next to be talked with; none where this week's talks are held. `counted`
    says whether the order is by numbers, and not by waiting alone.
    """

    picks: tuple[Pick, ...]
    banded: bool
    skew: Skew | None
    counted: bool = False

    @property
    def following(self) -> Pick | None:
        """The next to be talked with; numbers name nobody new, nor on ramp beside others past it.

        It is nobody whose learning awaits its look.
        """
        waiting = (pick for pick in self.picks if pick.turn is not Turn.TEACH and not pick.is_held)
        return next((pick for pick in waiting if not self._is_apart(pick)), None)

    def _is_apart(self, pick: Pick) -> bool:
        is_new = self.counted and pick.candidate.gap_from is not None
        return is_new or (pick.turn is Turn.RAMPING and self._some_past_ramp)

    @property
    def foremost(self) -> tuple[Pick, ...]:
        """Those to coach first, in order: who is short; where the first is not, everybody."""
        every = tuple(pick for pick in self.picks if pick.turn is Turn.COACH)
        short = tuple(pick for pick in every if pick.candidate.claim)
        return short if every and every[0] in short else every

    @property
    def _some_past_ramp(self) -> bool:
        return any(pick.turn is not Turn.RAMPING for pick in self.picks)


CLAIMS = (Shortfall.BEYOND_CHANCE, Shortfall.LOOK, Shortfall.NONE)
ENDS = (Band.BOTTOM, Band.TOP)
TURNS = tuple(Turn)


def focus(candidates: Iterable[Candidate], day: date, quiet_days: int = QUIET_DAYS) -> Focus:
    """Whom to coach on a day.

    A claimed gap comes before what is worth a look, and that before nothing short; then the money
    that can move, the middle of the team, what is under way, and who waits longest. Too few for
    bands stand by attainment, the best last, and a team without numbers by who waits longest.
    """
    known = alike(tuple(candidates))
    bands, counted = banded(known), any(one.has_numbers for one in known)
    picks = (_pick(one, bands[one.rep], known, day) for one in known)
    has_core = Band.CORE in bands.values()
    skewed = skew(known, bands, day, quiet_days) if has_core else None
    if not counted:
        return Focus(tuple(sorted(picks, key=_uncounted)), has_core, skewed)
    order = _order if has_core else _few(known)
    return Focus(tuple(sorted(picks, key=order)), has_core, skewed, counted=True)


def alike(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The same, all by attainment of quota, or all by bookings where somebody has no quota."""
    having = [one for one in candidates if one.has_numbers and not one.ramping]
    if all(one.booked is None or one.attainment != one.booked for one in having):
        return candidates
    return tuple(
        one if one.booked is None else replace(one, attainment=one.booked) for one in candidates
    )


def _pick(candidate: Candidate, band: Band, known: tuple[Candidate, ...], day: date) -> Pick:
    days = (day - candidate.last).days if candidate.last else None
    counted = any(one.has_numbers for one in known)
    talked = talked_this_week(candidate.last, day) if counted else talked_lately(days)
    turn = _turn(candidate, band, talked=talked) if counted else _given(candidate)
    held = talked or candidate.awaits is not None
    return Pick(candidate, band, days, _fit(candidate, band, known), turn, held)


def _given(candidate: Candidate) -> Turn:
    """Whether learning is given, and its look is to come first."""
    return Turn.LEARNING if candidate.awaits else Turn.COACH


def _turn(candidate: Candidate, band: Band, *, talked: bool) -> Turn:
    if candidate.ramping:
        return Turn.RAMPING
    if not candidate.has_numbers:
        return Turn.NO_NUMBERS
    if candidate.star or (band is Band.TOP and candidate.claim is not Shortfall.BEYOND_CHANCE):
        return Turn.TEACH
    return Turn.TALKED if talked else _given(candidate)


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
    """The reps by attainment, the lowest first; those without a number, or new, left out."""
    ranked = (one for one in candidates if not one.gap_from)
    known = [(one.attainment, one.rep) for one in ranked if one.attainment is not None]
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


def _order(pick: Pick) -> tuple[object, ...]:
    candidate = pick.candidate
    return (
        TURNS.index(pick.turn),
        pick.band is Band.TOP,  # never the best seller first
        CLAIMS.index(candidate.claim),
        -(candidate.stake if candidate.movable is None else candidate.movable),
        pick.band in ENDS,
        not candidate.cause,
        _waited(pick),
    )


def _few(candidates: tuple[Candidate, ...]) -> Callable[[Pick], tuple[object, ...]]:
    """The order of too few for bands: by attainment, the lowest first."""
    places = {rep: place for place, rep in enumerate(_ranked(candidates))}

    def order(pick: Pick) -> tuple[object, ...]:
        place = places.get(pick.candidate.rep, len(places))
        return (TURNS.index(pick.turn), not pick.candidate.claim, place, _waited(pick))

    return order


def _uncounted(pick: Pick) -> tuple[object, ...]:
    """A key without numbers: who waits longest, and whoever is new last."""
    return (pick.candidate.gap_from is not None, _waited(pick))


def _waited(pick: Pick) -> tuple[bool, int, str]:
    """A key that puts those never talked with first, then the longest ago."""
    return (pick.days is not None, -(pick.days or 0), pick.candidate.name)
