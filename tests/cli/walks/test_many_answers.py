"""A question with ten answers or more takes every one of them, on a terminal and on a pipe."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import Said, finished, started
from cli.some_terminal import typed
from coachcli.store.room import Room

FLOW = """flow: many
title: Many ways to go wrong
gap: {{metric: cycle_days, worse_than_plan: 20%}}
causes:
  reading: {{kind: environment, behaviour: says-why-the-call, common: usual,
    means: Cannot read, instead: An hour}}
  writing: {{kind: environment, behaviour: says-why-the-call, common: usual,
    means: Cannot write, instead: An hour}}
checks:
  which:
    ask: Which one is it?
    minutes: 1
    answers:
{answers}
"""
WALK = ("diagnose", "dana", "--flow", "many", "--only", "ask")
TRIAL = ("flow", "try", "many")
SENTENCE = "A number from 1 to 12, or q to leave."


def asks(home: Path, most: int) -> None:
    """The home has a flow whose only question has so many answers."""
    rows = [
        f"      way number {number}: {{points to: [{'writing' if number > 2 else 'reading'}]}}"
        for number in range(1, most + 1)
    ]
    (home / "flows").mkdir(parents=True)
    (home / "flows" / "many.yaml").write_text(
        FLOW.format(answers="\n".join(rows)), encoding="utf-8"
    )


@pytest.fixture
def twelve(team: Coach, home: Path) -> Coach:
    asks(home, 12)
    return team


def answers(home: Path) -> list[str]:
    with Room(home / "coach.db") as room:
        return [
            str(row["answer"])
            for row in room.rows("SELECT answer FROM reply WHERE answer IS NOT NULL")
        ]


def piped(home: Path, *lines: str) -> Said:
    return finished(started(home, *WALK), "".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize("number", [1, 9, 10, 12])
@pytest.mark.usefixtures("twelve")
def test_each_of_twelve_answers_can_be_given_on_a_pipe(home: Path, number: int) -> None:
    piped(home, str(number))
    assert answers(home) == [f"way number {number}"]


@pytest.mark.parametrize("number", [1, 9, 10, 12])
@pytest.mark.usefixtures("twelve")
def test_each_of_twelve_answers_can_be_typed_at_a_terminal(home: Path, number: int) -> None:
    typed(home, WALK, (str(number), "q"))
    assert answers(home) == [f"way number {number}"]


@pytest.mark.parametrize("given", ["99", "0", "13", "9" * 5000], ids=lambda given: given[:4])
@pytest.mark.usefixtures("twelve")
def test_a_number_that_no_answer_has_is_said_and_nothing_is_kept(home: Path, given: str) -> None:
    said = piped(home, given, "q")
    assert SENTENCE in said.err
    assert (said.code, answers(home)) == (0, [])


@pytest.mark.usefixtures("twelve")
def test_a_number_that_no_answer_has_is_said_at_a_terminal_and_nothing_is_kept(home: Path) -> None:
    code, shown = typed(home, WALK, ("99", "q"))
    assert SENTENCE in shown
    assert (code, answers(home)) == (0, [])


@pytest.mark.usefixtures("twelve")
def test_a_note_can_be_written_before_the_tenth_answer(home: Path) -> None:
    _, shown = typed(home, WALK, ("n", "the first note", "10", "q"))
    assert "Noted. And the answer?" in shown
    assert answers(home) == ["way number 10"]


@pytest.mark.usefixtures("team")
def test_with_nine_answers_a_key_is_enough(home: Path) -> None:
    asks(home, 9)
    typed(home, WALK, ("9", "q"), enter="")
    assert answers(home) == ["way number 9"]


@pytest.mark.usefixtures("team")
def test_a_line_after_a_key_takes_what_was_typed_with_it(home: Path) -> None:
    asks(home, 9)
    _, shown = typed(home, WALK, ("nheard on a call\n", "9", "q"), enter="")
    assert "Noted. And the answer?" in shown
    assert answers(home) == ["way number 9"]


@pytest.mark.usefixtures("twelve")
def test_the_tenth_answer_can_be_tried(home: Path) -> None:
    said = finished(started(home, *TRIAL), "99\n10\n" + "s\n" * 40)
    assert SENTENCE in said.err
    assert "way number 10" in said.out


def test_the_tenth_of_twelve_gaps_can_be_picked_at_a_terminal(team: Coach, home: Path) -> None:
    listed = [flow["id"] for flow in team("flow", "list", "--json").json["flows"]]
    assert len(listed) > 9
    _, shown = typed(home, ("diagnose", "dana", "--only", "ask"), ("99", "10", "q"))
    assert "A number from 1 to" in shown
    with Room(home / "coach.db") as room:
        assert len(room.rows("SELECT id FROM walk")) == 1
