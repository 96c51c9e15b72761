"""coach diagnosis: past diagnoses, as they were."""

from typing import Annotated

import typer

from coachcli.cli import clock
from coachcli.cli.context import AsJson, Desk, Manager, desk
from coachcli.cli.terminal import show
from coachcli.cli.walks import conclusion
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import by_ending, ending
from coachcli.store import diagnosis as diagnoses
from coachcli.store import person
from coachcli.store.diagnosis import INSTEAD, KeptDiagnosis

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="Past diagnoses, as they were.")
LISTING = "coach diagnosis list"
Id = Annotated[str, typer.Argument(metavar="ID", help="The diagnosis, by the end of its id.")]


class NothingInsteadError(CoachError):
    """The diagnosis names nothing to do in the place of learning."""

    def __init__(self) -> None:
        super().__init__("This diagnosis names nothing to do instead of learning. To hand out learning: coach assign REP")


@app.command("list")
def list_(
    rep: Annotated[str | None, typer.Argument(metavar="REP", help="The rep; by default everybody.")] = None,
    manager: Manager = None,
    as_json: AsJson = False,
) -> None:
    """List the last diagnoses, the latest first.

    \b
    Examples
      coach diagnosis list
      coach diagnosis list dana --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    team = {one.id for one in ((at.rep(rep, LISTING),) if rep else at.team(manager))}
    found = [one for one in diagnoses.listed(at.room) if one.person in team]
    if as_json:
        show.as_json({"version": 1, "diagnoses": [conclusion.as_plain(one) for one in found]})
        return
    rows = [_row(one) for one in found]
    show.answer(*(show.table(rows) if rows else ["No diagnosis yet. Begin with: coach diagnose REP"]))


@app.command("show")
def show_(
    id_: Id,
    why: Annotated[bool, typer.Option("--why", help="The whole ledger, line by line.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show one again, exactly as it was, also after the flow has changed.

    \b
    Examples
      coach diagnosis show 3fa9c1
      coach diagnosis show 3fa9c1 --why
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    kept = _found(at, id_)
    if as_json:
        show.as_json(conclusion.as_plain(kept))
        return
    head = f"{kept.name}, {show.day(kept.day)}"
    noted = person.notes(at.room, kept.walk)
    show.answer(head, "", *conclusion.lines(kept, why=why), *conclusion.what_to_do(kept.conclusion), *_notes(noted))


@app.command()
def act(id_: Id) -> None:
    """Note that you will do what it says instead of learning.

    \b
    Example
      coach diagnosis act 3fa9c1
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    kept = _found(at, id_)
    if kept.conclusion.carried is None or not kept.conclusion.carried.instead:
        raise NothingInsteadError
    with at.change("act") as change:
        diagnoses.act(at.room, clock.new_id(), kept.id, INSTEAD, change.stamp)
    show.answer(*show.wrapped(f"Noted as your action for {kept.name}: {kept.conclusion.carried.instead}"))


def _found(at: Desk, id_: str) -> KeptDiagnosis:
    return diagnoses.with_id(at.room, by_ending("diagnosis", id_, diagnoses.ids(at.room), LISTING))


def _notes(noted: tuple[tuple[str, str], ...]) -> list[str]:
    lines = [line for check, text in noted for line in show.wrapped(f"{check.replace('-', ' ')}: {text}", "  ", "    ")]
    return ["", show.bold("Your notes"), *lines] if lines else []


def _row(one: KeptDiagnosis) -> tuple[str, ...]:
    leader = one.conclusion.carried
    cause = f"{leader.kind.upper()} {leader.means}" if leader else "–"
    found = one.conclusion.diagnosis
    return (ending(one.id), one.day.isoformat(), show.shortened(one.name, 20), str(found.verdict), show.shortened(cause, 28))
