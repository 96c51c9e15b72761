"""Learning for a cause that a later walk speaks against is offered to be dropped."""

from pathlib import Path

import pytest

from cli.conftest import LENA, Coach
from cli.somebody import at_the_terminal
from coachcli.cli.learning.dropping import offer_to_drop
from coachcli.store import diagnosis as diagnoses


@pytest.mark.parametrize(("key", "state"), [("", "dropped"), ("n", "open")])
def test_it_is_dropped_if_that_is_wanted(assigned: Coach, home: Path, key: str, state: str) -> None:
    file = ("--answers", str(LENA))
    assigned("diagnose", "dana", "--flow", "few-new-opportunities", *file)
    context, somebody = at_the_terminal(home, key)
    with context:
        who = context.rep("dana")
        last = diagnoses.latest(context.room, who.id)
        assert last
        offer_to_drop(context, who, last)
    assert '"Rewrite three first messages" was given because: ' in somebody.heard
    (given,) = assigned("assignment", "list", "--all", "--json").json["assignments"]
    assert given["state"] == state
    assert ("A later walk came to: " in assigned("assignment", "show", "dana").out) == (key == "")


@pytest.mark.usefixtures("assigned")
def test_what_the_walk_still_speaks_for_is_not_asked_about(home: Path) -> None:
    context, somebody = at_the_terminal(home)
    with context:
        who = context.rep("dana")
        (last,) = diagnoses.listed(context.room)
        offer_to_drop(context, who, last)
    assert somebody.heard == ""
