"""What was looked at together is one result of the learning, as its last look left it."""

from datetime import date, timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.results import AssetResult, counted

GIVEN = date(2026, 9, 1)
STILL = AssetResult("card", "win_rate", "seller", GIVEN, has_moved=False)
MOVED = replace(STILL, has_moved=True)


def later(result: AssetResult, days: int) -> AssetResult:
    return replace(result, given=GIVEN + timedelta(days=days))


def test_without_a_result_nothing_is_counted() -> None:
    assert counted([]) == {}


@pytest.mark.parametrize(
    ("results", "count"),
    [
        ((STILL, STILL, STILL), (0, 1)),
        ((STILL, later(STILL, 14), later(MOVED, 28)), (1, 1)),
        ((later(MOVED, 14), STILL), (0, 1)),
        ((STILL, later(MOVED, 15)), (1, 2)),
        ((STILL, replace(MOVED, whose="hunter")), (1, 2)),
        ((STILL, replace(MOVED, metric="touch_to_meeting")), (1, 2)),
    ],
)
def test_what_was_given_within_two_weeks_for_one_number_is_one_result(
    results: tuple[AssetResult, ...], count: tuple[int, int]
) -> None:
    assert counted(results) == {"card": count}


def test_each_asset_has_its_own() -> None:
    assert counted([STILL, replace(MOVED, asset="sheet")]) == {"card": (0, 1), "sheet": (1, 1)}
