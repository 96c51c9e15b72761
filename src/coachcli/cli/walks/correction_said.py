"""What is said of a correction: which answer it is of, what stands now, and what follows of it."""

from collections.abc import Iterator

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Line, Step, spelt
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.record import ending
from coachcli.coaching.walks.called_for import refuted
from coachcli.coaching.walks.correction import correctable
from coachcli.coaching.walks.interview import Interview
from coachcli.store import assignment, promise
from coachcli.store import diagnosis as diagnoses
from coachcli.store import walk as walks
from coachcli.store.diagnosis import KeptDiagnosis

SEE = "See whether it still fits."
WHO_SAID = {"rep": "as the rep says", "coach": "as you say"}


def lines(context: Context, diagnosed: KeptDiagnosis) -> Iterator[str]:
    """That a diagnosis was corrected, and that it corrects another one."""
    if diagnosed.corrected:
        opened = spelt(Step(("diagnosis", "show", ending(diagnosed.corrected.id))))
        yield f"Corrected on {show.day(diagnosed.corrected.since)}. What stands now: {opened}"
    if diagnosed.corrects:
        yield _corrects(context, diagnosed)


def _corrects(context: Context, diagnosed: KeptDiagnosis) -> str:
    """Which answer is another one now than in the walk before."""
    earlier = diagnoses.before(context.room, diagnosed)
    check = diagnosed.corrects.check if diagnosed.corrects else ""
    question, now = _answered(context, diagnosed, check)
    _, was = _answered(context, earlier, check)
    said = WHO_SAID[diagnosed.corrects.said_by if diagnosed.corrects else "coach"]
    opened = spelt(Step(("diagnosis", "show", ending(earlier.id))))
    return (
        f'"{question}" is answered "{now}", {said}; until then it was "{was}". What that had come '
        f"to on {show.day(earlier.day)}: {opened}"
    )


def _answered(context: Context, diagnosed: KeptDiagnosis, check: str) -> tuple[str, str]:
    """The question of a check, and what was answered in the walk of a diagnosis."""
    walk = walks.kept_walk(context.room, diagnosed.walk).interview
    return _of(walk, check)


def _of(walk: Interview, check: str) -> tuple[str, str]:
    pairs = ((each.check, each.words) for each in correctable(walk))
    return next(((asked.text, words) for asked, words in pairs if asked.id == check), (check, ""))


def following(context: Context, diagnosed: KeptDiagnosis) -> Iterator[str | Line]:
    """What follows for what is open with the rep: learning given, and what was promised."""
    theirs = diagnoses.of_same_walk(context.room, diagnosed)
    yield from _learning(context, diagnosed, theirs)
    for owed in promise.promises(context.room, context.day):
        if owed.diagnosis in theirs:
            yield f"You promised, by {show.day(owed.by)}: {owed.brief} {SEE}"


def _learning(
    context: Context, diagnosed: KeptDiagnosis, theirs: tuple[str, ...]
) -> Iterator[str | Line]:
    given = tuple(filter(_is_there, assignment.listed(context.room, (diagnosed.person,))))
    against = {each.id for each in refuted(diagnosed.conclusion, given)}
    for each in given:
        if each.is_to_keep_or_drop or each.id in against:
            yield from _to_drop(each)
        elif each.diagnosis in theirs:
            yield _still_open(each, diagnosed)


def _is_there(given: Assignment) -> bool:
    """Whether it is to be done still, or to be kept on or dropped."""
    is_open = given.state is AssignmentState.OPEN and given.looked is None
    return is_open or given.is_to_keep_or_drop


def _to_drop(given: Assignment) -> Iterator[str | Line]:
    """What no longer stands, and how it is dropped."""
    yield f'"{given.title}" was given because: {given.means}. That no longer stands. To drop it:'
    words = ("assignment", "drop", ending(given.id), "--why", "the walk was corrected")
    yield Line(spelt(Step(words)), "  ", whole=True)
    if given.is_to_keep_or_drop:
        yield f"To keep it all the same: {spelt(Step(('assignment', 'keep', ending(given.id))))}"


def _still_open(given: Assignment, diagnosed: KeptDiagnosis) -> str:
    """Learning that the walk does not speak against, if it names a cause at all."""
    stays = "stays as it is." if diagnosed.conclusion.carried else f"is still open. {SEE}"
    return f'"{given.title}", due {show.day(given.due)}, {stays}'
