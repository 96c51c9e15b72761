"""Sheets read back: what is wrong is told with sheet, row and column."""

from pathlib import Path

import openpyxl
import pytest

from coachcli.content.flows.flow import examined, read_flow
from coachcli.content.sheets.exchange import laid
from content.some_files import FLOW as SMALL
from content.some_files import changed, saved
from content.some_sheets import (
    altered,
    back,
    faults,
    grid,
    small,
    unlaid_flow,
    write,
)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "few.csv",
            ",-2,",
            ",-3,",
            (
                'row 2, column G (list-and-tools): "-3" is no mark. '
                "It can be 2, 1, -1 or -2, or empty."
            ),
        ),
        (
            "few.csv",
            ",skill,",
            ",skil,",
            (
                'row 1, column H: "skil" is no column that is known here, and no cause or kind. '
                'Did you mean "skill"?'
            ),
        ),
        (
            "few.csv",
            "dead-tries,data,",
            "dead-tries,date,",
            'row 2, column B (way): "date" is no way to find out. Did you mean "data"?',
        ),
        (
            "few.csv",
            ",more,",
            ",under ten,",
            'row 3, column D (answer): the answer "under ten" stands under "dead-tries" twice.',
        ),
        ("few.csv", ",more,", ",,", "row 3, column D (answer): the answer's words are missing."),
        (
            "few.csv",
            "dead-tries,data,",
            ",data,",
            "row 2, column A (check): the check's id is missing.",
        ),
        (
            "few.csv",
            "dead-tries,,,",
            "dead-tries,,What else?,",
            'row 3, column C (question): "question" of "dead-tries" is something else here',
        ),
        ("few.csv", ",answer,", ",,", 'row 1: the column "answer" is missing. Add it.'),
        (
            "few.csv",
            ",skill,",
            ",wording,",
            'row 1: the column "wording" stands here twice. Take one of the two out.',
        ),
        (
            "few-causes.csv",
            "wording,skill",
            "wording,talent",
            'row 2, column B (kind): causes → wording → kind: found "talent".',
        ),
        (
            "few-causes.csv",
            "wording,skill",
            "wording,",
            'row 2, column B (kind): "causes → wording → kind" is missing. Add it.',
        ),
        (
            "few-causes.csv",
            "list-and-tools,env",
            "wording,env",
            'row 3, column A (cause): the cause "wording" stands here a second time.',
        ),
        (
            "few-causes.csv",
            "list-and-tools,env",
            ",env",
            "row 3, column A (cause): the cause's id is missing.",
        ),
        (
            "few-flow.csv",
            "title,",
            "tittle,",
            'row 3, column A (field): "tittle" is no field of a flow. Did you mean "title"?',
        ),
        (
            "few-flow.csv",
            "20%",
            "0.2",
            'row 5, column B (value): gap → worse_than_plan: found "0.2". Write a whole percentage',
        ),
        (
            "few-flow.csv",
            "Too few meetings",
            "",
            'row 3, column B (value): "title" is missing. Add it.',
        ),
    ],
)
def test_an_error_names_sheet_row_and_column(
    tmp_path: Path, file: str, old: str, new: str, said: str
) -> None:
    path = small(tmp_path)
    altered(tmp_path / file, old, new)
    assert any(one.startswith(f"{file}, {said}") for one in faults(path)), faults(path)


def test_an_error_in_a_workbook_names_its_sheet(tmp_path: Path) -> None:
    write(tmp_path / "few.xlsx", laid(saved(tmp_path, SMALL)).tables)
    book = openpyxl.load_workbook(tmp_path / "few.xlsx")
    book["checks"]["G2"] = 7
    book.save(tmp_path / "few.xlsx")
    assert faults(tmp_path / "few.xlsx")[0].startswith(
        'few.xlsx, sheet "checks", row 2, column G (list-and-tools): "7" is no mark.'
    )


@pytest.mark.parametrize(("part", "sheet"), [("-causes", "causes"), ("-flow", "flow")])
def test_a_sheet_that_is_missing_is_named(tmp_path: Path, part: str, sheet: str) -> None:
    path = small(tmp_path)
    (tmp_path / f"few{part}.csv").unlink()
    assert faults(path) == [f'few.csv: the sheet "{sheet}" is missing. Add it.']


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    path = small(tmp_path)
    altered(path, ",-2,", ",-3,")
    altered(path, "dead-tries,data,", "dead-tries,date,")
    assert len(faults(path)) == 2


def test_a_reference_that_leads_nowhere_is_found_at_its_cell(tmp_path: Path) -> None:
    path = small(tmp_path)
    altered(path, "ten-messages is one text", "ten-messages is one word")
    assert faults(path)[0].startswith(
        'few.csv, row 7, column N (needs): "needs" names "one word with the name swapped"'
    )


def test_a_sheet_may_come_from_other_hands(tmp_path: Path) -> None:
    """Capitals, blanks, semicolons for commas, ids missing, rows apart, marks with a point."""
    path = small(tmp_path)
    expected = read_flow(saved(tmp_path, SMALL))
    heading, *rows = grid(path)
    heading = [
        one.replace("listen for", "Listen_For").replace("way", "WAY").replace("skill", "Skill")
        for one in heading
    ]
    rows = [[cell.replace("-2", "-2.0").replace("data", "Data") for cell in row] for row in rows]
    rows[1][0] = ""
    moved = [*rows[:3], *rows[5:], *rows[3:5], [""] * len(heading)]
    lines = [";".join(f'"{cell}"' for cell in row) for row in (heading, *moved)]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert examined(back(path)).flow == expected


def test_yes_and_no_are_read_from_a_sheet(tmp_path: Path) -> None:
    text = changed("    why: The work", "    owed: true\n    why: The work")
    path = write(tmp_path / "few.csv", laid(saved(tmp_path, text)).tables)
    assert [one.owed for one in unlaid_flow(path).checks] == [False, True, False]
    altered(path, ",yes,", ",no,")
    assert [one.owed for one in unlaid_flow(path).checks] == [False, False, False]
