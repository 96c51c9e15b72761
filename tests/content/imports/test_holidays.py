"""Holidays from calendar files as firms and countries publish them."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.settings import Holiday
from coachcli.content.errors import ContentError
from coachcli.content.imports.holidays import Calendar, read_holidays

TODAY = date(2026, 11, 24)
HEAD, END = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "END:VCALENDAR\r\n"


def event(*fields: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", *fields, "END:VEVENT", ""))


def read(folder: Path, *events: str) -> Calendar:
    file = folder / "holidays.ics"
    file.write_bytes((HEAD + "".join(events) + END).encode())
    return read_holidays(file, TODAY)


def days(folder: Path, *fields: str) -> list[str]:
    """The days of a calendar with one entry and New Year 2026, which is left out here."""
    new_year = event("DTSTART;VALUE=DATE:20260101")
    found = read(folder, new_year, event(*fields)).holidays
    return [holiday.day.isoformat() for holiday in found if holiday.day != date(2026, 1, 1)]


def test_all_day_entries_are_holidays_with_their_names(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        event("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227", "SUMMARY:Christmas"),
        event("DTSTART:20270101", "SUMMARY;LANGUAGE=de:Neujahr\\, bundesw\r\n eit\\n(frei)"),
    )
    assert found == Calendar(
        (
            Holiday(date(2026, 12, 25), "Christmas"),
            Holiday(date(2026, 12, 26), "Christmas"),
            Holiday(date(2027, 1, 1), "Neujahr, bundesweit (frei)"),
        ),
        0,
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (("RRULE:FREQ=YEARLY;UNTIL=20271225T000000Z",), ["2025-12-25", "2026-12-25", "2027-12-25"]),
        (("RRULE:FREQ=YEARLY;COUNT=3",), ["2025-12-25"]),
        (("RRULE:FREQ=YEARLY;INTERVAL=4",), ["2027-12-25", "2031-12-25"]),
        (
            ("RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=26;UNTIL=20261231", "EXDATE:20251226"),
            ["2026-12-26"],
        ),
        (("RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL=20261231",), ["2025-05-26", "2026-05-25"]),
        (("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20261231",), ["2025-11-27", "2026-11-26"]),
        (("RRULE:FREQ=YEARLY;BYDAY=-1TH;UNTIL=20251231",), ["2025-12-25"]),
        (("STATUS:CANCELLED",), []),
        (("DURATION:P1W", "RRULE:FREQ=YEARLY;COUNT=2"), []),
    ],
)
def test_what_comes_again_each_year_is_worked_out(
    tmp_path: Path, fields: tuple[str, ...], expected: list[str]
) -> None:
    assert days(tmp_path, "DTSTART;VALUE=DATE:20231225", *fields) == expected


def test_a_leap_day_comes_again_in_leap_years_alone(tmp_path: Path) -> None:
    leap = ("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY")
    assert days(tmp_path, *leap) == ["2028-02-29"]
    assert days(tmp_path, "DTSTART:20260228", "DURATION:P2D") == ["2026-02-28", "2026-03-01"]


@pytest.mark.parametrize(
    "fields",
    [
        ("DTSTART:20261225T090000Z",),
        ("DTSTART;VALUE=DATE:20261331",),
        ("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=WEEKLY"),
        ("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=YEARLY;BYDAY=MO"),
        ("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=YEARLY;BYWEEKNO=20"),
        ("DTSTART;VALUE=DATE:20261225", "RRULE:nothing"),
        ("DTSTART;VALUE=DATE:20260701", "DTEND;VALUE=DATE:20260930"),
        ("SUMMARY:no day",),
    ],
)
def test_what_is_no_holiday_is_left_out_and_counted(
    tmp_path: Path, fields: tuple[str, ...]
) -> None:
    found = read(tmp_path, event("DTSTART:20261226"), event(*fields))
    assert found == Calendar((Holiday(date(2026, 12, 26)),), 1)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not a calendar"),
        (b"%PDF-1.7\n\xff\xfe", "not a calendar"),
        (event("DTSTART:19990101").encode(), "no all-day entries from 2025 to 2031"),
        (b"x" * (4 * 1024 * 1024 + 1), "larger than 4 MiB"),
        (None, "no such file"),
    ],
    ids=["empty", "PDF", "old", "large", "absent"],
)
def test_what_holds_no_holidays_is_refused(tmp_path: Path, content: bytes | None, why: str) -> None:
    file = tmp_path / "holidays.ics"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ContentError, match=why) as error:
        read_holidays(file, TODAY)
    assert "Nothing was changed." in str(error.value)


PIECES = st.sampled_from(
    [
        "BEGIN:VEVENT",
        "END:VEVENT",
        "DTSTART:20261225",
        "DTSTART:99991231",
        "DTEND:20261227",
        "DURATION:P999D",
        "RRULE:FREQ=YEARLY;BYMONTH=0",
        "RRULE:FREQ=YEARLY;BYMONTH=13;BYDAY=1MO",
        "RRULE:FREQ=YEARLY;INTERVAL=-1;COUNT=-5",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=-5MO",
        "RRULE:FREQ",
        "EXDATE:x",
        " folded",
        "\x00:;=",
    ]
)


@given(st.lists(PIECES | st.text(max_size=20), max_size=30))
def test_no_calendar_is_too_odd_to_be_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    file = tmp_path_factory.mktemp("odd") / "holidays.ics"
    file.write_bytes("\n".join(lines).encode("utf-8", "replace"))
    with suppress(ContentError):
        assert read_holidays(file, TODAY).holidays
