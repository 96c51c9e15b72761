"""coach diagnosis: past diagnoses, as they were."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.learning.closing import due_day
from coachcli.cli.learning.handing_out import promise
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Cell, Heading, Line, Lines, Part, Table
from coachcli.cli.terminal.options import Argument, Manager, Option
from coachcli.cli.walks import conclusion, correction_said
from coachcli.cli.walks.diagnosis_meant import Id, diagnosis_meant, words_beside
from coachcli.cli.walks.way_on import Words, is_without_cause
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import ending
from coachcli.coaching.verdict import SAID
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import INSTEAD, KeptDiagnosis, StandsNow

NOTHING = "No diagnosis yet. Begin with: coach diagnose REP"
LABELS = ("id", "day", "rep", "verdict", "cause")
COLUMNS = (
    *("id", "date", "rep", "flow", "verdict", "cause", "kind", "means", "acted"),
    *("corrects", "corrected"),
)
"""The columns of a file; a terminal shows fewer."""
Somebody = Annotated[str | None, Argument("REP", "The rep; by default everybody.")]
By = Annotated[str | None, Option("--by", "By when, like Friday; by default in a week.", "DATE")]
Why = Annotated[bool, Option("--why", "The whole ledger, line by line.")]


class CorrectedError(CoachError):
    """A conclusion is to be acted on that was corrected since."""

    def __init__(self, now: StandsNow) -> None:
        said = f"That conclusion was corrected on {show.day(now.since)}. Nothing was noted."
        super().__init__(f"{said} What stands now: coach diagnosis show {ending(now.id)}")


class NothingInsteadError(CoachError):
    """The diagnosis names nothing to do in the place of learning."""

    def __init__(self) -> None:
        learning = "To hand out learning: coach assign REP"
        super().__init__(f"This diagnosis names nothing to do instead of learning. {learning}")


def list_(context: Context, rep: Somebody = None, manager: Manager = None) -> Answer:
    """List the last diagnoses, the latest first.

    Examples
      coach diagnosis list
      coach diagnosis list dana --json
    """
    reps = (context.rep(rep, "list diagnoses"),) if rep else context.team(manager)
    team = {who.id for who in reps}
    listed = tuple(
        diagnosed for diagnosed in diagnoses.listed(context.room) if diagnosed.person in team
    )
    parts = (_table(listed),) if listed else (_table(listed), Lines((NOTHING,)))
    return Answer(partial(_body, listed), parts, title="Diagnoses")


def show_(context: Context, id_: Id, why: Why = False) -> Answer:
    """Show one again, exactly as it was, also after the flow has changed.

    Examples
      coach diagnosis show dana
      coach diagnosis show 3fa9c1 --why
    """
    diagnosed = diagnosis_meant(context, id_)
    notes = words_beside(context, diagnosed)
    said = tuple(correction_said.lines(context, diagnosed))
    body = partial(conclusion.for_manager, diagnosed, notes)
    return Answer(body, _parts(diagnosed, said, notes, why=why))


def act(context: Context, id_: Id, by: By = None) -> Answer:
    """Note that you will do what it says instead of learning.

    Examples
      coach diagnosis act dana
      coach diagnosis act 3fa9c1 --by friday
    """
    diagnosed = diagnosis_meant(context, id_)
    if diagnosed.corrected:
        raise CorrectedError(diagnosed.corrected)
    what, named = _instead(diagnosed), due_day(context, by) if by else None
    day = promise(context, diagnosed, named)
    said = f"Noted as your action for {diagnosed.name}, by {show.day(day)}: {what}"
    noted = replace(diagnosed, acted=INSTEAD)
    return Answer(partial(conclusion.as_plain, noted), (Lines((said,)),))


def _instead(diagnosed: KeptDiagnosis) -> str:
    """What is done in the place of learning. Raises NothingInsteadError."""
    cause = diagnosed.conclusion.carried
    if cause is None or not cause.instead:
        raise NothingInsteadError
    return cause.instead


def _table(listed: tuple[KeptDiagnosis, ...]) -> Table:
    full = Table(tuple(map(_full, listed)), COLUMNS)
    return Table(tuple(map(_row, listed)), labels=LABELS, full=full)


def _body(listed: tuple[KeptDiagnosis, ...]) -> dict[str, object]:
    return {"diagnoses": [conclusion.as_plain(diagnosed) for diagnosed in listed]}


def _parts(
    diagnosed: KeptDiagnosis, said: tuple[str, ...], notes: Words, *, why: bool
) -> Iterator[Part]:
    yield from (Lines((f"{diagnosed.name}, {show.day(diagnosed.day)}", *said)), BLANK)
    yield from conclusion.parts(diagnosed, why=why, words=notes)
    yield from conclusion.what_to_do(diagnosed.conclusion)
    if notes and not is_without_cause(diagnosed.conclusion):
        lines = (Line(_noted(*note), "  ", "    ") for note in notes)
        yield from (BLANK, Heading("Your notes"), Lines(tuple(lines)))


def _noted(check: str, text: str) -> str:
    """A note with the check that it was written at, if at one."""
    return f"{check.replace('-', ' ')}: {text}" if check else text


def _row(diagnosed: KeptDiagnosis) -> tuple[Cell, ...]:
    leader = diagnosed.conclusion.carried
    cause = f"{leader.kind.upper()} {leader.means}" if leader else "–"
    verdict = SAID[diagnosed.conclusion.diagnosis.verdict]
    if diagnosed.corrected:
        verdict = f"corrected {show.day(diagnosed.corrected.since)}; was {verdict}"
    return (ending(diagnosed.id), show.day(diagnosed.day), diagnosed.name, verdict, cause)


def _full(diagnosed: KeptDiagnosis) -> tuple[object, ...]:
    made, leader = diagnosed.conclusion.diagnosis, diagnosed.conclusion.carried
    cause = (leader.id, leader.kind, leader.means) if leader else ("", "", "")
    return (
        diagnosed.id,
        diagnosed.day,
        diagnosed.name,
        made.flow,
        made.verdict,
        *cause,
        diagnosed.acted,
        diagnosed.corrects.first if diagnosed.corrects else "",
        diagnosed.corrected.since if diagnosed.corrected else "",
    )
