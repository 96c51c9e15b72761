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
    assert "the database and its journal, 0 copies of it" in " ".join(said.split())
    assert "copies made with coach backup --to" in " ".join(said.split())
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


def test_a_dry_run_says_all_of_it_and_touches_nothing(assigned: Coach, home: Path) -> None:
    assigned("backup")
    before = {file: file.read_bytes() for file in home.rglob("*") if file.is_file()}
    said = assigned("forget", "dana", "--dry-run")
    assert said.out.startswith("Nothing was touched. To be forgotten: Dana Reyes, under the id")
    assert {file: file.read_bytes() for file in home.rglob("*") if file.is_file()} == before
    assert assigned("forget", "dana", "--dry-run", "--json").json["dry_run"]
    assert names(assigned) == ["Dana Reyes", "Daniel Ito"]


def test_a_manager_is_forgotten_and_the_team_has_no_head(coach: Coach) -> None:
    coach("team", "add", "Dana Reyes", "--manager", "Bo Hart")
    coach("team", "me", "hart")
    assert coach("team", "add", "Lena Ott").code == 0
    said = coach("forget", "Bo Hart", "--yes")
    assert "Without a manager then: 2 reps of the team." in said.out
    assert names(coach) == ["Dana Reyes", "Lena Ott"]


def test_it_can_be_given_again_by_the_id_and_by_a_name_that_only_a_copy_knows(
    team: Coach, home: Path
) -> None:
    team("backup")
    (copy,) = (home / "backups").glob("*.db")
    content = copy.read_bytes()
    person = team("forget", "dana", "--yes", "--json").json["person"]
    copy.write_bytes(content)
    assert team("forget", "Dana Reyes", "--yes").code == 0
    assert b"Dana Reyes" not in copy.read_bytes()
    copy.write_bytes(content)
    assert team("forget", person[-6:]).code == 0
    assert b"Dana Reyes" not in copy.read_bytes()
    assert team("forget", "Dana Reyes", "--yes").code == 1


def test_what_stays_with_the_manager_is_named(team: Coach, home: Path) -> None:
    (home / "dana.md").write_text("For Dana Reyes", encoding="utf-8")
    (home / "mine").mkdir()
    (home / "mine" / ".a.db.part").write_text("", encoding="utf-8")
    said = " ".join(team("forget", "dana", "--yes").out.split())
    assert "Yours, and still with the name in it: dana.md" in said
    assert "Removed, or written anew: mine/.a.db.part, cache/names/reps." in said


def strewn(coach: Coach, home: Path, names: list[str]) -> None:
    """Names wherever they can stand: earlier names, imports, lists, copies, what was killed."""
    for name in names:
        coach("team", "rename", name, f"{name} Qwx")
    deals = home.parent / f"{names[0]}.csv"
    head = "id,owner,account,stage,create date,close date,amount,loss reason"
    lost = "Lost,2026-10-13,2026-11-14,5"
    rows = [f"{each}-1,{each} Qwx,{each} AG,{lost},{each} was ill" for each in names]
    deals.write_text("\n".join([head, *rows]), encoding="utf-8")
    told = ("--profile", names[1], "--stages", f"{names[1]} stage=won")
    assert coach("import", "deals", str(deals), *told).code == 0
    coach("completion", "bash")
    coach("backup")
    (copy,) = (home / "backups").glob("*.db")
    shutil.copytree(home / "backups", home / ".restore-killed")
    for place in (home / "backups" / ".x.db.part", home / "coach.db.aside"):
        shutil.copy(copy, place)


@pytest.mark.long
def test_of_fifty_people_no_byte_of_name_or_note_is_left(coach: Coach, home: Path) -> None:
    people = {
        f"Zq{number:02d}xv Wk{number:02d}yj": f"note-{number:02d}-qzx" for number in range(PEOPLE)
    }
    team = home.parent / "team.csv"
    rows = [f"{name},{name.split()[0]}@x.example" for name in people]
    team.write_text("\n".join(["name,email", *rows, "Ida Bo,ida@x.example"]), encoding="utf-8")
    coach("team", "import", str(team))
    walked = list(people.items())[:5]
    for name, note in walked:
        finished(started(home, "diagnose", name, *FLOW), f"n\n{note}\n2\nq\n")
        coach("diagnose", name, *FLOW, "--answers", str(DANA))
        finished(started(home, "diagnose", "ida", *FLOW), f"n\nbetter than {name}\n2\nq\n")
    strewn(coach, home, list(people)[5:10])
    for name in people:
        assert coach("forget", name, "--yes").code == 0
    files = [file for file in home.rglob("*") if file.is_file()]
    words = [part.encode() for name, note in people.items() for part in (*name.split(), note)]
    assert len(files) > 3
    assert [
        (file.name, word)
        for file in files
        for word in words
        if word.lower() in file.read_bytes().lower()
    ] == []
