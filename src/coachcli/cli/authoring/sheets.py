"""coach flow import and export: a flow as a spreadsheet and back, and a plain matrix as working flows."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coachcli.cli.context import AsJson, desk
from coachcli.cli.terminal import show
from coachcli.cli.terminal.files import Force, write

if TYPE_CHECKING:
    from coachcli.content.sheets.matrix import Pack


def import_(
    sheet: Annotated[Path, typer.Argument(metavar="SHEET.csv|.xlsx", help="A flow as a spreadsheet, or a plain matrix.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder that gets flows/ (and library/).")],
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Make flow files of a spreadsheet.

    \b
    Examples
      coach flow import value-leaks.xlsx --out mine
      coach flow import value-leaks.csv --out mine
      coach flow import gap-matrix.csv --out mine

    A flow in CSV is three files: NAME.csv, NAME-causes.csv and NAME-flow.csv.

    A plain matrix has a row for each cause, with the columns performance gap, behaviour gap, cause type, cause, test
    and action. Each gap becomes a flow that works at once: a check for each behaviour and each test with default marks,
    and stubs for the learning. Then: coach flow check mine
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.content.sheets.exchange import schemas, unlaid  # noqa: PLC0415 - pydantic and yaml only where a sheet is read

    pack = unlaid(sheet)
    write({out / path: text.encode() for path, text in pack.files.items()}, force=force)
    write({out / path: text.encode() for path, text in schemas().items() if not (out / path).exists()}, force=force)
    if as_json:
        show.as_json({"version": 1, "flows": list(pack.flows), "files": [str(out / path) for path in pack.files]})
        return
    show.answer(*_told(pack, out))
    show.aside("", f"Next: coach flow check {out}")


def export(
    flow: Annotated[str, typer.Argument(metavar="ID|FILE", help="A flow by its id, or a flow file.")],
    out: Annotated[Path, typer.Option("--out", metavar="SHEET.csv|.xlsx", help="The spreadsheet to write.")],
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Write a flow as a spreadsheet, to work on it there and import it again; nothing is lost on the way.

    \b
    Examples
      coach flow export value-leaks --out value-leaks.xlsx
      coach flow export my-flow.yaml --out my-flow.csv

    CSV comes as three files: NAME.csv (one row an answer), NAME-causes.csv and NAME-flow.csv.
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.content.sheets import exchange, workbook  # noqa: PLC0415 - as above

    exchange.refuse_ending(out)
    found = exchange.laid(desk().shelf.file_of(flow))
    write(workbook.contents(out, found.tables), force=force)
    files = [str(path) for path in workbook.files(out)]
    if as_json:
        show.as_json({"version": 1, "files": files, "remarks_left_out": list(found.remarks)})
        return
    show.answer(*(f"Written: {path}" for path in files))
    if found.remarks:
        lines = ", ".join(str(number) for number in found.remarks)
        show.aside(*show.wrapped(f"Remarks inside the file have no place in a sheet and were left out (line {lines})."))
    show.aside("", f"Next: edit it, then coach flow import {out} --out DIR")


def _told(pack: "Pack", out: Path) -> list[str]:
    """What was written: each flow, and how many stubs wait to be written out."""
    stubs = [path for path in pack.files if path.parent.name == "assets"]
    written = [f"Written: {out / path}" for path in pack.files if path.parent.name == "flows"]
    if not stubs:
        return written
    number = show.count(len(stubs), "stub")
    return [*written, f"{number} for learning, to be written out: {out / 'library' / 'assets'}"]
