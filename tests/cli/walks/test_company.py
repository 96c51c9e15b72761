"""Who is there is asked once, and opens the ways of a walk."""

from pathlib import Path

import pytest

from cli.somebody import at_the_terminal
from coachcli.cli.walks import company
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.under_way import SavedError
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Flow, Way
from coachcli.store import walk as walks

FLOW = "few-new-opportunities"
DANA = Rep("d1", "Dana Reyes")
DESK, PHONE = (Way.OBSERVE, Way.DATA), (Way.ASK, Way.DATA)
ALONE, TOGETHER, ON_THE_PHONE = "1", "2", "3"
"""Who is there, by key."""


@pytest.mark.parametrize(
    ("key", "ways"),
    [(ALONE, DESK), (TOGETHER, tuple(Way)), ("", tuple(Way)), (ON_THE_PHONE, PHONE), ("q", None)],
)
def test_who_is_there_says_which_ways_are_open(
    home: Path, few: Flow, key: str, ways: tuple[Way, ...] | None
) -> None:
    context, somebody = at_the_terminal(home, key)
    somebody.says_who = True
    assert company.ways(context.terminal, DANA, few) == ways
    assert "Dana is on the phone" in somebody.heard


@pytest.mark.usefixtures("team")
def test_a_walk_keeps_who_is_there_and_says_how_long_it_takes(home: Path) -> None:
    context, somebody = at_the_terminal(home, ON_THE_PHONE, "q")
    somebody.says_who = True
    with context:
        with pytest.raises(SavedError):
            diagnose(context, "dana", FLOW)
        row = context.room.rows("SELECT id FROM walk")[0]
        assert walks.kept_walk(context.room, str(row["id"])).interview.limits.ways == PHONE
    assert "minutes. 1 · " in somebody.heard


@pytest.mark.usefixtures("team")
def test_it_is_not_asked_where_the_command_line_says_it(home: Path) -> None:
    context, somebody = at_the_terminal(home, "q")
    somebody.says_who = True
    with context, pytest.raises(SavedError):
        diagnose(context, "dana", FLOW, only=[Way.ASK])
    assert "Who is there?" not in somebody.heard


@pytest.mark.usefixtures("team")
def test_who_leaves_there_has_chosen_a_gap(home: Path) -> None:
    context, somebody = at_the_terminal(home, "q")
    somebody.says_who = True
    with context:
        with pytest.raises(SavedError, match="Saved, 0 answers in"):
            diagnose(context, "dana", FLOW)
        assert len(context.room.rows("SELECT id FROM walk")) == 1
