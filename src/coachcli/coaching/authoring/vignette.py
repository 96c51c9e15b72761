"""Vignettes: independent cases, and how often walks through a flow come to what was true in them.

A case is written by somebody who has not seen the flow, with its truth fixed first; another reads
it into the checks of the flow, knowing no truth; a third says which causes mean the truth.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.belief import Tables, compiled
from coachcli.coaching.walks.diagnosis import Diagnosis, diagnosis
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.interview import interview
from coachcli.coaching.walks.story import played

AMONG = 3
"""So many causes from the top are looked at beside the first."""
Reading: TypeAlias = Mapping[str, str]
"""The answer to each check that a text tells, by the id of the check."""


@dataclass(frozen=True, slots=True)
class Vignette:
    """A case: what was true and of which kind, the causes that mean it, and how it was read.

    `causes` is empty where no cause of the flow, or around the rep, means what was true.
    """

    id: str
    flow: str
    title: str
    truth: str
    kind: str
    causes: tuple[str, ...]
    text: str
    answers: Reading
    again: Reading | None = None

    @property
    def listed(self) -> bool:
        """Whether a cause means what was true."""
        return bool(self.causes)


@dataclass(frozen=True, slots=True)
class Met:
    """What a walk through a vignette came to."""

    vignette: Vignette
    leader: str
    first: bool
    among: bool
    kind: bool
    clear: bool
    checks: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Shares:
    """What walks through vignettes come to; shares are from 0 to 1, of those with a listed truth.

    `right` is of the clear ones; `unlisted` and `falsely` count those whose truth no cause means,
    and how many of them ended clear. `checks` and `minutes` are means over all.
    """

    vignettes: int
    listed: int
    first: float
    among: float
    kind: float
    clear: float
    right: float
    unlisted: int
    falsely: int
    checks: float
    minutes: float


def walked_through(
    vignettes: Iterable[Vignette], flow: Flow, believed: float | None = None
) -> tuple[Met, ...]:
    """A walk through each; an answer counts for so much, else as the engine has it."""
    tables = compiled(flow)
    counted = tables if believed is None else replace(tables, believed=believed)
    return tuple(met(each, flow, counted) for each in vignettes)


def met(vignette: Vignette, flow: Flow, tables: Tables) -> Met:
    """One walk, within the limits of a manager, who does not know what the text does not tell."""
    begun = replace(interview(flow), tables=tables)
    return _met(vignette, flow, diagnosis(played(begun, vignette.answers)))


def _met(vignette: Vignette, flow: Flow, made: Diagnosis) -> Met:
    top = [ranked.cause for ranked in made.ranking[:AMONG]]
    leader = flow.cause(made.leader)
    return Met(
        vignette,
        made.leader,
        first=made.leader in vignette.causes,
        among=any(cause in vignette.causes for cause in top),
        kind=leader is not None and leader.kind == vignette.kind,
        clear=made.verdict is Verdict.CLEAR,
        checks=len(made.asked),
        minutes=made.minutes,
    )


def shares(walks: Sequence[Met]) -> Shares:
    """What these walks come to."""
    listed = [each for each in walks if each.vignette.listed]
    clear = [each for each in listed if each.clear]
    others = [each for each in walks if not each.vignette.listed]
    return Shares(
        vignettes=len(walks),
        listed=len(listed),
        first=_share(each.first for each in listed),
        among=_share(each.among for each in listed),
        kind=_share(each.kind for each in listed),
        clear=_share(each.clear for each in listed),
        right=_share(each.first for each in clear),
        unlisted=len(others),
        falsely=sum(each.clear for each in others),
        checks=sum(each.checks for each in walks) / len(walks),
        minutes=sum(each.minutes for each in walks) / len(walks),
    )


def _share(each: Iterable[bool]) -> float:
    """The share that is true; 1 of none."""
    listed = list(each)
    return sum(listed) / len(listed) if listed else 1.0


def kappa(pairs: Iterable[tuple[Reading, Reading, Mapping[str, Sequence[str]]]]) -> float:
    """How well two readers agree beyond chance, on what is answered and how (Cohen, 1960).

    Each of `pairs` is two readings of a case, and the answers of each check, by its id. A place
    among the answers counts as one category over all checks, and so does what no text tells.
    """
    both = [
        (_category(answers, one.get(id_)), _category(answers, other.get(id_)))
        for one, other, checks in pairs
        for id_, answers in checks.items()
    ]
    alike = sum(mine == yours for mine, yours in both) / len(both)
    mine, yours = (Counter(column) for column in zip(*both, strict=True))
    chance = sum(mine[key] * yours[key] for key in mine) / len(both) ** 2
    return (alike - chance) / (1 - chance)


def _category(answers: Sequence[str], given: str | None) -> int:
    """The place of the answer among those of its check, or 0 where the text tells none."""
    return 1 + answers.index(given) if given is not None else 0
