from typing import Any

import pytest
from hypothesis import given

from coachcli.content.files.reader import parse
from coachcli.content.files.shapes import (
    AnswerShape,
    CauseShape,
    CheckShape,
    FlowShape,
    GapShape,
    fitted,
)
from coachcli.content.files.writer import body, yaml_text
from coachcli.content.sheets.sheet import CAUSES, CHECKS, FLOW, fields, joined, parted, tables
from content.bodies import bodies
from content.some_files import FLOW as SMALL
from content.some_sheets import EXAMPLE, MANY, back, content, write

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


def test_every_key_of_a_flow_file_has_a_place_in_the_sheets() -> None:
    found = tables(content(EXAMPLE))
    grid_, causes, about = found[CHECKS][0], found[CAUSES][0], [row[0] for row in found[FLOW]]
    assert {*fields(CheckShape, ("ask", "observe", "role-play", "data", "answers"))} <= {*grid_}
    assert {
        *fields(AnswerShape, ("points to", "hints at", "speaks against", "nearly rules out"))
    } <= {*grid_}
    assert {*fields(CauseShape)} <= {*causes}
    assert {*fields(GapShape), *fields(FlowShape, ("gap", "causes", "checks"))} <= {*about}


def test_a_sheet_has_a_row_for_each_answer_and_a_column_for_each_cause_and_kind_named() -> None:
    found = tables(body(fitted(parse(SMALL, "few"), FlowShape)))
    heading, *rows = found[CHECKS]
    assert heading[5:8] == ["wording", "list-and-tools", "skill"]
    assert [row[3] for row in rows] == [
        *(
            "under ten",
            "more",
            "one text with the name swapped",
            "a problem of that role",
            "there were none",
        ),
        *("well done", "badly done"),
    ]
    assert rows[2][5:8] == [2, "", ""]
    assert rows[3][5:8] == ["", 1, -1]
    assert rows[0][5:8] == ["", -2, ""]


@pytest.mark.parametrize("texts", [["a"], ["a; b", "c"], ["a;", ";b"], [";"], ["a;;b", "c;d"]])
def test_texts_in_one_cell_come_apart_again(texts: list[str]) -> None:
    assert parted(joined(texts)) == texts


def test_an_author_may_part_with_or_without_blanks() -> None:
    assert parted("a;b ;  c; ;") == ["a", "b", "c"]
