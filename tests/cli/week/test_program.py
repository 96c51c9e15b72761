"""Coaching over several coaches, from the counts that they handed on."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.counts import SUNDAY, counts, written
from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.issue import IssuesOfType, IssueType
from coachcli.coaching.rhythm.surprise import SurpriseKind, SurprisesOfKind

CANARY = "canary-77e0"
TODAY = ("--as-of", SUNDAY.isoformat())


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """The files of four coaches, one of them without a name."""
    late = replace(
        counts("Anna", [0, 0, 0]),
        issues=(IssuesOfType(IssueType.TIME, 2, 1),),
        surprises=(SurprisesOfKind(SurpriseKind.LOST, 3, 2),),
    )
    made = {
        "priya": counts("Priya Nair", [1, 1, 1]),
        "bo": counts("Bo Hart", [0, 1, 0]),
        "north": counts("", [0, 0, 0], walks=0, given=0),
        "anna": late,
    }
    return [written(tmp_path / f"{name}.json", each) for name, each in made.items()]


def test_it_shows_how_far_each_coach_came_and_what_would_help(
    coach: Coach, files: list[str]
) -> None:
    said = coach("report", "--program", *files, *TODAY)
    out = " ".join(said.out.split())
    assert said.code == 0
    assert "Coaching over 4 coaches" in out
    assert "First quarter to 3 closed cycles: Priya Nair." in out
    assert "Anna: 20 days without a closed cycle, and something was given" in out
    assert "north: 20 days without a closed cycle, and no walk or talk" in out
    assert "no time for talks, walks or practice 2 1" in out
    assert "surprises could be looked for lost 3 2" in out
    rows = coach("report", "--program", *files, "--csv", *TODAY).out.splitlines()
    names = ["coach", "Anna", "Bo Hart", "north", "Priya Nair"]
    assert [row.split(",")[0] for row in rows] == names


def test_a_folder_stands_for_the_files_in_it(coach: Coach, files: list[str]) -> None:
    body = coach("report", "--program", str(Path(files[0]).parent), "--json", *TODAY).json
    assert [each["name"] for each in body["coaches"]] == ["Anna", "Bo Hart", "north", "Priya Nair"]
    assert (body["not_counted"], body["taken_together"]) == ([], [])
    empty = Path(files[0]).parent / "empty"
    empty.mkdir()
    assert "no file of counts in" in coach("report", "--program", str(empty)).err


def test_what_cannot_be_counted_is_named_and_the_others_count(
    coach: Coach, files: list[str], tmp_path: Path
) -> None:
    spoilt = tmp_path / "spoilt.json"
    spoilt.write_text("{", encoding="utf-8")
    said = coach("report", "--program", *files, str(spoilt), files[0], *TODAY)
    assert (said.code, "Coaching over 4 coaches" in said.out) == (3, True)
    assert f"{spoilt}: this is not JSON" in said.err
    said = coach("report", "--program", str(spoilt))
    assert (said.code, said.out, f"{spoilt}: this is not JSON" in said.err) == (3, "", True)


def test_without_files_or_without_the_option_it_says_what_to_type(
    coach: Coach, files: list[str]
) -> None:
    assert "coach export aggregates --out FILE" in coach("report", "--program").err
    said = coach("report", files[0])
    assert (said.code, f"coach report --program {files[0]}" in said.err) == (2, True)
    said = coach("report", "--program", *(f"{number}.json" for number in range(501)))
    assert (said.code, "501 files" in said.err) == (2, True)


def test_of_few_coaches_nobody_is_early_and_of_none_with_three_cycles_neither(
    coach: Coach, files: list[str]
) -> None:
    out = coach("report", "--program", *files[:2], *TODAY).out
    assert "is said of 4 coaches or more" in " ".join(out.split())
    for name in ("priya", "bo"):
        written(Path(files[0]).parent / f"{name}.json", counts(name, [1]))
    assert "Nobody has closed 3 cycles yet." in coach("report", "--program", *files, *TODAY).out


def test_no_word_of_a_coachs_records_comes_through_to_the_report(
    assigned: Coach, tmp_path: Path
) -> None:
    assigned("team", "rename", "dana", f"Dana {CANARY}")
    assigned("note", "dana", CANARY)
    assigned("talk", "dana", "--type", "call", "--they", f"{CANARY} by 2026-11-25")
    file, page = tmp_path / "mine.json", tmp_path / "page.html"
    assert assigned("export", "aggregates", "--out", str(file)).code == 0
    line = ("report", "--program", str(file))
    said = [assigned(*line, *form).out for form in ((), ("--json",), ("--csv",), ("--md",))]
    assert assigned(*line, "--html", str(page)).code == 0
    said += [file.read_text(encoding="utf-8"), page.read_text(encoding="utf-8")]
    assert ["mine" in each for each in said[:4]] == [True] * 4
    assert not any(CANARY in each for each in said)


def test_what_files_leave_out_is_said_with_whose_they_are(coach: Coach, tmp_path: Path) -> None:
    bo = replace(counts("Bo Hart", [1]), team=None, coached=None)
    files = [
        written(tmp_path / "bo.json", bo),
        written(tmp_path / "priya.json", counts("Priya Nair", [1])),
        written(tmp_path / "kim.json", counts("Kim Vale", [1])),
    ]
    out = " ".join(coach("report", "--program", *files, *TODAY).out.split())
    assert "Left out, as fewer than 5 reps stand behind it" in out
    assert "Bo Hart: how large the team is, how many reps were coached lately, what was" in out
    assert "Kim Vale, Priya Nair: what was done in a week, what moved in a week" in out
    body = coach("report", "--program", *files, "--json", *TODAY).json
    assert body["coaches"][0]["left_out"][:2] == ["team", "coached"]
