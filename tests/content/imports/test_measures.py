from pathlib import Path

import pytest

from coachcli.coaching.numbers.tally import Measure
from coachcli.coaching.period import period_named
from coachcli.coaching.profile import Profile
from coachcli.content.imports.measures import MeasureReader
from coachcli.content.imports.unclear import MissingColumnError, UnclearRatesError, UnclearYearError
from content.some_tables import left_out, nobody, table, taken

HEAD = "rep,period,metric,value,n"
NOVEMBER = period_named("2026-11")


def test_measures_are_known_by_id_or_title_and_money_is_in_minor_units(tmp_path: Path) -> None:
    rows = (
        "Dana,2026-11,win_rate,25 %,40",
        "Dana,2026-11,Average deal,1500.50,8",
        "Dana,2026-11,dead-tries,12,",
        "Dana,2026-11,nrr,110%,",
    )
    assert taken(MeasureReader(table(tmp_path, HEAD, *rows), Profile(), nobody)) == [
        Measure("dana", "win_rate", NOVEMBER, 0.25, 40),
        Measure("dana", "avg_deal", NOVEMBER, 150_050, 8),
        Measure("dana", "dead_tries", NOVEMBER, 12, None),
        Measure("dana", "nrr", NOVEMBER, 1.1, None),
    ]


def test_a_measure_that_cannot_be_taken_is_left_out_with_its_reason(tmp_path: Path) -> None:
    rows = (
        "Dana,2026-11,win_rate,25,40",
        "Dana,2026-11,win_rate,,40",
        "Dana,2026-11,,1,",
        "Dana,2026-11,§§,1,",
        "Dana,2026-11,touches,5,",
        "Dana,2026-11,touches,6,",
        "Dana,2026-11,connects,many,",
        "Dana,2026-11,connects,5,1.5",
    )
    read = MeasureReader(table(tmp_path, HEAD, *rows), Profile(rates="share"), nobody)
    assert left_out(read) == {
        2: "25 is no share of 1",
        3: "no value in this line",
        4: "no metric in this line",
        5: '"§§" cannot be a metric: small letters, digits and _',
        7: "the same measure as in line 6",
        8: 'value "many" is no number',
        9: 'n "1.5" is no whole number',
    }


def test_a_table_without_metrics_is_asked_about(tmp_path: Path) -> None:
    with pytest.raises(MissingColumnError, match="hold the metric"):
        MeasureReader(table(tmp_path, "rep,period,value"), Profile(), nobody)


def test_rates_above_one_are_asked_about_and_have_one_reading(tmp_path: Path) -> None:
    rows = (
        "Dana,2026-11,reply_rate,1.8,9",
        "Ivo,2026-11,reply_rate,12.5,9",
        "Kim,2026-11,x_pct,0.4,",
    )
    made = table(
        tmp_path, HEAD, *rows, "Kim,2026-11,touches,12,", "Kim,2026-11,y_rate,3 %,", ",,,,"
    )
    with pytest.raises(UnclearRatesError, match=r"such as 1\.8 and 12\.5 may be percent"):
        MeasureReader(made, Profile(), nobody)
    values = [one.value for one in taken(MeasureReader(made, Profile(rates="percent"), nobody))]
    assert values == pytest.approx([0.018, 0.125, 0.004, 12, 0.03])


def test_rates_of_which_none_is_above_one_are_shares(tmp_path: Path) -> None:
    made = table(tmp_path, HEAD, "Dana,2026-11,reply_rate,0.4,", "Dana,2026-11,win_rate,many,")
    assert [one.value for one in taken(MeasureReader(made, Profile(), nobody))] == [0.4]


def test_a_table_with_a_first_day_and_no_last_is_asked_about(tmp_path: Path) -> None:
    with pytest.raises(MissingColumnError, match="hold the to"):
        MeasureReader(table(tmp_path, "rep,from,metric,value"), Profile(), nobody)


def test_measures_of_periods_without_a_year_ask_for_it(tmp_path: Path) -> None:
    with pytest.raises(UnclearYearError):
        MeasureReader(table(tmp_path, HEAD, "Dana,March,touches,5,"), Profile(), nobody)


def test_a_count_below_nought_is_left_out(tmp_path: Path) -> None:
    rows = ("Dana,2026-11,touches,(5),", "Dana,2026-11,net_adds,-5,")
    reader = MeasureReader(table(tmp_path, HEAD, *rows), Profile(), nobody)
    assert left_out(reader) == {2: "touches -5 is below nought"}


def test_a_rate_of_cases_is_neither_above_all_of_them_nor_below_nought(tmp_path: Path) -> None:
    rows = (
        "Dana,2026-11,reply_rate,180%,9",
        "Dana,2026-11,win_rate,-0.1,9",
        "Dana,2026-11,forecast_bias,-10%,9",
    )
    reader = MeasureReader(table(tmp_path, HEAD, *rows), Profile(), nobody)
    assert [one.value for one in taken(reader)] == [-0.1]
    assert left_out(reader) == {
        2: "reply_rate 1.8 is more than all cases",
        3: "win_rate -0.1 is below nought",
    }
