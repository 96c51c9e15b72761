"""Whom to coach first, and why."""

from pathlib import Path

import pytest

from cli.somebody import at_the_terminal
from coachcli.cli.week.chosen import chosen, reasons, sentence_of


@pytest.mark.usefixtures("measured")
def test_everybody_has_a_place_and_a_reason(home: Path) -> None:
    context, _ = at_the_terminal(home)
    with context:
        made = chosen(context, None)
        assert len(made.focus.picks) == len(context.team())
        for pick in made.focus.picks:
            said = sentence_of(made, pick)
            assert said.startswith(f"{pick.candidate.name}: {next(reasons(made, pick))}")
            assert "not coached yet" in said
