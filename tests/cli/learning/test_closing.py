"""How an assignment is closed."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.learning.closing import NotOpenError, closed, look_again
from coachcli.coaching.learning.assignment import AssignmentState


def test_it_is_closed_once_and_what_is_done_can_be_dropped_once(
    assigned: Coach, home: Path
) -> None:
    (given,) = assigned("assignment", "list", "--json").json["assignments"]
    context, _ = at_the_terminal(home)
    with context:
        with context.change("done") as change:
            after = closed(context, given["id"], AssignmentState.DONE, change.stamp)
        assert after.state is AssignmentState.DONE
        assert look_again(after).startswith("Done: Rewrite three first messages. We look again on ")
        with context.change("done") as change, pytest.raises(NotOpenError, match="done already"):
            closed(context, given["id"], AssignmentState.DONE, change.stamp)
        with context.change("drop") as change:
            after = closed(context, given["id"], AssignmentState.DROPPED, change.stamp)
        assert after.state is AssignmentState.DROPPED
        for state in (AssignmentState.DONE, AssignmentState.DROPPED):
            with context.change("drop") as change, pytest.raises(NotOpenError, match="dropped al"):
                closed(context, given["id"], state, change.stamp)
