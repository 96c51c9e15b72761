"""What a day asks of a manager, fetched from the records; of what few homes have, only if it is."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from coachcli.cli.context import Context
from coachcli.coaching.learning.assignment import Waiting
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep, sellers
from coachcli.coaching.week.report import RepLine, week_of
from coachcli.coaching.week.today import CardsDue, PromiseDue, RepApart, Today, still_apart, today
from coachcli.store import assignment, report
from coachcli.store import today as day
from coachcli.store.promise import promises

if TYPE_CHECKING:
    from coachcli.coaching.week.today import DayTalk


def day_known(
    context: Context, team: tuple[Rep, ...], there: frozenset[str], most: int | None
) -> Today:
    """The day of a team, with as many assignments as are asked for, or all.

    `there` are the kinds of records of which there are any.
    """
    known, mine = {rep.id for rep in team}, sellers(team)
    left = tuple(each for each in day.unfinished(context.room) if each.rep in known)
    standing = report.lines(context.room, mine, context.day, every=most is None)
    waiting = _waiting(context, [rep.id for rep in mine], most)
    quiet_days = context.settings.quiet_days
    walked = "diagnosis" in there
    looks = day.looks(context.room, context.day) if walked else ()
    mine_ = promises(context.room, context.day) if walked else ()
    made = today(
        context.day,
        standing,
        left,
        tuple(each for each in looks if each.rep in known),
        waiting,
        quiet_days,
    )
    made = replace(made, promises=tuple(each for each in mine_ if each.rep in known))
    return _with_rest(context, team, standing, there, made)


def _waiting(context: Context, reps: Iterable[str], most: int | None) -> Waiting:
    due = assignment.due(context.room, reps, context.day, most)
    return Waiting(due, assignment.to_evaluate(context.room, reps, context.day, most))


def _with_rest(
    context: Context,
    team: tuple[Rep, ...],
    standing: Sequence[RepLine],
    there: frozenset[str],
    made: Today,
) -> Today:
    """The same with what comes of ratings, practice, talks and the rhythm."""
    names = {rep.id: rep.name for rep in team}
    if "observation" in there:
        made = replace(made, apart=_apart(context, team, standing))
    if "attempt" in there:
        made = replace(made, cards=_cards(context, names))
    if "talk" in there:
        made = replace(made, promised=_promised(context, names))
    if "watch_rule" in there:
        from coachcli.cli.week.day_watched import deals_watched  # noqa: PLC0415 - few watch

        made = replace(made, watched=deals_watched(context, sellers(team)))
    return _with_talks(context, sellers(team), there, made) if "rhythm" in there else made


def _apart(
    context: Context, team: tuple[Rep, ...], standing: Sequence[RepLine]
) -> tuple[RepApart, ...]:
    from coachcli.cli.week.apart import seen_apart_in  # noqa: PLC0415 - few teams rate

    last = {line.rep: line.last_coached for line in standing}
    apart = seen_apart_in(context, team)
    return tuple(each for each in apart if still_apart(each, last.get(each.rep)))


def _cards(context: Context, names: dict[str, str]) -> tuple[CardsDue, ...]:
    from coachcli.coaching.practice.cards_due import cards_due  # noqa: PLC0415 - few practise
    from coachcli.store import attempt  # noqa: PLC0415 - as above

    off = context.settings.off
    due = cards_due(attempt.of_all(context.room, context.day), context.day, off)
    return tuple(CardsDue(rep, names[rep], count) for rep, count in due.items() if rep in names)


def _promised(context: Context, names: dict[str, str]) -> tuple[PromiseDue, ...]:
    """What was promised in talks: mine of the days to come as well, theirs once it is due."""
    from coachcli.coaching.rhythm.talk import TalkStep, still_open  # noqa: PLC0415 - with talks
    from coachcli.store import talk  # noqa: PLC0415 - as above

    open_ = still_open(talk.promises(context.room, context.day), context.day)
    every = (
        PromiseDue(each.rep, names[each.rep], each, each.step is TalkStep.SUPPORT)
        for each in open_
        if each.rep in names
    )
    return tuple(each for each in every if each.falls_due(context.day))


def _with_talks(
    context: Context, reps: tuple[Rep, ...], there: frozenset[str], made: Today
) -> Today:
    """The same with today's talks by the rhythm, those missed, and the halves to ask for."""
    from coachcli.cli.week.turns import rhythms  # noqa: PLC0415 - few have a rhythm
    from coachcli.coaching.week import day_talks  # noqa: PLC0415 - as above

    talks: list[DayTalk] = []
    missed: list[DayTalk] = []
    soon: list[DayTalk] = []
    for each in rhythms(context, reps, day_talks.SOON):
        who, turns = (each.rep.id, each.rep.name), each.every_turn
        of_day = day_talks.of_day(who, turns, context.day)
        talks += of_day
        missed += day_talks.missed(who, each.turns.values(), context.day)
        ahead = None if of_day else day_talks.soon(who, turns, context.day)
        soon += [ahead] if ahead else []
    if "preread" not in there:
        return day_talks.joined(made, talks, missed)
    half_in = day.halves(context.room, week_of(context.day).name, context.day)
    return day_talks.joined(made, talks, missed, soon, half_in)
