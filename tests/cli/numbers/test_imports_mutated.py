"""Workbooks as people and accidents make them: titles, sheets, merged cells, odd values."""

import random
from pathlib import Path

import pytest
from openpyxl import Workbook

from cli.conftest import Coach
from cli.numbers.test_imports_refused import REFUSED, mutated
from cli.readings import kept
from cli.runner import SMALL

KINDS = ("deals", "activities", "quota", "metrics")
TABLES = ("person", "imported", "deal_version", "activity_version", "quota_version", "profile")
ODD = (
    "",
    "N/A",
    "Tom Total",
    "D. Reyes",
    "Q1",
    "=1+1",
    1e308,
    -5,
    True,
    "2026-13-45",
    "Total",
    "\u202e",
    "12k",
    10**30,
    '"',
)
Cells = list[object]


FEW, MANY = 5, pytest.param(250, marks=pytest.mark.long)


@pytest.mark.parametrize("files", [FEW, MANY])
@pytest.mark.parametrize("kind", KINDS)
def test_no_odd_workbook_is_a_mistake_of_the_program_or_half_an_import(
    coach: Coach, home: Path, tmp_path: Path, kind: str, files: int
) -> None:
    chance = random.Random(f"{kind} {files}")  # noqa: S311 - the same files on every machine
    for number in range(files):
        file = made(tmp_path / f"{number}.xlsx", kind, chance)
        before = [kept(home, table) for table in TABLES] if number else []
        said = coach("import", kind, str(file), "--add-reps", "--json")
        assert "made a mistake" not in said.err, file
        assert said.code in (0, *REFUSED), said.err
        if said.code and before:
            assert [kept(home, table) for table in TABLES] == before


def made(path: Path, kind: str, chance: random.Random) -> Path:
    """A workbook of a table, with titles, other sheets, merged cells and odd values."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (*titles(chance), *rows(kind, chance)):
        sheet.append(row)
    first = chance.randrange(1, 8)
    last, column = first + chance.randrange(3), chance.randrange(1, 4)
    sheet.merge_cells(start_row=first, start_column=column, end_row=last, end_column=4)
    other = book.create_sheet("Other", chance.randrange(2))
    other.sheet_state = chance.choice(["visible", "hidden", "veryHidden"])
    other.append(["Notes", "x"])
    if chance.random() < 1 / 8:  # a second sheet with the same columns
        for row in rows(kind, chance):
            other.append(row)
    book.save(path)
    if chance.random() < 1 / 3:
        path.write_bytes(mutated(path.read_bytes(), chance))
    return path


def titles(chance: random.Random) -> list[Cells]:
    """Some lines above a table, or none."""
    lines: list[Cells] = [["Our pipeline"], ["As of", "2026-11-20"], []]
    return lines[: chance.randrange(4)]


def rows(kind: str, chance: random.Random) -> list[Cells]:
    """The rows of a small table, some of their cells odd, with a total below."""
    lines = (SMALL / f"{kind}.csv").read_text(encoding="utf-8").splitlines()
    table: list[Cells] = [list(line.split(",")) for line in lines]
    for row in table:
        if chance.random() < 1 / 6:
            row[chance.randrange(len(row))] = chance.choice(ODD)
    return [*table, ["Total", *[""] * 3, 5]]
