"""How a behaviour of a rep stands by all looks at it, beside what is expected."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.look import BY_TOOL, NEAR, RatedLook

WITHIN_DAYS = 91
"""Looks of so many days make a level; where there are none of them, the last one does."""
SURE = 2.0
"""So much weight, of people's looks with evidence alone, is more than a hint."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two who watched the same calls rated them: how often, the same, and a level apart."""

    pairs: int = 0
    same: int = 0
    near: int = 0


@dataclass(frozen=True, slots=True)
class Rated:
    """A behaviour of a rep: the level that the open looks make, and what stands behind it.

    `weight` is that of people's looks with evidence. `own` and `perception` are of the last look
    for which the rep has rated as well.
    """

    behaviour: str
    expected: int
    level: float
    looks: int
    weight: float
    scores: int
    seen: date
    own: float | None
    perception: float | None
    agreement: Agreement

    @property
    def gap(self) -> float:
        """How many levels are missing; below nought where more is seen than is expected."""
        return self.expected - self.level

    @property
    def is_sure(self) -> bool:
        """Whether more than one look with evidence stands behind it."""
        return self.weight >= SURE

    @property
    def is_weak(self) -> bool:
        """Whether only opinions, or scores of another tool, stand behind it."""
        return self.weight == 0


def rated(all_looks: Iterable[RatedLook], behaviour: Behaviour, day: date) -> Rated | None:
    """How a behaviour stands on a day by the open looks at it; nothing where there are none."""
    open_ = _by_day(look for look in all_looks if look.is_open and look.seen <= day)
    since = day - timedelta(days=WITHIN_DAYS)
    counted = [look for look in open_ if look.seen >= since] or open_[-1:]
    if not counted:
        return None
    people = [look for look in counted if look.by_person]
    both = [look for look in people if look.perception is not None]
    return Rated(
        behaviour.id,
        behaviour.expected,
        mean_level(counted),
        len(people),
        sum(look.weight for look in people if look.evidenced),
        sum(look.times for look in counted if not look.by_person),
        counted[-1].seen,
        both[-1].own if both else None,
        both[-1].perception if both else None,
        agreement(people),
    )


def mean_level(counted: Sequence[RatedLook]) -> float:
    """The level that looks make: each by its weight, all scores of tools together as one."""
    people = [(look.level, look.weight) for look in counted if look.by_person]
    scores = [(look.level, float(look.times)) for look in counted if not look.by_person]
    tools = [(_mean(scores), BY_TOOL)] if scores else []
    return _mean([*people, *tools])


def _mean(parts: list[tuple[float, float]]) -> float:
    """The mean of levels, each by its weight."""
    return sum(level * weight for level, weight in parts) / sum(weight for _, weight in parts)


def agreement(all_looks: Iterable[RatedLook]) -> Agreement:
    """How two who watched the same agree, over the open looks that both have rated."""
    apart = [
        abs(look.coach - look.second)
        for look in all_looks
        if look.is_open and look.coach is not None and look.second is not None
    ]
    return Agreement(len(apart), apart.count(0), sum(0 < levels <= NEAR for levels in apart))


def seen_apart(
    all_looks: Iterable[RatedLook], day: date, talked_over: Collection[str] = ()
) -> RatedLook | None:
    """The look that opens the next talk: the latest of those where the two see it two levels apart.

    Of a behaviour the last look with both ratings speaks, one that is not long ago, and after which
    there was no talk yet: those `talked_over` (by id) open none any more.
    """
    since = day - timedelta(days=WITHIN_DAYS)
    last = {
        look.behaviour: look
        for look in _by_day(all_looks)
        if look.perception is not None and since <= look.seen <= day
    }
    open_ = (look for look in last.values() if look.id not in talked_over)
    apart = _by_day(look for look in open_ if look.opens_talk)
    return apart[-1] if apart else None


def _by_day(some: Iterable[RatedLook]) -> list[RatedLook]:
    return sorted(some, key=lambda look: look.seen)
