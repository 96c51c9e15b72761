"""What an author is asked to tell of a new flow, and what is asked again."""

from pathlib import Path

from cli.authoring.conftest import Typing
from cli.runner import DRAFT, EXAMPLES
from coachcli.content.flows.flow import read_flow

INTERVIEW = (EXAMPLES / "late-proposals-interview.txt").read_text(encoding="utf-8")


def test_what_cannot_be_meant_is_asked_again(typing: Typing, tmp_path: Path) -> None:
    lines = INTERVIEW.replace("cycle_days 20%", "a lot\ncycle_days 20%", 1).replace(
        "\n1\none-page", "\n7\nx\n1\nOne Page\none-page", 1
    )
    lines = lines.replace(
        "\nmost of them\n--1\n", f"\n{'m' * 76}\n\nmost of them\n9\n1 1\n--1\nmost of them\n", 1
    )
    said = typing(lines, "flow", "new", "--out", str(tmp_path / "late-proposals.yaml"))
    assert said.code == 0
    assert read_flow(tmp_path / "late-proposals.yaml") == read_flow(DRAFT)
    for part in (
        "Write a metric",
        "A number from 1 to 4.",
        "Ids, like",
        "At most 75",
        "at least",
        "each once",
        "there already",
    ):
        assert part in said.err


def test_one_cause_or_no_check_is_not_enough(typing: Typing, tmp_path: Path) -> None:
    told = ["Few", "", "Does not call", "", "Fears a no", "3", "", "", "No list", "4",
            "", "", "", "",
            "Call?", "3", "You wait.", "yes", "1", "no", "-1?", "-2", "", ""]  # fmt: skip
    said = typing("\n".join(told) + "\n", "flow", "new", "--out", str(tmp_path / "few.yaml"))
    assert said.code == 0
    assert "It takes two causes at least." in said.err
    assert "It takes one check at least." in said.err
    found = read_flow(tmp_path / "few.yaml")
    assert (len(found.causes), [one.scene for one in found.checks]) == (2, ["You wait."])
