"""What to do next, as it is typed."""

import shlex

import pytest

from coachcli.cli.terminal.answer import Step, spelt


@pytest.mark.parametrize("name", ["Dana Reyes", "O'Brien", "Ann(a)", "R&D", "", "Dana", "Zoë"])
def test_a_shell_takes_each_word_of_a_step_for_one(name: str) -> None:
    assert shlex.split(spelt(Step(("diagnose", name)))) == ["coach", "diagnose", name]


def test_what_needs_no_quotes_has_none_and_a_note_stands_behind() -> None:
    step = Step(("assignment", "show", "7f2c31", "--out", "dana.md"), "a copy")
    assert spelt(step) == "coach assignment show 7f2c31 --out dana.md    a copy"
