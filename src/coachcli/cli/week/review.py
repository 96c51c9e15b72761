"""How the weekly review is made: all that it tells, read and decided."""

from collections.abc import Iterator
from datetime import date

from coachcli.cli.context import Context
from coachcli.cli.numbers.shared_causes import shared_causes
from coachcli.cli.numbers.watching import matching
from coachcli.cli.week.review_numbers import numbers_of
from coachcli.cli.week.turns import rhythms
from coachcli.cli.week.waits import First, by_waiting
from coachcli.coaching.learning.assignment import Waiting
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep, sellers
from coachcli.coaching.rhythm.watch import WatchMatch
from coachcli.coaching.verdict import in_family
from coachcli.coaching.week.funnel import Funnel, with_weeks_before
from coachcli.coaching.week.kept_week import NEXT, Turns
from coachcli.coaching.week.owed import Owed
from coachcli.coaching.week.report import Concluded, RepLine, Report, Week, overdue_by
from coachcli.coaching.week.report import report as reported
from coachcli.coaching.week.review import Review, ReviewKnown
from coachcli.coaching.week.review import review as reviewed
from coachcli.coaching.week.today import MOST_SHOWN
from coachcli.store import assignment, person, rhythm, today
from coachcli.store import report as aggregates
from coachcli.store.aggregates import promises as due_promises
from coachcli.store.funnel import funnel
from coachcli.store.issue import issues
from coachcli.store.promise import promises
from coachcli.store.today import first_day


def review(context: Context, week: Week, manager: str | None, *, every: bool = False) -> Review:
    """A team's week, `every` assignment named or only counted. Raises NoSuchManagerError."""
    day = min(context.day, week.last)
    team = _team(context, manager, day)
    made = _reported(context, week, team, manager, every=every)
    reps = [line.rep for line in made.reps]
    known = ReviewKnown(
        funnel=_funnel(context, week, manager),
        promises=due_promises(context.room, reps, day),
        issues=issues(context.room, day),
        watched=_watched(context, sellers(team), day),
        looks=made.to_evaluate.first,
        turns=tuple(_turns(context, sellers(team), day)),
        quiet_days=context.settings.quiet_days,
        since=first_day(context.room),
        numbers=numbers_of(context, week, sellers(_of_week(context, week, manager, team))),
        shared=shared_causes(context, sellers(team), day=day),
        kinds=_kinds(context, made),
    )
    return reviewed(made, known)


def _kinds(context: Context, made: Report) -> tuple[tuple[str, str], ...]:
    """The kind of the first cause that each rep has open, by the assignment's id."""
    given = [line.open[0].id for line in made.reps if line.open]
    return tuple(aggregates.kinds(context.room, given).items()) if given else ()


def _watched(context: Context, reps: tuple[Rep, ...], day: date) -> tuple[WatchMatch, ...]:
    """What matches what is watched for; of a week that is over nothing, as it matches today."""
    if day != context.day:
        return ()
    return tuple(each.match for each in matching(context, reps))


def _team(context: Context, manager: str | None, day: date) -> tuple[Rep, ...]:
    """Who was on the team on a day: those who began by then, and those who left after it."""
    is_over = day < context.day
    everybody = person.team(context.room, context.manager(manager), left=is_over)
    began = [rep for rep in everybody if rep.started is None or rep.started <= day]
    stayed = tuple(rep for rep in began if rep.left is None or rep.left > day)
    return _known_then(context, stayed, day) if is_over else stayed


def _of_week(
    context: Context, week: Week, manager: str | None, team: tuple[Rep, ...]
) -> tuple[Rep, ...]:
    """The team with those who left in the week: what they sold in it counts."""
    known = {rep.id for rep in team}
    everybody = person.team(context.room, context.manager(manager), left=True)
    left = (rep for rep in everybody if rep.left and rep.left > week.first)
    return (*team, *(rep for rep in left if rep.id not in known))


