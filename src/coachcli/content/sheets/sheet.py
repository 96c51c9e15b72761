"""A flow as a spreadsheet: one row an answer, one column a cause or kind.

A sheet for the causes, and one for the flow itself.

The columns follow the shapes of the files, so that nothing an author can write in YAML has no place
in a sheet.
"""

from collections.abc import Iterable, Iterator
from typing import Any, get_origin

from coachcli.coaching.cause import Kind
from coachcli.coaching.walks.flow import Mark, Way
from coachcli.content.files.shapes import (
    AnswerShape,
    CauseShape,
    CheckShape,
    FlowShape,
    GapShape,
    Shape,
)
from coachcli.content.tables.cell import bare

CHECKS, CAUSES, FLOW = "checks", "causes", "flow"
"""The three sheets."""

SheetCell = str | int
Grid = list[list[SheetCell]]

STRENGTHS = {
    Mark.POINTS_TO: 2,
    Mark.HINTS_AT: 1,
    Mark.SPEAKS_AGAINST: -1,
    Mark.NEARLY_RULES_OUT: -2,
}
WAY, QUESTION, ANSWER, SEEN, ORDER, COMMENT = (
    "way",
    "question",
    "answer",
    "seen",
    "mark order",
    "comment",
)
SEPARATOR = ";"
CAUSE_SIGN = "cause "
"""Stands before the id of a cause that is called like another column."""


def fields(shape: type[Shape], without: Iterable[str] = ()) -> dict[str, Any]:
    """The keys of a shape, each with what it holds: a list, a yes, a number or a text."""
    keys = {field.alias or name: field.annotation for name, field in shape.model_fields.items()}
    return {key: kind for key, kind in keys.items() if key not in without}


CHECK_FIELDS = fields(CheckShape, (*Way, "answers"))
ANSWER_FIELDS = fields(AnswerShape, tuple(Mark))
CAUSE_FIELDS = fields(CauseShape)
GAP_FIELDS = fields(GapShape)
FLOW_FIELDS = fields(FlowShape, ("gap", "causes", "checks"))
KINDS = {**CHECK_FIELDS, **ANSWER_FIELDS, **CAUSE_FIELDS, **GAP_FIELDS, **FLOW_FIELDS}
LISTS = frozenset(key for key, kind in KINDS.items() if get_origin(kind) is tuple)
FLAGS = frozenset(key for key, kind in KINDS.items() if kind is bool)

CHECK_COLUMNS = {key: f"check {key}" if key in ANSWER_FIELDS else key for key in CHECK_FIELDS}
"""The column of each field of a check; an answer has one of its own where both have the field."""
LEFT = ("check", WAY, QUESTION, ANSWER, SEEN)
ANSWER_RIGHT = tuple(key for key in ANSWER_FIELDS if key != SEEN)
RIGHT = (*CHECK_COLUMNS.values(), *ANSWER_RIGHT)
CAUSE_COLUMNS = ("cause", *CAUSE_FIELDS)
ABOUT = (
    "flow",
    "title",
    *GAP_FIELDS,
    *(key for key in FLOW_FIELDS if key not in ("flow", "title")),
)
FIXED = (*LEFT, *RIGHT, ORDER)


def tables(content: dict[str, Any], comments: Iterable[str] = ()) -> dict[str, Grid]:
    """The sheets of a flow file's content, each with its heading row.

    Marks and minutes are numbers, all else is text.
    """
    causes = [_cause_row(id_, cause) for id_, cause in content["causes"].items()]
    remarks: Grid = [[COMMENT, line] for line in comments]
    return {
        CHECKS: _checks(content),
        CAUSES: [list(CAUSE_COLUMNS), *causes],
        FLOW: [["field", "value"], *_about(content), *remarks],
    }


def _checks(content: dict[str, Any]) -> Grid:
    targets = [*content["causes"], *content.get("around", ()), *_kinds(content)]
    checks = content["checks"].items()
    rows = [row for id_, check in checks for row in _check_rows(id_, check, targets)]
    ordered = [ORDER] if any(row[-1] for row in rows) else []
    heading = [*LEFT, *(column(target) for target in targets), *RIGHT, *ordered]
    # the last cell is the order of the marks; where no row has one, the column is left out
    return [list(heading), *(row[: len(heading)] for row in rows)]


def column(target: str) -> str:
    """The heading of a cause or kind."""
    is_fixed = bare(target) in map(bare, FIXED)
    return f"{CAUSE_SIGN}{target}" if is_fixed else target


def joined(texts: Iterable[str]) -> str:
    """Texts in one cell; a semicolon of their own is doubled."""
    return f"{SEPARATOR} ".join(text.replace(SEPARATOR, SEPARATOR * 2) for text in texts)


def parted(cell: str) -> list[str]:
    """The texts in one cell."""
    parts = cell.replace(SEPARATOR * 2, "\0").split(SEPARATOR)
    return [text for part in parts if (text := part.replace("\0", SEPARATOR).strip())]


def _kinds(content: dict[str, Any]) -> list[str]:
    answers = (check["answers"].values() for check in content["checks"].values())
    named = {target for some in answers for answer in some for target in marks_of(answer)}
    return [str(kind) for kind in Kind if kind in named]


def _check_rows(id_: str, check: dict[str, Any], targets: list[str]) -> Iterator[list[SheetCell]]:
    head = _head(check)  # stands in the row of the first answer only
    for text, answer in check["answers"].items():
        (way, question, *rest), marks = head, marks_of(answer)
        left = [id_, way, question, text, answer.get(SEEN, "")]
        middle = [marks.get(target, "") for target in targets]
        right = [*rest, *_cells(answer, ANSWER_RIGHT), _order(answer, targets)]
        yield [*left, *middle, *right]
        head = [""] * len(head)


def _head(check: dict[str, Any]) -> list[SheetCell]:
    """What a check says whatever the answer."""
    way = next(way for way in Way if way in check)
    return [str(way), check[way], *_cells(check, CHECK_FIELDS)]


def marks_of(answer: dict[str, Any]) -> dict[str, int]:
    """The marks of an answer as numbers, by cause or kind."""
    named = {strength: answer.get(mark, ()) for mark, strength in STRENGTHS.items()}
    return {target: strength for strength, targets in named.items() for target in targets}


def _order(answer: dict[str, Any], targets: list[str]) -> str:
    """The causes in the author's order, where that is not the order of the columns."""
    named = [list(answer.get(mark, ())) for mark in Mark]
    if all(marked == sorted(marked, key=targets.index) for marked in named):
        return ""
    return joined(target for marked in named for target in marked)


def _cause_row(id_: str, cause: dict[str, Any]) -> list[SheetCell]:
    return [id_, *_cells(cause, CAUSE_FIELDS)]


def _about(content: dict[str, Any]) -> Grid:
    known = content | content.get("gap", {})
    return [[key, _cell(known.get(key))] for key in ABOUT]


def _cells(values: dict[str, Any], keys: Iterable[str]) -> list[SheetCell]:
    return [_cell(values.get(key)) for key in keys]


def _cell(value: Any) -> SheetCell:  # noqa: ANN401 - whatever a file holds
    if isinstance(value, list):
        return joined(value)
    if isinstance(value, bool):  # before the numbers, since True is one
        return "yes" if value else "no"
    return value if isinstance(value, int) else str(value or "")
