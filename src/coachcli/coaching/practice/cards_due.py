"""How many cards of each rep are due for recall, of what was tried before."""

from collections.abc import Iterable
from datetime import date

from coachcli.coaching.practice.attempt import Attempt
from coachcli.coaching.practice.spacing import practice_day, spaced


def cards_due(
    tries: Iterable[Attempt], day: date, off: frozenset[date] = frozenset()
) -> dict[str, int]:
    """How many cards are due by a day, for each rep (by id) who has any and tried none today.

    Nothing falls due on a weekend, or on one of the days `off`.
    """
    by_rep: dict[str, dict[tuple[str, str], list[Attempt]]] = {}
    for each in tries:
        cards = by_rep.setdefault(each.rep, {})
        cards.setdefault((each.asset, each.part), []).append(each)
    counts = {rep: _ready(tuple(cards.values()), day, off) for rep, cards in by_rep.items()}
    return {rep: count for rep, count in counts.items() if count}


def _ready(cards: tuple[list[Attempt], ...], day: date, off: frozenset[date]) -> int:
    """How many of a rep's cards are due; none on a day on which one was tried."""
    if any(each.day >= day for tries in cards for each in tries):
        return 0
    ready = filter(None, (spaced(tries).ready for tries in cards))
    return sum(practice_day(each, off) <= day for each in ready)
