"""coach goal: one-minute goals, agreed side by side."""

from collections.abc import Iterable
from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.plans import goal_progress, goal_wording
from coachcli.cli.terminal.answer import BLANK, Answer, Lines, Part, Step, in_quotes
from coachcli.cli.terminal.options import Argument, Option
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.coaching.errors import CoachError
from coachcli.coaching.plans.goal import (
    ClosedGoalError,
    Goal,
    GoalLack,
    Party,
    Result,
    Wording,
    is_open,
    lack,
    one_of,
    parties,
    unsigned,
)
from coachcli.coaching.plans.goal import goal as worded
from coachcli.coaching.record import Stamp, by_ending
from coachcli.coaching.rep import Rep, identity
from coachcli.store import goal as goals

What = Annotated[str, Option("--what", "What is to be reached, in one sentence.", "TEXT")]
Why = Annotated[str, Option("--why", "Why it matters to the rep, in their own words.", "TEXT")]
Standard = Annotated[
    str, Option("--standard", 'A number with its metric: "9 new opportunities a month".', "TEXT")
]
Until = Annotated[str | None, Option("--by", "Until when, like 31 March.", "DATE")]
FirstSteps = Annotated[str, Option("--plan", "The first steps.", "TEXT")]
AgreedBy = Annotated[str, Option("--agreed-by", "Who agrees: rep,manager when both do.", "WHO")]
Id = Annotated[
    str | None, Argument("ID", "The goal, by the end of its id; by default the only one.")
]
By = Annotated[str, Option("--by", "Who agrees: rep, manager, or rep,manager.", "WHO")]
Aloud = Annotated[bool, Option("--read", "As it is read at the start of every one-on-one.")]
Every = Annotated[bool, Option("--all", "Also those that are closed.")]
Outcome = Annotated[Result, Option("--result", "How it ended.")]
Because = Annotated[str, Option("--why", "What made the difference, in a few words.", "TEXT")]


class UnexplainedGoalError(CoachError):
    """A goal is closed without a reason."""

    exit_code = 2

    def __init__(self) -> None:
        why = '--why "two referrals from the user group"'
        super().__init__(f"Say in a few words what made the difference: {why}")


def add(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: Whom,
    what: What = "",
    why: Why = "",
    standard: Standard = "",
    by: Until = None,
    plan: FirstSteps = "",
    agreed: AgreedBy = "",
) -> Answer:
    """Word a goal: what, why it matters to the rep, a standard and a date.
    On a terminal what is left out is asked.

    A number handed over is not a goal: without why, standard and date none is kept.
    It is a draft until rep and manager have agreed to it.

    Examples
      coach goal add dana
      coach goal add dana --what "Win back first meetings" --by 2027-03-31
        --why "To earn the north patch" --standard "9 new opportunities a month"
    """  # noqa: D205 - the help has it as a paragraph
    who = context.rep(rep, "add goal")
    day = context.day_said(by) if by else None
    typed = Wording(what.strip(), why.strip(), standard.strip(), day, plan.strip())
    wording, signed = _complete(context, who, typed, parties(agreed) if agreed else ())
    new = worded(wording, who.id, clock.new_id(), context.day)
    note_ids = {part: clock.new_id() for part in goals.PARTS}
    with context.change("add") as change:
        goals.add(context.room, new, note_ids, change.stamp)
        _sign(context, new, signed, change.stamp)
    return _as_it_stands(context, who, new.id)


def show_(context: Context, rep: Whom, read: Aloud = False, every: Every = False) -> Answer:
    """Show a rep's goals, or print them to be read aloud.

    Examples
      coach goal show dana
      coach goal show dana --read
      coach goal show dana --all --json
    """
    who = context.rep(rep, "show goals")
    shown = [each for each in _goals(context, who) if every or is_open(each, context.day)]
    parts = [_parts(context, who, each, read=read) for each in shown]
    none = Lines((f"{who.name} has no open goal.",))
    return Answer(
        {**_whose(who), "goals": [_plain(context, who, each) for each in shown]},
        _apart(parts) if parts else (none,),
        None if parts else Step(("goal", "add", who.name)),
        title=f"{who.name}: goals",
    )


def agree(context: Context, rep: Whom, id_: Id = None, by: By = "rep,manager") -> Answer:
    """Note who has agreed to a goal. Agreed by both, it counts.

    Examples
      coach goal agree dana --by rep,manager
      coach goal agree dana 7f2c31 --by manager
    """
    (who, goal), signed = _meant(context, rep, id_, "agree"), parties(by)
    with context.change("agree") as change:
        _sign(context, _open_goal(context, who, goal.id), signed, change.stamp)
    return _as_it_stands(context, who, goal.id)


