"""Flows written to sheets, and sheets read back, for tests."""

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import settings

from coachcli.content.errors import FaultyError
from coachcli.content.files.reader import parse, read
from coachcli.content.files.shapes import FlowShape, fitted
from coachcli.content.files.writer import body
from coachcli.content.flows.flow import examined
from coachcli.content.sheets import workbook
from coachcli.content.sheets.exchange import laid, unlaid
from coachcli.content.sheets.sheet import Grid
from coachcli.content.sheets.sheet_reader import SheetDocument, document
from content.some_files import FLOW as SMALL
from content.some_files import ROOT, saved

EXAMPLE = ROOT / "docs" / "examples" / "flows" / "late-proposals.yaml"
MANY = settings(derandomize=True, max_examples=60, deadline=None)
each_ending = pytest.mark.parametrize("ending", [".csv", ".xlsx"])


def write(path: Path, sheets: dict[str, Grid]) -> Path:
    for file, text in workbook.contents(path, sheets).items():
        file.write_bytes(text)
    return path


def back(path: Path) -> SheetDocument:
    return document(workbook.read(path), str(path))


def content(path: Path) -> dict[str, Any]:
    return body(fitted(read(path), FlowShape))


def grid(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def cells(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    return {
        page.title: list(page.iter_rows(values_only=True))
        for page in openpyxl.load_workbook(path).worksheets
    }


def unlaid_flow(path: Path) -> Any:  # noqa: ANN401 - a flow, or the test fails
    (text,) = unlaid(path).files.values()
    return examined(parse(text, "again")).flow


def small(tmp_path: Path) -> Path:
    return write(tmp_path / "few.csv", laid(saved(tmp_path, SMALL)).tables)


def altered(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(path: Path) -> list[str]:
    with pytest.raises(FaultyError) as error:
        unlaid(path)
    return [
        f"{one.where}: {one.fault} {one.mend}".replace(f"{path.parent}/", "")
        for one in error.value.faults
    ]
