from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Coach, Write
from cli.somebody import CONTROL_C, at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import Answer
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.outcome import NothingGivenError
from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.store import assignment
from coachcli.store import diagnosis as diagnoses

FLOW = "few-new-opportunities"
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


def test_what_is_given_is_said_and_its_copy_is_the_next_step(
    walked: Walked, to_a_skill: list[str]
) -> None:
    context, then = walked(*to_a_skill, "")
    given = then()
    (open_,) = assignment.listed(context.room, (context.rep("dana").id,), (AssignmentState.OPEN,))
    assert str(next(iter(given.remarks))).startswith(
        "Assigned to Dana Reyes: Three messages, rewritten"
    )
    assert given.next
    assert given.next.words[:3] == ("assignment", "show", open_.id[-6:])


@pytest.mark.parametrize("keys", [("0",), ()], ids=["nothing now", "the input ends"])
def test_where_nothing_is_given_the_conclusion_can_be_seen_again(
    walked: Walked, to_a_skill: list[str], keys: tuple[str, ...]
) -> None:
    context, then = walked(*to_a_skill, *keys)
    given = then()
    assert given.next
    assert given.next.words[:2] == ("diagnosis", "show")
    assert not given.remarks
    assert assignment.listed(context.room, (context.rep("dana").id,), (AssignmentState.OPEN,)) == ()


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
