"""Team lists: reps from a table whose columns are known by their usual names."""

from datetime import date
from pathlib import Path

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import NotANameError, Rep, named
from coachcli.content.errors import ContentError
from coachcli.content.tables import dates
from coachcli.content.tables.table import Skipped, TextRow, column, read_table

NAMES = {
    "name": ("name", "salesagent", "rep", "repname", "salesrep", "seller", "salesperson",
        "fullname", "employee", "employeename",
             "agent", "owner", "user", "username", "accountexecutive"),
    "first": ("firstname", "givenname", "vorname"),
    "last": ("lastname", "surname", "familyname", "nachname"),
    "role": ("role", "title", "jobtitle", "position", "jobrole", "function"),
    "started": ("startdate", "started", "start", "hiredate", "hired", "joined", "joindate",
        "dateofhire", "startedon"),
    "manager": ("manager", "managername", "salesmanager", "teamlead", "teamleader", "reportsto",
        "supervisor", "boss"),
    "region": ("region", "regionaloffice", "office", "territory", "area", "location"),
    "email": ("email", "emailaddress", "mail", "workemail", "useremail"),
}  # fmt: skip
SPOKEN = "name, sales_agent, rep, seller, full name, or first name and last name"


@dataclass(frozen=True, slots=True)
class TeamList:
    """The reps of a file, without ids, with the lines left out and the columns not used."""

    reps: tuple[Rep, ...]
    skipped: tuple[Skipped, ...]
    unused: tuple[str, ...]


def read_team(path: Path) -> TeamList:
    """The reps in a CSV file or a workbook.

    Raises ContentError when it cannot be read, has no names, or a date is unclear.
    """
    columns, rows = read_table(path)
    fields = {field: name for field, names in NAMES.items() if (name := column(columns, names))}
    _refuse_nameless(path, fields, columns)
    order = _order(path, fields, rows)
    reps: list[Rep] = []
    skipped: list[Skipped] = []
    for row in rows:
        _sort(_rep(path, fields, row, order), row.number, reps, skipped)
    unused = (name for name in columns if name and name not in fields.values())
    return TeamList(tuple(reps), tuple(skipped), tuple(unused))


def _refuse_nameless(path: Path, fields: dict[str, str], columns: tuple[str, ...]) -> None:
    """Refuse a table in which no column holds the names. Raises ContentError."""
    if "name" in fields or {"first", "last"} <= set(fields):
        return
    listed = ", ".join(filter(None, columns))
    fault = f"no column holds the names. It needs one of: {SPOKEN}. Found: {listed}."
    raise ContentError(str(path), 1, fault)


def _sort(rep: Rep | str, line: int, reps: list[Rep], skipped: list[Skipped]) -> None:
    if isinstance(rep, str):
        skipped.append(Skipped(line, rep))
    elif rep in reps:
        skipped.append(Skipped(line, f"{rep.name} stands here a second time"))
    else:
        reps.append(rep)


def _rep(path: Path, columns: dict[str, str], row: TextRow, order: dates.Order) -> Rep | str:
    """The rep in a row; else why there is none."""
    cells = dict.fromkeys(NAMES, "") | {field: row.cells[name] for field, name in columns.items()}
    full = cells["name"] or f"{cells['first']} {cells['last']}"
    try:
        name = named(full)
        manager = named(cells["manager"]) if cells["manager"] else ""
    except NotANameError:
        return f"{full!r} cannot be a name" if full.strip() else "no name in this line"
    started = _day(path, row.number, cells["started"], order)
    return Rep("", name, cells["role"], started, manager, cells["region"], cells["email"])


def _order(path: Path, columns: dict[str, str], rows: tuple[TextRow, ...]) -> dates.Order:
    """Whether the day or the month comes first, worked out from the whole column."""
    cells = [row.cells.get(columns.get("started", ""), "") for row in rows]
    order = dates.order(cells)
    if order is None:
        raise ContentError(str(path), None, _unclear(cells))
    return order


def _unclear(cells: list[str]) -> str:
    shown = " and ".join(dates.unclear(cells))
    advice = "Write them as YYYY-MM-DD. Nothing was imported."
    return f"start dates such as {shown} can be read two ways. {advice}"


def _day(path: Path, line: int, cell: str, order: dates.Order) -> date | None:
    if not cell:
        return None
    try:
        return dates.day(cell, order)
    except ValueError:
        raise ContentError(
            str(path), line, f'"{cell}" is not a date; write YYYY-MM-DD. Nothing was imported.'
        ) from None
