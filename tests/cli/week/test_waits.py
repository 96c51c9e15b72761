from datetime import date, timedelta

from coachcli.cli.week.waits import by_waiting, since
from coachcli.coaching.week.report import RepLine

DAY = date(2026, 11, 24)


def test_the_first_of_those_who_wait_is_named_with_how_long() -> None:
    waiting = (RepLine("r1", "Ana Lee", "", date(2026, 11, 1)), RepLine("r2", "Bo", "", DAY))
    expected = {"rep": "r1", "name": "Ana Lee", "reason": "23 days since the last talk"}
    assert by_waiting(waiting, DAY) == expected
    assert by_waiting((), DAY) is None


def test_whoever_was_talked_with_this_week_does_not_wait() -> None:
    lately = tuple(RepLine(f"r{days}", "Bo", "", DAY - timedelta(days=days)) for days in range(8))
    first = by_waiting(lately, DAY)
    assert first is not None
    assert first["rep"] == "r7"
    assert by_waiting(lately[:7], DAY) is None


def test_who_was_never_coached_is_said_to_be_so() -> None:
    assert since(None) == "not coached yet"
