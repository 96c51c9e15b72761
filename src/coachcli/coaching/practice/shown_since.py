"""What was shown and seen since a day: whether a rep can do it, and does it."""

from collections.abc import Iterable

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.ladder import Rung, SkillEvidence, proves, rung
from coachcli.coaching.practice.look import RatedLook


@dataclass(frozen=True, slots=True)
class Shown:
    """Whether a rep can do it, by a test, and does it, in real work; none where nobody looked."""

    can_do: bool | None = None
    does_do: bool | None = None


def shown(evidence: SkillEvidence) -> Shown:
    """What the evidence of some days says; whoever does it can do it."""
    height = rung(evidence).height
    tried = any(proves(each, evidence.knowledge) for each in evidence.attempts)
    does = _known(Rung.DOES_DO.height <= height, looked=_looked(evidence.looks))
    return Shown(does or _known(Rung.CAN_DO.height <= height, looked=tried), does)


def _known(holds: bool, *, looked: bool) -> bool | None:  # noqa: FBT001 - the thing itself
    return True if holds else (False if looked else None)


def _looked(looks: Iterable[RatedLook]) -> bool:
    return any(look.is_open and look.by_person and look.evidenced for look in looks)
