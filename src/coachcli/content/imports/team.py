"""Team lists: reps from a table whose columns are known by their usual names, or were told."""

from datetime import date
from pathlib import Path

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.profile import Profile
from coachcli.coaching.rep import NotANameError, Rep, named
from coachcli.content.errors import ContentError
from coachcli.content.imports.columns import JOINED, Field, Holds, known_names, refuse_unknown
from coachcli.content.imports.unclear import LeftOutError, UnreadableError
from coachcli.content.tables import dates
from coachcli.content.tables.cell import bare, column, is_empty, is_unknown
from coachcli.content.tables.heading import is_footer, is_total
from coachcli.content.tables.opening import opened, text_rows
from coachcli.content.tables.table import ALONE, Skipped, TextRow

FIELDS = (
    Field("name", ("name", "salesagent", "rep", "repname", "salesrep", "seller", "salesperson",
        "fullname", "employee", "employeename",
             "agent", "owner", "user", "username", "accountexecutive")),
    Field("first", ("firstname", "givenname", "vorname")),
    Field("last", ("lastname", "surname", "familyname", "nachname")),
    Field("role", ("role", "title", "jobtitle", "position", "jobrole", "function")),
    Field("started", ("startdate", "started", "start", "hiredate", "hired", "joined", "joindate",
        "dateofhire", "startedon"), Holds.DAY),
    Field("manager", ("manager", "managername", "salesmanager", "teamlead", "teamleader",
        "reportsto", "supervisor", "boss")),
    Field("region", ("region", "regionaloffice", "office", "territory", "area", "location")),
    Field("email", ("email", "emailaddress", "mail", "workemail", "useremail")),
)  # fmt: skip
SUMS = "it sums up other lines"
UNTOLD = Profile()
GROUPING = ("manager", "region")
SPOKEN = "name, sales_agent, rep, seller, full name, or first name and last name"
Columns = dict[str, tuple[str, ...]]
"""The columns of each field."""


@dataclass(frozen=True, slots=True)
class TeamList:
    """The reps of a file, without ids, with the lines left out and the columns not used."""

    reps: tuple[Rep, ...]
    skipped: tuple[Skipped, ...]
    unused: tuple[str, ...]


def read_team(path: Path, profile: Profile = UNTOLD, sheet: str | None = None) -> TeamList:
    """The reps in a CSV file or a workbook, with the columns as told, else by usual names.

    Raises ContentError when it cannot be read, has no names, or a date is unclear.
    """
    known = known_names(FIELDS, profile)
    table = opened(path, known, sheet)
    refuse_unknown(table, FIELDS, profile)
    fields = _columns(table.columns, profile)
    _refuse_nameless(path, fields, table.columns, table.line)
    grouping = [name for field in GROUPING for name in fields.get(field, ())]
    return _listed(path, fields, table.columns, text_rows(table, grouping))


def _listed(
    path: Path, fields: Columns, columns: tuple[str, ...], rows: tuple[TextRow, ...]
) -> TeamList:
    order = _order(path, fields, rows)
    reps: dict[Rep, None] = {}
    skipped: list[Skipped] = []
    for row in rows:
        try:
            _add(_rep(fields, row, order), reps)
        except UnreadableError as error:
            skipped.append(error.skipped(row.number))
    used = {name for names in fields.values() for name in names}
    return TeamList(tuple(reps), tuple(skipped), tuple(n for n in columns if n and n not in used))


def _columns(columns: tuple[str, ...], profile: Profile) -> Columns:
    """The columns of each field that the file has."""
    said = dict(profile.columns)
    fields = {field.name: _named(field, said.get(field.name), columns) for field in FIELDS}
    return {name: names for name, names in fields.items() if names}


def _named(field: Field, wanted: str | None, columns: tuple[str, ...]) -> tuple[str, ...]:
    if wanted == "":
        return ()
    if wanted is None:
        usual = column(columns, field.names)
        return (usual,) if usual else ()
    whole = column(columns, (bare(wanted),))
    parts = [wanted] if whole else wanted.split(JOINED)
    return tuple(filter(None, (column(columns, (bare(part),)) for part in parts)))


def _refuse_nameless(path: Path, fields: Columns, columns: tuple[str, ...], line: int) -> None:
    """Refuse a table in which no column holds the names. Raises ContentError."""
    if "name" in fields or {"first", "last"} <= set(fields):
        return
    listed = ", ".join(filter(None, columns))
    fault = f"no column holds the names. It needs one of: {SPOKEN}. Found: {listed}."
    mend = "Say which it is: --map name=COLUMN. Nothing was imported."
    raise ContentError(str(path), line, f"{fault} {mend}")


def _add(rep: Rep, reps: dict[Rep, None]) -> None:
    if rep in reps:
        raise LeftOutError(f"{rep.name} stands here a second time")
    reps[rep] = None


def _rep(columns: Columns, row: TextRow, order: dates.Order) -> Rep:
    """The rep in a row. Raises UnreadableError."""
    cells = {field.name: _cell(columns.get(field.name, ()), row) for field in FIELDS}
    full = cells["name"] or f"{cells['first']} {cells['last']}".strip()
    _refuse_no_row(row, full)
    name, manager = _name(full), _name(cells["manager"]) if cells["manager"] else ""
    started = _day(cells["started"], order)
    return Rep("", name, cells["role"], started, manager, cells["region"], cells["email"])


def _cell(names: tuple[str, ...], row: TextRow) -> str:
    """The text of a field, "" where a word for nothing stands."""
    return " ".join(cell for name in names if not is_empty(cell := row.cells[name]))


def _refuse_no_row(row: TextRow, name: str) -> None:
    """Refuse a line of sums and one that can be no row. Raises UnreadableError."""
    # a name alone is a rep
    fault = "" if name and row.fault == ALONE and not is_footer(name) else row.fault
    if row.is_total or is_total(name):
        fault = fault or SUMS
    if fault:
        raise LeftOutError(fault)
    if not name:
        raise UnreadableError("no name in this line")


def _name(text: str) -> str:
    try:
        return named(text)
    except NotANameError:
        raise UnreadableError(f"{text!r} cannot be a name") from None


def _order(path: Path, columns: Columns, rows: tuple[TextRow, ...]) -> dates.Order:
    """Whether the day or the month comes first, worked out from the whole column."""
    cells = [_cell(columns.get("started", ()), row) for row in rows]
    order = dates.order(cells)
    if order is None:
        raise ContentError(str(path), None, _unclear(cells))
    return order


def _unclear(cells: list[str]) -> str:
    shown = " and ".join(dates.unclear(cells))
    advice = "Write them as YYYY-MM-DD. Nothing was imported."
    return f"start dates such as {shown} can be read two ways. {advice}"


def _day(cell: str, order: dates.Order) -> date | None:
    if is_unknown(cell):
        return None
    try:
        return dates.day(cell, order)
    except ValueError:
        fault = f'the start "{cell[:40]}" is no day; write YYYY-MM-DD'
        raise UnreadableError(fault) from None
