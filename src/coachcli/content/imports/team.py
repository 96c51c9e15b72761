"""Team lists: reps from a table whose columns are known by their usual names."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coachcli.coaching.rep import NotANameError, Rep, named
from coachcli.content.errors import ContentError
from coachcli.content.tables import dates
from coachcli.content.tables.table import Line, Skipped, column, read_table

NAMES = {
    "name": ("name", "salesagent", "rep", "repname", "salesrep", "seller", "salesperson", "fullname", "employee", "employeename",
             "agent", "owner", "user", "username", "accountexecutive"),
    "first": ("firstname", "givenname", "vorname"),
    "last": ("lastname", "surname", "familyname", "nachname"),
    "role": ("role", "title", "jobtitle", "position", "jobrole", "function"),
    "started": ("startdate", "started", "start", "hiredate", "hired", "joined", "joindate", "dateofhire", "startedon"),
    "manager": ("manager", "managername", "salesmanager", "teamlead", "teamleader", "reportsto", "supervisor", "boss"),
    "region": ("region", "regionaloffice", "office", "territory", "area", "location"),
    "email": ("email", "emailaddress", "mail", "workemail", "useremail"),
}  # fmt: skip
SPOKEN = "name, sales_agent, rep, seller, full name, or first name and last name"


@dataclass(frozen=True, slots=True)
class TeamList:
    """The reps of a file, without ids, the lines that were left out, and the columns that were not used."""

    reps: tuple[Rep, ...]
    skipped: tuple[Skipped, ...]
    unused: tuple[str, ...]


def read_team(path: Path) -> TeamList:
    """The reps in a CSV file or a workbook. Raises ContentError when it cannot be read, has no names, or a date is unclear."""
    columns, lines = read_table(path)
    found = {field: known for field, names in NAMES.items() if (known := column(columns, names))}
    if "name" not in found and not {"first", "last"} <= set(found):
        listed = ", ".join(one for one in columns if one)
        raise ContentError(str(path), 1, f"no column holds the names. It needs one of: {SPOKEN}. Found: {listed}.")
    reps: list[Rep] = []
    skipped: list[Skipped] = []
    order = _order(path, found, lines)
    for line in lines:
        rep = _rep(path, found, line, order)
        _sort(rep, line.number, reps, skipped)
    return TeamList(tuple(reps), tuple(skipped), tuple(one for one in columns if one and one not in found.values()))


def _sort(rep: Rep | str, line: int, reps: list[Rep], skipped: list[Skipped]) -> None:
    if isinstance(rep, str):
        skipped.append(Skipped(line, rep))
    elif rep in reps:
        skipped.append(Skipped(line, f"{rep.name} stands here a second time"))
    else:
        reps.append(rep)


def _rep(path: Path, found: dict[str, str], line: Line, order: dates.Order) -> Rep | str:
    cells = {field: line.cells.get(name, "") for field, name in found.items()}
    full = cells.get("name") or f"{cells.get('first', '')} {cells.get('last', '')}"
    try:
        name = named(full)
        manager = named(cells["manager"]) if cells.get("manager") else ""
    except NotANameError:
        return "no name in this line" if not full.strip() else f"{full!r} cannot be a name"
    started = _day(path, line.number, cells.get("started", ""), order)
    return Rep("", name, cells.get("role", ""), started, manager, cells.get("region", ""), cells.get("email", ""))


def _order(path: Path, found: dict[str, str], lines: tuple[Line, ...]) -> dates.Order:
    """Whether the day or the month comes first, worked out from the whole column."""
    cells = [line.cells.get(found.get("started", ""), "") for line in lines]
    order = dates.order(cells)
    if order is None:
        shown = " and ".join(dates.unclear(cells))
        problem = f"start dates such as {shown} can be read two ways. Write them as YYYY-MM-DD. Nothing was imported."
        raise ContentError(str(path), None, problem)
    return order


def _day(path: Path, line: int, cell: str, order: dates.Order) -> date | None:
    if not cell:
        return None
    try:
        return dates.day(cell, order)
    except ValueError:
        raise ContentError(str(path), line, f'"{cell}" is not a date; write YYYY-MM-DD. Nothing was imported.') from None
