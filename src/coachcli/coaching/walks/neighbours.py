"""Where else to look when a walk comes to no cause: the flows beside it, each with its reason.

That an answer of a walk has words in common with another flow is no reason: tried on the shipped
flows, such pairs are chance. What the manager wrote is one, where it has most of its words there.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import islice

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.walks.fitting import Search, flows_by_fit, speaks_of
from coachcli.coaching.walks.flow import Flow

MOST_BY_NUMBERS = 2
MOST_BY_WORDS = 2


class Because(StrEnum):
    """Why a flow is named beside another."""

    NUMBERS = "numbers"
    WORDS = "words"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A flow beside another, and the reason why it is named.

    `said` is what the numbers say, or the question over there that the manager's words come near;
    the words themselves are in no conclusion.
    """

    flow: str
    title: str
    because: Because
    said: str = ""


def neighbours(
    earlier: Iterable[str],
    titles: Mapping[str, str],
    numbers: Mapping[str, str],
    words: Mapping[str, str],
) -> tuple[Neighbour, ...]:
    """The flows to look at, those of the numbers first, then of the words, then those earlier.

    `numbers` and `words` say why, by flow; each flow is named for its first reason.
    """
    by_numbers = _because(Because.NUMBERS, islice(numbers.items(), MOST_BY_NUMBERS))
    by_words = _because(Because.WORDS, islice(words.items(), MOST_BY_WORDS))
    before = _because(Because.EARLIER, ((id_, "") for id_ in earlier))
    named: dict[str, Neighbour] = {}
    for each in (*by_numbers, *by_words, *before):
        named.setdefault(each.flow, replace(each, title=titles.get(each.flow, "")))
    return tuple(named.values())


def _because(because: Because, reasons: Iterable[tuple[str, str]]) -> Iterator[Neighbour]:
    return (Neighbour(id_, "", because, said) for id_, said in reasons)


def by_words(
    flow: Flow, others: Iterable[Flow], sayings: Iterable[str], search: Search
) -> dict[str, str]:
    """The other flows with a question that one of the sayings speaks of, the best first, with it.

    What every flow asks, or this one, tells none of them apart.
    """
    own = {check.id for check in flow.checks}
    apart = [_without(other, own) for other in others if other.id != flow.id]
    reasons: dict[str, str] = {}
    for saying in sayings:
        for id_, fit in flows_by_fit(apart, (saying,), search).items():
            if speaks_of(saying, fit):
                reasons.setdefault(id_, fit.check.text)
    return reasons


def _without(flow: Flow, checks: set[str]) -> Flow:
    return replace(flow, checks=tuple(check for check in flow.checks if check.id not in checks))
