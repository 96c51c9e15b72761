"""The parts that a success plan is put together from: typed, recorded, or as in the plan before; and what is still lacking."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from typing import Any

from coachcli.coaching.errors import CoachError
from coachcli.coaching.numbers.gap import like
from coachcli.coaching.numbers.measured import THIN, Measured
from coachcli.coaching.plans.lag import YEAR, months_on, windows
from coachcli.coaching.plans.objective import PlannedActivity
from coachcli.coaching.plans.plan import COVERAGE, Minutes, Plan, checked
from coachcli.coaching.plans.rate import WEIGHT, Aim, Estimate, Rate, aim, counted, estimate, levels, pooled
from coachcli.coaching.rep import Rep

NEEDED = {
    "quota": ("--quota 900000", "the number for these days"),
    "existing": ("--existing 300000", "the part of it that existing customers bring"),
    "deal": ("--deal 30000", "the average deal"),
    "win_rate": ("--win 12/50", "won, of all that closed"),
    "meeting_to_opp": ("--meeting-to-opp 40%", "new opportunities for each meeting held"),
    "touch_to_meeting": ("--touch-to-meeting 8%", "meetings for each call, message or visit"),
    "weeks": ("--weeks 46", "selling weeks, leave and holidays taken out"),
    "cycle_days": ("--cycle 90", "the sales cycle: days from created to won"),
    "activities": ('--activity "touches: new customers in logistics -> new_opps"', ""),
}
"""The parts without which there is no plan: the option that gives each, and what it is."""
NEARLY_OVER = 4
SPANS = ((13, 3), (26, 6))
"""So many selling weeks at most make a quarter, and half a year; more make a year (in months)."""


class IncompleteError(CoachError):
    """A plan lacks parts that nobody is there to be asked for."""

    exit_code = 2

    def __init__(self, rep: str, lacking: tuple[str, ...]) -> None:
        wanted = "\n".join(f"  {NEEDED[one][0]:<24}  {NEEDED[one][1]}".rstrip() for one in lacking)
        super().__init__(f"The plan for {rep} lacks {len(lacking)} of its {len(NEEDED)} parts. Add:\n{wanted}")


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a plan as far as one source knows them. Money is in minor units; `deal_seen` deals are averaged."""

    quota: int | None = None
    existing: int | None = None
    deal: int | None = None
    deal_seen: int | None = None
    currency: str | None = None
    win_rate: Rate | None = None
    meeting_to_opp: Rate | None = None
    touch_to_meeting: Rate | None = None
    weeks: int | None = None
    cycle_days: int | None = None
    activities: tuple[PlannedActivity, ...] | None = None
    first: date | None = None
    last: date | None = None
    minutes: Minutes | None = None
    coverage: float | None = None
    weight: int | None = None


@dataclass(frozen=True, slots=True)
class Peers:
    """What the team shows: its rate at each step, and the levels reached there and with the average deal."""

    rates: dict[str, Rate] = field(default_factory=dict)
    aims: dict[str, Aim] = field(default_factory=dict)


MONEY = ("quota", "existing", "deal", "deal_seen")
STEPS = ("win_rate", "meeting_to_opp", "touch_to_meeting")


def together(*sources: Parts) -> Parts:
    """The parts of several sources, each from the first that knows it.

    The last day never comes from after the source of the first one, and money only from sources in the same currency.
    """
    code = _first(one.currency for one in sources)
    sources = tuple(one if one.currency in (None, code) else replace(one, **dict.fromkeys(MONEY)) for one in sources)
    found = {one.name: _first(getattr(source, one.name) for source in sources) for one in fields(Parts)}
    begins = next((at for at, source in enumerate(sources) if source.first), len(sources))
    return Parts(**found | {"last": _first(source.last for source in sources[: begins + 1])})


def recorded(values: Iterable[Measured], currency: str) -> Parts:
    """The parts that a rep's measured numbers give: rates with their cases, the average deal and the sales cycle."""
    known = {one.metric: one for one in values}
    deal, cycle = known.get("avg_deal"), known.get("cycle_days")
    rates: dict[str, Any] = {step: _rate(known.get(step)) for step in STEPS}
    return Parts(
        deal=round(deal.value) or None if deal else None,
        deal_seen=deal.n if deal else None,
        currency=currency or None,
        cycle_days=max(1, round(cycle.value)) if cycle else None,
        **rates,
    )


