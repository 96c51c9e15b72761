"""Opportunities as a CRM or a spreadsheet writes them, one by one."""

from collections.abc import Iterable, Iterator
from datetime import date

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.crm_id import rounded, short_form
from coachcli.coaching.numbers.deal import Deal, DealState
from coachcli.coaching.numbers.mark import marked
from coachcli.coaching.profile import Profile
from coachcli.content.imports.columns import JOINED, columns
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.deal_heads import (
    ACCOUNT_NAMES,
    FIELDS,
    KEY,
    MARKS,
    NAME_NAMES,
    PARTICIPLES,
    SAYING,
    STAGE,
    STATUS,
)
from coachcli.content.imports.deal_lines import COUNTS, DealLines, LinesRead, Said
from coachcli.content.imports.deal_states import DealStates
from coachcli.content.imports.once import MOST
from coachcli.content.imports.record import Record
from coachcli.content.imports.seen import Picked
from coachcli.content.imports.unclear import (
    DeletedError,
    MissingColumnError,
    NoIdError,
    UnreadableError,
)
from coachcli.content.tables.cell import Cell, bare, column, is_empty, is_unknown, text
from coachcli.content.tables.table import FileTable, Skipped, Watcher

AMOUNTS = ("amount", "expected_amount", "list_amount")
AMOUNTS_OF = {
    DealState.WON: ("amount", "expected_amount"),
    DealState.LOST: ("amount", "expected_amount"),
    DealState.OPEN: ("expected_amount", "amount"),
}
DAYS_OF = {
    DealState.WON: ("won_on", "closed"),
    DealState.LOST: ("lost_on", "closed"),
    DealState.OPEN: ("expected", "closed"),
}
"""The fields that say when it was won or lost or, while open, is expected to be.

The first that is filled.
"""
SHARED = ("rep", "email", *SAYING, "product", "type", "loss_reason")
"""Fields that have the same cells in many lines."""
ENDED = ("closed", "won_on", "lost_on")
PLANNED = "expected"


@dataclass(frozen=True, slots=True)
class DealsShare:
    """What lines have in common of which the cells of `SHARED` are the same."""

    seller: str
    state: DealState
    stage: str
    product: str
    type: str
    loss_reason: str


class DealReader:
    """The opportunities of an export: read whole, then given one by one."""

    def __init__(self, table: FileTable, profile: Profile, watch: Watcher) -> None:
        """Read the table under this profile.

        Raises ContentError, of the kind UnclearError where something must be told.
        """
        seen = LinesRead()
        self.export = _export(table, _placed(table, profile), watch, seen)
        self._refuse_no_state(table)
        self._states = DealStates(self.export, profile, seen.words)
        self._lines = DealLines(self.export, seen.repeated(), self._said, profile)
        self._rounded = rounded(seen.doubtful)
        self._is_planned = not any(map(self.export.has, ENDED))
        self.reading = self._states.reading
        self._shared: dict[Picked, DealsShare] = {}
        self._days = {state: self._there(fields) for state, fields in DAYS_OF.items()}
        self._amounts = {state: self._there(fields) for state, fields in AMOUNTS_OF.items()}
        self._has_list, self._has_pushes = map(self.export.has, ("list_amount", "push_count"))

    def __iter__(self) -> Iterator[tuple[int, Deal] | Skipped]:
        """Each opportunity with its line, or why the line is left out.

        Its `rep` is a key of `export.sellers`.
        """
        seen: dict[str, tuple[int, Deal]] = {}
        for record in self.export.records():
            yield record if isinstance(record, Skipped) else self._taken(record, seen)

    def _taken(
        self, record: Record, seen: dict[str, tuple[int, Deal]]
    ) -> tuple[int, Deal] | Skipped:
        try:
            deal = self._deal(record)
        except UnreadableError as error:
            return error.skipped(record.line)
        # those that stand once need no place in memory
        if not self._lines.is_repeated(deal.id):
            return (record.line, deal)
        return self._of_several(record.line, deal, seen)

    def _of_several(
        self, line: int, deal: Deal, seen: dict[str, tuple[int, Deal]]
    ) -> tuple[int, Deal] | Skipped:
        """An opportunity of several lines in that which counts: the latest, else the first."""
        if latest := self._lines.latest(deal.id):
            return (line, deal) if line == latest else Skipped(line, COUNTS, is_fault=False)
        counts, first = seen.setdefault(deal.id, (line, deal))
        if counts == line:
            return (line, deal)
        why = self._lines.why_left_out(deal.id, counts) + _otherwise(deal, first)
        return Skipped(line, why, is_fault=False)

    def _deal(self, record: Record) -> Deal:
        key = self._key(record)
        if self._states.says_deleted(record):
            raise DeletedError(key)
        shared, code = self._share(record), record.currency("currency", *AMOUNTS)
        state = shared.state
        closed = _first_day(record, self._days[state])
        planned = record.day(PLANNED) if self._is_planned and not closed else None
        return Deal(
            id=key,
            rep=shared.seller,
            state=state,
            stage=shared.stage,
            account=_in_a_line(record.text("account")),
            product=shared.product,
            created=record.day("created"),
            closed=closed or planned,
            amount=self._lines.total(key, _amount(record, self._amounts[state], code)),
            list_amount=record.money("list_amount", code) if self._has_list else None,
            currency=code,
            type=shared.type,
            loss_reason=shared.loss_reason,
            push_count=record.count("push_count") if self._has_pushes else None,
            is_planned=planned is not None,
        )

    def _there(self, fields: Iterable[str]) -> tuple[str, ...]:
        """Those of some fields that the export has."""
        return tuple(filter(self.export.has, fields))

    def _share(self, record: Record) -> DealsShare:
        """What a line shares with others, which is read once; what cannot be read is not kept."""
        cells = record.cells(SHARED)
        if (shared := self._shared.get(cells)) is None:
            shared = self._read_shared(record)
            if len(self._shared) >= MOST:
                self._shared.clear()
            self._shared[cells] = shared
        return shared

    def _read_shared(self, record: Record) -> DealsShare:
        seller, state = record.seller(), self._states.of(record)
        return DealsShare(
            seller,
            state,
            stage=record.text(STAGE) or record.text(STATUS),
            product=_in_a_line(record.text("product")),
            type=record.text("type"),
            loss_reason=record.text("loss_reason") if state is DealState.LOST else "",
        )

    def _key(self, record: Record) -> str:
        key = record.key(KEY)
        if is_unknown(key):
            raise UnreadableError("no id in this line")
        if key in self._rounded:
            fault = "was rounded by a spreadsheet: export again, with the ids as text"
            raise UnreadableError(f'the id "{key}" {fault}')
        return short_form(key)

    def _said(self, record: Record) -> Said:
        """What a line alone says of the state and the amount of an opportunity."""
        if self._states.says_deleted(record):
            return (None, None)
        state, code = self._states.of(record), record.currency("currency", *AMOUNTS)
        return (state, _amount(record, AMOUNTS_OF[state], code))

    def _refuse_no_state(self, table: FileTable) -> None:
        """Refuse a table in which nothing says how an opportunity stands."""
        if not any(self.export.has(field) for field in (STAGE, STATUS, *MARKS)):
            raise MissingColumnError(self.export.file, STAGE, table.columns)


