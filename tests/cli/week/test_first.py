from datetime import date
from pathlib import Path

import pytest

from cli.somebody import at_the_terminal
from coachcli.cli.week.first import by_numbers, by_waiting, since
from coachcli.coaching.week.report import RepLine

DAY = date(2026, 11, 24)


@pytest.mark.usefixtures("measured")
def test_the_numbers_name_who_comes_first(home: Path) -> None:
    context, _ = at_the_terminal(home)
    with context:
        first = by_numbers(context, None)
    assert first is not None
    assert first["name"] == "Dana Reyes"
    assert first["reason"].endswith("not coached yet")


@pytest.mark.usefixtures("team")
def test_without_numbers_nobody_is_named_by_them(home: Path) -> None:
    context, _ = at_the_terminal(home)
    with context:
        assert by_numbers(context, None) is None


def test_the_first_of_those_who_wait_is_named_with_how_long() -> None:
    waiting = (RepLine("r1", "Ana Lee", "", date(2026, 11, 1)), RepLine("r2", "Bo", "", DAY))
    expected = {"rep": "r1", "name": "Ana Lee", "reason": "23 days since the last talk"}
    assert by_waiting(waiting, DAY) == expected
    assert by_waiting((), DAY) is None
    assert since(None) == "not coached yet"
