"""What must be told once about a file: asked on a terminal, given by options elsewhere."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from coachcli.cli.terminal.ask import LeftError, Terminal
from coachcli.cli.terminal.mapping import UnreadableOptionError, mapped, pair
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.profile import Profile
from coachcli.content.imports.scores import scale_named
from coachcli.content.imports.unclear import (
    MissingColumnError,
    NoIdError,
    UnclearAmountsError,
    UnclearDatesError,
    UnclearError,
    UnclearLinesError,
    UnclearRatesError,
    UnclearScaleError,
    UnclearYearError,
    UnknownWordsError,
)
from coachcli.content.tables.dates import Order

LETTERS, YEAR = 3, 4
"""A currency code of ISO 4217 has so many."""
ORDERS = ("day, month, year", "month, day, year", "year, month, day")
FIELDS = {
    "rep": "name of the rep",
    "created": "day it was created",
    "closed": "close date",
    "kind": "kind of activity",
    "to": "last day",
}
"""Fields whose name alone would not be a question."""
MEANT = "WORD=MEANING,WORD=MEANING"
SAME = "NAME=REP,NAME=REP"
RATES = {"percent": "percent: 1.8 is 1.8 %", "share": "shares of 1: 1.8 is 180 %"}
LINES = {"last": "the last in the file", "first": "the first in the file"}
SCALES = ("1-5", "1-4", "0-5", "1-10", "0-10", "0-100")
SIGNS = {"point": "1234.56 or 1,234.56", "comma": "1234,56 or 1.234,56"}


class NothingImportedError(LeftError):
    """The manager left before anything was imported."""

    def __init__(self) -> None:
        CoachError.__init__(self, "Nothing was imported.")


@dataclass(frozen=True, slots=True)
class Options:
    """What was told with the command: of the source, its profile, and sellers who are not known."""

    maps: tuple[str, ...] = ()
    words: str = ""
    dates: str | None = None
    decimal: str | None = None
    currency: str | None = None
    profile: str | None = None
    add_reps: bool = False
    known_reps: bool = False
    dry_run: bool = False
    sheet: str | None = None
    rates: str | None = None
    reps: str = ""
    year: str | None = None
    lines: str | None = None
    scale: str | None = None


def profile_told(options: Options, option: str, meanings: Sequence[str]) -> Profile:
    """What the options say of the source; `option` gives words a meaning.

    Raises UnreadableOptionError.
    """
    return Profile(
        columns=mapped(options.maps),
        words=_meant(option, options.words, meanings),
        dates=_known_word("--dates", options.dates, tuple(Order), "dmy, mdy or ymd"),
        decimal=_known_word("--decimal", options.decimal, tuple(SIGNS), "point or comma"),
        currency=_code(options.currency or ""),
        now=bool(options.dates or options.decimal),
        rates=_known_word("--rates", options.rates, tuple(RATES), "percent or share")
        or _scale(options.scale or ""),
        people=tuple(_words("--reps", options.reps, SAME)),
        year=_year(options.year or ""),
        lines=_known_word("--lines", options.lines, tuple(LINES), "first or last"),
    )


def answered(terminal: Terminal, error: UnclearError) -> Profile:
    """What the manager says to what is unclear. Raises NothingImportedError."""
    if type(error) not in ANSWERS:
        raise error
    return ANSWERS[type(error)](terminal, error)


def placed(terminal: Terminal, field: str, columns: tuple[str, ...]) -> Profile:
    """Which column that is left holds a field; it may be none. Raises NothingImportedError."""
    column = picked(terminal, _which(field), (*columns, "none of these"))
    return Profile(columns=((field, columns[column] if column < len(columns) else ""),))


def picked(terminal: Terminal, question: str, options: Sequence[str]) -> int:
    """The number (from 0) of the answer to a question. Raises NothingImportedError."""
    number = terminal.pick(question, options)
    if number is None:
        raise NothingImportedError
    terminal.say("")
    return number


def _column_said(terminal: Terminal, error: MissingColumnError) -> Profile:
    column = error.columns[picked(terminal, _which(error.field), error.columns)]
    return Profile(columns=((error.field, column),))


def _order_said(terminal: Terminal, error: UnclearDatesError) -> Profile:
    question = f"How are dates such as {' and '.join(error.examples)} written?"
    return Profile(dates=tuple(Order)[picked(terminal, question, ORDERS)], now=True)


def _sign_said(terminal: Terminal, _error: UnclearAmountsError) -> Profile:
    sign = picked(terminal, "How are amounts written?", tuple(SIGNS.values()))
    return Profile(decimal=tuple(SIGNS)[sign], now=True)


def _rates_said(terminal: Terminal, error: UnclearRatesError) -> Profile:
    question = f"How are rates such as {' and '.join(error.examples)} written?"
    return Profile(rates=tuple(RATES)[picked(terminal, question, tuple(RATES.values()))])


def _line_said(terminal: Terminal, error: UnclearLinesError) -> Profile:
    question = f"Which line counts where an opportunity has several that differ ({error.example})?"
    return Profile(lines=tuple(LINES)[picked(terminal, question, tuple(LINES.values()))])


def _words_said(terminal: Terminal, error: UnknownWordsError) -> Profile:
    return Profile(words=tuple(_meaning(terminal, word, error.meanings) for word in error.words))


def _year_said(terminal: Terminal, error: UnclearYearError) -> Profile:
    terminal.say(f"Of which year are {' and '.join(error.examples)}?")
    while not (year := terminal.line("> ").strip()).isdecimal() or len(year) != YEAR:
        if year in ("", "0", "q"):
            raise NothingImportedError
        terminal.say("A year, like 2026, or q to leave.")
    return Profile(year=year)


def _scale_said(terminal: Terminal, _error: UnclearScaleError) -> Profile:
    return Profile(rates=SCALES[picked(terminal, "From where to where do scores go?", SCALES)])


def _which(field: str) -> str:
    return f"Which column holds the {FIELDS.get(field, field)}?"


def _meaning(terminal: Terminal, word: str, meanings: tuple[str, ...]) -> tuple[str, str]:
    return word, meanings[picked(terminal, f'What is "{word}"?', meanings)]


def _meant(option: str, given: str, meanings: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Words with their meanings, each of them one that is known."""
    words = tuple(_words(option, given))
    if any(meaning not in meanings for _, meaning in words):
        form = f"WORD=MEANING, each meaning one of {', '.join(meanings)}"
        raise UnreadableOptionError(given, option, form)
    return words


