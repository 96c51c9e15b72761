"""The pace of a plan before a reader."""

from datetime import date, timedelta

from cli.plans.some_readers import told
from coachcli.coaching.plans.pace import Counts
from coaching.some_plans import plan


def test_the_pace_is_told_week_by_week() -> None:
    monday = date(2026, 1, 5)
    weeks = [Counts(monday + timedelta(weeks=at), 50 + at, 5, None, at % 2) for at in range(10)]
    weeks[3] = Counts(weeks[3].first, 0, 0, 0, 0)
    shown = told(plan(), *weeks)
    assert "touches 492 509.5 97 % reached in 3 of 9 weeks" in shown
    assert "1 week without any work recorded: not counted." in shown
    assert "2026-W08 56 ! 5 0 2026-W09 57 5 1 2026-W10 58 5 0" in shown
    assert "2026-W05" not in shown


def test_what_is_not_counted_is_shown_as_such() -> None:
    counted_later = (
        Counts(date(2026, 1, 5), deals=1),
        Counts(date(2026, 1, 12), touches=60, deals=1),
    )
    assert "2026-W02 \N{EN DASH} 1 2026-W03 60 1" in told(plan(), *counted_later)


def test_a_plan_without_a_week_says_so() -> None:
    assert told(plan()).endswith("Pace No week is recorded yet.")


def test_weeks_of_the_first_thirty_days_are_said_not_to_count() -> None:
    weeks = [Counts(date(2026, 1, 5) + timedelta(weeks=at), 20, 5, None, 0) for at in range(5)]
    some = told(plan(), *weeks, settled=date(2026, 1, 19))
    assert "2 weeks begun in the first 30 days in the role: not counted." in some
    assert "reached in 0 of 3 weeks" in some
    none = told(plan(), *weeks, settled=date(2026, 3, 2))
    assert none.endswith("Pace 5 weeks begun in the first 30 days in the role: not counted.")
