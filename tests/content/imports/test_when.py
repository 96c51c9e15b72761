"""Which days a line is about."""

from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.period import Period, period_named
from coachcli.coaching.profile import Profile
from coachcli.content.imports.columns import Field
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.record import Record
from coachcli.content.imports.unclear import UnreadableError
from coachcli.content.imports.when import (
    DAYS,
    PeriodLength,
    around,
    first_named,
    lacks_year,
    length_named,
    needs_days,
    period,
)
from content.some_tables import nobody, table


def told(folder: Path, heading: str, line: str) -> Period:
    """The period of a line."""
    fields = (Field("rep", ("rep",)), *DAYS)
    export = Export(table(folder, f"rep,{heading}", f"Ana,{line}"), fields, Profile(), nobody)
    assert needs_days(export) == ""
    record = next(export.records())
    assert isinstance(record, Record)
    return period(record)


@pytest.mark.parametrize(
    ("heading", "line", "name"),
    [
        ("quarter,year", "Q4,2026", "2026-Q4"),
        ("quarter,year", "4,2026", "2026-Q4"),
        ("month,year", "10,2026", "2026-10"),
        ("month,year", "Okt.,2026", "2026-10"),
        ("week,year", "44,2026", "2026-W44"),
        ("year,quota", "2026,5", "2026"),
        ("from,to", "2026-10-01,2026-10-31", "2026-10"),
    ],
)
def test_a_period_is_told_by_its_name_its_year_beside_it_or_its_days(
    tmp_path: Path, heading: str, line: str, name: str
) -> None:
    assert told(tmp_path, heading, line) == period_named(name)


def test_what_names_no_period_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match='"soon" is no period'):
        told(tmp_path, "month,x", "soon,")
    with pytest.raises(UnreadableError, match='"2026-10-01" is no period'):
        told(tmp_path, "period,x", "2026-10-01,")


def test_a_day_is_in_one_period_of_each_length() -> None:
    day = date(2026, 11, 18)
    names = [around(day, length) for length in PeriodLength]
    assert names == [*map(period_named, ("2026-W47", "2026-11", "2026-Q4", "2026"))]


def test_a_heading_tells_how_long_its_periods_are() -> None:
    assert (length_named("Monat "), length_named("Period")) == (PeriodLength.MONTH, None)
    assert first_named(("", "soon", "2026")) == period_named("2026")


def test_a_period_may_lack_its_year_alone() -> None:
    assert lacks_year("Q1")
    assert lacks_year("March")
    assert not lacks_year("Q1 2026")
    assert not lacks_year("soon")
    assert not lacks_year("amount")
