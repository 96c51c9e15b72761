"""coach import: numbers from a CRM or a spreadsheet."""

from pathlib import Path
from typing import Annotated, Any

import typer

from coachcli.cli.context import AsJson, desk
from coachcli.cli.numbers.import_options import NothingImportedError, Options
from coachcli.cli.terminal import show

app = typer.Typer(
    rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="Numbers from a CRM or a spreadsheet, CSV or XLSX."
)
File = Annotated[Path, typer.Argument(metavar="FILE", help="A table, CSV or XLSX, its columns named in the first line.")]
Map = Annotated[
    list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN", help="Say which column holds what; may be given again.")
]
ProfileName = Annotated[
    str | None, typer.Option("--profile", metavar="NAME", help="Remember what was told under this name, and read with it.")
]
Dates = Annotated[str | None, typer.Option("--dates", metavar="dmy|mdy|ymd", help="The order of day, month and year.")]
Decimal = Annotated[str | None, typer.Option("--decimal", metavar="point|comma", help="What stands before the cents.")]
Currency = Annotated[str | None, typer.Option("--currency", metavar="CODE", help="The currency where the file names none.")]
AddReps = Annotated[bool, typer.Option("--add-reps", help="Add sellers who are not on the team.")]
KnownReps = Annotated[bool, typer.Option("--known-reps", help="Leave out the lines of sellers who are not on the team.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")]


@app.command()
def deals(  # noqa: PLR0913 - the options of the command
    file: File,
    map_: Map = None,
    stages: Annotated[str, typer.Option("--stages", metavar="WORD=STATE,…", help="What each stage is: open, won or lost.")] = "",
    profile: ProfileName = None,
    dates: Dates = None,
    decimal: Decimal = None,
    currency: Currency = None,
    add_reps: AddReps = False,
    known_reps: KnownReps = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Bring opportunities, as Salesforce, HubSpot, Pipedrive, Dynamics or a spreadsheet write them.

    Importing a newer export brings what has changed since; what was known before stays as a version of its own.

    \b
    Examples
      coach import deals opportunities.csv --dry-run
      coach import deals opportunities.csv
      coach import deals pipeline.xlsx --stages "Signed=won,Dropped=lost"
      coach import deals report.csv --map id="Account Name+Opportunity Name"
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.cli.numbers.import_kinds import DEALS  # noqa: PLC0415 - the reading only where a file is read

    options = Options(tuple(map_ or ()), stages, dates, decimal, currency, profile, add_reps, known_reps, dry_run)
    _run(file, DEALS, options, as_json=as_json)


@app.command()
def activities(  # noqa: PLR0913 - the options of the command
    file: File,
    map_: Map = None,
    kinds: Annotated[str, typer.Option("--kinds", metavar="WORD=KIND,…", help="touch, connect, meeting, no-show, other.")] = "",
    profile: ProfileName = None,
    dates: Dates = None,
    add_reps: AddReps = False,
    known_reps: KnownReps = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Bring activities: one a line as a CRM has them, or counted by rep and day or week.

    \b
    Examples
      coach import activities tasks.csv --kinds "Lunch=meeting,Admin=other"
      coach import activities touches-by-week.xlsx
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.cli.numbers.import_kinds import ACTIVITIES  # noqa: PLC0415 - as above

    options = Options(tuple(map_ or ()), kinds, dates, None, None, profile, add_reps, known_reps, dry_run)
    _run(file, ACTIVITIES, options, as_json=as_json)


@app.command()
def quota(  # noqa: PLR0913 - the options of the command
    file: File,
    map_: Map = None,
    profile: ProfileName = None,
    dates: Dates = None,
    decimal: Decimal = None,
    currency: Currency = None,
    add_reps: AddReps = False,
    known_reps: KnownReps = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Bring quotas: what each rep is to sell in a month, quarter, year, or between two days.

    \b
    Examples
      coach import quota quota-2026.csv
      coach import quota quota.xlsx --currency EUR
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.cli.numbers.import_kinds import QUOTA  # noqa: PLC0415 - as above

    options = Options(tuple(map_ or ()), "", dates, decimal, currency, profile, add_reps, known_reps, dry_run)
    _run(file, QUOTA, options, as_json=as_json)


@app.command()
def metrics(  # noqa: PLR0913 - the options of the command
    file: File,
    map_: Map = None,
    profile: ProfileName = None,
    dates: Dates = None,
    decimal: Decimal = None,
    add_reps: AddReps = False,
    known_reps: KnownReps = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Bring metrics that another tool has counted already: rep, period, metric, value, and n where it is known.

    \b
    Examples
      coach import metrics scorecard.csv
      coach metric list                    the metrics that have a name here
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.cli.numbers.import_kinds import METRICS  # noqa: PLC0415 - as above

    options = Options(tuple(map_ or ()), "", dates, decimal, None, profile, add_reps, known_reps, dry_run)
    _run(file, METRICS, options, as_json=as_json)


def _run(file: Path, what: Any, options: Options, *, as_json: bool) -> None:  # noqa: ANN401 - Import, loaded later
    from coachcli.cli.numbers import import_outcome  # noqa: PLC0415 - as above
    from coachcli.cli.numbers.importing import bring  # noqa: PLC0415

    try:
        at = desk()
        done = bring(at, file, what, options)
    except KeyboardInterrupt:
        show.aside("")
        raise NothingImportedError from None
    if as_json:
        show.as_json(import_outcome.as_plain(what, done))
        return
    show.answer(*import_outcome.lines(what, done))
    show.aside(*import_outcome.asides(done))
