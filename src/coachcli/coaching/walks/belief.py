"""How likely each cause is: the author's words as chances, and what an answer does to them.

The figures are those of a measured prototype (docs/explanation/diagnosis.md): sparse marks, slips by way of finding out, and no
word that ever means zero. `math.fsum` keeps the sums equal on every Python.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import fsum, log2
from operator import itemgetter, mul
from typing import NamedTuple

from coachcli.coaching.cause import Cause, Common
from coachcli.coaching.walks.flow import Check, Flow, Mark, Seen, Way

PRIOR_BITS = {Common.RARE: -3.0, Common.UNCOMMON: -1.5, Common.USUAL: 0.0, Common.COMMON: 1.5, Common.VERY_COMMON: 3.0}
SEEN = {Seen.RARE: 0.04, Seen.SOMETIMES: 0.25, Seen.USUAL: 0.8}
MARK_BITS = {Mark.POINTS_TO: 4.0, Mark.HINTS_AT: 1.5, Mark.SPEAKS_AGAINST: -1.5, Mark.NEARLY_RULES_OUT: -4.0, None: 0.0}
SLIP = {Way.ASK: 0.10, Way.OBSERVE: 0.05, Way.ROLE_PLAY: 0.03, Way.DATA: 0.02}
SOMETHING_ELSE_SHARE = 0.05

FAR = 1e9
"""Bits to a row that cannot give an answer; no word of an author makes such a row."""

Belief = tuple[float, ...]
"""Chances of the causes in the flow's order, "something else" last; they add up to one."""


@dataclass(frozen=True, slots=True)
class Table:
    """A compiled check: the chance of each answer under a cause without marks, and under each marked one.

    Most causes ("something else" always) are unmarked by most checks, so what a check would tell costs little to work out.
    `marked` holds the numbers of the marked causes; `columns` holds, for each answer, its chance under each of them; `entropies`
    are in bits.
    """

    plain: tuple[float, ...]
    plain_entropy: float
    marked: tuple[int, ...]
    columns: tuple[tuple[float, ...], ...]
    entropies: tuple[float, ...]
    farness: dict[int | None, tuple[float, tuple[float, ...]]] = field(default_factory=dict, repr=False, compare=False)
    """How many bits the unmarked causes are from a cause (none: an unmarked one), and how many more each marked one is."""

    place: dict[int, int] = field(init=False, repr=False, compare=False)
    """Where each marked cause stands among them."""
    held: Callable[[Belief], tuple[float, ...]] = field(init=False, repr=False, compare=False)
    """What a belief has for the marked causes."""

    def __post_init__(self) -> None:
        """Work out what is looked up again and again; the standard picker takes no list of one or none."""
        picker = itemgetter(*self.marked) if len(self.marked) > 1 else partial(_picked, self.marked)
        object.__setattr__(self, "place", {cause: at for at, cause in enumerate(self.marked)})
        object.__setattr__(self, "held", picker)

    def chance(self, cause: int, answer: int) -> float:
        """The chance of this answer under the cause with this number."""
        return self.columns[answer][self.place[cause]] if cause in self.place else self.plain[answer]


@dataclass(frozen=True, slots=True)
class Tables:
    """A compiled flow: the belief before any answer, and a table for each check id."""

    prior: Belief
    of: dict[str, Table]
    alike: dict[tuple[str, str], float] = field(default_factory=dict, repr=False, compare=False)
    """How far two checks say the same thing; worked out when it is first asked."""


class First(NamedTuple):
    """The authored cause that comes first after an answer: its weight, that of "something else", and that of all together."""

    answer: int
    cause: int
    weight: float
    unlisted: float
    whole: float


def compiled(flow: Flow, slip: dict[Way, float] | None = None) -> Tables:
    """The flow's words as chances; `slip` overrides the share of answers that are slips."""
    slips = SLIP if slip is None else slip
    return Tables(prior(flow.causes), {check.id: _table(check, flow.causes, slips[check.way]) for check in flow.checks})


def prior(causes: tuple[Cause, ...]) -> Belief:
    """The authored causes share what "something else" leaves them, by how common they are."""
    weights = [2.0 ** PRIOR_BITS[cause.common] for cause in causes]
    share = (1.0 - SOMETHING_ELSE_SHARE) / fsum(weights)
    return (*(weight * share for weight in weights), SOMETHING_ELSE_SHARE)


def updated(belief: Belief, table: Table, answer: int, share: float = 1.0) -> Belief:
    """The belief after this answer of the check was heard, of which only a share may count."""
    weights = weighed(belief, table, answer, share)
    total = fsum(weights)
    return tuple([weight / total for weight in weights])


