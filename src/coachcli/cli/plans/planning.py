"""How a success plan comes together: typed, recorded, as it stands, or asked for."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from coachcli.cli.context import Context
from coachcli.cli.plans import plan_records
from coachcli.cli.plans.goal_wording import all_or_nothing, answered
from coachcli.cli.plans.plan_figures import days
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import Terminal
from coachcli.coaching.errors import CoachError
from coachcli.coaching.money import major
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.plans.amount import amount_named, minor
from coachcli.coaching.plans.objective import PlannedActivity, activity_named
from coachcli.coaching.plans.parts import (
    MONEY,
    Parts,
    Peers,
    colleagues,
    lacking,
    origins,
    parts_of,
    peers,
    span,
    together,
)
from coachcli.coaching.plans.plan import Minutes, NothingNewError, NotPositiveError
from coachcli.coaching.plans.rate import STEPS, Rate, estimate, rate_named
from coachcli.coaching.rep import Rep
from coachcli.store import metric as metrics
from coachcli.store import person
from coachcli.store import plan as plans

MOST = 9999
TYPED, RECORDS, STANDING = (
    "typed",
    "From the records",
    "As in the plan that stands",
)
"""Where a part comes from."""
TOOK = ("touch", "meeting", "opportunity", "practice")
NAMES = {
    "existing": "part of existing customers",
    "deal": "average deal",
    "meeting_to_opp": "meetings to opportunities",
    "touch_to_meeting": "touches to meetings",
    "weeks": "selling weeks",
    "cycle_days": "sales cycle",
}


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed of a plan: amounts by name, their currency, other parts, the team's rates.

    `minutes` are those that things take, by what is done.
    """

    amounts: Mapping[str, Decimal | None]
    currency: str | None
    parts: Parts
    team: Mapping[str, Rate]
    minutes: Mapping[str, int]


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


ACTIVITY = '"touches: new customers in logistics -> new opportunities"'
QUESTIONS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "quota": ("The quota{0}, like 900000:", _amount),
    "existing": ("How much of it will existing customers bring? (0 for nothing)", amount_named),
    "deal": ("The average deal, like 30000:", _amount),
    "win_rate": (
        "Won of all that closed, as cases (12/50) or a share (24%):",
        partial(_rate, "win_rate"),
    ),
    "meeting_to_opp": (
        "New opportunities of all meetings held (40/100 or 40%):",
        partial(_rate, "meeting_to_opp"),
    ),
    "touch_to_meeting": (
        "Meetings of all calls, messages and visits (20/250 or 8%):",
        partial(_rate, "touch_to_meeting"),
    ),
    "weeks": ("Selling weeks, leave and holidays taken out (46 in a year):", _count),
    "cycle_days": ("The sales cycle, in days from created to won:", _count),
    "activities": (f"What will they do, at whom, to achieve what? Like {ACTIVITY}:", _activities),
}


def named(**amounts: Decimal | None) -> Mapping[str, Decimal | None]:
    """Amounts by name, as they were typed."""
    return amounts


def rates(*typed: Rate | None) -> dict[str, Rate]:
    """The rates that were typed, by the steps of the way in their order."""
    return {step: rate for step, rate in zip(STEPS, typed, strict=True) if rate}


def minutes(*typed: int | None) -> dict[str, int]:
    """The minutes that were typed for a touch, a meeting, an opportunity, and practice."""
    return {name: took for name, took in zip(TOOK, typed, strict=True) if took is not None}


def in_minor(context: Context, who: Rep, typed: Typed) -> Parts:
    """The parts that are typed, the amounts in minor units of the currency.

    It is the one that is named, else that of the plan that stands, of the records, or of any plan.
    """
    code = typed.currency or _currency(context, who)
    amounts: dict[str, Any] = {
        name: None if units is None else minor(units, code) for name, units in typed.amounts.items()
    }
    return replace(typed.parts, currency=code or None, **amounts)


def known(context: Context, who: Rep, typed: Parts) -> dict[str, Parts]:
    """What each source knows of the parts of a rep's plan, what is typed first."""
    before = _standing(context, who)
    recorded = plan_records.parts(context, [who]).get(who.id, Parts())
    whole = together(typed, recorded, before)
    quota = imported_quota(context, who, whole)
    return {TYPED: typed, RECORDS: replace(recorded, quota=quota), STANDING: before}


