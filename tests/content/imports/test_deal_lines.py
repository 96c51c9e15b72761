from pathlib import Path

import pytest

from coachcli.coaching.profile import Profile
from coachcli.content.imports.deal_lines import COUNTS
from coachcli.content.imports.deals import DealReader
from coachcli.content.imports.unclear import UnclearDatesError, UnclearLinesError
from content.some_tables import left_out, nobody, table, taken

HEAD = "id,rep,stage,product,amount"


@pytest.mark.parametrize(
    ("head", "rows", "amount", "why"),
    [
        (HEAD, ("Plan,1500", "Billing,1500"), 150_000, "which has the whole amount"),
        (HEAD, ("Plan,1000", "Billing,500"), 150_000, "where its amount is added"),
        (HEAD, ("Plan,1000", "Plan,500"), 100_000, "stands in line 2 already"),
        (HEAD, ("Plan,1000", "Billing,many"), 100_000, 'amount "many" is no amount'),
        (
            "id,rep,stage,product,total price",
            ("Plan,500", "Billing,500"),
            100_000,
            "where its amount is added",
        ),
    ],
)
def test_an_opportunity_in_several_lines_counts_once(
    tmp_path: Path, head: str, rows: tuple[str, ...], amount: int, why: str
) -> None:
    lines = (f"A1,Dana Reyes,Won,{row}" for row in rows)
    made = table(tmp_path, head, *lines, "A2,Dana Reyes,Open,Plan,7")
    reader = DealReader(made, Profile(), nobody)
    assert [deal.amount for deal in taken(reader)] == [amount, 700]
    assert why in left_out(reader)[3]


def test_a_line_that_is_too_long_is_no_part_of_one(tmp_path: Path) -> None:
    made = table(tmp_path, HEAD, "A1,D,Won,x,1", "A1,D,Won,y,2", "A1,D,Won,z,3,4")
    assert [deal.amount for deal in taken(DealReader(made, Profile(), nobody))] == [300]


HISTORY = ("A1,D,Demo,x,1", "A1,D,Won,x,3", "A1,D,Quote,y,2", "A2,D,Quote,x,4")
WRITTEN = ("2026-09-01 09:00", "2026-10-02 7:15 pm", "2026-10-02 11:30", "2026-09-01")


def history(folder: Path, head: str = "last modified date") -> DealReader:
    rows = (f"{row},{day}" for row, day in zip(HISTORY, WRITTEN, strict=True))
    return DealReader(table(folder, f"{HEAD},{head}", *rows), Profile(), nobody)


def test_of_a_history_the_line_that_was_written_last_counts(tmp_path: Path) -> None:
    reader = history(tmp_path)
    assert [(deal.state, deal.amount) for deal in taken(reader)] == [("won", 300), ("open", 400)]
    assert left_out(reader) == {2: COUNTS, 4: COUNTS}


@pytest.mark.parametrize(("which", "amount"), [("last", 200), ("first", 100)])
def test_without_a_day_it_is_asked_which_line_of_a_history_counts(
    tmp_path: Path, which: str, amount: int
) -> None:
    with pytest.raises(UnclearLinesError, match='"A1" is open in line 2 and won in line 3'):
        history(tmp_path, "note")
    told = Profile(lines=which)
    reader = DealReader(table(tmp_path, HEAD, *HISTORY), told, nobody)
    assert [deal.amount for deal in taken(reader)] == [amount, 400]


def test_two_states_of_one_moment_are_asked_about(tmp_path: Path) -> None:
    rows = ("A1,D,Demo,x,1,2026-10-02", "A1,D,Won,x,3,2026-10-02")
    with pytest.raises(UnclearLinesError):
        DealReader(table(tmp_path, f"{HEAD},modified on", *rows), Profile(), nobody)


def test_the_order_of_the_days_is_told_by_all_lines_or_asked(tmp_path: Path) -> None:
    rows = ("A1,D,Demo,x,1,09/11/2026", "A1,D,Won,x,3,10/02/2026")
    with pytest.raises(UnclearDatesError):
        DealReader(table(tmp_path, f"{HEAD},modified on", *rows), Profile(), nobody)
    made = table(tmp_path, f"{HEAD},modified on", *rows, "A2,D,Demo,x,4,10/20/2026")
    assert [deal.state for deal in taken(DealReader(made, Profile(), nobody))] == ["won", "open"]
    told = DealReader(table(tmp_path, f"{HEAD},modified on", *rows), Profile(dates="dmy"), nobody)
    assert [deal.state for deal in taken(told)] == ["open"]


def test_parts_that_were_written_on_other_days_are_added_all_the_same(tmp_path: Path) -> None:
    rows = ("A1,D,Won,Plan,1,2026-10-02", "A1,D,Won,Billing,3,2026-10-05")
    reader = DealReader(table(tmp_path, f"{HEAD},modified on", *rows), Profile(), nobody)
    assert [deal.amount for deal in taken(reader)] == [400]


def test_lines_that_say_the_same_but_for_the_amount_count_as_written_last(tmp_path: Path) -> None:
    rows = ("A1,D,Demo,Plan,1,2026-10-02", "A1,D,Demo,Plan,3,2026-10-05")
    reader = DealReader(table(tmp_path, f"{HEAD},modified on", *rows), Profile(), nobody)
    assert [deal.amount for deal in taken(reader)] == [300]
