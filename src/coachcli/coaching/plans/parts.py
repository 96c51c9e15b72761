"""The parts that a success plan is put together from, and what is still lacking."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.nouns import dataclass, field, fields, replace
from coachcli.coaching.numbers.gap import like
from coachcli.coaching.numbers.measured import THIN, Measured
from coachcli.coaching.plans.lag import YEAR, months_on, windows
from coachcli.coaching.plans.objective import EXAMPLE, PlannedActivity
from coachcli.coaching.plans.plan import COVERAGE, Minutes, Plan, checked
from coachcli.coaching.plans.rate import (
    STEPS,
    WEIGHT,
    Aim,
    Estimate,
    Rate,
    aim,
    counted,
    estimate,
    levels,
    pooled,
    team_weight,
)
from coachcli.coaching.rep import Rep
from coachcli.coaching.settings import QUARTER_WEEKS, RAMP_DAYS

NEEDED = {
    "quota": ("900000", "the number for these days"),
    "existing": ("300000", "the part of it that existing customers bring"),
    "deal": ("30000", "the average deal"),
    "win_rate": ("12/50", "won, of all that closed"),
    "meeting_to_opp": ("40%", "new opportunities for each meeting held"),
    "touch_to_meeting": ("8%", "meetings for each call, message or visit"),
    "weeks": ("46", "selling weeks, leave and holidays taken out"),
    "cycle_days": ("90", "the sales cycle: days from created to won"),
    "activities": (EXAMPLE, ""),
}
"""The parts without which there is no plan: an example of each, and what it is."""
NEARLY_OVER = 4
SPANS = ((QUARTER_WEEKS, 3), (2 * QUARTER_WEEKS, 6))
"""So many selling weeks at most make a quarter, and half a year; more make a year (in months)."""


class IncompleteError(CoachError):
    """A plan lacks parts that nobody is there to be asked for."""

    exit_code = 2

    def __init__(self, rep: str, lacking: tuple[str, ...]) -> None:
        steps = (
            part
            for name in lacking
            for part in ("\n  ", Todo("complete plan", (name, *NEEDED[name])))
        )
        super().__init__(
            f"The plan for {rep} lacks {len(lacking)} of its {len(NEEDED)} parts. Add:", *steps
        )


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a plan as far as one source knows them.

    Money is in minor units; `deal_seen` deals are averaged.
    """

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
    """What the team shows: its rate at each step, and the levels reached there and by the deal.

    `weights` are how many cases of the rep's own each rate counts as.
    """

    rates: dict[str, Rate] = field(default_factory=dict)
    aims: dict[str, Aim] = field(default_factory=dict)
    weights: dict[str, int] = field(default_factory=dict)


MONEY = ("quota", "existing", "deal", "deal_seen")


def together(*sources: Parts) -> Parts:
    """The parts of several sources, each from the first that knows it.

    The last day never comes from after the source of the first one, and money only from sources in
    the same currency.
    """
    code = _first(one.currency for one in sources)
    alike = tuple(_in_currency(source, code) for source in sources)
    first_known = {
        one.name: _first(getattr(source, one.name) for source in alike) for one in fields(Parts)
    }
    begins = next((at for at, source in enumerate(alike) if source.first), len(alike))
    return Parts(**first_known | {"last": _first(source.last for source in alike[: begins + 1])})


def _in_currency(source: Parts, code: str | None) -> Parts:
    """The source, without its money where that is in another currency."""
    same = source.currency in (None, code)
    return source if same else replace(source, **dict.fromkeys(MONEY))


def recorded(values: Iterable[Measured], currency: str) -> Parts:
    """The parts that a rep's numbers give: rates with their cases, average deal, sales cycle."""
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
    """Which of the needed parts each source (by name) gives, where those before it do not."""
    names, parts = tuple(sources), tuple(sources.values())
    whole = together(*parts)
    from_ = {
        name: next(at for at, one in enumerate(parts) if getattr(one, name) == getattr(whole, name))
        for name in NEEDED
        if getattr(whole, name) not in (None, ())
    }
    return tuple(
        (names[at], tuple(name for name in from_ if from_[name] == at)) for at in range(len(names))
    )


