"""What authors do: sheets, the matrix, an interview, a trial walk, a picture, a comparison, the schemas, the check."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import ROOT, Said
from coachcli.cli import ask
from coachcli.content.flow import examined, read_flow
from coachcli.content.reader import parse

Typing = Callable[..., Said]
EXAMPLES = ROOT / "docs" / "examples"
EXAMPLE = EXAMPLES / "flows" / "late-proposals.yaml"
DRAFT = EXAMPLES / "drafts" / "late-proposals.yaml"
INTERVIEW = (EXAMPLES / "late-proposals-interview.txt").read_text(encoding="utf-8")
FLOWS = [path.stem for path in sorted((ROOT / "flows").glob("*.yaml")) if path.stem != "gate"]


@pytest.fixture
def typing(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> Typing:
    """The program with lines to read."""

    def call(lines: str, *words: str) -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        ask.typed.clear()
        return coach(*words)

    return call


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_shipped_flow_goes_out_as_a_sheet_and_comes_back_the_same(coach: Coach, tmp_path: Path, flow: str, ending: str) -> None:
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
    assert json.loads((tmp_path / "flows" / named).read_text(encoding="utf-8"))["title"] == "flow file of coach"


def test_remarks_that_a_sheet_cannot_hold_are_told_of(coach: Coach, tmp_path: Path) -> None:
    file = tmp_path / "late.yaml"
    file.write_text(
        EXAMPLE.read_text(encoding="utf-8").replace("checks:\n", "checks:\n  # Where it breaks\n", 1), encoding="utf-8"
    )
    said = coach("flow", "export", str(file), "--out", str(tmp_path / "late.xlsx"))
    assert "Remarks inside the file have no place in a sheet and were left out (line 32)." in " ".join(said.err.split())


def test_a_sheet_with_faults_is_refused_with_all_of_them(coach: Coach, tmp_path: Path) -> None:
    said = coach("flow", "import", str(EXAMPLES / "late-proposals-wrong.csv"), "--out", str(tmp_path / "mine"))
    assert said.code == 3
    assert [("row 1, column I" in line, "row 3, column F" in line) for line in said.err.splitlines()[:2]] == [
        (True, False),
        (False, True),
    ]
    assert not (tmp_path / "mine").exists()


def test_a_plain_matrix_becomes_flows_that_can_be_checked_and_walked_at_once(coach: Coach, tmp_path: Path) -> None:
    out = tmp_path / "mine"
    said = coach("flow", "import", str(EXAMPLES / "matrix.csv"), "--out", str(out))
    assert said.out.splitlines() == [
        f"Written: {out / 'flows' / 'proposals-go-out-late.yaml'}",
        f"Written: {out / 'flows' / 'few-proposals-are-answered.yaml'}",
        f"4 stubs for learning, to be written out: {out / 'library' / 'assets'}",
    ]
    found = coach("flow", "check", str(out), "--json", "--walks", "60").json["flows"]
    assert [one["flow"] for one in found] == ["few-proposals-are-answered", "proposals-go-out-late"]
    assert {finding["level"] for one in found for finding in one["findings"]} == {"warning"}
    assert "stub" in {finding["code"] for one in found for finding in one["findings"]}


def test_the_whole_gap_matrix_in_a_home_can_be_diagnosed(team: Coach, home: Path, tmp_path: Path) -> None:
    assert team("flow", "import", str(ROOT / "tests" / "content" / "gap_matrix.csv"), "--out", str(home)).code == 0
    answers = tmp_path / "answers.json"
    for flow in sorted((home / "flows").glob("*.yaml")):
        checks = {check.id: check.answers[2].text for check in read_flow(flow).checks}
        answers.write_text(json.dumps(checks), encoding="utf-8")
        said = team("diagnose", "dana", "--flow", flow.stem, "--answers", str(answers), "--json")
        assert said.json["flow"] == flow.stem


def test_the_check_says_what_to_improve_first(coach: Coach) -> None:
    said = " ".join(coach("flow", "check", str(DRAFT), "--walks", "60").out.split())
    assert "Improve first, line 3: the flow cannot tell its causes apart" in said


def test_the_check_shows_a_few_of_each_sort_and_json_all(coach: Coach, tmp_path: Path) -> None:
    coach("flow", "import", str(ROOT / "tests" / "content" / "gap_matrix.csv"), "--out", str(tmp_path))
    file = str(tmp_path / "flows" / "close-dates-slip.yaml")
    shown, told = coach("flow", "check", file, "--walks", "20").out, coach("flow", "check", file, "--walks", "20", "--json").json
    codes = [one["code"] for one in told["flows"][0]["findings"]]
    assert codes.count("too-alike") > 3
    assert shown.count("bits apart; it takes 3.") <= 4
    assert "warnings of the same sorts; --json tells all." in shown


@pytest.mark.parametrize(
    ("old", "new", "line", "place"),
    [
        ("points to: [writing-hours]", "points to: [writing-hour]", 36, "writing-hour"),
        ("    kind: skill", "    kind: talent", 8, "kind"),
        ("  first-line:", "  where-the-days-went:", 41, "where-the-days-went"),
        ("title: Proposals", "title: [Proposals", 5, ""),
    ],
)
def test_every_finding_names_file_line_element_and_mend(
    coach: Coach, tmp_path: Path, old: str, new: str, line: int, place: str
) -> None:
    file = tmp_path / "late.yaml"
    file.write_text(EXAMPLE.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    said = coach("flow", "check", str(file), "--json")
    (found,) = said.json["flows"][0]["findings"]
    assert (said.code, found["file"], found["mend"] != "") == (3, str(file), True)
    assert found["line"] == line
    assert place == "" or place in [*found["place"], *found["problem"].split('"')]


def test_the_check_finds_what_the_library_beside_the_flow_has(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "late.yaml").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    away = coach("flow", "check", str(tmp_path / "late.yaml"), "--walks", "20", "--json").json["flows"][0]["findings"]
    assert {one["code"] for one in away} >= {"unknown-asset", "unknown-behaviour"}
    beside = coach("flow", "check", str(EXAMPLE), "--walks", "20", "--json").json["flows"][0]["findings"]
    assert {one["code"] for one in beside} & {"unknown-asset", "unknown-behaviour"} == set()


def test_the_example_of_the_tutorial_is_sound(coach: Coach) -> None:
    said = coach("flow", "check", str(EXAMPLE), "--fail-on-warnings")
    assert (said.code, said.out.splitlines()[0]) == (0, "late-proposals: sound")


def test_the_example_sheet_is_the_example_flow(coach: Coach, tmp_path: Path) -> None:
    coach("flow", "export", str(EXAMPLE), "--out", str(tmp_path / "late-proposals.csv"))
    for part in ("", "-causes", "-flow"):
        name = f"late-proposals{part}.csv"
        assert (tmp_path / name).read_bytes() == (EXAMPLES / name).read_bytes()


def test_the_interview_of_the_tutorial_writes_its_draft(typing: Typing, tmp_path: Path) -> None:
    out = tmp_path / "late-proposals.yaml"
    said = typing(INTERVIEW, "flow", "new", "--out", str(out))
    assert (said.code, said.out) == (0, f"Written: {out}\n")
    assert out.read_text(encoding="utf-8") == DRAFT.read_text(encoding="utf-8")


def test_without_a_file_the_flow_is_the_answer(typing: Typing) -> None:
    said = typing(INTERVIEW, "flow", "new")
    found = examined(parse(said.out, "new"))
    assert found.flow is not None
    assert found.flow.id == "proposals-go-out-late"


def test_a_file_that_is_there_is_not_asked_for(typing: Typing, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("mine", encoding="utf-8")
    assert typing("", "flow", "new", "--out", str(tmp_path / "x.yaml")).code == 1


@pytest.mark.parametrize("lines", range(1, INTERVIEW.count("\n")))
def test_whoever_leaves_the_interview_keeps_what_was_told(typing: Typing, tmp_path: Path, lines: int) -> None:
    out = tmp_path / "late.yaml"
    said = typing("\n".join(INTERVIEW.split("\n")[:lines]), "flow", "new", "--out", str(out))
    assert said.code == 130
    assert ("What you told so far is in" in said.err) is out.exists()
    if out.exists():
        assert "title: Proposals go out late" in out.read_text(encoding="utf-8")


def test_what_cannot_be_meant_is_asked_again(typing: Typing, tmp_path: Path) -> None:
    lines = INTERVIEW.replace("cycle_days 20%", "a lot\ncycle_days 20%", 1).replace(
        "\n1\none-page", "\n7\nx\n1\nOne Page\none-page", 1
    )
    lines = lines.replace("\nmost of them\n--1\n", f"\n{'m' * 76}\n\nmost of them\n9\n1 1\n--1\nmost of them\n", 1)
    said = typing(lines, "flow", "new", "--out", str(tmp_path / "late-proposals.yaml"))
    assert said.code == 0
    assert read_flow(tmp_path / "late-proposals.yaml") == read_flow(DRAFT)
    for part in ("Write a metric", "A number from 1 to 4.", "Ids, like", "At most 75", "at least", "each once", "there already"):
        assert part in said.err


def test_one_cause_or_no_check_is_not_enough(typing: Typing, tmp_path: Path) -> None:
    told = ["Few", "", "Does not call", "", "Fears a no", "3", "", "", "No list", "4", "", "", "", "", "Call?", "3", "You wait.",
            "yes", "1", "no", "-1?", "-2", "", ""]  # fmt: skip
    said = typing("\n".join(told) + "\n", "flow", "new", "--out", str(tmp_path / "few.yaml"))
    assert said.code == 0
    assert "It takes two causes at least." in said.err
    assert "It takes one check at least." in said.err
    found = read_flow(tmp_path / "few.yaml")
    assert (len(found.causes), [one.scene for one in found.checks]) == (2, ["You wait."])


def test_a_trial_walk_shows_what_is_believed_and_keeps_nothing(typing: Typing, home: Path) -> None:
    said = typing("2\n?\n9\ns\nb\n1\n1\n1\n1\n1\n1\n1\n1\n1\n", "flow", "try", str(EXAMPLE))
    assert said.code == 0
    assert "was 28%" in said.err
    assert "would lead" in said.err
    assert said.err.rstrip().endswith("Nothing was kept.")
    assert "The whole ledger" in said.out
    assert not (home / "coach.db").exists()


def test_a_trial_walk_can_be_left_and_cannot_go_back_before_its_start(typing: Typing) -> None:
    said = typing("b\nq\n", "flow", "try", "value-leaks")
    assert (said.code, "This is the first question." in said.err) == (0, True)
    assert said.err.endswith("Left. Nothing was kept.\n")


def test_a_trial_walk_gives_its_conclusion_as_json(typing: Typing) -> None:
    said = typing("2\n" * 15, "flow", "try", str(EXAMPLE), "--json")
    assert said.json["flow"] == "late-proposals"
    assert {one["why"] for one in said.json["not_asked"]} <= {"settled", "little", "slow", "no-change", "enough"}


def test_a_picture_has_the_result_its_behaviours_causes_and_checks(coach: Coach) -> None:
    tree = coach("flow", "graph", str(EXAMPLE)).out
    for part in (
        "Proposals go out late",
        "└ ",
        "SKILL  Cannot yet cut a proposal down",
        "← where-the-days-went, beside-the-questions",
    ):
        assert part in tree
    said = coach("flow", "graph", str(EXAMPLE), "--json").json
    assert [cause["id"] for one in said["behaviours"] for cause in one["causes"]] == [
        "cutting-to-size", "parts-on-the-shelf", "writing-hours", "wait-for-prices",
    ]  # fmt: skip


@pytest.mark.parametrize("flow", FLOWS)
def test_a_mermaid_picture_joins_only_what_it_has_drawn(coach: Coach, flow: str) -> None:
    first, *lines = coach("flow", "graph", flow, "--format", "mermaid").out.splitlines()
    assert first == "flowchart RL"
    drawn = {line.split("[")[0].split("(")[0].strip() for line in lines if '["' in line}
    joined = {part.strip().split("[")[0] for line in lines if "->" in line for part in line.replace("-.->", "-->").split("-->")}
    assert joined <= drawn
    assert all(line.count('"') in (0, 2) for line in lines)


def test_a_comparison_says_what_changed_and_what_it_did(coach: Coach, tmp_path: Path) -> None:
    new = tmp_path / "late-proposals.yaml"
    text = (
        EXAMPLE.read_text(encoding="utf-8")
        .replace("kind: environment", "kind: commitment")
        .replace("about half: {hints", "about half: {points")
    )
    new.write_text(text.replace("points at:", "points to:"), encoding="utf-8")
    said = coach("flow", "diff", str(EXAMPLE), str(new), "--walks", "40")
    assert "causes → wait-for-prices\n  kind: environment → commitment\n" in said.out
    assert '  "about half": mark on cutting-to-size: hints at → points to\n' in said.out
    assert "before, with noise" in said.out
    told = coach("flow", "diff", str(EXAMPLE), str(new), "--walks", "40", "--json").json
    assert [one["what"] for one in told["changes"]] == ["kind", "mark on cutting-to-size"]
    assert told["before"]["best"]["walks"] == told["after"]["best"]["walks"]


def test_what_came_and_what_went_is_said_in_words(coach: Coach) -> None:
    said = coach("flow", "diff", str(DRAFT), str(EXAMPLE), "--walks", "20").out
    assert "Check added: Take the last five proposals that went out late." in " ".join(said.split())
    assert "taken out: " in said


def test_a_flow_has_no_difference_to_itself(coach: Coach) -> None:
    assert coach("flow", "diff", "value-leaks", "value-leaks", "--walks", "20").out.startswith("No change in meaning.")


def test_the_matrix_has_a_row_for_each_cause_of_each_flow(coach: Coach) -> None:
    causes = sum(len(read_flow(ROOT / "flows" / f"{flow}.yaml").causes) for flow in FLOWS)
    rows = list(csv.DictReader(io.StringIO(coach("flow", "matrix", "--csv").out)))
    assert len(rows) == causes
    assert list(rows[0])[:5] == ["performance_gap", "behaviour", "cause_type", "cause", "learning"]
    assert coach("flow", "matrix", "--json").json["rows"] == rows
    assert len(coach("flow", "matrix", "--md").out.splitlines()) == causes + 2
    assert coach("flow", "matrix").out.count("→") >= causes


def test_one_form_of_the_matrix_at_a_time(coach: Coach) -> None:
    assert coach("flow", "matrix", "--csv", "--md").code == 2


@pytest.mark.parametrize("kind", ["flow", "asset", "behaviours", "gate"])
def test_a_schema_is_printed_as_it_is_kept(coach: Coach, kind: str) -> None:
    kept = (ROOT / "docs" / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert coach("flow", "schema", "--kind", kind).out == kept


def test_why_tells_of_every_check_that_was_not_asked(diagnosed: Coach) -> None:
    id_ = diagnosed("diagnosis", "list", "--json").json["diagnoses"][0]["id"]
    shown, told = diagnosed("diagnosis", "show", id_, "--why").out, diagnosed("diagnosis", "show", id_, "--json").json
    assert told["not_asked"]
    for part in (
        "The whole ledger",
        "If one answer was wrong",
        "What would tell the first from the second",
        "Not asked, and why",
    ):
        assert part in shown
    flat = " ".join(shown.split())
    assert all(one["question"] in flat for one in told["not_asked"])
