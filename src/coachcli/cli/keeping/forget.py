"""coach forget: erase a person, their name and every note, from everything in the home."""

from typing import Annotated

import typer

from coachcli.cli import names
from coachcli.cli.context import BACKUPS, AsJson, Desk, desk, on_terminal
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import typed_out
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.rep import one as the_one
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

app = typer.Typer(rich_markup_mode=None, add_completion=False)


class NotSureError(CoachError):
    """Nobody confirmed that a person is to be erased."""

    exit_code = 2

    def __init__(self, who: Rep) -> None:
        super().__init__(f'Nothing was changed. This cannot be taken back; to be sure: coach forget "{who.name}" --yes')


@app.command()
def forget(
    rep: Annotated[str, typer.Argument(metavar="REP", help="The rep, by any part of the name; also one who left.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Erase a person: the name and every note, from the database, its journal, its copies and the lists of names.

    What was counted stays true: walks and assignments stay as rows without a name. Files that you wrote elsewhere with --out are
    yours to delete.

    \b
    Examples
      coach forget dana
      coach forget "Dana Reyes" --yes --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    who = _who(at, rep)
    if not yes and not (on_terminal() and _sure(who)):
        raise NotSureError(who)
    receipt = erase(at.room, who.id, copies.kept(at.home / BACKUPS), at.act("forget"))
    names.keep(at)
    if as_json:
        show.as_json({"version": 1, **plain(receipt), "left": receipt.left})
        return
    show.answer(*_told(receipt))


def _sure(who: Rep) -> bool:
    ask = f"Erase {who.name} for good? This cannot be taken back. To erase, type the name in full:"
    return typed_out(ask, who.name)


def _who(at: Desk, wanted: str) -> Rep:
    known = tuple(rep for rep in person.team(at.room, left=True) if rep.name != NAMELESS)
    return the_one(wanted, known, "coach forget")


def _told(receipt: Receipt) -> list[str]:
    rows = ", ".join(show.count(count, *WORDS.get(table, (table,))) for table, count in receipt.left.items())
    return [
        *show.wrapped(f"Forgotten on {receipt.day}, under the id {receipt.person}."),
        *show.wrapped(f"Erased: the name, role, region and email, and {show.count(receipt.notes, 'note')}."),
        *show.wrapped(f"Also in {show.count(receipt.copies, 'copy', 'copies')} of the database, and in the lists of names."),
        *show.wrapped(f"Left without a name, so that counts stay true: {rows}."),
    ]