def weighed(belief: Belief, table: Table, answer: int, share: float = 1.0) -> list[float]:
    """The belief times the chance of this answer, of which only a share may count; not yet brought back to one."""
    plain, column = table.plain[answer], table.columns[answer]
    if share < 1.0:
        plain, column = plain**share, tuple(chance**share for chance in column)
    weights = [chance * plain for chance in belief]
    for cause, chance in zip(table.marked, column, strict=True):
        weights[cause] = belief[cause] * chance
    return weights


def in_order(belief: Belief) -> list[int]:
    """The numbers of the authored causes, the likeliest first, equals as written."""
    return sorted(range(len(belief) - 1), key=belief.__getitem__, reverse=True)  # reverse keeps equals in order


def firsts(belief: Belief, order: Sequence[int], table: Table) -> Iterator[First]:
    """What would come first after each answer; `order` holds the authored causes as they stand before it.

    Of the unmarked causes only the first in `order` can, so the others are not looked at.
    """
    held = table.held(belief)
    rest = 1.0 - fsum(held)
    unmarked = next((cause for cause in order if cause not in table.place), -1)
    for answer, (plain, column) in enumerate(zip(table.plain, table.columns, strict=True)):
        weights = list(map(mul, held, column))
        lead = max(weights, default=-1.0)
        other = belief[unmarked] * plain if unmarked >= 0 else -1.0
        cause = unmarked if other > lead else table.marked[weights.index(lead)]
        if other == lead:
            cause = min(cause, unmarked)
        yield First(answer, cause, max(lead, other), belief[-1] * plain, rest * plain + fsum(weights))


def gain(belief: Belief, table: Table) -> float:
    """How many bits the check is expected to tell about the cause (mutual information)."""
    marked = table.held(belief)
    rest = max(0.0, 1.0 - fsum(marked))
    columns = zip(table.plain, table.columns, strict=True)
    expected = [rest * plain + fsum(map(mul, marked, column)) for plain, column in columns]
    within = rest * table.plain_entropy + fsum(map(mul, marked, table.entropies))
    return max(0.0, entropy(expected) - within)


def most(belief: Belief, table: Table, leader: int) -> float:
    """At most so many bits a check can tell: cheaper than `gain`, never below it, and close to it when one cause leads clearly.

    The mutual information is the mean distance (Kullback-Leibler) of the causes' rows from the expected row, and no row has
    a smaller mean distance than that one; here it is measured from the leader's.
    """
    if leader not in table.farness:
        table.farness[leader] = _farness(table, leader if leader in table.place else None)
    plain, further = table.farness[leader]
    return sum(map(mul, table.held(belief), further), plain)


def apart(table: Table) -> dict[int, float]:
    """How many bits each marked cause is from an unmarked one."""
    if None not in table.farness:
        table.farness[None] = _farness(table, None)
    return dict(zip(table.marked, table.farness[None][1], strict=True))


def entropy(chances: list[float] | Belief) -> float:
    """Entropy in bits of chances that add up to one."""
    return -fsum([chance * log2(chance) for chance in chances if chance > 0.0])


def _table(check: Check, causes: tuple[Cause, ...], slip: float) -> Table:
    bits = {number: _bits(check, cause) for number, cause in enumerate(causes)}
    rows = {number: _chances(check, strengths, slip) for number, strengths in bits.items() if any(strengths)}
    plain = _chances(check, (0.0,) * len(check.answers), slip)
    columns = tuple(tuple(row[answer] for row in rows.values()) for answer in range(len(plain)))
    return Table(plain, entropy(plain), tuple(rows), columns, tuple(entropy(row) for row in rows.values()))


def _picked(marked: tuple[int, ...], belief: Belief) -> tuple[float, ...]:
    return tuple(belief[cause] for cause in marked)


def _farness(table: Table, of: int | None) -> tuple[float, tuple[float, ...]]:
    rows = list(zip(*table.columns, strict=True))
    start = table.plain if of is None else rows[table.place[of]]
    plain = _distance(table.plain, start)
    return plain, tuple(_distance(row, start) - plain for row in rows)


def _distance(row: Sequence[float], start: Sequence[float]) -> float:
    """How many bits it costs to take one row for another (Kullback-Leibler)."""
    pairs = ((chance, other) for chance, other in zip(row, start, strict=True) if chance > 0.0)
    return fsum(chance * log2(chance / other) if other > 0.0 else FAR for chance, other in pairs)


def _bits(check: Check, cause: Cause) -> tuple[float, ...]:
    return tuple(MARK_BITS[answer.mark_on(cause)] for answer in check.answers)


def _chances(check: Check, bits: tuple[float, ...], slip: float) -> tuple[float, ...]:
    weights = [SEEN[answer.seen] * 2.0**strength for answer, strength in zip(check.answers, bits, strict=True)]
    total, even = fsum(weights), slip / len(weights)
    return tuple((1.0 - slip) * weight / total + even for weight in weights)
