"""What the check of a flow says of it, at which line, and what to improve first."""

import csv
import io
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import DRAFT, EXAMPLE, ROOT


def test_the_check_says_what_to_improve_first(coach: Coach) -> None:
    said = " ".join(coach("flow", "check", str(DRAFT), "--walks", "60").out.split())
    assert 'Improve first, line 9: the behaviour "answers-more-than-buyer-asked" is not in' in said


def test_the_check_shows_a_few_of_each_sort_and_json_all(coach: Coach, tmp_path: Path) -> None:
    coach(
        "flow",
        "import",
        str(ROOT / "tests" / "content" / "sheets" / "gap_matrix.csv"),
        "--out",
        str(tmp_path),
    )
    file = str(tmp_path / "flows" / "close-dates-slip.yaml")
    shown, told = (
        coach("flow", "check", file, "--walks", "20").out,
        coach("flow", "check", file, "--walks", "20", "--json").json,
    )
    codes = [one["code"] for one in told["flows"][0]["findings"]]
    assert codes.count("too-alike") > 3
    assert shown.count("bits apart; it takes 3.") <= 4
    assert "warnings of the same sorts; --json tells all." in shown


@pytest.mark.parametrize(
    ("old", "new", "line", "place"),
    [
        ("points to: [writing-hours]", "points to: [writing-hour]", 36, "writing-hour"),
        ("    kind: skill", "    kind: talent", 8, "kind"),
        ("  first-line:", "  where-the-days-went:", 42, "where-the-days-went"),
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
    assert place in ["", *found["place"], *found["problem"].split('"')]


def test_the_check_finds_what_the_library_beside_the_flow_has(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "late.yaml").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    away = coach("flow", "check", str(tmp_path / "late.yaml"), "--walks", "20", "--json").json[
        "flows"
    ][0]["findings"]
    assert {one["code"] for one in away} >= {"unknown-asset", "unknown-behaviour"}
    beside = coach("flow", "check", str(EXAMPLE), "--walks", "20", "--json").json["flows"][0][
        "findings"
    ]
    assert {one["code"] for one in beside} & {"unknown-asset", "unknown-behaviour"} == set()


def test_the_example_of_the_tutorial_is_sound(coach: Coach) -> None:
    said = coach("flow", "check", str(EXAMPLE), "--fail-on-warnings")
    assert (said.code, said.out.splitlines()[0]) == (0, "late-proposals: sound")


def test_a_cause_of_two_flows_in_a_folder_is_wrong_and_both_files_are_named(
    coach: Coach, tmp_path: Path
) -> None:
    folder = tmp_path / "flows"
    folder.mkdir()
    text = EXAMPLE.read_text(encoding="utf-8")
    for name in ("late-proposals", "later-proposals"):
        (folder / f"{name}.yaml").write_text(
            text.replace("flow: late-proposals", f"flow: {name}"), encoding="utf-8"
        )
    said = coach("flow", "check", str(folder), "--walks", "20", "--json")
    twice = [
        one
        for flow in said.json["flows"]
        for one in flow["findings"]
        if one["code"] == "cause-twice"
    ]
    assert said.code == 3
    assert {(one["level"], one["line"] is not None) for one in twice} == {("error", True)}
    first, second = (str(folder / name) for name in ("late-proposals.yaml", "later-proposals.yaml"))
    assert {(one["file"], one["problem"].split(" in ")[1]) for one in twice} == {
        (first, f"{second} too."),
        (second, f"{first} too."),
    }


def test_a_flow_of_ones_own_may_take_up_a_shipped_cause_with_its_learning(
    coach: Coach, home: Path
) -> None:
    (home / "flows").mkdir(parents=True)
    text = (ROOT / "flows" / "value-leaks.yaml").read_text(encoding="utf-8")
    mine = home / "flows" / "our-leaks.yaml"
    mine.write_text(text.replace("flow: value-leaks", "flow: our-leaks"), encoding="utf-8")
    assert coach("flow", "check", "our-leaks", "--walks", "20").code == 0


def test_every_file_that_is_checked_has_its_findings_as_rows_of_one_sheet(coach: Coach) -> None:
    words = ("flow", "check", str(DRAFT), str(EXAMPLE), str(DRAFT), "--walks", "20")
    rows = list(csv.DictReader(io.StringIO(coach(*words, "--csv").out)))
    flows = coach(*words, "--json").json["flows"]
    findings = [
        (finding["code"], finding["line"]) for flow in flows for finding in flow["findings"]
    ]
    assert [(row["code"], int(row["line"])) for row in rows] == findings
    assert len(findings) > len(flows)


def test_a_failure_comes_after_all_that_was_found(coach: Coach) -> None:
    said = coach("flow", "check", str(DRAFT), str(EXAMPLE), "--walks", "20", "--fail-on-warnings")
    assert "\nlate-proposals: sound\n" in said.out
    assert said.code == 3
    assert said.err.startswith("2 flows: 1 sound, 0 weak in places, 1 wrong. 13 checks, 3 of them ")


def test_what_is_weak_in_the_questions_is_counted_for_each_flow_and_in_all(coach: Coach) -> None:
    words = ("flow", "check", str(DRAFT), str(EXAMPLE), "--walks", "20")
    shown = " ".join(coach(*words).out.split())
    assert "9 checks, 2 of them menus. Alone at the desk: " in shown
    draft, example = (flow["asked"] for flow in coach(*words, "--json").json["flows"])
    assert (draft["checks"], draft["nothing_to_see"]) == (4, 2)
    assert example | {"checks": 0, "looks": 0, "menus": 0} == dict.fromkeys(example, 0)
