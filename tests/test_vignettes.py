"""The independent cases are well made, and walks come to what was true in them often enough."""

from functools import cache
from pathlib import Path

import pytest

from coachcli.coaching.authoring.vignette import Met, Vignette, shares, walked_through
from coachcli.coaching.numbers.measured import wilson
from coachcli.coaching.walks.meant import SO_FAR, TRIED, RightSoFar
from coachcli.content.flows.vignette import read_vignettes
from coachcli.content.library.shelf import Shelf

ROOT = Path(__file__).parents[1]
SHELF = Shelf(ROOT)
FILES = sorted((ROOT / "tests" / "vignettes").glob("*.yaml"))
COACHES = ("coaching-changes-nothing", "coaching-does-not-happen")
"""These are about the manager, not about a seller."""
VIGNETTES = [each for path in FILES for each in read_vignettes(path, SHELF.flow(path.stem))]
A_FLOW = 8
SHORTEST, LONGEST = 100, 350


def test_every_seller_flow_has_eight() -> None:
    assert [path.stem for path in FILES] == [id_ for id_ in SHELF.flow_ids() if id_ not in COACHES]
    assert len(VIGNETTES) == A_FLOW * len(FILES)
    assert len({each.id for each in VIGNETTES}) == len(VIGNETTES)


@pytest.mark.parametrize("case", VIGNETTES, ids=lambda case: case.id)
def test_a_vignette_is_a_short_text_whose_truth_is_a_cause_of_its_kind_or_none(
    case: Vignette,
) -> None:
    flow = SHELF.flow(case.flow)
    known = [cause for id_ in case.causes if (cause := flow.cause(id_))]
    assert len(known) == len(case.causes)
    assert {cause.kind for cause in known} <= {case.kind}
    assert SHORTEST <= len(case.text.split()) <= LONGEST


def test_a_fifth_was_read_twice() -> None:
    assert sum(each.again is not None for each in VIGNETTES) * 5 >= len(VIGNETTES)


@cache
def walked() -> tuple[Met, ...]:
    """A walk through each of them."""
    flows = [SHELF.flow(path.stem) for path in FILES]
    mine = {flow.id: [each for each in VIGNETTES if each.flow == flow.id] for flow in flows}
    return tuple(met for flow in flows for met in walked_through(mine[flow.id], flow))


def test_what_clear_has_meant_so_far_is_what_these_come_to() -> None:
    clear = [each.first for each in walked() if each.clear]
    least, _ = wilson(sum(clear), len(clear))
    assert RightSoFar(round(10 * least), len(clear)) == SO_FAR
    assert tuple(path.stem for path in FILES) == TRIED


def test_walks_come_to_what_was_true_often_enough() -> None:
    of = shares(walked())
    assert of.first >= 0.78
    assert of.among >= 0.94
    assert of.kind >= 0.85
    assert of.right >= 0.90
    assert of.clear >= 0.40
    assert of.falsely * 20 <= of.unlisted
