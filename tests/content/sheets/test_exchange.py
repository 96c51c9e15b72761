"""Flows to sheets and back: nothing is lost on the way, and what is no flow is refused."""

from contextlib import suppress
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from coachcli.content.errors import ContentError, FaultyError
from coachcli.content.files.reader import parse
from coachcli.content.files.shapes import FlowShape, fitted
from coachcli.content.files.shared import SHARED
from coachcli.content.files.writer import body
from coachcli.content.flows.flow import examined, read_flow
from coachcli.content.sheets import workbook
from coachcli.content.sheets.exchange import laid, unlaid
from coachcli.content.sheets.sheet import FLOW
from coachcli.content.tables import xlsx
from content.some_files import ROOT, changed, saved
from content.some_sheets import EXAMPLE, cells, content, each_ending, write

SHIPPED = [path for path in sorted((ROOT / "flows").glob("*.yaml")) if path.stem not in SHARED]


each_flow = pytest.mark.parametrize("path", [*SHIPPED, EXAMPLE], ids=lambda path: path.stem)


@each_flow
@each_ending
def test_a_flow_comes_back_as_it_was_written(tmp_path: Path, path: Path, ending: str) -> None:
    write(tmp_path / f"flow{ending}", laid(path).tables)
    again = unlaid(tmp_path / f"flow{ending}")
    (text,) = again.files.values()
    assert examined(parse(text, "again")).flow == read_flow(path)
    assert body(fitted(parse(text, "again"), FlowShape)) == content(path)


@each_flow
def test_export_import_export_is_the_same_byte_for_byte_in_csv_and_yaml(
    tmp_path: Path, path: Path
) -> None:
    first = workbook.contents(tmp_path / "flow.csv", laid(path).tables)
    write(tmp_path / "flow.csv", laid(path).tables)
    (text,) = unlaid(tmp_path / "flow.csv").files.values()
    (tmp_path / "again.yaml").write_text(text, encoding="utf-8")
    assert workbook.contents(tmp_path / "flow.csv", laid(tmp_path / "again.yaml").tables) == first
    write(tmp_path / "flow.csv", laid(tmp_path / "again.yaml").tables)
    assert list(unlaid(tmp_path / "flow.csv").files.values()) == [text]


@each_flow
def test_a_shipped_flow_comes_back_from_its_sheets_byte_for_byte_below_its_schema_line(
    tmp_path: Path, path: Path
) -> None:
    (text,) = unlaid(write(tmp_path / "flow.csv", laid(path).tables)).files.values()
    assert text.split("\n", 1)[1] == path.read_text(encoding="utf-8").split("\n", 1)[1]


@each_flow
def test_export_import_export_is_the_same_cell_for_cell_in_a_workbook(
    tmp_path: Path, path: Path
) -> None:
    write(tmp_path / "one.xlsx", laid(path).tables)
    (text,) = unlaid(tmp_path / "one.xlsx").files.values()
    write(tmp_path / "two.xlsx", laid(saved(tmp_path, text)).tables)
    assert cells(tmp_path / "one.xlsx") == cells(tmp_path / "two.xlsx")


def test_remarks_at_the_head_are_kept_and_those_inside_are_told_of(tmp_path: Path) -> None:
    text = "# yaml-language-server: $schema=x\n# One.\n#\n#Two.\n" + changed(
        "checks:\n", "checks:\n  # inside\n"
    )
    found = laid(saved(tmp_path, text))
    assert [row[1] for row in found.tables[FLOW] if row[0] == "comment"] == ["One.", "", "Two."]
    assert found.remarks == (text[: text.index("# inside")].count("\n") + 1,)
    write(tmp_path / "few.csv", found.tables)
    (again,) = unlaid(tmp_path / "few.csv").files.values()
    assert again.splitlines()[1:4] == ["# One.", "#", "# Two."]


def test_a_flow_with_a_fault_is_not_laid_out(tmp_path: Path) -> None:
    with pytest.raises(FaultyError, match="line 7"):
        laid(saved(tmp_path, changed("kind: skill", "kind: talent")))


@pytest.mark.parametrize(
    ("name", "said"),
    [("x.ods", "is a .csv or an .xlsx"), ("x.csv", "no such file"), ("x.xlsx", "no such file")],
)
def test_what_is_no_spreadsheet_is_refused(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(ContentError, match=said):
        unlaid(tmp_path / name)


def test_a_workbook_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(ContentError, match="cannot be read"):
        unlaid(tmp_path / "x.xlsx")


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("name,role\nDana,AE\n", encoding="utf-8")
    with pytest.raises(FaultyError, match='the sheet "causes" is missing'):
        unlaid(tmp_path / "x.csv")


def test_a_workbook_that_unpacks_without_end_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "LARGEST_UNPACKED", 1024 * 1024)
    with ZipFile(tmp_path / "x.xlsx", "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * (1024 * 1024 + 1))
    with pytest.raises(ContentError, match="unpacks to more than 512 MiB"):
        unlaid(tmp_path / "x.xlsx")


SIGNS = (b"", b",", b'"', b"\n", b";", b"\t", b"1e999", b"=", b"\xff", b"\0")


def damaged(data: bytes, chance: Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(found))
        found[at : at + 1] = chance.choice((*SIGNS, bytes(found[at : at + 30]) * 2))
    return bytes(found)


@pytest.mark.long
@pytest.mark.parametrize(
    "name",
    ["late-proposals.csv", "late-proposals-causes.csv", "late-proposals-flow.csv", "matrix.csv"],
)
def test_a_damaged_sheet_is_read_or_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    examples = ROOT / "docs" / "examples"
    for path in examples.glob("late-proposals*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for seed in range(60):
        (tmp_path / name).write_bytes(damaged((examples / name).read_bytes(), Random(seed)))  # noqa: S311 # comes again
        with suppress(ContentError, FaultyError):
            assert unlaid(
                tmp_path / ("matrix.csv" if name == "matrix.csv" else "late-proposals.csv")
            ).flows


def test_a_damaged_workbook_is_read_or_refused_in_a_sentence(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.xlsx", laid(EXAMPLE).tables).read_bytes()
    for seed in range(60):
        (tmp_path / "x.xlsx").write_bytes(damaged(whole, Random(seed)))  # noqa: S311 # as above
        with suppress(ContentError, FaultyError):
            assert unlaid(tmp_path / "x.xlsx").flows == ("late-proposals",)
