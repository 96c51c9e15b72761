"""What the tool can answer by itself: facts from the records, held against a check's answers."""

from collections.abc import Iterator, Mapping

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.settings import RAMP_DAYS
from coachcli.coaching.walks.flow import (
    OWN_GAP,
    Basis,
    Check,
    CheckAnswer,
    Flow,
    Gap,
    Source,
    When,
)
from coachcli.coaching.walks.interview import Given, Interview, Reply

SHORT = ("short of plan", "ramping", "below")
REACHED = ("on plan", "ramped", "as expected")
RANGE, BESIDE = "range", "of the others"
"""Bounds of the number itself, and of it as a share of what the others reach."""
TENURE = "tenure"

LARGEST, IS_SHORT, AHEAD = "largest short", "short", "ahead"
FELL, SLID, ALWAYS = "fell at a date", "bit by bit", "always so"
FEW, SOME, MOST = "few short", "some short", "most short"
IN_SIGHT, HIDDEN, ONE, SOME_UNKNOWN = "all in sight", "one is hidden", "one name", "some unknown"
SAYS = {
    Source.STEP: (LARGEST, IS_SHORT, AHEAD),
    Source.SHAPE: (FELL, SLID, ALWAYS),
    Source.PEERS: (FEW, SOME, MOST),
    Source.MAP: (IN_SIGHT, HIDDEN, ONE, SOME_UNKNOWN),
}
"""What may be said of each: a step of the split, a weekly line, who else is short, and a map."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A number from the records and the standard it is held to, in the same unit, if there is one.

    With `down` less is better, so that more than the standard is short of it; `others` is what the
    others reach. `by_chance`: it may be short by chance alone. `says` is what is said of it where
    that is no number, and `figures` are the words that show what stands behind it. `basis` is how
    it is known.
    """

    value: float = 0.0
    standard: float | None = None
    down: bool = False
    others: float | None = None
    by_chance: bool = False
    says: str = ""
    figures: str = ""
    basis: Basis = Basis.DATA

    @property
    def short(self) -> bool | None:
        """Whether it is worse than its standard; none where there is none, or chance may be why."""
        if self.standard is None:
            return None
        short = self.value > self.standard if self.down else self.value < self.standard
        return None if short and self.by_chance else short


def tenure(days: int, ramp_days: int = RAMP_DAYS) -> Fact:
    """Days in the role, held against the ramp."""
    return Fact(days, ramp_days)


def called(looks_at: Source, name: str) -> str:
    """What a fact is called that is no metric."""
    return f"{looks_at} {name}"


def is_of_map(name: str) -> bool:
    """Whether a fact is of the map of an account."""
    return name.startswith(f"{Source.MAP} ")


def wanted(flow: Flow) -> tuple[str, ...]:
    """The facts from which checks of the flow can be answered, each once."""
    return tuple(dict.fromkeys(name for check in flow.checks for name in _names(check, flow.gap)))


def reads_map(flow: Flow) -> bool:
    """Whether a check of the flow is answered from the map of an account."""
    return any(map(is_of_map, wanted(flow)))


def known(walk: Interview, facts: Mapping[str, Fact]) -> Interview:
    """The walk with the answers that the facts give, before its first question."""
    gap = walk.flow.gap
    free = (check for check in walk.flow.checks if not check.needs)
    return walk.plus(*(reply for check in free for reply in _reply(check, gap, facts)))


def _names(check: Check, gap: Gap) -> tuple[str, ...]:
    """What the facts are called that a check is answered from."""
    if check.looks_at is None:
        return (check.metric,) if check.metric else ()
    opens = (gap.metric, *gap.also) if gap.metric else ()
    named = (opens if name == OWN_GAP else (name,) for name in check.names)
    return tuple(called(check.looks_at, name) for names in named for name in names)


def _reply(check: Check, gap: Gap, facts: Mapping[str, Fact]) -> tuple[Reply, ...]:
    """What the tool gives for a check: the first answer under which a fact falls, or nothing."""
    held = _held(check, gap, facts)
    found = next((pair for pair in held if _holds(check, *pair)), None)
    if found is None:
        return ()
    answer, fact = found
    return (Reply(Given.KNOWN, check.id, answer.text, fact.basis, fact.figures),)


def _held(check: Check, gap: Gap, facts: Mapping[str, Fact]) -> Iterator[tuple[CheckAnswer, Fact]]:
    """The answers that the tool may give, each with the fact that it is of."""
    names = _names(check, gap)
    for answer in check.answers:
        of = answer.when.of if answer.when else ""
        mine = (called(check.looks_at, of),) if check.looks_at and of else names
        fact = next((facts[name] for name in mine if name in facts), None)
        if answer.when and fact:
            yield answer, fact


def _holds(check: Check, answer: CheckAnswer, fact: Fact) -> bool:
    when = answer.when or When("")
    if when.relation in SHORT:
        return fact.short is True
    if when.relation in REACHED:
        return fact.short is False
    return _is_said(check, when, fact) if fact.says else _is_within(when, fact)


def _is_said(check: Check, when: When, fact: Fact) -> bool:
    """Whether it is said of the fact; what is short most is short, unless that is asked as well."""
    largest = When(LARGEST, of=when.of)
    if when.relation == IS_SHORT and fact.says == LARGEST:
        return all(answer.when != largest for answer in check.answers)
    return fact.says == when.relation


def _is_within(when: When, fact: Fact) -> bool:
    if when.relation == BESIDE:
        return bool(fact.others) and when.low <= fact.value / (fact.others or 1) < when.high
    return when.relation == RANGE and when.low <= fact.value < when.high
