"""What a clear verdict has meant so far, in cases of people who did not know the flows."""

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.flow import Flow


@dataclass(frozen=True, slots=True)
class RightSoFar:
    """In how many of ten cases a clear cause was the one, as far as so many cases can tell.

    It is the lower end of a 95 % interval, to the nearest.
    """

    in_ten: int
    cases: int


SO_FAR = RightSoFar(9, 28)
"""Those of the release (`make vignettes`); tests/test_vignettes.py holds it to them.

The flows were mended on these cases, so on others they will not do as well: one more reason for
the lower end.
"""
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


def meant(verdict: Verdict, flow: Flow) -> RightSoFar | None:
    """What clear has meant so far, where a verdict is clear and the flow was tried."""
    return SO_FAR if verdict is Verdict.CLEAR and flow.id in TRIED else None
