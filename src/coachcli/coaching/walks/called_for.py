"""What a conclusion calls for: learning for a cause, an asset it offers, or a look taken first."""

from collections.abc import Iterable

from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.catalogue import Asset
from coachcli.coaching.learning.proposal import NothingToLearnError, Proposal, fits
from coachcli.coaching.verdict import CARRIES, Verdict
from coachcli.coaching.walks.conclusion import Conclusion
from coachcli.coaching.walks.diagnosis import Diagnosis
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.open_check import Next


def carried_cause(concluded: Conclusion) -> Cause:
    """The cause that a conclusion carries, with the assets it offers.

    Raises LookupError where it carries none.
    """
    named = concluded.carried
    if named is None:
        raise LookupError(concluded.diagnosis.flow)
    learn = tuple(offer.asset for offer in concluded.offers)
    kind = Kind(named.kind)
    words = (named.id, kind, named.behaviour, named.means)
    return Cause(*words, learn=learn, instead=named.instead, do=named.do)


def offered(rep: str, diagnosis: str, concluded: Conclusion, asset: Asset) -> Proposal:
    """One of the assets that a conclusion offers, for the cause that it carries."""
    return Proposal(rep, carried_cause(concluded), asset, concluded.metric, diagnosis)


def called_for(
    concluded: Conclusion, flow: Flow, name: str, asset: Asset | None, cause: str | None
) -> Cause | None:
    """The cause to give learning for, of the conclusion's flow: the named one, else the carried.

    None where a cause or an asset is named that the conclusion has nothing to do with. `name` is
    the rep's. Raises NothingToLearnError where nothing is named and nothing is carried.
    """
    carried = concluded.carried
    wanted = cause or (carried.id if carried else "")
    if not wanted and asset is None:
        raise NothingToLearnError(concluded.diagnosis.verdict, name)
    meant = flow.cause(wanted)
    if meant is None or cause or asset is None:
        return meant
    return meant if fits(asset, meant) else None


def look_to_take_up(last: Diagnosis, flow: str | None) -> Next | None:
    """The look with which the last walk is taken up again: it settles what was only likely.

    Else one that was put off. None where neither is, or where another flow is named.
    """
    if flow not in (None, last.flow):
        return None
    settling = last.settle if last.verdict is Verdict.PROVISIONAL else None
    return settling or next(iter(last.waiting), None)


def refuted(concluded: Conclusion, given: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """What was given for a cause of this walk that it came to speak against.

    Nothing, where the walk came to no cause.
    """
    made = concluded.diagnosis
    if made.verdict not in CARRIES:
        return ()
    others = {cause.id for cause in concluded.causes} - set(made.candidates)
    return tuple(each for each in given if each.cause in others)
