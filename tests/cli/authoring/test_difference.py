"""What changed from one flow to another, and what that does to simulated walks."""

import csv
import io
from pathlib import Path

from cli.conftest import Coach
from cli.runner import DRAFT, EXAMPLE


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
    assert coach("flow", "diff", "value-leaks", "value-leaks", "--walks", "20").out.startswith(
        "No change in meaning."
    )


def test_each_change_is_a_row_of_a_spreadsheet(coach: Coach) -> None:
    words = ("flow", "diff", str(DRAFT), str(EXAMPLE), "--walks", "20")
    rows = list(csv.DictReader(io.StringIO(coach(*words, "--csv").out)))
    changes = coach(*words, "--json").json["changes"]
    assert [row["what"] for row in rows] == [change["what"] for change in changes]
    assert list(rows[0]) == ["place", "what", "before", "after"]


def test_a_comparison_and_a_check_of_a_flow_say_the_same_figures(coach: Coach) -> None:
    diff = coach("flow", "diff", str(DRAFT), str(EXAMPLE), "--walks", "20", "--json").json
    check = coach("flow", "check", str(EXAMPLE), "--walks", "20", "--json").json
    assert diff["after"]["best"] == check["flows"][0]["best"]
    assert diff["after"]["noise"] == check["flows"][0]["noise"]


def test_figures_stand_in_columns_however_long_the_ids_of_the_causes(coach: Coach) -> None:
    said = coach("flow", "diff", str(DRAFT), str(EXAMPLE), "--walks", "20").out
    assert "Worst found before: " in said
    assert [row for row in said.splitlines() if len(row) > 80] == []
    assert (
        next(row for row in said.splitlines() if row.startswith("after, at best")).count("%") == 4
    )
