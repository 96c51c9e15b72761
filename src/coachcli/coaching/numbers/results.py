"""How often learning moved its number: what was looked at together is one result, not many."""

from collections.abc import Iterable
from datetime import date

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.did_it_help import TOGETHER


@dataclass(frozen=True, slots=True)
class AssetResult:
    """What a look told of the number of an asset: whose it is, and since when it was given.

    `whose` is an assignment, or the role of all that were looked at together.
    """

    asset: str
    metric: str
    whose: str
    given: date
    has_moved: bool


def counted(results: Iterable[AssetResult]) -> dict[str, tuple[int, int]]:
    """How often each asset (by id) moved its number, and of how many results.

    `results` stand in the order of their looks. Those of one number that were given within two
    weeks of the one before are one, as the last look left it.
    """
    placed = sorted(enumerate(results), key=lambda pair: (*_of(pair[1]), pair[1].given))
    groups: list[list[tuple[int, AssetResult]]] = []
    for pair in placed:
        if groups and _are_one(groups[-1][-1][1], pair[1]):
            groups[-1].append(pair)
        else:
            groups.append([pair])
    counts: dict[str, tuple[int, int]] = {}
    for group in groups:
        _, last = max(group, key=lambda pair: pair[0])
        moved, whole = counts.get(last.asset, (0, 0))
        counts[last.asset] = (moved + last.has_moved, whole + 1)
    return counts


def _of(result: AssetResult) -> tuple[str, str, str]:
    return (result.asset, result.metric, result.whose)


def _are_one(before: AssetResult, result: AssetResult) -> bool:
    return _of(before) == _of(result) and result.given - before.given <= TOGETHER
