"""The case for coaching: a team's own numbers, what was coached so far, and whether it helped."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from coachcli.coaching.claim import Claim
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.tally import Tally
from coachcli.coaching.period import WEEK, Period
from coachcli.coaching.rhythm.mirror import WALK, TimeSpent
from coachcli.coaching.week.aggregating import LearningGiven

ASKED = 30
"""The minutes of coaching a rep and week that the case asks for: one talk."""
ASKED_WEEKS = timedelta(weeks=13)
"""For so long, as a cycle that is closed and looked at takes its time."""
FEW = 5
"""So few cycles looked at tell nothing yet."""
PERCENT = re.compile(r"\d+(?:[.,]\d+)?(?: to \d+)? ?%")


@dataclass(frozen=True, slots=True)
class CountedShare:
    """A share of one's own: so many of so many, which is always said with it."""

    part: int
    of: int

    @property
    def percent(self) -> int:
        """The share in a hundred; nought of nothing."""
        return round(100 * self.part / self.of) if self.of else 0


@dataclass(frozen=True, slots=True)
class BusinessCase:
    """A team's own numbers of some days, and its coaching in as many up to today.

    `of_numbers` are the last of those days that an import speaks of, `days` those of the coaching.

    `quota` and `won` are of the reps who have a quota, in minor units, `deals` how many were won by
    them; none of them is known where `with_quota` is nought. `numbers` counts the reps with any.
    """

    days: Period
    of_numbers: Period
    reps: int
    numbers: int
    with_quota: int
    quota: int
    won: int
    deals: int
    walks: int
    talks: int
    minutes: int
    coached: CountedShare
    done: CountedShare
    moved: CountedShare

    @property
    def attained(self) -> CountedShare:
        """What was won of the quota."""
        return CountedShare(self.won, self.quota)

    @property
    def short(self) -> int:
        """How much of the quota was not won, in minor units."""
        return max(self.quota - self.won, 0)

    @property
    def a_week(self) -> float:
        """The minutes of coaching in a week so far."""
        return self.minutes * WEEK / self.days.days

    @property
    def asked(self) -> int:
        """The minutes of coaching in a week that are asked for."""
        return ASKED * self.reps

    @property
    def asked_until(self) -> date:
        """The day on which what came of it is looked at."""
        return self.days.last + ASKED_WEEKS

    @property
    def tells(self) -> bool:
        """Whether enough cycles were looked at to tell anything."""
        return self.moved.of >= FEW


def case(
    days: Period,
    of_numbers: Period,
    tallies: Sequence[Tally],
    spent: Sequence[TimeSpent],
    learning: Sequence[LearningGiven],
) -> BusinessCase:
    """The case of the reps of these tallies of some days, with their coaching in others."""
    first, last = days.first, days.last
    lately = [each for each in spent if first <= each.day <= last]
    given = [each for each in learning if first <= each.given <= last]
    closed = [each for each in learning if each.closed and first <= each.closed <= last]
    held = [each for each in tallies if each.quota and each.deals]
    talks = sum(each.on != WALK for each in lately)
    return BusinessCase(
        days=days,
        of_numbers=of_numbers,
        reps=len(tallies),
        numbers=sum(each.deals is not None for each in tallies),
        with_quota=len(held),
        quota=sum(each.quota or 0 for each in held),
        won=sum(each.deals.won_value for each in held if each.deals),
        deals=sum(each.deals.won for each in held if each.deals),
        walks=len(lately) - talks,
        talks=talks,
        minutes=sum(each.minutes for each in lately),
        coached=CountedShare(len({each.rep for each in lately}), len(tallies)),
        done=CountedShare(sum(each.done is not None for each in given), len(given)),
        moved=CountedShare(sum(each.moved is not None for each in closed), len(closed)),
    )


def unfounded(
    text: str, shares: Iterable[CountedShare], claims: Iterable[Claim]
) -> tuple[str, ...]:
    """The percentages of a text that neither own figures nor claims with a source stand behind."""
    stated = {each for claim in claims for each in _percents(f"{claim.figure} {claim.says}")}
    own = {f"{share.percent}%" for share in shares if share.of}
    return tuple(each for each in _percents(text) if each not in stated | own)


def _percents(text: str) -> Iterator[str]:
    return (each.replace(" ", "") for each in PERCENT.findall(text))
