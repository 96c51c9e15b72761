import pytest

from coachcli.store.search import ranked

TEXTS = [
    ("opening", "The first sixty seconds", "a cold call past the first brush-off"),
    ("price", "State the price and wait", "say the price, then be silent; discounts come later"),
    ("discount", "What a discount costs", "ten per cent off a third of margin"),
]


def test_a_word_in_the_title_counts_more_than_one_in_the_text() -> None:
    assert ranked(TEXTS, "discount") == ("discount", "price")


def test_what_holds_all_words_is_found_before_what_holds_some() -> None:
    assert ranked(TEXTS, "price silent") == ("price",)
    assert set(ranked(TEXTS, "silent margin")) == {"price", "discount"}


def test_the_beginning_and_the_stem_of_a_word_are_enough() -> None:
    assert ranked(TEXTS, "discounts") == ranked(TEXTS, "discoun")


@pytest.mark.parametrize("words", ["", "  ", '"', "AND OR NOT", "* NEAR(", "\0"])
def test_whatever_is_typed_is_no_error(words: str) -> None:
    assert isinstance(ranked(TEXTS, words), tuple)


def test_a_word_with_a_letter_wrong_is_found() -> None:
    assert ranked(TEXTS, "discuont") == ranked(TEXTS, "discount")
    assert ranked(TEXTS, "secnods") == ("opening",)
    assert ranked(TEXTS, "zeppelin") == ()


def test_what_managers_say_is_looked_for_in_plainer_words_too() -> None:
    assert ranked(TEXTS, "procurement") == ("price",)
    assert ranked([*TEXTS, ("p", "Procurement", "the terms")], "procurement") == ("p", "price")
