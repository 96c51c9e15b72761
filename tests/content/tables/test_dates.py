from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.content.tables.cell import Cell, HintedError
from coachcli.content.tables.dates import Order, day, moment, order, unclear
from coaching.strategies import HOUSE


def read(cell: Cell) -> date | None:
    """The day, or none where it is refused."""
    try:
        return day(cell)
    except ValueError:
        return None


FIRST_OF_MARCH = date(2017, 3, 1)
DAYS = st.dates(date(1971, 1, 1), date(2068, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2017-03-01",
            "2017/3/1",
            "2017-03-01T22:30:00.000+0000",
            "2017-03-01 08:15",
            "20170301",
            "42795",
        ),
        *(
            "1 Mar 2017",
            "01-Mar-17",
            "1. März 2017",
            "Mar 1, 2017",
            "March 1st, 2017",
            "1 mars 2017",
            "1/3/2017",
            "01.03.17",
            "1-3-17",
        ),
        *(
            "1/3/2017, 3:30:00 PM",
            "01/03/2017 03:30 PM",
            "Mar 1, 2017, 3:30 PM",
            "1 Mar 2017 15:30",
            "1st March 2017",
            "Wednesday, March 1, 2017",
            "Wed Mar 01 2017 00:00:00 GMT+0100 (CET)",
            "Mi., 01.03.2017",
            "mer. 1 mars 2017",
            "42795.5",
            "42795,75",
            "2017-03-01T23:30:00-07:00",
            "2017-03-01Z",
        ),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert day(text) == FIRST_OF_MARCH


def test_a_workbook_gives_days_and_excels_count_of_days() -> None:
    assert day(FIRST_OF_MARCH) == day(42795) == day(42795.75) == FIRST_OF_MARCH


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "soon",
        "31/02/2017",
        "2017-13-01",
        "0000-00-00",
        "9999-12-31",
        "1 Foo 2017",
        "01.03.2017 - 31.03.2017",
        "by 1 Mar 2017",
        "2017-W09",
        "Mar 2017",
        "12",
        "1e999",
        5,
        1e300,
        float("inf"),
        -float("inf"),
        float("nan"),
        date(1, 1, 1),
    ],
)
def test_what_is_no_day_or_no_likely_one_is_refused(cell: Cell) -> None:
    assert read(cell) is None


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["13/02/2017", "01/02/2017"], Order.DMY),
        (["02/13/2017", "01/02/2017"], Order.MDY),
        (["3/1/17", "3/25/17"], Order.MDY),
        (["17-03-01", "17-04-30", "18-01-02"], Order.YMD),
        (["01-03-17", "30-04-17", "02-01-18"], Order.DMY),
        (["01.02.2017", "03.04.2017"], Order.DMY),
        (["03.25.2017"], Order.MDY),
        (["01/01/2017", "02/02/2017"], Order.DMY),
        (["2017-02-01", "", 42795, FIRST_OF_MARCH], Order.DMY),
        (["99/99/9999", "13/02/2017"], Order.DMY),
        (["01/01/0001", "0-0-0"], Order.DMY),
        (["01/02/0001", "02/13/2017"], Order.MDY),
        ([], Order.DMY),
    ],
)
def test_the_order_is_worked_out_from_the_whole_column(cells: list[Cell], expected: Order) -> None:
    assert order(cells) is expected


@pytest.mark.parametrize("cell", ["1488326400", "1488326400000"])
def test_a_count_of_seconds_is_refused_with_the_day_that_it_may_be(cell: str) -> None:
    with pytest.raises(HintedError, match="since 1970, write 2017-03-01"):
        day(cell)


def test_the_order_is_worked_out_from_days_with_their_time() -> None:
    assert order(["Wed 13/02/2017 10:30", "01/02/2017, 3:30:00 PM"]) is Order.DMY


@pytest.mark.parametrize(
    ("cells", "examples"),
    [
        (["01/02/2017", "03/04/2017"], ("01/02/2017",)),
        (["13/02/2017", "02/13/2017"], ("13/02/2017", "02/13/2017")),
        (["17-03-01"], ("17-03-01",)),
    ],
)
def test_an_order_that_cannot_be_told_is_none_and_shows_why(
    cells: list[str], examples: tuple[str, ...]
) -> None:
    assert order(cells) is None
    assert set(unclear(cells)) == set(examples)


@given(
    st.lists(DAYS, min_size=1, max_size=30),
    st.sampled_from([("%d/%m/%Y", Order.DMY), ("%m/%d/%Y", Order.MDY), ("%d/%m/%y", Order.DMY)]),
)
@HOUSE
def test_what_is_read_is_what_was_written_unless_it_is_unclear(
    days: list[date], form: tuple[str, Order]
) -> None:
    cells = [one.strftime(form[0]) for one in days]
    found = order(cells)
    assert found is None or [day(cell, found) for cell in cells] == days


@given(st.lists(DAYS, min_size=1, max_size=30))
@HOUSE
def test_a_day_after_the_twelfth_settles_the_order(days: list[date]) -> None:
    assert order([one.strftime("%m/%d/%Y") for one in (*days, date(2017, 3, 31))]) is Order.MDY


@given(st.text(max_size=20))
@HOUSE
def test_any_text_is_a_day_or_refused(text: str) -> None:
    found = read(text)
    assert found is None or 1970 <= found.year <= 2100
    assert order([text]) in (*Order, None)


@pytest.mark.parametrize(
    ("cell", "second"),
    [
        ("2026-09-15", 0),
        (date(2026, 9, 15), 0),
        ("2026-09-15T10:03:07.5Z", 36_187),
        ("15.09.2026 10:03", 36_180),
        ("15/09/2026, 10:03 pm", 79_380),
        ("Sep 15, 2026 12:01 am", 60),
        ("15 Sep 2026 9 a.m.", 32_400),
    ],
)
def test_a_moment_is_a_day_with_its_second(cell: Cell, second: int) -> None:
    assert moment(cell) == (date(2026, 9, 15), second)
