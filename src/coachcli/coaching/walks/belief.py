"""How likely each cause is: the author's words as chances, and what an answer does to them.

The figures are those of a measured prototype (docs/explanation/diagnosis.md): sparse marks, slips
by way of finding out, and no word that ever means zero. `math.fsum` keeps the sums equal on every
Python.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from math import fsum, log2
from operator import itemgetter, mul
from typing import NamedTuple

from coachcli.coaching.cause import Cause, Common
from coachcli.coaching.nouns import dataclass, field
from coachcli.coaching.walks.flow import Check, Flow, Grounds, Mark, Seen, Way

PRIOR_BITS = {
    Common.RARE: -3.0,
    Common.UNCOMMON: -1.5,
    Common.USUAL: 0.0,
    Common.COMMON: 1.5,
    Common.VERY_COMMON: 3.0,
}
SEEN = {Seen.HARDLY_EVER: 0.005, Seen.RARE: 0.04, Seen.SOMETIMES: 0.25, Seen.USUAL: 0.8}
MARK_BITS = {
    Mark.POINTS_TO: 4.0,
    Mark.HINTS_AT: 1.5,
    Mark.SPEAKS_AGAINST: -1.5,
    Mark.NEARLY_RULES_OUT: -4.0,
    None: 0.0,
}
SLIP = {Way.ASK: 0.10, Way.OBSERVE: 0.05, Way.ROLE_PLAY: 0.03, Way.DATA: 0.02}
SOMETHING_ELSE_SHARE = 0.05
BELIEVED = {Grounds.AUTHORED: 1.0, Grounds.COUNTED: 1.0}
"""How much of what an answer says counts, as an exponent on its chances, by the flow's grounds."""
FAR = 1e9
"""Bits to a row that cannot give an answer; no word of an author makes such a row."""

Belief = tuple[float, ...]
"""Chances of the causes in the flow's order, "something else" last; they add up to one."""

Far = tuple[float, tuple[float, ...]]
"""Bits from a cause (none: an unmarked one) to the unmarked ones; how many more to each other."""


@dataclass(frozen=True, slots=True)
class CheckTable:
    """A compiled check: the chance of each answer under a cause without marks, and each marked one.

    Most causes ("something else" always) are unmarked by most checks, so what a check would tell
    costs little to work out. `marked` holds the numbers of the marked causes; `columns` holds, for
    each answer, its chance under each of them; `entropies` are in bits.
    """

    plain: tuple[float, ...]
    plain_entropy: float
    marked: tuple[int, ...]
    columns: tuple[tuple[float, ...], ...]
    entropies: tuple[float, ...]
    farness: dict[int | None, Far] = field(default_factory=dict, repr=False, compare=False)
    place: dict[int, int] = field(init=False, repr=False, compare=False)
    """Where each marked cause stands among them."""
    held: Callable[[Belief], tuple[float, ...]] = field(init=False, repr=False, compare=False)
    """What a belief has for the marked causes."""

    def __post_init__(self) -> None:
        """Work out what is looked up again and again."""
        object.__setattr__(self, "place", {cause: at for at, cause in enumerate(self.marked)})
        object.__setattr__(self, "held", _picker(self.marked))

    def chance(self, cause: int, answer: int) -> float:
        """The chance of this answer under the cause with this number."""
        if cause not in self.place:
            return self.plain[answer]
        return self.columns[answer][self.place[cause]]


class Signature(NamedTuple):
    """How many bits a check's marked causes are from an unmarked one, also by cause; its length."""

    bits: tuple[float, ...]
    marked: Callable[[Belief], tuple[float, ...]]
    every: tuple[float, ...]
    length: float


@dataclass(frozen=True, slots=True)
class Tables:
    """A compiled flow: the belief before any answer, and a table for each check id."""

    prior: Belief
    of: dict[str, CheckTable]
    believed: float = 1.0
    """How much of what an answer says counts."""
    alike: dict[tuple[str, str], float] = field(default_factory=dict, repr=False, compare=False)
    """How far two checks say the same thing; worked out when it is first asked."""
    signatures: dict[str, Signature] = field(default_factory=dict, repr=False, compare=False)
    """What each check sets apart; the same."""


