"""What is open with a rep: learning given, what the manager promised, and looks put off."""

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.week.owed import Look, look_by
from coachcli.store import assignment as assignments
from coachcli.store import today
from coachcli.store.promise import promises

OpenThing = Assignment | Promise | Look


def open_with(context: Context, who: Rep) -> tuple[OpenThing, ...]:
    """All that is open with a rep: learning, then promises, then looks."""
    given = assignments.listed(context.room, (who.id,), (AssignmentState.OPEN,))
    return (*given, *owed_to(context, who))


def owed_to(context: Context, who: Rep) -> tuple[Promise | Look, ...]:
    """What the manager owes: promises, then what is to be looked at, which is closed as one."""
    promised = (each for each in promises(context.room, context.day) if each.rep == who.id)
    looks = [each for each in today.looks(context.room, context.day) if each.rep == who.id]
    said = "; ".join(look.question for look in looks)
    return (*promised, *(replace(look, question=said) for look in looks[:1]))


def in_words(thing: OpenThing) -> str:
    """What is open, in a line, with its day."""
    if isinstance(thing, Assignment):
        return f"{thing.title}, due {show.day(thing.due)}"
    if isinstance(thing, Promise):
        return f"You do, by {show.day(thing.by)}: {thing.what}"
    return f"Look, by {show.day(look_by(thing.since))}: {thing.question}"
