"""coach import observations: scores of calls by other tools, as hints and no more."""

from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.numbers.import_markers import (
    AddReps,
    Dates,
    Decimal,
    DryRun,
    File,
    KnownReps,
    ProfileName,
    Reps,
)
from coachcli.cli.numbers.import_options import NothingImportedError, Options
from coachcli.cli.terminal.answer import Answer
from coachcli.cli.terminal.mapping import Map, Sheet
from coachcli.cli.terminal.options import Option

Behaviours = Annotated[
    str,
    Option("--behaviours", "Which behaviour a word of the tool means, or none.", "WORD=ID,…"),
]
ScaleOf = Annotated[str | None, Option("--scale", "From where to where scores go.", "LOW-HIGH")]


def observations(  # noqa: PLR0913 - the options of the command
    context: Context,
    file: File,
    map_: Map = None,
    behaviours: Behaviours = "",
    scale: ScaleOf = None,
    profile: ProfileName = None,
    dates: Dates = None,
    decimal: Decimal = None,
    add_reps: AddReps = False,
    known_reps: KnownReps = False,
    dry_run: DryRun = False,
    sheet: Sheet = None,
    reps: Reps = "",
) -> Answer:
    """Bring scores of calls that another tool gave: rep, day, behaviour and score, or a
    column for each behaviour. They count as hints, however many there are.

    Examples
      coach import observations scorecards.csv --scale 1-5
      coach import observations calls.xlsx --behaviours "Doubts=answers-doubts"
    """  # noqa: D205 - the help has it as a sentence
    from coachcli.cli.practice.scores_brought import brought  # noqa: PLC0415 - for a file

    sellers = (add_reps, known_reps, dry_run)
    file_ = (tuple(map_ or ()), behaviours, dates, decimal, None, profile)
    options = Options(*file_, *sellers, sheet, reps=reps, scale=scale)
    try:
        return brought(context, file, options)
    except KeyboardInterrupt:
        context.terminal.say("")
        raise NothingImportedError from None
