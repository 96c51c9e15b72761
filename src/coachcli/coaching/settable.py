"""What can be set: each setting with its default, what it means, and what it may be."""

import re
from collections.abc import Callable, Iterable

from coachcli.coaching.errors import CoachError
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.settings import (
    CURRENCY,
    DATES,
    HOLIDAYS,
    LIMITS,
    MINUTES,
    ORDERS,
    QUARTER_WEEKS,
    QUIET,
    QUIET_DAYS,
    RAMP,
    RAMP_DAYS,
    WEEKS,
    Holiday,
    holiday,
    whole_number,
)

BETWEEN = re.compile(r"[,;\s]+(?=\d{4}-\d\d-\d\d)|\n")
"""What stands between two days: a comma or blanks before the next, or the end of a line."""
UNIT = re.compile(r"(days|weeks|minutes|min)\s*$")
"""What may stand after a number."""
LETTERS = 3
"""A currency code of ISO 4217 has so many."""


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
class Setting:
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


def holidays_text(holidays: Iterable[Holiday]) -> str:
    """Holidays as they are kept: a line each, in order, none twice."""
    by_day = {each.day: each for each in holidays}
    lines = (f"{day.isoformat()} {by_day[day].name}".rstrip() for day in sorted(by_day))
    return "\n".join(lines)


def _whole(name: str) -> Callable[[str], str]:
    """Reads a whole number within the limits of a setting."""

    def read(text: str) -> str:
        typed = UNIT.sub("", text).strip()
        number = whole_number(typed, name)
        if number is None:
            least, most = LIMITS[name]
            raise NotPossibleError(name, text, f"Give a whole number from {least} to {most}.")
        return str(number)

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
    lines = (line.strip(" ,;") for line in BETWEEN.split(text))
    return holidays_text(map(_holiday, filter(None, lines)))


def _holiday(line: str) -> Holiday:
    try:
        return holiday(line)
    except ValueError:
        possible = "Give days as YYYY-MM-DD, one after the other, or the name of an .ics file."
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
        _whole(RAMP),
    ),
    QUIET: Setting(
        f"{QUIET_DAYS} days",
        "days without coaching after which a rep is named",
        _whole(QUIET),
    ),
    WEEKS: Setting(
        f"{QUARTER_WEEKS} weeks",
        "whole weeks that numbers are looked at over, where nothing else is asked for",
        _whole(WEEKS),
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
    MINUTES: Setting(
        "none",
        "your own goal: minutes of coaching a rep and week",
        _whole(MINUTES),
    ),
}
"""Every setting by its name, in the order in which they are listed."""
