"""An attempt: what came of a question from memory, a role-play or a teach-back."""

from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass

ROLE_PLAY_PART = "role-play"
"""What the part of an asset is called that is acted; a recall question is told by its number."""


class AttemptKind(StrEnum):
    """What was tried."""

    RECALL = "recall"
    ROLE_PLAY = "role-play"
    TEACH_BACK = "teach-back"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at a part of an asset: its marks, and whether it passed.

    `part` is the number of a recall question (from 0), or `role-play`. A first try is not `scored`,
    and counts for nothing but the date. `behaviour` and `cause` are what it trains.
    """

    id: str
    rep: str
    asset: str
    part: str
    kind: AttemptKind
    day: date
    marks: int
    out_of: int
    passed: bool
    scored: bool = True
    harder: bool = False
    behaviour: str = ""
    cause: str = ""
    assignment: str | None = None
