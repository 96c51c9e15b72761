"""A diagnosis as it is shown and kept: in words that will read the same for ever."""

from collections.abc import Iterator, Mapping

from coachcli.coaching.behaviour import Behaviour, called_now, titled
from coachcli.coaching.cause import Cause
from coachcli.coaching.learning.catalogue import Asset, AssetTried, offers
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.diagnosis import Diagnosis
from coachcli.coaching.walks.flow import FOR, Flow, Mark
from coachcli.coaching.walks.ledger import Reason
from coachcli.coaching.walks.meant import RightSoFar, meant
from coachcli.coaching.walks.neighbours import Neighbour, neighbours
from coachcli.coaching.walks.sure import NOTHING, Sure, sure

VERSION = 1
"""The version of the plain form; it is a promise to those who read it."""

UPSTREAM = (Verdict.DOES_NOT_FIT, Verdict.NOT_ENOUGH, Verdict.NO_GAP)


@dataclass(frozen=True, slots=True)
class Named:
    """A cause in words: its kind, the behaviour behind it, its meaning, and what to do instead.

    `do` is that as one deed; empty in what was concluded before there was such a line.
    """

    id: str
    kind: str
    behaviour: str
    behaviour_title: str
    means: str
    instead: str
    probability: float
    do: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """An asset that may be assigned."""

    asset: str
    title: str
    kind: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Side:
    """What an answer says of one of two causes that fit, by its mark."""

    cause: str
    mark: Mark
    reason: Reason


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A diagnosis with its causes in words, what may be assigned, and the flows to try next."""

    diagnosis: Diagnosis
    causes: tuple[Named, ...]
    offers: tuple[Offer, ...]
    upstream: tuple[str, ...]
    metric: str
    version: int = VERSION
    number: str = ""
    """How the number of the gap stood, in words, where the numbers know it."""
    sides: tuple[Side, ...] = ()
    """Where two causes fit, what each answer says for or against each of them."""
    neighbours: tuple[Neighbour, ...] = ()
    """The flows beside this one to look at, each with its reason."""
    sure: Sure = NOTHING
    """What is sure although the cause is not."""
    meant: RightSoFar | None = None
    """What a clear verdict had meant so far when this one was made."""
    marked_for: tuple[str, ...] = ()
    """The checks whose answers the author marked for the leader.

    They may still weigh against it, where they say more for another.
    """

    def named(self, cause: str) -> Named | None:
        """The words for a cause; none for "something else"."""
        return next((named for named in self.causes if named.id == cause), None)

    @property
    def leader(self) -> Named | None:
        """The leading cause in words."""
        return self.named(self.diagnosis.leader)

    @property
    def beside(self) -> tuple[Neighbour, ...]:
        """The flows to look at; before reasons were kept, those one step earlier."""
        return self.neighbours or neighbours(self.upstream, {}, {}, {})

    @property
    def starts_with(self) -> str:
        """The learning that all causes left start with, by its title; empty where there is none."""
        titles = (offer.title for offer in self.offers if offer.asset == self.sure.first)
        return next(titles, "")

    @property
    def carried(self) -> Named | None:
        """The cause that the verdict carries far enough to act on, if it does."""
        candidates = self.diagnosis.candidates
        return self.named(candidates[0]) if candidates else None


def conclusion(
    diagnosis: Diagnosis,
    flow: Flow,
    catalogue: tuple[Asset, ...],
    behaviours: Mapping[str, Behaviour],
    shipped: tuple[str, ...],
    tried: tuple[AssetTried, ...] = (),
) -> Conclusion:
    """The diagnosis in the words of its flow; `shipped` are the flows there are to try upstream.

    What became of learning that was `tried` ranks what is offered.
    """
    causes = _causes(diagnosis, flow, behaviours)
    offered = _offers(diagnosis, flow, catalogue, tried)
    upstream, sides = _upstream(diagnosis, flow, shipped), tuple(_sides(diagnosis, flow))
    certain = sure(diagnosis.verdict, diagnosis.ranking, flow)
    return Conclusion(
        diagnosis,
        causes,
        offered,
        upstream,
        flow.gap.metric,
        sides=sides,
        marked_for=tuple(_marked_for(diagnosis, flow)),
        sure=certain,
        meant=meant(diagnosis.verdict, flow),
    )


def _sides(diagnosis: Diagnosis, flow: Flow) -> Iterator[Side]:
    """What the answers say of each of two causes that fit; a mark on neither says nothing."""
    if diagnosis.verdict is not Verdict.TWO_CANDIDATES:
        return
    for cause in filter(None, map(flow.cause, diagnosis.candidates)):
        for reason in diagnosis.ledger[1:]:
            if mark := _mark(flow, reason, cause):
                yield Side(cause.id, mark, reason)


def _marked_for(diagnosis: Diagnosis, flow: Flow) -> Iterator[str]:
    """The checks whose answers are marked for the leader."""
    leader = flow.cause(diagnosis.leader)
    for reason in diagnosis.ledger[1:] if leader else ():
        if leader and _mark(flow, reason, leader) in FOR:
            yield reason.check


def _mark(flow: Flow, reason: Reason, cause: Cause) -> Mark | None:
    """What the answer of a reason says of a cause."""
    check = next(check for check in flow.checks if check.id == reason.check)
    answer = check.answer(reason.answer)
    return answer.mark_on(cause) if answer else None


def _upstream(diagnosis: Diagnosis, flow: Flow, shipped: tuple[str, ...]) -> tuple[str, ...]:
    if diagnosis.verdict not in UPSTREAM:
        return ()
    return tuple(id_ for id_ in flow.upstream if id_ in shipped)


def _causes(
    diagnosis: Diagnosis, flow: Flow, behaviours: Mapping[str, Behaviour]
) -> tuple[Named, ...]:
    """The ranked causes that the flow knows, in words."""
    by_id = {cause.id: cause for cause in flow.causes}
    known = (ranked for ranked in diagnosis.ranking if ranked.cause in by_id)
    return tuple(_named(by_id[each.cause], behaviours, each.probability) for each in known)


def _named(cause: Cause, behaviours: Mapping[str, Behaviour], probability: float) -> Named:
    behaviour, title = called_now(cause.behaviour, behaviours), titled(cause.behaviour, behaviours)
    words = (title, cause.means, cause.instead)
    return Named(cause.id, str(cause.kind), behaviour, *words, probability, cause.do)


def _offers(
    diagnosis: Diagnosis,
    flow: Flow,
    catalogue: tuple[Asset, ...],
    tried: tuple[AssetTried, ...],
) -> tuple[Offer, ...]:
    leader = next(map(flow.cause, diagnosis.candidates), None)
    return tuple(map(_offer, offers(leader, catalogue, tried))) if leader else ()


def _offer(asset: Asset) -> Offer:
    return Offer(asset.id, asset.title, str(asset.kind), asset.minutes)
