from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from cli.conftest import Coach, Write
from cli.somebody import CONTROL_C, at_the_terminal
from cli.terminal.some_parts import lines
from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import Answer, Line
from coachcli.cli.walks import session
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.outcome import NothingGivenError, following, keep_whole, offered
from coachcli.cli.walks.talk_shown import sheet_step
from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.walks.interview import Given, Reply
from coachcli.coaching.walks.story import entered
from coachcli.store import assignment
from coachcli.store import diagnosis as diagnoses

FLOW = "few-new-opportunities"
GOAL = ("--what", "Meetings", "--by", "2027-03-31", "--why", "North", "--standard", "9 new_opps")
Walked = Callable[..., tuple[Context, Callable[[], Answer]]]


@pytest.fixture
def walked(team: Coach, home: Path) -> Walked:
    """A walk with Dana by these keys, up to what is asked after its conclusion."""
    assert team("team", "list").code == 0

    def call(*keys: str) -> tuple[Context, Callable[[], Answer]]:
        context, _ = at_the_terminal(home, *keys)
        answer = diagnose(context, "dana", FLOW)
        assert answer.then
        return context, answer.then

    return call


def test_what_is_given_is_said_and_where_its_copy_is_had(
    walked: Walked, to_a_skill: list[str]
) -> None:
    context, then = walked(*to_a_skill, "")
    given = then()
    (open_,) = assignment.listed(context.room, (context.rep("dana").id,), (AssignmentState.OPEN,))
    first, *_, last = given.remarks
    assert str(first).startswith("Assigned to Dana Reyes: Rewrite three first messages")
    assert isinstance(last, Line)
    assert f"coach assignment show {open_.id[-6:]} --out" in last.text


@pytest.mark.parametrize("keys", [("0",), ()], ids=["nothing now", "the input ends"])
def test_where_nothing_is_given_the_sheet_for_the_talk_is_next(
    walked: Walked, to_a_skill: list[str], keys: tuple[str, ...]
) -> None:
    context, then = walked(*to_a_skill, *keys)
    given = then()
    assert given.then
    left = given.then()
    assert (left.next, left.parts) == (sheet_step(context.rep("dana")), ())
    assert not given.remarks
    assert assignment.listed(context.room, (context.rep("dana").id,), (AssignmentState.OPEN,)) == ()


@pytest.mark.parametrize(("key", "is_shown"), [("", True), ("n", False), (CONTROL_C, False)])
def test_a_walk_ends_with_the_sheet_for_the_talk_if_it_is_wanted(
    walked: Walked, to_a_skill: list[str], key: str, *, is_shown: bool
) -> None:
    context, then = walked(*to_a_skill, "", key)
    given = then()
    assert given.then
    sheet = given.then()
    assert ("Learn" in "\n".join(lines(sheet.parts))) is is_shown
    assert sheet.next
    assert sheet.next.words[:2] == ("talk-sheet", "Dana Reyes")
    assert (sheet.next == sheet_step(context.rep("dana"))) is not is_shown


@pytest.mark.parametrize("is_one", [True, False], ids=["with a goal", "with nothing"])
def test_where_there_is_no_gap_there_is_a_sheet_only_if_there_is_a_goal(
    team: Coach, home: Path, *, is_one: bool
) -> None:
    if is_one:
        team("goal", "add", "dana", *GOAL)
    context, _ = at_the_terminal(home, "")
    who = context.rep("dana")
    ended = session.recorded(context, who, context.shelf.flow(FLOW), partial(entered, answers={}))
    ended.interview = ended.interview.plus(Reply(Given.NO_GAP))
    kept = keep_whole(context, who, ended)
    sheet = offered(context, who, kept)
    assert sheet.next
    assert sheet.next.words[0] == ("talk-sheet" if is_one else "diagnosis")
    assert following(context, who, kept).words[0] == sheet.next.words[0]


def test_whoever_leaves_after_a_conclusion_is_told_that_it_is_kept(
    walked: Walked, to_a_skill: list[str]
) -> None:
    _, then = walked(*to_a_skill, CONTROL_C)
    with pytest.raises(NothingGivenError, match="The diagnosis is kept") as error:
        then()
    assert error.value.exit_code == 130


@pytest.mark.parametrize(("key", "acted"), [("", "instead"), ("n", "")])
def test_what_is_done_instead_of_learning_is_noted_if_it_is_agreed(
    walked: Walked, to_a_commitment: list[str], key: str, acted: str
) -> None:
    context, then = walked(*to_a_commitment, key)
    noted = then()
    said = "Noted as your action, by Tue 1 Dec 2026."
    assert noted.remarks == ((said,) if acted else ())
    assert diagnoses.listed(context.room)[0].acted == acted


def test_the_step_before_that_the_numbers_open_is_offered_whatever_the_walk_came_to(
    measured: Coach, write: Write
) -> None:
    answers = write(head="could-if-had-to: has not worked yet", name="answers.yaml")
    words = ("diagnose", "--flow", "late-stage-losses", "--answers", answers, "--json")
    dana, ivo = (measured(*words, name).json["upstream"] for name in ("dana", "ivo"))
    assert dana[0] == FLOW, "half as many opportunities were begun one cycle earlier"
    assert FLOW not in ivo
