"""Taking a cue for learning: one of those that are suggested, or the rep's own words."""

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.ask import LeftError, NothingTypedError
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.cue import NotACueError, cue_said, lacks_a_half, suggested
from coachcli.coaching.rep import Rep, first_name
from coachcli.store import own_words

OWN = "in their own words"
NOT_WHOLE = "A cue works best with both halves: When …, I will …"


def take(context: Context, who: Rep, given: Assignment, words: str) -> tuple[str, ...]:
    """Keep a cue; gives what is said of it. Raises NotACueError."""
    cue = cue_said(words)
    with context.change("cue") as change:
        own_words.take_cue(context.room, who.id, given.id, cue, clock.new_id(), change.stamp)
    return said(cue)


def said(cue: str) -> tuple[str, ...]:
    """What is said of a cue that was taken."""
    return (f'Cue: "{cue}"', *((NOT_WHOLE,) if lacks_a_half(cue) else ()))


def ask(context: Context, who: Rep, given: Assignment) -> tuple[str, ...]:
    """Ask for the rep's cue, and keep it; gives what is said of it, nothing where there is none."""
    first, terminal = first_name(who.name), context.terminal
    likely = suggested(given.behaviour, context.behaviours())
    question = f"When will {first} do it? You ask for it again at each look."
    try:
        place = terminal.pick(question, (*likely, OWN), leave="no cue now")
        if place is None:
            return ()
        return take(context, who, given, likely[place] if place < len(likely) else _own(context))
    except (LeftError, NothingTypedError):
        return ()


def _own(context: Context) -> str:
    """A cue as it is typed, asked until it is one."""
    while True:
        typed = context.terminal.line("When …, I will …: ")
        try:
            return cue_said(typed)
        except NotACueError as error:
            context.terminal.say(*show.wrapped(steps.sentence(error)))
