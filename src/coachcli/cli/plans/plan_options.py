"""The options of a success plan, each read by the study."""

from decimal import Decimal
from typing import Annotated

from coachcli.cli.terminal.options import Option
from coachcli.coaching.plans.amount import amount_named, currency_named
from coachcli.coaching.plans.objective import PlannedActivity, activity_named
from coachcli.coaching.plans.rate import Rate, rate_named


def _money(name: str, help_: str) -> Option:
    return Option(name, help_, "MONEY", amount_named)


def _rate(name: str, help_: str) -> Option:
    return Option(name, help_, "RATE", rate_named)


def _day(name: str, help_: str) -> Option:
    return Option(name, help_, "DATE")


def _number(name: str, help_: str, metavar: str, least: float | None, most: float) -> Option:
    return Option(name, help_, metavar, min=least, max=most)


def _minutes(name: str, help_: str, most: int = 999) -> Option:
    return _number(name, help_, "MINUTES", 0, most)


ACTIVITY = '"WHAT: AT WHOM -> OBJECTIVE"; may be given several times.'
WEIGHT = "What the team's rate counts as [told from the team, else 30]."
STANDARD = "The funnel standard to compare with [3]."
Quota = Annotated[Decimal | None, _money("--quota", "The number, like 900000 or 900k.")]
Existing = Annotated[Decimal | None, _money("--existing", "What existing customers bring.")]
Deal = Annotated[Decimal | None, _money("--deal", "The average deal.")]
Currency = Annotated[str | None, Option("--currency", "E.g. EUR.", "CODE", currency_named)]
Win = Annotated[Rate | None, _rate("--win", "Won of all closed: 12/50 or 24%.")]
MeetingToOpp = Annotated[
    Rate | None, _rate("--meeting-to-opp", "New opportunities of all meetings held.")
]
TouchToMeeting = Annotated[Rate | None, _rate("--touch-to-meeting", "Meetings of all touches.")]
Weeks = Annotated[
    int | None, _number("--weeks", "Selling weeks, leave taken out.", "NUMBER", 1, 999)
]
Cycle = Annotated[int | None, _number("--cycle", "Days from created to won.", "DAYS", 1, 3650)]
Activities = Annotated[
    list[PlannedActivity] | None, Option("--activity", ACTIVITY, "TEXT", activity_named)
]
First = Annotated[str | None, _day("--from", "First day; by default of this year or quarter.")]
Last = Annotated[str | None, _day("--to", "Last day; by default of that.")]
TeamWin = Annotated[Rate | None, _rate("--team-win", "The team's, to lean on.")]
TeamMeetingToOpp = Annotated[Rate | None, _rate("--team-meeting-to-opp", "The same for meetings.")]
TeamTouchToMeeting = Annotated[
    Rate | None, _rate("--team-touch-to-meeting", "The same for touches.")
]
TeamWeight = Annotated[int | None, _number("--team-weight", WEIGHT, "CASES", 0, 9999)]
Standard = Annotated[float | None, _number("--coverage", STANDARD, "TIMES", None, 100)]
TouchMinutes = Annotated[int | None, _minutes("--touch-minutes", "A touch takes [6].")]
MeetingMinutes = Annotated[int | None, _minutes("--meeting-minutes", "A meeting takes [60].")]
OpportunityMinutes = Annotated[
    int | None, _minutes("--opportunity-minutes", "An opportunity takes [120].", 9999)
]
PracticeMinutes = Annotated[
    int | None, _minutes("--practice-minutes", "Practice a week for a better rate takes [60].")
]
