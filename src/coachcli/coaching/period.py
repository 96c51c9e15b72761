"""A period: some days in a row, and the weeks, months, quarters and years that people name."""

import re
from datetime import date, timedelta

from coachcli.coaching.errors import CoachError, naming
from coachcli.coaching.nouns import dataclass

WEEK = 7
DECEMBER = 12
QUARTER_MONTHS = 3
YEAR = r"(?P<year>[0-9]{4})"
SHORT = r"\'?(?P<year>[0-9]{4}|[0-9]{2})"
SEP, GAP = r"[-/., ]*(?:(?<= )de )?", r"[-/., ]+"
WEEKS, QUARTERS = "(?:w|kw|cw|wk|week|woche)", "(?:q|t|quarter|quartal|trim\\.?|trimestre)"
HALVES = "(?:h|s|hj|half|halbjahr|semestre)"
FORMS = (
    rf"(?:cy ?|calendar year )?{YEAR}",
    r"cy ?(?P<year>[0-9]{2})",
    r"(?P<year>[0-9]{2})q(?P<quarter>[1-4])",
    rf"{YEAR}{SEP}{WEEKS}{SEP}(?P<week>[0-9]{{1,2}})",
    rf"{WEEKS}{SEP}(?P<week>[0-9]{{1,2}}){GAP}{SHORT}",
    rf"{YEAR}{SEP}{QUARTERS}(?P<quarter>[1-4])",
    rf"{QUARTERS} ?(?P<quarter>[1-4]){SEP}{SHORT}",
    rf"(?P<quarter>[1-4])\.? ?{QUARTERS}{SEP}{SHORT}",
    rf"{YEAR}{SEP}{HALVES}(?P<half>[12])",
    rf"{HALVES} ?(?P<half>[12]){SEP}{SHORT}",
    rf"(?P<half>[12])\.? ?{HALVES}{SEP}{SHORT}",
    rf"{YEAR}[-/. ](?P<month>[0-9]{{1,2}})",
    rf"{YEAR}(?P<month>0[1-9]|1[0-2])",
    rf"(?P<month>[0-9]{{1,2}})[-/. ]{YEAR}",
    rf"(?P<name>[^\W\d_]{{3,12}})\.?{SEP}{SHORT}",
    rf"{YEAR}{SEP}(?P<name>[^\W\d_]{{3,12}})\.?",
)
"""How weeks, quarters, half years, months and years are written, in small letters."""
MONTHS = tuple(
    tuple(names.split())
    for names in (
        "january januar jänner janvier enero gennaio januari janeiro",
        "february februar février fevrier febrero febbraio februari fevereiro",
        "march märz maerz mrz mars marzo maart mrt março marco",
        "april avril abril aprile",
        "may mai mayo maggio mei maio maj",
        "june juni juin junio giugno junho",
        "july juli juillet jul julio luglio julho",
        "august août aout agosto augustus",
        "september septembre septiembre settembre setembro",
        "october oktober octobre octubre ottobre outubro",
        "november novembre noviembre novembro",
        "december dezember décembre decembre diciembre dicembre dezembro",
    )
)
"""The names of each month, which may be cut short after three letters."""
LEAST_OF_NAME = 3
CENTURY = 2000
SIZES = {"year": DECEMBER, "half": DECEMBER // 2, "quarter": QUARTER_MONTHS, "month": 1}
"""How many months a period has."""


def day_in_words(day: date) -> str:
    """A day as it is said and shown, like Mon 30 Nov 2026."""
    return f"{day:%a} {day.day} {day:%b %Y}"


class NotAPeriodError(CoachError):
    """A text that names no period."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(
            f'"{text}" is not a period. Write a week, month, quarter or year, '
            "like 2026-W48, 2026-11, 2026-Q4 or 2026."
        )


class BeforeTheCalendarError(CoachError):
    """Weeks were asked for that begin before the first day there is."""

    exit_code = 2

    def __init__(self, as_of: date, count: int) -> None:
        super().__init__(
            f"There are no {count} weeks before {as_of.isoformat()}. Name a later day with ",
            naming("day"),
            ", or fewer ",
            naming("weeks"),
            ".",
        )


@dataclass(frozen=True, slots=True)
class Period:
    """Days in a row, the first and the last included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def weeks(as_of: date, count: int) -> tuple[Period, ...]:
    """The last `count` whole weeks, Monday to Sunday, ended by a day, the earliest first.

    Raises BeforeTheCalendarError.
    """
    if as_of.toordinal() < WEEK * (count + 1):
        raise BeforeTheCalendarError(as_of, count)
    sunday = as_of - timedelta(days=(as_of.weekday() + 1) % WEEK)
    ends = (sunday - timedelta(days=WEEK * back) for back in reversed(range(count)))
    return tuple(Period(last - timedelta(days=WEEK - 1), last) for last in ends)


def whole(periods: tuple[Period, ...]) -> Period:
    """The one period from the first day of these to the last."""
    return Period(min(one.first for one in periods), max(one.last for one in periods))


def period_named(text: str) -> Period:
    """The period that a text names: 2026-W48, Nov 2026, Q4/26, H2 2026 or 2026.

    Raises NotAPeriodError.
    """
    low = " ".join(text.casefold().split())
    match = next(filter(None, (re.fullmatch(form, low) for form in FORMS)), None)
    if match is None:
        raise NotAPeriodError(text)
    try:
        return _period(match.groupdict())
    except (ValueError, OverflowError):
        raise NotAPeriodError(text) from None


def month_named(name: str) -> int | None:
    """The number of the month with this name, be it cut short; none where it is of no month."""
    low = name.casefold()
    if len(low) < LEAST_OF_NAME:
        return None
    numbered = enumerate(MONTHS, 1)
    return next(
        (number for number, names in numbered if any(full.startswith(low) for full in names)), None
    )


def _period(parts: dict[str, str | None]) -> Period:
    """The period with this year, and this week, quarter, half, month or name of a month."""
    given = {key: part for key, part in parts.items() if part}
    short = given.pop("year")
    year = int(short) + (CENTURY if len(short) == 2 else 0)  # noqa: PLR2004 - two digits
    if "name" in given:
        return _months(year, month_named(given["name"]) or 0, 1)
    (key, number), *_ = [*((key, int(part)) for key, part in given.items()), ("year", 1)]
    if key == "week":
        monday = date.fromisocalendar(year, number, 1)
        return Period(monday, monday + timedelta(days=WEEK - 1))
    size = SIZES[key]
    return _months(year, size * (number - 1) + 1, size)


def _months(year: int, first: int, count: int) -> Period:
    over = first + count > DECEMBER
    after = date(year + over, first + count - DECEMBER * over, 1)
    return Period(date(year, first, 1), after - timedelta(days=1))