def _known_then(context: Context, team: tuple[Rep, ...], day: date) -> tuple[Rep, ...]:
    """Those who were on this team by then; all, where nobody was known here yet."""
    joined = rhythm.joined(context.room)
    known = tuple(rep for rep in team if joined.get(rep.id, date.min) <= day)
    return known or team


def _reported(
    context: Context, week: Week, team: tuple[Rep, ...], manager: str | None, *, every: bool
) -> Report:
    whose, day = context.manager(manager), min(context.day, week.last)
    standing = aggregates.lines(context.room, sellers(team), day, every=every)
    concluded = _in_families(context, aggregates.concluded(context.room, week, whose))
    given = aggregates.given(context.room, week, whose)
    if day < context.day:
        standing, waiting = _then(context, standing, day, every=every)
    else:
        waiting = _waiting(context, team, day, every=every)
    made = reported(week, day, concluded, given, standing, waiting)
    return replace(made, owed=_owed(context, team, day))


def _then(
    context: Context, standing: tuple[RepLine, ...], day: date, *, every: bool
) -> tuple[tuple[RepLine, ...], Waiting]:
    """What had a place and what waited on a day that is over, as it was known then."""
    from coachcli.coaching.week.stood import waited_then, with_open_then  # noqa: PLC0415 - few look back
    from coachcli.store.stood import stood  # noqa: PLC0415 - few look back

    given = stood(context.room, [line.rep for line in standing], day)
    return with_open_then(standing, given, every=every), waited_then(given, day)


def _funnel(context: Context, week: Week, manager: str | None) -> Funnel:
    *before, this = funnel(context.room, with_weeks_before(week), context.manager(manager))
    return Funnel(this, tuple(before))


def _turns(context: Context, team: tuple[Rep, ...], day: date) -> Iterator[Turns]:
    """The planned talks of those who have a rhythm, up to the end of the next week."""
    for made in rhythms(context, team, 2 * NEXT, day):
        yield Turns(made.rep.id, made.rep.name, made.every_turn)


def _in_families(context: Context, walks: tuple[Concluded, ...]) -> tuple[Concluded, ...]:
    """The same, so that one construct is counted once, whatever a flow calls it."""
    families = context.shelf.families() if walks else {}
    return tuple(replace(each, cause=in_family(each.cause, families)) for each in walks)


def _owed(context: Context, team: tuple[Rep, ...], day: date) -> Owed:
    """What the manager promised and put off looking at, with those on the team."""
    known = {rep.id for rep in team}
    promised = tuple(each for each in promises(context.room, day) if each.rep in known)
    looks = tuple(each for each in today.looks(context.room, day) if each.rep in known)
    return Owed(promised, looks)


def _waiting(context: Context, team: tuple[Rep, ...], day: date, *, every: bool) -> Waiting:
    """What is overdue and what is to be looked at again, named or only counted."""
    ids, most = [rep.id for rep in team], None if every else 0
    overdue = assignment.due(context.room, ids, overdue_by(day), most)
    named = None if every else MOST_SHOWN
    return Waiting(overdue, assignment.to_evaluate(context.room, ids, day, named))


def body(made: Review, first: First | None = None) -> dict[str, object]:
    """The review as JSON: a versioned promise (docs/reference/json.md)."""
    report = made.report
    waits = by_waiting(report.reps, report.as_of)
    monday, sunday = report.week.first.isoformat(), report.week.last.isoformat()
    return {
        "team": len(report.reps),
        **plain(report),
        "week": {"name": report.week.name, "first": monday, "last": sunday},
        "verdicts": dict(report.verdicts),
        "overdue": plain(report.overdue.first),
        "to_evaluate": plain(report.to_evaluate.first),
        "first": waits if first is None else first or None,
        "funnel": {**plain(made.funnel), "means": dict(made.funnel.means)},
        "rhythm": plain(made.rhythm),
        "promises_kept": plain(made.promises),
        "could_derail": plain(made.derailers),
        "next_talks": plain(made.next_talks),
        "numbers": plain(made.numbers),
        "shared": plain(made.shared),
    }
