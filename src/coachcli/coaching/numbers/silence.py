"""When to keep silent: which shortfalls of a team are a gap, and which are worth a look."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from coachcli.coaching.metric import Unit, metric_named
from coachcli.coaching.nouns import dataclass, field, replace
from coachcli.coaching.numbers.chance import claimed, of_distance, of_share, of_share_beside
from coachcli.coaching.numbers.gap import (
    CLOSED,
    FOLLOWING,
    WORTH_NAMING,
    Shortfall,
    Standing,
    is_down,
)
from coachcli.coaching.numbers.headline import Headline, Looked
from coachcli.coaching.numbers.measured import THIN, Measured
from coachcli.coaching.numbers.noise import Noise
from coachcli.coaching.numbers.reliability import LEAST_TEAM, Shrunk, reliable, shrunk
from coachcli.coaching.numbers.split import PathStep
from coachcli.coaching.numbers.tally import Tally


@dataclass(frozen=True, slots=True)
class HeldFigure:
    """A figure of a rep and what it is held to: the peers' (their own figures) or a fixed number.

    `others` are the peers' figures; `fixed` is a plan or a goal, which has no chance in it.
    """

    own: Measured
    others: tuple[Measured, ...]
    fixed: float | None = None


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure the figures of a rep are: which metrics are claimed, and each as far as it goes.

    `chances` say of each metric how likely it is so far behind by chance.
    """

    claimed: frozenset[str] = frozenset()
    drawn: Mapping[str, Shrunk] = field(default_factory=dict)
    chances: Mapping[str, float] = field(default_factory=dict)


def closed_count(tally: Tally) -> tuple[Measured, ...]:
    """How many closed, won and lost, as a figure: no metric, but a step of bookings."""
    deals = tally.deals
    if deals is None:
        return ()
    return (Measured(tally.rep, CLOSED, tally.period, deals.won + deals.lost),)


def sureness(looks: Sequence[HeldFigure], noise: Noise) -> dict[str, Sureness]:
    """How sure the figures of each rep are, by id, of all that a team shows at once."""
    likely = _chances(looks, noise)
    claimed_ = claimed(likely)
    figures: dict[str, dict[str, Shrunk]] = {look.own.rep: {} for look in looks}
    groups: dict[tuple[str, ...], list[HeldFigure]] = {}
    for look in filter(_is_behind, looks):
        key = (look.own.metric, *sorted([look.own.rep, *(other.rep for other in look.others)]))
        groups.setdefault(key, []).append(look)
    for (metric, *_), (first, *more) in groups.items():
        team = {each.rep: each for each in (first.own, *first.others)}
        for rep, value in drawn(team, noise, [each.own.rep for each in (first, *more)]).items():
            figures[rep][metric] = value
    chances: dict[str, dict[str, float]] = {rep: {} for rep in figures}
    for (whose, metric), share in likely.items():
        chances[whose][metric] = share
    return {
        rep: Sureness(
            frozenset(metric for whose, metric in claimed_ if whose == rep), values, chances[rep]
        )
        for rep, values in figures.items()
    }


def as_sure(standing: Standing, sure: Sureness) -> Standing:
    """The same with what may be said of it: a gap where it is claimed, else worth a look."""
    more: dict[str, Any] = {}
    if drawn_ := sure.drawn.get(standing.metric):
        more = {"drawn": drawn_.value, "drawn_low": drawn_.low, "drawn_high": drawn_.high}
    if standing.short >= WORTH_NAMING and standing.metric not in FOLLOWING:
        claimed_ = standing.gap and standing.metric in sure.claimed
        more["claim"] = Shortfall.BEYOND_CHANCE if claimed_ else Shortfall.LOOK
    return replace(standing, **more) if more else standing


def as_claimed(line: Headline, claimed: frozenset[str]) -> Headline:
    """The same, called a gap only where the step or its result is short by more than chance."""
    results = {Looked.BEGUN: "new_opps", Looked.EARLIER: CLOSED}
    result = results.get(line.looked, "bookings") if line.looked else "bookings"
    step = CLOSED if line.step is PathStep.CLOSED else line.metric
    return replace(line, gap=line.gap and not claimed.isdisjoint((step, result)))


