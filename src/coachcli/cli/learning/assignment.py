"""coach assignment: the learning that was given."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.learning.closing import closed, kept_on, look_again
from coachcli.cli.learning.dropping import dropped
from coachcli.cli.learning.expectation import expected
from coachcli.cli.learning.meant import assignment_named
from coachcli.cli.learning.open_things import taken_back
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Cell, Heading, Lines, Part, Rows, Table
from coachcli.cli.terminal.options import Argument, Force, Manager, Option
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.record import Stamp, ending, plain
from coachcli.coaching.rep import Rep, identity
from coachcli.store import assignment as assignments
from coachcli.store import own_words, person

NOTHING = "Nothing is open. Hand something out with: coach assign REP"
TAKEN_BACK = "cause taken back"
KEEP_OR_DROP = (
    "Given for a cause that was taken back: coach assignment drop ID, or coach assignment keep ID"
)
LABEL = 12
LABELS = ("id", "rep", "learning", "due", "state")
COLUMNS = ("id", "rep", "asset", "title", "cause", "given", "due", "evaluate", "state")
"""The columns of a file; a terminal shows fewer."""
Id = Annotated[str, Argument("REP|ID", "Whose is open, by name; or the end of its id.")]
Somebody = Annotated[str | None, Argument("REP", "The rep; by default everybody.")]
Every = Annotated[bool, Option("--all", "Also those that are done, dropped or looked at.")]
Why = Annotated[str, Option("--why", "The reason, for later.")]
Out = Annotated[
    Path | None,
    Option("--out", "Write the rep's copy to this .md, .txt, .html or .eml file.", "FILE"),
]


class NoReasonError(CoachError):
    """Something is dropped without a reason."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__('Say why in a few words: --why "the role changes in January"')


def list_(
    context: Context, rep: Somebody = None, every: Every = False, manager: Manager = None
) -> Answer:
    """List what is open, by due day.

    Examples
      coach assignment list
      coach assignment list dana --all
    """
    reps = (context.rep(rep, "list assignments"),) if rep else context.team(manager)
    team = {one.id: one for one in reps}
    listing = assignments.listed if every else assignments.under_way
    given = listing(context.room, team)
    rows = tuple(_row(context, each, team[each.rep]) for each in given)
    full = Table(tuple(_full(each, team[each.rep]) for each in given), COLUMNS)
    table = Table(rows, labels=LABELS, full=full)
    return Answer(
        {"assignments": [_body(each, team[each.rep]) for each in given]},
        (table, *_beside(given)),
        title="Learning that was given",
    )


def _beside(given: tuple[Assignment, ...]) -> Iterator[Part]:
    """What is said where nothing is open, and of learning whose cause was taken back."""
    if not given:
        yield Lines((NOTHING,))
    if any(each.is_to_keep_or_drop for each in given):
        yield Lines((KEEP_OR_DROP,))


def show_(context: Context, id_: Id, out: Out = None, force: Force = False) -> Answer:
    """Show one, or write the copy to hand to the rep.

    Examples
      coach assignment show dana
      coach assignment show 7f2c31 --out dana.md
      coach assignment show dana --out dana.eml
    """
    given, who = assignment_named(context, id_, closed=True)
    remarks = _written(context, given, who, out, force=force) if out else ()
    words = _own_words(context, given)
    known = _known(given, who, expected(given, context.behaviours()))
    rows = (*known, *((label, said) for label, said in words.items() if said))
    heading = Heading(f"{given.title}, {given.minutes} min")
    body = _body(given, who) | {"cue": words["Cue"], "organised": words["Organised"]}
    return Answer(body, (heading, BLANK, Rows(rows, LABEL)), remarks=remarks)


def done(context: Context, id_: Id) -> Answer:
    """Note that the learning was done. Whether it helped is looked at later.

    Examples
      coach assignment done dana
      coach assignment done 7f2c31
    """
    named = assignment_named(context, id_)
    with context.change("done") as change:
        given, who = _closed(context, named, AssignmentState.DONE, change.stamp)
    return _said(given, who, look_again(given))


