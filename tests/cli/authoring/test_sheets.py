"""Flows out to spreadsheets and back, and a plain matrix as flows."""

import json
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import EXAMPLE, EXAMPLES, FLOWS, ROOT
from coachcli.content.flows.flow import read_flow


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_shipped_flow_goes_out_as_a_sheet_and_comes_back_the_same(
    coach: Coach, tmp_path: Path, flow: str, ending: str
) -> None:
    sheet = tmp_path / f"{flow}.{ending}"
    assert coach("flow", "export", flow, "--out", str(sheet)).code == 0
    said = coach("flow", "import", str(sheet), "--out", str(tmp_path / "mine"), "--json").json
    assert said["flows"] == [flow]
    assert read_flow(Path(said["files"][0])) == read_flow(ROOT / "flows" / f"{flow}.yaml")


def test_what_is_there_is_not_overwritten_unless_it_is_meant(coach: Coach, tmp_path: Path) -> None:
    sheet, out = tmp_path / "late.csv", tmp_path / "mine"
    export = ("flow", "export", str(EXAMPLE), "--out", str(sheet))
    assert coach(*export).code == 0
    refused = coach(*export)
    assert (refused.code, refused.err.startswith(f"There already: {sheet}")) == (1, True)
    assert coach(*export, "--force").code == 0
    import_ = ("flow", "import", str(sheet), "--out", str(out))
    assert coach(*import_).code == 0
    file = out / "flows" / "late-proposals.yaml"
    file.write_text("mine", encoding="utf-8")
    assert coach(*import_).code == 1
    assert file.read_text(encoding="utf-8") == "mine"
    assert coach(*import_, "--force").code == 0
    assert read_flow(file) == read_flow(EXAMPLE)


def test_nothing_is_written_when_one_of_the_files_is_there(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "late-flow.csv").write_text("mine", encoding="utf-8")
    assert coach("flow", "export", str(EXAMPLE), "--out", str(tmp_path / "late.csv")).code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["late-flow.csv"]


def test_a_place_that_cannot_be_written_is_said(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    said = coach("flow", "export", str(EXAMPLE), "--out", str(tmp_path / "file" / "late.csv"))
    assert said.code == 4
    assert "cannot be written" in said.err


def test_an_imported_flow_names_a_schema_that_is_there(coach: Coach, tmp_path: Path) -> None:
    coach("flow", "import", str(EXAMPLES / "late-proposals.csv"), "--out", str(tmp_path))
    first = (tmp_path / "flows" / "late-proposals.yaml").read_text(encoding="utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (
        json.loads((tmp_path / "flows" / named).read_text(encoding="utf-8"))["title"]
        == "flow file of coach"
    )


def test_remarks_that_a_sheet_cannot_hold_are_told_of(coach: Coach, tmp_path: Path) -> None:
    file = tmp_path / "late.yaml"
    file.write_text(
        EXAMPLE.read_text(encoding="utf-8").replace(
            "checks:\n", "checks:\n  # Where it breaks\n", 1
        ),
        encoding="utf-8",
    )
    said = coach("flow", "export", str(file), "--out", str(tmp_path / "late.xlsx"))
    assert (
        "Remarks inside the file have no place in a sheet and were left out (line 32)."
        in " ".join(said.err.split())
    )


def test_a_sheet_with_faults_is_refused_with_all_of_them(coach: Coach, tmp_path: Path) -> None:
    said = coach(
        "flow",
        "import",
        str(EXAMPLES / "late-proposals-wrong.csv"),
        "--out",
        str(tmp_path / "mine"),
    )
    assert said.code == 3
    assert [
        ("row 1, column I" in line, "row 3, column F" in line) for line in said.err.splitlines()[:2]
    ] == [
        (True, False),
        (False, True),
    ]
    assert not (tmp_path / "mine").exists()


def test_a_plain_matrix_becomes_flows_that_can_be_checked_and_walked_at_once(
    coach: Coach, tmp_path: Path
) -> None:
    out = tmp_path / "mine"
    said = coach("flow", "import", str(EXAMPLES / "matrix.csv"), "--out", str(out))
    assert said.out.splitlines() == [
        f"Written: {out / 'flows' / 'proposals-go-out-late.yaml'}",
        f"Written: {out / 'flows' / 'few-proposals-are-answered.yaml'}",
        f"4 stubs for learning, to be written out: {out / 'library' / 'assets'}",
    ]
    found = coach("flow", "check", str(out), "--json", "--walks", "60").json["flows"]
    assert [one["flow"] for one in found] == ["few-proposals-are-answered", "proposals-go-out-late"]
    wrong = [one for each in found for one in each["findings"] if one["level"] == "error"]
    assert [one["code"] for one in wrong] == ["no-gap", "no-gap"]  # which no matrix names
    assert "stub" in {finding["code"] for one in found for finding in one["findings"]}


@pytest.mark.long
def test_the_whole_gap_matrix_in_a_home_can_be_diagnosed(
    team: Coach, home: Path, tmp_path: Path
) -> None:
    assert (
        team(
            "flow",
            "import",
            str(ROOT / "tests" / "content" / "sheets" / "gap_matrix.csv"),
            "--out",
            str(home),
        ).code
        == 0
    )
    answers = tmp_path / "answers.json"
    flows = sorted((home / "flows").glob("*.yaml"))
    assert len(flows) == 12
    for flow in flows:
        checks = {check.id: check.answers[2].text for check in read_flow(flow).checks}
        answers.write_text(json.dumps(checks), encoding="utf-8")
        said = team("diagnose", "dana", "--flow", flow.stem, "--answers", str(answers), "--json")
        assert said.json["flow"] == flow.stem


def test_the_example_sheet_is_the_example_flow(coach: Coach, tmp_path: Path) -> None:
    coach("flow", "export", str(EXAMPLE), "--out", str(tmp_path / "late-proposals.csv"))
    for part in ("", "-causes", "-flow"):
        name = f"late-proposals{part}.csv"
        assert (tmp_path / name).read_bytes() == (EXAMPLES / name).read_bytes()