def close(
    context: Context, rep: Whom, result: Outcome, id_: Id = None, why: Because = ""
) -> Answer:
    """Close a goal: met, missed, or changed, and why.

    Examples
      coach goal close dana --result met --why "the openers did it"
      coach goal close dana 7f2c31 --result changed --why "new patch from May"
    """
    who, goal = _meant(context, rep, id_, "close")
    because = why.strip() or _asked_why(context)
    ids = (clock.new_id(), clock.new_id())
    with context.change("close") as change:
        goal = _open_goal(context, who, goal.id)
        goals.close(context.room, goal, result, because, ids, change.stamp)
    return _as_it_stands(context, who, goal.id)


def _complete(
    context: Context, who: Rep, typed: Wording, signed: tuple[Party, ...]
) -> tuple[Wording, tuple[Party, ...]]:
    """The wording and who agrees to it; what was not typed is asked where a person is there."""
    terminal = context.terminal
    whole = typed.what and typed.why and typed.standard and typed.by
    if whole or not terminal.has_person:
        return typed, signed
    with goal_wording.all_or_nothing():
        wording = goal_wording.asked(terminal, typed, who.name, context.day, context.settings.dates)
        return wording, signed or goal_wording.signed(terminal)


def _asked_why(context: Context) -> str:
    """What made the difference, asked for. Raises UnexplainedGoalError where nobody is there."""
    if not context.terminal.has_person:
        raise UnexplainedGoalError
    return goal_wording.answered(context.terminal, "What made the difference?", str)


def _goals(context: Context, who: Rep) -> tuple[Goal, ...]:
    return goals.goals(context.room, who.id, context.day)


def _meant(context: Context, rep: str, id_: str | None, verb: str) -> tuple[Rep, Goal]:
    """The rep, and the open goal that is meant.

    Raises NoGoalError, WhichGoalError, ClosedGoalError and those of `by_ending`.
    """
    who = context.rep(rep, f"{verb} goal")
    if id_ is not None:
        return who, _open_goal(context, who, id_)
    standing = tuple(each for each in _goals(context, who) if is_open(each, context.day))
    return who, one_of(standing, who.name)


def _open_goal(context: Context, who: Rep, id_: str) -> Goal:
    """The goal whose id ends so, as it is by now; another terminal may have closed it.

    Raises ClosedGoalError and those of `by_ending`.
    """
    known = {goal.id: goal for goal in _goals(context, who)}
    listed = f"coach goal show {in_quotes(who.name)} --all"
    goal = known[by_ending("goal", id_, list(known), listed)]
    if not is_open(goal, context.day):
        raise ClosedGoalError(goal, who.name)
    return goal


def _sign(context: Context, goal: Goal, signed: tuple[Party, ...], stamp: Stamp) -> None:
    """Keep who agrees and had not agreed before."""
    lacking = unsigned(goal, context.day)
    new = {party: clock.new_id() for party in signed if party in lacking}
    if new:
        goals.agree(context.room, goal, new, stamp)


def _as_it_stands(context: Context, who: Rep, id_: str) -> Answer:
    """A goal as it now stands, and one thing to do next; a warning is said in any form."""
    known = _goals(context, who)
    goal = next(each for each in known if each.id == id_)
    context.terminal.say(*goal_wording.long(goal))
    return Answer(
        {**_plain(context, who, goal), **_whose(who)},
        _parts(context, who, goal, read=False),
        _next(lack(known, context.day), who),
    )


def _next(lacks: GoalLack | None, who: Rep) -> Step:
    if lacks is GoalLack.GOAL:
        return Step(("goal", "add", who.name))
    if lacks is GoalLack.AGREEMENT:
        return Step(("goal", "agree", who.name))
    return Step(("goal", "show", who.name, "--read"), "to begin every one-on-one")


def _parts(context: Context, who: Rep, goal: Goal, *, read: bool) -> tuple[Part, ...]:
    if read:
        return goal_wording.aloud(goal, who.name, context.day)
    now = goal_progress.words(goal_progress.progress(context, who, goal))
    return goal_wording.parts(goal, context.day, now)


def _plain(context: Context, who: Rep, goal: Goal) -> dict[str, object]:
    now = goal_progress.as_plain(goal_progress.progress(context, who, goal))
    return goal_wording.as_plain(goal, context.day) | {"now": now}


def _apart(goals_: Iterable[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Goals below each other, a blank line between them."""
    return tuple(part for parts in goals_ for part in (BLANK, *parts))[1:]


def _whose(who: Rep) -> dict[str, object]:
    return {"rep": identity(who)}