class First(NamedTuple):
    """The weight of the cause that comes first after an answer, of "something else", of all."""

    answer: int
    cause: int
    weight: float
    unlisted: float
    whole: float


def compiled(flow: Flow, slip: dict[Way, float] | None = None) -> Tables:
    """The flow's words as chances; `slip` overrides the share of answers that are slips."""
    slips = SLIP if slip is None else slip
    tables = {check.id: _table(check, flow.causes, slips[check.way]) for check in flow.checks}
    return Tables(prior(flow.causes, dict(flow.learnt)), tables, BELIEVED[flow.grounds])


def prior(causes: tuple[Cause, ...], learnt: Mapping[str, float] | None = None) -> Belief:
    """The causes share what "something else" leaves: as `learnt`, else as the author says."""
    words, known = [2.0 ** PRIOR_BITS[cause.common] for cause in causes], learnt or {}
    weights = [known.get(cause.id, word) for cause, word in zip(causes, words, strict=True)]
    share = (1.0 - SOMETHING_ELSE_SHARE) / fsum(weights)
    return (*(weight * share for weight in weights), SOMETHING_ELSE_SHARE)


def updated(belief: Belief, table: CheckTable, answer: int, share: float = 1.0) -> Belief:
    """The belief after this answer of the check was heard, of which only a share may count."""
    return normal(weighed(belief, table, answer, share))


def normal(weights: Sequence[float]) -> Belief:
    """Weights brought back to one."""
    total = fsum(weights)
    return tuple([weight / total for weight in weights])


def weighed(belief: Belief, table: CheckTable, answer: int, share: float = 1.0) -> list[float]:
    """The belief times the chance of this answer, of which a share may count; not yet normal."""
    plain, column = _likely(table, answer, share)
    weights = [chance * plain for chance in belief]
    for cause, chance in zip(table.marked, column, strict=True):
        weights[cause] = belief[cause] * chance
    return weights


def _likely(table: CheckTable, answer: int, share: float) -> tuple[float, tuple[float, ...]]:
    """The chance of an answer under an unmarked cause, and under each marked one."""
    plain, column = table.plain[answer], table.columns[answer]
    if share < 1.0:
        return plain**share, tuple([chance**share for chance in column])
    return plain, column


def in_order(belief: Belief) -> list[int]:
    """The numbers of the authored causes, the likeliest first, equals as written."""
    causes = range(len(belief) - 1)
    return sorted(causes, key=belief.__getitem__, reverse=True)  # reverse keeps equals in order


def firsts(
    belief: Belief, order: Sequence[int], table: CheckTable, share: float = 1.0
) -> Iterator[First]:
    """What would come first after each answer; `order` holds the authored causes as they stand.

    Of the unmarked causes only the first in `order` can, so the others are not looked at. Only a
    `share` of an answer may count.
    """
    held = table.held(belief)
    rest, last = 1.0 - fsum(held), belief[-1]
    unmarked = next((cause for cause in order if cause not in table.place), -1)
    for answer in range(len(table.plain)):
        plain, column = _likely(table, answer, share)
        weights = list(map(mul, held, column))
        other = belief[unmarked] * plain if unmarked >= 0 else -1.0
        cause, weight = _first(weights, table.marked, unmarked, other)
        yield First(answer, cause, weight, last * plain, rest * plain + fsum(weights))


def _first(
    weights: list[float], marked: tuple[int, ...], unmarked: int, other: float
) -> tuple[int, float]:
    """The heaviest of the marked causes and the first unmarked one, the earlier of equals."""
    lead = max(weights, default=-1.0)
    if other > lead:
        return unmarked, other
    cause = marked[weights.index(lead)]
    return (min(cause, unmarked) if other == lead else cause), lead


def gain(belief: Belief, table: CheckTable) -> float:
    """How many bits the check is expected to tell about the cause.

    It is the mutual information of cause and answer: the entropy of the expected answer, less the
    entropy that is left when the cause is known.
    """
    held = table.held(belief)
    rest = max(0.0, 1.0 - fsum(held))
    within = rest * table.plain_entropy + fsum(map(mul, held, table.entropies))
    return max(0.0, entropy(_expected(table, held, rest)) - within)


def expectation(belief: Belief, table: CheckTable) -> list[float]:
    """How likely each answer of a check is, as things stand."""
    held = table.held(belief)
    return _expected(table, held, max(0.0, 1.0 - fsum(held)))


