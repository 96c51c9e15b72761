"""What is shipped holds: flows are sound, causes are covered, and nothing is written twice."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.coaching.authoring.coverage import coverage
from coachcli.coaching.metric import METRICS
from coachcli.content.files.shared import SHARED
from coachcli.content.library.shelf import Shelf

ROOT = Path(__file__).parents[2]
FLOWS = sorted(path.stem for path in (ROOT / "flows").glob("*.yaml") if path.stem not in SHARED)


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf(ROOT)


@pytest.mark.parametrize("id_", FLOWS)
def test_a_shipped_flow_is_sound(coach: Coach, id_: str) -> None:
    said = coach("flow", "check", id_, "--fail-on-warnings")
    assert said.code == 0, said.out


def test_the_library_covers_every_cause_and_holds_nothing_else(shelf: Shelf) -> None:
    flows, wrong = shelf.flows()
    assets, broken = shelf.assets()
    behaviours, unread = shelf.behaviours()
    told = coverage(flows, assets, behaviours)
    assert (wrong, broken, unread) == ((), (), ())
    assert told.lacks == ()
    assert told.share == 1.0


def test_a_flow_leads_upstream_to_flows_that_are_there(shelf: Shelf) -> None:
    flows, _ = shelf.flows()
    upstream = {earlier for flow in flows for earlier in flow.upstream}
    assert upstream
    assert upstream <= set(FLOWS)


def test_every_gap_and_behaviour_names_a_known_metric(shelf: Shelf) -> None:
    flows, _ = shelf.flows()
    behaviours, _ = shelf.behaviours()
    named = {metric for flow in flows for metric in (flow.gap.metric, *flow.gap.also)}
    assert named | {metric for one in behaviours.values() for metric in one.drives} <= set(METRICS)


def test_no_two_flows_have_a_cause_of_the_same_id(shelf: Shelf) -> None:
    flows, _ = shelf.flows()
    ids = [cause.id for flow in flows for cause in flow.own_causes]
    assert sorted(ids) == sorted(set(ids))
