"""coach behaviour: the shared model of what good selling looks and sounds like."""

from typing import Annotated

import typer

from coachcli.cli.context import AsJson, desk
from coachcli.cli.terminal import show
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import plain

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="What good looks and sounds like.")
LABEL = 14


class NoSuchBehaviourError(CoachError):
    """A behaviour was asked for that is not in the model."""

    def __init__(self, wanted: str, known: dict[str, Behaviour]) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistyped id needs it

        near = get_close_matches(wanted, known, n=2)
        hint = f"Did you mean {' or '.join(near)}?" if near else "See: coach behaviour list"
        super().__init__(f'No behaviour is called "{wanted}". {hint}')


@app.command("list")
def list_(
    metric: Annotated[str | None, typer.Option("--metric", metavar="ID", help="Only those that drive this metric.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the behaviours of the shared model.

    \b
    Examples
      coach behaviour list
      coach behaviour list --metric new_opps
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    found = [one for one in desk().behaviours().values() if metric is None or metric in one.drives]
    if as_json:
        show.as_json({"version": 1, "behaviours": plain(found)})
        return
    rows = [(one.id, show.shortened(one.title, 44)) for one in found]
    show.answer(*(show.table(rows) if rows else ["No behaviour drives this metric. See all: coach behaviour list"]))


@app.command("show")
def show_(
    behaviour: Annotated[str, typer.Argument(metavar="ID", help="The behaviour's id.")],
    as_json: AsJson = False,
) -> None:
    """Show one: where to see it, what it sounds like, and its four levels.

    \b
    Example
      coach behaviour show opens-with-the-buyers-problem
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    known = desk().behaviours()
    if behaviour not in known:
        raise NoSuchBehaviourError(behaviour, known)
    one = known[behaviour]
    if as_json:
        show.as_json({"version": 1, **plain(one)})
        return
    show.answer(show.bold(one.title), "", *_lines(one))


def _lines(one: Behaviour) -> list[str]:
    drives = ", ".join(show.metric(metric) for metric in one.drives)
    rows = [("Drives", drives), ("Where to look", one.look_at), ("Sounds like", f'"{one.sounds_like}"')]
    rows += [(f"Level {level}", text) for level, text in enumerate(one.levels, 1)]
    rows += [("Expected", f"level {one.expected}, past ramp")]
    return [line for label, text in rows for line in show.wrapped(text, f"{label:<{LABEL}}", " " * LABEL)]
