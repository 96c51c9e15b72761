"""Whether a flow's checks tell its causes apart, and the mark that would help where they do not."""

from collections.abc import Iterator
from itertools import combinations
from math import fsum, log2, sqrt

from coachcli.coaching.authoring.finding import Finding, warning
from coachcli.coaching.walks.belief import CheckTable, Tables
from coachcli.coaching.walks.flow import Check, CheckAnswer, Flow, Mark

APART_BITS = 3.0

Pair = tuple[int, int]
"""The numbers of two causes."""


def apart(tables: Tables, first: int, second: int) -> float:
    """How many bits all checks together tell two causes apart (Bhattacharyya)."""
    return fsum(_overlap_bits(table, first, second) for table in tables.of.values())


def too_alike(flow: Flow, tables: Tables, own: tuple[Check, ...]) -> Iterator[Finding]:
    """The pairs of causes that are hard to tell apart; `own` are the checks that may be marked."""
    for pair in combinations(range(len(flow.causes)), 2):
        if not any(flow.is_own(flow.causes[number]) for number in pair):
            continue  # two around the rep are alike in every flow or in none
        bits = apart(tables, *pair)
        if bits < APART_BITS:
            yield _too_alike(flow, pair, bits, _separator(flow, tables, own, pair))


def _too_alike(flow: Flow, pair: Pair, bits: float, mend: str) -> Finding:
    first, second = (flow.causes[number].id for number in pair)
    apart_ = f"{_down(bits):.1f} bits apart; it takes {APART_BITS:.0f}."
    return warning("too-alike", ("causes", second), f'"{first}" and "{second}" are {apart_}', mend)


def _down(bits: float) -> float:
    """Bits cut to one digit, so that what is too little never looks like enough."""
    return int(bits * 10) / 10


def _separator(flow: Flow, tables: Tables, own: tuple[Check, ...], pair: Pair) -> str:
    """The mark that would help most.

    It belongs on the check that tells the two apart least, on the answer neither is marked on.
    """
    free = _free(flow, own, pair)
    if not free:
        return _new_check(flow, pair)
    check, answer = min(free, key=lambda place: _tells(tables, place, pair))
    target = flow.causes[pair[0]].id
    asks = f'For instance: in "{check.id}", does "{answer.text}" point to {target}?'
    return f"{asks} Then add: {Mark.POINTS_TO}: [{target}]"


def _free(flow: Flow, own: tuple[Check, ...], pair: Pair) -> list[tuple[Check, CheckAnswer]]:
    """The answers that bear no mark on either cause."""
    answers = ((check, answer) for check in own for answer in check.answers)
    causes = [flow.causes[number] for number in pair]
    return [place for place in answers if not any(map(place[1].mark_on, causes))]


def _new_check(flow: Flow, pair: Pair) -> str:
    first, second = (flow.causes[number].id for number in pair)
    return f"Add a check whose answers point to {first} and to {second}."


def _tells(tables: Tables, place: tuple[Check, CheckAnswer], pair: Pair) -> tuple[float, int]:
    """How far a check tells two causes apart, then the answer with most marks first."""
    check, answer = place
    return _overlap_bits(tables.of[check.id], *pair), -len(answer.marks)


def _overlap_bits(table: CheckTable, first: int, second: int) -> float:
    if first not in table.marked and second not in table.marked:
        return 0.0
    answers = range(len(table.plain))
    shared = (sqrt(table.chance(first, each) * table.chance(second, each)) for each in answers)
    return -log2(min(1.0, fsum(shared)))
