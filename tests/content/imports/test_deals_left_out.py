from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.numbers.deal import Deal
from coachcli.coaching.profile import Profile
from coachcli.content.imports.deals import DealReader
from coachcli.content.imports.unclear import (
    MissingColumnError,
    NoIdError,
)
from coachcli.content.tables.table import FileTable
from content.some_tables import left_out, nobody, table, taken

HEAD = "id,rep,stage,created,close date,amount"


def read(made: FileTable, profile: Profile | None = None) -> DealReader:
    return DealReader(made, profile or Profile(), nobody)


def test_a_table_without_rows_has_no_opportunities(tmp_path: Path) -> None:
    assert list(read(table(tmp_path, HEAD))) == []


def test_a_line_without_an_id_a_rounded_one_and_a_deleted_one_are_left_out(tmp_path: Path) -> None:
    reader = read(
        table(
            tmp_path,
            f"{HEAD},archived",
            "N/A,Dana,Won,,,,",
            "-,Dana,Won,,,,",
            "1.23457E+15,Dana,Won,,,,",
            "A4,Dana,Won,,,,true",
            "A5,Dana,Won,,,,2026-09-01 10:00",
            "A6,Dana,Won,,,,no",
            "A7,Dana,Won,,,,",
        )
    )
    assert [deal.id for deal in taken(reader)] == ["A6", "A7"]
    reasons = left_out(reader)
    assert reasons[2] == reasons[3] == "no id in this line"
    assert "was rounded by a spreadsheet" in reasons[4]
    assert reasons[5] == reasons[6] == "deleted in the CRM"


def test_an_id_of_salesforce_is_one_in_both_its_lengths(tmp_path: Path) -> None:
    rows = ("0063000000AbCdE,Dana,Won,,,", "0063000000AbCdEAAV,Dana,Won,,,")
    reader = read(table(tmp_path, HEAD, *rows))
    assert [deal.id for deal in taken(reader)] == ["0063000000AbCdE"]
    assert left_out(reader) == {3: 'the opportunity "0063000000AbCdE" stands in line 2 already'}


def test_a_planned_day_beside_a_real_one_is_no_day_of_the_end(tmp_path: Path) -> None:
    head = "id,rep,stage,close date,actual close date"
    rows = ("A1,Dana,Won,2026-10-01,2026-10-09", "A2,Dana,Won,2026-10-01,", "A3,D,Open,2026-12-01,")
    deals: list[Deal] = taken(read(table(tmp_path, head, *rows)))
    assert [deal.closed for deal in deals] == [date(2026, 10, 9), None, date(2026, 12, 1)]


def test_where_only_the_planned_day_is_known_it_is_taken_and_marked(tmp_path: Path) -> None:
    rows = ("A1,Dana,Won,2026-10-01", "A2,Dana,Won,", "A3,Dana,Open,2026-12-01")
    deals = taken(read(table(tmp_path, "id,rep,stage,expected close date", *rows)))
    assert [(deal.closed, deal.is_planned) for deal in deals] == [
        (date(2026, 10, 1), True),
        (None, False),
        (date(2026, 12, 1), False),
    ]


def test_a_reason_that_is_none_is_no_reason(tmp_path: Path) -> None:
    rows = ("A1,Dana,Lost,N/A", "A2,Dana,Lost,Price")
    deals = taken(read(table(tmp_path, "id,rep,stage,loss reason", *rows)))
    assert [deal.loss_reason for deal in deals] == ["", "Price"]


def test_of_lines_that_cannot_be_taken_nobody_is_asked(tmp_path: Path) -> None:
    rows = (
        "A1,Dana Reyes,Won,,,",
        "Subtotal,,,,,5",
        ",Grand Total,,,,5",
        ",Ana Lee,Our own,,,",
        "A2,Ana Lee,Inc.,Won,,,5",
    )
    reader = read(table(tmp_path, HEAD, *rows))
    assert [rep.name for rep in reader.export.sellers.values()] == ["Dana Reyes"]
    assert len(left_out(reader)) == 4


def test_where_there_are_no_ids_the_name_and_the_account_are_offered(tmp_path: Path) -> None:
    head = "rep,opportunity name,account,stage"
    with pytest.raises(NoIdError, match=r'--map id="opportunity name\+account"') as missing:
        read(table(tmp_path, head, "Dana,Big one,Alder,Won"))
    assert missing.value.columns[0] == "opportunity name+account"
    told = Profile(columns=(("id", missing.value.columns[0]),))
    (deal,) = taken(read(table(tmp_path, head, "Dana,Big one,Alder,Won"), told))
    assert deal.id == "Big one / Alder"
    with pytest.raises(MissingColumnError) as nothing:
        read(table(tmp_path, "rep,stage", "Dana,Won"))
    assert not isinstance(nothing.value, NoIdError)


def test_a_name_with_line_breaks_is_kept_in_a_line(tmp_path: Path) -> None:
    head = "id,rep,account,product,stage,created,closed,amount"
    row = 'A1,Ann Lee,"Alder\nNorth","Box\r\nlarge",Won,2026-09-01,2026-10-01,10'
    (deal,) = taken(DealReader(table(tmp_path, head, row), Profile(), nobody))
    assert (deal.account, deal.product) == ("Alder North", "Box large")


def test_of_a_deleted_line_nothing_is_asked(tmp_path: Path) -> None:
    rows = ("A1,Dana,Won,,,,", "A2,Zed Quill,Junk,,,,yes")
    reader = read(table(tmp_path, f"{HEAD},is deleted", *rows))
    assert [rep.name for rep in reader.export.sellers.values()] == ["Dana"]
    assert left_out(reader) == {3: "deleted in the CRM"}


def test_a_further_line_with_another_seller_is_told_with_what_it_says(tmp_path: Path) -> None:
    rows = ("A1,Dana,Demo,,,5", "A1,Ivo,Demo,,,6", "A2,Dana,Demo,,,5", "A2,Ivo,Demo,,,5")
    reader = read(table(tmp_path, HEAD, *rows))
    seller = "; here it has another seller"
    assert left_out(reader) == {
        3: f'the opportunity "A1" stands in line 2 already, with another amount{seller}',
        5: f'the opportunity "A2" stands in line 4 already{seller}',
    }
