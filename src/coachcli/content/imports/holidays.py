"""Holidays from a calendar file (.ics): its all-day entries, those that come again each year too.

An own small reader: libraries read a calendar but do not say on which days its entries come again,
and what holidays need of the format (RFC 5545) is little.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from coachcli.coaching.settings import Holiday
from coachcli.content.errors import ContentError, no_file

LARGEST = 4 * 1024 * 1024
LONGEST_NAME = 80
BEFORE, AHEAD = 1, 5
"""Years before and after that of a day for which what comes again is worked out."""
MOST_DAYS = 62
"""An entry of more days is no holiday."""
NOTHING = "Nothing was changed."
DAY = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
NTH = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
LASTS = re.compile(r"P(?:(\d{1,3})D|(\d{1,2})W)(?:T.*)?", re.ASCII)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEK = 7
ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Calendar(NamedTuple):
    """The holidays of a calendar file, and how many entries were left out.

    Those have a time of day, or come again in another way than by year.
    """

    holidays: tuple[Holiday, ...]
    left_out: int


class NotUnderstoodError(ValueError):
    """An entry that is no holiday, or comes again in a way that is not worked out."""


def read_holidays(path: Path, today: date) -> Calendar:
    """The holidays from the year before a day until five years after it. Raises ContentError."""
    entries = list(_entries(_lines(path)))
    if not entries:
        raise _refused(path, "this is not a calendar file, or it has no entries.")
    years = range(today.year - BEFORE, today.year + AHEAD + 1)
    holidays: list[Holiday] = []
    left_out = 0
    for entry in entries:
        try:
            holidays += _holidays(entry, years)
        except (ValueError, OverflowError, KeyError):
            left_out += 1
    if not holidays:
        raise _refused(path, f"it has no all-day entries from {years[0]} to {years[-1]}.")
    return Calendar(tuple(holidays), left_out)


def _refused(path: Path, problem: str) -> ContentError:
    return ContentError(str(path), None, f"{problem} {NOTHING}")


def _lines(path: Path) -> list[str]:
    """The lines of the file, those that were folded in one."""
    try:
        if fault := no_file(path, LARGEST):
            raise _refused(path, fault)
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError as error:
        raise _refused(path, f"it cannot be read: {(error.strerror or '?').lower()}.") from None
    return re.sub(r"\r?\n[ \t]", "", text).replace("\r\n", "\n").split("\n")


def _entries(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    """What each entry says, by the names of its fields; of a field that stands twice, the first."""
    entry: dict[str, str] | None = None
    for line in lines:
        name, value = _field(line)
        if (name, value.upper()) == ("BEGIN", "VEVENT"):
            entry = {}
        elif (name, value.upper()) == ("END", "VEVENT") and entry is not None:
            yield entry
            entry = None
        elif entry is not None:
            entry.setdefault(name, value)


def _field(line: str) -> tuple[str, str]:
    """The name of a field, without its parameters, and its value."""
    head, _, value = line.partition(":")
    return head.partition(";")[0].strip().upper(), value.strip()


def _holidays(entry: dict[str, str], years: range) -> list[Holiday]:
    """The days of an entry within some years. Raises ValueError, OverflowError or KeyError."""
    first = _day(entry["DTSTART"])
    length, name = _length(entry, first), _name(entry.get("SUMMARY", ""))
    if entry.get("STATUS", "").upper() == "CANCELLED":
        return []
    starts = _starts(first, entry["RRULE"], years) if "RRULE" in entry else [first]
    except_for = {_day(day) for day in entry.get("EXDATE", "").split(",") if day}
    days = (
        start + timedelta(days=after)
        for start in starts
        if start not in except_for
        for after in range(length)
    )
    return [Holiday(day, name) for day in days if day.year in years]


def _day(text: str) -> date:
    match = DAY.fullmatch(text)
    if match is None:
        raise NotUnderstoodError(text)
    return date(*map(int, match.groups()))


def _length(entry: dict[str, str], first: date) -> int:
    """How many days an entry takes; its last day is not one of them."""
    lasts = LASTS.fullmatch(entry.get("DURATION", ""))
    length = (_day(entry["DTEND"]) - first).days if "DTEND" in entry else 1
    if lasts:
        length = int(lasts[1] or 0) + WEEK * int(lasts[2] or 0)
    if length > MOST_DAYS:
        raise NotUnderstoodError(length)
    return max(1, length)


def _name(text: str) -> str:
    """A name in one line, its escapes undone."""
    plain = ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], text)
    return " ".join(plain.split())[:LONGEST_NAME].rstrip()


def _starts(first: date, rule: str, years: range) -> Iterator[date]:
    """The days on which an entry comes again, by its rule. Raises NotUnderstoodError."""
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if part)
    if parts.pop("FREQ") != "YEARLY" or not set(parts) <= KNOWN:
        raise NotUnderstoodError(rule)
    until = _day(parts["UNTIL"][:8]) if "UNTIL" in parts else date.max
    last = min(years[-1], until.year)
    count = int(parts.get("COUNT", last))
    for year in range(first.year, last + 1, max(1, int(parts.get("INTERVAL", 1)))):
        for day in _in_year(first, parts, year):
            if count > 0 and first <= day <= until:
                yield day
                count -= 1


def _in_year(first: date, parts: dict[str, str], year: int) -> list[date]:
    """The days of a rule in a year; a 29 February that is not there is none."""
    months = [int(month) for month in parts.get("BYMONTH", str(first.month)).split(",")]
    if "BYDAY" in parts:
        ends = parts["BYDAY"].split(",")
        return sorted(_nth(end, year, month) for month in months for end in ends)
    days: list[date] = []
    for month in months:
        for day in parts.get("BYMONTHDAY", str(first.day)).split(","):
            with suppress(ValueError):
                days.append(date(year, month, int(day)))
    return sorted(days)


def _nth(text: str, year: int, month: int) -> date:
    """The n-th such weekday of a month, like 4TH or -1MO. Raises NotUnderstoodError."""
    match = NTH.fullmatch(text)
    if match is None or not match[1]:
        raise NotUnderstoodError(text)
    place, weekday = int(match[1]), WEEKDAYS.index(match[2])
    if place > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % WEEK + WEEK * (place - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % WEEK + WEEK * (-place - 1))


KNOWN = {"COUNT", "INTERVAL", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST"}
"""The parts of a rule that are worked out."""
