"""An observation: a behaviour of a rep as one person rates it, with what was said or done."""

from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass


class Rater(StrEnum):
    """Who rates: the rep, the coach, somebody who watched with the coach, or another tool."""

    REP = "rep"
    COACH = "coach"
    SECOND = "second"
    TOOL = "tool"


@dataclass(frozen=True, slots=True)
class Observation:
    """One rating of a behaviour, level 1 to 4; of none the rep's own part was waived.

    `look` is shared by all ratings of one look; `seen` is the day of what was looked at. `evidence`
    is what was said or done, and when: `evidenced` stays where its words were forgotten. Of an
    import, `source` names the tool, and `case` the call there.
    """

    id: str
    rep: str
    behaviour: str
    rater: Rater
    level: float | None
    look: str
    seen: date
    evidence: str = ""
    evidenced: bool = False
    source: str = ""
    case: str = ""
