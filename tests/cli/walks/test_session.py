from functools import partial
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.walks import outcome, session
from coachcli.coaching.walks.story import entered
from coachcli.store import walk as walks

FLOW = "few-new-opportunities"


@pytest.fixture
def context(team: Coach, home: Path) -> Context:
    """A manager at a terminal, whose team is known."""
    assert team("team", "list").code == 0
    return at_the_terminal(home)[0]


def kept(context: Context) -> int:
    return int(context.room.rows("SELECT count(*) AS so_many FROM walk")[0]["so_many"])


def test_a_walk_is_on_disk_before_its_first_question(context: Context) -> None:
    with context:
        begun = session.begin(context, context.rep("dana"), context.shelf.flow(FLOW))
        assert walks.kept_walk(context.room, begun.id).interview == begun.interview


def test_recorded_answers_are_kept_with_what_they_come_to(context: Context) -> None:
    with context:
        who, flow = context.rep("dana"), context.shelf.flow(FLOW)
        enter = partial(entered, answers={flow.checks[0].id: None})
        walked = session.recorded(context, who, flow, enter)
        assert kept(context) == 0
        diagnosed = outcome.keep_whole(context, who, walked)
        assert kept(context) == 1
        assert diagnosed.walk == walked.id


def test_two_walks_of_a_flow_share_what_it_says(context: Context) -> None:
    with context:
        flow = context.shelf.flow(FLOW)
        for name in ("dana", "daniel"):
            session.begin(context, context.rep(name), flow)
        assert len(context.room.rows("SELECT hash FROM flow_kept")) == 1
