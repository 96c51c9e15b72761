"""How letters beyond ASCII are written, told from the words they stand in."""

import pytest

from coachcli.content.tables.letters import (
    CENTRAL,
    CYRILLIC,
    DOS,
    MAC,
    WESTERN,
    encoding,
    example,
)

NAMES_OF_PEOPLE = "Jürgen Groß, Inés Núñez, Hélène Lefèvre, Göran Öberg, João Muñoz, Élise"


@pytest.mark.parametrize("name", [WESTERN, MAC, DOS])
def test_names_are_read_as_they_were_written(name: str) -> None:
    assert encoding([NAMES_OF_PEOPLE.encode(name)]) == name


@pytest.mark.parametrize("word", ["Jürgen", "Björn", "Köln", "Renée", "Muñoz", "Raúl", "François"])
def test_one_word_alone_tells_a_mac(word: str) -> None:
    assert encoding([word.encode(MAC)]) == MAC
    assert encoding([word.encode(WESTERN)]) == WESTERN


@pytest.mark.parametrize(
    "word",
    [
        "O\u2019Neil",
        "Acme\u2019s",
        "“Acme”",
        "Acme™",
        "Müller \u2013 Söhne",
        "€",
        "Škoda",
        "Cœur",
        "\x81",
    ],
)
def test_what_windows_alone_would_write_is_of_windows(word: str) -> None:
    assert encoding([word.encode(WESTERN, "replace")]) == WESTERN


def test_a_sign_that_no_letter_stands_beside_is_of_no_word() -> None:
    assert encoding([b"Acme \x96 North", b"\x94\x81"]) == WESTERN
    assert encoding([b"Jo\x81o", b"M\x81ller", b"Sch\x94n"]) == DOS


def test_words_are_weighed_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachcli.content.tables.letters.MOST", 0)
    assert encoding(["Jürgen".encode(MAC), "Núñez Müller".encode(WESTERN)]) == MAC


def test_an_example_is_the_first_word_beyond_ascii() -> None:
    assert example(["Dana", "from Köln, Ñandú"]) == "Köln"
    assert example(["Dana", "—"]) == ""


@pytest.mark.parametrize(
    "names",
    [
        "Łukasz Wiśniewski, Małgorzata Dąbrowska",
        "Příbram",
        "Jiří Dvořák, Kučera, Růžička",
        "Szőke Gábor, Erdős",
        "Šarić, Kovač",
        "Ştefan Brăila",
        "Toruń, Gdańsk",
        "Więcek",
        "Michał Żak",
    ],
)
def test_names_of_central_europe_are_not_read_as_western_ones(names: str) -> None:
    assert encoding([names.encode(CENTRAL)]) == CENTRAL


@pytest.mark.parametrize("names", ["Иванов", "МОСКВА", "Ольга Шевченко, Acme", "Київ"])  # noqa: RUF001 - what is tried
def test_cyrillic_names_are_not_read_as_western_ones(names: str) -> None:
    assert encoding([names.encode(CYRILLIC)]) == CYRILLIC


@pytest.mark.parametrize(
    "names",
    [
        "Rivière, Hélène, Loïc, Noël, Molière",
        "Inês, João Simões, Conceição",
        "Søren Bøe, Håkon Sjøen, Kjær",
        "Niccolò, Cantù, Forlì",
        "Muñoz, Peña",
        "Guðrún Þór",
        "£k",
        "m²",
    ],
)
def test_western_names_stay_western(names: str) -> None:
    assert encoding([word.encode(WESTERN) for word in names.split()]) == WESTERN
