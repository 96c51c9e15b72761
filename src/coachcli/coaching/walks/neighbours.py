"""Where else to look when a walk comes to no cause: the flows beside it, each with its reason."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import islice

from coachcli.coaching.nouns import dataclass, replace

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
