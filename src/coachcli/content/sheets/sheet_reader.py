"""From the sheets of a spreadsheet back to a flow, as if read from its file.

Every value keeps its sheet, row and column.
"""

from collections.abc import Iterable, Mapping

from coachcli.coaching.cause import Kind
from coachcli.coaching.nouns import dataclass, field
from coachcli.coaching.walks.flow import Way
from coachcli.content.errors import ContentError, Place, nearest
from coachcli.content.files.reader import SourceDocument, Value
from coachcli.content.sheets.sheet import (
    ABOUT,
    ANSWER,
    ANSWER_FIELDS,
    CAUSE_COLUMNS,
    CAUSE_FIELDS,
    CAUSE_SIGN,
    CAUSES,
    CHECK_COLUMNS,
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
    parted,
)
from coachcli.content.sheets.sheet_rows import Sheet, SheetRow, under_heading

MARKS = {str(strength): str(mark) for mark, strength in STRENGTHS.items()}
WORDS = ("way", "kind", "common", "seen", "evidence")
"""Cells that hold one of a few words; spreadsheets like to begin them with a capital."""
OF_A_CHECK = {WAY: WAY, QUESTION: QUESTION, **CHECK_COLUMNS}
YES_OR_NO = {"yes": "true", "true": "true", "x": "true", "no": "false", "false": "false"}


@dataclass(frozen=True, slots=True)
class SheetDocument(SourceDocument):
    """What the sheets say: a place is found by sheet, row and column instead of a line.

    `errors` are what no value tells of.
    """

    cells: dict[Place, str] = field(default_factory=dict, repr=False)
    comments: tuple[str, ...] = ()
    errors: tuple[ContentError, ...] = ()

    def error(self, fault: str, *place: str | int, mend: str = "") -> ContentError:
        """An error at the cell of this place, or of the nearest one around it."""
        known = (self.cells.get(place[:size]) for size in range(len(place), -1, -1))
        return ContentError(next(filter(None, known), self.name), None, fault, mend, place)


def document(sheets: Mapping[str, Sheet], name: str) -> SheetDocument:
    """The flow that the sheets hold, or what keeps them from holding one, in its `errors`."""
    found = _Found(sheets)
    missing = _absent(sheets, name)
    if not missing:
        found.read()
    order = {place: number for number, place in enumerate(found.cells)}
    errors = (*missing, *found.errors)
    return SheetDocument(name, found.value, order, found.cells, tuple(found.comments), errors)


