"""What is shipped holds: flows are sound, causes are covered, and nothing is written twice."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.coaching.authoring.coverage import coverage
from coachcli.coaching.metric import METRICS
from coachcli.content.files.shared import SHARED
from coachcli.content.library.shelf import Shelf
from content.poor_questions import held_to

ROOT = Path(__file__).parents[2]
FLOWS = sorted(path.stem for path in (ROOT / "flows").glob("*.yaml") if path.stem not in SHARED)


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf(ROOT)


@pytest.mark.parametrize("id_", FLOWS)
def test_a_shipped_flow_is_sound(coach: Coach, id_: str) -> None:
    (flow,) = coach("flow", "check", id_, "--json").json["flows"]
    assert held_to(one["code"] for one in flow["findings"]) == []


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


def test_behaviours_are_few_and_each_stands_behind_causes_of_two_kinds(shelf: Shelf) -> None:
    flows, _ = shelf.flows()
    behaviours, _ = shelf.behaviours()
    kinds: dict[str, set[str]] = {id_: set() for id_ in behaviours}
    for cause in (cause for flow in flows for cause in flow.own_causes):
        kinds[cause.behaviour].add(cause.kind)
    assert 30 <= len(behaviours) <= 45
    assert min(map(len, kinds.values())) >= 2, kinds


def test_a_family_is_one_construct_in_two_flows_or_more(shelf: Shelf) -> None:
    flows, _ = shelf.flows()
    homes: dict[str, set[str]] = {}
    for flow in flows:
        for cause in flow.own_causes:
            if cause.family:
                homes.setdefault(cause.family, set()).add(flow.id)
    assert min(map(len, homes.values())) >= 2, homes
