"""coach diagnose: before a one-on-one, from a gap to its root cause."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Annotated

from coachcli.cli import clock, names
from coachcli.cli.context import Context
from coachcli.cli.numbers.new_said import new_said
from coachcli.cli.plans import goal_wording
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer
from coachcli.cli.terminal.options import Argument, Option
from coachcli.cli.walks import company, session
from coachcli.cli.walks.starting_gap import gap_to_start_from, say_settings
from coachcli.cli.walks.taking_up import taken_up
from coachcli.cli.walks.under_way import PausedError, SavedError, Walk
from coachcli.cli.walks.walk import walk
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.newcomer import is_new
from coachcli.coaching.plans.goal import lack
from coachcli.coaching.rep import Rep, doubled, reps_named, since
from coachcli.coaching.walks.flow import Flow, Way
from coachcli.coaching.walks.interview import Limits, limits
from coachcli.coaching.walks.known import reads_map
from coachcli.coaching.walks.story import entered
from coachcli.store import assignment, person
from coachcli.store import goal as goals
from coachcli.store.last_talk import last_talk
from coachcli.store.reach import unheard

MONTH_DAYS = 30.44
COACHED = "{name} has a team here, and is now on the list as somebody who is coached as well."
AS_BEGUN = "This walk goes on with what it began with; --account is for a new one."
Whom = Annotated[
    str | None, Argument("REP", "The rep, by any part of the name; by default it is asked.")
]
FlowName = Annotated[
    str | None, Option("--flow", "The gap to start from: an id, or a flow file.", "ID|FILE")
]
Recorded = Annotated[
    Path | None,
    Option("--answers", "Answers from a YAML or JSON file, check: answer; asks nobody.", "FILE"),
]
Only = Annotated[
    list[Way] | None, Option("--only", "Only checks of this way, e.g. ask on the telephone.")
]

Saw = Annotated[
    list[str] | None,
    Option("--saw", "What you know, in your own words; may be given several times.", "WORDS"),
]
Account = Annotated[
    str | None,
    Option(
        "--account",
        "The account whose map of who has a say is read; by default it is asked, "
        "or the one you talked about last.",
        "NAME",
    ),
]


@dataclass(frozen=True, slots=True)
class _Start:
    """What the command line says of a walk: flow, ways if any, what was seen, and the account."""

    flow: str | None
    ways: tuple[Way, ...]
    saw: tuple[str, ...]
    account: str | None


class NobodyToAskError(CoachError):
    """What was seen can be entered only where somebody says what it means."""

    exit_code = 2

    def __init__(self) -> None:
        what = "--saw asks which answer is meant, and --answers asks nobody."
        super().__init__(f"{what} Nothing was kept. Write it into the file, as check: answer.")


def diagnose(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: Whom = None,
    flow: FlowName = None,
    answers: Recorded = None,
    only: Only = None,
    saw: Saw = None,
    account: Account = None,
) -> Answer:
    """Walk from a performance gap to its root cause, before a one-on-one.

    Examples
      coach diagnose
      coach diagnose dana
      coach diagnose dana --flow few-new-opportunities
      coach diagnose dana --saw "ghosted after the demo"
      coach diagnose dana --flow value-leaks --only ask
      coach diagnose dana --flow customers-leave --account northwind
      coach diagnose dana --flow value-leaks --answers dana.yaml --json

    Keys during the walk
      a number answers · s don't know · l later, look first
      b back · ? why this question · n note to this answer
      i I know something that was not asked · k how I know it
      x set aside what the records say · g there is no gap
      e end here, conclude · q save, leave
    """
    if answers and saw:
        raise NobodyToAskError
    who = _named(context, rep) if rep is not None else _whom(context)
    start = _Start(flow, tuple(only or ()), tuple(filter(str.strip, saw or ())), account)
    return _recorded(context, who, start, answers) if answers else _walked(context, who, start)


def _whom(context: Context) -> Rep:
    from coachcli.cli.walks.whom import rep_to_coach  # noqa: PLC0415 - only where nobody is named

    return rep_to_coach(context)


def _named(context: Context, wanted: str) -> Rep:
    """The rep whom a name means, or the manager of a team, where no rep is called so."""
    reps = () if context.is_new else person.team(context.room)
    if not reps_named(wanted, reps):
        managers = () if context.is_new else person.managers(context.room)
        meant = reps_named(wanted, (Rep("", name) for name in managers))
        if len(meant) == 1:
            context.terminal.say(*show.wrapped(COACHED.format(name=meant[0].name)))
            return _added(context, meant[0].name)
    return context.rep(wanted, add=partial(_added, context))


def _added(context: Context, name: str) -> Rep:
    """A new rep of this name, or the one whom another terminal has added meanwhile."""
    mine = person.me(context.room) or ""
    new = Rep(clock.new_id(), name, manager="" if mine == name else mine)
    with context.change("add") as change:
        there = doubled(new, person.team(context.room))
        if there is None:
            person.add(context.room, [new], {}, change.stamp)
    names.keep(context)
    return there or new


def _recorded(context: Context, who: Rep, start: _Start, file: Path) -> Answer:
    """The diagnosis from the answers in a file."""
    from coachcli.cli.walks import conclusion, outcome  # noqa: PLC0415 - no question needs them
    from coachcli.content.flows.answers import read_answers  # noqa: PLC0415 - slow

    flow, most = start.flow, limits(start.ways or tuple(Way))
    gap = context.shelf.flow_in(flow) if flow else gap_to_start_from(context, who)
    account = _account(context, who, gap, start.account)
    say_settings(context)
    context.terminal.say(*_goal_lacking(context, who))
    strange: list[CoachError] = []
    given = read_answers(file, gap, strange)
    context.warn(strange)
    context.terminal.say(*_left_out(gap, given, most))
    ended = session.recorded(context, who, gap, partial(entered, answers=given), most, account)
    kept = outcome.keep_whole(context, who, ended)
    return replace(conclusion.answer(kept), next=outcome.following(context, who, kept))


def _left_out(gap: Flow, given: dict[str, str | None], limits: Limits) -> list[str]:
    """What is said of answers that were found out in a way which is not open."""
    known = (check for check in gap.checks if given.get(check.id) is not None)
    out = [check.id for check in known if check.way not in limits.ways]
    said = f"Left out, as how they were found out is not open here: {', '.join(out)}."
    return show.wrapped(said) if out else []


def _walked(context: Context, who: Rep, start: _Start) -> Answer:
    """The diagnosis from a walk with whoever sits before the program. Raises SavedError."""
    gap = context.shelf.flow_in(start.flow) if start.flow else None
    context.terminal.say(*_introduction(context, who))
    begun = _going_on(context, who, gap, start) or _anew(context, who, gap, start)
    ended = walk(context, who, begun, start.saw)
    from coachcli.cli.walks import conclusion, outcome  # noqa: PLC0415 - no question needs them

    diagnosed = outcome.keep(context, who, ended)
    words = person.notes(context.room, diagnosed.walk)
    return conclusion.answer(diagnosed, partial(outcome.agreed, context, who, diagnosed), words)


def _going_on(context: Context, who: Rep, gap: Flow | None, start: _Start) -> Walk | None:
    """The walk that is taken up, if one is; it keeps the account that it began with."""
    taken = taken_up(context, who, gap.id if gap else None)
    if taken and start.account:
        context.terminal.say(*show.wrapped(AS_BEGUN))
    return taken


def _anew(context: Context, who: Rep, gap: Flow | None, start: _Start) -> Walk:
    """A new walk, for who is there. Raises SavedError where the manager leaves before it."""
    if gap:
        say_settings(context)
    gap = gap or gap_to_start_from(context, who, start.saw)
    account = _account(context, who, gap, start.account)
    open_ = start.ways or company.ways(context.terminal, who, gap)
    begun = session.begin(context, who, gap, limits(open_ or tuple(Way)), account)
    if open_ is None:
        raise SavedError(who, 0, PausedError.exit_code)
    context.terminal.say(*_how_long(begun))
    return begun


def _account(context: Context, who: Rep, gap: Flow, named: str | None) -> str:
    """The account whose map a walk reads, if any."""
    if named is None and not reads_map(gap):
        return ""
    from coachcli.cli.walks.mapped import account_read  # noqa: PLC0415 - two flows read one

    return account_read(context, who, gap, named)


def _how_long(begun: Walk) -> list[str]:
    to_go = begun.ahead
    questions = show.count(to_go.checks, "question")
    return show.wrapped(f"About {questions}, {show.count(to_go.minutes, 'minute')}.")


def _introduction(context: Context, who: Rep) -> Iterator[str]:
    """Who it is about, what is open, and what is lacking."""
    known = (who.name, who.role, _months(context, who))
    yield show.bold(" · ".join(part for part in known if part))
    last = last_talk(context.room, who.id, context.day)
    said = f"   Last talk: {show.day(last)}." if last else ""
    yield from show.wrapped(f"Open: {_open(context, who)}.{said}")
    if unheard(context.room, [who.id]):
        yield "No numbers yet: no import says a word of them."
    for line in since(person.remarks(context.room, who.id), last):
        yield from show.wrapped(line.text, f"Your note, {line.day.day} {line.day:%b}: ")
    if said := new_said(who, context.day):
        yield from show.wrapped(f"{said[:1].upper()}{said[1:]}.")
    yield from (*_goal_lacking(context, who), "")


def _months(context: Context, who: Rep) -> str:
    """For how long a rep is in the role, in months; of somebody new a line says it in days."""
    if who.started is None or is_new(who.started, context.day):
        return ""
    return show.count(round((context.day - who.started).days / MONTH_DAYS), "month")


def _open(context: Context, who: Rep) -> str:
    given = assignment.under_way(context.room, (who.id,))
    stands = (each for each in given if each.taken_back is None)
    titles = (f'"{each.title}" due {show.day(each.due)}' for each in stands)
    return "; ".join(titles) or "nothing"


def _goal_lacking(context: Context, who: Rep) -> list[str]:
    """A line when the rep has no goal to work on, with what mends it; it stops nobody."""
    lacking = lack(goals.goals(context.room, who.id, context.day), context.day)
    said = goal_wording.lacking(lacking, who.name)
    return [said] if said else []
