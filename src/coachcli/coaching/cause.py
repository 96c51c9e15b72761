"""A root cause: why a behaviour is missing, and of which kind."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

SOMETHING_ELSE = "something-else"
T = TypeVar("T")


class Kind(StrEnum):
    """What a cause is made of; only the first two can be learnt."""

    SKILL = "skill"
    KNOWLEDGE = "knowledge"
    COMMITMENT = "commitment"
    CAPACITY = "capacity"
    ENVIRONMENT = "environment"


LEARNABLE = (Kind.SKILL, Kind.KNOWLEDGE)
NEEDS_A_LOOK = (Kind.SKILL, Kind.COMMITMENT)


class Common(StrEnum):
    """How common a cause is among reps with this gap, in the author's words."""

    RARE = "rare"
    UNCOMMON = "uncommon"
    USUAL = "usual"
    COMMON = "common"
    VERY_COMMON = "very common"


@dataclass(frozen=True, slots=True)
class Cause:
    """One root cause of a flow.

    `means` is a plain sentence; `learn` holds asset ids and is empty unless the cause can be learnt; `instead` says what the
    manager does when learning is not the answer.
    """

    id: str
    kind: Kind
    behaviour: str
    means: str
    common: Common = Common.USUAL
    learn: tuple[str, ...] = ()
    instead: str = ""

    @property
    def learnable(self) -> bool:
        """Whether learning can mend it."""
        return self.kind in LEARNABLE


@dataclass(frozen=True, slots=True)
class RootCause:
    """The cause that a diagnosis carried, in its words; an id names it within its flow only."""

    flow: str
    id: str
    means: str
    kind: str


def by_root_cause(carried: Iterable[tuple[RootCause, T]]) -> dict[RootCause, tuple[T, ...]]:
    """What belongs to each root cause: one for each flow and id, in the words that come last."""
    words: dict[tuple[str, str], RootCause] = {}
    belongs: dict[tuple[str, str], tuple[T, ...]] = {}
    for cause, what in carried:
        key = (cause.flow, cause.id)
        words[key] = cause
        belongs[key] = (*belongs.get(key, ()), what)
    return {words[key]: belongs[key] for key in words}
