"""Where else to look when a walk comes to no cause, and why there."""

from collections.abc import Iterable

from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.neighbours import Because, Neighbour, by_words, neighbours
from coaching.flows import CAUSES, answer, check, flow

SHARED = check("shared", answer("the hours went into other work"))
HERE = replace(flow(CAUSES, SHARED), id="here")
SILENT = check("after", answer("interested, and then silence"), answer("they rang the next day"))
THERE = replace(flow(CAUSES, SHARED, SILENT), id="there")
TITLES = {"there": "Deals fall silent", "slow": "Deals are slow"}


def search(texts: Iterable[tuple[str, str, str]], words: str) -> tuple[str, ...]:
    """Texts with any of the words, as they stand."""
    wanted = words.split()
    return tuple(id_ for id_, *rest in texts if any(word in " ".join(rest) for word in wanted))


def meant(*sayings: str, others: tuple[Flow, ...] = (HERE, THERE)) -> dict[str, str]:
    return by_words(HERE, others, sayings, search)


def test_a_flow_is_named_for_the_question_that_the_managers_words_come_near() -> None:
    assert meant("a friendly silence", "interested then silence") == {"there": SILENT.text}


def test_one_word_in_common_is_chance() -> None:
    assert meant("silence while the auditors were here") == {}


def test_what_this_flow_asks_too_tells_no_other_apart() -> None:
    assert meant("hours went into other work") == {}


def test_without_words_none_is_named() -> None:
    assert meant() == {}


def test_a_flow_is_named_once_for_its_first_reason_the_numbers_before_words() -> None:
    numbers, words = {"there": "two of six"}, {"there": "silence", "slow": "a long wait"}
    assert neighbours(("there", "before"), TITLES, numbers, words) == (
        Neighbour("there", "Deals fall silent", Because.NUMBERS, "two of six"),
        Neighbour("slow", "Deals are slow", Because.WORDS, "a long wait"),
        Neighbour("before", "", Because.EARLIER),
    )


def test_of_many_that_the_numbers_open_or_words_fit_the_first_two_are_named() -> None:
    many = {f"flow-{number}": "why" for number in range(4)}
    named = neighbours((), {}, many, {f"other-{id_}": why for id_, why in many.items()})
    assert [each.flow for each in named] == ["flow-0", "flow-1", "other-flow-0", "other-flow-1"]
