"""A cell of a table: text, a number or a day, what it is as text, and what says nothing."""

import re
from datetime import date

from coachcli.content.tables.formula import bare as unescaped

Cell = str | int | float | date
"""What a cell holds: text from a CSV file; from a workbook also numbers and days."""
EMPTY = frozenset((
    "", "n/a", "#n/a", "n.a.", "n. a.", "#n/a n/a", "#na", "null", "<null>", "(null)", "[null]",
    "\\n", "nil", "nan", "undefined", "none", "(none)", "[none]", "(empty)", "<empty>",
    "(blank)", "(leer)", "(vide)", "(en blanco)", "#value!", "#ref!", "#name?", "#div/0!",
    "#null!", "#num!", "#wert!", "#bezug!", "#nv", "#valeur!", "#valor!",
    "-", "--", "---", "\u2013", "\u2014", "\u2212", "k. a.", "k.a.", "s/o", "s.o.",
))  # fmt: skip
"""Words for nothing, wherever they stand."""
LONGEST_EMPTY = max(map(len, EMPTY))
UNKNOWN = EMPTY | {
    "nat", "<na>", "n.d.", "nd", "n/d", "n.v.t.", "nvt", "n.b.", "k.a", "-/-", "./.", "/", "//",
    "...", "\u2026", "\u00b7", "_", "*", "**", "***", "missing", "empty", "no value", "(no value)",
    "no data", "no close date", "not known", "not applicable", "not specified", "not provided",
    "not entered", "to be confirmed", "to be determined", "to be decided", "to be defined",
    "tbd.", "tba.", "tbc.", "t.b.d.", "t.b.a.", "t.b.c.", "t.b.d", "t.b.c", "leer",
    "nicht angegeben", "nicht bekannt", "nicht gesetzt", "non défini(e)",
    "non définie", "non renseignée", "vide", "à confirmer", "sin datos", "sin valor",
    "no definido", "no disponible", "por confirmar", "vacío", "geen", "ingen", "ej angivet", "brak",
    "não informado", "#¡valor!", "#¡ref!",
    "нет", "нет данных", "не указано", "не задано", "1900-01-00", "0001-01-01", "01/01/0001",
    "na", "tbd", "tba", "tbc", "?", "??", "???", "unknown", "not set", "not available", "pending",
    "open", "unbekannt", "offen", "keine", "inconnu", "aucun", "aucune", "desconocido", "ninguno",
    "ninguna", "no date", "no amount", "kein datum", "ohne datum", "keine angabe", "non défini",
    "non renseigné", "sans date", "sin fecha", "sin definir", "por definir", "à définir",
    "0000-00-00", "0000-00-00 00:00:00", "00/00/0000", "00.00.0000", "00-00-0000",
}  # fmt: skip
"""Words that are no day and no amount either."""
AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)
LINKED = re.compile(r'=HYPERLINK\("[^"]*" *[,;] *"(.*)"\)', re.DOTALL | re.IGNORECASE)
BEFORE_NUMBER = re.compile(r"^'(?=[0-9])")


class HintedError(ValueError):
    """A cell that cannot be read as what it should be; says what to write instead."""


class Share(float):
    """A number that a workbook shows with a percent sign: 0.5 where it shows 50 %."""

    __slots__ = ()


def text(cell: Cell) -> str:
    """A cell as text: a whole number without its point, a day as YYYY-MM-DD."""
    if isinstance(cell, str):
        return cell.strip()
    return cell.isoformat() if isinstance(cell, date) else _number_text(cell)


def is_empty(word: str) -> bool:
    """Whether a text is a word for nothing, like N/A, NULL or a dash."""
    # asked of nearly every cell
    return word in EMPTY or (len(word) <= LONGEST_EMPTY and word.casefold() in EMPTY)


def is_unknown(cell: Cell) -> bool:
    """Whether a cell holds no day and no amount but a word for nothing, or for nothing known."""
    return isinstance(cell, str) and cell.strip().casefold() in UNKNOWN


def unwrapped(word: str) -> str:
    """A text without what kept a spreadsheet from reading it: ="0061" and '0061 are 0061."""
    if match := AS_TEXT.fullmatch(bare_ := word.strip()) or LINKED.fullmatch(bare_):
        return match[1].replace('""', '"').strip()
    return BEFORE_NUMBER.sub("", unescaped(word).strip())


def column(columns: tuple[str, ...], names: tuple[str, ...]) -> str | None:
    """The column with one of these names, case, blanks and signs aside; the earlier name wins."""
    known = {bare(column_): column_ for column_ in reversed(columns)}
    return next((known[name] for name in names if name in known), None)


def bare(name: str) -> str:
    """A name for comparing: small letters and digits only."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _number_text(number: float) -> str:
    is_whole = isinstance(number, float) and number.is_integer()
    return str(int(number) if is_whole else number)
