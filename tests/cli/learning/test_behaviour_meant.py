from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.learning.behaviour_meant import WhichBehaviourError, behaviour_meant
from coachcli.cli.terminal.ask import LeftError
from coachcli.coaching.behaviour import Behaviour


def test_of_several_one_is_picked_on_a_terminal(team: Coach, home: Path) -> None:
    assert team("team", "list").code == 0
    context, _ = at_the_terminal(home, "1", "q")
    with context:
        known = context.behaviours()
        assert "problem" in behaviour_meant(context, "problem", known).title.casefold()
        with pytest.raises(LeftError):
            behaviour_meant(context, "problem", known)


def test_where_nobody_can_be_asked_the_ids_are_named() -> None:
    texts = ("a", "b", "c", "d")
    many = tuple(Behaviour(f"b{n}", "B", (), "x", "y", 3, texts) for n in range(7))
    said = str(WhichBehaviourError("b", many))
    assert "b0" in said
    assert "and 2 more" in said
