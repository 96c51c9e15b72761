"""Opportunities that stand in several lines, a product each: what their amounts come to."""

from array import array
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.crm_id import is_doubtful, short_form
from coachcli.content.imports.deal_heads import KEY, LINE_AMOUNTS, SAYING
from coachcli.content.imports.export import Export
from coachcli.content.imports.record import Record
from coachcli.content.imports.unclear import UnreadableError
from coachcli.content.tables.table import Skipped

WHOLE = "a further line of the opportunity {key} in line {line}, which has the whole amount"
ADDED = "a further line of the opportunity {key} in line {line}, where its amount is added"
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
    """What a line says of a part of an opportunity."""

    product: str
    amount: int | None


class DealLines:
    """The opportunities of an export that stand in more than one line."""

    def __init__(
        self,
        export: Export,
        repeated: frozenset[int],
        amount: Callable[[Record], int | None],
    ) -> None:
        """Read those whose ids have these hashes; `amount` reads what a line says of the amount."""
        self._repeated, self._items = repeated, dict[str, list[LineItem]]()
        self._all_added = export.head("amount") in LINE_AMOUNTS
        if repeated:
            self._collect(export, amount)

    def _collect(self, export: Export, amount: Callable[[Record], int | None]) -> None:
        for record in export.records():
            if not isinstance(record, Skipped):
                key = short_form(record.key(KEY))
                if hash(key) in self._repeated:
                    self._items.setdefault(key, []).append(_item(record, amount))

    def is_repeated(self, key: str) -> bool:
        """Whether an opportunity stands, or may stand, in more than one line."""
        return key in self._items

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
        if not self._items.get(key):
            return False
        return self._all_added or (self._has_products(key) and len(self._amounts(key)) > 1)

    def _amounts(self, key: str) -> set[int]:
        """The different amounts of its lines."""
        items = self._items.get(key, [])
        return {item.amount for item in items if item.amount is not None}

    def _has_products(self, key: str) -> bool:
        return len({item.product for item in self._items.get(key, [])}) > 1


def _item(record: Record, amount: Callable[[Record], int | None]) -> LineItem:
    try:
        return LineItem(record.text("product"), amount(record))
    except UnreadableError:  # said of the line itself
        return LineItem(record.text("product"), None)
