"""A look as it is read, and as JSON: the verdict with its arithmetic, and what comes next."""

from collections.abc import Iterator

from coachcli.cli.context import Context
from coachcli.cli.practice.look_made import LookMade
from coachcli.cli.practice.verdict_said import brief, reasons, to_import
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Heading, Line, Lines, Part, Rows, Step, Table, spelt
from coachcli.coaching.behaviour import titled
from coachcli.coaching.cause import Kind
from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.numbers.gap import ramped
from coachcli.coaching.practice.evaluation import CauseWas, Moved
from coachcli.coaching.practice.standstill import CAUTION, questions
from coachcli.coaching.record import ending, plain
from coachcli.store import evaluation as evaluations
from coachcli.store import report as aggregates

LABEL = 12
NUMBERED = {1: "first look", 2: "second look"}
SAID_OF_CAUSE = {
    CauseWas.CONFIRMED: "confirmed",
    CauseWas.ANOTHER: "another",
    CauseWas.NOT_CLEAR: "not clear yet",
}
NOT_NAMED = "not named (--other ID says which)"
UNKEPT = "Nothing was kept, as nothing was said of it. What you know is kept with any of:"
TAKEN_BACK = "It was given for a cause that is taken back with this look. To drop it:"
COLUMNS = ("what", "said")
TWICE = "Twice in a row nothing moved. Before anything else, ask:"


def page(context: Context, look: LookMade) -> Iterator[Part]:
    """The look to read."""
    yield from _seen(context, look)
    yield from _asked_next(context, look)
    yield from _following(look)


def page_unkept(context: Context, look: LookMade) -> Iterator[Part]:
    """What a look would find, and how it is kept."""
    yield from _seen(context, look)
    cue = " --cue yes/no" if look.cue else ""
    answers = "--done yes/no --can-do yes/no --does-do yes/no --cause confirmed/another/not-clear"
    yield from (BLANK, Lines((UNKEPT, f"  {spelt(_keeping(look))} {answers}{cue}")))


def _keeping(look: LookMade) -> Step:
    return Step(("evaluate", ending(look.given.id)))


def _seen(context: Context, look: LookMade) -> Iterator[Part]:
    """What is known of a look, and how its verdict came about."""
    given, name = look.given, look.who.name
    yield Heading(f'{name}: did "{given.title}" help?', NUMBERED[look.evaluation.look])
    rows = tuple(_rows(context, look))
    yield from (BLANK, Rows(rows, LABEL), Table((), full=Table(rows, COLUMNS)))
    why = tuple(reasons(look.number, name))
    if why:
        yield from (BLANK, Lines(why))
    if step := to_import(look.number.arithmetic):
        yield Lines((f"To import them: {spelt(step)}",))


def after(look: LookMade) -> Step | None:
    """What to do next."""
    name = look.who.name
    if look.evaluation.cause_was is CauseWas.ANOTHER:
        return Step(("diagnose", name), "walk again, with that cause settled")
    if to_import(look.number.arithmetic):
        return None
    if look.evaluation.verdict is Moved.NOT_MOVED:
        return Step(("diagnose", name))
    return None


def body(context: Context, look: LookMade) -> dict[str, object]:
    """The look as JSON: a versioned promise (docs/reference/json.md)."""
    step, following = to_import(look.number.arithmetic), after(look)
    kept = {key: value for key, value in plain(look.evaluation).items() if key != "assignment"}
    return {
        **kept,
        "rep": {"id": look.who.id, "name": look.who.name},
        "assignment": plain(look.given),
        "cue": look.cue,
        "reasons": list(reasons(look.number, look.who.name)),
        "import": spelt(step) if step else None,
        "next": spelt(following) if following else None,
        "questions": list(_questions(context, look)),
        "kept": True,
    }


def body_unkept(context: Context, look: LookMade) -> dict[str, object]:
    """What a look would find, as JSON: it has no id, and nothing follows from it."""
    nothing = {"id": None, "following": None, "next": spelt(_keeping(look)), "kept": False}
    return {**body(context, look), **nothing}


def _rows(context: Context, look: LookMade) -> Iterator[tuple[str, str]]:
    given, made = look.given, look.evaluation
    yield ("Number", brief(made.verdict, made.arithmetic))
    yield ("Done", _known(made.done))
    yield ("Can do", _known(made.can_do))
    behaviour = titled(given.behaviour, context.behaviours())
    yield ("Does do", f'{_known(made.does_do)}: "{behaviour}"')
    yield ("Cause", f"{SAID_OF_CAUSE[made.cause_was]}: {given.means}")
    if made.cause_was is CauseWas.ANOTHER:
        yield ("Instead", _in_words(context, made.other_cause) or NOT_NAMED)
    if look.cue:
        yield ("Cue used", f"{_known(made.cue_used)}: {look.cue}")


def _in_words(context: Context, cause: str) -> str:
    """What a cause means; its id where no flow knows it any more, nothing where none is named."""
    flow = context.shelf.flow_with(cause)
    known = flow.cause(cause) if flow else None
    return known.means if known else cause


def _known(value: bool | None) -> str:
    return {True: "yes", False: "no", None: "not known"}[value]


def _asked_next(context: Context, look: LookMade) -> Iterator[Part]:
    """The questions of a standstill, where there is one."""
    if asked := _questions(context, look):
        numbered = (Line(text, f"  {at}  ") for at, text in enumerate(asked, 1))
        yield from (BLANK, Lines((TWICE, *numbered, CAUTION)))


def _questions(context: Context, look: LookMade) -> tuple[str, ...]:
    cycles = evaluations.unmoved(context.room, context.day).get(look.who.id, 0)
    ramping = not ramped(look.who, context.day, context.settings.ramp_days)
    last = aggregates.causes(context.room, look.given.given, context.day).get(look.who.id)
    obstacle = last is not None and last.kind == Kind.ENVIRONMENT
    return questions(cycles, is_ramping=ramping, has_obstacle=obstacle)


def _following(look: LookMade) -> Iterator[Part]:
    """When one looks again, and what the look has changed."""
    made = look.evaluation
    closed = "The cycle is closed." if made.has_told else "The cause stays open until then."
    when = f"We look again on {show.day(made.following)}." if made.following else ""
    first = closed if made.look == 1 else ""
    said = " ".join(part for part in ((when, first) if made.has_told else (when, closed)) if part)
    if said:
        yield from (BLANK, Lines((said,)))
    if made.cause_was is CauseWas.ANOTHER and look.given.state is not AssignmentState.DROPPED:
        drop, keep = (Step(("assignment", act, ending(look.given.id))) for act in ("drop", "keep"))
        yield Lines((TAKEN_BACK, f"{spelt(drop)}, or to keep it all the same: {spelt(keep)}"))
