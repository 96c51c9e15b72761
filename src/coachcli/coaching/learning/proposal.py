"""What would be given to a rep: an asset for a cause, and what speaks against giving it now."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.errors import CoachError, Todo, naming
from coachcli.coaching.learning.assignment import (
    Assignment,
    AssignmentState,
    look_again,
    second_look,
    working_day,
)
from coachcli.coaching.learning.catalogue import Asset, AssetTried, offers
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import day_in_words
from coachcli.coaching.record import ending
from coachcli.coaching.verdict import Verdict

DUE_DAYS = 7
MOST_OPEN = 2


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be given: an asset for a cause, from a diagnosis or by the manager's choice."""

    rep: str
    cause: Cause
    asset: Asset
    metric: str
    diagnosis: str | None = None


class NotLearnableError(CoachError):
    """Learning was asked for a cause that learning cannot mend."""

    def __init__(self, cause: Cause) -> None:
        why = {
            Kind.COMMITMENT: (
                "They can do it; something else weighs more. A course would not change that."
            ),
            Kind.CAPACITY: (
                "This is about what the role asks of the person. A course would not change that."
            ),
            Kind.ENVIRONMENT: "Something around them is in the way. A course would not move it.",
        }[cause.kind]
        do = f" Instead: {cause.instead}" if cause.instead else " Hold a goal talk instead."
        super().__init__(f'No learning for "{cause.means}" ({cause.kind}). {why}{do}')


class NothingToLearnError(CoachError):
    """A diagnosis concluded no cause that learning could be given for."""

    def __init__(self, verdict: Verdict, rep: str) -> None:
        said = {
            Verdict.NO_GAP: "found no gap",
            Verdict.NOT_ENOUGH: "had too few answers to name a cause",
            Verdict.DOES_NOT_FIT: "fits no cause of its flow",
        }.get(verdict, "named no cause")
        super().__init__(
            f"The last diagnosis {said}, so there is nothing to give. Walk on with: ",
            Todo("diagnose", (rep,)),
            "   or name the asset and ",
            naming("cause"),
            " yourself.",
        )


class NoDiagnosisError(CoachError):
    """Nothing was diagnosed yet, and nothing was named."""

    def __init__(self, rep: str) -> None:
        super().__init__(
            f"{rep} has no diagnosis yet. First: ",
            Todo("diagnose", (rep,)),
            "   or name an asset: ",
            Todo("list assets"),
        )


class SecondCauseError(CoachError):
    """Another cause is open already."""

    def __init__(self, open_: tuple[Assignment, ...]) -> None:
        super().__init__(
            f"One cause at a time. Open: {listed(open_)}. To work on a second one as well: ",
            naming("another cause"),
        )


class ThirdCauseError(CoachError):
    """Two causes are open already."""

    def __init__(self, open_: tuple[Assignment, ...]) -> None:
        super().__init__(
            f"Two causes are open already: {listed(open_)}. A place is free once it was looked "
            "whether it helped: ",
            Todo("evaluate", (ending(open_[0].id),)),
            "   or drop one: ",
            Todo("drop assignment", (open_[0].id,)),
        )


class AlreadyGivenError(CoachError):
    """The same asset is open for this rep."""

    def __init__(self, open_: Assignment) -> None:
        super().__init__(
            f'"{open_.title}" is given already, {_stands(open_)}. See: ',
            Todo("look at assignment", (open_.id,)),
        )


class DueTooEarlyError(CoachError):
    """The due date has passed."""

    def __init__(self, due: date, today: date) -> None:
        super().__init__(
            f"Due {due.isoformat()} is before today, {today.isoformat()}. "
            "Give a day from today on: ",
            naming("due", "YYYY-MM-DD"),
        )


class WrongAssetError(CoachError):
    """The asset does not address the cause."""

    def __init__(self, asset: Asset, cause: str) -> None:
        others = ", ".join(asset.addresses)
        super().__init__(
            f'"{asset.title}" addresses {others}, not {cause}. Name one of those with ',
            naming("cause"),
            ", or another asset.",
        )


class NoAssetError(CoachError):
    """No asset addresses the cause."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(
            f'The library has nothing for "{cause.means}" yet. Look for something near: ',
            Todo("look for assets"),
        )


def choice(
    cause: Cause,
    catalogue: tuple[Asset, ...],
    asset: Asset | None = None,
    tried: Iterable[AssetTried] = (),
    had: Collection[str] = (),
) -> Asset:
    """The asset to give for a cause: the one that is named, else the first that is offered.

    What the rep `had` already (by id) comes again only where there is nothing else.
    Raises NotLearnableError, WrongAssetError or NoAssetError.
    """
    if not cause.learnable:
        raise NotLearnableError(cause)
    if asset is not None and not fits(asset, cause):
        raise WrongAssetError(asset, cause.id)
    offered = (asset,) if asset else offers(cause, catalogue, tried)
    if not offered:
        raise NoAssetError(cause)
    return next((each for each in offered if each.id not in had), offered[0])


def fits(asset: Asset, cause: Cause) -> bool:
    """Whether the asset is for the cause: it addresses it, or the cause's author names it."""
    return cause.id in asset.addresses or asset.id in cause.learn


def assigned(  # noqa: PLR0913 - what is given to whom, and when people work
    proposal: Proposal,
    id_: str,
    today: date,
    due: date | None,
    open_: tuple[Assignment, ...],
    *,
    also: bool,
    off: frozenset[date] = frozenset(),
) -> Assignment:
    """The assignment of a proposal, due in a week unless said otherwise.

    It is looked at twice, after four and after twelve weeks. `open_` are those that have a place.
    On days `off` nobody works.

    Raises NotLearnableError, DueTooEarlyError, AlreadyGivenError, SecondCauseError or
    ThirdCauseError.
    """
    choice(proposal.cause, (), proposal.asset)
    _refuse_more(proposal, open_, also=also)
    by = due or working_day(today + timedelta(days=DUE_DAYS), off)
    if by < today:
        raise DueTooEarlyError(by, today)
    return Assignment(
        id=id_,
        rep=proposal.rep,
        diagnosis=proposal.diagnosis,
        asset=proposal.asset.id,
        title=proposal.asset.title,
        minutes=proposal.asset.minutes,
        cause=proposal.cause.id,
        means=proposal.cause.means,
        behaviour=proposal.cause.behaviour,
        metric=proposal.metric,
        given=today,
        due=by,
        evaluate=look_again(today, by, off),
        done_means=proposal.asset.done,
        again=second_look(today, by, off),
        look=look_again(today, by, off),
    )


def listed(open_: tuple[Assignment, ...]) -> str:
    """Open causes in one line, each with its asset and its day."""
    by_cause = {each.cause: each for each in open_}
    return "; ".join(
        f'{each.means} ("{each.title}", {_stands(each)}, {ending(each.id)})'
        for each in by_cause.values()
    )


def _stands(given: Assignment) -> str:
    """By when it is due, or when it is looked at, where it is done."""
    if given.state is AssignmentState.OPEN:
        return f"due {day_in_words(given.due)}"
    return f"done, and looked at on {day_in_words(given.look or given.evaluate)}"


def _refuse_more(proposal: Proposal, open_: tuple[Assignment, ...], *, also: bool) -> None:
    again = next((one for one in open_ if one.asset == proposal.asset.id), None)
    if again is not None:
        raise AlreadyGivenError(again)
    causes = {one.cause for one in open_}
    if proposal.cause.id in causes:
        return
    if len(causes) >= MOST_OPEN:
        raise ThirdCauseError(open_)
    if causes and not also:
        raise SecondCauseError(open_)