def _words(option: str, given: str, form: str = MEANT) -> Iterator[tuple[str, str]]:
    """Words with their meanings, like Won=won,Lost=lost; a comma within a word is kept with it."""
    before = ""
    for part in given.split(",") if given else ():
        before = f"{before},{part}" if before else part
        if "=" in part:
            yield pair(option, before, form, before.rpartition("="))
            before = ""
    if before.strip():
        raise UnreadableOptionError(given, option, form)


def _known_word(option: str, given: str | None, known: Sequence[str], form: str) -> str:
    if given and given not in known:
        raise UnreadableOptionError(given, option, form)
    return given or ""


def _year(given: str) -> str:
    if given and not (len(given) == YEAR and given.isdecimal()):
        raise UnreadableOptionError(given, "--year", "a year, like 2026")
    return given


def _scale(given: str) -> str:
    """A scale of scores, which a profile keeps as how its rates are written."""
    if given and scale_named(given) is None:
        raise UnreadableOptionError(given, "--scale", "the lowest and the highest, like 1-5")
    return given


def _code(given: str) -> str:
    if given and not _is_code(given):
        raise UnreadableOptionError(given, "--currency", "a code of three letters, like EUR")
    return given.upper()


def _is_code(word: str) -> bool:
    return len(word) == LETTERS and word.isascii() and word.isalpha()


ANSWERS: dict[type[UnclearError], Callable[[Terminal, Any], Profile]] = {
    MissingColumnError: _column_said,
    NoIdError: _column_said,
    UnclearDatesError: _order_said,
    UnclearRatesError: _rates_said,
    UnclearScaleError: _scale_said,
    UnclearAmountsError: _sign_said,
    UnclearLinesError: _line_said,
    UnknownWordsError: _words_said,
    UnclearYearError: _year_said,
}
"""What is asked about each thing that can be unclear."""
