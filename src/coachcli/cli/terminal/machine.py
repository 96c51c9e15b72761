"""The printers for programs: JSON, and CSV for a spreadsheet."""

import json
import re
from io import StringIO

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Cell, Chart, Outline, Part, Spark, Table
from coachcli.coaching.record import plain

NOT_PLAIN = re.compile(r"[^\n -~]")


def json_text(answer: Answer) -> str:
    """The body with its version, as a documented promise (docs/reference/json.md)."""
    body = answer.body() if callable(answer.body) else answer.body
    whole = {"version": answer.version, **plain(body)}
    return spelt_out(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def json_line(value: object) -> str:
    """A value as JSON in a line."""
    return spelt_out(json.dumps(value, ensure_ascii=False))


def spelt_out(json_: str) -> str:
    """JSON with all that is hidden or could steer a terminal as JSON spells it.

    It says the same to whoever reads it.
    """
    return NOT_PLAIN.sub(_escaped, json_)


def csv_text(answer: Answer) -> str:
    """The rows of an answer, the columns named first; each cell is safe in a spreadsheet."""
    import csv  # noqa: PLC0415 - only where it is asked for

    out, table = StringIO(), listing(answer)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(show.csv_cell(head) for head in table.head)
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def listing(answer: Answer) -> Table:
    """What an answer lists, in full: the rows of all tables with the columns of the first named."""
    tables = [whole for part in answer.parts if (whole := _whole(part)) and whole.head]
    head = tables[0].head if tables else ()
    return Table(tuple(row for table in tables if table.head == head for row in table.rows), head)


def _escaped(match: re.Match[str]) -> str:
    if match[0].isprintable():
        return match[0]
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _whole(part: Part) -> Table | None:
    table = _table(part)
    return (table.full or table) if table else None


def _table(part: Part) -> Table | None:
    if isinstance(part, Outline):
        return part.table
    drawn = part.drawn if isinstance(part, Chart) else part
    return drawn if isinstance(drawn, Table) else None


def _cell(cell: Cell) -> str:
    if isinstance(cell, Spark):
        return ""
    return show.csv_cell(cell)
