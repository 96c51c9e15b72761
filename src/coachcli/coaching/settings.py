"""What holds in a firm: what it has set once, and by default what was found to be usual."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import day_in_words

RAMP_DAYS = 182
"""Days in the role after which a rep counts as past ramp: half a year."""
QUIET_DAYS = 14
QUARTER_WEEKS = 13
"""A quarter in whole weeks: numbers are looked at over so many, as standards are set by quarter.

Ranges read from older weeks cover less (bench/backtest.py).
"""
ORDERS = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}
CURRENCY, RAMP, QUIET, WEEKS = "currency", "ramp-days", "quiet-days", "weeks"
DATES, HOLIDAYS, MINUTES = "dates", "holidays", "minutes"
LIMITS = {RAMP: (0, 1095), QUIET: (1, 365), WEEKS: (1, 104), MINUTES: (1, 600)}
"""The least and the most that a number can be."""
NAMED = {
    RAMP: "ramp {}",
    QUIET: "quiet after {}",
    WEEKS: "numbers of {}",
    DATES: "days read {}",
    HOLIDAYS: "holidays {}",
    MINUTES: "own goal {}",
}
"""How a page names a setting that it uses."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day on which nobody works, and what it is called, if that is known."""

    day: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds in a firm; `currency` and `dates` are empty where nothing was settled.

    `minutes` are a coach's own goal for a rep and week, 0 where there is none.
    """

    currency: str = ""
    ramp_days: int = RAMP_DAYS
    quiet_days: int = QUIET_DAYS
    weeks: int = QUARTER_WEEKS
    dates: str = ""
    holidays: tuple[Holiday, ...] = ()
    minutes: int = 0

    @property
    def off(self) -> frozenset[date]:
        """The days on which nobody works, beside weekends."""
        return frozenset(each.day for each in self.holidays)


def settings(stored: Mapping[str, str]) -> Settings:
    """What holds, by what is kept under each name; what cannot be is passed over."""
    dates = stored.get(DATES, "")
    return Settings(
        currency=stored.get(CURRENCY, ""),
        ramp_days=_number(stored, RAMP, RAMP_DAYS),
        quiet_days=_number(stored, QUIET, QUIET_DAYS),
        weeks=_number(stored, WEEKS, QUARTER_WEEKS),
        dates=dates if dates in ORDERS else "",
        holidays=tuple(_holidays(stored.get(HOLIDAYS, ""))),
        minutes=_number(stored, MINUTES, 0),
    )


def whole_number(text: str, name: str) -> int | None:
    """The number that a text is, where a setting can be that."""
    least, most = LIMITS[name]
    is_one = text.isascii() and text.isdigit() and len(text) < 10  # noqa: PLR2004 - or it is no such number
    return int(text) if is_one and least <= int(text) <= most else None


def holiday(line: str) -> Holiday:
    """The holiday in a line: its day, and what it is called. Raises ValueError."""
    day, _, name = line.strip().partition(" ")
    return Holiday(date.fromisoformat(day), name.strip())


def in_words(name: str, known: Settings, day: date) -> str:
    """What a setting stands at, in a few words."""
    said = {
        CURRENCY: known.currency or "none yet",
        RAMP: _many(known.ramp_days, "day"),
        QUIET: _many(known.quiet_days, "day"),
        WEEKS: _many(known.weeks, "week"),
        DATES: ORDERS.get(known.dates, "asked"),
        HOLIDAYS: _holidays_said(known.holidays, day),
        MINUTES: _many(known.minutes, "minute") if known.minutes else "none",
    }
    return said[name]


def changed(known: Settings, names: Iterable[str], day: date) -> str:
    """Those of some settings that are not as by default, in a sentence; "" where all are."""
    stands = ((name, in_words(name, known, day)) for name in names)
    differing = (
        NAMED[name].format(said) for name, said in stands if said != in_words(name, Settings(), day)
    )
    said = "; ".join(differing)
    return f"By your settings: {said}." if said else ""


def _number(stored: Mapping[str, str], name: str, default: int) -> int:
    number = whole_number(stored.get(name, ""), name)
    return default if number is None else number


def _holidays(text: str) -> Iterator[Holiday]:
    for line in text.splitlines():
        with suppress(ValueError):
            yield holiday(line)


def _holidays_said(holidays: tuple[Holiday, ...], day: date) -> str:
    if not holidays:
        return "none"
    ahead = next((each for each in holidays if each.day >= day), None)
    following = f"next {day_in_words(ahead.day)} {ahead.name}".rstrip() if ahead else "all past"
    return f"{_many(len(holidays), 'day')}, {following}"


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
