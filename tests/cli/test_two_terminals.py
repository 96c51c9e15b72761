"""What another terminal does between reading and writing: an act fits what stands by then."""

import shlex
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from cli.acts import GOAL
from cli.conftest import Coach, Write
from cli.runner import Said
from cli.somebody import FIRST, at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.main import run
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.under_way import SavedError
from coachcli.store.change import Act

Meanwhile = Callable[[str], None]
CLOSE = "goal close dana --result met --why 'the openers did it'"


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Another terminal that gives a command just before the next act is written."""
    change = Context.change

    def patched(line: str) -> None:
        def late(context: Context, kind: str) -> AbstractContextManager[Act]:
            monkeypatch.setattr(Context, "change", change)
            assert run(shlex.split(line)) == 0
            return change(context, kind)

        monkeypatch.setattr(Context, "change", late)

    return patched


@pytest.fixture
def agreed_on(assigned: Coach) -> Coach:
    """Dana has an assignment and a goal."""
    assert assigned("goal", "add", "dana", *shlex.split(GOAL)).code == 0
    return assigned


def reps(coach: Coach) -> list[str]:
    listed = coach("team", "list", "--left", "--json").json["reps"]
    return [f"{rep['name']} {rep['left'] or ''}".strip() for rep in listed]


def given(coach: Coach, line: str) -> Said:
    return coach(*shlex.split(line))


@pytest.mark.parametrize("line", ["goal agree dana", CLOSE])
def test_a_goal_that_was_closed_meanwhile_stays_as_it_was_closed(
    agreed_on: Coach, meanwhile: Meanwhile, line: str
) -> None:
    meanwhile("goal close dana --result missed --why 'no time'")
    said = given(agreed_on, line)
    assert (said.code, "missed" in said.err) == (1, True)
    (goal,) = agreed_on("goal", "show", "dana", "--all", "--json").json["goals"]
    assert (goal["state"], goal["closing"]) == ("missed", "no time")


def test_an_assignment_that_was_closed_meanwhile_stays_so(
    agreed_on: Coach, meanwhile: Meanwhile
) -> None:
    (open_,) = agreed_on("assignment", "list", "--json").json["assignments"]
    meanwhile(f"assignment drop {open_['id']} --why 'the role'")
    said = given(agreed_on, f"assignment done {open_['id']}")
    assert (said.code, "is dropped already" in said.err) == (1, True)


def test_who_is_renamed_and_leaves_at_once_has_done_both(team: Coach, meanwhile: Meanwhile) -> None:
    meanwhile("team leave dana --on 2026-11-20")
    assert given(team, "team rename dana 'Dana Holm'").code == 0
    assert "Dana Holm 2026-11-20" in reps(team)


def test_who_was_taken_back_meanwhile_is_not_renamed(coach: Coach, meanwhile: Meanwhile) -> None:
    given(coach, "team add 'Dana Reyes'")
    meanwhile("undo --yes")
    assert given(coach, "team rename dana 'Dana Holm'").code == 1
    assert reps(coach) == []


@pytest.mark.parametrize("line", ["team add 'Nora Lind'", "team import FILE"])
def test_who_is_added_twice_at_once_is_there_once(
    team: Coach, meanwhile: Meanwhile, write: Write, line: str
) -> None:
    file = write("Nora Lind,", head="name,role", name="team.csv")
    meanwhile("team add 'Nora Lind'")
    given(team, line.replace("FILE", file))
    assert reps(team).count("Nora Lind") == 1


def test_a_seller_who_was_added_meanwhile_is_not_added_by_an_import(
    team: Coach, meanwhile: Meanwhile, write: Write
) -> None:
    file = write("1,Nora Lind,Won,2026-10-01,2026-11-01,1000")
    meanwhile("team add 'Nora Lind'")
    said = given(team, f"import deals {file} --add-reps")
    assert (said.code, "Nothing was imported" in said.err) == (1, True)
    assert given(team, f"import deals {file} --add-reps").code == 0
    assert reps(team).count("Nora Lind") == 1


@pytest.mark.usefixtures("team")
def test_somebody_new_who_was_added_meanwhile_is_talked_about(
    home: Path, coach: Coach, meanwhile: Meanwhile
) -> None:
    context, _ = at_the_terminal(home, FIRST, "q")
    meanwhile("team add 'Nora Lind'")
    with context, pytest.raises(SavedError):
        diagnose(context, "Nora Lind", "few-new-opportunities")
    assert reps(coach).count("Nora Lind") == 1
