"""A diagnosis as it is shown and kept: with the words of its flow and library, so that it reads the same for ever."""

from collections.abc import Mapping
from dataclasses import dataclass

from coachcli.coaching.behaviour import Behaviour, titled
from coachcli.coaching.cause import Cause
from coachcli.coaching.learning.catalogue import Asset, offers
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.diagnosis import Diagnosis
from coachcli.coaching.walks.flow import Flow

VERSION = 1
"""The version of the plain form; it is a promise to those who read it."""

UPSTREAM = (Verdict.DOES_NOT_FIT, Verdict.NOT_ENOUGH, Verdict.NO_GAP)


@dataclass(frozen=True, slots=True)
class Named:
    """A cause in words: its kind, the behaviour behind it, what it means, and what to do instead of learning."""

    id: str
    kind: str
    behaviour: str
    behaviour_title: str
    means: str
    instead: str
    probability: float


@dataclass(frozen=True, slots=True)
class Offer:
    """An asset that may be assigned."""

    asset: str
    title: str
    kind: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A diagnosis with the words for its causes, what may be assigned, and the flows worth trying one step earlier."""

    diagnosis: Diagnosis
    causes: tuple[Named, ...]
    offers: tuple[Offer, ...]
    upstream: tuple[str, ...]
    metric: str
    version: int = VERSION

    def named(self, cause: str) -> Named | None:
        """The words for a cause; none for "something else"."""
        return next((one for one in self.causes if one.id == cause), None)

    @property
    def leader(self) -> Named | None:
        """The leading cause in words."""
        return self.named(self.diagnosis.leader)

    @property
    def carried(self) -> Named | None:
        """The cause that the verdict carries far enough to act on, if it does."""
        return self.named(self.diagnosis.candidates[0]) if self.diagnosis.candidates else None


def conclusion(
    found: Diagnosis, flow: Flow, catalogue: tuple[Asset, ...], behaviours: Mapping[str, Behaviour], shipped: tuple[str, ...]
) -> Conclusion:
    """The diagnosis in the words of its flow; `shipped` are the flows that are there to be tried upstream."""
    by_id = {cause.id: cause for cause in flow.causes}
    named = tuple(_named(by_id[one.cause], behaviours, one.probability) for one in found.ranking if one.cause in by_id)
    leader = by_id.get(found.candidates[0]) if found.candidates else None
    earlier = tuple(id_ for id_ in flow.upstream if id_ in shipped) if found.verdict in UPSTREAM else ()
    return Conclusion(found, named, _offers(leader, catalogue), earlier, flow.gap.metric)


def _named(cause: Cause, behaviours: Mapping[str, Behaviour], probability: float) -> Named:
    title = titled(cause.behaviour, behaviours)
    return Named(cause.id, str(cause.kind), cause.behaviour, title, cause.means, cause.instead, probability)


def _offers(cause: Cause | None, catalogue: tuple[Asset, ...]) -> tuple[Offer, ...]:
    found = offers(cause, catalogue) if cause else ()
    return tuple(Offer(asset.id, asset.title, str(asset.kind), asset.minutes) for asset in found)