def asked(
    terminal: Terminal, parts: Parts, day: date, imported: Callable[[Parts], int | None]
) -> Parts:
    """The parts with those that are lacking asked for in turn. Raises as the terminal does.

    The weeks come before the quota, as they say for which days it is; `imported` is the quota that
    the records have for these days, which Enter takes.
    """
    with all_or_nothing():
        for name in sorted(lacking(parts), key=lambda name: name != "weeks"):
            if name == "quota" and (quota := _imported(terminal, parts, day, imported)):
                parts = replace(parts, quota=quota)
            else:
                question = QUESTIONS[name][0].format(_of_days(parts, day))
                parts = answered(terminal, question, partial(_with, parts, name))
    return parts


def imported_quota(context: Context, who: Rep, parts: Parts) -> int | None:
    """The quota that the records have for the days of a plan, in minor units."""
    days = _days(parts, context.day)
    return plan_records.quota(context, who, days) if days else None


def _imported(
    terminal: Terminal, parts: Parts, day: date, imported: Callable[[Parts], int | None]
) -> int | None:
    """The quota of the records, if it is taken; none where another one is to be typed."""
    quota = imported(parts)
    if quota is None:
        return None
    amount = f"{major(quota, parts.currency or ''):,.0f} {parts.currency or ''}".rstrip()
    question = (
        f"The quota{_of_days(parts, day)} is {amount}, as imported. Enter takes it, n for another."
    )
    return quota if terminal.agreed(question) else None


def _days(parts: Parts, day: date) -> tuple[date, date] | None:
    return span(day, parts.weeks, parts.first, parts.last) if parts.weeks else None


def _of_days(parts: Parts, day: date) -> str:
    days_ = _days(parts, day)
    return f" for {days(*days_)}" if days_ else ""


def timed(parts: Parts, typed: Mapping[str, int]) -> Parts:
    """The parts with what is typed about the minutes that things take."""
    return replace(parts, minutes=replace(parts.minutes or Minutes(), **typed))


def team(context: Context, who: Rep, own: Parts, typed: Mapping[str, Rate]) -> Peers:
    """What the rep's colleagues show, in the records or else in their plans, and what is typed."""
    others = colleagues(who, person.team(context.room), context.day, context.settings.ramp_days)
    seen = plan_records.parts(context, others) if others else {}
    theirs = tuple(together(seen.get(rep.id, Parts()), _standing(context, rep)) for rep in others)
    return peers(own, theirs, dict(typed))


def tell_origins(terminal: Terminal, sources: Mapping[str, Parts], weeks: int) -> None:
    """Say which parts were not typed, and where they come from."""
    for source, names in origins(sources):
        if source != TYPED and names:
            listed = ", ".join(_named(name, sources[source]) for name in names)
            of = f" of {show.count(weeks, 'week')}" if source == RECORDS else ""
            terminal.say(*show.wrapped(f"{source}{of}: {listed}."))


def _standing(context: Context, rep: Rep) -> Parts:
    return parts_of(plans.latest(context.room, rep.id, context.day), context.day)


def _currency(context: Context, who: Rep) -> str:
    before = plans.latest(context.room, who.id, context.day)
    standing = before.currency if before else ""
    return standing or metrics.currency(context.room) or plans.currency(context.room)


def _named(name: str, parts: Parts) -> str:
    """A part in words, the average deal with the number of deals behind it."""
    of = f" of {show.count(parts.deal_seen, 'deal')}" if name == "deal" and parts.deal_seen else ""
    return NAMES.get(name, show.metric(name)) + of


def _with(parts: Parts, name: str, text: str) -> Parts:
    """The parts with one more read from a text; refused where it cannot stand beside the others."""
    value = QUESTIONS[name][1](text)
    added: dict[str, Any] = {name: minor(value, parts.currency or "") if name in MONEY else value}
    grown = replace(parts, **added)
    if _leaves_nothing(grown):
        raise NothingNewError
    return grown


def _leaves_nothing(parts: Parts) -> bool:
    """Whether existing customers bring the whole quota already."""
    quota, existing = parts.quota, parts.existing
    return quota is not None and existing is not None and existing >= quota
