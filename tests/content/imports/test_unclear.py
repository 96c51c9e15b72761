"""What must be told once about a file before its import."""

from coachcli.content.imports.unclear import (
    MOST,
    MissingColumnError,
    UnclearAmountsError,
    UnclearDatesError,
    UnclearError,
    UnknownWordsError,
)

SAID: dict[str, UnclearError] = {
    "--map id=COLUMN": MissingColumnError("a.csv", "id", ("Nummer", "")),
    "--dates dmy": UnclearDatesError("a.csv", ("01/02/2026",)),
    "--decimal comma": UnclearAmountsError("a.csv"),
    "--stage 'Signed=?'": UnknownWordsError("a.csv", "--stage", ("Signed",), ("won", "lost")),
}
"""Each by the option that tells it."""


def test_each_names_the_option_that_tells_it_and_that_nothing_was_imported() -> None:
    for option, error in SAID.items():
        assert option in error.problem
        assert "Nothing was imported." in error.problem


def test_columns_without_a_name_are_not_offered() -> None:
    assert MissingColumnError("a.csv", "id", ("Nummer", "", "Art")).columns == ("Nummer", "Art")


def test_of_many_words_the_first_are_shown_and_the_others_counted() -> None:
    words = tuple(f"word-{number}" for number in range(MOST + 3))
    error = UnknownWordsError("a.csv", "--stage", words, ("won",))
    assert f'"word-{MOST - 1}" and 3 more' in error.problem
    assert f"word-{MOST}=" not in error.problem
    assert error.words == words
