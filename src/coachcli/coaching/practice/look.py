"""A look: what was rated of one behaviour at one time, by the rep and by those who watched."""

from collections.abc import Iterable, Mapping
from datetime import date

from coachcli.coaching.behaviour import Behaviour, called_now, titled
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.observation import Observation, Rater

LOWEST, HIGHEST = 1, 4
NEAR = 1
"""Two who rate the same so many levels apart still agree by and large."""
OPENS_A_TALK = 2
"""So many levels between what a rep says and what was seen open the next talk."""
WITH_EVIDENCE, OPINION, BY_TOOL = 1.0, 0.5, 0.25
"""What a rating weighs: one that says what was said or done, one that does not, a tool's."""


@dataclass(frozen=True, slots=True)
class RatedLook:
    """One look; a level that nobody gave is none. `tool` is the mean of so many `times` scores.

    What one side rated is hidden until the other's rating is in, or the rep's own is `waived`.
    `evidence` is what was said or done as the coach noted it, `example` as the rep did.
    """

    id: str
    behaviour: str
    seen: date
    own: float | None = None
    waived: bool = False
    coach: float | None = None
    second: float | None = None
    tool: float | None = None
    evidence: str = ""
    evidenced: bool = False
    source: str = ""
    times: int = 1
    example: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it can be shown and counts: both are in, or it is a tool's."""
        both = self.coach is not None and (self.own is not None or self.waived)
        return both or self.tool is not None

    @property
    def by_person(self) -> bool:
        """Whether somebody looked, and no tool alone."""
        return self.coach is not None

    @property
    def level(self) -> float:
        """What was seen: two who watched count as their mean."""
        seen = [level for level in (self.coach, self.second) if level is not None]
        return sum(seen) / len(seen) if seen else self.tool or 0.0

    @property
    def sure_level(self) -> float:
        """What both who watched would say was seen: the lower level where they are far apart."""
        if self.coach is None or self.second is None:
            return self.level
        apart = abs(self.coach - self.second) > NEAR
        return min(self.coach, self.second) if apart else self.level

    @property
    def weight(self) -> float:
        """How much it counts beside others."""
        if not self.by_person:
            return BY_TOOL
        return WITH_EVIDENCE if self.evidenced else OPINION

    @property
    def perception(self) -> float | None:
        """How many levels the rep's own rating is above what was seen, once both are in."""
        return None if self.own is None or not self.by_person else self.own - self.level

    @property
    def opens_talk(self) -> bool:
        """Whether the two see it so differently that the next talk begins with it."""
        return self.perception is not None and abs(self.perception) >= OPENS_A_TALK


def looks(
    ratings: Iterable[Observation], behaviours: Mapping[str, Behaviour]
) -> tuple[RatedLook, ...]:
    """The looks that ratings make, in the order of their days; behaviours by their ids of now."""
    made: dict[tuple[str, str], list[Observation]] = {}
    for rating in ratings:
        made.setdefault((rating.look, called_now(rating.behaviour, behaviours)), []).append(rating)
    each = (_look(key, tuple(parts)) for key, parts in made.items())
    return tuple(sorted(each, key=lambda look: look.seen))


def of_behaviour(all_looks: Iterable[RatedLook], behaviour: str) -> tuple[RatedLook, ...]:
    """The looks at one behaviour."""
    return tuple(look for look in all_looks if look.behaviour == behaviour)


def waiting_for_own(all_looks: Iterable[RatedLook]) -> tuple[RatedLook, ...]:
    """The looks that the coach has rated, and the rep has not."""
    return tuple(look for look in all_looks if look.by_person and not look.is_open)


def waiting_for_coach(all_looks: Iterable[RatedLook]) -> tuple[RatedLook, ...]:
    """The looks that the rep has rated or let go of, and the coach has not."""
    own = (look for look in all_looks if look.own is not None or look.waived)
    return tuple(look for look in own if not look.by_person)


def _look(key: tuple[str, str], parts: tuple[Observation, ...]) -> RatedLook:
    """One look of its ratings; of two by one rater the last stands."""
    by = {part.rater: part for part in parts}
    levels = {rater: part.level for rater, part in by.items()}
    main = by.get(Rater.COACH) or by.get(Rater.TOOL) or parts[-1]
    return RatedLook(
        *(*key, main.seen),
        own=levels.get(Rater.REP),
        waived=Rater.REP in by and levels[Rater.REP] is None,
        coach=levels.get(Rater.COACH),
        second=levels.get(Rater.SECOND),
        tool=levels.get(Rater.TOOL),
        evidence=main.evidence,
        evidenced=main.evidenced,
        source=main.source,
        example=by[Rater.REP].evidence if Rater.REP in by else "",
    )


@dataclass(frozen=True, slots=True)
class SeenApart:
    """A behaviour that the rep rates two levels or more from what was seen: a talk begins with it.

    `evidence` is what was said or done on the day `seen`, where that was noted.
    """

    behaviour: str
    title: str
    own: float
    level: float
    seen: date
    evidence: str


def apart_of(look: RatedLook, behaviours: Mapping[str, Behaviour]) -> SeenApart:
    """What a look says that the two see apart."""
    title = titled(look.behaviour, behaviours)
    levels = (look.own or 0.0, look.level)
    return SeenApart(look.behaviour, title, *levels, look.seen, look.evidence)
