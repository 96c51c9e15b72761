"""coach evaluate: did it help; a look at what was given, four and twelve weeks after."""

from functools import partial
from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.practice.look_made import LookMade, made, settled
from coachcli.cli.practice.look_said import LookSaid, cause_was, yes_or_no
from coachcli.cli.practice.look_shown import after, body, body_unkept, page, page_unkept
from coachcli.cli.practice.looked_at import looked_at, waiting
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Lines, Step, Table
from coachcli.cli.terminal.ask import LeftError
from coachcli.cli.terminal.options import Argument, Manager, Option
from coachcli.coaching.learning.assignment import Assignment, state_said
from coachcli.coaching.record import ending, plain
from coachcli.coaching.rep import Rep, identity
from coachcli.store import assignment as assignments
from coachcli.store import evaluation as evaluations

Whose = Annotated[
    str | None,
    Argument("REP|ID", "Whose, by name, or the end of an id; by default what waits is listed."),
]
Done = Annotated[str | None, Option("--done", "Was it done: yes, no or unknown.", "ANSWER")]
Can = Annotated[
    str | None, Option("--can-do", "Can they do it, in a role-play or test: yes or no.", "ANSWER")
]
Does = Annotated[
    str | None, Option("--does-do", "Do they do it, in real work: yes or no.", "ANSWER")
]
CauseWasSaid = Annotated[
    str | None,
    Option("--cause", "Was it the cause: confirmed, another or not-clear.", "ANSWER"),
]
Other = Annotated[str | None, Option("--other", "Which cause it was instead.", "ID")]
Cue = Annotated[str | None, Option("--cue", "Was the cue used: yes or no.", "ANSWER")]
COLUMNS = ("id", "rep", "asset", "title", "given", "look", "number", "due")
"""The columns of a file; a terminal shows fewer."""
LABELS = ("id", "rep", "learning", "look on", "")
NOTHING = "Nothing waits for a look. Hand something out with: coach assign REP"


def evaluate(  # noqa: PLR0913 - all that is asked can be said
    context: Context,
    rep: Whose = None,
    done: Done = None,
    can_do: Can = None,
    does_do: Does = None,
    cause: CauseWasSaid = None,
    other: Other = None,
    cue: Cue = None,
    manager: Manager = None,
) -> Answer:
    """Look whether it helped: was it done, do they do it, and did the number move.

    Twice: four weeks after it was given, and after twelve. The first look
    that is not too early closes the cycle, and frees the place of its cause.
    On a terminal all is asked that is not known. Without one, say it with options:
    what is not said stays as it was, and where nothing is said nothing is kept.
    Nothing here is a verdict on a person, or for pay.

    Examples
      coach evaluate
      coach evaluate dana
      coach evaluate dana --done yes --can-do yes --does-do no --cause confirmed
      coach evaluate 7f2c31 --cause another --other call-opening --json
    """
    if rep is None:
        return _listed(context, manager)
    words = (done, can_do, does_do, cause, other, cue)
    says = context.terminal.has_person or any(word is not None for word in words)
    said = LookSaid(
        yes_or_no("--done", done),
        yes_or_no("--can-do", can_do),
        yes_or_no("--does-do", does_do),
        cause_was(cause, other or ""),
        other or "",
        yes_or_no("--cue", cue),
    )
    given, who = looked_at(context, rep)
    return _looked(context, given, who, said) if says else _unsaid(context, given, who)


def _unsaid(context: Context, given: Assignment, who: Rep) -> Answer:
    """What a look would find, where nobody says anything: nothing is kept."""
    look = settled(context, made(context, given, who, LookSaid()))
    return Answer(partial(body_unkept, context, look), page_unkept(context, look))


def _looked(context: Context, given: Assignment, who: Rep, said: LookSaid) -> Answer:
    """One look, asked about where somebody is there, and kept. Raises LeftError."""
    look = settled(context, made(context, given, who, said))
    with context.change("evaluate") as change:
        if (state := state_said(given.state, done=look.evaluation.done)) is not given.state:
            assignments.change(context.room, clock.new_id(), given.id, state, change.stamp)
        evaluations.add(context.room, look.evaluation, change.stamp)
    return _answered(context, look)


def _answered(context: Context, look: LookMade) -> Answer:
    return Answer(partial(body, context, look), page(context, look), after(look))


def _listed(context: Context, manager: str | None) -> Answer:
    """What waits for a look; on a terminal the first that is due is looked at."""
    those = waiting(context, manager)
    if context.terminal.has_reader and (due := [each for each in those if _due(context, each[0])]):
        place = context.terminal.pick("Which look?", [_in_words(*each) for each in due], default=0)
        if place is None:
            raise LeftError
        return _looked(context, *due[place], LookSaid())
    rows = tuple(_row(context, *each) for each in those)
    full = Table(tuple(_cells(context, *each) for each in those), COLUMNS)
    table = Table(rows, labels=LABELS, full=full)
    looks = [_body(context, *each) for each in those]
    ready = (who.name for each, who in those if _due(context, each) or each.looked is None)
    step = next((Step(("evaluate", name)) for name in ready), None)
    parts = (table,) if rows else (table, Lines((NOTHING,)))
    return Answer({"looks": looks}, parts, step, title="Did it help?")


def _due(context: Context, given: Assignment) -> bool:
    return given.look is not None and given.look <= context.day


def _number(given: Assignment) -> int:
    """Which look it is: the first until one told."""
    return 2 if given.looked else 1


def _in_words(given: Assignment, who: Rep) -> str:
    return f'{who.name}: "{given.title}", given {show.day(given.given)}'


def _row(context: Context, given: Assignment, who: Rep) -> tuple[object, ...]:
    day = show.day(given.look or given.evaluate)
    state = "due" if _due(context, given) else ("second look" if given.looked else "")
    return (ending(given.id), who.name, given.title, day, state)


def _cells(context: Context, given: Assignment, who: Rep) -> tuple[object, ...]:
    due = "yes" if _due(context, given) else ""
    known = (given.id, who.name, given.asset, given.title, given.given)
    return (*known, given.look, _number(given), due)


def _body(context: Context, given: Assignment, who: Rep) -> dict[str, object]:
    whose = {"rep": identity(who), "assignment": plain(given)}
    due = {"look_on": plain(given.look), "due": _due(context, given)}
    return {**whose, "look": _number(given), **due}
