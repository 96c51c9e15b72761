"""Flows to sheets and back: a flow as tables, a spreadsheet as files of a flow or of a matrix."""

from itertools import takewhile
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from coachcli.content.errors import ContentError, FaultyError
from coachcli.content.files.reader import SourceDocument, read
from coachcli.content.files.schema import SHAPES, schema_text
from coachcli.content.files.shapes import FlowShape, fitted
from coachcli.content.files.shared import SHARED
from coachcli.content.files.writer import SCHEMA, body, yaml_text
from coachcli.content.flows.flow import examined
from coachcli.content.sheets import plain_matrix, workbook
from coachcli.content.sheets.plain_matrix import Pack
from coachcli.content.sheets.sheet import CHECKS, Grid, tables
from coachcli.content.sheets.sheet_reader import document
from coachcli.content.sheets.sheet_rows import Sheet

FLOW_SCHEMA = "../schema/flow.schema.json"
ENDINGS = (".csv", ".xlsx")


class Laid(NamedTuple):
    """A flow as tables, and the lines of its file with remarks for which a sheet has no place."""

    tables: dict[str, Grid]
    remarks: tuple[int, ...]


def laid(path: Path) -> Laid:
    """The flow in a YAML file as tables. Raises ContentError."""
    document_ = read(path)
    _refuse_faults(document_)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    first = list(takewhile(_is_remark_or_blank, lines))
    left = [n for n, line in enumerate(lines, 1) if n > len(first) and _is_remark(line)]
    return Laid(tables(body(fitted(document_, FlowShape)), _head(first)), tuple(left))


def _is_remark(line: str) -> bool:
    return line.lstrip().startswith("#")


def _is_remark_or_blank(line: str) -> bool:
    return line.startswith("#") or not line.strip()


def _head(lines: list[str]) -> list[str]:
    """The remarks at the head of a file, without the line that names its schema."""
    remarks = (line for line in lines if line.startswith("#") and not line.startswith(SCHEMA))
    return [line[1:].removeprefix(" ") for line in remarks]


def unlaid(path: Path) -> Pack:
    """The files that a spreadsheet comes to: one flow, or those of a plain matrix.

    Raises ContentError or FaultyError.
    """
    refuse_ending(path)
    sheets = workbook.read(path)
    plain = next((sheet for sheet in sheets.values() if plain_matrix.is_matrix(sheet)), None)
    return _of_matrix(plain) if plain else _of_flow(sheets, str(path))


def schemas() -> dict[PurePosixPath, str]:
    """The JSON Schemas that the files of a pack name in their first lines."""
    return {
        PurePosixPath(f"schema/{kind}.schema.json"): schema_text(kind)
        for kind in SHAPES
        if kind not in SHARED
    }


def _of_matrix(sheet: Sheet) -> Pack:
    rows, faults = plain_matrix.lines(sheet)
    if not (rows or faults):
        fault = "there is no row below the heading."
        raise FaultyError([ContentError(sheet.name, None, fault, "Write one a cause.")])
    if faults:
        raise FaultyError(faults)
    return plain_matrix.pack(rows)


def _of_flow(sheets: dict[str, Sheet], name: str) -> Pack:
    if CHECKS not in sheets and len(sheets) == 1:
        raise _no_sheet_of_ours(name)
    document_ = document(sheets, name)
    if document_.errors:
        raise FaultyError(document_.errors)
    _refuse_faults(document_)
    content = body(fitted(document_, FlowShape))
    path = PurePosixPath(f"flows/{content['flow']}.yaml")
    return Pack({path: yaml_text(content, FLOW_SCHEMA, document_.comments)}, (content["flow"],))


def _no_sheet_of_ours(name: str) -> ContentError:
    flow = "check, way, question, answer, ... for a flow"
    plain = "performance_gap, behaviour_gap, cause_type, cause, ..."
    fault = "the columns are not those of a flow or of a matrix."
    return ContentError(name, None, fault, f"Head them {flow}, or {plain}")


def _refuse_faults(document_: SourceDocument) -> None:
    if errors := examined(document_).errors:
        raise FaultyError(errors)


def refuse_ending(path: Path) -> None:
    """Refuse a path that names no spreadsheet. Raises ContentError."""
    if path.suffix.lower() not in ENDINGS:
        raise ContentError(
            str(path), None, "a spreadsheet is a .csv or an .xlsx file.", "Save it as one of them."
        )
