"""A day on one screen: its things in blocks, as many as fit, the others counted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Line, Step, spelt
from coachcli.cli.terminal.folding import cells, folded
from coachcli.cli.week.day_said import DayWords, item_said, item_step, watched_said
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.week.agenda import AgendaItem, AgendaKind
from coachcli.coaching.week.today import MOST_QUIET, DealsWatched

LABEL = 9
LONGEST = 200
"""The columns after which a text is cut, about three rows; the rest is for its own command."""
SCREEN = 17
"""The lines of a screen of 80 columns that the things of a day may take."""
KEYS = "123456789abcdefghijkloprstvxyz"
"""The keys of things, in order, without those that mean something else on the page."""
EVERY = "coach today --all"
WATCHED = Step(("surprise", "watch"))
MOST_OF = {"Quiet": MOST_QUIET}


@dataclass(frozen=True, slots=True)
class DayBlock:
    """The things under one word: those that are shown, and how many more there are."""

    label: str
    items: tuple[AgendaItem, ...]
    more: int = 0

    @property
    def fewest(self) -> int:
        """How many things are always shown: one, and each talk of the day."""
        return max(1, sum(item.kind is AgendaKind.TALK for item in self.items))


def blocks(items: Sequence[AgendaItem], uncounted: int = 0) -> tuple[DayBlock, ...]:
    """All things under their words; `uncounted` more are due than there are among them."""
    made = [
        DayBlock(label, tuple(those)) for label, those in groupby(items, lambda item: item.block)
    ]
    return tuple(
        DayBlock(each.label, each.items, uncounted if each.label == "Due" else 0) for each in made
    )


def fitted(
    every: tuple[DayBlock, ...],
    words: DayWords,
    *,
    keyed: bool,
    watched: Sequence[DealsWatched] = (),
) -> tuple[DayBlock, ...]:
    """The blocks with as many things as fit a screen, and all talks of the day.

    With keys that is the screen before somebody; what is piped is the same at any width.
    The line of what is `watched` has its place on the screen too.
    """
    columns = show.width() if keyed else show.WIDTH
    room = SCREEN - (_height((watched_line(watched),), columns) if watched else 0)
    shown = tuple(_least(each, MOST_OF.get(each.label, SCREEN)) for each in every)
    while _height(_said(shown, words, keyed=keyed), columns) > room:
        longest = max(shown, key=lambda each: len(each.items) - each.fewest)
        if len(longest.items) <= longest.fewest:
            break
        less = _least(longest, len(longest.items) - 1)
        shown = tuple(less if each is longest else each for each in shown)
    return shown


def keys_of(shown: Sequence[DayBlock]) -> dict[str, AgendaItem]:
    """The key of each thing that is shown, as far as there are keys."""
    return dict(zip(KEYS, (item for each in shown for item in each.items), strict=False))


def lines(
    shown: Sequence[DayBlock], words: DayWords, keys: Mapping[str, AgendaItem], columns: int
) -> Iterator[Line]:
    """The things in lines that fit: with the key of each, or its command where there are none."""
    in_order = iter(keys)
    for block in shown:
        for place, item in enumerate(block.items):
            key = f"{next(in_order, ''):<3}" if keys else ""
            first = f"  {'' if place else block.label:<{LABEL}}{key}"
            yield from _item(item, first, item_said(item, words), columns, keyed=bool(keys))
        if block.more:
            yield Line(f"and {block.more:,} more: {EVERY}", " " * (LABEL + 2))


def watched_line(every: Sequence[DealsWatched]) -> Line:
    """The deals that match what is watched for, in a quiet line; the command names them."""
    first = f"  {'Watched':<{LABEL}}"
    return Line(
        f"{watched_said(every)}. See: {spelt(WATCHED)}", first, " " * len(first), quiet=True
    )


def _least(block: DayBlock, most: int) -> DayBlock:
    most = max(most, block.fewest)
    gone = len(block.items[most:])
    return DayBlock(block.label, block.items[:most], block.more + gone)


def _said(shown: Sequence[DayBlock], words: DayWords, *, keyed: bool) -> Iterator[Line]:
    columns = show.width() if keyed else show.WIDTH
    return lines(shown, words, keys_of(shown) if keyed else {}, columns)


def _height(said: Iterable[Line], columns: int) -> int:
    return sum(_rows(each.text, columns, each.first, each.rest) for each in said)


@cache
def _rows(text: str, columns: int, first: str, rest: str | None) -> int:
    """The lines that a text takes, asked anew for each thing that is left out of the screen."""
    return len(folded(text, columns, first, rest))


def _item(item: AgendaItem, first: str, said: str, columns: int, *, keyed: bool) -> Iterator[Line]:
    """A thing in a line, its command at the right if there is room, else below it."""
    command = "" if keyed else spelt(item_step(item))
    text = _cut(said)
    if cells(first + text) + show.GAP + cells(command) <= columns:
        yield Line(text, first, " " * len(first), command)
        return
    yield Line(text, first, " " * len(first))
    if command:
        yield Line(command, " " * (len(first) + 2))


def _cut(text: str) -> str:
    """A text of so many columns at most, with a sign where it goes on."""
    if cells(text) <= LONGEST:
        return text
    while cells(text) > LONGEST:
        text = text[: -max(1, (cells(text) - LONGEST) // 2)]
    return f"{text.rsplit(' ', 1)[0]} …"
