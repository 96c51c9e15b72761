"""The headline of a rep's numbers: in which step a shortfall lies, and the flow that it opens."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.asks import asked_of
from coachcli.coaching.numbers.begun import BegunWork, begun_work, split_begun
from coachcli.coaching.numbers.closed import (
    ClosedDeals,
    ProductShare,
    closed_deals,
    in_one_product,
    is_foreign,
    leaning,
    split_closed,
)
from coachcli.coaching.numbers.gap import LEAST_PEERS, WORTH_NAMING, Beside, HeldTo, Standing, least
from coachcli.coaching.numbers.others import OthersShort
from coachcli.coaching.numbers.path import FAR, FLOWS, METRICS, SHOWN_IN
from coachcli.coaching.numbers.ratio import NOUGHT, WHOLE, Ratio, of_number, rounded, times
from coachcli.coaching.numbers.split import PathStep, Split, StepPart, by_size
from coachcli.coaching.numbers.tally import Deals, Tally
from coachcli.coaching.rep import Rep


class Looked(StrEnum):
    """Which split the headline is of."""

    CLOSED = "closed"
    BEGUN = "begun"
    EARLIER = "begun one sales cycle earlier"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was counted for a rep in the period, and one sales cycle earlier where that is known."""

    now: Tally
    before: Tally | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """What closed and what was begun beside their standards, and where the shortfall lies.

    `begun` is of the period, `earlier` of as many weeks one sales cycle before: what was begun then
    is what closes now. `step` is the largest part that is short, in the split `looked` at; none
    where nothing is. `gap` says whether its flow takes it for a gap; `stake` is its money, in minor
    units. `ahead` are the steps that are better than their standard. `held_to` says what each step
    is held to, and `asked` the bookings that goal or plan ask for, in minor units; `leaning` are
    the products that the mix differs in most.
    """

    closed: Split | None = None
    begun: Split | None = None
    earlier: Split | None = None
    looked: Looked | None = None
    step: PathStep | None = None
    flow: str = ""
    gap: bool = False
    stake: int | None = None
    ahead: tuple[PathStep, ...] = ()
    held_to: tuple[tuple[PathStep, HeldTo], ...] = ()
    asked: int | None = None
    leaning: tuple[ProductShare, ...] = ()

    @property
    def split(self) -> Split | None:
        """The split that is looked at."""
        splits = {Looked.BEGUN: self.begun, Looked.EARLIER: self.earlier}
        return splits.get(self.looked, self.closed) if self.looked else self.closed

    @property
    def part(self) -> StepPart | None:
        """The part that is short most."""
        return self.split.part(self.step) if self.split and self.step else None

    @property
    def is_star(self) -> bool:
        """Whether more closed than the standard, and than is asked: nothing is to be mended."""
        return bool(self.closed and not self.missing and _is_ahead(self.closed.change, self.closed))

    @property
    def missing(self) -> int:
        """How much less closed than goal or plan ask for, where it is worth naming; else 0."""
        if self.closed is None or self.asked is None:
            return 0
        missing = self.asked - self.closed.own
        return missing if missing > WORTH_NAMING * self.asked else 0

    @property
    def metric(self) -> str:
        """The metric in which the shortfall is seen; "" without one."""
        return SHOWN_IN[self.step] if self.step else ""


@dataclass(frozen=True, slots=True)
class Stood:
    """A rep, how the metrics stand, how many peers they are held to, and the headline, if any.

    `chances` say how likely chance alone brings figures so far behind; `others` who else is short,
    of those it is compared with, by id.
    """

    rep: Rep
    standings: tuple[Standing, ...]
    peers: int
    headline: Headline | None = None
    chances: tuple[tuple[str, float], ...] = ()
    others: tuple[tuple[str, OthersShort], ...] = ()
    compared_with: tuple[str, ...] = ()


def headline(own: Recorded, peers: Sequence[Recorded], beside: Beside) -> Headline | None:
    """The headline of a rep beside peers of whom all have opportunities; none without numbers."""
    return team_headline((own,), peers, beside)


def team_headline(
    team: Sequence[Recorded], peers: Sequence[Recorded], beside: Beside
) -> Headline | None:
    """The headline of several reps together, beside as many of these peers; none without numbers.

    What `beside` asks is asked of all of them together.
    """
    own = [each for each in team if each.now.deals]
    sold, of_peers = _deals(own), _deals(peers)
    mine, theirs = closed_deals(sold), closed_deals(of_peers)
    splits = Headline(
        _closed((mine, len(sold)), (theirs, len(of_peers)), beside),
        _begun([each.now for each in own], [each.now for each in peers], beside),
        _begun(_before(own), _before(peers), beside),
    )
    if splits.closed is None and splits.begun is None:
        return None
    told = replace(
        splits,
        ahead=tuple(_ahead(splits)),
        asked=_asked_bookings(beside),
        leaning=leaning(mine, theirs),
    )
    return _with_step(replace(told, held_to=tuple(_held_to(told, beside, len(of_peers)))), beside)


def _deals(recorded: Sequence[Recorded]) -> list[Deals]:
    known = (each.now.deals for each in recorded if each.now.deals)
    return [deals for deals in known if not is_foreign(deals)]


def _before(recorded: Sequence[Recorded]) -> list[Tally]:
    return [each.before for each in recorded if each.before and each.before.deals]


