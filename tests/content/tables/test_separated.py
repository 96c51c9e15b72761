"""Rows of text: an odd quote costs a line, never those below it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.content.tables.separated import (
    LONGEST_RECORD,
    MANY_ODD,
    ODD,
    SeparatedRow,
    separated,
    separator_of,
)
from coaching.strategies import HOUSE


def rows(*lines: str) -> list[SeparatedRow]:
    return list(separated([f"{line}\n" for line in lines], ","))


def test_a_row_is_numbered_by_the_line_at_which_it_begins() -> None:
    read = rows("a,b", '1,"x', 'y, z"', "2,z")
    assert [row[:2] for row in read] == [
        (1, ["a", "b"]),
        (2, ["1", "x\ny, z"]),
        (4, ["2", "z"]),
    ]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('1,Rack 19" high,5', ["1", 'Rack 19" high', "5"]),
        ('1,"Birch" Inc,5', ["1", "Birch Inc", "5"]),
        ('1,"Birch Inc,5', ["1", "Birch Inc", "5"]),
        ('1,Birch",5', ["1", 'Birch"', "5"]),
    ],
)
def test_a_line_with_an_odd_quote_is_read_as_well_as_it_can_be(line: str, cells: list[str]) -> None:
    read = rows("id,name,amount", "0,x,4", line, "2,Elm,6", '3,"Fir, Inc",7')
    assert [row[1] for row in read] == [
        ["id", "name", "amount"],
        ["0", "x", "4"],
        cells,
        ["2", "Elm", "6"],
        ["3", "Fir, Inc", "7"],
    ]
    assert not any(row[2] for row in read)


def test_a_quote_that_closes_in_another_row_does_not_join_the_two() -> None:
    read = rows("id,name,amount", "0,x,4", '1,"Birch,5', "2,Elm,6", '3,Fir",7', "4,Oak,8")
    assert [row[0] for row in read] == [1, 2, 3, 4, 5, 6]
    assert read[2][1] == ["1", "Birch", "5"]


def test_a_quote_in_the_first_row_does_not_join_it_with_the_next() -> None:
    read = rows("id,name,amount", '1,"Birch,5', '2,"Elm, Inc",6', '3,Fir",7')
    assert [row[0] for row in read] == [1, 2, 3, 4]
    assert read[2][1] == ["2", "Elm, Inc", "6"]


def test_rows_without_digits_are_not_joined_either() -> None:
    read = rows("name,role,manager", 'Dana,"AE,Tom', 'Ivo,AE",Tom', "Ann,AE,Tom")
    assert [row[0] for row in read] == [1, 2, 3, 4]


def test_lines_of_another_width_do_not_tell_what_a_row_is_like() -> None:
    read = rows("id,name,amount", "0,x,4", "5 things", '1,"2 apples', 'and pears",5', "2,Elm,6")
    assert [row[0] for row in read] == [1, 2, 3, 4, 6]
    wide = rows("id,name,amount", "0,x,4", "1,y,5,6", '2,"Fir,7', '3,Oak",8', "4,Yew,9")
    assert [row[0] for row in wide] == [1, 2, 3, 4, 5, 6]
    wider = rows("a title", "id,name,amount", "0,x,4", '2,"Fir,7', '3,Oak",8')
    assert [row[0] for row in wider] == [1, 2, 3, 4, 5]


def test_a_text_with_commas_over_several_lines_stays_one_cell() -> None:
    read = rows("id,text,amount", "0,x,4", '1,"one, two, three', "four, 5, six", 'end",5', "2,y,6")
    assert [row[0] for row in read] == [1, 2, 3, 6]


def test_a_line_that_no_way_of_reading_mends_is_at_fault_alone() -> None:
    read = rows("id,name,amount", "0,x,4", '1,"Birch" Inc', "2,Elm,6")
    assert [row[2] for row in read] == ["", "", ODD, ""]


def test_odd_quotes_without_end_are_read_line_by_line() -> None:
    lines = ["id,name", *(f'{at},"x' for at in range(3 * LONGEST_RECORD + MANY_ODD))]
    lines = [line if at % 2 else line.replace('"', "") for at, line in enumerate(lines)]
    assert len(rows(*lines)) == len(lines)


@pytest.mark.parametrize(
    ("lines", "separator"),
    [
        (["a,b,c"], ","),
        (['a;b;"c, d, e or f, g"', "1;2;3"], ";"),
        (["a;b;c, d, e or f, g", "1;2;3"], ";"),
        (["A title, and so on", "a;b", "1,5;2,5", "2,5;3,5"], ";"),
        (["a\tb", "1,000.00\t2,000.00"], "\t"),
        (["sep=|", "a,b|c"], "|"),
        ([], ","),
    ],
)
def test_the_separator_is_what_most_lines_agree_on(lines: list[str], separator: str) -> None:
    assert separator_of(lines) == separator


def test_the_line_that_says_the_separator_is_no_row() -> None:
    assert [row[0] for row in rows("sep=,", "a,b")] == [2]


@given(st.lists(st.text('a1," ', max_size=8), max_size=12))
@HOUSE
def test_lines_without_quotes_are_read_together_as_one_by_one(lines: list[str]) -> None:
    together = rows(*lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("coachcli.content.tables.separated.PLAIN_LINES", 1)
        assert rows(*lines) == together
