"""From the sheets of a spreadsheet back to a flow, as if read from its file; every value keeps its sheet, row and column."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from coachcli.coaching.cause import Kind
from coachcli.coaching.walks.flow import Way
from coachcli.content.errors import ContentError, Place, nearest
from coachcli.content.files.reader import Document, Value
from coachcli.content.sheets.sheet import (
    ABOUT,
    ANSWER,
    ANSWER_FIELDS,
    CAUSE_COLUMNS,
    CAUSE_FIELDS,
    CAUSE_SIGN,
    CAUSES,
    CHECK_FIELDS,
    CHECKS,
    COMMENT,
    FIXED,
    FLAGS,
    FLOW,
    GAP_FIELDS,
    LISTS,
    ORDER,
    QUESTION,
    STRENGTHS,
    WAY,
    column,
    parted,
)
from coachcli.content.tables.table import bare

MARKS = {str(strength): str(mark) for mark, strength in STRENGTHS.items()}
WORDS = ("way", "kind", "common", "seen")
"""Cells that hold one of a few words; spreadsheets like to begin them with a capital."""
YES_OR_NO = {"yes": "true", "true": "true", "x": "true", "no": "false", "false": "false"}
LETTERS = 26


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as it was read: what an error calls it, and its rows of text, the heading first."""

    name: str
    rows: list[list[str]]