def _absent(sheets: Mapping[str, Sheet], name: str) -> list[ContentError]:
    absent = [sheet for sheet in (CHECKS, CAUSES, FLOW) if sheet not in sheets]
    return [
        ContentError(name, None, f'the sheet "{sheet}" is missing.', "Add it.") for sheet in absent
    ]


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
        checks: dict[str, Value] = {id_: _asked(check) for id_, check in self.checks.items()}
        return {**self.about, "causes": self.causes, "checks": checks}

    def read(self) -> None:
        for name in (CAUSES, CHECKS):
            self.cells[(name,)] = self.sheets[name].name
        for row in self._rows(FLOW, ("field", "value"), ()):
            self._about(row)
        for row in self._rows(CAUSES, CAUSE_COLUMNS, ()):
            self._cause(row)
        self._read_checks()

    def _read_checks(self) -> None:
        last = ""
        for row in self._rows(CHECKS, FIXED, (*self.causes, *self._around(), *Kind)):
            last = row.cells.get("check", "") or last  # rows without an id belong to the row above
            self._check(row, last)

    def _around(self) -> tuple[str, ...]:
        """The causes around the rep that answers may name."""
        return tuple(map(str, self.about.get("around") or ()))

    def _rows(self, name: str, known: tuple[str, ...], targets: tuple[str, ...]) -> list[SheetRow]:
        rows, faults = under_heading(self.sheets[name], known, targets)
        self.errors += faults
        return rows

    def _about(self, row: SheetRow) -> None:
        key, value = row.cells.get("field", ""), row.cells.get("value", "")
        if key == COMMENT:
            self.comments.append(value)
        elif key in ABOUT:
            self._field(key, value, row.where("value"))
        else:
            known = [*ABOUT, COMMENT]
            mend = nearest(key, known, f"It can be: {', '.join(known)}.")
            self.errors.append(row.error("field", f'"{key}" is no field of a flow.', mend))

    def _field(self, key: str, value: str, where: str) -> None:
        in_gap = key in GAP_FIELDS
        self.cells[("gap", key) if in_gap else (key,)] = where
        around = self.about.setdefault("gap", {}) if in_gap and value else self.about
        if value and isinstance(around, dict):
            around[key] = _value(key, value)

    def _cause(self, row: SheetRow) -> None:
        id_ = row.cells.get("cause", "")
        if not id_ or id_ in self.causes:
            self.errors.append(_no_new_cause(row, id_))
            return
        place = ("causes", id_)
        self.cells[place] = row.where("cause")
        self.causes[id_] = self._values(row, place, _as_called(CAUSE_FIELDS))

    def _check(self, row: SheetRow, id_: str) -> None:
        if not id_:
            mend = "Rows without one belong to the row above."
            self.errors.append(row.error("check", "the check's id is missing.", mend))
            return
        place = ("checks", id_)
        self.cells.setdefault(place, row.where("check"))
        check = self.checks.setdefault(id_, {"answers": {}})
        self._fill(check, row, place)
        self._way(row, place)
        self._answer(row, place, check["answers"])

    def _fill(self, check: dict[str, Value], row: SheetRow, place: Place) -> None:
        """What a row says of its check; rows of one check may say it again, and nothing else."""
        for key, value in self._values(row, place, OF_A_CHECK).items():
            if check.setdefault(key, value) != value:
                column = OF_A_CHECK[key]
                fault = f'"{column}" of "{place[-1]}" is something else here than in a row above.'
                self.errors.append(row.error(column, fault, "Write it in one row only."))

    def _way(self, row: SheetRow, place: Place) -> None:
        way = row.cells.get(WAY, "").lower()
        if way and way not in list(Way):
            mend = nearest(way, list(Way), f"Write one of: {', '.join(Way)}.")
            self.errors.append(row.error(WAY, f'"{way}" is no way to find out.', mend))
        if row.cells.get(QUESTION):
            self.cells |= {(*place, str(known)): row.where(QUESTION) for known in Way}

    def _answer(self, row: SheetRow, place: Place, answers: Value) -> None:
        text = row.cells.get(ANSWER, "")
        if not isinstance(answers, dict) or not text or text in answers:
            self.errors.append(_no_new_answer(row, text, place))
            return
        spot = (*place, "answers", text)
        self.cells[spot] = row.where(ANSWER)
        fields = self._values(row, spot, _as_called(ANSWER_FIELDS))
        answers[text] = {**fields, **self._marks(row, spot)}

    def _marks(self, row: SheetRow, spot: Place) -> dict[str, Value]:
        """The marks of a row in the order of the columns, or in that which a cell says."""
        marks: dict[str, list[Value]] = {}
        for target, heading in _marked(row):
            mark = self._mark(row, heading)
            self.cells[*spot, mark, len(marks.get(mark, ()))] = row.where(heading)
            marks.setdefault(mark, []).append(target)
        return dict(marks)

    def _mark(self, row: SheetRow, heading: str) -> str:
        cell = row.cells[heading].removeprefix("+").removesuffix(".0")
        if cell not in MARKS:
            fault = f'"{row.cells[heading]}" is no mark.'
            self.errors.append(row.error(heading, fault, "It can be 2, 1, -1 or -2, or empty."))
        return MARKS.get(cell, "")

    def _values(self, row: SheetRow, place: Place, columns: Mapping[str, str]) -> dict[str, Value]:
        """The fields of a row that say something, by cell, so that a missing one has a place."""
        for key, column in columns.items():
            if row.cells.get(column) or (*place, key) not in self.cells:
                self.cells[*place, key] = row.where(column)
        told = {key: row.cells.get(column, "") for key, column in columns.items()}
        return {key: _value(key, text) for key, text in told.items() if text}


def _as_called(fields: Iterable[str]) -> dict[str, str]:
    """The column of each field, called like it."""
    return {key: key for key in fields}


def _no_new_cause(row: SheetRow, id_: str) -> ContentError:
    twice, missing = f'the cause "{id_}" stands here a second time.', "the cause's id is missing."
    return row.error("cause", twice if id_ else missing, "Give it an id of its own.")


def _no_new_answer(row: SheetRow, text: str, place: Place) -> ContentError:
    twice = f'the answer "{text}" stands under "{place[-1]}" twice.'
    fault = twice if text else "the answer's words are missing."
    return row.error(ANSWER, fault, "Give each answer a row and words of its own.")


def _marked(row: SheetRow) -> list[tuple[str, str]]:
    """The causes and kinds that a row marks, with headings; first those that a cell orders."""
    headings = [key for key, text in row.cells.items() if key not in FIXED and text]
    targets = {heading.removeprefix(CAUSE_SIGN): heading for heading in headings}
    first = [target for target in parted(row.cells.get(ORDER, "")) if target in targets]
    return [(target, targets[target]) for target in dict.fromkeys((*first, *targets))]


def _value(key: str, text: str) -> Value:
    if key in LISTS:
        return list(parted(text))
    low = text.lower()
    if key in FLAGS:
        return YES_OR_NO.get(low, text)
    return low if key in WORDS else text


def _asked(check: dict[str, Value]) -> Value:
    """The check with its question under its way, as a file has it."""
    rest = {key: value for key, value in check.items() if key not in (WAY, QUESTION)}
    question = check.get(QUESTION)
    return {str(check.get(WAY, Way.ASK)): question, **rest} if question else dict(rest)
