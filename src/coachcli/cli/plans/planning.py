"""How a success plan comes together: what is typed, what the records and the standing plan know, and questions for the rest."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from coachcli.cli.context import Desk
from coachcli.cli.plans import plan_records
from coachcli.cli.plans.goal_wording import all_or_nothing, answered
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.plans.amount import amount_named, minor
from coachcli.coaching.plans.objective import PlannedActivity, activity_named
from coachcli.coaching.plans.parts import MONEY, Parts, Peers, colleagues, lacking, origins, parts_of, peers, span, together
from coachcli.coaching.plans.plan import Minutes, NothingNewError, NotPositiveError
from coachcli.coaching.plans.rate import Rate, estimate, rate_named
from coachcli.coaching.rep import Rep
from coachcli.store import metric as metrics
from coachcli.store import person
from coachcli.store import plan as plans

MOST = 9999
TYPED, RECORDS, STANDING = "typed", "From the records of 13 weeks", "As in the plan that stands"
"""Where a part comes from."""
NAMES = {
    "existing": "part of existing customers",
    "deal": "average deal",
    "meeting_to_opp": "meetings to opportunities",
    "touch_to_meeting": "touches to meetings",
    "weeks": "selling weeks",
    "cycle_days": "sales cycle",
}


class NotACountError(CoachError):
    """A text that is no whole number."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(f'"{text}" is not a whole number above 0.')


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text[:9]) <= MOST:
        raise NotACountError(text)
    return int(text)


def _amount(text: str) -> Decimal:
    units = amount_named(text)
    if not units:
        raise NotPositiveError(text)
    return units


def _rate(metric: str, text: str) -> Rate:
    """A rate that a plan can be made with even without a team to lean on."""
    rate = rate_named(text)
    estimate(metric, rate)
    return rate


def _activities(text: str) -> tuple[PlannedActivity, ...]:
    return (activity_named(text),)


QUESTIONS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "quota": ("The quota, like 900000:", _amount),
    "existing": ("How much of it will existing customers bring? (0 for nothing)", amount_named),
    "deal": ("The average deal, like 30000:", _amount),
    "win_rate": ("Won of all that closed, as cases (12/50) or a share (24%):", partial(_rate, "win_rate")),
    "meeting_to_opp": ("New opportunities of all meetings held (40/100 or 40%):", partial(_rate, "meeting_to_opp")),
    "touch_to_meeting": (
        "Meetings of all calls, messages and visits (20/250 or 8%):",
        partial(_rate, "touch_to_meeting"),
    ),
    "weeks": ("Selling weeks, leave and holidays taken out (46 in a year):", _count),
    "cycle_days": ("The sales cycle, in days from created to won:", _count),
    "activities": (
        'What will they do, at whom, to achieve what? Like "touches: new customers in logistics -> new_opps":',
        _activities,
    ),
}


def known(at: Desk, who: Rep, typed: Parts) -> dict[str, Parts]:
    """What each source knows of the parts of a rep's plan, what is typed first."""
    before = parts_of(plans.latest(at.room, who.id, at.day), at.day)
    found = plan_records.parts(at, [who]).get(who.id, Parts())
    whole = together(typed, found, before)
    days = span(at.day, whole.weeks, whole.first, whole.last) if whole.weeks else None
    found = replace(found, quota=plan_records.quota(at, who, days) if days else None)
    return {TYPED: typed, RECORDS: found, STANDING: before}


def money(at: Desk, who: Rep, currency: str | None, amounts: Mapping[str, Decimal | None]) -> dict[str, Any]:
    """The typed amounts in minor units, and the currency: the one that is named, else that of the records or of the last plan."""
    before = plans.latest(at.room, who.id, at.day)
    standing = before.currency if before else ""
    code = currency or standing or metrics.currency(at.room) or plans.currency(at.room)
    in_minor = {name: None if units is None else minor(units, code) for name, units in amounts.items()}
    return in_minor | {"currency": code or None}


def asked(parts: Parts) -> Parts:
    """The parts with those that are lacking asked for in turn. Raises as `ask.key` does."""
    with all_or_nothing():
        for name in lacking(parts):
            parts = answered(QUESTIONS[name][0], partial(_with, parts, name))
    return parts


def timed(parts: Parts, minutes: Mapping[str, int | None]) -> Parts:
    """The parts with what is typed about the minutes that things take."""
    typed = {name: value for name, value in minutes.items() if value is not None}
    return replace(parts, minutes=replace(parts.minutes or Minutes(), **typed))


def team(at: Desk, who: Rep, own: Parts, typed: dict[str, Rate]) -> Peers:
    """What the rep's colleagues show, in the records or else in their plans, and what is typed about them."""
    others = colleagues(who, person.team(at.room), at.day)
    seen = plan_records.parts(at, others) if others else {}
    standing = {one.id: parts_of(plans.latest(at.room, one.id, at.day), at.day) for one in others}
    return peers(own, tuple(together(seen.get(one.id, Parts()), standing[one.id]) for one in others), typed)


def tell_origins(sources: Mapping[str, Parts]) -> None:
    """Say which parts were not typed, and where they come from."""
    for source, names in origins(sources):
        if source != TYPED and names:
            told = ", ".join(_named(name, sources[source]) for name in names)
            show.aside(*show.wrapped(f"{source}: {told}."))


def _named(name: str, parts: Parts) -> str:
    """A part in words, the average deal with the number of deals behind it."""
    of = f" of {show.count(parts.deal_seen, 'deal')}" if name == "deal" and parts.deal_seen else ""
    return NAMES.get(name, show.metric(name)) + of


def _with(parts: Parts, name: str, text: str) -> Parts:
    """The parts with one more read from a text; refused at once where it cannot stand beside the others."""
    value = QUESTIONS[name][1](text)
    added: dict[str, Any] = {name: minor(value, parts.currency or "") if name in MONEY else value}
    grown = replace(parts, **added)
    if grown.quota is not None and grown.existing is not None and grown.existing >= grown.quota:
        raise NothingNewError
    return grown
