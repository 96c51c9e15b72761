"""Team lists: reps from a table whose columns are known by their usual names, or were told."""

from datetime import date
from pathlib import Path

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.nobody import is_nobody
from coachcli.coaching.numbers.seller import plain_name
from coachcli.coaching.profile import Profile
from coachcli.coaching.rep import NotANameError, Rep, folded, named
from coachcli.content.errors import ContentError
from coachcli.content.imports.columns import JOINED, Field, Holds, known_names, refuse_unknown
from coachcli.content.imports.deal_heads import heads
from coachcli.content.imports.unclear import LeftOutError, UnreadableError
from coachcli.content.tables import dates
from coachcli.content.tables.cell import bare, column, is_empty, is_unknown
from coachcli.content.tables.heading import is_footer, is_sure_total, total_of
from coachcli.content.tables.opening import opened, text_rows
from coachcli.content.tables.table import ALONE, Skipped, TextRow

FIELDS = (
    Field("name", heads(
        "name | sales agent | rep | rep name | sales rep | seller | salesperson | full name",
        "employee | employee name | agent | owner | user | user name | account executive",
        "Mitarbeiter | Mitarbeitername | Verkäufer | Vertriebsmitarbeiter | Vollständiger Name",
        "Nom complet | Commercial | Vendeur | Collaborateur | Employé",
        "Nombre completo | Vendedor | Comercial | Empleado",
    )),
    Field("first", heads("first name | given name | Vorname | Prénom | Nombre | Nombres")),
    Field("last", heads(
        "last name | surname | family name | Nachname | Familienname | Nom de famille | Nom",
        "Apellido | Apellidos",
    )),
    Field("role", heads(
        "role | title | job title | position | job role | function | Rolle | Funktion | Titel",
        "Rôle | Poste | Fonction | Rol | Puesto | Cargo",
    )),
    Field("started", heads(
        "start date | started | start | hire date | hired | joined | join date | date of hire",
        "started on | Eintrittsdatum | Eintritt | Startdatum | Beginn | Einstellungsdatum",
        "Date d'entrée | Date d'embauche | Date d'arrivée | Date de début",
        "Fecha de inicio | Fecha de alta | Fecha de ingreso | Fecha de contratación",
    ), Holds.DAY),
    Field("manager", heads(
        "manager | manager name | sales manager | team lead | team leader | reports to",
        "supervisor | boss | Vorgesetzter | Vorgesetzte | Führungskraft | Teamleiter | Teamleitung",
        "Vertriebsleiter | Chef | Responsable | Supérieur | Jefe | Jefa | Gerente",
        "Supérieur hiérarchique | Responsable hiérarchique",
    )),
    Field("region", heads(
        "region | regional office | office | territory | area | location | Gebiet | Standort",
        "Région | Territoire | Agence | Región | Territorio | Oficina | Zona",
    )),
    Field("email", heads(
        "email | email address | mail | work email | user email | E-Mail-Adresse",
        "Adresse e-mail | Courriel | Correo | Correo electrónico",
    )),
)  # fmt: skip
NAME_ALONE = heads("Nom | Nombre")
"""Heads of a whole name, where no other column holds the rest of it."""
SUMS = "it sums up other lines"
UNTOLD = Profile()
GROUPING = ("manager", "region")
SPOKEN = "name, sales_agent, rep, seller, full name, or first name and last name"
Columns = dict[str, tuple[str, ...]]
"""The columns of each field."""


class UnclearStartsError(ContentError):
    """The order of day and month in the start dates can be told neither way."""

    def __init__(self, file: str, examples: tuple[str, ...]) -> None:
        shown = " and ".join(examples)
        advice = "Write them as YYYY-MM-DD, or say it once for all: coach settings dates dmy"
        problem = f"start dates such as {shown} can be read two ways. Nothing was imported."
        super().__init__(file, None, f"{problem}\n{advice}")


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
    return _listed(path, fields, table.columns, text_rows(table, grouping), profile.dates)


def _listed(
    path: Path, fields: Columns, columns: tuple[str, ...], rows: tuple[TextRow, ...], set_: str
) -> TeamList:
    order = _order(path, fields, rows, set_)
    others = frozenset(folded(cell) for row in rows for cell in row.cells.values() if cell)
    reps: dict[Rep, None] = {}
    skipped: list[Skipped] = []
    for row in rows:
        try:
            _add(_rep(fields, row, order, others), reps)
        except UnreadableError as error:
            skipped.append(error.skipped(row.number))
    used = {name for names in fields.values() for name in names}
    return TeamList(tuple(reps), tuple(skipped), tuple(n for n in columns if n and n not in used))


def _columns(columns: tuple[str, ...], profile: Profile) -> Columns:
    """The columns of each field that the file has."""
    said = dict(profile.columns)
    fields = {field.name: _named(field, said.get(field.name), columns) for field in FIELDS}
    if not fields["name"] and not (fields["first"] and fields["last"]):
        alone = column(columns, NAME_ALONE)
        fields["name"] = (alone,) if alone else ()
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


def _rep(columns: Columns, row: TextRow, order: dates.Order, others: frozenset[str]) -> Rep:
    """The rep in a row. Raises UnreadableError."""
    cells = {field.name: _cell(columns.get(field.name, ()), row) for field in FIELDS}
    full = cells["name"] or f"{cells['first']} {cells['last']}".strip()
    _refuse_no_row(row, full, others)
    name, manager = _name(full), _manager(cells["manager"])
    started = _day(cells["started"], order)
    return Rep("", name, cells["role"], started, manager, cells["region"], cells["email"])


def _cell(names: tuple[str, ...], row: TextRow) -> str:
    """The text of a field, "" where a word for nothing stands."""
    return " ".join(cell for name in names if not is_empty(cell := row.cells[name]))


def _refuse_no_row(row: TextRow, name: str, others: frozenset[str]) -> None:
    """Refuse a line of sums and one that can be no row. Raises UnreadableError."""
    whose = total_of(name)
    is_sum = is_sure_total(name) or (bool(whose) and folded(whose) in others)
    # a name alone is a rep
    fault = "" if name and row.fault == ALONE and not is_footer(name) else row.fault
    if is_sum or (row.is_total and not name):
        fault = fault or SUMS
    if fault:
        raise LeftOutError(fault)
    if not name:
        raise UnreadableError("no name in this line")


def _manager(text: str) -> str:
    """The manager whom a cell names; "" where it is nobody's name."""
    return "" if not text or is_nobody(text) else _name(text)


def _name(text: str) -> str:
    """A name, the first name first, without what a CRM writes beside it."""
    if is_nobody(text):
        raise LeftOutError(f'"{text}" is nobody who sells')
    try:
        return named(plain_name(text) or text)
    except NotANameError:
        raise UnreadableError(f"{text!r} cannot be a name") from None


def _order(path: Path, columns: Columns, rows: tuple[TextRow, ...], set_: str) -> dates.Order:
    """Whether the day or the month comes first: as the whole column says, else as it is set."""
    cells = [_cell(columns.get("started", ()), row) for row in rows]
    order = dates.order(cells)
    if order is None and set_ in dates.possible(cells):
        order = dates.Order(set_)
    if order is None:
        raise UnclearStartsError(str(path), dates.unclear(cells))
    return order


def _day(cell: str, order: dates.Order) -> date | None:
    if is_unknown(cell):
        return None
    try:
        return dates.day(cell, order)
    except ValueError:
        fault = f'the start "{cell[:40]}" is no day; write YYYY-MM-DD'
        raise UnreadableError(fault) from None
