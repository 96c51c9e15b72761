"""coach report: the weekly rhythm review."""

from typing import Annotated

import typer

from coachcli.cli.context import AsJson, Manager, desk
from coachcli.cli.terminal import show
from coachcli.cli.terminal.forms import AsMd, refuse_two
from coachcli.cli.week import review
from coachcli.coaching.week.report import week_named, week_of

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def report(
    week: Annotated[str | None, typer.Option("--week", metavar="YYYY-Www", help="The week; by default this one.")] = None,
    manager: Manager = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print a line for each rep as CSV.")] = False,
    as_md: AsMd = False,
) -> None:
    """Review the team's week: what was diagnosed, given and done, and who waits longest.

    \b
    Examples
      coach report
      coach report --week 2026-W48 --md
      coach report --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    refuse_two(as_json, as_csv, as_md)
    at = desk()
    named = week_named(week) if week else week_of(at.day)
    found = review.review(at, named, manager, every=as_json)
    if as_json:
        show.as_json(review.as_plain(found))
    elif as_csv:
        review.as_csv(found)
    else:
        show.answer(*(review.markdown(found) if as_md else review.lines(found)))
