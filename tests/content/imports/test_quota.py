from pathlib import Path

import pytest

from coachcli.coaching.numbers.tally import Quota
from coachcli.coaching.period import Period, period_named
from coachcli.coaching.profile import Profile
from coachcli.content.imports.quota import QuotaReader
from coachcli.content.imports.unclear import MissingColumnError, UnclearYearError
from coachcli.content.tables.table import FileTable
from content.some_tables import left_out, nobody, table, taken


def read(made: FileTable) -> QuotaReader:
    return QuotaReader(made, Profile(), nobody)


def test_quotas_by_named_periods_and_by_days_are_read(tmp_path: Path) -> None:
    rows = ('Dana,2026-Q4,,,"92,000"', "Dana,,2026-10-01,2026-10-31,€ 30000", "Ivo,Q1 2026,,,31000")
    dana, october, ivo = taken(read(table(tmp_path, "name,period,from,to,quota", *rows)))
    assert dana == Quota("dana", period_named("2026-Q4"), 9_200_000)
    assert october == Quota("dana", period_named("2026-10"), 3_000_000, "EUR")
    assert ivo.period == period_named("2026-Q1")


def test_a_quota_that_cannot_be_taken_is_left_out_with_its_reason(tmp_path: Path) -> None:
    rows = (
        "Dana,2026-Q4,,,1",
        "Dana,2026-Q4,,,2",
        "Dana,soon,,,1",
        "Dana,,,,1",
        "Dana,2026,,,",
        ",2026,,,1",
        "Dana,,2026-02-01,2026-01-01,1",
    )
    read_ = read(table(tmp_path, "name,period,from,to,quota", *rows))
    assert left_out(read_) == {
        3: "the same rep and period as in line 2",
        4: '"soon" is no period',
        5: "no period in this line",
        6: "no amount in this line",
        7: "no rep in this line",
        8: "it ends, 2026-01-01, before it begins, 2026-02-01",
    }


@pytest.mark.parametrize(
    ("heading", "field"),
    [("rep,quota", "period"), ("rep,from,quota", "to"), ("rep,period", "amount")],
)
def test_a_table_without_periods_or_amounts_is_asked_about(
    tmp_path: Path, heading: str, field: str
) -> None:
    with pytest.raises(MissingColumnError) as found:
        read(table(tmp_path, heading))
    assert found.value.field == field


def test_days_are_the_first_and_the_last(tmp_path: Path) -> None:
    (one,) = taken(read(table(tmp_path, "rep,from,to,target", "Dana,2026-01-01,2026-01-31,5")))
    assert one.period == Period(one.period.first, one.period.last)
    assert one.period.days == 31


def test_periods_may_stand_side_by_side(tmp_path: Path) -> None:
    rows = ("Dana,10000,,€ 15000,1", "Ivo,,,,", 'Kim,1,2,"12k",', "Dana,5,,,")
    read_ = read(table(tmp_path, "Rep,Jan-26,Feb 2026,Q2 2026,Total", *rows))
    assert taken(read_) == [
        Quota("dana", period_named("2026-01"), 1_000_000),
        Quota("dana", period_named("2026-Q2"), 1_500_000, "EUR"),
    ]
    assert left_out(read_) == {
        3: "a line of text and no row",
        4: 'Q2 2026 "12k" is no amount; write 12000',
        5: "the same rep and period as in line 2",
    }


def test_months_side_by_side_have_their_year_beside_them_or_in_their_names(tmp_path: Path) -> None:
    (one,) = taken(read(table(tmp_path, "rep,year,Jan,Feb", "Dana,2026,5,")))
    assert one.period == period_named("2026-01")
    (same,) = taken(read(table(tmp_path, "rep,2026-01-01,2026-02-01", "Dana,5,")))
    assert same.period == period_named("2026-01")
    without = read(table(tmp_path, "rep,year,Jan,Feb,2026-99-99", "Dana,,5,6,"))
    assert left_out(without) == {2: '"Jan" has no year: write it, as in Jan 2026'}


@pytest.mark.parametrize(
    ("heading", "cell", "name"),
    [
        ("month", "2026-11-01", "2026-11"),
        ("Monat", "01.11.2026", "2026-11"),
        ("quarter", "2026-10-01", "2026-Q4"),
        ("year", "2026", "2026"),
        ("week", "2026-11-18", "2026-W47"),
    ],
)
def test_a_period_may_be_told_by_a_day_in_it(
    tmp_path: Path, heading: str, cell: str, name: str
) -> None:
    (one,) = taken(read(table(tmp_path, f"rep,{heading},quota", f"Dana,{cell},5")))
    assert one.period == period_named(name)


@pytest.mark.parametrize("head", ["Q1,Q2", "Jan,Feb", "H1,H2"])
def test_periods_side_by_side_without_a_year_ask_for_it(tmp_path: Path, head: str) -> None:
    made = table(tmp_path, f"name,{head}", "Dana,5,6")
    with pytest.raises(UnclearYearError, match="have no year"):
        read(made)
    first, second = taken(QuotaReader(made, Profile(year="2026"), nobody))
    assert (first.amount, second.amount) == (500, 600)
    assert first.period == period_named(f"{head.partition(',')[0]} 2026")


def test_periods_in_lines_without_a_year_ask_for_it_unless_a_column_has_it(tmp_path: Path) -> None:
    made = table(tmp_path, "name,quarter,quota", "Dana,Q1,5", "Dana,2,6")
    with pytest.raises(UnclearYearError, match='"Q1" and "2" have no year'):
        read(made)
    (first, second) = taken(QuotaReader(made, Profile(year="2026"), nobody))
    assert (first.period, second.period) == (period_named("2026-Q1"), period_named("2026-Q2"))
    dated = table(tmp_path, "name,quarter,year,quota", "Dana,Q1,2025,5")
    assert [quota.period for quota in taken(read(dated))] == [period_named("2025-Q1")]
