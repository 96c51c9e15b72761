"""How far a conclusion carries, in the words that are shown, counted and kept."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Verdict(StrEnum):
    """How far the conclusion of a walk carries."""

    NO_GAP = "no-gap"
    NOT_ENOUGH = "not-enough"
    DOES_NOT_FIT = "does-not-fit"
    CLEAR = "clear"
    TWO_CANDIDATES = "two-candidates"
    PROVISIONAL = "provisional"


SAID = {
    Verdict.NO_GAP: "no gap",
    Verdict.NOT_ENOUGH: "too few answers",
    Verdict.DOES_NOT_FIT: "no cause that fits",
    Verdict.CLEAR: "clear",
    Verdict.TWO_CANDIDATES: "between two",
    Verdict.PROVISIONAL: "likely",
}
"""What each is called on every screen."""
CARRIES = (Verdict.CLEAR, Verdict.TWO_CANDIDATES, Verdict.PROVISIONAL)
"""The verdicts that name a cause worth acting on."""
AROUND = "environment"
"""The kind of a cause that lies around the rep."""


class RootCause(NamedTuple):
    """The cause that a diagnosis carried, in its words; an id names it within its flow only.

    `family` is one construct that stands in several flows under several names.
    """

    flow: str
    id: str
    means: str
    kind: str
    family: str = ""


def by_root_cause(carried: Iterable[tuple[RootCause, T]]) -> dict[RootCause, tuple[T, ...]]:
    """What belongs to each root cause: one for each flow and id, in the words that come last.

    What lies around the rep is one in all flows that say the same of it, and so is a family.
    """
    words: dict[tuple[str, str], RootCause] = {}
    belongs: dict[tuple[str, str], tuple[T, ...]] = {}
    for cause, what in carried:
        key = (cause.flow, cause.id)
        words[key] = cause
        belongs[key] = (*belongs.get(key, ()), what)
    return _in_all_flows((words[key], belongs[key]) for key in words)


def _in_all_flows(
    each: Iterable[tuple[RootCause, tuple[T, ...]]],
) -> dict[RootCause, tuple[T, ...]]:
    alike: dict[RootCause | str, dict[RootCause, tuple[T, ...]]] = {}
    for cause, what in each:
        alike.setdefault(_construct(cause), {})[cause] = what
    return {_named(causes): sum(causes.values(), ()) for causes in alike.values()}


def _construct(cause: RootCause) -> RootCause | str:
    """What a cause has in common with those of other flows that are one with it."""
    if cause.family:
        return cause.family
    return cause._replace(flow="") if cause.kind == AROUND else cause


def _named(causes: Iterable[RootCause]) -> RootCause:
    """The first of the causes that are one, or their family, where they go by several names."""
    first, *others = causes
    if not first.family or not others:
        return first
    return RootCause("", first.family, in_words(first.family), first.kind, first.family)


def in_family(cause: RootCause, families: Mapping[tuple[str, str], str]) -> RootCause:
    """The cause with its family, so that it is counted over flows."""
    return cause._replace(family=families.get((cause.flow, cause.id), ""))


def in_words(id_: str) -> str:
    """The id of a thing as it is said where it has no other words: "Way to a signature"."""
    return id_.replace("-", " ").capitalize()
