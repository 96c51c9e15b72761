"""The rows of a sheet under their headings, and what an error calls each cell."""

from collections.abc import Iterator

from coachcli.coaching.nouns import dataclass
from coachcli.content.errors import ContentError, nearest
from coachcli.content.sheets.sheet import ANSWER, CAUSE_SIGN, column
from coachcli.content.tables.cell import bare

LETTERS = 26


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as it was read: what an error calls it, and its rows of text, the heading first."""

    name: str
    rows: list[list[str]]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row below the heading.

    It has its sheet, its number as a spreadsheet shows it, its cells by column, and their letters.
    """

    sheet: str
    number: int
    cells: dict[str, str]
    letters: dict[str, str]

    def where(self, column: str) -> str:
        """What an error calls a cell of this row."""
        row, letter = f"{self.sheet}, row {self.number}", self.letters.get(column, "")
        return f"{row}, column {letter} ({column})" if letter else row

    def error(self, column: str, fault: str, mend: str) -> ContentError:
        """An error at a cell of this row."""
        return ContentError(self.where(column), None, fault, mend)


def under_heading(
    sheet: Sheet, known: tuple[str, ...], targets: tuple[str, ...]
) -> tuple[list[SheetRow], list[ContentError]]:
    """The rows of a sheet by the columns that its heading names, and what is wrong in the heading.

    `known` are the columns of the format, the first of them needed; `targets` are causes and kinds.
    """
    heading, *rows = sheet.rows or [[]]
    texts = {place: text for place, text in enumerate(heading) if text}
    names = {place: _meant(text, known, targets) for place, text in texts.items()}
    unknown = [place for place, name in names.items() if name is None]
    columns = {place: names[place] or text for place, text in texts.items()}
    strange = [_unknown(sheet, place, texts[place], (*known, *targets)) for place in unknown]
    faults = [*strange, *_missing(sheet, known, columns), *_twice(sheet, columns)]
    return list(_rows(sheet.name, rows, columns)), faults


def letter(place: int) -> str:
    """The letters over a column, as a spreadsheet shows them."""
    before = letter(place // LETTERS - 1) if place >= LETTERS else ""
    return before + chr(ord("A") + place % LETTERS)


def _rows(sheet: str, rows: list[list[str]], columns: dict[int, str]) -> Iterator[SheetRow]:
    letters = {name: letter(place) for place, name in columns.items()}
    for number, texts in enumerate(rows, 2):
        cells = {columns[place]: text for place, text in enumerate(texts) if place in columns}
        if any(texts):
            yield SheetRow(sheet, number, cells, letters)


def _meant(text: str, known: tuple[str, ...], targets: tuple[str, ...]) -> str | None:
    """What a heading means, signs and case aside: a cause or kind, else a column of the format."""
    headings = {target: column(target) for target in targets}
    marked = {f"{CAUSE_SIGN}{target}": heading for target, heading in headings.items()}
    names = headings | marked | {name: name for name in known}
    by_sign = {bare(name): name for name in known}
    return names.get(text) or names.get(text.lower()) or by_sign.get(bare(text))


def _unknown(sheet: Sheet, place: int, text: str, known: tuple[str, ...]) -> ContentError:
    fault = f'"{text}" is no column that is known here, and no cause or kind.'
    where = f"{sheet.name}, row 1, column {letter(place)}"
    return ContentError(where, None, fault, nearest(text, known, "Take it out."))


def _missing(
    sheet: Sheet, known: tuple[str, ...], columns: dict[int, str]
) -> Iterator[ContentError]:
    needed = (known[0], ANSWER) if ANSWER in known else known[:1]
    for name in needed:
        if name not in columns.values():
            yield _in_heading(sheet, f'the column "{name}" is missing.', "Add it.")


def _twice(sheet: Sheet, columns: dict[int, str]) -> Iterator[ContentError]:
    names = list(columns.values())
    for name in sorted({name for name in names if names.count(name) > 1}):
        fault = f'the column "{name}" stands here twice.'
        yield _in_heading(sheet, fault, "Take one of the two out.")


def _in_heading(sheet: Sheet, fault: str, mend: str) -> ContentError:
    return ContentError(f"{sheet.name}, row 1", None, fault, mend)
