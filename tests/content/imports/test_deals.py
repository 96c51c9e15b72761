from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.numbers.deal import Deal, DealState
from coachcli.coaching.profile import Profile
from coachcli.coaching.rep import Rep
from coachcli.content.imports.deals import DealReader
from coachcli.content.imports.unclear import (
    MissingColumnError,
    UnclearAmountsError,
    UnclearDatesError,
    UnknownWordsError,
)
from coachcli.content.tables.table import FileTable
from content.some_tables import left_out, nobody, table, taken

SALESFORCE = (
    (
        "Opportunity Owner,Account Name,Stage,Amount Currency,Amount,"
        "Close Date,Created Date,Type,Push Count,Opportunity ID"
    ),
    'Dana Reyes,Alder,Closed Won,EUR,"12,000.50",10/25/2026,8/3/2026,New Business,1,006A',
    "Dana Reyes,Birch,Needs Analysis,EUR,900,12/5/2026,9/1/2026,,,006B",
)
HUBSPOT = (
    (
        "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,"
        "Create Date,Closed Lost Reason,Associated Company"
    ),
    (
        "901,Big one,Closed Lost,2026-10-25 14:02,Dana Reyes,12000,"
        "2026-08-03 09:00,Went with no decision,Alder"
    ),
    "902,Small one,Appointment Scheduled,2026-12-05,Dana Reyes,900,2026-09-01,,Birch",
)
PIPEDRIVE = (
    (
        "Deal - ID;Deal - Organization;Deal - Value;Deal - Currency;Deal - Status;Deal - Stage;"
        "Deal - Owner;Deal - Deal created;Deal - Won time;Deal - Lost time;"
        "Deal - Expected close date;Deal - Lost reason"
    ),
    (
        "1;Alder;12.000,50;EUR;Won;Whatever;Dana Reyes;"
        "2026-08-03 09:00:00;2026-10-25 10:00:00;;2026-11-01;"
    ),
    "2;Birch;900;EUR;Open;Our own stage;Dana Reyes;2026-09-01 09:00:00;;;2026-12-05;",
    (
        "3;Birch;800;EUR;Lost;Our own stage;Dana Reyes;"
        "2026-09-02 09:00:00;;2026-09-30 10:00:00;2026-12-05;Price"
    ),
)
DYNAMICS = (
    (
        "(Do Not Modify) Opportunity\tPotential Customer\tEst. Close Date\tActual Close Date\t"
        "Est. Revenue\tActual Revenue\tStatus\tOwner\tCreated On"
    ),
    "g1\tAlder\t01.11.2026\t25.10.2026\t13.000,00 €\t12.000,50 €\tWon\tDana Reyes\t03.08.2026",
    "g2\tBirch\t05.12.2026\t\t900,00 €\t\tOpen\tDana Reyes\t01.09.2026",
)
HEAD = "id,rep,stage,created,close date,amount"


def read(made: FileTable, profile: Profile | None = None) -> DealReader:
    return DealReader(made, profile or Profile(), nobody)


def brief(deal: Deal) -> tuple[object, ...]:
    return (
        deal.id,
        deal.state,
        deal.account,
        deal.created,
        deal.closed,
        deal.amount,
        deal.currency,
    )


def same_as_ever(deals: list[Deal], first: str) -> None:
    """The big one is won or lost, the small one open, whoever wrote them."""
    big, small = deals[:2]
    assert brief(big)[2:4] == ("Alder", date(2026, 8, 3))
    assert big.closed == date(2026, 10, 25)
    assert brief(small)[1:5] == (DealState.OPEN, "Birch", date(2026, 9, 1), date(2026, 12, 5))
    assert (big.id, small.amount) == (first, 90_000)


def test_an_export_of_salesforce_is_read(tmp_path: Path) -> None:
    deals = taken(read(table(tmp_path, *SALESFORCE)))
    same_as_ever(deals, "006A")
    assert (deals[0].state, deals[0].amount, deals[0].currency) == (DealState.WON, 1_200_050, "EUR")
    assert (deals[0].business, deals[0].push_count, deals[1].push_count) == ("new", 1, None)


def test_an_export_of_hubspot_is_read(tmp_path: Path) -> None:
    deals = taken(read(table(tmp_path, *HUBSPOT)))
    same_as_ever(deals, "901")
    assert (deals[0].state, deals[0].no_decision) == (DealState.LOST, True)


