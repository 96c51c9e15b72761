"""Opportunities that stand in several lines, a product each: what their amounts come to."""

from array import array
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import pairwise

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.crm_id import is_doubtful, short_form
from coachcli.coaching.numbers.deal import DealState
from coachcli.coaching.profile import Profile
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.deal_heads import KEY, LINE_AMOUNTS, SAYING, WRITTEN
from coachcli.content.imports.record import Record
from coachcli.content.imports.unclear import LAST, UnclearLinesError, UnreadableError
from coachcli.content.tables import dates
from coachcli.content.tables.table import Skipped

WHOLE = "a further line of the opportunity {key} in line {line}, which has the whole amount"
ADDED = "a further line of the opportunity {key} in line {line}, where its amount is added"
COUNTS = "another line of the same opportunity counts"
Said = tuple[DealState | None, int | None]
"""What a line says of an opportunity: its state and its amount."""
Words = tuple[str, ...]
"""What the fields of `SAYING` hold in a line."""
OTHER = "the opportunity {key} stands in line {line} already, with another amount"
TWICE = "the opportunity {key} stands in line {line} already"


class LinesRead:
    """What is seen of all lines before they are read one by one; it stays small.

    It has how often the words of `SAYING` stand so, the ids of several lines, and doubtful ids.
    """

    def __init__(self) -> None:
        """None so far."""
        self.words: Counter[Words] = Counter()
        self.doubtful: set[str] = set()
        self._hashes = array("q")

    def see(self, records: list[Record]) -> None:
        """See some lines."""
        self.words.update(map(words_saying, records))
        keys = [record.key(KEY) for record in records]
        self.doubtful.update(filter(is_doubtful, keys))
        self._hashes.extend(map(hash, map(short_form, keys)))

    def repeated(self) -> frozenset[int]:
        """The hashes of the ids of several lines; all others are forgotten.

        A million ids take seven times as much memory. That two of them have the same hash is less
        likely than one in ten million, and does no harm: lines are parted by their ids again.
        """
        hashes, self._hashes = sorted(self._hashes), array("q")
        return frozenset(first for first, second in pairwise(hashes) if first == second)


def words_saying(record: Record) -> Words:
    """What the fields of `SAYING` hold in a line."""
    return record.together(SAYING)


@dataclass(frozen=True, slots=True)
class LineItem:
    """What a line says of an opportunity that others are of too, or of a part of it."""

    line: int
    product: str
    written: str
    state: DealState | None = None
    amount: int | None = None


class DealLines:
    """The opportunities of an export that stand in more than one line."""

    def __init__(
        self,
        export: Export,
        repeated: frozenset[int],
        said: Callable[[Record], Said],
        profile: Profile,
    ) -> None:
        """Read those whose ids have these hashes; `said` reads what a line says of them.

        Raises UnclearLinesError where lines differ, nothing says which is the later, and none was
        told to count, and UnclearDatesError where their days can be read two ways.
        """
        self._repeated, self._items = repeated, dict[str, list[LineItem]]()
        self._all_added = export.head("amount") in LINE_AMOUNTS
        self._latest: dict[str, int] = {}
        if repeated:
            self._collect(export, said)
            self._settle(export, profile)

    def _collect(self, export: Export, said: Callable[[Record], Said]) -> None:
        for record in export.records():
            if not isinstance(record, Skipped):
                key = short_form(record.key(KEY))
                if hash(key) in self._repeated:
                    self._items.setdefault(key, []).append(_item(record, said))

    def _settle(self, export: Export, profile: Profile) -> None:
        """Find the line that counts of each opportunity whose lines are of several times."""
        order = self._order(export, profile)
        unclear: dict[str, list[LineItem]] = {}
        for key, items in self._items.items():
            differ = len({item.state for item in items} - {None}) > 1
            line = _latest(items, order) or (_told(items, profile.lines) if differ else 0)
            if differ and not line:
                unclear[key] = items
            elif line and (differ or not self._is_added(key)):
                self._latest[key] = line
        if unclear:
            raise _unclear(export, unclear)

    def _order(self, export: Export, profile: Profile) -> dates.Order:
        """The order of the days on which lines were written, where it makes a difference."""
        said = [{(item.state, item.amount) for item in items} for items in self._items.values()]
        matters = any(len(different) > 1 for different in said)
        return export.order_of(WRITTEN, profile) if matters else dates.Order.DMY

    def is_repeated(self, key: str) -> bool:
        """Whether an opportunity stands, or may stand, in more than one line."""
        return key in self._items

    def latest(self, key: str) -> int:
        """The line that has the latest of an opportunity; 0 where they are not of several times."""
        return self._latest.get(key, 0)

    def total(self, key: str, amount: int | None) -> int | None:
        """The amount of an opportunity whose first line has this one."""
        if not self._is_added(key):
            return amount
        return sum(item.amount or 0 for item in self._items[key])

    def why_left_out(self, key: str, line: int) -> str:
        """Why a further line of an opportunity that stands in this line already is left out."""
        if self._is_added(key):
            means = ADDED
        elif self._has_products(key):
            means = WHOLE
        else:
            means = OTHER if len(self._amounts(key)) > 1 else TWICE
        return means.format(key=f'"{key}"', line=line)

    def _is_added(self, key: str) -> bool:
        """Whether the amounts are of line items: as their head says, or as all differ."""
        if key in self._latest or not self._items.get(key):
            return False
        return self._all_added or (self._has_products(key) and len(self._amounts(key)) > 1)

    def _amounts(self, key: str) -> set[int]:
        """The different amounts of its lines."""
        items = self._items.get(key, [])
        return {item.amount for item in items if item.amount is not None}

    def _has_products(self, key: str) -> bool:
        return len({item.product for item in self._items.get(key, [])}) > 1


def _item(record: Record, said: Callable[[Record], Said]) -> LineItem:
    product, written = record.text("product"), record.text(WRITTEN)
    try:
        return LineItem(record.line, product, written, *said(record))
    except UnreadableError:  # said of the line itself
        return LineItem(record.line, product, written)


def _latest(items: list[LineItem], order: dates.Order) -> int:
    """The line that was written last; 0 where that is not told, or two of a time differ."""
    try:
        times = [dates.moment(item.written, order) for item in items]
    except ValueError:
        return 0
    last = [item for item, time in zip(items, times, strict=True) if time == max(times)]
    return last[0].line if len({item.state for item in last}) == 1 else 0


def _told(items: list[LineItem], which: str) -> int:
    """The line of the two ends of a history that was told to count; 0 where none was."""
    if not which:
        return 0
    return items[-1 if which == LAST else 0].line


def _unclear(export: Export, unclear: Mapping[str, list[LineItem]]) -> UnclearLinesError:
    key, items = next(iter(unclear.items()))
    first, second = items[0], next(item for item in items if item.state is not items[0].state)
    pair = tuple((item.line, str(item.state or "unknown")) for item in (first, second))
    return UnclearLinesError(export.file, len(unclear), key, pair)
