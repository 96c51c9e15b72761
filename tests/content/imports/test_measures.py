from pathlib import Path

import pytest

from coachcli.coaching.numbers.tally import Measure
from coachcli.coaching.period import period_named
from coachcli.coaching.profile import Profile
from coachcli.content.imports.measures import MeasureReader
from coachcli.content.imports.unclear import MissingColumnError
from content.some_tables import left_out, nobody, table, taken

HEAD = "rep,period,metric,value,n"
NOVEMBER = period_named("2026-11")


def test_measures_are_known_by_id_or_title_and_money_is_in_minor_units(tmp_path: Path) -> None:
    rows = (
        "Dana,2026-11,win_rate,25 %,40",
        "Dana,2026-11,Average deal,1500.50,8",
        "Dana,2026-11,dead-tries,12,",
        "Dana,2026-11,nrr,1.1,",
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
    assert left_out(MeasureReader(table(tmp_path, HEAD, *rows), Profile(), nobody)) == {
        2: "25 is no share; write 0.25 or 25 %",
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