def test_an_export_of_pipedrive_is_read(tmp_path: Path) -> None:
    deals = taken(read(table(tmp_path, *PIPEDRIVE)))
    same_as_ever(deals, "1")
    assert (deals[0].state, deals[0].amount, deals[0].currency) == (DealState.WON, 1_200_050, "EUR")
    assert (deals[2].state, deals[2].closed, deals[2].loss_reason) == (
        DealState.LOST,
        date(2026, 9, 30),
        "Price",
    )


def test_an_export_of_dynamics_is_read(tmp_path: Path) -> None:
    deals = taken(read(table(tmp_path, *DYNAMICS)))
    same_as_ever(deals, "g1")
    assert (deals[0].state, deals[0].amount, deals[0].currency) == (DealState.WON, 1_200_050, "EUR")


def test_two_yes_or_no_columns_say_the_state(tmp_path: Path) -> None:
    rows = ("1,Ana,TRUE,TRUE", "2,Ana,FALSE,TRUE", "3,Ana,FALSE,FALSE")
    deals = taken(read(table(tmp_path, "id,owner,is won,is closed", *rows)))
    assert [deal.state for deal in deals] == [DealState.WON, DealState.LOST, DealState.OPEN]


def test_a_line_that_cannot_be_taken_is_left_out_with_its_reason(tmp_path: Path) -> None:
    rows = (
        "1,Ana,Won,2026-01-05,2026-02-05,100",
        ",Ana,Won,2026-01-05,2026-02-05,100",
        "2,,Won,2026-01-05,2026-02-05,100",
        "3,Ana,,2026-01-05,2026-02-05,100",
        "4,Ana,Won,2026-01-05,2026-02-31,100",
        "5,Ana,Won,2026-01-05,2026-02-05,1e999",
        "6,Ana,Won,2026-01-05,2026-02-05,100,oops",
        "1,Ana,Won,2026-01-05,2026-02-05,100",
        "7,!!,Won,2026-01-05,2026-02-05,100",
        "Total,,,,,400",
    )
    deals = read(table(tmp_path, HEAD, *rows))
    assert [deal.id for deal in taken(deals)] == ["1"]
    assert left_out(deals) == {
        3: "no id in this line",
        4: "no rep in this line",
        5: "no stage in this line",
        6: 'closed "2026-02-31" is no day',
        7: 'amount "1e999" is no amount',
        8: "it has more cells than the heading",
        9: 'the opportunity "1" stands in line 2 already',
        10: '"!!" cannot be a name',
        11: "it sums up other lines",
    }


def test_a_column_that_is_not_known_is_asked_for_by_its_field(tmp_path: Path) -> None:
    made = table(tmp_path, "Nummer,Verkäufer,stage", "1,Ana,Won")
    with pytest.raises(MissingColumnError, match="hold the id") as found:
        read(made)
    assert (found.value.field, found.value.columns) == ("id", ("Nummer", "Verkäufer", "stage"))
    with pytest.raises(MissingColumnError, match="hold the stage"):
        read(table(tmp_path, "id,rep", "1,Ana"))


def test_a_column_is_told_once_and_several_can_be_joined(tmp_path: Path) -> None:
    made = table(tmp_path, "Konto,Titel,Verkäufer,stage", "Alder,Big one,Ana,Won")
    (deal,) = taken(
        read(
            made,
            Profile(columns=(("id", "Konto+Titel"), ("rep", "verkäufer"), ("account", "Konto"))),
        )
    )
    assert (deal.id, deal.rep, deal.account) == ("Alder / Big one", "ana", "Alder")


def test_a_column_can_be_left_out_on_purpose(tmp_path: Path) -> None:
    deals = read(
        table(tmp_path, f"{HEAD},type", "1,Ana,Won,,,,New"), Profile(columns=(("type", ""),))
    )
    assert taken(deals)[0].type == ""
    assert deals.export.unused == ("type",)


def test_stages_of_their_own_are_asked_for_and_told_once(tmp_path: Path) -> None:
    made = table(tmp_path, HEAD, "1,Ana,Signed,,,", "2,Ana,Talking,,,", "3,Ana,Won,,,")
    with pytest.raises(UnknownWordsError, match='"Signed", "Talking"') as found:
        read(made)
    assert found.value.words == ("Signed", "Talking")
    deals = read(made, Profile(words=(("signed", "won"), ("Talking", "open"))))
    assert [deal.state for deal in taken(deals)] == [DealState.WON, DealState.OPEN, DealState.WON]