def parts_of(plan: Plan | None, day: date) -> Parts:
    """The parts of the plan before, while its days run; afterwards it says nothing of the next."""
    if plan is None or plan.last < day:
        return Parts()
    kept = {
        one.name: getattr(plan, one.name)
        for one in fields(Parts)
        if one.name not in (*STEPS, "deal_seen")
    }
    return Parts(
        **kept
        | {"currency": plan.currency or None, "weight": _chosen(plan.weight)}
        | {step: getattr(plan, step).own for step in STEPS}
    )


def _chosen(weight_: int) -> int | None:
    """A weight that somebody chose; the usual one is told anew."""
    return None if weight_ == WEIGHT else weight_


def colleagues(
    who: Rep, reps: Iterable[Rep], day: date, ramp_days: int = RAMP_DAYS
) -> tuple[Rep, ...]:
    """Those whose numbers a rep's may lean on: same manager, same role, past ramp."""
    team = tuple(one for one in reps if one.manager == who.manager)
    same = like(who, team, day, ramp_days)
    return tuple(one for one in team if one.id in same)


def lacking(parts: Parts) -> tuple[str, ...]:
    """What must still be known, in the order in which it is asked."""
    return tuple(name for name in NEEDED if getattr(parts, name) in (None, ()))


def peers(own: Parts, others: tuple[Parts, ...], typed: dict[str, Rate] | None = None) -> Peers:
    """What colleagues show together; a rate that is typed stands for theirs.

    Average deals are compared in one currency only.
    """
    known = {step: _known(getattr(one, step) for one in others) for step in STEPS}
    rates = {step: rate for step in STEPS if (rate := pooled(known[step])) is not None}
    weights = {step: _weight(own, step, known[step]) for step in rates}
    aims: dict[str, Aim | None] = {step: aim(levels(known[step], own.weight)) for step in STEPS}
    deals = (one.deal for one in others if one.deal and _comparable(one, own))
    aims["deal"] = aim(tuple(map(float, deals)))
    reached = {name: level for name, level in aims.items() if level is not None}
    return Peers(rates | (typed or {}), reached, weights | dict.fromkeys(typed or (), _typed(own)))


def _weight(own: Parts, step: str, others: tuple[Rate, ...]) -> int:
    """What the team's rate counts as: what is typed, else what the team itself tells."""
    return team_weight(getattr(own, step), others) if own.weight is None else own.weight


def _typed(parts: Parts) -> int:
    """What a rate that is typed counts as."""
    return WEIGHT if parts.weight is None else parts.weight


def _known(rates: Iterable[Rate | None]) -> tuple[Rate, ...]:
    return tuple(rate for rate in rates if rate is not None)


def planned(parts: Parts, team: Peers, rep: Rep, id_: str, day: date) -> Plan:
    """The plan that these parts make.

    Raises IncompleteError, PlanError or NothingToPlanWithError.
    """
    wanting = lacking(parts)
    if wanting:
        raise IncompleteError(rep.name, wanting)
    whole: Any = parts
    first, last = span(day, whole.weeks, parts.first, parts.last)
    steps = {step: _estimate(step, getattr(whole, step), team, _typed(parts)) for step in STEPS}
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
            weight=_typed(parts),
            **steps,
        )
    )


def _dated(plan: Plan) -> Plan:
    """The plan, checked, and with all the days that follow from it within the calendar."""
    windows(checked(plan))
    return plan


def span(
    day: date, weeks: int, first: date | None = None, last: date | None = None
) -> tuple[date, date]:
    """The days of a plan: those named, else the quarter, half-year or year around the day.

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
    """Whether a colleague's average deal says something: in one currency, of enough deals."""
    same = (theirs.currency or "") == (own.currency or "")
    return same and (theirs.deal_seen is None or theirs.deal_seen >= THIN)


def _rate(value: Measured | None) -> Rate | None:
    """A measured rate with its cases; none where it is no share of them."""
    if value is None or not 0 <= value.value <= 1:
        return None
    return counted(round(value.value * value.n), value.n) if value.n else Rate(value.value)


def _estimate(step: str, own: Rate, team: Peers, usual: int) -> Estimate:
    cases = team.weights.get(step, usual)
    return estimate(step, own, team.rates.get(step), team.aims.get(step), cases)


def _first(values: Iterable[Any]) -> Any:  # noqa: ANN401 - each field has a type of its own
    return next((value for value in values if value is not None), None)
