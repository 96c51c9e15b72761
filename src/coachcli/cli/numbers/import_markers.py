"""What every import takes from the command line, as markers that nothing slow is imported for."""

from pathlib import Path
from typing import Annotated

from coachcli.cli.terminal.options import Argument, Option

File = Annotated[
    Path, Argument("FILE", "A table, CSV or XLSX, with a line that names its columns.")
]
ProfileName = Annotated[
    str | None,
    Option("--profile", "Remember what was told under this name, and read with it.", "NAME"),
]
Dates = Annotated[str | None, Option("--dates", "The order of day, month and year.", "dmy|mdy|ymd")]
Decimal = Annotated[str | None, Option("--decimal", "What stands before the cents.", "point|comma")]
AddReps = Annotated[bool, Option("--add-reps", "Add sellers who are not on the team.")]
KnownReps = Annotated[
    bool, Option("--known-reps", "Leave out the lines of sellers who are not on the team.")
]
Reps = Annotated[str, Option("--reps", "Who is meant by a name; REP may be new.", "NAME=REP,…")]
DryRun = Annotated[bool, Option("--dry-run", "Only say what would happen.")]
