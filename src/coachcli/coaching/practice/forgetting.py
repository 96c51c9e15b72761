"""How much is left of what was learnt: an assumption from a claim, until the rep's own record."""

import re
from collections.abc import Iterable
from math import exp, log

from coachcli.coaching.claim import Claim
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.attempt import Attempt, AttemptKind

CLAIM = "forgotten-in-a-month"
"""The claim, in the library, from which the assumption is made."""
CLAIM_DAYS = 30
OWN_RECORD = 5
"""From so many scored recalls on, the rep's own record takes the place of the assumption."""


@dataclass(frozen=True, slots=True)
class RecallRecord:
    """How many scored recalls of a rep there were, and how many came."""

    came: int
    asked: int

    @property
    def tells(self) -> bool:
        """Whether it is enough to go by."""
        return self.asked >= OWN_RECORD


def left(claim: Claim, days: float) -> float:
    """The share that is left after some days, where the claim's share goes within thirty.

    It is taken to fall by the same part each day: an assumption, which the claim does not make.
    """
    return exp(days / CLAIM_DAYS * log(1 - _share(claim)))


def recall_record(tries: Iterable[Attempt]) -> RecallRecord:
    """A rep's own record: the scored recalls alone, as a first try is none."""
    recalls = [each for each in tries if each.scored and each.kind is AttemptKind.RECALL]
    return RecallRecord(sum(each.passed for each in recalls), len(recalls))


def _share(claim: Claim) -> float:
    """The share in a claim's figure, like 80%."""
    return int(re.findall(r"\d+", claim.figure)[0]) / 100
