"""Which way a rep's answers to the three questions go; no single answer can be told from it."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.preread import HIGHEST, LOWEST, PulseAnswer, PulseItem

THREE = 3
"""Answers are taken three by three: none is told by itself, nor by what it changes in a sum."""
THIRD = (HIGHEST - LOWEST) / 3
MOVES = 2
"""The sum of three answers moves where it changes by so much."""


class PulseLevel(StrEnum):
    """In which third of the scale the last three answers lie together."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class PulseWay(StrEnum):
    """Which way answers go."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"


@dataclass(frozen=True, slots=True)
class PulseTrend:
    """How answers to one question go; `level` and `way` are none before there are three.

    `answers` counts all, `shown` those that the trend is of, `since` and `until` are their weeks.
    """

    item: PulseItem
    answers: int
    shown: int = 0
    since: str = ""
    until: str = ""
    level: PulseLevel | None = None
    way: PulseWay | None = None


def trends(given: Iterable[tuple[str, PulseAnswer]]) -> tuple[PulseTrend, ...]:
    """How the answers to each question go, of answers with their weeks, the earliest first."""
    every = tuple(given)
    return tuple(
        _trend(item, [(week, each.answer) for week, each in every if each.item is item])
        for item in PulseItem
    )


def _trend(item: PulseItem, given: Sequence[tuple[str, int]]) -> PulseTrend:
    whole = given[: len(given) // THREE * THREE]
    if not whole:
        return PulseTrend(item, len(given))
    numbers = [answer for _, answer in whole]
    weeks = (whole[0][0], whole[-1][0])
    return PulseTrend(item, len(given), len(whole), *weeks, _level(numbers), _way(numbers))


def _level(numbers: Sequence[int]) -> PulseLevel:
    """The third of the scale in which the mean of the last three lies."""
    mean = sum(numbers[-THREE:]) / THREE
    if mean < LOWEST + THIRD:
        return PulseLevel.LOW
    return PulseLevel.HIGH if mean > HIGHEST - THIRD else PulseLevel.MIDDLE


def _way(numbers: Sequence[int]) -> PulseWay:
    """The last three beside the three before them; of the first three the last beside the first."""
    *before, first, _, last = numbers
    change = sum(numbers[-THREE:]) - sum(before[-THREE:]) if before else (last - first) * MOVES
    if abs(change) < MOVES:
        return PulseWay.STEADY
    return PulseWay.RISING if change > 0 else PulseWay.FALLING
