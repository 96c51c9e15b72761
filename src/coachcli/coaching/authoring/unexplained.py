"""Walks that ended without a cause, put together for whoever writes the flows, without names."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.diagnosis import Diagnosis

WITHOUT_CAUSE = (Verdict.DOES_NOT_FIT, Verdict.NOT_ENOUGH)
MOST = 5
"""So many answers of a flow are told at most, those given most often first."""
SOMEBODY = "…"
"""Stands for a name."""
LEAST_NAME = 3
"""A part of a name that is shorter is a word too often."""


@dataclass(frozen=True, slots=True)
class GivenOften:
    """An answer of walks without a cause, and in how many of them it was given."""

    question: str
    answer: str
    walks: int


@dataclass(frozen=True, slots=True)
class UnexplainedWalks:
    """The walks of a flow that ended without a cause.

    How many of them in which no cause fitted, and with too few answers; what was answered most
    often; and the managers' own words, without names, where they are asked for.
    """

    flow: str
    title: str
    does_not_fit: int
    not_enough: int
    answers: tuple[GivenOften, ...]
    words: tuple[str, ...] = ()


def unexplained(
    ended: Iterable[tuple[Diagnosis, Sequence[str]]], names: Iterable[str] = ()
) -> tuple[UnexplainedWalks, ...]:
    """The walks without a cause by flow, the most first; each comes with its manager's words.

    No name of these is left in the words.
    """
    by_flow: dict[str, list[tuple[Diagnosis, Sequence[str]]]] = {}
    for made, words in ended:
        if made.verdict in WITHOUT_CAUSE:
            by_flow.setdefault(made.flow, []).append((made, words))
    parts = _parts(names)
    flows = [_of_flow(walks, parts) for walks in by_flow.values()]
    return tuple(sorted(flows, key=lambda each: -(each.does_not_fit + each.not_enough)))


def without_names(text: str, names: Iterable[str]) -> str:
    """A text in which a sign stands for each part of these names."""
    return _stripped(text, _parts(names))


def _of_flow(walks: list[tuple[Diagnosis, Sequence[str]]], parts: list[str]) -> UnexplainedWalks:
    last, _ = walks[-1]
    verdicts = Counter(made.verdict for made, _ in walks)
    given = Counter(
        (reason.question, reason.answer)
        for made, _ in walks
        for reason in made.ledger
        if reason.check
    )
    often = tuple(GivenOften(*said, count) for said, count in given.most_common(MOST))
    words = tuple(_stripped(text, parts) for _, texts in walks for text in texts)
    fits_not, few = (verdicts[verdict] for verdict in WITHOUT_CAUSE)
    return UnexplainedWalks(last.flow, last.title, fits_not, few, often, words)


def _parts(names: Iterable[str]) -> list[str]:
    """The parts of names that are told from words by their length, the longest first."""
    parts = {part for name in names for part in name.split() if len(part) >= LEAST_NAME}
    return sorted(parts, key=lambda part: (-len(part), part))


def _stripped(text: str, parts: list[str]) -> str:
    if not parts:
        return text
    any_of = "|".join(map(re.escape, parts))
    return re.sub(rf"\b(?:{any_of})\b", SOMEBODY, text, flags=re.IGNORECASE)
