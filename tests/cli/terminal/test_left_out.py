"""Lines that were left out, and when an import is refused for them."""

import pytest

from coachcli.cli.terminal.answer import Line
from coachcli.cli.terminal.left_out import (
    FEW,
    MOST,
    MostlyLeftOutError,
    NothingTakenError,
    checked,
    left_out,
    refuse_hopeless,
)
from coachcli.content.tables.table import Skipped

NO_ID = "no id in this line"


def test_lines_with_the_same_reason_are_told_together_in_the_order_of_the_file() -> None:
    skipped = [Skipped(3, NO_ID), Skipped(4, NO_ID), Skipped(5, "a sum"), Skipped(7, NO_ID)]
    assert list(left_out(skipped)) == [
        Line("Lines 3\u20134, 7 left out: no id in this line.", "", "  "),
        Line("Line 5 left out: a sum.", "", "  "),
    ]


def test_of_very_many_reasons_the_others_are_counted() -> None:
    skipped = [Skipped(number, f"reason {number}") for number in range(MOST + 3)]
    *_, last = left_out(skipped)
    assert last.text == "3 more left out; --json shows each."


def test_what_became_of_the_lines_is_counted() -> None:
    assert checked(1, 0) == "1 line in the file: 1 taken, 0 left out."
    assert (
        checked(1200, 1)
        == "1,201 lines in the file: 1,200 taken, 1 left out, with the reason below."
    )


def test_a_file_of_which_nothing_can_be_taken_is_refused_with_the_reasons() -> None:
    with pytest.raises(NothingTakenError) as error:
        refuse_hopeless("a.csv", 0, [Skipped(2, NO_ID)])
    assert str(error.value) == (
        "a.csv: no line of the file could be taken. Nothing was imported.\n"
        "Line 2 left out: no id in this line."
    )
    with pytest.raises(NothingTakenError, match="the table has no lines"):
        refuse_hopeless("a.csv", 0, [])


def test_a_file_of_which_most_lines_cannot_be_read_is_refused() -> None:
    faults = [Skipped(number, NO_ID) for number in range(FEW)]
    with pytest.raises(MostlyLeftOutError, match="6 of 11 lines cannot be taken"):
        refuse_hopeless("a.csv", FEW - 1, faults)
    refuse_hopeless("a.csv", FEW, faults)


def test_lines_that_are_rightly_not_taken_refuse_no_file() -> None:
    sums = [Skipped(line, "a sum", is_fault=False) for line in range(FEW)]
    refuse_hopeless("a.csv", 1, sums)
    with pytest.raises(NothingTakenError):
        refuse_hopeless("a.csv", 0, sums)
