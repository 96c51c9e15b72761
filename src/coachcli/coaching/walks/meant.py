"""What a clear verdict has meant so far, in cases of people who did not know the flows."""

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.flow import Flow

TEN = 10


@dataclass(frozen=True, slots=True)
class Meant:
    """In so many of the cases that ended clear the cause was the one."""

    right: int
    of: int

    @property
    def in_ten(self) -> int:
        """The same in ten cases, to the nearest."""
        return round(TEN * self.right / self.of)


SO_FAR = Meant(20, 37)
"""Those of the release (`make vignettes`); tests/test_vignettes.py holds it to them."""
TRIED = (
    "accounts-do-not-grow",
    "coverage-goes-wrong",
    "customers-leave",
    "deals-slip-at-close",
    "discovery-finds-no-problem",
    "few-new-opportunities",
    "forecast-misses",
    "late-stage-losses",
    "meetings-without-next-step",
    "opportunities-stall",
    "unqualified-pipeline",
    "value-leaks",
)
"""The flows that have such cases."""


def meant(verdict: Verdict, flow: Flow) -> Meant | None:
    """What clear has meant so far, where a verdict is clear and the flow was tried."""
    return SO_FAR if verdict is Verdict.CLEAR and flow.id in TRIED else None
