"""coach goal: one-minute goals, agreed side by side."""

from typing import Annotated

import typer

from coachcli.cli import clock
from coachcli.cli.context import AsJson, Desk, desk, on_terminal
from coachcli.cli.plans import goal_wording
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.plans.goal import (
    ClosedGoalError,
    Goal,
    Lack,
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
from coachcli.coaching.rep import Rep
from coachcli.store import goal as goals

app = typer.Typer(
    rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="One-minute goals, agreed side by side."
)
Name = Annotated[str, typer.Argument(metavar="REP", help="The rep, by any part of the name.")]
Id = Annotated[str | None, typer.Argument(metavar="ID", help="The goal, by the end of its id; by default the only one.")]
By = Annotated[str, typer.Option("--by", metavar="WHO", help="Who agrees: rep, manager, or rep,manager.")]


class NoReasonError(CoachError):
    """A goal is closed without a reason."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__('Say in a few words what made the difference: --why "two referrals from the user group"')


@app.command()
def add(  # noqa: PLR0913 - the options of the command
    rep: Name,
    what: Annotated[str, typer.Option("--what", metavar="TEXT", help="What is to be reached, in one sentence.")] = "",
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="Why it matters to the rep, in their own words.")] = "",
    standard: Annotated[
        str, typer.Option("--standard", metavar="TEXT", help='A number with its metric: "9 new_opps a month".')
    ] = "",
    by: Annotated[str | None, typer.Option("--by", metavar="DATE", help="Until when (YYYY-MM-DD).")] = None,
    plan: Annotated[str, typer.Option("--plan", metavar="TEXT", help="The first steps.")] = "",
    agreed: Annotated[str, typer.Option("--agreed-by", metavar="WHO", help="Who agrees: rep,manager when both do.")] = "",
    as_json: AsJson = False,
) -> None:
    """Word a goal: what, why it matters to the rep, a standard and a date. On a terminal what is left out is asked.

    A number handed over is not a goal: without why, standard and date none is kept.
    It is a draft until rep and manager have agreed to it.

    \b
    Examples
      coach goal add dana
      coach goal add dana --what "Win back first meetings" --by 2027-03-31
        --why "To earn the north patch" --standard "9 new_opps a month"
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    who = at.rep(rep, "coach goal add")
    given = Wording(what.strip(), why.strip(), standard.strip(), clock.day_named(by) if by else None, plan.strip())
    signed = parties(agreed) if agreed else ()
    if on_terminal() and not (given.what and given.why and given.standard and given.by):
        with goal_wording.all_or_nothing():
            given = goal_wording.asked(given, who.name, at.day)
            signed = signed or goal_wording.signed()
    new = worded(given, who.id, clock.new_id(), at.day)
    note_ids = {part: clock.new_id() for part in goals.PARTS}
    with at.change("add") as change:
        goals.add(at.room, new, note_ids, change.stamp)
        _sign(at, new, signed, change.stamp)
    _tell(at, who, new.id, as_json=as_json)


@app.command("show")
def show_(
    rep: Name,
    read: Annotated[bool, typer.Option("--read", help="As it is read at the start of every one-on-one.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Also those that are closed.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show a rep's goals, or print them to be read aloud.

    \b
    Examples
      coach goal show dana
      coach goal show dana --read
      coach goal show dana --all --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    who = at.rep(rep, "coach goal show")
    kept = goals.goals(at.room, who.id, at.day)
    found = [one for one in kept if every or is_open(one, at.day)]
    if as_json:
        show.as_json({"version": 1, **_whose(who), "goals": [goal_wording.as_plain(one, at.day) for one in found]})
        return
    told = [goal_wording.aloud(one, who.name, at.day) if read else goal_wording.lines(one, at.day) for one in found]
    if not told:
        show.answer(*show.wrapped(f"{who.name} has no open goal."))
        show.aside(f'Next: coach goal add "{who.name}"')
    for number, part in enumerate(told):
        show.answer(*([""] if number else []), *part)


@app.command()
def agree(rep: Name, id_: Id = None, by: By = "rep,manager", as_json: AsJson = False) -> None:
    """Note who has agreed to a goal. Agreed by both, it counts.

    \b
    Examples
      coach goal agree dana --by rep,manager
      coach goal agree dana 7f2c31 --by manager
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    who, one = _found(at, rep, id_, "agree")
    with at.change("agree") as change:
        _sign(at, one, parties(by), change.stamp)
    _tell(at, who, one.id, as_json=as_json)


@app.command()
def close(
    rep: Name,
    result: Annotated[Result, typer.Option("--result", help="How it ended.")],
    id_: Id = None,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="What made the difference, in a few words.")] = "",
    as_json: AsJson = False,
) -> None:
    """Close a goal: met, missed, or changed, and why.

    \b
    Examples
      coach goal close dana --result met --why "the openers did it"
      coach goal close dana 7f2c31 --result changed --why "new patch from May"
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    who, one = _found(at, rep, id_, "close")
    said = why.strip() or (goal_wording.answered("What made the difference?", str) if on_terminal() else "")
    if not said:
        raise NoReasonError
    with at.change("close") as change:
        goals.close(at.room, one, result, said, (clock.new_id(), clock.new_id()), change.stamp)
    _tell(at, who, one.id, as_json=as_json)


def _found(at: Desk, rep: str, id_: str | None, verb: str) -> tuple[Rep, Goal]:
    """The rep, and the goal that is meant. Raises NoGoalError, WhichGoalError, ClosedGoalError and those of `by_ending`."""
    who = at.rep(rep, f"coach goal {verb}")
    kept = goals.goals(at.room, who.id, at.day)
    if id_ is None:
        return who, one_of(tuple(one for one in kept if is_open(one, at.day)), who.name)
    full = by_ending("goal", id_, [one.id for one in kept], f'coach goal show "{who.name}" --all')
    one = next(one for one in kept if one.id == full)
    if not is_open(one, at.day):
        raise ClosedGoalError(one, who.name)
    return who, one


def _sign(at: Desk, one: Goal, signed: tuple[Party, ...], stamp: Stamp) -> None:
    """Keep who agrees and had not agreed before."""
    new = {party: clock.new_id() for party in signed if party in unsigned(one, at.day)}
    if new:
        goals.agree(at.room, one, new, stamp)


def _tell(at: Desk, who: Rep, id_: str, *, as_json: bool) -> None:
    """Show a goal as it now stands, and one thing to do next."""
    kept = goals.goals(at.room, who.id, at.day)
    one = next(one for one in kept if one.id == id_)
    show.aside(*goal_wording.long(one))
    if as_json:
        show.as_json({"version": 1, **goal_wording.as_plain(one, at.day), **_whose(who)})
        return
    show.answer(*goal_wording.lines(one, at.day))
    show.aside("", f"Next: {_next(lack(kept, at.day), who)}")


def _next(lacks: Lack | None, who: Rep) -> str:
    verb = {Lack.GOAL: "goal add", Lack.AGREEMENT: "goal agree"}.get(lacks) if lacks else None
    return f'coach {verb} "{who.name}"' if verb else f'coach goal show "{who.name}" --read    to begin every one-on-one'


def _whose(who: Rep) -> dict[str, object]:
    return {"rep": {"id": who.id, "name": who.name}}
