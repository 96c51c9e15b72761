from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from hypothesis import given

from coachcli.content.errors import ContentError, FaultyError
from coachcli.content.files.reader import parse
from coachcli.content.files.shapes import AnswerShape, CauseShape, CheckShape, FlowShape, GapShape, fitted
from coachcli.content.files.writer import body, yaml_text
from coachcli.content.flows.flow import examined, read_flow
from coachcli.content.sheets import workbook
from coachcli.content.sheets.exchange import laid, unlaid
from coachcli.content.sheets.sheet import CAUSES, CHECKS, FLOW, fields, joined, parted, tables
from content.bodies import bodies
from content.some_files import FLOW as SMALL
from content.some_files import changed, saved
from content.some_sheets import EXAMPLE, MANY, back, cells, content, grid, unlaid_flow, write

Folders = pytest.TempPathFactory
Made = dict[str, Any]


@given(bodies())
@MANY
def test_whatever_an_author_may_write_survives_csv_a_workbook_and_yaml(
    tmp_path_factory: pytest.TempPathFactory, made: dict[str, Any]
) -> None:
    folder = tmp_path_factory.mktemp("sheet")
    known = body(FlowShape.model_validate(made))
    assert body(fitted(parse(yaml_text(known), "made"), FlowShape)) == known
    for ending in (".csv", ".xlsx"):
        found = back(write(folder / f"made{ending}", tables(known)))
        assert found.errors == ()
        assert body(fitted(found, FlowShape)) == known
        assert tables(body(fitted(found, FlowShape))) == tables(known)


@pytest.mark.parametrize(
    "text", ["a\nb", "a\n", "\x85", "\u2028", "no", "1", "- a", "a: b", "{a", '"a"', "a #b", " a", "", "x" * 200]
)
def test_a_text_is_the_same_after_writing_wherever_it_stands(text: str) -> None:
    known = {"flow": "made", "checks": {text: {"ask": text, "learn": [text, text], "answers": {text: {text: text}}}}}
    assert yaml.safe_load(yaml_text(known)) == known


def test_every_key_of_a_flow_file_has_a_place_in_the_sheets() -> None:
    found = tables(content(EXAMPLE))
    grid_, causes, about = found[CHECKS][0], found[CAUSES][0], [row[0] for row in found[FLOW]]
    assert {*fields(CheckShape, ("ask", "observe", "role-play", "data", "answers"))} <= {*grid_}
    assert {*fields(AnswerShape, ("points to", "hints at", "speaks against", "nearly rules out"))} <= {*grid_}
    assert {*fields(CauseShape)} <= {*causes}
    assert {*fields(GapShape), *fields(FlowShape, ("gap", "causes", "checks"))} <= {*about}


def test_a_sheet_has_a_row_for_each_answer_and_a_column_for_each_cause_and_kind_named() -> None:
    found = tables(body(fitted(parse(SMALL, "few"), FlowShape)))
    heading, *rows = found[CHECKS]
    assert heading[5:8] == ["wording", "list-and-tools", "skill"]
    assert [row[3] for row in rows] == [
        *("under ten", "more", "one text with the name swapped", "a problem of that role", "there were none"),
        *("well done", "badly done"),
    ]
    assert rows[2][5:8] == [2, "", ""]
    assert rows[3][5:8] == ["", 1, -1]
    assert rows[0][5:8] == ["", -2, ""]


def test_csv_is_three_files_side_by_side(tmp_path: Path) -> None:
    write(tmp_path / "few.csv", laid(saved(tmp_path, SMALL)).tables)
    assert sorted(path.name for path in tmp_path.glob("*.csv")) == ["few-causes.csv", "few-flow.csv", "few.csv"]
    assert workbook.files(tmp_path / "few.csv") == [tmp_path / f"few{part}.csv" for part in ("", "-causes", "-flow")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\uff1d1", "'\uff1d1"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("a=1", "a=1"),
    ],
)
def test_a_text_that_looks_like_a_formula_is_made_harmless_in_csv_and_comes_back(tmp_path: Path, text: str, shown: str) -> None:
    made = content(EXAMPLE) | {"title": text}
    write(tmp_path / "few.csv", tables(made))
    assert grid(tmp_path / "few-flow.csv")[2] == ["title", shown]
    assert body(fitted(back(tmp_path / "few.csv"), FlowShape))["title"] == text


def test_marks_stay_numbers_in_csv_and_in_a_workbook(tmp_path: Path) -> None:
    found = laid(EXAMPLE).tables
    write(tmp_path / "few.csv", found)
    assert {cell for row in grid(tmp_path / "few.csv")[1:] for cell in row[5:9]} == {"", "2", "1", "-1", "-2"}
    write(tmp_path / "few.xlsx", found)
    marks = {cell for row in cells(tmp_path / "few.xlsx")["checks"][1:] for cell in row[5:9]}
    assert marks == {None, 2, 1, -1, -2}


