"""Forgetting a person without a trace, while what was counted stays counted."""

import shutil
from pathlib import Path

import pytest

from cli.conftest import DANA, Coach
from cli.keeping.some_team import names
from cli.runner import DAY, finished, started
from cli.somebody import Somebody
from cli.terminal.some_parts import lines
from coachcli.cli.context import Context, today
from coachcli.cli.keeping.forget import forget

PEOPLE = 50
FLOW = ("--flow", "few-new-opportunities")


def test_the_receipt_is_read_in_sentences(assigned: Coach) -> None:
    said = assigned("forget", "dana", "--yes").out
    assert said.startswith("Forgotten on 2026-11-24, under the id ")
    assert "in 0 copies of the database" in " ".join(said.split())
    assert "1 walk, 1 diagnosis, 1 assignment, 0 goals, 0 plans." in " ".join(said.split())


def test_nobody_is_forgotten_without_a_yes(team: Coach) -> None:
    said = team("forget", "dana")
    assert said.code == 2
    assert 'coach forget "Dana Reyes" --yes' in said.err
    assert "Dana Reyes" in names(team)


def test_a_mistyped_name_is_asked_about_before_anybody_is_erased(team: Coach, home: Path) -> None:
    assert team("team", "leave", "dana").code == 0
    somebody = Somebody("1", "Dana Reyes")
    with Context(home, today(DAY), somebody) as context:
        answer = forget(context, "Dana Reyse")
    assert 'No rep matches "Dana Reyse".' in somebody.heard
    assert "Forgotten on" in " ".join(map(str, lines(answer.parts)))


def test_a_receipt_says_what_went_and_what_stays(assigned: Coach) -> None:
    said = assigned("forget", "dana", "--yes", "--json").json
    assert said["left"] == {"walk": 1, "diagnosis": 1, "assignment": 1, "goal": 0, "plan": 0}
    assert names(assigned) == ["Daniel Ito"]
    assert assigned("forget", "forgotten", "--yes").code == 1


def test_what_was_counted_stays_counted(assigned: Coach) -> None:
    before = assigned("report", "--json", "--manager", "all").json
    assigned("forget", "dana", "--yes")
    after = assigned("report", "--json", "--manager", "all").json
    assert [before[key] for key in ("walks", "verdicts", "causes", "assignments")] == [
        after[key] for key in ("walks", "verdicts", "causes", "assignments")
    ]


def strewn(coach: Coach, home: Path, names: list[str]) -> None:
    """Names wherever they can stand: earlier names, lists, copies, what a killed restore left."""
    for name in names:
        coach("team", "rename", name, f"{name} Qwx")
    coach("completion", "bash")
    coach("backup")
    shutil.copytree(home / "backups", home / ".restore-killed")


@pytest.mark.long
def test_of_fifty_people_no_byte_of_name_or_note_is_left(coach: Coach, home: Path) -> None:
    people = {
        f"Zq{number:02d}xv Wk{number:02d}yj": f"note-{number:02d}-qzx" for number in range(PEOPLE)
    }
    team = home.parent / "team.csv"
    rows = [f"{name},{name.split()[0]}@x.example" for name in people]
    team.write_text("\n".join(["name,email", *rows]), encoding="utf-8")
    coach("team", "import", str(team))
    walked = list(people.items())[:5]
    for name, note in walked:
        finished(started(home, "diagnose", name, *FLOW), f"n\n{note}\n2\nq\n")
        coach("diagnose", name, *FLOW, "--answers", str(DANA))
    strewn(coach, home, list(people)[5:10])
    for name in people:
        assert coach("forget", name, "--yes").code == 0
    files = [file for file in home.rglob("*") if file.is_file()]
    words = [part.encode() for name, note in people.items() for part in (*name.split(), note)]
    assert len(files) > 3
    assert [
        (file.name, word) for file in files for word in words if word in file.read_bytes()
    ] == []
