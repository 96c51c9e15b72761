"""A brief on one screen: its rows in as many lines as there is room for, the others counted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from operator import attrgetter

from coachcli.cli.terminal.answer import Part, Rows
from coachcli.cli.terminal.text import text
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.rhythm.prep import shortened

MOST = 35
"""Lines of a screen, with room for the step that comes next and a blank one above each."""
LABEL, CUTS = 9, (170, 130, 100, 64)
"""The width of a label, and the signs after which a text is cut: after fewer for want of room."""
THEIRS, MINE, LOOK, OPEN, WATCH, RECALL = "They do", "You do", "Look", "Open", "Watch", "Recall"
COUNTED = {THEIRS: 6, MINE: 6, LOOK: 6, OPEN: 6, WATCH: 3, RECALL: 3}
"""So many of these are shown at most, and it is said how many more there are."""


@dataclass(frozen=True, slots=True)
class BriefRow:
    """A row of the brief; of those with the most to `spare` the last goes first for want of room.

    The text of one that is `whole`, and what stands in its `tail`, is never cut. One without a
    text is the split of the numbers, which is drawn.
    """

    label: str
    text: str
    spare: int
    part: Part | None = None
    tail: str = ""
    whole: bool = False


def fitted(rows: tuple[BriefRow, ...], heading: Part) -> tuple[BriefRow, ...]:
    """The rows in as many lines as a heading leaves: first texts are cut, then rows go."""
    most = MOST - _lines_of(heading)
    first, left = _first_of(rows)
    for made in _cuts(first):
        shown = _with_more(made, left)
        if _lines(shown) <= most:
            return shown
    return _fewer(made, left, most)


def _cuts(rows: tuple[BriefRow, ...]) -> Iterator[tuple[BriefRow, ...]]:
    """The rows with more and more of their texts cut, of those with the most to spare at first."""
    levels = sorted({row.spare for row in rows}, reverse=True)
    for longest, shorter in pairwise((CUTS[0], *CUTS)):
        for spare in levels if longest != shorter else levels[-1:]:
            yield tuple(_cut(row, shorter if row.spare >= spare else longest) for row in rows)


def _first_of(rows: Iterable[BriefRow]) -> tuple[tuple[BriefRow, ...], Counter[str]]:
    """The rows without those that are too many of a kind, and how many these are."""
    there: Counter[str] = Counter()
    first, left = [], Counter[str]()
    for row in rows:
        there[row.label] += 1
        if there[row.label] <= COUNTED.get(row.label, there[row.label]):
            first.append(row)
        else:
            left[row.label] += 1
    return tuple(first), left


def _fewer(rows: tuple[BriefRow, ...], left: Counter[str], most: int) -> tuple[BriefRow, ...]:
    """As many rows as there is room for."""
    while _lines(_with_more(rows, left)) > most and (places := _to_spare(rows)):
        place = max(places, key=lambda place: (rows[place].spare, place))
        left = left + Counter({rows[place].label: 1})
        rows = (*rows[:place], *rows[place + 1 :])
    return _with_more(rows, left)


def _to_spare(rows: tuple[BriefRow, ...]) -> list[int]:
    """The places of rows that may go: those behind another of their kind, then any."""
    labels = [row.label for row in rows]
    spare = [place for place, row in enumerate(rows) if row.spare]
    return [place for place in spare if labels[place] in labels[:place]] or spare


def _with_more(rows: tuple[BriefRow, ...], left: Counter[str]) -> tuple[BriefRow, ...]:
    """Rows of which the last of a kind says how many more of it there are."""
    last = {row.label: place for place, row in enumerate(rows) if row.label in COUNTED}
    return tuple(
        replace(row, tail=f"{row.tail}; and {left[row.label]} more")
        if last.get(row.label) == place and left[row.label]
        else row
        for place, row in enumerate(rows)
    )


def _lines(rows: Iterable[BriefRow]) -> int:
    """How many lines rows take at most."""
    return sum(map(_lines_of, joined(rows)))


def _lines_of(part: Part) -> int:
    """How many lines a part takes at most, drawn or in words."""
    return max(len(list(text(part, drawn=drawn))) for drawn in (True, False))


def joined(rows: Iterable[BriefRow]) -> Iterator[Part]:
    """Rows as parts, a label only before the first of its rows."""
    for is_drawn, group in groupby(rows, lambda row: row.part is not None):
        if is_drawn:
            yield from (row.part for row in group if row.part)
        else:
            yield Rows(tuple(_labelled(group)), LABEL)


def _labelled(rows: Iterable[BriefRow]) -> Iterator[tuple[str, str]]:
    for label, group in groupby(rows, attrgetter("label")):
        for place, row in enumerate(group):
            yield ("" if place else label, f"{row.text}{row.tail}")


def _cut(row: BriefRow, longest: int) -> BriefRow:
    """A row with its text cut where it is long."""
    longest = len(row.text) if row.whole else longest - len(row.tail)
    return replace(row, text=shortened(row.text, longest))
