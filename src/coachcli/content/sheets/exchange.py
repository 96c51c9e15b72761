"""Flows to sheets and back: the file of a flow as tables, a spreadsheet as the files of one flow or of a whole matrix."""

from itertools import takewhile
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from coachcli.content.errors import ContentError, FaultyError
from coachcli.content.files.reader import Document, read
from coachcli.content.files.schema import SHAPES, schema_text
from coachcli.content.files.shapes import FlowShape, fitted
from coachcli.content.files.writer import SCHEMA, body, yaml_text
from coachcli.content.flows.flow import examined
from coachcli.content.sheets import matrix, workbook
from coachcli.content.sheets.matrix import Pack
from coachcli.content.sheets.sheet import CHECKS, Table, tables
from coachcli.content.sheets.sheet_reader import Sheet, document

FLOW_SCHEMA = "../schema/flow.schema.json"
ENDINGS = (".csv", ".xlsx")


class Laid(NamedTuple):
    """A flow as tables, and the lines of its file that hold remarks for which a sheet has no place."""

    tables: dict[str, Table]
    remarks: tuple[int, ...]


def laid(path: Path) -> Laid:
    """The flow in a YAML file as tables. Raises ContentError."""
    found = read(path)
    _refuse_faults(found)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    first = list(takewhile(lambda line: line.startswith("#") or not line.strip(), lines))
    head = [line[1:].removeprefix(" ") for line in first if line.startswith("#") and not line.startswith(SCHEMA)]
    left = (number for number, line in enumerate(lines, 1) if number > len(first) and line.lstrip().startswith("#"))
    return Laid(tables(body(fitted(found, FlowShape)), head), tuple(left))


def unlaid(path: Path) -> Pack:
    """The files that a spreadsheet comes to: one flow, or those of a plain matrix. Raises ContentError or FaultyError."""
    refuse_ending(path)
    sheets = workbook.read(path)
    plain = next((sheet for sheet in sheets.values() if matrix.is_matrix(sheet)), None)
    return _of_matrix(plain) if plain else _of_flow(sheets, str(path))


def schemas() -> dict[PurePosixPath, str]:
    """The JSON Schemas that the files of a pack name in their first lines."""
    return {PurePosixPath(f"schema/{kind}.schema.json"): schema_text(kind) for kind in SHAPES if kind != "gate"}


def _of_matrix(sheet: Sheet) -> Pack:
    given, faults = matrix.lines(sheet)
    if faults or not given:
        raise FaultyError(faults or [ContentError(sheet.name, None, "there is no row below the heading.", "Write one a cause.")])
    return matrix.pack(given)


def _of_flow(sheets: dict[str, Sheet], name: str) -> Pack:
    if CHECKS not in sheets and len(sheets) == 1:
        known = "check, way, question, answer, ... for a flow, or performance_gap, behaviour_gap, cause_type, cause, ..."
        raise ContentError(name, None, "the columns are not those of a flow or of a matrix.", f"Head them {known}")
    found = document(sheets, name)
    if found.errors:
        raise FaultyError(found.errors)
    _refuse_faults(found)
    content = body(fitted(found, FlowShape))
    path = PurePosixPath(f"flows/{content['flow']}.yaml")
    return Pack({path: yaml_text(content, FLOW_SCHEMA, found.comments)}, (content["flow"],))


def _refuse_faults(found: Document) -> None:
    if errors := examined(found).errors:
        raise FaultyError(errors)


def refuse_ending(path: Path) -> None:
    """Refuse a path that names no spreadsheet. Raises ContentError."""
    if path.suffix.lower() not in ENDINGS:
        raise ContentError(str(path), None, "a spreadsheet is a .csv or an .xlsx file.", "Save it as one of them.")
