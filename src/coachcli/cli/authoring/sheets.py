"""coach flow import and export: a flow as a spreadsheet and back, and a matrix as flows."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Step, Verbatim
from coachcli.cli.terminal.files import write
from coachcli.cli.terminal.options import AnyFlow, Argument, Force, Option

if TYPE_CHECKING:
    from coachcli.content.sheets.plain_matrix import Pack

Sheet = Annotated[Path, Argument("SHEET.csv|.xlsx", "A flow as a spreadsheet, or a plain matrix.")]
Folder = Annotated[Path, Option("--out", "The folder that gets flows/ (and library/).", "DIR")]
Out = Annotated[Path, Option("--out", "The spreadsheet to write.", "SHEET.csv|.xlsx")]


def import_(_context: Context, sheet: Sheet, out: Folder, force: Force = False) -> Answer:
    """Make flow files of a spreadsheet.

    Examples
      coach flow import value-leaks.xlsx --out mine
      coach flow import value-leaks.csv --out mine
      coach flow import gap-matrix.csv --out mine

    A flow in CSV is three files: NAME.csv, NAME-causes.csv and NAME-flow.csv.

    A plain matrix has a row for each cause, with the columns performance gap, behaviour gap,
    cause type, cause, test and action. Each gap becomes a flow that works at once: a check for
    each behaviour and each test with default marks, and stubs for the learning.
    Then: coach flow check mine
    """
    from coachcli.content.sheets.exchange import schemas, unlaid  # noqa: PLC0415 - pydantic here

    pack = unlaid(sheet)
    write(_placed(out, pack.files), force=force)
    new = {path: text for path, text in schemas().items() if not (out / path).exists()}
    write(_placed(out, new), force=force)
    return _imported(pack, out)


def export(context: Context, flow: AnyFlow, out: Out, force: Force = False) -> Answer:
    """Write a flow as a spreadsheet, to work on it there and import it again; nothing is lost on
    the way.

    Examples
      coach flow export value-leaks --out value-leaks.xlsx
      coach flow export my-flow.yaml --out my-flow.csv

    CSV comes as three files: NAME.csv (one row an answer), NAME-causes.csv and NAME-flow.csv.
    """  # noqa: D205 - the help begins with one sentence
    from coachcli.content.sheets import exchange, workbook  # noqa: PLC0415 - as above

    exchange.refuse_ending(out)
    sheet = exchange.laid(context.shelf.file_of(flow))
    write(workbook.contents(out, sheet.tables), force=force)
    return _exported(workbook.files(out), out, sheet.remarks)


def _exported(files: Iterable[Path], out: Path, remarks: tuple[int, ...]) -> Answer:
    names = [str(path) for path in files]
    written = Verbatim([f"Written: {name}" for name in names])
    again = Step(("flow", "import", str(out), "--out", "DIR"), first="edit it")
    body = {"files": names, "remarks_left_out": list(remarks)}
    return Answer(body, (written,), next=again, remarks=_left_out(remarks))


def _imported(pack: "Pack", out: Path) -> Answer:
    body = {"flows": list(pack.flows), "files": [str(out / path) for path in pack.files]}
    written = Verbatim(tuple(_written(pack, out)))
    return Answer(body, (written,), next=Step(("flow", "check", str(out))))


def _placed(out: Path, files: "Mapping[PurePosixPath, str]") -> dict[Path, bytes]:
    return {out / path: text.encode() for path, text in files.items()}


def _written(pack: "Pack", out: Path) -> Iterator[str]:
    """What was written: each flow, and how many stubs wait to be written out."""
    for path in pack.files:
        if path.parent.name == "flows":
            yield f"Written: {out / path}"
    if stubs := sum(path.parent.name == "assets" for path in pack.files):
        place = out / "library" / "assets"
        yield f"{show.count(stubs, 'stub')} for learning, to be written out: {place}"


def _left_out(numbers: tuple[int, ...]) -> tuple[str, ...]:
    """That remarks of a file are not in its sheet, and at which lines they stand."""
    where = f"were left out (line {', '.join(str(number) for number in numbers)})."
    return (f"Remarks inside the file have no place in a sheet and {where}",) if numbers else ()
