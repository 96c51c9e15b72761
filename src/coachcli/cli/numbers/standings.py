"""How reps stand in the numbers, read and held to their plans and peers, for whichever command needs it."""

from collections.abc import Sequence

from coachcli.cli.context import Desk
from coachcli.cli.numbers.figures import NONE, figures, value
from coachcli.cli.terminal.bars import short
from coachcli.coaching.metric import Unit, metric_named
from coachcli.coaching.money import major
from coachcli.coaching.numbers.gap import Standing, Stood, gaps, like, standings
from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.period import Period, weeks, whole
from coachcli.coaching.rep import Rep
from coachcli.store import metric as metrics
from coachcli.store import person

WEEKS = 13


def stood(at: Desk, reps: Sequence[Rep], count: int = WEEKS) -> tuple[Period, tuple[Stood, ...]]:
    """How these reps stand in the last whole weeks, and which days those are."""
    each = weeks(at.day, count)
    all_ = whole(each)
    everybody = person.team(at.room)
    values = _by_rep(figures(at, [rep.id for rep in everybody], [all_]))
    by_week = _by_rep(figures(at, [rep.id for rep in reps], each))
    plans = {one.rep: _plans(one.quota) for one in metrics.tallies(at.room, [rep.id for rep in reps], [all_])}
    flows = at.shelf.briefs()

    def one(rep: Rep) -> Stood:
        peers = [theirs for id_ in like(rep, everybody, at.day) if _worked(theirs := values.get(id_, ()))]
        all_theirs = tuple(measured for one in peers for measured in one)
        found = standings(values.get(rep.id, ()), all_theirs, by_week.get(rep.id, ()), plans[rep.id], flows)
        return Stood(rep, found, len(peers))

    return all_, tuple(one(rep) for rep in reps)


def stands(at: Desk, who: Rep) -> Stood:
    """How one rep stands, read once for a desk and a day."""
    key = (who.id, at.day)
    if key not in at.stood:
        at.stood[key] = stood(at, [who])[1][0]
    return at.stood[key]


def told(one: Standing, currency: str) -> str:
    """A metric as it stands, in a few words: win rate 18 % (plan 26 %, peers 24 %, n 41)."""
    metric = metric_named(one.metric)
    held = [
        f"{word} {value(held, metric, currency)}" for word, held in (("plan", one.plan), ("peers", one.peers)) if held is not None
    ]
    n = [f"n {one.n:,}"] if one.n is not None else []
    beside = f" ({', '.join([*held, *n])})" if held or n else ""
    return f"{metric.title} {value(one.value, metric, currency)}{beside}"


def few(amount: float | None, metric: str, currency: str) -> str:
    """A value in few signs, or a dash."""
    if amount is None:
        return NONE
    known = metric_named(metric)
    return short(major(amount, currency)) if known.unit is Unit.MONEY else value(amount, known, currency)


def off(one: Standing) -> str:
    """How far a metric is from its standard: in points for a rate, else in percent of the standard."""
    metric, standard = metric_named(one.metric), one.standard or 0.0
    side = "above" if one.value > standard else "below"
    if metric.unit is Unit.RATE:
        return f"{100 * abs(one.value - standard):.0f} pt {side}"
    return f"{100 * abs(one.value - standard) / abs(standard):.0f} % {side}" if standard else NONE


def stake(one: Standing, currency: str) -> str:
    """The money at stake, or nothing where none can be told."""
    return f"{major(one.stake, currency):,.0f}" if one.stake else ""


def top(one: Stood) -> Standing | None:
    """The gap to start from: the largest that opens a flow."""
    return next((gap for gap in gaps(one.found) if gap.flows), None)


def _worked(found: tuple[Measured, ...]) -> bool:
    """Whether anything is recorded of a rep in the period, so that the numbers are of somebody at work."""
    return any(one.value for one in found)


def _by_rep(found: tuple[Measured, ...]) -> dict[str, tuple[Measured, ...]]:
    by_rep: dict[str, list[Measured]] = {}
    for one in found:
        by_rep.setdefault(one.rep, []).append(one)
    return {rep: tuple(all_) for rep, all_ in by_rep.items()}


def _plans(quota: int | None) -> dict[str, float]:
    """The plan of a period, by metric."""
    return {"bookings": quota, "quota_attainment": 1.0} if quota else {}
