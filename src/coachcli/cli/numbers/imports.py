"""coach import: numbers from a CRM or a spreadsheet."""

from pathlib import Path
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
from coachcli.coaching.nouns import replace

Stages = Annotated[
    str, Option("--stages", "What each stage is: open, won or lost.", "WORD=STATE,…")
]
Kinds = Annotated[
    str, Option("--kinds", "touch, connect, meeting, no-show, other; done, planned.", "WORD=KIND,…")
]
Rates = Annotated[
    str | None, Option("--rates", "How rates without a sign are written.", "percent|share")
]
Currency = Annotated[
    str | None, Option("--currency", "The currency where the file names none.", "CODE")
]
WhichLine = Annotated[
    str | None,
    Option("--lines", "Which line counts where an opportunity has several.", "first|last"),
]
Year = Annotated[str | None, Option("--year", "The year of periods without one.", "YEAR")]


def deals(  # noqa: PLR0913 - the options of the command
    context: Context,
    file: File,
    map_: Map = None,
    stages: Stages = "",
    profile: ProfileName = None,
    dates: Dates = None,
    decimal: Decimal = None,
    currency: Currency = None,
    add_reps: AddReps = False,
    known_reps: KnownReps = False,
    dry_run: DryRun = False,
    sheet: Sheet = None,
    reps: Reps = "",
    lines: WhichLine = None,
) -> Answer:
    """Bring opportunities, as Salesforce, HubSpot, Pipedrive, Dynamics or a spreadsheet write them.

    Importing a newer export brings what has changed since; what was known before stays as a
    version of its own.

    Examples
      coach import deals opportunities.csv --dry-run
      coach import deals opportunities.csv
      coach import deals pipeline.xlsx --stages "Signed=won,Dropped=lost"
      coach import deals report.csv --map id="Account Name+Opportunity Name"
    """
    sellers = (add_reps, known_reps, dry_run)
    money = (decimal, currency)
    file_ = (tuple(map_ or ()), stages, dates, *money, profile)
    options = Options(*file_, *sellers, sheet, reps=reps, lines=lines)
    return _imported(context, file, "deals", options)


def activities(  # noqa: PLR0913 - the options of the command
    context: Context,
    file: File,
    map_: Map = None,
    kinds: Kinds = "",
    profile: ProfileName = None,
    dates: Dates = None,
    add_reps: AddReps = False,
    known_reps: KnownReps = False,
    dry_run: DryRun = False,
    sheet: Sheet = None,
    reps: Reps = "",
    year: Year = None,
) -> Answer:
    """Bring activities: one a line as a CRM has them, or counted by rep and day or week.

    Examples
      coach import activities tasks.csv --kinds "Lunch=meeting,Admin=other"
      coach import activities touches-by-week.xlsx
    """
    sellers = (add_reps, known_reps, dry_run)
    file_ = (tuple(map_ or ()), kinds, dates, None, None, profile)
    options = Options(*file_, *sellers, sheet, reps=reps, year=year)
    return _imported(context, file, "activities", options)


def quota(  # noqa: PLR0913 - the options of the command
    context: Context,
    file: File,
    map_: Map = None,
    profile: ProfileName = None,
    dates: Dates = None,
    decimal: Decimal = None,
    currency: Currency = None,
    add_reps: AddReps = False,
    known_reps: KnownReps = False,
    dry_run: DryRun = False,
    sheet: Sheet = None,
    reps: Reps = "",
    year: Year = None,
) -> Answer:
    """Bring quotas: what each rep is to sell in a month, quarter, year, or between two days.

    Examples
      coach import quota quota-2026.csv
      coach import quota quota.xlsx --currency EUR
      coach import quota by-quarter.xlsx --year 2026
    """
    sellers = (add_reps, known_reps, dry_run)
    file_ = (tuple(map_ or ()), "", dates, decimal, currency, profile)
    options = Options(*file_, *sellers, sheet, reps=reps, year=year)
    return _imported(context, file, "quota", options)


def metrics(  # noqa: PLR0913 - the options of the command
    context: Context,
    file: File,
    map_: Map = None,
    profile: ProfileName = None,
    dates: Dates = None,
    decimal: Decimal = None,
    add_reps: AddReps = False,
    known_reps: KnownReps = False,
    dry_run: DryRun = False,
    sheet: Sheet = None,
    rates: Rates = None,
    reps: Reps = "",
    year: Year = None,
) -> Answer:
    """Bring metrics that another tool has counted already: rep, period, metric, value,
    and n where it is known.

    Examples
      coach import metrics scorecard.csv
      coach metric list                    the metrics that have a name here
    """  # noqa: D205 - the help has it as a sentence
    sellers = (add_reps, known_reps, dry_run)
    file_ = (tuple(map_ or ()), "", dates, decimal, None, profile)
    options = Options(*file_, *sellers, sheet, rates, reps, year)
    return _imported(context, file, "metrics", options)


def _imported(context: Context, file: Path, kind: str, options: Options) -> Answer:
    """What an import of a kind did; whoever leaves while it runs has imported nothing."""
    from coachcli.cli.numbers.import_kinds import KINDS  # noqa: PLC0415 - only where a file is read
    from coachcli.cli.numbers.import_outcome import answer  # noqa: PLC0415 - as above
    from coachcli.cli.numbers.importing import import_file  # noqa: PLC0415 - as above
    from coachcli.cli.numbers.watching import matching  # noqa: PLC0415 - as above

    try:
        done = import_file(context, file, KINDS[kind], options)
    except KeyboardInterrupt:
        context.terminal.say("")
        raise NothingImportedError from None
    every = matching(context, context.team()) if kind == "deals" and not options.dry_run else ()
    return answer(KINDS[kind], replace(done, watched=every))
