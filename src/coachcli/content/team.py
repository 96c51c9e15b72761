"""Team lists: reps from a table whose columns are known by their usual names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coachcli.coaching.rep import NotANameError, Rep, named
from coachcli.content.errors import ContentError
from coachcli.content.table import Line, column, read_table

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
DAY = re.compile(r"(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})")
MONTHS = 12
DAYS = 31
CENTURY = 100


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that was left out, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class TeamList:
    """The reps of a file, without ids, the lines that were left out, and the columns that were not used."""

    reps: tuple[Rep, ...]
    skipped: tuple[Skipped, ...]
    unused: tuple[str, ...]


def read_team(path: Path) -> TeamList:
    """The reps in a CSV file. Raises ContentError when it cannot be read, has no column of names, or a date is unclear."""
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


def _rep(path: Path, found: dict[str, str], line: Line, order: str) -> Rep | str:
    cells = {field: line.cells.get(name, "") for field, name in found.items()}
    full = cells.get("name") or f"{cells.get('first', '')} {cells.get('last', '')}"
    try:
        name = named(full)
        manager = named(cells["manager"]) if cells.get("manager") else ""
    except NotANameError:
        return "no name in this line" if not full.strip() else f"{full!r} cannot be a name"
    started = _day(path, line.number, cells.get("started", ""), order)
    return Rep("", name, cells.get("role", ""), started, manager, cells.get("region", ""), cells.get("email", ""))


def _order(path: Path, found: dict[str, str], lines: tuple[Line, ...]) -> str:
    """Whether the day or the month comes first, worked out from the whole column; "" where no date is unclear."""
    cells = [line.cells.get(found.get("started", ""), "") for line in lines]
    short = [match for cell in cells if (match := DAY.match(cell)) and "." not in cell and int(match[1]) <= DAYS]
    firsts, seconds = [int(match[1]) for match in short], [int(match[2]) for match in short]
    day_first, month_first = any(one > MONTHS for one in firsts), any(one > MONTHS for one in seconds)
    if short and day_first == month_first and any(one != two for one, two in zip(firsts, seconds, strict=True)):
        problem = f"start dates such as {short[0][0]} can be read two ways. Write them as YYYY-MM-DD. Nothing was imported."
        raise ContentError(str(path), None, problem)
    return "month" if month_first else "day"


def _day(path: Path, line: int, cell: str, order: str) -> date | None:
    if not cell:
        return None
    try:
        return _parts(cell, order)
    except (ValueError, TypeError):
        raise ContentError(str(path), line, f'"{cell}" is not a date; write YYYY-MM-DD. Nothing was imported.') from None


def _parts(cell: str, order: str) -> date:
    match = DAY.match(cell)
    one, two, three = (int(part) for part in _groups(match))
    if one > DAYS:
        return date(one, two, three)
    day, month = (two, one) if order == "month" and "." not in cell else (one, two)
    return date(three + 20 * CENTURY if three < CENTURY else three, month, day)


def _groups(match: re.Match[str] | None) -> Iterator[str]:
    return iter(match.groups() if match else ())
