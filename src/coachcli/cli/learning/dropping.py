"""Learning that is taken back: what was given for a cause that a later walk speaks against."""

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.closing import closed
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.rep import Rep
from coachcli.store import assignment, person
from coachcli.store.diagnosis import KeptDiagnosis


def offer_to_drop(context: Context, who: Rep, diagnosed: KeptDiagnosis) -> None:
    """Ask, of each assignment that the walk speaks against, whether it is dropped."""
    from coachcli.coaching.walks.called_for import refuted  # noqa: PLC0415 - of a walk

    given = assignment.under_way(context.room, (who.id,))
    for each in refuted(diagnosed.conclusion, given):
        about = f'"{each.title}" was given because: {each.means}. This walk points elsewhere.'
        if context.terminal.agreed(f"{about} Drop it? Enter yes, n keeps it"):
            _drop(context, who, each, diagnosed)
            context.terminal.say(f"Dropped: {each.title}.")


def _drop(context: Context, who: Rep, given: Assignment, diagnosed: KeptDiagnosis) -> None:
    cause = diagnosed.conclusion.carried
    why = f"A later walk came to: {cause.means}" if cause else "A later walk spoke against it"
    dropped(context, who.id, given, why)


def dropped(context: Context, rep: str, given: Assignment, why: str) -> Assignment:
    """An assignment of a rep (by id), dropped for a reason. Raises NotOpenError, LookedAtError."""
    with context.change("drop") as change:
        now = closed(context, given.id, AssignmentState.DROPPED, change.stamp)
        about = ("assignment", given.id, "why")
        person.note(context.room, rep, about, why, clock.new_id(), change.stamp)
    return now