def drop(context: Context, id_: Id, why: Why) -> Answer:
    """Take back an assignment, also one that is done; the reason stays with it.

    Example
      coach assignment drop 7f2c31 --why "the role changes in January"
    """
    if not why.strip():
        raise NoReasonError
    given, who = assignment_named(context, id_, done=True)
    return _said(dropped(context, who.id, given, why), who, f"Dropped: {given.title}.")


def keep(context: Context, id_: Id) -> Answer:
    """Keep learning on, though the cause that it was given for was taken back.

    A look found another cause, or the walk was corrected. The learning stands as it stood.

    Example
      coach assignment keep dana
    """
    named = assignment_named(context, id_)
    with context.change("keep") as change:
        given = kept_on(context, named[0].id, change.stamp)
    return _said(given, named[1], f"Kept on: {given.title}, due {show.day(given.due)}.")


def _written(
    context: Context, given: Assignment, who: Rep, out: Path, *, force: bool
) -> tuple[str, ...]:
    """Write the rep's copy, and say where it is and what stays with the manager."""
    from coachcli.cli.learning.handout import kept_back, save  # noqa: PLC0415 - not for a list
    from coachcli.coaching.rep_sees import assignment_for_rep  # noqa: PLC0415 - as above

    asset = context.shelf.asset(given.asset)
    theirs = assignment_for_rep(given, own_words.cue(context.room, given.id))
    save(asset, out, who, theirs, force=force)
    return (f"Written: {out}", *kept_back(asset))


def _closed(
    context: Context, named: tuple[Assignment, Rep], state: AssignmentState, stamp: Stamp
) -> tuple[Assignment, Rep]:
    """An assignment closed, unless it was meanwhile. Raises NotOpenError."""
    given, who = named
    return closed(context, given.id, state, stamp), who


def _said(given: Assignment, who: Rep, sentence: str) -> Answer:
    return Answer(_body(given, who), (Lines((sentence,)),))


def _row(context: Context, given: Assignment, who: Rep) -> tuple[Cell, ...]:
    state = _state(context, given)
    return (ending(given.id), who.name, given.title, show.day(given.due), state)


def _state(context: Context, given: Assignment) -> str:
    """Where it stands, in a word: open once its cycle is closed only as looked at."""
    if given.is_to_keep_or_drop:
        return TAKEN_BACK
    if given.state is not AssignmentState.OPEN:
        return str(given.state)
    late = "overdue" if given.due < context.day else str(given.state)
    return "looked at" if given.looked else late


def _full(given: Assignment, who: Rep) -> tuple[object, ...]:
    days = (given.given, given.due, given.evaluate)
    return (given.id, who.name, given.asset, given.title, given.cause, *days, given.state)


def _body(given: Assignment, who: Rep) -> dict[str, object]:
    body: dict[str, object] = plain(given)
    return body | {"rep": identity(who)}


def _known(given: Assignment, who: Rep, moves: str) -> tuple[tuple[str, str], ...]:
    return (
        ("For", who.name),
        ("Cause", given.means),
        ("Given", show.day(given.given)),
        ("Due", show.day(given.due)),
        ("State", taken_back(given) if given.is_to_keep_or_drop else str(given.state)),
        ("Done means", given.done_means),
        ("Look again", f"{show.day(given.evaluate)}: {moves}"),
    )


def _own_words(context: Context, given: Assignment) -> dict[str, str]:
    """The rep's cue and what they made of the learning, and why it was dropped; "" of none."""
    why = [text for part, text in person.notes(context.room, given.id) if part == "why"]
    made = own_words.organised(context.room, given.rep)
    cue = own_words.cue(context.room, given.id)
    return {"Cue": cue, "Organised": made.get(given.asset, ""), "Why": "; ".join(why)}
