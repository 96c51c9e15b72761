"""Which flows beside a walk the manager's own words speak of."""

from collections.abc import Iterable

from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.spoken_of import by_words
from coaching.flows import CAUSES, answer, check, flow

SHARED = check("shared", answer("the hours went into other work"))
HERE = replace(flow(CAUSES, SHARED), id="here")
SILENT = check("after", answer("interested, and then silence"), answer("they rang the next day"))
THERE = replace(flow(CAUSES, SHARED, SILENT), id="there")


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
