"""When a card comes again: later after each success, sooner after a failure, never the same day."""

from collections.abc import Sequence
from datetime import date, timedelta

from coachcli.coaching.learning.assignment import working_look
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.attempt import Attempt

GAPS = (1, 3, 7, 16, 35)
"""Days from a success to the next try, the first success first."""
RUN = 5
"""So many scored tries in a row that passed make the next one harder."""


@dataclass(frozen=True, slots=True)
class Spaced:
    """Where a card stands: how many gaps it has earned, and the day from which it comes again.

    `last` is the day of the last try that counted; a card without one has not been tried. After the
    longest gap was passed as well it rests, and no day is named.
    """

    earned: int = 0
    ready: date | None = None
    last: date | None = None

    @property
    def rests(self) -> bool:
        """Whether it is learnt for good, as far as spacing can tell."""
        return self.earned > len(GAPS)


NEW = Spaced()


def spaced(tries: Sequence[Attempt]) -> Spaced:
    """Where a card stands after these tries at it, the earliest first."""
    stands = NEW
    for each in tries:
        stands = after(stands, each.day, passed=each.passed)
    return stands


def after(stands: Spaced, day: date, *, passed: bool) -> Spaced:
    """Where a card stands after one more try.

    A second try on a day says nothing, and a success before the card's day earns nothing: what was
    just said is no recall. A failure goes a step back whenever it comes.
    """
    if stands.rests or (stands.last and day <= stands.last):
        return stands
    if not passed:
        return _waiting(max(0, stands.earned - 1), day)
    if stands.ready and day < stands.ready:
        return stands
    return _waiting(stands.earned + 1, day)


def _waiting(earned: int, day: date) -> Spaced:
    if earned > len(GAPS):
        return Spaced(earned, None, day)
    return Spaced(earned, day + timedelta(days=GAPS[max(earned, 1) - 1]), day)


def harder(tries: Sequence[Attempt]) -> bool:
    """Whether what comes next should be harder: the last scored tries of a rep all passed."""
    scored = [each.passed for each in tries if each.scored][-RUN:]
    return len(scored) == RUN and all(scored)


def practice_day(day: date, off: frozenset[date] = frozenset()) -> date:
    """The day itself, or the next to practise on: one on which a look may fall, too."""
    return working_look(day, off)


def practice_days(first: date, count: int, off: frozenset[date] = frozenset()) -> tuple[date, ...]:
    """So many days to practise on, from the first one on."""
    days: list[date] = []
    for _ in range(count):
        first = practice_day(first, off)
        days.append(first)
        first += timedelta(days=1)
    return tuple(days)
