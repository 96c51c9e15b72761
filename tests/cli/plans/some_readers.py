"""What a reader sees of a plan."""

from datetime import date

from cli.terminal.some_parts import evened
from coachcli.cli.plans import plan_shown
from coachcli.coaching.plans.pace import Counts, pace
from coachcli.coaching.plans.plan import Plan


def told(made: Plan, *weeks: Counts, settled: date | None = None) -> str:
    """What is shown of a plan, its blanks evened out."""
    kept = pace(made, weeks, date(2026, 12, 31), settled)
    return evened(plan_shown.parts(made, "Dana Reyes", kept))