def _export(table: FileTable, profile: Profile, watch: Watcher, seen: LinesRead) -> Export:
    """The table as an export; where it has no ids, what can take their place is offered."""
    try:
        return Export(table, FIELDS, profile, watch, look=seen.see)
    except MissingColumnError as error:
        named = (column(table.columns, names) for names in (NAME_NAMES, ACCOUNT_NAMES))
        instead = JOINED.join(filter(None, named))
        if error.field == KEY and instead:
            raise NoIdError(error, instead) from None
        raise


def _placed(table: FileTable, profile: Profile) -> Profile:
    """The profile with the columns that are called "Closed" or "Won", by what they hold."""
    named = {field for field, _ in profile.columns}
    for head in table.columns:
        if fields := PARTICIPLES.get(bare(head)):
            field = fields[0] if _are_marks(_cells(table, head)) else fields[1]
            if field not in named and not _is_known(table, field):
                profile = replace(profile, columns=(*profile.columns, (field, head)))
    return profile


def _is_known(table: FileTable, field: str) -> bool:
    theirs = tuple(each for each in FIELDS if each.name == field)
    return bool(columns(table, theirs, Profile()))


def _cells(table: FileTable, head: str) -> Iterable[Cell]:
    return (row.cells[0] for row in table.rows((table.columns.index(head),)))


def _are_marks(cells: Iterable[Cell]) -> bool:
    """Whether all that is filled is a mark."""
    filled = {text(cell) for cell in cells if not is_empty(text(cell))}
    return all(marked(cell) is not None for cell in filled)


def _otherwise(deal: Deal, first: Deal) -> str:
    """What a further line of an opportunity says otherwise than its first, which counts."""
    return "" if deal.rep == first.rep else "; here it has another seller"


def _in_a_line(name: str) -> str:
    """A name without the line breaks that a cell may have."""
    return " ".join(name.split()) if "\n" in name or "\r" in name else name


def _first_day(record: Record, fields: Iterable[str]) -> date | None:
    for field in fields:  # a plain loop, as this is asked of each row
        if day := record.day(field):
            return day
    return None


def _amount(record: Record, fields: Iterable[str], code: str) -> int | None:
    """What it was sold for or, while open, is expected to be: the first field that is filled."""
    for field in fields:
        if (amount := record.money(field, code)) is not None:
            return amount
    return None
