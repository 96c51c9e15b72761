"""What several fields hold together, worked out once for the many lines in which it is the same."""

from collections.abc import Callable

from coachcli.content.tables.cell import Cell
from coachcli.content.tables.table import picking

Texts = tuple[str, ...]


class AlikeTexts:
    """The texts at some places of a row, by the cells there."""

    def __init__(self, places: tuple[int, ...]) -> None:
        """None so far."""
        self._pick, self._known = picking(places), dict[object, Texts]()

    def of(self, cells: tuple[Cell, ...], read: Callable[[str], str], fields: Texts) -> Texts:
        """The texts of the fields at these places in a row, which `read` gives where it is new."""
        picked = self._pick(cells)
        if (texts := self._known.get(picked)) is None:
            texts = self._known[picked] = tuple(map(read, fields))
        return texts
