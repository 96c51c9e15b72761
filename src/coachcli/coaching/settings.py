"""What a firm sets once: each setting with its default, and what it may be."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from coachcli.coaching.errors import CoachError
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import QUARTER_WEEKS

RAMP_DAYS, MOST_RAMP_DAYS = 182, 1095
"""Days in the role after which a rep counts as past ramp: half a year; at most three years."""
QUIET_DAYS, MOST_QUIET_DAYS = 14, 365
MOST_WEEKS = 104
LETTERS = 3
"""A currency code of ISO 4217 has so many."""
ORDERS = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}
CURRENCY, RAMP, QUIET, WEEKS = "currency", "ramp-days", "quiet-days", "weeks"
DATES, HOLIDAYS = "dates", "holidays"


class NotASettingError(CoachError):
    """There is no setting of this name."""

    exit_code = 2

    def __init__(self, wanted: str) -> None:
        meant = " or ".join(near(wanted, SETTINGS)) or "one of these"
        super().__init__(
            f'There is no setting "{wanted}". Did you mean {meant}? '
            f"There are: {', '.join(SETTINGS)}. Nothing was changed."
        )


class NotPossibleError(CoachError):
    """A setting cannot have this value."""

    exit_code = 2

    def __init__(self, name: str, given: str, possible: str) -> None:
        super().__init__(f'{name} cannot be "{given}". {possible} Nothing was changed.')


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day on which nobody works, and what it is called, if that is known."""

    day: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds in a firm; `currency` and `dates` are empty where nothing was settled."""

    currency: str = ""
    ramp_days: int = RAMP_DAYS
    quiet_days: int = QUIET_DAYS
    weeks: int = QUARTER_WEEKS
    dates: str = ""
    holidays: tuple[Holiday, ...] = ()

    @property
    def off(self) -> frozenset[date]:
        """The days on which nobody works, beside weekends."""
        return frozenset(holiday.day for holiday in self.holidays)


class Setting(NamedTuple):
    """One thing to set: its default in words, what it is, and how it is read.

    `read` gives the text that is kept of the text that is typed. Raises NotPossibleError.
    """

    default: str
    means: str
    read: Callable[[str], str]


def setting_named(name: str) -> Setting:
    """The setting of a name. Raises NotASettingError."""
    if name not in SETTINGS:
        raise NotASettingError(name)
    return SETTINGS[name]


def settings(stored: Mapping[str, str]) -> Settings:
    """What holds, by what is kept under each name; what cannot be is passed over."""
    valid = dict(_valid(stored))
    return Settings(
        currency=valid.get(CURRENCY, ""),
        ramp_days=int(valid.get(RAMP, RAMP_DAYS)),
        quiet_days=int(valid.get(QUIET, QUIET_DAYS)),
        weeks=int(valid.get(WEEKS, QUARTER_WEEKS)),
        dates=valid.get(DATES, ""),
        holidays=tuple(map(_holiday, valid.get(HOLIDAYS, "").splitlines())),
    )


def holidays_text(holidays: Iterable[Holiday]) -> str:
    """Holidays as they are kept: a line each, in order, none twice."""
    by_day = {holiday.day: holiday for holiday in holidays}
    lines = (f"{day.isoformat()} {by_day[day].name}".rstrip() for day in sorted(by_day))
    return "\n".join(lines)


def in_words(name: str, known: Settings, day: date) -> str:
    """What a setting stands at, in a few words."""
    said = {
        CURRENCY: known.currency or "none yet",
        RAMP: f"{known.ramp_days} days",
        QUIET: f"{known.quiet_days} days",
        WEEKS: _many(known.weeks, "week"),
        DATES: ORDERS.get(known.dates, "asked"),
        HOLIDAYS: _holidays_said(known.holidays, day),
    }
    return said[name]


def changed(known: Settings, names: Iterable[str], day: date) -> str:
    """Those of some settings that are not as by default, in a sentence; "" where all are."""
    stands = ((name, in_words(name, known, day)) for name in names)
    differing = (
        NAMED[name].format(said) for name, said in stands if said != in_words(name, PLAIN, day)
    )
    said = "; ".join(differing)
    return f"By your settings: {said}." if said else ""


PLAIN = Settings()
NAMED = {
    RAMP: "ramp {}",
    QUIET: "quiet after {}",
    WEEKS: "numbers of {}",
    DATES: "days read {}",
    HOLIDAYS: "holidays {}",
}
"""How a page names a setting that it uses."""


def _valid(stored: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, setting in SETTINGS.items():
        with suppress(KeyError, NotPossibleError):
            yield name, setting.read(stored[name])


def _holidays_said(holidays: tuple[Holiday, ...], day: date) -> str:
    if not holidays:
        return "none"
    ahead = next((holiday for holiday in holidays if holiday.day >= day), None)
    following = f"next {ahead.day.isoformat()} {ahead.name}".rstrip() if ahead else "all past"
    return f"{_many(len(holidays), 'day')}, {following}"


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _whole(name: str, least: int, most: int) -> Callable[[str], str]:
    """Reads a whole number from `least` to `most`."""

    def read(text: str) -> str:
        number = text.strip().removesuffix("days").removesuffix("weeks").strip()
        if not (number.isascii() and number.isdigit() and least <= int(number[:9]) <= most):
            raise NotPossibleError(name, text, f"Give a whole number from {least} to {most}.")
        return str(int(number))

    return read


def _code(text: str) -> str:
    code = text.strip().upper()
    if len(code) != LETTERS or not (code.isascii() and code.isalpha()):
        raise NotPossibleError(CURRENCY, text, "Give the code of three letters, like EUR.")
    return code


def _order(text: str) -> str:
    order = text.strip().lower()
    if order not in ORDERS:
        possible = "Give dmy (day first), mdy (month first) or ymd (year first)."
        raise NotPossibleError(DATES, text, possible)
    return order


def _days(text: str) -> str:
    return holidays_text(map(_holiday, text.splitlines()))


def _holiday(line: str) -> Holiday:
    day, _, name = line.strip().partition(" ")
    try:
        return Holiday(date.fromisoformat(day), name.strip())
    except ValueError:
        possible = "Give days as YYYY-MM-DD, or the name of an .ics file."
        raise NotPossibleError(HOLIDAYS, line, possible) from None


SETTINGS = {
    CURRENCY: Setting(
        "that of the first import with money",
        "the currency that money is summed in",
        _code,
    ),
    RAMP: Setting(
        f"{RAMP_DAYS} days",
        "days in the role until a rep is a peer to others and ranked with the team",
        _whole(RAMP, 0, MOST_RAMP_DAYS),
    ),
    QUIET: Setting(
        f"{QUIET_DAYS} days",
        "days without coaching after which a rep is named",
        _whole(QUIET, 1, MOST_QUIET_DAYS),
    ),
    WEEKS: Setting(
        f"{QUARTER_WEEKS} weeks",
        "whole weeks that numbers are looked at over, where nothing else is asked for",
        _whole(WEEKS, 1, MOST_WEEKS),
    ),
    DATES: Setting(
        "asked",
        "what comes first in days like 03/04/2026, where a file leaves it open",
        _order,
    ),
    HOLIDAYS: Setting(
        "none",
        "days, beside weekends, on which nothing that is given falls due",
        _days,
    ),
}
"""Every setting by its name, in the order in which they are listed."""
