"""What is open with a rep: learning given, what was promised by either side, looks put off."""

from collections.abc import Collection

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Step, spelt
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import ending
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.talk import TalkPromise, TalkStep, still_open
from coachcli.coaching.week.owed import Look, look_by
from coachcli.store import assignment as assignments
from coachcli.store import talk, today
from coachcli.store.promise import promises

Owing = Promise | Look
OpenThing = Assignment | Owing | TalkPromise


def open_with(context: Context, who: Rep) -> tuple[OpenThing, ...]:
    """All that is open with a rep: learning, promises of talks, then what the manager owes."""
    given = assignments.under_way(context.room, (who.id,))
    return (*given, *promised(context, who), *owed_to(context, who))


def promised(context: Context, who: Rep) -> tuple[TalkPromise, ...]:
    """What both sides have promised in talks and is still to be kept."""
    return still_open(talk.promises(context.room, context.day, who.id), context.day)


def owed_to(context: Context, who: Rep) -> tuple[Owing, ...]:
    """What the manager owes a rep: promises, then what is to be looked at."""
    return owed(context, (who.id,))


def owed(context: Context, reps: Collection[str]) -> tuple[Owing, ...]:
    """What the manager owes these reps, by id: promises, then looks, those at a rep as one."""
    mine = (each for each in promises(context.room, context.day) if each.rep in reps)
    looks = [each for each in today.looks(context.room, context.day) if each.rep in reps]
    return (*mine, *(_as_one(looks, rep) for rep in dict.fromkeys(look.rep for look in looks)))


def _as_one(looks: list[Look], rep: str) -> Look:
    """The looks at a rep, which are closed together."""
    theirs = [look for look in looks if look.rep == rep]
    return replace(theirs[0], question="; ".join(look.question for look in theirs))


def taken_back(given: Assignment) -> str:
    """That learning was given for a cause that does not stand any more, and how it is dropped."""
    drop = spelt(Step(("assignment", "drop", ending(given.id))))
    return f"given for a cause that was taken back: {drop}"


def owed_in_a_line(thing: Owing) -> str:
    """What is owed, to whom and by when, in a line of a list."""
    if isinstance(thing, Promise):
        return f"{thing.name}, by {show.day(thing.by)}: {thing.brief}"
    return f"{thing.name}, look by {show.day(look_by(thing.since))}: {thing.question}"


def in_words(thing: OpenThing) -> str:
    """What is open, in a line, with its day."""
    if isinstance(thing, Assignment) and thing.is_to_keep_or_drop:
        return f"{thing.title}, {taken_back(thing)}"
    if isinstance(thing, Assignment):
        return f"{thing.title}, due {show.day(thing.due)}"
    if isinstance(thing, TalkPromise):
        whose = "The rep does" if thing.step is TalkStep.ACTION else "You do"
        return f"{whose}, by {show.day(thing.by)}: {thing.what}"
    if isinstance(thing, Promise):
        return f"You do, by {show.day(thing.by)}: {thing.what}"
    return f"Look, by {show.day(look_by(thing.since))}: {thing.question}"
