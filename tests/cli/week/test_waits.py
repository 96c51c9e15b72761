from datetime import date

from coachcli.cli.week.waits import by_waiting, since
from coachcli.coaching.week.report import RepLine

DAY = date(2026, 11, 24)


def test_the_first_of_those_who_wait_is_named_with_how_long() -> None:
    waiting = (RepLine("r1", "Ana Lee", "", date(2026, 11, 1)), RepLine("r2", "Bo", "", DAY))
    expected = {"rep": "r1", "name": "Ana Lee", "reason": "23 days since the last talk"}
    assert by_waiting(waiting, DAY) == expected
    assert by_waiting((), DAY) is None
    assert since(None) == "not coached yet"
