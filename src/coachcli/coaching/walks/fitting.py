"""Which answers of a flow a manager's own words may mean: what is searched, and a short list.

The search is handed in, as ranked full text is not the study's business.
"""

from collections.abc import Callable, Iterable, Iterator

from coachcli.coaching.jargon import words_of
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.flow import Check, CheckAnswer, Flow
from coachcli.coaching.walks.parlance import MEANS, in_flow_words, said_so

MOST = 6
MOST_OF_A_CHECK = 3
"""So many answers are offered at most, in all and of one check."""
ALIKE = 0.8
"""How like a known word another must be to be taken for a slip of the finger."""
LEAST_WORDS = 2
"""One word in common is chance."""
STEM = 6
"""So many letters tell a word, whatever its ending."""
ENDINGS = ("", "ed", "ing")
"""How what managers say may end, where a letter of it is wrong."""
WHOLE = 100
"""More than any number of words covered."""
Search = Callable[[Iterable[tuple[str, str, str]], str], tuple[str, ...]]
"""Ranks texts (id, title, body) by words; gives the ids of those that fit, the best first."""


@dataclass(frozen=True, slots=True)
class Fit:
    """An answer that some words may mean, and its check."""

    check: Check
    answer: CheckAnswer


def fits(flow: Flow, words: str, search: Search) -> tuple[Fit, ...]:
    """The answers of a flow that the words fit best, few enough to pick from."""
    texts = tuple(_texts(flow))
    places = _ranked(texts, words, search)
    ranked = (_fit(flow, place) for place in places)
    return tuple(_few(ranked))


def flows_by_fit(flows: Iterable[Flow], sayings: Iterable[str], search: Search) -> dict[str, Fit]:
    """The flows that have an answer which one of the sayings fits, the best first, with it."""
    by_id = {flow.id: flow for flow in flows}
    texts = tuple(
        (f"{id_} {place}", answer, around)
        for id_ in by_id
        for place, answer, around in _texts(by_id[id_])
    )
    points: dict[str, float] = {}
    first: dict[str, Fit] = {}
    for saying in sayings:
        for place, (id_, fitting) in enumerate(_firsts(by_id, _ranked(texts, saying, search)), 1):
            points[id_] = points.get(id_, 0.0) + 1.0 / place
            first.setdefault(id_, fitting)
    return {id_: first[id_] for id_ in sorted(points, key=lambda id_: -points[id_])}


def speaks_of(words: str, fit: Fit) -> bool:
    """Whether an answer and its question have at least half of the words, and two of them."""
    groups = said_so(in_flow_words(" ".join(words_of(words))))
    there = words_of(f"{fit.answer.text} {fit.check.text}")
    common = sum(_has(there, group) for group in groups)
    return common >= LEAST_WORDS and common * 2 >= len(groups)


def _firsts(flows: dict[str, Flow], ranked: Iterable[str]) -> Iterator[tuple[str, Fit]]:
    """The best answer of each flow, in the order of the flows."""
    best: dict[str, str] = {}
    for ranked_ in ranked:
        id_, place = ranked_.split(" ", 1)
        best.setdefault(id_, place)
    return ((id_, _fit(flows[id_], place)) for id_, place in best.items())


def _texts(flow: Flow) -> Iterator[tuple[str, str, str]]:
    """Each answer with its question; the gate's are in every flow."""
    for check in flow.checks:
        around = f"{check.text} {check.listen_for}"
        for number, answer in enumerate(check.answers):
            yield f"{check.id} {number}", answer.text, around


def _ranked(texts: tuple[tuple[str, str, str], ...], words: str, search: Search) -> tuple[str, ...]:
    """What fits the words or the flows' own for them: what covers most of them comes first."""
    wanted = in_flow_words(_spelt(words, texts))
    fitting = dict.fromkeys(place for said in wanted for place in search(texts, said))
    groups, body = said_so(wanted), {place: rest for place, *rest in texts}
    said = " ".join(words_of(words))
    return tuple(sorted(fitting, key=lambda place: -_covers(said, groups, *body[place])))


def _covers(said: str, groups: tuple[tuple[str, ...], ...], answer: str, around: str) -> int:
    """How much of what was said an answer covers, and its question for half; all of it wins."""
    words, others = words_of(answer), words_of(around)
    covered = sum(2 if _has(words, group) else _has(others, group) for group in groups)
    return covered + WHOLE * (said in " ".join(words))


def _has(words: list[str], group: tuple[str, ...]) -> bool:
    """Whether one of the words begins as one of the group does."""
    return any(word.startswith(other[:STEM]) for word in words for other in group)


def _spelt(words: str, texts: Iterable[tuple[str, str, str]]) -> str:
    """The words, each one that no text has put right where one is nearly alike."""
    known = set(words_of(" ".join(text for _, *rest in texts for text in rest)))
    known |= {f"{saying}{ending}" for saying in MEANS for ending in ENDINGS}
    return " ".join(_right(word, known) for word in words_of(words))


def _right(word: str, known: set[str]) -> str:
    if in_flow_words(word)[1:] or any(each.startswith(word[:-1] or word) for each in known):
        return word
    return next(iter(near(word, sorted(known), 1, ALIKE)), word)


def _fit(flow: Flow, place: str) -> Fit:
    id_, number = place.split(" ")
    check = next(check for check in flow.checks if check.id == id_)
    return Fit(check, check.answers[int(number)])


def _few(ranked: Iterable[Fit]) -> list[Fit]:
    """The first of them, not all of one check."""
    few: list[Fit] = []
    for fit in ranked:
        same = sum(1 for other in few if other.check.id == fit.check.id)
        if len(few) < MOST and same < MOST_OF_A_CHECK:
            few.append(fit)
    return few
