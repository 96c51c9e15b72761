"""Rows called like "West Total": sums of other rows, unless somebody is called so."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress

from coachcli.coaching.rep import folded
from coachcli.content.imports.seen import Cells
from coachcli.content.tables import money
from coachcli.content.tables.heading import total_of

SEVERAL = 2
"""A sum is of so many rows at least; one row alone may be as large as another by chance."""
CENT = 0.005
NamedRow = tuple[str, Cells]
"""A row with the name in it."""


def people_called_so(
    names: Iterable[str], rows: Callable[[], Iterator[NamedRow]], places: list[int], sign: str
) -> frozenset[str]:
    """Those of these names that are like one of sums and are somebody's.

    It is one of sums where it has somebody else's name in it, or where its figures, at these
    places, are what the rows above come to. The rows are asked for where some are in doubt.
    """
    told = doubtful(names)
    open_ = {name for name, is_sum in told.items() if not is_sum}
    if not open_:
        return frozenset()
    sums, group, whole = set[str](), _Running(), _Running()
    for name, cells in rows():
        if told.get(name):
            continue
        figures = _figures(cells, places, sign)
        if name in open_ and (group.comes_to(figures) or whole.comes_to(figures)):
            sums.add(name)
            group = _Running()
        else:
            group.add(figures)
            whole.add(figures)
    return frozenset(open_ - sums)


def doubtful(names: Iterable[str]) -> dict[str, bool]:
    """The names that may be of sums, and whether one is: that of somebody who is there too."""
    known = tuple(names)
    others = {folded(name) for name in known}
    return {name: folded(whose) in others for name in known if (whose := total_of(name))}


def _figures(cells: Cells, places: list[int], sign: str) -> dict[int, float]:
    figures = {}
    for place in places:
        with suppress(ValueError):
            figures[place] = money.number(cells[place], sign)
    return figures


class _Running:
    """What the figures of rows come to as they pass."""

    def __init__(self) -> None:
        self._sums, self._rows = defaultdict[int, float](float), 0

    def add(self, figures: Mapping[int, float]) -> None:
        self._rows += 1
        for place, figure in figures.items():
            self._sums[place] += figure

    def comes_to(self, figures: Mapping[int, float]) -> bool:
        """Whether one of these figures is a sum of several."""
        return self._rows >= SEVERAL and any(
            figure and abs(figure - self._sums[place]) < CENT for place, figure in figures.items()
        )
