"""The forms in which an answer can be had, of which one is chosen."""

from typing import Annotated

import typer

from coachcli.coaching.errors import CoachError

AsCsv = Annotated[bool, typer.Option("--csv", help="Print it as CSV.")]
AsMd = Annotated[bool, typer.Option("--md", help="Print it as Markdown.")]


class OneFormError(CoachError):
    """More than one form of output was asked for."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Choose one of --json, --csv and --md.")


def refuse_two(*asked: bool) -> None:
    """Refuse more than one form. Raises OneFormError."""
    if sum(asked) > 1:
        raise OneFormError
