"""What is said where an export is older than the weeks that are looked at."""

from datetime import date, timedelta

from coachcli.cli.context import Context
from coachcli.cli.numbers.figures import period
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Step
from coachcli.coaching.period import WEEK, Period
from coachcli.store.last_day import last_day


def last_before(context: Context, days: Period) -> date | None:
    """The last day of which the numbers say a word, where that is before these days."""
    last = last_day(context.room)
    return last if last and last < days.first else None


def silence(days: Period, last: date) -> str:
    """That there are no numbers in some weeks, and of when the last are."""
    return f"no numbers in these weeks, {period(days)}; the last are of {show.day(last)}."


def shown_by(last: date, *words: str) -> Step:
    """The command by which the last numbers are shown: of the weeks up to theirs."""
    monday = last + timedelta(days=WEEK - last.weekday())
    return Step((*words, "--as-of", monday.isoformat()))