def test_a_text_in_a_workbook_stays_a_text(tmp_path: Path) -> None:
    write(tmp_path / "few.xlsx", tables(content(EXAMPLE) | {"title": "=1+1"}))
    cell = openpyxl.load_workbook(tmp_path / "few.xlsx")["flow"]["B3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_a_text_too_long_for_a_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r'sheet "flow", row 3: a cell of a workbook holds 32767 characters\. Write CSV'):
        workbook.contents(tmp_path / "few.xlsx", tables(content(EXAMPLE) | {"title": "a" * 40_000}))


@pytest.mark.parametrize("texts", [["a"], ["a; b", "c"], ["a;", ";b"], [";"], ["a;;b", "c;d"]])
def test_texts_in_one_cell_come_apart_again(texts: list[str]) -> None:
    assert parted(joined(texts)) == texts


def test_an_author_may_part_with_or_without_blanks() -> None:
    assert parted("a;b ;  c; ;") == ["a", "b", "c"]


def small(tmp_path: Path) -> Path:
    return write(tmp_path / "few.csv", laid(saved(tmp_path, SMALL)).tables)


def altered(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(path: Path) -> list[str]:
    with pytest.raises(FaultyError) as error:
        unlaid(path)
    return [f"{one.where}: {one.fault} {one.mend}".replace(f"{path.parent}/", "") for one in error.value.faults]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("few.csv", ",-2,", ",-3,", 'row 2, column G (list-and-tools): "-3" is no mark. It can be 2, 1, -1 or -2, or empty.'),
        (
            "few.csv",
            ",skill,",
            ",skil,",
            'row 1, column H: "skil" is no column that is known here, and no cause or kind. Did you mean "skill"?',
        ),
        (
            "few.csv",
            "dead-tries,data,",
            "dead-tries,date,",
            'row 2, column B (way): "date" is no way to find out. Did you mean "data"?',
        ),
        ("few.csv", ",more,", ",under ten,", 'row 3, column D (answer): the answer "under ten" stands under "dead-tries" twice.'),
        ("few.csv", ",more,", ",,", "row 3, column D (answer): the answer's words are missing."),
        ("few.csv", "dead-tries,data,", ",data,", "row 2, column A (check): the check's id is missing."),
        (
            "few.csv",
            "dead-tries,,,",
            "dead-tries,,What else?,",
            'row 3, column C (question): "question" of "dead-tries" is something else here',
        ),
        ("few.csv", ",answer,", ",,", 'row 1: the column "answer" is missing. Add it.'),
        ("few.csv", ",skill,", ",wording,", 'row 1: the column "wording" stands here twice. Take one of the two out.'),
        ("few-causes.csv", "wording,skill", "wording,talent", 'row 2, column B (kind): causes → wording → kind: found "talent".'),
        ("few-causes.csv", "wording,skill", "wording,", 'row 2, column B (kind): "causes → wording → kind" is missing. Add it.'),
        (
            "few-causes.csv",
            "list-and-tools,env",
            "wording,env",
            'row 3, column A (cause): the cause "wording" stands here a second time.',
        ),
        ("few-causes.csv", "list-and-tools,env", ",env", "row 3, column A (cause): the cause's id is missing."),
        ("few-flow.csv", "title,", "tittle,", 'row 3, column A (field): "tittle" is no field of a flow. Did you mean "title"?'),
        ("few-flow.csv", "20%", "0.2", 'row 5, column B (value): gap → worse_than_plan: found "0.2". Write a whole percentage'),
        ("few-flow.csv", "Too few meetings", "", 'row 3, column B (value): "title" is missing. Add it.'),
    ],
)
def test_an_error_names_sheet_row_and_column(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
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
    assert faults(path)[0].startswith('few.csv, row 7, column M (needs): "needs" names "one word with the name swapped"')


def test_a_sheet_may_come_from_other_hands(tmp_path: Path) -> None:
    """Capitals, blanks, semicolons between the cells, no ids below the first, rows of a check apart, marks with a point."""
    path = small(tmp_path)
    expected = read_flow(saved(tmp_path, SMALL))
    heading, *rows = grid(path)
    heading = [one.replace("listen for", "Listen_For").replace("way", "WAY").replace("skill", "Skill") for one in heading]
    rows = [[cell.replace("-2", "-2.0").replace("data", "Data") for cell in row] for row in rows]
    rows[1][0] = ""
    moved = [*rows[:3], *rows[5:], *rows[3:5], [""] * len(heading)]
    lines = [";".join(f'"{cell}"' for cell in row) for row in (heading, *moved)]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert examined(back(path)).flow == expected


def test_kinds_and_times_of_cells_in_a_workbook_are_read_as_they_look(tmp_path: Path) -> None:
    write(tmp_path / "few.xlsx", laid(saved(tmp_path, SMALL)).tables)
    book = openpyxl.load_workbook(tmp_path / "few.xlsx")
    book["flow"]["B5"] = 0.2
    book["flow"]["B5"].number_format = "0%"
    book["checks"]["G2"] = -2.0
    book["checks"]["L2"] = 4.0
    book.save(tmp_path / "few.xlsx")
    found = examined(back(tmp_path / "few.xlsx")).flow
    assert found is not None
    assert found.gap.worse_than_plan == 0.2


def test_yes_and_no_are_read_from_a_sheet(tmp_path: Path) -> None:
    text = changed("    why: The work", "    owed: true\n    why: The work")
    path = write(tmp_path / "few.csv", laid(saved(tmp_path, text)).tables)
    assert [one.owed for one in unlaid_flow(path).checks] == [False, True, False]
    altered(path, ",yes,", ",no,")
    assert [one.owed for one in unlaid_flow(path).checks] == [False, False, False]