def origins(sources: Mapping[str, Parts]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Which of the parts that are needed each source (by its name) gives, where those before it do not."""
    names, parts = tuple(sources), tuple(sources.values())
    whole = together(*parts)
    from_ = {
        name: next(at for at, one in enumerate(parts) if getattr(one, name) == getattr(whole, name))
        for name in NEEDED
        if getattr(whole, name) not in (None, ())
    }
    return tuple((names[at], tuple(name for name in from_ if from_[name] == at)) for at in range(len(names)))


def parts_of(plan: Plan | None, day: date) -> Parts:
    """The parts of the plan before, while its days run; afterwards it says nothing of the next."""
    if plan is None or plan.last < day:
        return Parts()
    kept = {one.name: getattr(plan, one.name) for one in fields(Parts) if one.name not in (*STEPS, "deal_seen")}
    return Parts(**kept | {"currency": plan.currency or None} | {step: getattr(plan, step).own for step in STEPS})


def colleagues(who: Rep, reps: Iterable[Rep], day: date) -> tuple[Rep, ...]:
    """Those whose numbers a rep's may lean on: of the same manager, and like the rep in role, past ramp."""
    team = tuple(one for one in reps if one.manager == who.manager)
    same = like(who, team, day)
    return tuple(one for one in team if one.id in same)


def lacking(parts: Parts) -> tuple[str, ...]:
    """What must still be known, in the order in which it is asked."""
    return tuple(name for name in NEEDED if getattr(parts, name) in (None, ()))


def peers(own: Parts, others: tuple[Parts, ...], typed: dict[str, Rate] | None = None) -> Peers:
    """What colleagues show together; a rate that is typed stands for theirs. Average deals are compared in one currency only."""
    weight = WEIGHT if own.weight is None else own.weight
    known = {step: tuple(rate for one in others if (rate := getattr(one, step)) is not None) for step in STEPS}
    rates = {step: rate for step in STEPS if (rate := pooled(known[step])) is not None}
    aims = {step: level for step in STEPS if (level := aim(levels(known[step], weight))) is not None}
    deals = aim(tuple(float(one.deal) for one in others if one.deal and _comparable(one, own)))
    return Peers(rates | (typed or {}), aims | ({"deal": deals} if deals else {}))


def planned(parts: Parts, team: Peers, rep: Rep, id_: str, day: date) -> Plan:
    """The plan that these parts make. Raises IncompleteError, PlanError or NothingToPlanWithError."""
    wanting = lacking(parts)
    if wanting:
        raise IncompleteError(rep.name, wanting)
    whole: Any = parts
    weight = WEIGHT if parts.weight is None else parts.weight
    first, last = span(day, whole.weeks, parts.first, parts.last)
    steps = {step: _estimate(step, getattr(whole, step), team, weight) for step in STEPS}
    return _dated(
        Plan(
            id=id_,
            rep=rep.id,
            made=day,
            first=first,
            last=last,
            quota=whole.quota,
            existing=whole.existing,
            deal=whole.deal,
            currency=parts.currency or "",
            weeks=whole.weeks,
            cycle_days=whole.cycle_days,
            activities=whole.activities,
            deal_aim=team.aims.get("deal"),
            minutes=parts.minutes or Minutes(),
            coverage=COVERAGE if parts.coverage is None else parts.coverage,
            weight=weight,
            **steps,
        )
    )


def _dated(plan: Plan) -> Plan:
    """The plan, checked, and with all the days that follow from it within the calendar."""
    windows(checked(plan))
    return plan


def span(day: date, weeks: int, first: date | None = None, last: date | None = None) -> tuple[date, date]:
    """The days of a plan: those that are named, else the quarter, half-year or year around the day that so many weeks make.

    When less than a quarter of that is left, it is the next one that is planned.
    """
    months = next((months for most, months in SPANS if weeks <= most), YEAR)
    begun = first or _begun(day, months)
    return begun, last or months_on(begun, months) - timedelta(days=1)


def _begun(day: date, months: int) -> date:
    begun = date(day.year, (day.month - 1) // months * months + 1, 1)
    following = months_on(begun, months)
    return following if (following - day).days * NEARLY_OVER < (following - begun).days else begun


def _comparable(theirs: Parts, own: Parts) -> bool:
    """Whether a colleague's average deal says something: in the same currency, and not of too few deals."""
    same = (theirs.currency or "") == (own.currency or "")
    return same and (theirs.deal_seen is None or theirs.deal_seen >= THIN)


def _rate(one: Measured | None) -> Rate | None:
    """A measured rate with its cases; none where it is no share of them."""
    if one is None or not 0 <= one.value <= 1:
        return None
    return counted(round(one.value * one.n), one.n) if one.n else Rate(one.value)


def _estimate(step: str, own: Rate, team: Peers, weight: int) -> Estimate:
    return estimate(step, own, team.rates.get(step), team.aims.get(step), weight)


def _first(values: Iterable[Any]) -> Any:  # noqa: ANN401 - each field has a type of its own
    return next((value for value in values if value is not None), None)
