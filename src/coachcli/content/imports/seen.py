"""What is seen of an export before it is read: words, sellers, how days and money are written."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter

from coachcli.content.imports.columns import Field, Holds
from coachcli.content.tables import dates
from coachcli.content.tables.cell import EMPTY, LONGEST_EMPTY, Cell, is_empty, text

BETWEEN = " / "
"""Stands between the texts of several columns."""
LONGEST = 500
"""Signs of a text that are kept."""
MOST_WORDS = 10_000
"""Words of a field from which on it holds no words of a few kinds."""
MOST_SHAPES = 100_000
SHORT = 10
"""A day of so many signs has no time behind it."""
DIGITS = str.maketrans("123456789", "111111111")

Places = tuple[int, ...]
Cells = tuple[Cell, ...]
Picked = Cell | Cells
"""A cell, or where several were picked, all of them."""


class CellsSeen:
    """What is seen of the cells of an export as its rows pass once; it stays small."""

    def __init__(self, fields: tuple[Field, ...], places: Mapping[str, Places]) -> None:
        """Look at these fields at their places in a row."""
        self.days: dict[str, None] = {}
        self.amounts: dict[str, None] = {}
        rep, email = places.get("rep", ()), places.get("email", ())
        self._pick_pair = picking((*rep, *email) if rep else ())
        self._reps = len(rep)
        self._pairs: dict[Picked, None] = {}
        self._words: dict[str, dict[Picked, None]] = {}
        there = [field for field in fields if places.get(field.name)]
        self._texts = [self._text(field, places) for field in there if field.holds is Holds.TEXT]
        self._shapes = [
            (place, *self._shape(field))
            for field in there
            if field.dated or field.holds is not Holds.TEXT
            for place in places[field.name]
        ]

    def see(self, rows: Sequence[Cells]) -> None:
        """See some rows, column by column: each different cell is looked at once."""
        self._pairs |= dict.fromkeys(map(self._pick_pair, rows))
        for pick, words in self._texts:
            if len(words) <= MOST_WORDS:
                words.update(dict.fromkeys(map(pick, rows)))
        for place, shaped, shapes in self._shapes:
            cells = dict.fromkeys(map(itemgetter(place), rows))
            texts = [cell for cell in cells if isinstance(cell, str)]
            if len(shapes) < MOST_SHAPES:
                shapes.update(dict.fromkeys(map(shaped, texts)))

    def words(self, field: str) -> tuple[str, ...]:
        """The different words of a field, as they come."""
        words = (joined(*picked_cells(picked)) for picked in self._words.get(field, ()))
        return tuple(dict.fromkeys(filter(None, words)))

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The different names of sellers with their emails, as they come."""
        return tuple(dict.fromkeys(map(self._pair, self._pairs)))

    def _pair(self, picked: Picked) -> tuple[str, str]:
        cells, places = picked_cells(picked)
        return joined(cells, places[: self._reps]), joined(cells, places[self._reps :])

    def _text(
        self, field: Field, places: Mapping[str, Places]
    ) -> tuple[Callable[[Cells], Picked], dict[Picked, None]]:
        words = self._words[field.name] = {}
        return picking(places[field.name]), words

    def _shape(self, field: Field) -> tuple[Callable[[str], str], dict[str, None]]:
        is_day = field.dated or field.holds is Holds.DAY
        return (_day_alone, self.days) if is_day else (_shape, self.amounts)


class Emptied:
    """How many cells hold a word for nothing where a day or an amount is due; each counts once."""

    def __init__(self) -> None:
        """None so far."""
        self._last: dict[int, int] = {}
        self.often = 0

    def see(self, place: int, line: int) -> None:
        """Take note of such a cell, in whichever field it is read."""
        self.often += self._last.get(place) != line
        self._last[place] = line


def picking(places: Places) -> Callable[[Cells], Picked]:
    """What picks the cells at these places out of a row."""
    return itemgetter(*places) if places else itemgetter(slice(0))


def picked_cells(picked: Picked) -> tuple[Cells, Places]:
    """The cells that were picked, a single one as several are, and their places among them."""
    cells = picked if isinstance(picked, tuple) else (picked,)
    return cells, tuple(range(len(cells)))


def joined(cells: Cells, places: Places) -> str:
    """The text at these places, "" where it is a word for nothing."""
    if len(places) == 1:  # by far the most cells, which are texts without blanks around them
        cell = cells[places[0]]
        word = cell[:LONGEST] if isinstance(cell, str) else text(cell)
        # as `is_empty` has it, without a call for each cell of each row
        is_nothing = len(word) <= LONGEST_EMPTY and (word in EMPTY or word.casefold() in EMPTY)
        return "" if is_nothing else word
    if not places:
        return ""
    words = (text(cells[place]) for place in places)
    return BETWEEN.join(word for word in words if not is_empty(word))[:LONGEST]


def _day_alone(cell: str) -> str:
    """A day without its time, so that a column has few different ones."""
    return cell if len(cell) <= SHORT else dates.alone(cell)


def _shape(cell: str) -> str:
    """An amount by its signs and noughts: the other digits do not tell how it is written."""
    return cell.translate(DIGITS)
