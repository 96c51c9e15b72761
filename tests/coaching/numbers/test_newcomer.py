from datetime import date, timedelta

import pytest

from coachcli.coaching.numbers.newcomer import gap_from, is_new
from coachcli.coaching.rep import Rep

BEGUN = date(2026, 11, 2)
NORA = Rep("r9", "Nora Lind", started=BEGUN)


@pytest.mark.parametrize(("days", "new"), [(-3, True), (29, True), (30, False), (31, False)])
def test_for_thirty_days_somebody_is_new(days: int, *, new: bool) -> None:
    expected = date(2026, 12, 2) if new else None
    assert gap_from(NORA, BEGUN + timedelta(days=days)) == expected


def test_of_whom_nobody_knows_when_they_began_is_not_new() -> None:
    assert gap_from(Rep("r9", "Nora Lind"), BEGUN) is None


def test_who_began_less_than_thirty_days_ago_is_new() -> None:
    assert is_new(BEGUN, BEGUN + timedelta(days=29))
    assert not is_new(BEGUN, BEGUN + timedelta(days=30))
    assert not is_new(None, BEGUN)
