"""The ladder: how far a rep has come with one behaviour, from not aware of it to a habit.

Finishing a piece of learning leads nobody beyond aware; a test does, and a look at real work.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from itertools import takewhile

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.coaching.practice.look import RatedLook

HABIT_TIMES = 3
HABIT_DAYS = 21
"""Seen so often, over so many days, a behaviour is a habit."""


class Rung(StrEnum):
    """How far a rep has come with a behaviour, the lowest first."""

    NOT_AWARE = "not aware"
    AWARE = "aware"
    CAN_DO = "can do"
    DOES_DO = "does do"
    HABIT = "habit"

    @property
    def height(self) -> int:
        """Its place on the ladder, from nought."""
        return list(Rung).index(self)


@dataclass(frozen=True, slots=True)
class SkillEvidence:
    """What is known of a rep and a behaviour, of which `expected` is the level they are held to.

    `finished` are the days on which learning for it was done; `knowledge` the ids of the causes
    that are gaps of knowledge: of those alone an answer from memory is the proof.
    """

    expected: int
    looks: tuple[RatedLook, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    finished: tuple[date, ...] = ()
    knowledge: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Footing:
    """A rung, and the day since which it is stood on; none where nothing is known."""

    rung: Rung
    since: date | None = None


def footing(evidence: SkillEvidence) -> Footing:
    """The highest rung that the evidence bears."""
    return _done(evidence) or _can_do(evidence) or _aware(evidence)


def rung(evidence: SkillEvidence) -> Rung:
    """The same without its day."""
    return footing(evidence).rung


def proves(attempt: Attempt, knowledge: frozenset[str]) -> bool:
    """Whether an attempt counts for or against "can do": scored, and in the form of the task.

    What is acted proves a skill, what is said from memory proves knowledge. A failed try at a
    harder one takes nothing back.
    """
    fits = attempt.kind is not AttemptKind.RECALL or attempt.cause in knowledge
    return attempt.scored and fits and (attempt.passed or not attempt.harder)


def _done(evidence: SkillEvidence) -> Footing | None:
    """What was seen since the last look that was below what is expected, if anything."""
    seen = sorted(filter(_tells, evidence.looks), key=lambda look: look.seen, reverse=True)
    enough = takewhile(lambda look: look.sure_level >= evidence.expected, seen)
    days = sorted({look.seen for look in enough})
    if not days:
        return None
    habit = _habit_since(days)
    return Footing(Rung.HABIT, habit) if habit else Footing(Rung.DOES_DO, days[0])


def _tells(look: RatedLook) -> bool:
    """Whether a look counts here: by somebody who says what was said or done, and not hidden."""
    return look.is_open and look.by_person and look.evidenced


def _habit_since(days: list[date]) -> date | None:
    """The first day on which it was seen often enough, over days enough."""
    long_ago = timedelta(days=HABIT_DAYS)
    return next((day for day in days[HABIT_TIMES - 1 :] if day - days[0] >= long_ago), None)


def _can_do(evidence: SkillEvidence) -> Footing | None:
    """What was passed since the last try that was not, if anything."""
    tries = [each for each in evidence.attempts if proves(each, evidence.knowledge)]
    latest = sorted(tries, key=lambda each: each.day, reverse=True)
    passed = [each.day for each in takewhile(lambda each: each.passed, latest)]
    return Footing(Rung.CAN_DO, min(passed)) if passed else None


def _aware(evidence: SkillEvidence) -> Footing:
    days = sorted((*evidence.finished, *_met(evidence.attempts), *_rated(evidence.looks)))
    return Footing(Rung.AWARE, days[0]) if days else Footing(Rung.NOT_AWARE)


def _met(attempts: Iterable[Attempt]) -> Iterable[date]:
    return (each.day for each in attempts)


def _rated(looks: Iterable[RatedLook]) -> Iterable[date]:
    """The days of looks that the rep rated, or was shown."""
    return (
        look.seen for look in looks if look.own is not None or (look.is_open and look.by_person)
    )
