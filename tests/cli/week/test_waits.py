from datetime import date, timedelta

from coachcli.cli.week.waits import by_waiting, longest, since
from coachcli.coaching.week.report import RepLine
from coaching.week.test_report import given_to, line

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


def test_who_waits_longest_is_named_as_such_of_all_or_of_those_with_nothing_given() -> None:
    given = line("Cy", None, given_to("cy", "a1", DAY))
    ana, bo = line("Ana", DAY - timedelta(days=9)), line("Bo", DAY - timedelta(days=8))
    assert longest((ana, bo), ana) == "who has waited longest"
    assert longest((given, ana), ana).startswith("who has waited longest of those")
    assert by_waiting((given, ana, bo), DAY) == by_waiting((ana,), DAY)
