"""The mirror of a coach as their leader may see it: of counts alone, and of nobody's rank."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.mirror import BACK_WEEKS, TIME_WEEKS, KeptOfDue
from coachcli.coaching.rhythm.session import SessionItem
from coachcli.coaching.week.aggregates import Aggregates, ItemCount

HALF = 0.5
LOW = 5.0
"""Of ten points a session, fewer than this are worth a talk."""


class CoachingGap(StrEnum):
    """What a leader would walk through with a coach: that too little happens, or too little of it.

    The first comes before the second: what does not happen cannot be good.
    """

    HAPPENS_NOT = "coaching-does-not-happen"
    CHANGES_NOTHING = "coaching-changes-nothing"


@dataclass(frozen=True, slots=True)
class CoachMirrored:
    """A coach's coaching in the last weeks of what they handed on.

    `team` and `coached` (in 14 days) are none where they are left out; `quality` is the mean of the
    points of sessions, none without any; `weakest` is the item that the last five sessions had
    least often. `gap` is what is
    worth a walk, where anything is.
    """

    name: str
    talks: int
    minutes: int
    team: int | None
    coached: int | None
    sessions: int
    quality: float | None
    weakest: SessionItem | None
    promises: KeptOfDue
    rhythm: KeptOfDue
    given: int
    closed: int
    gap: CoachingGap | None = None


def mirrored(counts: Aggregates) -> CoachMirrored:
    """The mirror of one coach."""
    weeks = counts.weeks[-BACK_WEEKS:]
    lately = weeks[-TIME_WEEKS:]
    sessions = sum(each.quality.sessions for each in weeks)
    points = sum(each.quality.points for each in weeks)
    talks = sum(each.talks + each.walks for each in lately)
    quality = points / sessions if sessions else None
    rhythm = _together(each.rhythm for each in weeks)
    given, closed = (sum(getattr(each, name) for each in weeks) for name in ("given", "closed"))
    return CoachMirrored(
        name=counts.coach,
        talks=talks,
        minutes=sum(each.minutes for each in lately),
        team=counts.team,
        coached=counts.coached,
        sessions=sessions,
        quality=quality,
        weakest=_weakest(counts.lately.items if counts.lately else ()),
        promises=_together(each.mine for each in weeks),
        rhythm=rhythm,
        given=given,
        closed=closed,
        gap=_gap(_shares(counts, talks, rhythm), quality, closed),
    )


def _together(parts: Iterable[KeptOfDue | None]) -> KeptOfDue:
    total = KeptOfDue()
    for each in parts:
        total = total.plus(each or KeptOfDue())
    return total


def _shares(counts: Aggregates, talks: int, rhythm: KeptOfDue) -> list[float]:
    """What there is to tell whether coaching happens, each from 0 to 1."""
    shares = [min(talks, 1.0)]
    if counts.team and counts.coached is not None:
        shares.append(counts.coached / counts.team)
    if rhythm.due:
        shares.append(rhythm.done / rhythm.due)
    return shares


def _gap(shares: Sequence[float], quality: float | None, closed: int) -> CoachingGap | None:
    """What is worth a walk with the coach; none where nothing is."""
    if min(shares) < HALF:
        return CoachingGap.HAPPENS_NOT
    is_low = quality is not None and quality < LOW
    return CoachingGap.CHANGES_NOTHING if is_low or not closed else None


def _weakest(counts: Iterable[ItemCount]) -> SessionItem | None:
    """The item that sessions had least often, of those that some lack; as in the coach's own."""
    lacking = {each.item: each.had / each.sessions for each in counts if each.had < each.sessions}
    return min(lacking, key=lambda item: lacking[item], default=None)
