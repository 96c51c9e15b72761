"""What must be told once about a file before its import."""

from coachcli.content.imports.unclear import (
    MOST,
    LeftOutError,
    MissingColumnError,
    UnclearAmountsError,
    UnclearDatesError,
    UnclearError,
    UnclearRatesError,
    UnclearSheetError,
    UnknownWordsError,
    UnreadableError,
)
from coachcli.content.tables.table import Skipped

SAID: dict[str, UnclearError] = {
    "--map id=COLUMN": MissingColumnError("a.csv", "id", ("Nummer", "")),
    "--dates dmy": UnclearDatesError("a.csv", ("01/02/2026",)),
    "--map rep=COLUMN": MissingColumnError("a.csv", "id", ("Nr",), ("rep",), (("id", "Nr"),)),
    "--rates percent": UnclearRatesError("a.csv", (1.8, 12.5)),
    '--sheet "North"': UnclearSheetError("a.xlsx", ("North", "South")),
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


def test_all_columns_that_are_missing_are_named_at_once_with_the_nearest() -> None:
    nearest = (("stage", "Staage"),)
    error = MissingColumnError("a.csv", "id", ("Nr", "Staage"), ("rep", "stage"), nearest)
    assert "hold the id, the rep and the stage." in error.problem
    assert "Name them: --map id=COLUMN --map rep=COLUMN --map stage=COLUMN." in error.problem
    assert 'The nearest to stage: "Staage".' in error.problem
    assert error.field == "id"


def test_a_line_that_is_rightly_not_taken_is_no_fault() -> None:
    assert UnreadableError("no id").skipped(3) == Skipped(3, "no id")
    assert not LeftOutError("it is not done").skipped(3).is_fault
