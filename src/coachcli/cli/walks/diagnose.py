"""coach diagnose: before a one-on-one, from a gap to its root cause."""

from pathlib import Path
from typing import Annotated

import typer

from coachcli.cli import clock, names
from coachcli.cli.context import AsJson, Desk, desk, on_terminal
from coachcli.cli.plans import goal_wording
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import agreed, pick
from coachcli.cli.walks import conclusion, session
from coachcli.cli.walks.starting_gap import gap_to_start_from
from coachcli.cli.walks.walk import Walk, walk
from coachcli.coaching.learning.assignment import State
from coachcli.coaching.plans.goal import lack
from coachcli.coaching.rep import NoSuchRepError, Rep, named
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.flow import Way
from coachcli.coaching.walks.interview import Given, Limits, Reply
from coachcli.coaching.week.today import Unfinished
from coachcli.store import assignment, person, today
from coachcli.store import diagnosis as diagnoses
from coachcli.store import goal as goals
from coachcli.store import walk as walks
from coachcli.store.diagnosis import KeptDiagnosis

app = typer.Typer(rich_markup_mode=None, add_completion=False)
MONTH_DAYS = 30.44
ASK_LOOK = "Enter to take it up with the look that would settle it, n to begin anew:"


@app.command()
def diagnose(
    rep: Annotated[str, typer.Argument(metavar="REP", help="The rep, by any part of the name.")],
    flow: Annotated[str | None, typer.Option("--flow", metavar="ID", help="The gap to start from (coach flow list).")] = None,
    answers: Annotated[
        Path | None,
        typer.Option("--answers", metavar="FILE", help="Answers from a YAML or JSON file, check: answer; asks nobody."),
    ] = None,
    only: Annotated[list[Way] | None, typer.Option("--only", help="Only checks of this way, e.g. ask on the telephone.")] = None,
    as_json: AsJson = False,
) -> None:
    """Walk from a performance gap to its root cause, before a one-on-one.

    \b
    Examples
      coach diagnose dana
      coach diagnose dana --flow few-new-opportunities
      coach diagnose dana --flow value-leaks --only ask
      coach diagnose dana --flow value-leaks --answers dana.yaml --json

    \b
    Keys during the walk
      a number answers · b back · ? why this question · n note to this answer
      s don't know · l later, go and look · k how you know it
      x set aside what the tool answered · e end here · q save and leave
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    who = _rep(at, rep)
    limits = Limits(ways=tuple(only)) if only else Limits()
    kept = _recorded(at, who, flow, limits, answers) if answers else _walked(at, who, flow, limits)
    if as_json:
        show.as_json(conclusion.as_plain(kept))
        return
    session.tell(kept)
    if not answers:
        session.act(at, who, kept)


def _rep(at: Desk, wanted: str) -> Rep:
    try:
        return at.rep(wanted)
    except NoSuchRepError as error:
        if not on_terminal():
            raise
        return _meant(at, error)


def _meant(at: Desk, error: NoSuchRepError) -> Rep:
    """The rep whom a name that nobody has was meant for: one of those near, or a new one."""
    name = named(error.wanted)
    picked = pick(f'No rep matches "{error.wanted}".', [*error.near, f'add "{name}" as a new rep'])
    if picked is None:
        raise typer.Exit
    return at.rep(error.near[picked]) if picked < len(error.near) else _added(at, name)


def _added(at: Desk, name: str) -> Rep:
    new = Rep(clock.new_id(), name, manager=person.me(at.room) or "")
    with at.change("add") as change:
        person.add(at.room, [new], {}, change.stamp)
    names.keep(at)
    return new


def _recorded(at: Desk, who: Rep, flow: str | None, limits: Limits, file: Path) -> KeptDiagnosis:
    from coachcli.content.flows.answers import read_answers  # noqa: PLC0415 - pydantic and yaml only where a file is read

    gap = at.shelf.flow(flow) if flow else gap_to_start_from(at, who)
    show.aside(*_goal_lacking(at, who))
    return session.recorded(at, who, gap, read_answers(file, gap), limits)


def _walked(at: Desk, who: Rep, flow: str | None, limits: Limits) -> KeptDiagnosis:
    gap = at.shelf.flow(flow) if flow else None
    _introduce(at, who)
    begun = _resumed(at, who, flow) or _reopened(at, who, flow)
    begun = begun or session.begin(at, who, gap or gap_to_start_from(at, who), limits)
    return session.keep(at, who, walk(at, who, begun))


def _resumed(at: Desk, who: Rep, flow: str | None) -> Walk | None:
    left = [one for one in today.unfinished(at.room) if one.rep == who.id and flow in (None, one.flow)]
    if not left:
        return None
    if on_terminal() and not agreed(_question(left[0])):
        with at.change("leave") as change:
            walks.leave_for_good(at.room, left[0].walk, change.stamp)
        return None
    kept = walks.kept_walk(at.room, left[0].walk)
    again = Reply(Given.RESUMED)
    with at.change("resume") as change:
        walks.reply(at.room, kept.id, again, change.stamp)
    return Walk(kept.id, kept.interview.plus(again))


def _reopened(at: Desk, who: Rep, flow: str | None) -> Walk | None:
    """The last walk taken up where it was only likely, if the manager has looked meanwhile."""
    last = diagnoses.latest(at.room, who.id)
    found = last.conclusion.diagnosis if last else None
    if last is None or found is None or found.verdict is not Verdict.PROVISIONAL or flow not in (None, found.flow):
        return None
    look = found.settle
    if look is None or not on_terminal() or not agreed(f"The last walk was only likely. {ASK_LOOK}\n{look.question}"):
        return None
    return session.reopen(at, who, last, look.check)


def _question(left: Unfinished) -> str:
    begun = f"{left.begun.day} {left.begun:%B}"
    return f"Unfinished: {left.flow}, begun {begun}, {show.count(left.answers, 'answer')} in. Enter to go on, n to begin anew"


def _introduce(at: Desk, who: Rep) -> None:
    months = f"{round((at.day - who.started).days / MONTH_DAYS)} months" if who.started else ""
    show.aside(show.bold(" · ".join(part for part in (who.name, who.role, months) if part)))
    given = assignment.listed(at.room, (who.id,), (State.OPEN,))
    open_ = [f'"{each.title}" due {each.due.isoformat()}' for each in given]
    last = diagnoses.latest(at.room, who.id)
    seen = f"   Last diagnosis: {last.day.isoformat()}." if last else ""
    show.aside(*show.wrapped(f"Open: {'; '.join(open_) or 'nothing'}.{seen}"), *_goal_lacking(at, who), "")


def _goal_lacking(at: Desk, who: Rep) -> list[str]:
    """A line when the rep has no goal to work on, with the command that mends it; it stops nobody."""
    said = goal_wording.lacking(lack(goals.goals(at.room, who.id, at.day), at.day), who.name)
    return [said] if said else []
