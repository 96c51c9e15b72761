"""Tries at cards, as tests need them."""

from datetime import date, timedelta

from coachcli.coaching.practice.attempt import Attempt, AttemptKind

DAY = date(2026, 11, 24)


def tried(
    after: int, *, passed: bool = True, scored: bool = True, asset: str = "calls", part: str = "0"
) -> Attempt:
    """A try so many days after the day."""
    day, kind = DAY + timedelta(days=after), AttemptKind.RECALL
    marks = 2 if passed else 1
    return Attempt("t", "r1", asset, part, kind, day, marks, 2, passed=passed, scored=scored)
