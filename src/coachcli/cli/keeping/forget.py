"""coach forget: erase a person, their name and every note, from everything in the home."""

from collections.abc import Iterator
from typing import Annotated

from coachcli.cli import names
from coachcli.cli.context import Context
from coachcli.cli.keeping.calendar_left import calendar_left
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Line, Lines, Step
from coachcli.cli.terminal.options import Argument, Option
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import ending, plain
from coachcli.coaching.rep import Rep, reps_named
from coachcli.coaching.trace import NAMELESS
from coachcli.store import forget as erasing
from coachcli.store.forget import Receipt

WORDS = {
    "diagnosis": ("diagnosis", "diagnoses"),
    "deal": ("opportunity", "opportunities"),
    "activity": ("activity", "activities"),
    "evaluation": ("look", "looks"),
}
"""Tables whose rows are called otherwise, or have another plural than with an s."""
BEYOND = (
    "Not searched, as nobody knows where they are: copies made with coach backup --to, and files "
    "written with --out. Delete those yourself."
)
Whom = Annotated[
    str, Argument("REP", "The rep or manager, by any part of the name, or by id; also who left.")
]
Yes = Annotated[bool, Option("--yes", "Do not ask.")]
DryRun = Annotated[bool, Option("--dry-run", "Only say what would go, and touch nothing.")]


class NotSureError(CoachError):
    """Nobody confirmed that a person is to be erased."""

    exit_code = 2

    def __init__(self, who: Rep) -> None:
        sure = f'This cannot be taken back; to be sure: coach forget "{who.name}" --yes'
        see = f'To see what would go: coach forget "{who.name}" --dry-run'
        super().__init__(f"Nothing was changed. {sure}\n{see}")


def forget(context: Context, rep: Whom, yes: Yes = False, dry_run: DryRun = False) -> Answer:
    """Erase a person: the name and every note, from the database, its journal, its copies
    and the lists of names.

    All places are looked at before anything is touched. Texts of others and of imports lose the
    name; what was counted stays true: walks and assignments stay as rows without a name.
    Stopped halfway? Give it again, by the id that it names. Files that you wrote elsewhere with
    --out or --to are yours to delete.

    Examples
      coach forget dana --dry-run
      coach forget "Dana Reyes" --yes --json
    """  # noqa: D205 - the help has it as a sentence
    who = _who(context, rep)
    if not (yes or dry_run or _sure(context, who)):
        raise NotSureError(who)
    receipt = _erased(context, who, dry=dry_run)
    body = {**plain(receipt), "dry_run": dry_run}
    lines = (*_lines(receipt, who, dry=dry_run), *calendar_left(context, who.id))
    return Answer(body, (Lines(lines),), _again(who, dry_run))


def _erased(context: Context, who: Rep, *, dry: bool) -> Receipt:
    from coachcli.content.library.language import ordinary_words  # noqa: PLC0415 - for this alone

    act, ordinary = context.act("forget"), ordinary_words()
    receipt = erasing.forget(context.room, who.id, act, ordinary=ordinary, dry=dry)
    if not dry:
        names.keep(context)
    return receipt


def _again(who: Rep, dry: bool) -> Step | None:
    return Step(("forget", who.id, "--yes")) if dry else None


def _sure(context: Context, who: Rep) -> bool:
    """Whether a person who is there types the name in full; of who has none, it was said before."""
    if who.name == NAMELESS:
        return True
    cannot = "This cannot be taken back. To erase, type the name in full:"
    terminal = context.terminal
    return terminal.has_person and terminal.typed_out(
        f"Erase {who.name} for good? {cannot}", who.name
    )


def _who(context: Context, wanted: str) -> Rep:
    """Who is meant: somebody with a name, here or else in a copy, or by id whoever was forgotten.

    Raises NoSuchRepError.
    """
    people = erasing.people(context.room)
    gone = [rep for rep in people if rep.name == NAMELESS and wanted in (rep.id, ending(rep.id))]
    if gone:
        return gone[0]
    return context.rep_among(_among(context, wanted, people), wanted, "forget")


def _among(context: Context, wanted: str, people: tuple[Rep, ...]) -> tuple[Rep, ...]:
    """The people with a name; where none of these is meant, those whom a copy still names."""
    here = tuple(rep for rep in people if rep.name != NAMELESS)
    if _is_meant(wanted, here):
        return here
    there = erasing.people_in_copies(context.room)
    return there if _is_meant(wanted, there) else here


def _is_meant(wanted: str, people: tuple[Rep, ...]) -> bool:
    by_id = any(wanted in (rep.id, ending(rep.id)) for rep in people)
    return by_id or bool(reps_named(wanted, people))


def _lines(receipt: Receipt, who: Rep, *, dry: bool) -> Iterator[str | Line]:
    """What a receipt says."""
    yield from _dry_lines(receipt, who) if dry else _done_lines(receipt)
    yield f"Searched: {_searched(receipt)}."
    if receipt.removed:
        gone = "To be removed" if dry else "Removed"
        yield f"{gone}, or written anew: {', '.join(receipt.removed)}."
    yield f"Left without a name, so that counts stay true: {_left(receipt)}."
    if receipt.team:
        yield f"Without a manager then: {show.count(receipt.team, 'rep')} of the team."
    yield from (f"Yours, and still with the name in it: {file}" for file in receipt.yours)
    yield BEYOND


def _dry_lines(receipt: Receipt, who: Rep) -> Iterator[str]:
    yield f"Nothing was touched. To be forgotten: {who.name}, under the id {receipt.person}."
    yield f"To be erased: {_went(receipt)}."


def _done_lines(receipt: Receipt) -> Iterator[str]:
    yield f"Forgotten on {receipt.day}, under the id {receipt.person}."
    yield f"Erased: {_went(receipt)}."


def _went(receipt: Receipt) -> str:
    notes = show.count(receipt.notes, "note")
    texts = show.count(receipt.texts, "other text")
    return f"the name, role, region and email, {notes}, and the name in {texts}"


def _searched(receipt: Receipt) -> str:
    """How many places were searched, and in how many copies there was something."""
    copies = show.count(receipt.copies, "copy", "copies")
    files = show.count(receipt.files, "other file")
    return f"the database and its journal, {copies} of it, and {files} of the home"


def _left(receipt: Receipt) -> str:
    return ", ".join(_rows(table, count) for table, count in receipt.left.items())


def _rows(table: str, count: int) -> str:
    return show.count(count, *WORDS.get(table, (table,)))
