from unicodedata import normalize

import pytest

from coachcli.coaching.trace import NAMELESS, Traces, traces

ZOE = traces(
    ["Zebulon Quixote", "Zoë O\u2019Brien-Lind"], ["z.quixote@x.example", ""], frozenset({"price"})
)
PLAIN = traces(["Will Price", "Grace"], ["will@x.example"], frozenset({"will", "price", "grace"}))


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Quixote-7", f"{NAMELESS}-7"),
        ("Zebulon was ill", f"{NAMELESS} was ill"),
        ("QUIXOTE, zebulon: no", f"{NAMELESS}: no"),
        ("zebulonquixote2", f"{NAMELESS}2"),
        ("z_quixote and Z. Quixote", f"{NAMELESS} and {NAMELESS}"),
        ("mail z.quixote@x.example now", f"mail {NAMELESS} now"),
        ("zoe obrien lind", NAMELESS),
        ("ZOË  O'BRIEN LIND said", f"{NAMELESS} said"),
        (normalize("NFD", "hi Zoë!"), f"hi {NAMELESS}!"),
        (normalize("NFD", "hi Zoë"), f"hi {NAMELESS}"),
        ("Lindt chocolate", "Lindt chocolate"),
        ("the price is too high", "the price is too high"),
    ],
)
def test_a_name_is_taken_out_in_each_form_in_which_it_stands(text: str, without: str) -> None:
    assert ZOE.without(text) == without
    assert ZOE.stand_in(text) == (text != without)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Price too high", "Price too high"),
        ("Will Price left", f"{NAMELESS} left"),
        ("he will price it", "he will price it"),
        ("Price, Will", NAMELESS),
        ("Grace called", f"{NAMELESS} called"),
        ("a grace period", "a grace period"),
        ("will@x.example", NAMELESS),
    ],
)
def test_words_of_the_language_tell_only_as_a_name(text: str, without: str) -> None:
    assert PLAIN.without(text) == without


def test_a_word_alone_is_no_whole_name() -> None:
    assert not ZOE.stand_in("Quixote GmbH", whole=True)
    assert ZOE.stand_in("Quixote, Zebulon", whole=True)
    assert PLAIN.stand_in("Grace", whole=True)


def test_a_name_without_capitals_is_found_among_other_signs() -> None:
    assert traces(["李明"], [], frozenset()).without("李明公司") == f"{NAMELESS}公司"


@pytest.mark.parametrize("name", ["danadeals.csv", "will-price.csv", "Dana.csv"])
def test_a_file_is_called_after_a_person_in_one_word_with_others(name: str) -> None:
    dana = traces(["Dana Reyes", "Will Price"], [], frozenset({"will", "price"}))
    assert dana.in_file_name(name)
    assert not dana.in_file_name("deals.csv")


def test_of_nobody_nothing_tells() -> None:
    nobody = traces([], [], frozenset())
    assert isinstance(nobody, Traces)
    assert nobody.without("Dana Reyes") == "Dana Reyes"
    assert not nobody.in_file_name("dana.csv")
