"""How reps stand in the numbers, held to plans and peers, for whichever command needs it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from coachcli.cli.context import Context
from coachcli.cli.numbers.figures import NONE, figures, value
from coachcli.cli.terminal.bars import short
from coachcli.coaching.metric import Unit, metric_named
from coachcli.coaching.money import major
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.gap import Standing, Stood, like, quota_plans, standings, worked
from coachcli.coaching.numbers.measured import Measured, measured
from coachcli.coaching.period import QUARTER_WEEKS, Period, weeks, whole
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Brief
from coachcli.store import metric as metrics
from coachcli.store import person

BY_REP = attrgetter("rep")
ByRep = Mapping[str, tuple[Measured, ...]]


@dataclass(frozen=True, slots=True)
class Compared:
    """What reps are held to: everybody's values of the period, their own by week, their plans."""

    everybody: tuple[Rep, ...]
    values: ByRep
    by_week: ByRep
    plans: Mapping[str, Mapping[str, float]]
    flows: tuple[Brief, ...]


def stood(
    context: Context, reps: Sequence[Rep], count: int = QUARTER_WEEKS, *, by_week: bool = True
) -> tuple[Period, tuple[Stood, ...]]:
    """How these reps stand in the last whole weeks, also week by week, and which days those are."""
    each = weeks(context.day, count)
    all_ = _compared(context, [rep.id for rep in reps], each, by_week=by_week)
    return whole(each), tuple(_stood(context, rep, all_) for rep in reps)


def stands(context: Context, who: Rep) -> Stood:
    """How one rep stands in the last quarter as a whole, read once for a context and a day."""
    key = (who.id, context.day)
    if key not in context.stood:
        context.stood[key] = stood(context, [who], by_week=False)[1][0]
    return context.stood[key]


def summed_up(standing: Standing, currency: str) -> str:
    """A metric as it stands, in a few words: win rate 18 % (plan 26 %, peers 24 %, n 41)."""
    metric, beside = metric_named(standing.metric), ", ".join(_beside(standing, currency))
    said = f"{metric.title} {value(standing.value, metric, currency)}"
    return f"{said} ({beside})" if beside else said


def few(amount: float | None, metric: str, currency: str) -> str:
    """A value in few signs, or a dash."""
    if amount is None:
        return NONE
    known = metric_named(metric)
    if known.unit is Unit.MONEY:
        return short(major(amount, currency))
    return value(amount, known, currency)


def off(standing: Standing) -> str:
    """How far a metric is from its standard: in points for a rate, else in percent of it."""
    standard = standing.standard or 0.0
    distance = 100 * abs(standing.value - standard)
    side = "above" if standing.value > standard else "below"
    if metric_named(standing.metric).unit is Unit.RATE:
        return f"{distance:.0f} pt {side}"
    return f"{distance / abs(standard):.0f} % {side}" if standard else NONE


def stake(standing: Standing, currency: str) -> str:
    """The money at stake, or nothing where none can be told."""
    return f"{major(standing.stake, currency):,.0f}" if standing.stake else ""


def worth(standing: Standing, currency: str) -> float | None:
    """The money at stake as a file has it, in whole units; none where none can be told."""
    return None if standing.stake is None else major(standing.stake, currency)


def held(standing: Standing) -> tuple[float | None, ...]:
    """A value with its plan and its peers."""
    return (standing.value, standing.plan, standing.peers)


def _compared(
    context: Context, reps: list[str], each: tuple[Period, ...], *, by_week: bool
) -> Compared:
    """What is read for all of these reps (by id) at once."""
    everybody, period = person.team(context.room), [whole(each)]
    ids = [rep.id for rep in everybody]
    tallies = metrics.tallies(context.room, ids, period)
    return Compared(
        everybody,
        _by_rep(measured(tallies, metrics.measures(context.room, ids, period))),
        _by_rep(figures(context, reps, each)) if by_week else {},
        {tally.rep: quota_plans(tally.quota) for tally in tallies},
        context.shelf.briefs(),
    )


def _stood(context: Context, rep: Rep, all_: Compared) -> Stood:
    peers = _peers(context, rep, all_)
    of_peers = tuple(measure for theirs in peers for measure in theirs)
    return Stood(rep, _standings(rep.id, of_peers, all_), len(peers))


def _peers(context: Context, rep: Rep, all_: Compared) -> list[tuple[Measured, ...]]:
    """The values of those a rep can be compared with, where they were at work."""
    alike = (all_.values.get(id_, ()) for id_ in like(rep, all_.everybody, context.day))
    return [theirs for theirs in alike if worked(theirs)]


def _standings(rep: str, of_peers: tuple[Measured, ...], all_: Compared) -> tuple[Standing, ...]:
    own, by_week = all_.values.get(rep, ()), all_.by_week.get(rep, ())
    return standings(own, of_peers, by_week, all_.plans.get(rep, {}), all_.flows)


def _beside(standing: Standing, currency: str) -> Iterator[str]:
    """What a value is held to, and how many cases stand behind it."""
    metric = metric_named(standing.metric)
    for word, amount in (("plan", standing.plan), ("peers", standing.peers)):
        if amount is not None:
            yield f"{word} {value(amount, metric, currency)}"
    if standing.n is not None:
        yield f"n {standing.n:,}"


def _by_rep(values: Iterable[Measured]) -> ByRep:
    ordered = sorted(values, key=BY_REP)
    return {rep: tuple(theirs) for rep, theirs in groupby(ordered, key=BY_REP)}