def _closed(
    own: tuple[ClosedDeals, int], peers: tuple[ClosedDeals, int], beside: Beside
) -> Split | None:
    """What so many closed beside what each of so many peers did."""
    (mine, heads), (theirs, others) = own, peers
    having = others >= LEAST_PEERS
    standard = theirs if having else _planned(beside)
    if standard is None or not heads or not beside.closes:
        return None
    mine = mine if having else in_one_product(mine)
    return split_closed(
        replace(mine, closed=times(mine.closed, (heads, 1))),
        replace(
            standard,
            closed=_asked_of_any(beside, "closed")
            or times(standard.closed, (heads if having else 1, 1)),
            win_rate=_asked_of_any(beside, "win_rate") or standard.win_rate,
        ),
    )


def _planned(beside: Beside) -> ClosedDeals | None:
    """What a plan alone asks to close, whatever the product; none without one."""
    closed, rate, deal = (_asked(beside, id_) for id_ in ("closed", "win_rate", "avg_deal"))
    if closed is None or deal is None:
        return None
    return ClosedDeals(closed, rate, WHOLE, {"": WHOLE}, {"": deal})


def _begun(own: Sequence[Tally], peers: Sequence[Tally], beside: Beside) -> Split | None:
    if not own:
        return None
    mine = begun_work(own)
    tells = mine.touches is not None
    telling = [each for each in peers if tells and begun_work([each]).touches is not None]
    others = telling if len(telling) >= LEAST_PEERS else peers
    theirs = begun_work(others).times(len(own)) if len(others) >= LEAST_PEERS else None
    standard = _begun_asked(theirs, beside)
    return split_begun(mine.times(len(own)), standard) if standard else None


def _begun_asked(peers: BegunWork | None, beside: Beside) -> BegunWork | None:
    """What peers began, with what goal and plan ask in its place; none without either."""
    asked = {id_: _asked(beside, id_) for id_ in ("touches", "touch_to_meeting", "meeting_to_opp")}
    begun, base = _asked(beside, "new_opps"), peers
    if base is None and begun is None:
        return None
    known = {id_: value for id_, value in asked.items() if value is not None}
    base = base or BegunWork(NOUGHT)
    return replace(base, **known) if begun is None else replace(base, opportunities=begun, **known)


def _asked(beside: Beside, metric: str) -> Ratio | None:
    """What is asked of a metric, exactly; none where nothing is."""
    value = asked_of(beside.asked, metric)
    return None if value is None else of_number(value)


def _asked_of_any(beside: Beside, metric: str) -> Ratio | None:
    """The same; none too where nought is asked."""
    asked = _asked(beside, metric)
    return asked if asked and asked[0] else None


def _asked_bookings(beside: Beside) -> int | None:
    asked = _asked(beside, "bookings")
    return None if asked is None else rounded(*asked)


def _held_to(splits: Headline, beside: Beside, peers: int) -> Iterator[tuple[PathStep, HeldTo]]:
    """What the standard of each step is: the goal, the plan, or the peers."""
    size = "" if peers >= LEAST_PEERS else "avg_deal"
    for split in (splits.closed, splits.begun):
        for part in split.parts if split else ():
            asked = beside.asked.get(METRICS.get(part.step, size), {})
            yield part.step, next((by for by in HeldTo if by in asked), HeldTo.PEERS)


def _with_step(splits: Headline, beside: Beside) -> Headline:
    """The same with the step that is short most, the flow that it opens, and its money."""
    looked, split = _where(splits)
    if split is None:
        return splits
    part = by_size(split)[0]
    flow = next((each for each in beside.flows if each.id == FLOWS.get(part.step)), None)
    short = part.short if looked is Looked.CLOSED else split.short
    return replace(
        splits,
        looked=looked,
        step=part.step,
        flow=flow.id if flow else "",
        gap=short >= (least(flow) if flow else FAR),
        stake=_stake(splits, looked, part),
    )


def _where(splits: Headline) -> tuple[Looked, Split | None]:
    """The split in which the shortfall lies; with none where nothing is short.

    Fewer closed deals may have begun one step earlier: with fewer opportunities one cycle ago, by
    a share that explains half of it or more.
    """
    closed, begun, earlier = splits.closed, splits.begun, splits.earlier
    if closed and _is_short(closed):
        most = by_size(closed)[0]
        began = earlier.short >= max(WORTH_NAMING, most.short / 2) if earlier else False
        if most.step is PathStep.CLOSED and began:
            return Looked.EARLIER, earlier
        return Looked.CLOSED, closed
    if not splits.is_star and begun and _is_short(begun):
        return Looked.BEGUN, begun
    return Looked.CLOSED, None


def _stake(splits: Headline, looked: Looked, part: StepPart) -> int | None:
    """The money of what is short, in minor units: of fewer begun, that of what then closes."""
    if looked is Looked.CLOSED:
        return -part.change
    closes = splits.closed.part(PathStep.CLOSED) if splits.closed else None
    if closes is None or splits.closed is None or not closes.standard:
        return None
    if looked is Looked.EARLIER:
        return -closes.change
    missing = -splits.begun.change / 100 if splits.begun else 0
    return round(missing * splits.closed.standard / closes.standard)


def _ahead(splits: Headline) -> Iterator[PathStep]:
    """The steps that are better than their standard by what is worth naming."""
    for split in (splits.closed, splits.begun):
        if split:
            parts = reversed(by_size(split))
            known = (part for part in parts if not part.is_thin)
            yield from (part.step for part in known if _is_ahead(part.change, split))


def _is_short(split: Split) -> bool:
    return split.short >= WORTH_NAMING


def _is_ahead(change: int, split: Split) -> bool:
    return change > 0 and change >= WORTH_NAMING * split.standard
