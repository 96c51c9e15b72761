"""What must be told once about a file: asked on a terminal, given by options elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import LeftError, pick
from coachcli.coaching.errors import CoachError
from coachcli.coaching.profile import Profile
from coachcli.content.imports.unclear import (
    MissingColumnError,
    UnclearAmountsError,
    UnclearDatesError,
    UnclearError,
    UnknownWordsError,
)
from coachcli.content.tables.dates import Order

ORDERS = ("day, month, year", "month, day, year", "year, month, day")
FIELDS = {
    "rep": "name of the rep",
    "created": "day it was created",
    "closed": "close date",
    "kind": "kind of activity",
    "to": "last day",
}
"""Fields whose name alone would not be a question."""
SIGNS = {"point": "1234.56 or 1,234.56", "comma": "1234,56 or 1.234,56"}


class NothingImportedError(LeftError):
    """The manager left before anything was imported."""

    def __init__(self) -> None:
        CoachError.__init__(self, "Nothing was imported.")


class UnreadableOptionError(CoachError):
    """An option is not of the form it needs."""

    exit_code = 2

    def __init__(self, given: str, option: str, form: str) -> None:
        super().__init__(f'{option} "{given}" cannot be read. Write it as {form}.')


@dataclass(frozen=True, slots=True)
class Options:
    """What was told with the command: about the source, its profile, and what to do with sellers who are not known."""

    maps: tuple[str, ...] = ()
    words: str = ""
    dates: str | None = None
    decimal: str | None = None
    currency: str | None = None
    profile: str | None = None
    add_reps: bool = False
    known_reps: bool = False
    dry_run: bool = False


def told(options: Options, option: str, meanings: Sequence[str]) -> Profile:
    """What the options say about the source; `option` gives its words a meaning. Raises UnreadableOptionError."""
    maps, dates, decimal, currency = options.maps, options.dates, options.decimal, options.currency
    pairs = tuple(_pair("--map", one, "FIELD=COLUMN") for one in maps)
    words = _words(option, options.words)
    if any(meaning not in meanings for _, meaning in words):
        raise UnreadableOptionError(options.words, option, f"WORD=MEANING, each meaning one of {', '.join(meanings)}")
    if dates and dates not in tuple(Order):
        raise UnreadableOptionError(dates, "--dates", "dmy, mdy or ymd")
    if decimal and decimal not in SIGNS:
        raise UnreadableOptionError(decimal, "--decimal", "point or comma")
    return Profile(pairs, words, dates or "", decimal or "", _code(currency or ""), now=bool(dates or decimal))


def answered(error: UnclearError) -> Profile:
    """What the manager says to what is unclear. Raises NothingImportedError."""
    if isinstance(error, MissingColumnError):
        at = _picked(_which(error.field), error.columns)
        return Profile(columns=((error.field, error.columns[at]),))
    if isinstance(error, UnclearDatesError):
        at = _picked(f"How are dates such as {' and '.join(error.examples)} written?", ORDERS)
        return Profile(dates=tuple(Order)[at], now=True)
    if isinstance(error, UnclearAmountsError):
        at = _picked("How are amounts written?", tuple(SIGNS.values()))
        return Profile(decimal=tuple(SIGNS)[at], now=True)
    if isinstance(error, UnknownWordsError):
        return Profile(words=tuple((word, _meaning(word, error.meanings)) for word in error.words))
    raise error


def placed(field: str, columns: tuple[str, ...]) -> Profile:
    """Which of the columns that are left holds a field; it may be none. Raises NothingImportedError."""
    at = _picked(_which(field), (*columns, "none of these"))
    return Profile(columns=((field, columns[at] if at < len(columns) else ""),))


def _which(field: str) -> str:
    return f"Which column holds the {FIELDS.get(field, field)}?"


def _meaning(word: str, meanings: tuple[str, ...]) -> str:
    return meanings[_picked(f'What is "{word}"?', meanings)]


def _picked(question: str, options: Sequence[str]) -> int:
    at = pick(question, options)
    if at is None:
        raise NothingImportedError
    show.aside("")
    return at


def _words(option: str, given: str) -> tuple[tuple[str, str], ...]:
    """Words with their meanings, like Won=won,Lost=lost; a comma within a word is kept with it."""
    pairs: list[tuple[str, str]] = []
    before = ""
    for part in given.split(",") if given else []:
        before = f"{before},{part}" if before else part
        if "=" in part:
            pairs.append(_pair(option, before, "WORD=MEANING,WORD=MEANING"))
            before = ""
    if before.strip():
        raise UnreadableOptionError(given, option, "WORD=MEANING,WORD=MEANING")
    return tuple(pairs)


def _pair(option: str, given: str, form: str) -> tuple[str, str]:
    name, equals, value = given.rpartition("=") if option != "--map" else given.partition("=")
    if not equals or not name.strip():
        raise UnreadableOptionError(given, option, form)
    return name.strip(), value.strip()


def _code(given: str) -> str:
    if given and not (len(given) == 3 and given.isascii() and given.isalpha()):  # noqa: PLR2004 - ISO 4217 has three letters
        raise UnreadableOptionError(given, "--currency", "a code of three letters, like EUR")
    return given.upper()
