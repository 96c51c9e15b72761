"""Handing out what a conclusion calls for: Enter takes the first, 0 nothing."""

from contextlib import suppress
from datetime import date

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.expectation import expected
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.answer import Answer, Line, Step, spelt
from coachcli.cli.terminal.ask import NothingTypedError
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.day_said import NotADayError, UnclearDayError
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.promise import promised_by
from coachcli.coaching.learning.proposal import Proposal, SecondCauseError, assigned
from coachcli.coaching.record import ending
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.called_for import offered
from coachcli.store import assignment
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import INSTEAD, KeptDiagnosis


def give(context: Context, who: Rep, diagnosis: KeptDiagnosis) -> Answer:
    """Ask which of the offered assets to assign, and assign it; an empty answer without one.

    Raises as the terminal does, or the errors of coaching.assignment.
    """
    context.terminal.say("  0  nothing now")
    picked = context.terminal.number(len(diagnosis.conclusion.offers), 0, leave="nothing now")
    if picked is None:
        return Answer()
    given = _given(context, offer(context, diagnosis, picked))
    return _said(context, who, given) if given else Answer()


def _said(context: Context, who: Rep, given: Assignment) -> Answer:
    said = in_words(given, who, context.behaviours())
    copy = Line(spelt(copy_for_the_rep(given)), "  ", whole=True)
    return Answer(given, remarks=(*said, f"The copy for {who.name}:", copy))


def noted(context: Context, diagnosis: KeptDiagnosis) -> Answer:
    """Ask whether the manager will do what stands in the place of learning, and keep that."""
    cause = diagnosis.conclusion.carried
    if cause is None or not cause.instead:
        return Answer()
    if not context.terminal.agreed("Enter: I will do this. n: not now."):
        return Answer()
    by = promise(context, diagnosis, _by_when(context))
    return Answer(remarks=(f"Noted as your action, by {show.day(by)}.",))


def _by_when(context: Context) -> date | None:
    """The day that somebody names for what they will do; none where they name none."""
    from coachcli.cli.learning.closing import due_day  # noqa: PLC0415 - seldom asked
    from coachcli.coaching.rhythm.promising import NotDueError  # noqa: PLC0415 - as above

    with suppress(NothingTypedError):
        while typed := context.terminal.line("By when? Enter: in a week. "):
            try:
                return due_day(context, typed)
            except (NotADayError, UnclearDayError, NotDueError) as error:
                context.terminal.say(*show.wrapped(steps.sentence(error)))
    return None


def promise(context: Context, diagnosis: KeptDiagnosis, by: date | None) -> date:
    """Keep that the manager does what stands in the place of learning; gives by which day."""
    day = by or promised_by(context.day, context.settings.off)
    with context.change("act") as change:
        diagnoses.act(context.room, clock.new_id(), diagnosis.id, INSTEAD, change.stamp, day)
    return day


def offer(context: Context, diagnosis: KeptDiagnosis, place: int = 0) -> Proposal:
    """One of the assets that a conclusion offers, by its place from 0, as it would be given."""
    asset = context.shelf.asset(diagnosis.conclusion.offers[place].asset)
    return offered(diagnosis.person, diagnosis.id, diagnosis.conclusion, asset)


def hand_out(
    context: Context, proposal: Proposal, due: date | None = None, *, also: bool = False
) -> Assignment:
    """Assign what is proposed and keep it. Raises the errors of coaching.assignment."""
    with context.change("assign") as change:
        open_ = assignment.open_on(context.room, (proposal.rep,), date.max, every=True)
        id_, off = clock.new_id(), context.settings.off
        given = assigned(proposal, id_, context.day, due, open_, also=also, off=off)
        assignment.add(context.room, given, clock.new_id(), change.stamp)
    return given


def in_words(given: Assignment, who: Rep, behaviours: dict[str, Behaviour]) -> tuple[str, str, str]:
    """What was assigned: to whom, what done means, and when it is looked at again."""
    what = f"{given.title}, {given.minutes} min, due {show.day(given.due)}"
    return (
        f"Assigned to {who.name}: {what}.",
        f"Done means: {given.done_means}",
        f"We look again on {show.day(given.evaluate)}: {expected(given, behaviours)}.",
    )


def copy_for_the_rep(given: Assignment, note: str = "") -> Step:
    """Where a copy for the rep is had."""
    words = ("assignment", "show", ending(given.id), "--out", f"{given.asset}.md")
    return Step(words, note)


def _given(context: Context, proposal: Proposal) -> Assignment | None:
    """The assignment; none where a second cause is open and it is not to be given as well."""
    try:
        return hand_out(context, proposal)
    except SecondCauseError as error:
        question = f"{steps.sentence(error)}\nGive this one as well? Enter yes, n no"
    return hand_out(context, proposal, also=True) if context.terminal.agreed(question) else None