def _is_behind(look: HeldFigure) -> bool:
    """Whether a figure is behind at all, so that it matters how far it is to be trusted."""
    if look.fixed is None and not look.others:
        return False
    level = look.fixed if look.fixed is not None else _mean(look.others)
    return look.own.value > level if is_down(look.own.metric) else look.own.value < level


def _mean(figures: Sequence[Measured]) -> float:
    return sum([figure.value for figure in figures]) / len(figures)


def claims(looks: Sequence[HeldFigure], noise: Noise) -> frozenset[tuple[str, str]]:
    """The rep and the metric of each gap that can be claimed, of all that a team shows at once."""
    return claimed(_chances(looks, noise))


def _chances(looks: Sequence[HeldFigure], noise: Noise) -> dict[tuple[str, str], float]:
    """How likely each figure is so far behind by chance, where that can be told."""
    chances = {(look.own.rep, look.own.metric): chance(look, noise) for look in looks}
    return {key: value for key, value in chances.items() if value is not None}


def chance(look: HeldFigure, noise: Noise) -> float | None:
    """How likely a figure is so far behind by chance; none where nothing tells, or it is thin."""
    own, metric = look.own, metric_named(look.own.metric)
    others = [figure for figure in look.others if figure.n or metric.unit is not Unit.RATE]
    if own.thin or (look.fixed is None and not others):
        return None
    if metric.unit is Unit.RATE and own.n:
        return _of_rate(own, others, look.fixed)
    return _of_distance(own, others, look.fixed, noise)


def drawn(
    values: Mapping[str, Measured], noise: Noise, only: Iterable[str] | None = None
) -> dict[str, Shrunk]:
    """The figures of one metric, by rep, each drawn to the team's as far as chance goes.

    With `only`, just those of these reps.
    """
    reps = list(values)
    wanted = reps if only is None else list(only)
    places = [reps.index(rep) for rep in wanted]
    if len(reps) < LEAST_TEAM:
        return {}
    figures = [values[rep] for rep in reps]
    metric = metric_named(figures[0].metric)
    # of two things that are not part of each other, a rate may be above 1: that is no share
    if metric.unit is Unit.RATE and all(figure.n and figure.value <= 1 for figure in figures):
        cases = [(figure.value * (figure.n or 1), figure.n or 1) for figure in figures]
        return dict(zip(wanted, reliable(cases, places), strict=True))
    level = _mean(figures)
    errors = [noise.error(metric.id, level, figure.n) for figure in figures]
    known = [error for error in errors if error]
    if len(known) < len(errors):
        return {}
    values_ = [figure.value for figure in figures]
    return dict(zip(wanted, shrunk(values_, known, places), strict=True))


def _of_rate(own: Measured, others: Sequence[Measured], fixed: float | None) -> float:
    down = is_down(own.metric)
    seen = own.n or THIN
    hits = _hits(own, down=down)
    if fixed is not None:
        return of_share_beside(hits, seen, 1 - fixed if down else fixed)
    return of_share(
        hits,
        seen,
        sum(_hits(other, down=down) for other in others),
        sum(other.n or 0 for other in others),
    )


def _hits(figure: Measured, *, down: bool) -> float:
    """The cases that went well."""
    share = 1 - figure.value if down else figure.value
    return share * (figure.n or 0)


def _of_distance(
    own: Measured, others: Sequence[Measured], fixed: float | None, noise: Noise
) -> float | None:
    count = len(others)
    level = _mean(others) if fixed is None else fixed
    error = noise.error(own.metric, level, own.n)
    if error is None:
        return None
    more = 1 + 1 / count if fixed is None else 1.0
    ahead = own.value - level
    down = is_down(own.metric)
    return of_distance(-ahead if down else ahead, error * more**0.5)
