"""The interview that writes a first flow, and what is kept of it when its author leaves."""

from pathlib import Path

import pytest

from cli.authoring.conftest import Typing
from cli.runner import DRAFT, EXAMPLES
from coachcli.content.files.reader import parse
from coachcli.content.flows.flow import examined

INTERVIEW = (EXAMPLES / "late-proposals-interview.txt").read_text(encoding="utf-8")


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
def test_whoever_leaves_the_interview_keeps_what_was_told(
    typing: Typing, tmp_path: Path, lines: int
) -> None:
    out = tmp_path / "late.yaml"
    said = typing("\n".join(INTERVIEW.split("\n")[:lines]), "flow", "new", "--out", str(out))
    assert said.code == 130
    assert ("What you told so far is in" in said.err) is out.exists()
    if out.exists():
        assert "title: Proposals go out late" in out.read_text(encoding="utf-8")


def test_the_next_steps_are_to_check_the_flow_and_then_to_try_it(
    typing: Typing, tmp_path: Path
) -> None:
    out = tmp_path / "late.yaml"
    said = typing(INTERVIEW, "flow", "new", "--out", str(out))
    next_steps = f"Next: coach flow check {out}, then coach flow try {out}"
    assert " ".join(said.err.split()).endswith(next_steps)


def test_as_json_the_flow_is_the_text_of_its_file(typing: Typing, tmp_path: Path) -> None:
    out = tmp_path / "late-proposals.yaml"
    said = typing(INTERVIEW, "flow", "new", "--out", str(out), "--json")
    assert said.json == {"version": 1, "file": str(out), "text": DRAFT.read_text(encoding="utf-8")}