def test_dates_that_can_be_read_two_ways_stop_the_import_until_it_is_told(tmp_path: Path) -> None:
    made = table(tmp_path, HEAD, "1,Ana,Won,01/02/2026,03/04/2026,5")
    with pytest.raises(UnclearDatesError, match="--dates dmy, --dates mdy or --dates ymd"):
        read(made)
    (deal,) = taken(read(made, Profile(dates="mdy")))
    assert (deal.created, deal.closed) == (date(2026, 1, 2), date(2026, 3, 4))


def test_one_column_of_dates_settles_the_order_of_the_other(tmp_path: Path) -> None:
    (deal,) = taken(read(table(tmp_path, HEAD, "1,Ana,Won,01/02/2026,25/04/2026,5")))
    assert deal.created == date(2026, 2, 1)


def test_amounts_that_can_be_read_two_ways_stop_the_import_until_it_is_told(tmp_path: Path) -> None:
    made = table(tmp_path, HEAD, "1,Ana,Won,,,1.234", '2,Ana,Won,,,"1,234"')
    with pytest.raises(UnclearAmountsError, match="--decimal point or --decimal comma"):
        read(made)
    assert [deal.amount for deal in taken(read(made, Profile(decimal="comma", now=True)))] == [
        123_400,
        123,
    ]


@pytest.mark.parametrize(
    ("cell", "remembered", "day"),
    [
        ("01/02/2026", "mdy", date(2026, 1, 2)),
        ("01.02.2026", "mdy", date(2026, 1, 2)),
        ("25/02/2026", "mdy", date(2026, 2, 25)),
        ("2026-02-01", "mdy", date(2026, 2, 1)),
    ],
)
def test_an_order_from_another_file_is_only_kept_to_where_every_day_allows_it(
    tmp_path: Path, cell: str, remembered: str, day: date
) -> None:
    (deal,) = taken(read(table(tmp_path, HEAD, f"1,Ana,Won,{cell},,"), Profile(dates=remembered)))
    assert deal.created == day


def test_a_decimal_sign_from_another_file_only_settles_what_this_one_leaves_open(
    tmp_path: Path,
) -> None:
    clear = table(tmp_path, HEAD, "1,Ana,Won,,,1.50", '2,Ana,Won,,,"1,234"')
    assert [deal.amount for deal in taken(read(clear, Profile(decimal="comma")))] == [150, 123_400]
    unclear = table(tmp_path, HEAD, "1,Ana,Won,,,1.234", '2,Ana,Won,,,"1,234"')
    assert [deal.amount for deal in taken(read(unclear, Profile(decimal="comma")))] == [
        123_400,
        123,
    ]


def test_an_order_told_for_this_file_is_kept_to(tmp_path: Path) -> None:
    deals = read(
        table(tmp_path, HEAD, "1,Ana,Won,25/02/2026,,", "2,Ana,Won,01/02/2026,,"),
        Profile(dates="mdy", now=True),
    )
    assert [deal.created for deal in taken(deals)] == [date(2026, 1, 2)]
    assert left_out(deals) == {2: 'created "25/02/2026" is no day'}


def test_a_line_in_thousands_is_left_out_and_told(tmp_path: Path) -> None:
    head = HEAD.replace("amount", "amount,currency")
    reader = read(table(tmp_path, head, "1,Ana,Won,,,5,kEUR", "2,Ana,Won,,,5,EUR"))
    assert [deal.id for deal in taken(reader)] == ["2"]
    assert left_out(reader) == {2: 'the currency "kEUR" is of many: write whole amounts'}


def test_the_currency_is_the_one_told_where_the_file_names_none(tmp_path: Path) -> None:
    deals = taken(
        read(table(tmp_path, HEAD, "1,Ana,Won,,,5", "2,Ana,Won,,,$5"), Profile(currency="CHF"))
    )
    assert [deal.currency for deal in deals] == ["CHF", "USD"]


def test_sellers_are_told_apart_by_e_mail_where_two_have_a_name(tmp_path: Path) -> None:
    rows = (
        "1,Ana Lee,ana@x.example,Won",
        "2,Ana Lee,other@x.example,Won",
        "3,Bo Hart,,Won",
        "4,,cy@x.example,Won",
        "5,BO HART,,Won",
    )
    deals = read(table(tmp_path, "id,rep,owner email,stage", *rows))
    assert list(deals.export.sellers.values()) == [
        Rep("", "Ana Lee", email="ana@x.example"),
        Rep("", "Ana Lee", email="other@x.example"),
        Rep("", "Bo Hart"),
        Rep("", "cy@x.example", email="cy@x.example"),
    ]
    assert len({deal.rep for deal in taken(deals)}) == 4
