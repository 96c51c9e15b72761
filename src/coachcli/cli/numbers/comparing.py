"""Comparing reps in the numbers with goals, plans and peers, where it is not worked out yet."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from coachcli.cli.context import Context
from coachcli.cli.numbers.asked_of_reps import Wanted, asked_of_reps
from coachcli.cli.numbers.figures import figures
from coachcli.cli.numbers.silent import last_before
from coachcli.cli.numbers.weeks_spoken_of import weeks_spoken_of
from coachcli.cli.numbers.worked_out import TeamStood
from coachcli.coaching.nouns import dataclass, field, replace
from coachcli.coaching.numbers.asks import asked_of, asked_together
from coachcli.coaching.numbers.begun import cycle_weeks
from coachcli.coaching.numbers.closed import at_their_mix
from coachcli.coaching.numbers.closing import is_held_to_closed, without_closed
from coachcli.coaching.numbers.gap import (
    LEAST_PEERS,
    Beside,
    like,
    ramped,
    standings,
)
from coachcli.coaching.numbers.headline import (
    Headline,
    Recorded,
    Stood,
    headline,
    team_headline,
)
from coachcli.coaching.numbers.measured import Measured, is_silent, measured, worked
from coachcli.coaching.numbers.newcomer import by_weeks_held, gap_from, was_there, weeks_held
from coachcli.coaching.numbers.noise import noise
from coachcli.coaching.numbers.peers import pooled
from coachcli.coaching.numbers.silence import (
    HeldFigure,
    Sureness,
    as_claimed,
    as_sure,
    closed_count,
    sureness,
)
from coachcli.coaching.numbers.tally import Measure, Tally
from coachcli.coaching.numbers.who_else import Colleague, who_else
from coachcli.coaching.period import WEEK, Period, whole
from coachcli.coaching.rep import Rep, sellers
from coachcli.coaching.walks.flow import Brief
from coachcli.store import metric as metrics
from coachcli.store import person
from coachcli.store.counted import Counted

Figures = Mapping[str, Mapping[str, Measured]]
"""What was measured, by rep and metric."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What reps are held to: everybody's numbers of the period, and what is asked of each rep.

    Of those `opening` (by id) nothing can have closed yet: they are held to nothing of it.
    """

    everybody: tuple[Rep, ...]
    peers: Mapping[str, tuple[str, ...]]
    recorded: Mapping[str, Recorded]
    values: Mapping[str, tuple[Measured, ...]]
    measures: tuple[Measure, ...]
    asked: Mapping[str, Wanted]
    flows: tuple[Brief, ...]
    ramp_days: int
    sure: Mapping[str, Sureness] = field(default_factory=dict)
    opening: frozenset[str] = frozenset()


def stood_anew(
    context: Context, reps: Sequence[Rep], count: int | None, *, by_week: bool
) -> TeamStood:
    """How these reps stand, each in the weeks in the role; `by_week` too where it is asked for."""
    each_week = weeks_spoken_of(context, count or context.settings.weeks)
    made = [
        _held_to(context, theirs, each, by_week=by_week)
        for each, theirs in by_weeks_held(reps, each_week).items()
    ]
    return made[0] if len(made) == 1 else _together(reps, whole(each_week), made)


def team_anew(context: Context, reps: Sequence[Rep], count: int | None) -> TeamStood:
    """The same of a team, with the headline of those who were there in all of the weeks."""
    each_week = weeks_spoken_of(context, count or context.settings.weeks)
    made = [
        _held_to(context, theirs, each, team=reps if each == each_week else ())
        for each, theirs in by_weeks_held(reps, each_week).items()
    ]
    return _together(reps, whole(each_week), made)


def _together(reps: Sequence[Rep], period: Period, made: Sequence[TeamStood]) -> TeamStood:
    """How these reps stand, in their order."""
    by_rep = {each.rep.id: each for several in made for each in several.stood}
    headline_ = next((several.whole for several in made if several.whole), None)
    return TeamStood(period, tuple(by_rep[rep.id] for rep in reps), headline_)


def _held_to(
    context: Context,
    reps: Sequence[Rep],
    each_week: tuple[Period, ...],
    *,
    by_week: bool = False,
    team: Sequence[Rep] = (),
) -> TeamStood:
    """How reps stand who are held to these weeks, with the headline of those who are of a team."""
    all_, period = _compared(context, reps, each_week), whole(each_week)
    if is_silent(all_.values.values()) and last_before(context, period):
        return TeamStood(period, tuple(Stood(rep, (), 0) for rep in reps))
    ids = [rep.id for rep in reps] if by_week else []
    weekly = figures(context, ids, each_week) if ids else ()
    stands_ = tuple(_stood(rep, all_, weekly) for rep in reps)
    if len(reps) == 1:
        stands_ = tuple(_with_others(each, all_) for each in stands_)
    there = (rep for rep in reps if team and rep.id not in all_.opening)
    settled = [rep for rep in there if gap_from(rep, context.day) is None]
    return TeamStood(period, stands_, _of_team(settled, team, all_))


def _of_team(reps: Sequence[Rep], team: Sequence[Rep], all_: Compared) -> Headline | None:
    """Reps beside those of no other role, past ramp and at work, who are not in their team."""
    ids = {rep.id for rep in team}
    alike = dict.fromkeys(id_ for rep in reps for id_ in all_.peers[rep.id] if id_ not in ids)
    having = [all_.recorded[id_] for id_ in alike if all_.recorded[id_].now.deals]
    own = [all_.recorded[rep.id] for rep in reps if rep.id in all_.recorded]
    asked = asked_together([all_.asked[each.now.rep] for each in own if each.now.deals])
    return team_headline(own, having, Beside(asked=asked, flows=all_.flows))


def _compared(context: Context, reps: Sequence[Rep], each_week: tuple[Period, ...]) -> Compared:
    """What is read for all of these reps at once."""
    everybody, period = person.team(context.room), whole(each_week)
    managers = {rep.manager for rep in reps}
    teams = sellers(rep for rep in everybody if rep.manager in managers)
    together = tuple(dict.fromkeys((*teams, *reps)))
    ids = [rep.id for rep in everybody]
    tallies = metrics.tallies(context.room, ids, [period])
    measures = metrics.measures(context.room, ids, [period])
    before = _before(context, everybody, tallies, period)
    all_ = Compared(
        everybody,
        {},
        {each.rep: Recorded(each, before.get(each.rep)) for each in tallies},
        {each.rep: measured([each], _of(each.rep, measures)) for each in tallies},
        measures,
        asked_of_reps(context, together, period, {each.rep: each.quota for each in tallies}),
        context.shelf.briefs(),
        context.settings.ramp_days,
        opening=frozenset(_opening(context, together, tallies)),
    )
    all_ = replace(all_, peers={rep.id: _peers(context, rep, all_) for rep in together})
    return replace(all_, sure=_sure(context, together, all_, each_week))


def _opening(context: Context, reps: Sequence[Rep], tallies: Sequence[Tally]) -> Iterator[str]:
    """Those of these reps, by id, of whom nothing can have closed yet."""
    cycle, by_rep = cycle_weeks(tallies), {rep.id: rep for rep in reps}
    for each in tallies:
        if rep := by_rep.get(each.rep):
            on_ramp = not ramped(rep, context.day, context.settings.ramp_days)
            if not is_held_to_closed(each, rep, cycle, on_ramp=on_ramp):
                yield rep.id


def _peers(context: Context, rep: Rep, all_: Compared) -> tuple[str, ...]:
    """Those a rep can be compared with who were at work, by id."""
    alike = like(rep, all_.everybody, context.day, all_.ramp_days)
    return tuple(id_ for id_ in alike if worked(all_.values.get(id_, ())))


def _sure(
    context: Context, reps: Sequence[Rep], all_: Compared, each_week: tuple[Period, ...]
) -> dict[str, Sureness]:
    """How sure the figures of these reps are, each within the team of one manager."""
    sure: dict[str, Sureness] = {}
    figures = {id_: {each.metric: each for each in _figures(id_, all_)} for id_ in all_.values}
    ids = [rep.id for rep in reps]
    apart = all_.opening | {rep.id for rep in reps if _is_apart(context, rep, each_week)}
    weekly = metrics.tallies(context.room, ids, each_week, Counted.FLOWED)
    for manager in dict.fromkeys(rep.manager for rep in reps):
        team = [rep.id for rep in reps if rep.manager == manager]
        looks = [look for rep in team if rep not in apart for look in _looks(rep, all_, figures)]
        sure |= sureness(looks, noise(each for each in weekly if each.rep in team))
    return sure


def _is_apart(context: Context, rep: Rep, each_week: tuple[Period, ...]) -> bool:
    """Whether a rep tells nothing of these weeks: new, or not there in all of them."""
    return bool(gap_from(rep, context.day)) or weeks_held(rep, each_week) != each_week


def _looks(rep: str, all_: Compared, figures: Figures) -> Iterator[HeldFigure]:
    """Each figure of a rep (by id) beside what it is held to."""
    theirs = [figures[peer] for peer in all_.peers[rep]]
    for own in figures.get(rep, {}).values():
        fixed = asked_of(all_.asked[rep], own.metric)
        others = tuple(each[own.metric] for each in theirs if own.metric in each)
        if fixed is not None or len(others) >= LEAST_PEERS:
            yield HeldFigure(own, others, fixed)


def _before(
    context: Context, reps: Sequence[Rep], tallies: Sequence[Tally], period: Period
) -> dict[str, Tally]:
    """The same of those of these reps who were there one sales cycle earlier, where it is known."""
    cycle = cycle_weeks(tallies)
    if not cycle:
        return {}
    back = timedelta(days=WEEK * cycle)
    earlier = Period(period.first - back, period.last - back)
    there = {rep.id for rep in reps if was_there(rep, earlier.first)}
    ids = [each.rep for each in tallies if each.deals and each.rep in there]
    before = metrics.tallies(context.room, ids, [earlier], Counted.BEGUN)
    return {each.rep: each for each in before}


def _of(rep: str, measures: Sequence[Measure]) -> tuple[Measure, ...]:
    return tuple(each for each in measures if each.rep == rep)


def _figures(rep: str, all_: Compared) -> tuple[Measured, ...]:
    """The metrics of a rep (by id), with how many closed."""
    return (*all_.values[rep], *closed_count(all_.recorded[rep].now))


def _stood(rep: Rep, all_: Compared, weekly: tuple[Measured, ...]) -> Stood:
    peers, sure = all_.peers[rep.id], all_.sure.get(rep.id, Sureness())
    beside = _beside(rep, peers, all_)
    by_week = tuple(each for each in weekly if each.rep == rep.id)
    held = standings(all_.values.get(rep.id, ()), beside, by_week)
    having = [all_.recorded[id_] for id_ in peers if all_.recorded[id_].now.deals]
    found = headline(all_.recorded[rep.id], having, beside) if rep.id in all_.recorded else None
    told = as_claimed(found, sure.claimed) if found else None
    standings_ = tuple(as_sure(each, sure) for each in held)
    return Stood(rep, standings_, len(peers), told, tuple(sure.chances.items()))


def _with_others(stood_: Stood, all_: Compared) -> Stood:
    """The same with who else is short in what the rep is short in."""
    colleagues = [
        Colleague(
            {each.metric: each for each in all_.values[id_]},
            all_.asked.get(id_, {}),
            all_.recorded[id_].before,
        )
        for id_ in all_.peers[stood_.rep.id]
    ]
    peers = all_.peers[stood_.rep.id]
    return replace(stood_, others=tuple(who_else(stood_, colleagues).items()), compared_with=peers)


def _beside(rep: Rep, peers: Sequence[str], all_: Compared) -> Beside:
    """What a rep is held to: these peers (by id), goal, plan, and flows."""
    tallies = [all_.recorded[id_].now for id_ in peers]
    theirs = [each for each in all_.measures if each.rep in peers]
    own = all_.recorded[rep.id].now.deals if rep.id in all_.recorded else None
    others = [each.deals for each in tallies if each.deals]
    mix = at_their_mix(own, others) if own and others else None
    values = [each for id_ in peers for each in all_.values[id_]]
    held = Beside(pooled(tallies, theirs, values), all_.asked[rep.id], all_.flows, mix)
    return without_closed(held) if rep.id in all_.opening else held
