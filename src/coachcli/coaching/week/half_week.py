"""The week that a rep's half of a talk is for."""

from datetime import date, timedelta

from coachcli.coaching.week.day_talks import SOON
from coachcli.coaching.week.report import Week, week_of

AHEAD = timedelta(days=2)
"""So long before its Monday, which is from Saturday on, a week to come is meant."""


def half_week(day: date, talk: date | None = None) -> Week:
    """The week of the talk that is soon; else this one, and from Saturday on the one to come."""
    is_soon = talk is not None and day <= talk <= day + SOON
    return week_of(talk if talk and is_soon else day + AHEAD)


def week_taken(day: date, wanted: Week, said: str) -> Week:
    """The week of a form that came back: the one it says, where that is this one or the wanted."""
    this = week_of(day)
    return this if said == this.name else wanted