@dataclass(frozen=True, slots=True)
class SheetDocument(Document):
    """What the sheets say: a place is found by sheet, row and column instead of a line. `errors` are what no value tells of."""

    cells: dict[Place, str] = field(default_factory=dict, repr=False)
    comments: tuple[str, ...] = ()
    errors: tuple[ContentError, ...] = ()

    def error(self, fault: str, *place: str | int, mend: str = "") -> ContentError:
        """An error at the cell of this place, or of the nearest one around it."""
        known = (self.cells.get(place[:size]) for size in range(len(place), -1, -1))
        return ContentError(next((where for where in known if where), self.name), None, fault, mend, place)


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the heading: its sheet, its number as a spreadsheet shows it, its cells by column, and their letters."""

    sheet: str
    number: int
    cells: dict[str, str]
    letters: dict[str, str]

    def where(self, column: str) -> str:
        """What an error calls a cell of this row."""
        letter = self.letters.get(column, "")
        return f"{self.sheet}, row {self.number}, column {letter} ({column})" if letter else f"{self.sheet}, row {self.number}"

    def error(self, column: str, fault: str, mend: str) -> ContentError:
        """An error at a cell of this row."""
        return ContentError(self.where(column), None, fault, mend)


def document(sheets: Mapping[str, Sheet], name: str) -> SheetDocument:
    """The flow that the sheets hold, or what keeps them from holding one, in its `errors`."""
    found = _Found(sheets)
    missing = tuple(ContentError(name, None, f'the sheet "{one}" is missing.', "Add it.") for one in _absent(sheets))
    if not missing:
        found.read()
    order = {place: at for at, place in enumerate(found.cells)}
    return SheetDocument(name, found.value, order, found.cells, tuple(found.comments), (*missing, *found.errors))


def _absent(sheets: Mapping[str, Sheet]) -> list[str]:
    return [one for one in (CHECKS, CAUSES, FLOW) if one not in sheets]


class _Found:
    """The value that the sheets come to, with the cell of each place."""

    def __init__(self, sheets: Mapping[str, Sheet]) -> None:
        self.sheets = sheets
        self.about: dict[str, Value] = {}
        self.causes: dict[str, Value] = {}
        self.checks: dict[str, dict[str, Value]] = {}
        self.cells: dict[Place, str] = {}
        self.comments: list[str] = []
        self.errors: list[ContentError] = []

    @property
    def value(self) -> Value:
        return {**self.about, "causes": self.causes, "checks": {id_: _asked(check) for id_, check in self.checks.items()}}

    def read(self) -> None:
        self.cells[("causes",)], self.cells[("checks",)] = self.sheets[CAUSES].name, self.sheets[CHECKS].name
        for row in self._rows(FLOW, ("field", "value"), ()):
            self._about(row)
        for row in self._rows(CAUSES, CAUSE_COLUMNS, ()):
            self._cause(row)
        last = ""
        for row in self._rows(CHECKS, FIXED, (*self.causes, *Kind)):
            last = row.cells.get("check", "") or last
            self._check(row, last)

    def _rows(self, name: str, known: tuple[str, ...], targets: tuple[str, ...]) -> Iterator[Row]:
        sheet = self.sheets[name]
        heading, *rows = sheet.rows or [[]]
        columns = {at: self._column(sheet, at, text, known, targets) for at, text in enumerate(heading) if text}
        self._complain(sheet, known, list(columns.values()))
        letters = {column: _letter(at) for at, column in columns.items()}
        for number, cells in enumerate(rows, 2):
            if any(cells):
                yield Row(sheet.name, number, {columns[at]: text for at, text in enumerate(cells) if at in columns}, letters)

    def _column(self, sheet: Sheet, at: int, text: str, known: tuple[str, ...], targets: tuple[str, ...]) -> str:
        """What a heading means: a cause or kind by its own name first, then a column of the format, signs and case aside."""
        by_name = {one: column(one) for one in targets}
        meant = by_name | {f"{CAUSE_SIGN}{one}": heading for one, heading in by_name.items()} | {one: one for one in known}
        found = meant.get(text) or meant.get(text.lower()) or {bare(one): one for one in known}.get(bare(text))
        if found is None:
            fault = f'"{text}" is no column that is known here, and no cause or kind.'
            where = f"{sheet.name}, row 1, column {_letter(at)}"
            self.errors.append(ContentError(where, None, fault, nearest(text, [*known, *targets], "Take it out.")))
        return found or text

    def _complain(self, sheet: Sheet, known: tuple[str, ...], columns: list[str]) -> None:
        for needed in (known[0], *((ANSWER,) if ANSWER in known else ())):
            if needed not in columns:
                self.errors.append(ContentError(f"{sheet.name}, row 1", None, f'the column "{needed}" is missing.', "Add it."))
        for twice in sorted({one for one in columns if columns.count(one) > 1}):
            fault = f'the column "{twice}" stands here twice.'
            self.errors.append(ContentError(f"{sheet.name}, row 1", None, fault, "Take one of the two out."))

    def _about(self, row: Row) -> None:
        key, value = row.cells.get("field", ""), row.cells.get("value", "")
        if key == COMMENT:
            self.comments.append(value)
        elif key not in ABOUT:
            known = [*ABOUT, COMMENT]
            mend = nearest(key, known, f"It can be: {', '.join(known)}.")
            self.errors.append(row.error("field", f'"{key}" is no field of a flow.', mend))
        else:
            self._field(key, value, row.where("value"))

    def _field(self, key: str, value: str, where: str) -> None:
        in_gap = key in GAP_FIELDS
        self.cells[("gap", key) if in_gap else (key,)] = where
        if not value:
            return
        gap = self.about.setdefault("gap", {}) if in_gap else self.about
        if isinstance(gap, dict):
            gap[key] = _value(key, value)

    def _cause(self, row: Row) -> None:
        id_ = row.cells.get("cause", "")
        if not id_ or id_ in self.causes:
            fault = f'the cause "{id_}" stands here a second time.' if id_ else "the cause's id is missing."
            self.errors.append(row.error("cause", fault, "Give it an id of its own."))
            return
        place = ("causes", id_)
        self.cells[place] = row.where("cause")
        self.causes[id_] = self._values(row, place, tuple(CAUSE_FIELDS))

    def _check(self, row: Row, id_: str) -> None:
        if not id_:
            self.errors.append(row.error("check", "the check's id is missing.", "Rows without one belong to the row above."))
            return
        place = ("checks", id_)
        self.cells.setdefault(place, row.where("check"))
        check = self.checks.setdefault(id_, {"answers": {}})
        for key, value in self._values(row, place, (WAY, QUESTION, *CHECK_FIELDS)).items():
            if check.setdefault(key, value) != value:
                fault = f'"{key}" of "{id_}" is something else here than in a row above.'
                self.errors.append(row.error(key, fault, "Write it in one row only."))
        self._way(row, place)
        self._answer(row, place, check["answers"])

    def _way(self, row: Row, place: Place) -> None:
        way = row.cells.get(WAY, "").lower()
        if way and way not in list(Way):
            fault = f'"{way}" is no way to find out.'
            self.errors.append(row.error(WAY, fault, nearest(way, list(Way), f"Write one of: {', '.join(Way)}.")))
        if row.cells.get(QUESTION):
            self.cells |= {(*place, str(one)): row.where(QUESTION) for one in Way}

    def _answer(self, row: Row, place: Place, answers: Value) -> None:
        text = row.cells.get(ANSWER, "")
        if not isinstance(answers, dict) or not text or text in answers:
            fault = f'the answer "{text}" stands under "{place[-1]}" twice.' if text else "the answer's words are missing."
            self.errors.append(row.error(ANSWER, fault, "Give each answer a row and words of its own."))
            return
        spot = (*place, "answers", text)
        self.cells[spot] = row.where(ANSWER)
        answers[text] = {**self._values(row, spot, tuple(ANSWER_FIELDS)), **self._marks(row, spot)}

    def _marks(self, row: Row, spot: Place) -> dict[str, Value]:
        """The marks of a row in the order of the columns, or in that of the cell that says another."""
        given = [one for one in row.cells if one not in FIXED and row.cells[one]]
        order = parted(row.cells.get(ORDER, ""))
        marks: dict[str, list[Value]] = {}
        targets = {one.removeprefix(CAUSE_SIGN): one for one in given}
        for target in sorted(targets, key=lambda one: order.index(one) if one in order else len(order)):
            mark = self._mark(row, targets[target])
            self.cells[*spot, mark, len(marks.get(mark, ()))] = row.where(targets[target])
            marks.setdefault(mark, []).append(target)
        return dict(marks)

    def _mark(self, row: Row, target: str) -> str:
        cell = row.cells[target].removeprefix("+").removesuffix(".0")
        if cell not in MARKS:
            fault = f'"{row.cells[target]}" is no mark.'
            self.errors.append(row.error(target, fault, "It can be 2, 1, -1 or -2, or empty."))
        return MARKS.get(cell, "")

    def _values(self, row: Row, place: Place, keys: tuple[str, ...]) -> dict[str, Value]:
        """The fields of a row that say something; each has its cell, so that one that is missing is found too."""
        for key in keys:
            if row.cells.get(key) or (*place, key) not in self.cells:
                self.cells[*place, key] = row.where(key)
        return {key: _value(key, text) for key in keys if (text := row.cells.get(key, ""))}


def _value(key: str, text: str) -> Value:
    if key in LISTS:
        return list(parted(text))
    if key in FLAGS:
        return YES_OR_NO.get(text.lower(), text)
    return text.lower() if key in WORDS else text


def _asked(check: dict[str, Value]) -> Value:
    """The check with its question under its way, as a file has it."""
    rest = {key: value for key, value in check.items() if key not in (WAY, QUESTION)}
    return {str(check.get(WAY, Way.ASK)): check[QUESTION], **rest} if check.get(QUESTION) else dict(rest)


def _letter(at: int) -> str:
    """The letters over a column, as a spreadsheet shows them."""
    return (_letter(at // LETTERS - 1) if at >= LETTERS else "") + chr(ord("A") + at % LETTERS)
