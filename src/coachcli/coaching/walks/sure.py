"""What is sure although the cause is not: the kind of it, or what to do first."""

from collections.abc import Iterable, Iterator

from coachcli.coaching.cause import LEARNABLE, Cause, Kind
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.ranking import Ranked

ENOUGH = 0.9
"""So likely together, causes settle what they have in common."""
IN_IT = 0.05
"""A cause less likely than this is not named as one that it could be."""
OPEN = (Verdict.PROVISIONAL, Verdict.TWO_CANDIDATES, Verdict.DOES_NOT_FIT)


@dataclass(frozen=True, slots=True)
class Sure:
    """What the likeliest causes have in common, each part empty where it is not sure.

    `kind` is the kind of all of them. `causes` are those that start with the same, the likeliest
    first, and `first` the asset they start with, or nothing where what the manager does instead
    is the same. `not_learnt` is true where nearly all of it is what learning does not mend.
    """

    kind: str = ""
    causes: tuple[str, ...] = ()
    first: str = ""
    not_learnt: bool = False


NOTHING = Sure()


def sure(verdict: Verdict, ranking: Iterable[Ranked], flow: Flow) -> Sure:
    """What a walk that names no one cause for sure is still sure of."""
    if verdict not in OPEN:
        return NOTHING
    believed = [(cause, each.probability) for each in ranking if (cause := flow.cause(each.cause))]
    kinds = {kind: sum(p for cause, p in believed if cause.kind is kind) for kind in Kind}
    kind = max(kinds, key=kinds.__getitem__)
    of_one_kind = str(kind) if kinds[kind] >= ENOUGH else ""
    elsewhere = sum(share for kind, share in kinds.items() if kind not in LEARNABLE)
    alike = max(_alike(believed), key=_share, default=[])
    not_learnt = not of_one_kind and elsewhere >= ENOUGH
    if _share(alike) < ENOUGH or len(_in_it(alike)) == 1:
        return Sure(kind=of_one_kind, not_learnt=not_learnt)
    return Sure(of_one_kind, _in_it(alike), _first(alike[0][0]), not_learnt)


Believed = list[tuple[Cause, float]]


def _alike(believed: Believed) -> Iterator[Believed]:
    """For each cause, those that call for the same."""
    for cause, _ in believed:
        yield [(other, share) for other, share in believed if _same(cause, other)]


def _same(cause: Cause, other: Cause) -> bool:
    """Whether two causes call for the same: the same family and kind, first asset, or deed."""
    if cause.kind is not other.kind:
        return False
    if cause.family and cause.family == other.family:
        return True
    return bool(_deed(cause)) and _deed(cause) == _deed(other)


def _deed(cause: Cause) -> str:
    return _first(cause) or cause.instead


def _first(cause: Cause) -> str:
    return next(iter(cause.learn), "")


def _share(believed: Believed) -> float:
    return sum(share for _, share in believed)


def _in_it(believed: Believed) -> tuple[str, ...]:
    return tuple(cause.id for cause, share in believed if share >= IN_IT)