def _expected(table: CheckTable, held: tuple[float, ...], rest: float) -> list[float]:
    columns = zip(table.plain, table.columns, strict=True)
    return [rest * plain + fsum(map(mul, held, column)) for plain, column in columns]


def most(belief: Belief, table: CheckTable, leader: int) -> float:
    """At most so many bits a check can tell: never below `gain`, cheaper, and mostly close to it.

    The mutual information is the mean distance (Kullback-Leibler) of the causes' rows from the
    expected row, and no row has a smaller mean distance than that one; here it is measured from
    the leader's, so that it is close where one cause leads clearly.
    """
    far = table.farness.get(leader)
    plain, further = far or _far(table, leader)
    return sum(map(mul, table.held(belief), further), plain)


def apart(table: CheckTable) -> dict[int, float]:
    """How many bits each marked cause is from an unmarked one."""
    return dict(zip(table.marked, _far(table, None)[1], strict=True))


def entropy(chances: list[float] | Belief) -> float:
    """Entropy in bits of chances that add up to one."""
    return -fsum([chance * log2(chance) for chance in chances if chance > 0.0])


def _table(check: Check, causes: tuple[Cause, ...], slip: float) -> CheckTable:
    rows = _marked_rows(check, causes, slip)
    plain = _chances(check, (0.0,) * len(check.answers), slip)
    columns = tuple(tuple(row[answer] for row in rows.values()) for answer in range(len(plain)))
    entropies = tuple(map(entropy, rows.values()))
    return CheckTable(plain, entropy(plain), tuple(rows), columns, entropies)


def _marked_rows(check: Check, causes: tuple[Cause, ...], slip: float) -> dict[int, Belief]:
    named = {name for answer in check.answers for name, _ in answer.marks}
    pairs = ((number, each) for number, each in enumerate(causes) if {each.id, each.kind} & named)
    bits = ((number, _bits(check, cause)) for number, cause in pairs)
    marked = ((number, strengths) for number, strengths in bits if any(strengths))
    return {number: _chances(check, strengths, slip) for number, strengths in marked}


def _picker(marked: tuple[int, ...]) -> Callable[[Belief], tuple[float, ...]]:
    """Picks what a belief has for these causes, by the quickest way that Python has."""
    if len(marked) > 1:
        return itemgetter(*marked)
    return partial(_picked, marked)  # for one index, itemgetter gives no tuple; for none, it fails


def _picked(marked: tuple[int, ...], belief: Belief) -> tuple[float, ...]:
    return tuple(belief[cause] for cause in marked)


def _far(table: CheckTable, cause: int | None) -> Far:
    """The farness of a cause, worked out once; unmarked ones have it in common."""
    of = cause if cause in table.place else None
    if of not in table.farness:
        table.farness[of] = _farness(table, of)
    table.farness[cause] = table.farness[of]
    return table.farness[of]


def _farness(table: CheckTable, of: int | None) -> Far:
    rows = tuple(zip(*table.columns, strict=True))
    start = table.plain if of is None else rows[table.place[of]]
    plain = _distance(table.plain, start)
    return plain, tuple(_distance(row, start) - plain for row in rows)


def _distance(row: Sequence[float], start: Sequence[float]) -> float:
    """How many bits it costs to take one row for another (Kullback-Leibler)."""
    return fsum(_bits_lost(zip(row, start, strict=True)))


def _bits_lost(pairs: Iterable[tuple[float, float]]) -> Iterator[float]:
    for chance, other in pairs:
        if chance > 0.0:
            yield chance * log2(chance / other) if other > 0.0 else FAR


def _bits(check: Check, cause: Cause) -> tuple[float, ...]:
    return tuple(MARK_BITS[answer.mark_on(cause)] for answer in check.answers)


def _chances(check: Check, bits: tuple[float, ...], slip: float) -> tuple[float, ...]:
    """The chance of each answer: how usual it is, by its mark; a slip falls on any alike."""
    pairs = zip(check.answers, bits, strict=True)
    weights = [SEEN[answer.seen] * 2.0**strength for answer, strength in pairs]
    total, even = fsum(weights), slip / len(weights)
    return tuple((1.0 - slip) * weight / total + even for weight in weights)
