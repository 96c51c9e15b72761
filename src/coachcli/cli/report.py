"""coach report: the weekly rhythm review."""

from typing import Annotated

import typer

from coachcli.cli import review, show
from coachcli.cli.desk import AsJson, AsOf, Manager, desk
from coachcli.coaching.errors import CoachError
from coachcli.coaching.report import week_named, week_of

app = typer.Typer(rich_markup_mode=None, add_completion=False)


class OneFormError(CoachError):
    """More than one form of output was asked for."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Choose one of --json, --csv and --md.")


@app.command()
def report(
    week: Annotated[str | None, typer.Option("--week", metavar="YYYY-Www", help="The week; by default this one.")] = None,
    manager: Manager = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print a line for each rep as CSV.")] = False,
    as_md: Annotated[bool, typer.Option("--md", help="Print it as Markdown.")] = False,
    as_of: AsOf = None,
) -> None:
    """Review the team's week: what was diagnosed, given and done, and who waits longest.

    \b
    Examples
      coach report
      coach report --week 2026-W48 --md
      coach report --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    if as_json + as_csv + as_md > 1:
        raise OneFormError
    at = desk(as_of)
    found = review.review(at, week_named(week) if week else week_of(at.day), manager)
    if as_json:
        show.as_json(review.as_plain(found))
    elif as_csv:
        review.as_csv(found)
    else:
        show.answer(*(review.markdown(found) if as_md else review.lines(found)))
