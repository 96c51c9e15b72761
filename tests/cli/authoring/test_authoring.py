"""What authors do besides sheets and checks: an interview, a trial walk, a picture, a comparison, the matrix, the schemas."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import DRAFT, EXAMPLE, EXAMPLES, FLOWS, ROOT, Said
from coachcli.cli.terminal import ask
from coachcli.content.files.reader import parse
from coachcli.content.flows.flow import examined, read_flow

Typing = Callable[..., Said]

INTERVIEW = (EXAMPLES / "late-proposals-interview.txt").read_text(encoding="utf-8")


@pytest.fixture
def typing(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> Typing:
    """The program with lines to read."""

    def call(lines: str, *words: str) -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        ask.typed.clear()
        return coach(*words)

    return call


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


def test_a_trial_walk_points_to_the_trial_of_an_earlier_flow(typing: Typing) -> None:
    said = typing("s\n" * 20, "flow", "try", "value-leaks")
    assert "One step earlier: coach flow try unqualified-pipeline" in said.out
    assert "coach diagnose" not in said.out


def test_a_trial_walk_can_be_left_and_cannot_go_back_before_its_start(typing: Typing) -> None:
    said = typing("b\nq\n", "flow", "try", "value-leaks")
    assert (said.code, "This is the first question." in said.err) == (0, True)
    assert said.err.endswith("Left. Nothing was kept.\n")


def test_a_trial_walk_gives_its_conclusion_as_json(typing: Typing) -> None:
    said = typing("2\n" * 15, "flow", "try", str(EXAMPLE), "--json")
    assert said.json["flow"] == "late-proposals"
    assert said.json["not_asked"]
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
    assert lines
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
