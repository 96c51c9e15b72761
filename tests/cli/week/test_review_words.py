from datetime import date

from coachcli.cli.week.review_words import derails, next_talks
from coachcli.coaching.week.derail import Derail, Derailer
from coachcli.coaching.week.kept_week import TalkToCome

NAMES = ("Ana", "Bo", "Cy", "Di", "Ed")


def derailer(kind: Derail, name: str, count: int | None) -> Derailer:
    return Derailer(kind, name.lower(), name, count)


def test_what_could_derail_is_told_kind_by_kind() -> None:
    every = [derailer(kind, "Ana", 2) for kind in reversed(Derail)]
    assert list(derails(every)) == [
        "talks missed in a row: Ana 2",
        "promises of yours not done in four weeks: Ana 2",
        "promises of theirs not done in four weeks: Ana 2",
        "looks overdue, did it help: Ana 2 d",
        "Ana has waited longest, 2 days",
        "deals that match what you watch for: Ana 2",
        "in the way of coaching: Ana 2 d",
    ]


def test_beyond_three_names_the_others_are_counted() -> None:
    waiting = [derailer(Derail.WAITS, name, None) for name in NAMES]
    assert list(derails(waiting)) == ["not talked with yet: Ana, Bo, Cy and 2 others"]


def test_the_talks_of_next_week_stand_day_by_day() -> None:
    monday, friday = date(2026, 11, 30), date(2026, 12, 4)
    talks = (
        TalkToCome("a", "Ana", monday, "09:00", "deal"),
        TalkToCome("b", "Bo", monday, "", "deal"),
        TalkToCome("c", "Cy", friday, "", "deal"),
    )
    assert list(next_talks(talks)) == ["Mon 09:00 Ana, Bo; Fri Cy"]
    assert list(next_talks(())) == []


def test_deals_that_match_and_issues_are_told_with_how_many() -> None:
    every = (
        derailer(Derail.ISSUE, "the export comes late (data)", 12),
        derailer(Derail.WATCHED, "Ana", 2),
    )
    assert list(derails(every)) == [
        "deals that match what you watch for: Ana 2",
        "in the way of coaching: the export comes late (data) 12 d",
    ]
