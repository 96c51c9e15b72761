"""coach assignment cue: when the rep will do it, and what, in the rep's words."""

from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.learning.meant import assignment_named
from coachcli.cli.learning.taking_cue import ask, take
from coachcli.cli.terminal.answer import BLANK, Answer, Line, Lines, Part, Step
from coachcli.cli.terminal.options import Argument
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.cue import suggested
from coachcli.coaching.record import ending
from coachcli.coaching.rep import Rep, identity
from coachcli.store import own_words

Id = Annotated[str, Argument("REP|ID", "Whose is open, by name; or the end of its id.")]
Words = Annotated[list[str] | None, Argument("TEXT", 'In the rep\'s words: "When …, I will …".')]
NONE = "No cue yet."
NO_MODEL = "The behaviour model suggests none. Ask for the rep's own."


def cue(context: Context, id_: Id, text: Words = None) -> Answer:
    """Keep the cue that a rep takes for learning: when they will do it, and what they do then.

    It is shown with the assignment, on the rep's copy and in the message after a talk,
    and asked for again at each look. Without words, the suggestions are shown.

    Examples
      coach assignment cue dana "When the block begins, I will call first."
      coach assignment cue dana
    """
    given, who = assignment_named(context, id_)
    words = " ".join(text or ())
    lines = take(context, who, given, words) if words.strip() else _asked(context, who, given)
    taken = own_words.cue(context.room, given.id)
    likely = suggested(given.behaviour, context.behaviours())
    body = {
        "rep": identity(who),
        "assignment": given.id,
        "cue": taken,
        "suggested": list(likely),
    }
    if lines:
        return Answer(body, (Lines(lines),))
    return Answer(body, _parts(taken, likely), _step(given, likely))


def _asked(context: Context, who: Rep, given: Assignment) -> tuple[str, ...]:
    return ask(context, who, given) if context.terminal.has_person else ()


def _parts(taken: str, likely: tuple[str, ...]) -> tuple[Part, ...]:
    """The cue as it stands, and those that can be taken."""
    stands = Lines((f'Cue: "{taken}"' if taken else NONE,))
    listed = tuple(Line(each, "  ", "  ") for each in likely)
    above = Line("To take, or to say otherwise:") if likely else Line(NO_MODEL)
    return (stands, BLANK, Lines((above, *listed)))


def _step(given: Assignment, likely: tuple[str, ...]) -> Step:
    words = likely[0] if likely else "When …, I will …"
    return Step(("assignment", "cue", ending(given.id), words), "as the rep says it")
