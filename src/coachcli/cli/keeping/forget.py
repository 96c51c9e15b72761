"""coach forget: erase a person, their name and every note, from everything in the home."""

from collections.abc import Iterator
from typing import Annotated

from coachcli.cli import names
from coachcli.cli.context import BACKUPS, Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Lines
from coachcli.cli.terminal.options import Argument, Option
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.store import backup as copies
from coachcli.store import person
from coachcli.store.forget import NAMELESS, Receipt
from coachcli.store.forget import forget as erase

WORDS = {
    "diagnosis": ("diagnosis", "diagnoses"),
    "deal": ("opportunity", "opportunities"),
    "activity": ("activity", "activities"),
}
"""Tables whose rows are called otherwise, or have another plural than with an s."""
Whom = Annotated[str, Argument("REP", "The rep, by any part of the name; also one who left.")]
Yes = Annotated[bool, Option("--yes", "Do not ask.")]


class NotSureError(CoachError):
    """Nobody confirmed that a person is to be erased."""

    exit_code = 2

    def __init__(self, who: Rep) -> None:
        sure = f'This cannot be taken back; to be sure: coach forget "{who.name}" --yes'
        super().__init__(f"Nothing was changed. {sure}")


def forget(context: Context, rep: Whom, yes: Yes = False) -> Answer:
    """Erase a person: the name and every note, from the database, its journal, its copies
    and the lists of names.

    What was counted stays true: walks and assignments stay as rows without a name.
    Files that you wrote elsewhere with --out are yours to delete.

    Examples
      coach forget dana
      coach forget "Dana Reyes" --yes --json
    """  # noqa: D205 - the help has it as a sentence
    who = _who(context, rep)
    if not (yes or _sure(context, who)):
        raise NotSureError(who)
    receipt = _erased(context, who)
    return Answer({**plain(receipt), "left": receipt.left}, (Lines(tuple(_receipt(receipt))),))


def _erased(context: Context, who: Rep) -> Receipt:
    backups = copies.in_folder(context.home / BACKUPS)
    receipt = erase(context.room, who.id, backups, context.act("forget"))
    names.keep(context)
    return receipt


def _sure(context: Context, who: Rep) -> bool:
    """Whether a person who is there types the name in full."""
    cannot = "This cannot be taken back. To erase, type the name in full:"
    terminal = context.terminal
    return terminal.has_person and terminal.typed_out(
        f"Erase {who.name} for good? {cannot}", who.name
    )


def _who(context: Context, wanted: str) -> Rep:
    team = person.team(context.room, left=True)
    known = tuple(rep for rep in team if rep.name != NAMELESS)
    return context.rep_among(known, wanted, "forget")


def _receipt(receipt: Receipt) -> Iterator[str]:
    notes = show.count(receipt.notes, "note")
    backups = show.count(receipt.copies, "copy", "copies")
    yield f"Forgotten on {receipt.day}, under the id {receipt.person}."
    yield f"Erased: the name, role, region and email, and {notes}."
    yield f"Also in {backups} of the database, and in the lists of names."
    yield f"Left without a name, so that counts stay true: {_left(receipt)}."


def _left(receipt: Receipt) -> str:
    return ", ".join(_rows(table, count) for table, count in receipt.left.items())


def _rows(table: str, count: int) -> str:
    return show.count(count, *WORDS.get(table, (table,)))
