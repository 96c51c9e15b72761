from datetime import date, timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.watch import WatchKind, WatchMatch
from coachcli.coaching.week.aggregating import DuePromise
from coachcli.coaching.week.derail import (
    Derail,
    Derailer,
    broken,
    deals_watched,
    issues_open,
    looks_overdue,
    missed_in_a_row,
    waits_longest,
    without_words,
)
from coaching.rhythm.test_issue import FIXED, LATE
from coaching.week.test_kept_week import EARLIER, SUNDAY, TUESDAY, WEEK, turns
from coaching.week.test_report import given_to, line

ANA, BO = line("Ana"), line("Bo", date(2026, 11, 2))


@pytest.mark.parametrize(
    ("held", "count"),
    [([], 4), ([EARLIER], 3), ([TUESDAY - timedelta(weeks=1)], 0), ([TUESDAY], 0)],
)
def test_talks_missed_in_a_row_are_counted_from_the_last(held: list[date], count: int) -> None:
    counts = [each.count for each in missed_in_a_row([turns("ana", held, SUNDAY)], WEEK, SUNDAY)]
    assert counts == ([count] if count else [])


def test_promises_of_one_side_that_were_twice_not_kept_are_told() -> None:
    day = timedelta(days=1)
    promises = [
        *(DuePromise("ana", SUNDAY - n * day, mine=False, is_kept=False) for n in (1, 2)),
        DuePromise("bo", SUNDAY - day, mine=True, is_kept=False),
        DuePromise("bo", SUNDAY - 2 * day, mine=True, is_kept=True),
        DuePromise("bo", SUNDAY, mine=True, is_kept=False),
        DuePromise("bo", SUNDAY - 29 * day, mine=True, is_kept=False),
    ]
    assert list(broken(promises, (ANA, BO), SUNDAY)) == [Derailer(Derail.THEIRS, "ana", "Ana", 2)]


def test_a_look_is_overdue_after_a_week() -> None:
    late = given_to("ana", "a1", EARLIER, SUNDAY - timedelta(days=8))
    looks = (late, replace(late, id="a2", rep="bo", evaluate=SUNDAY - timedelta(days=7)))
    assert list(looks_overdue(looks, (ANA, BO), SUNDAY)) == [Derailer(Derail.LOOK, "ana", "Ana", 8)]


def test_those_never_talked_with_are_told_before_who_waits_longest_and_nobody_new() -> None:
    assert list(waits_longest((ANA, BO), 14, SUNDAY)) == [
        Derailer(Derail.WAITS, "ana", "Ana", None)
    ]
    new = replace(ANA, is_new=True)
    assert list(waits_longest((new, BO), 14, SUNDAY)) == [Derailer(Derail.WAITS, "bo", "Bo", 27)]
    assert list(waits_longest((new, BO), 28, SUNDAY)) == []
    assert list(waits_longest((new,), 14, SUNDAY)) == []


def test_deals_that_are_watched_for_are_counted_once_for_each_rep() -> None:
    match = WatchMatch("w1", WatchKind.MOVED, "ana", "D-1", "Northwind", 2, None, "")
    other = replace(match, rule="w2", kind=WatchKind.QUIET)
    matches = (match, other, replace(match, deal="D-2"), replace(match, rep="somebody"))
    lines = (line("Ana", SUNDAY), line("Bo", SUNDAY))
    assert list(deals_watched(matches, lines)) == [Derailer(Derail.WATCHED, "ana", "Ana", 2)]


def test_an_open_issue_is_in_the_way_since_its_day() -> None:
    (told,) = issues_open((LATE, FIXED), LATE.day + timedelta(days=12))
    assert told == Derailer(Derail.ISSUE, "", "The CRM export comes late. (data)", 12, "data")
    assert without_words(told).name == "data"
    assert without_words(replace(told, kind=Derail.MINE)) == replace(told, kind=Derail.MINE)
