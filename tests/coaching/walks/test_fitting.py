"""Which answers a manager's own words may mean."""

from collections.abc import Iterable

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.fitting import (
    MOST,
    MOST_OF_A_CHECK,
    Fit,
    fits,
    flows_by_fit,
    speaks_of,
)
from coachcli.coaching.walks.flow import Flow
from coaching.flows import CAUSES, answer, check, flow

SOON = check("soon", answer("a price at once"), answer("waits for their figure"))
AFTER = check("after", answer("interested, and then silence"), answer("they rang the next day"))
MANY = check("many", *(answer(f"a silence of {days} days") for days in range(1, 6)))
TALKS = flow(CAUSES, SOON, AFTER, MANY)


def by_words(texts: Iterable[tuple[str, str, str]], words: str) -> tuple[str, ...]:
    """Texts with any of the words, as they stand."""
    wanted = words.split()
    return tuple(id_ for id_, *rest in texts if any(word in " ".join(rest) for word in wanted))


def meant(words: str, of: Flow = TALKS) -> list[str]:
    return [fit.answer.text for fit in fits(of, words, by_words)]


def test_an_answer_is_found_by_its_words() -> None:
    assert meant("their figure") == ["waits for their figure"]


def test_an_answer_is_found_by_what_managers_say() -> None:
    assert "interested, and then silence" in meant("ghosted")
    assert "interested, and then silence" in meant("gosted")


@pytest.mark.parametrize("words", ["dicsount", "discuont", "figre"])
def test_one_slip_of_the_finger_is_forgiven(words: str) -> None:
    assert meant(words)[0] in ("a price at once", "waits for their figure")


def test_what_was_said_in_whole_comes_first() -> None:
    assert meant("and then silence")[0] == "interested, and then silence"
    assert meant("silence of 4 days")[0] == "a silence of 4 days"


def test_words_that_are_nowhere_fit_nothing() -> None:
    assert meant("purple elephants") == []
    assert meant("it was") == []


def test_a_few_are_offered_and_not_all_of_one_check() -> None:
    assert len(meant("silence")) == MOST_OF_A_CHECK + 1
    lists = [replace(MANY, id=f"many-{number}") for number in range(4)]
    assert len(meant("silence", flow(CAUSES, *lists))) == MOST


def test_flows_are_ranked_by_what_was_seen_each_with_the_answer() -> None:
    prices = replace(flow(CAUSES, SOON), id="prices")
    silent = replace(flow(CAUSES, AFTER, SOON), id="silent")
    ranked = flows_by_fit((prices, silent), ("price at once", "silence", "then silence"), by_words)
    assert list(ranked) == ["silent", "prices"]
    assert ranked["prices"].answer.text == "a price at once"
    assert flows_by_fit((prices, silent), ("elephants",), by_words) == {}


@pytest.mark.parametrize(
    ("words", "speaks"),
    [
        ("interested, then silence", True),
        ("ghosted, though interested", True),
        ("silence", False),
        ("interested in a silence that nobody could explain to me last week", False),
        ("", False),
    ],
)
def test_words_speak_of_an_answer_that_has_most_of_them_and_two(
    words: str, *, speaks: bool
) -> None:
    assert speaks_of(words, Fit(AFTER, AFTER.answers[0])) is speaks
