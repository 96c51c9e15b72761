"""A flow as a spreadsheet: one row an answer, one column a cause or kind; a sheet for the causes, and one for the flow itself.

The columns follow the shapes of the files, so that nothing an author can write in YAML has no place in a sheet.
"""

from collections.abc import Iterable, Iterator
from typing import Any, get_origin

from coachcli.coaching.cause import Kind
from coachcli.coaching.walks.flow import Mark, Way
from coachcli.content.files.shapes import AnswerShape, CauseShape, CheckShape, FlowShape, GapShape, Shape
from coachcli.content.tables.table import bare

CHECKS, CAUSES, FLOW = "checks", "causes", "flow"
"""The three sheets."""

Cell = str | int
Table = list[list[Cell]]

STRENGTHS = {Mark.POINTS_TO: 2, Mark.HINTS_AT: 1, Mark.SPEAKS_AGAINST: -1, Mark.NEARLY_RULES_OUT: -2}
WAY, QUESTION, ANSWER, SEEN, ORDER, COMMENT = "way", "question", "answer", "seen", "mark order", "comment"
SEPARATOR = ";"
CAUSE_SIGN = "cause "
"""Stands before the id of a cause that is called like another column."""


def fields(shape: type[Shape], without: Iterable[str] = ()) -> dict[str, Any]:
    """The keys of a shape, each with the kind of thing it holds: a list, a yes, a number or a text."""
    found = {field.alias or name: field.annotation for name, field in shape.model_fields.items()}
    return {key: kind for key, kind in found.items() if key not in without}


CHECK_FIELDS = fields(CheckShape, (*Way, "answers"))
ANSWER_FIELDS = fields(AnswerShape, tuple(Mark))
CAUSE_FIELDS = fields(CauseShape)
GAP_FIELDS = fields(GapShape)
FLOW_FIELDS = fields(FlowShape, ("gap", "causes", "checks"))
KINDS = {**CHECK_FIELDS, **ANSWER_FIELDS, **CAUSE_FIELDS, **GAP_FIELDS, **FLOW_FIELDS}
LISTS = frozenset(key for key, kind in KINDS.items() if get_origin(kind) is tuple)
FLAGS = frozenset(key for key, kind in KINDS.items() if kind is bool)

LEFT = ("check", WAY, QUESTION, ANSWER, SEEN)
RIGHT = (*CHECK_FIELDS, *(key for key in ANSWER_FIELDS if key != SEEN))
CAUSE_COLUMNS = ("cause", *CAUSE_FIELDS)
ABOUT = ("flow", "title", *GAP_FIELDS, *(key for key in FLOW_FIELDS if key not in ("flow", "title")))
FIXED = (*LEFT, *RIGHT, ORDER)


def tables(content: dict[str, Any], comments: Iterable[str] = ()) -> dict[str, Table]:
    """The sheets of a flow file's content, each with its heading row; marks and minutes are numbers, all else is text."""
    targets = [*content["causes"], *_kinds(content)]
    rows = [row for id_, check in content["checks"].items() for row in _check_rows(id_, check, targets)]
    ordered = [ORDER] if any(row[-1] for row in rows) else []
    heading: list[Cell] = [*LEFT, *(column(target) for target in targets), *RIGHT, *ordered]
    causes: Table = [list(CAUSE_COLUMNS), *(_cause_row(id_, cause) for id_, cause in content["causes"].items())]
    remarks: Table = [[COMMENT, line] for line in comments]
    about: Table = [["field", "value"], *_about(content), *remarks]
    return {CHECKS: [heading, *(row[: len(heading)] for row in rows)], CAUSES: causes, FLOW: about}


def column(target: str) -> str:
    """The heading of a cause or kind."""
    return f"{CAUSE_SIGN}{target}" if bare(target) in {bare(one) for one in FIXED} else target


def joined(texts: Iterable[str]) -> str:
    """Texts in one cell; a semicolon of their own is doubled."""
    return f"{SEPARATOR} ".join(text.replace(SEPARATOR, SEPARATOR * 2) for text in texts)


def parted(cell: str) -> list[str]:
    """The texts in one cell."""
    parts = cell.replace(SEPARATOR * 2, "\0").split(SEPARATOR)
    return [text for part in parts if (text := part.replace("\0", SEPARATOR).strip())]


def _kinds(content: dict[str, Any]) -> list[str]:
    answers = [answer for check in content["checks"].values() for answer in check["answers"].values()]
    named = {target for answer in answers for mark in Mark for target in answer.get(mark, ())}
    return [str(kind) for kind in Kind if kind in named]


def _check_rows(id_: str, check: dict[str, Any], targets: list[str]) -> Iterator[list[Cell]]:
    way = next(way for way in Way if way in check)
    head: list[Cell] = [str(way), check[way], *_cells(check, CHECK_FIELDS)]
    blank: list[Cell] = [""] * len(head)
    for number, (text, answer) in enumerate(check["answers"].items()):
        (way_, question, *rest), marks = head if number == 0 else blank, marks_of(answer)
        row: list[Cell] = [id_, way_, question, text, answer.get(SEEN, ""), *(marks.get(target, "") for target in targets)]
        yield [*row, *rest, *_cells(answer, RIGHT[len(CHECK_FIELDS) :]), _order(answer, targets)]


def marks_of(answer: dict[str, Any]) -> dict[str, int]:
    """The marks of an answer as numbers, by cause or kind."""
    return {target: strength for mark, strength in STRENGTHS.items() for target in answer.get(mark, ())}


def _order(answer: dict[str, Any], targets: list[str]) -> str:
    """The causes in the author's order, where that is not the order of the columns."""
    named = [list(answer.get(mark, ())) for mark in Mark]
    as_columns = all(one == sorted(one, key=targets.index) for one in named)
    return "" if as_columns else joined(target for one in named for target in one)


def _cause_row(id_: str, cause: dict[str, Any]) -> list[Cell]:
    return [id_, *_cells(cause, CAUSE_FIELDS)]


def _about(content: dict[str, Any]) -> Table:
    known = content | content.get("gap", {})
    return [[key, _cell(known.get(key))] for key in ABOUT]


def _cells(found: dict[str, Any], keys: Iterable[str]) -> list[Cell]:
    return [_cell(found.get(key)) for key in keys]


def _cell(value: Any) -> Cell:  # noqa: ANN401 - whatever a file holds
    if isinstance(value, list):
        return joined(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else value if isinstance(value, int) else str(value)
