"""Whether what was learnt counts here, and since when."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.practice.outcomes import FLOW, plant
from cli.somebody import at_the_terminal
from coachcli.cli.learning.learnt_here import is_off, since, tried, with_outcomes
from coachcli.coaching.practice.evaluation import Moved


@pytest.mark.usefixtures("team")
def test_at_first_it_counts_and_nothing_was_learnt(home: Path) -> None:
    context, _ = at_the_terminal(home)
    flow = context.shelf.flow(FLOW)
    assert (is_off(context), since(context), tried(context)) == (False, "", ())
    assert with_outcomes(context, flow) == flow


def test_ten_outcomes_count_until_it_is_off(team: Coach, home: Path) -> None:
    plant(home, 10, "three-messages-rewritten", Moved.MOVED)
    context, _ = at_the_terminal(home)
    flow = context.shelf.flow(FLOW)
    assert with_outcomes(context, flow).learnt
    assert [(each.given, each.moved) for each in tried(context)] == [(10, 10)]
    team("learnt", "--off")
    assert (is_off(context), with_outcomes(context, flow)) == (True, flow)
