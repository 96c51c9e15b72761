"""How the numbers of a success plan are written."""

from datetime import date

from coachcli.coaching.money import major
from coachcli.coaching.plans.plan import Plan, Target

WHOLE = 0.05
THOUSAND = 1000
NAMES = {
    "new_logos": "deals",
    "new_opps": "new opportunities",
    "meetings_held": "meetings",
    "touches": "touches",
}
RATES = {
    "win_rate": "win rate",
    "meeting_to_opp": "meetings to opportunities",
    "touch_to_meeting": "touches to meetings",
}


def money(minor: float, plan: Plan) -> str:
    """An amount in words, with the code of its currency where one was named."""
    return f"{major(minor, plan.currency):,.0f} {plan.currency}".rstrip()


def percent(share: float) -> str:
    """A share in percent, with a decimal only where it says something."""
    return f"{share * 100:.1f}".removesuffix(".0") + " %"


def rounded(share: float) -> str:
    """A share in whole percent."""
    return f"{share:.0%}".replace("%", " %")


def total(value: float) -> str:
    """A number over all: whole from a thousand on, with a decimal below where it has one."""
    whole = value >= THOUSAND or abs(value - round(value)) < WHOLE
    return f"{value:,.0f}" if whole else f"{value:,.1f}"


def each_week(target: Target) -> str:
    """A number a week: one decimal, two where it is below one."""
    return f"{target.a_week:,.1f}" if target.a_week >= 1 else f"{target.a_week:.2f}"


def days(first: date, last: date) -> str:
    """From one day to another, the year said once where it is the same."""
    begin = day(first, year=first.year != last.year)
    return f"{begin} to {day(last, year=True)}"


def day(named: date, *, year: bool = False) -> str:
    """A day in words, with its year or without."""
    return f"{named.day} {named:%b %Y}" if year else f"{named.day} {named:%b}"
