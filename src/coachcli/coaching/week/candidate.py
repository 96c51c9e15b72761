"""Somebody who could be coached: what numbers, talks and open work say of a rep."""

from datetime import date

from coachcli.coaching.cause import Kind
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.gap import Shortfall, ramped
from coachcli.coaching.numbers.headline import Stood
from coachcli.coaching.numbers.newcomer import gap_from
from coachcli.coaching.numbers.start import claim_of, start, trusted_stake
from coachcli.coaching.settings import RAMP_DAYS
from coachcli.coaching.verdict import RootCause
from coachcli.coaching.week.report import RepLine


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rep who could be coached.

    `attainment` is bookings against quota, or bookings where there is no quota.

    `stake` is the money of the largest gap, in minor units, in `gap` (a metric that a walk starts
    from), `step` the step of the split it lies in, if any; `cause` is what is being worked on.
    `talks` and `minutes` are those of the past four weeks; `cycles` are evaluated ones in a row
    without movement. `claim` is what may be said of what is short, and `movable` its money as far
    as that is to be trusted; `booked` are the bookings, `known` says whether there are numbers at
    all, and `star` whether nothing is short of the others and of what is asked. Somebody new has no
    rank, and from `gap_from` on one may say a gap. `awaits` is the day of the look that learning
    that is given awaits.
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
    claim: Shortfall = Shortfall.NONE
    movable: int | None = None
    booked: float | None = None
    known: bool = False
    star: bool = False
    gap_from: date | None = None
    awaits: date | None = None

    @property
    def has_numbers(self) -> bool:
        """Whether anything is known of what the rep does."""
        return self.known or self.attainment is not None


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
    gap, told, new = start(stood), stood.headline, gap_from(stood.rep, day)
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
        step=str(told.step or "") if told else "",
        claim=claim_of(stood),
        movable=trusted_stake(stood),
        booked=_value(stood, "bookings"),
        known=bool(stood.standings),
        star=bool(told and told.is_star),
        gap_from=new,
        awaits=line.look_on,
    )


def _attainment(stood: Stood) -> float | None:
    """Bookings against quota, or bookings where there is no quota."""
    attained = _value(stood, "quota_attainment")
    return _value(stood, "bookings") if attained is None else attained


def _value(stood: Stood, metric: str) -> float | None:
    return next((each.value for each in stood.standings if each.metric == metric), None)


def _worked_on(line: RepLine, cause: RootCause | None) -> str:
    """What a rep works on: the cause of an open assignment, else that of the last diagnosis."""
    if line.open:
        return line.open[0].means
    return cause.means if cause else ""
