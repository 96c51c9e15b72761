"""What the tool can answer by itself: facts from the records, held against a check's answers."""

from collections.abc import Mapping

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.settings import RAMP_DAYS
from coachcli.coaching.walks.flow import Basis, Check, When
from coachcli.coaching.walks.interview import Given, Interview, Reply

SHORT = ("short of plan", "ramping", "below")
REACHED = ("on plan", "ramped", "as expected")
RANGE = "range"
TENURE = "tenure"


@dataclass(frozen=True, slots=True)
class Fact:
    """A number from the records and the standard it is held to, in the same unit, if there is one.

    With `down` less is better, so that more than the standard is short of it.
    """

    value: float
    standard: float | None = None
    down: bool = False

    @property
    def short(self) -> bool | None:
        """Whether it is worse than its standard; none where there is no standard."""
        if self.standard is None:
            return None
        return self.value > self.standard if self.down else self.value < self.standard


def tenure(days: int, ramp_days: int = RAMP_DAYS) -> Fact:
    """Days in the role, held against the ramp."""
    return Fact(days, ramp_days)


def known(walk: Interview, facts: Mapping[str, Fact]) -> Interview:
    """The walk with the answers that the facts give, before its first question."""
    free = (check for check in walk.flow.checks if check.metric in facts and not check.needs)
    return walk.plus(*(reply for check in free for reply in _reply(check, facts[check.metric])))


def _reply(check: Check, fact: Fact) -> tuple[Reply, ...]:
    """What the tool gives for a check: the first answer under which the fact falls, or nothing."""
    answer = next((each for each in check.answers if each.when and _holds(each.when, fact)), None)
    return (Reply(Given.KNOWN, check.id, answer.text, Basis.DATA),) if answer else ()


def _holds(when: When, fact: Fact) -> bool:
    if when.relation in SHORT:
        return fact.short is True
    if when.relation in REACHED:
        return fact.short is False
    return when.relation == RANGE and when.low <= fact.value < when.high
