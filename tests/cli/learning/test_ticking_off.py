"""What a manager owes, closed with a key where it is shown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import DANA, LENA, Coach
from cli.somebody import CONTROL_C, MEANWHILE, at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.learning.open_things import owed, owed_in_a_line
from coachcli.cli.learning.ticking_off import QUESTION, tick_off, ticking_off
from coachcli.cli.terminal.answer import Answer
from coachcli.cli.week.rep_known import show_
from coachcli.cli.week.report import report
from coachcli.coaching.week.owed import Look

FLOW = ("--flow", "few-new-opportunities")
PAGES: dict[str, Callable[[Context], Answer]] = {
    "report": report,
    "team show": lambda context: show_(context, "lena"),
}


@pytest.fixture
def owing(coach: Coach) -> Coach:
    """A promise to Lena, and one to Dana, each from a walk."""
    for name in ("lena", "dana"):
        coach("team", "add", f"{name.title()} Ott")
        coach("diagnose", name, *FLOW, "--answers", str(LENA))
        assert coach("diagnosis", "act", name).code == 0
    return coach


def reps(context: Context) -> set[str]:
    return {rep.id for rep in context.team()}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_what_is_owed_is_closed_with_its_number_where_it_is_shown(
    owing: Coach, home: Path, page: Callable[[Context], Answer]
) -> None:
    assert owing("team", "list").code == 0
    context, somebody = at_the_terminal(home, "1", "")
    before = len(owed(context, reps(context)))
    then = page(context).then
    assert then
    then()
    assert len(owed(context, reps(context))) == before - 1
    assert QUESTION in somebody.heard
    assert "Done: You do, by Tue 1 Dec 2026:" in somebody.heard


def test_all_can_be_closed_one_after_the_other_and_then_nothing_is_asked(
    owing: Coach, home: Path
) -> None:
    assert owing("team", "list").code == 0
    context, somebody = at_the_terminal(home, "7", "2", "1", "left over")
    tick_off(context, reps(context))
    assert owed(context, reps(context)) == ()
    assert "A number from 1 to 2, Enter to leave them" in somebody.heard
    assert somebody.left == ["left over"]


@pytest.mark.parametrize("key", ["", "0", "q", "n", CONTROL_C])
def test_what_is_left_stays(owing: Coach, home: Path, key: str) -> None:
    assert owing("team", "list").code == 0
    context, _ = at_the_terminal(home, key)
    tick_off(context, reps(context))
    assert len(owed(context, reps(context))) == len(("lena", "dana"))


def test_nothing_is_asked_where_nothing_is_owed_or_nobody_reads(owing: Coach, home: Path) -> None:
    assert owing("team", "list").code == 0
    context, _ = at_the_terminal(home)
    assert ticking_off(context, ()) is None
    open_ = owed(context, reps(context))
    assert ticking_off(context, open_)
    assert ticking_off(Context(home, context.day), open_) is None


def test_looks_at_a_rep_are_owed_and_closed_as_one(team: Coach, home: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.yaml"
    said = DANA.read_text(encoding="utf-8").splitlines(keepends=True)
    answers.write_text("".join(line for line in said if "cfo" not in line), encoding="utf-8")
    team("diagnose", "dana", *FLOW, "--answers", str(answers), "--only", "ask", "--only", "data")
    context, somebody = at_the_terminal(home, "1")
    (look,) = owed(context, reps(context))
    assert isinstance(look, Look)
    assert owed_in_a_line(look).startswith("Dana Reyes, look by Tue 1 Dec 2026: ")
    tick_off(context, reps(context))
    assert owed(context, reps(context)) == ()
    assert "Done: Look, by Tue 1 Dec 2026:" in somebody.heard


def test_what_was_closed_elsewhere_meanwhile_is_not_closed_twice(owing: Coach, home: Path) -> None:
    context, somebody = at_the_terminal(home, MEANWHILE, "1", "")
    somebody.elsewhere = lambda: owing("done", "dana", "--not-kept")
    tick_off(context, reps(context))
    assert "closed or moved already, elsewhere" in somebody.heard
