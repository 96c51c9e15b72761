"""Whether the learning covers the causes: what is missing, what no cause needs, what is twice."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from coachcli.coaching.behaviour import Behaviour, called_now
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.jargon import words_of
from coachcli.coaching.learning.catalogue import Asset, AssetKind, RolePlay
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.flow import Flow

LEAST_KINDS = 2
LEAST_RECALL = 5
MOST_CAUSES = 3
SHINGLE = 6
MOST_SHARED = 0.2
READ = (AssetKind.READING, AssetKind.WORKSHEET)


@dataclass(frozen=True, slots=True)
class MissingLearning:
    """One thing that the library lacks or has too much of, and its mend.

    `about` is the id of an asset, cause or behaviour.
    """

    code: str
    about: str
    problem: str
    mend: str


@dataclass(frozen=True, slots=True)
class LearningCoverage:
    """How much of what can be learnt has learning: causes with at least two kinds of asset."""

    covered: int
    learnable: int
    assets: int
    lacks: tuple[MissingLearning, ...]

    @property
    def share(self) -> float:
        """The covered share, from 0 to 1."""
        return self.covered / self.learnable if self.learnable else 1.0


def coverage(
    flows: tuple[Flow, ...], assets: tuple[Asset, ...], behaviours: Mapping[str, Behaviour]
) -> LearningCoverage:
    """What the catalogue and the behaviour model come to, held against these flows' causes."""
    causes = tuple(cause for flow in flows for cause in flow.own_causes)
    by_id = {asset.id: asset for asset in assets}
    lacks = (
        *(lack for cause in causes for lack in _of_cause(cause, by_id)),
        *(lack for asset in assets for lack in _of_asset(asset, causes)),
        *_of_behaviours(causes, behaviours),
        *_alike(assets),
    )
    learnable = [cause for cause in causes if cause.learnable]
    covered = sum(_kinds(_named(cause, by_id)) >= LEAST_KINDS for cause in learnable)
    return LearningCoverage(covered, len(learnable), len(assets), lacks)


def shingles(asset: Asset) -> frozenset[tuple[str, ...]]:
    """Every run of six words in an asset, signs and capitals aside."""
    said = (asset.goal, asset.steps, asset.done, asset.organise, *_spoken(asset))
    words = words_of(" ".join(said))
    starts = range(len(words) - SHINGLE + 1)
    return frozenset(tuple(words[start : start + SHINGLE]) for start in starts)


def _spoken(asset: Asset) -> Iterator[str]:
    if asset.role_play is not None:
        yield from _played(asset.role_play)
    yield from (f"{card.ask} {card.answer}" for card in asset.recall)


def _played(play: RolePlay) -> Iterator[str]:
    yield from (play.rep_sees, play.coach_sees, play.attitude, play.hidden_fact, *play.pass_marks)
    yield from (round_.scene for round_ in play.rounds)


def _named(cause: Cause, by_id: Mapping[str, Asset]) -> list[Asset]:
    """The assets that a cause names and that are there."""
    return [by_id[id_] for id_ in cause.learn if id_ in by_id]


def _kinds(assets: list[Asset]) -> int:
    return len({asset.kind for asset in assets})


def _of_cause(cause: Cause, by_id: Mapping[str, Asset]) -> Iterator[MissingLearning]:
    if cause.learnable:
        for id_ in cause.learn:
            yield from _of_link(cause, id_, by_id.get(id_))
        yield from _of_kinds(cause, _named(cause, by_id))
    elif not cause.instead:
        problem = f'"{cause.id}" cannot be learnt and says nothing to do instead.'
        yield MissingLearning("no-instead", cause.id, problem, "Write instead.")


def _of_link(cause: Cause, id_: str, asset: Asset | None) -> Iterator[MissingLearning]:
    if asset is None:
        problem = f'"{cause.id}" names the asset "{id_}", which is not there.'
        yield MissingLearning("unknown-asset", cause.id, problem, "Write it.")
    elif cause.id not in asset.addresses:
        problem = f'"{cause.id}" names "{id_}", which does not address it.'
        mend = f"Add {cause.id} to the addresses of {id_}."
        yield MissingLearning("one-sided", cause.id, problem, mend)


def _of_kinds(cause: Cause, named: list[Asset]) -> Iterator[MissingLearning]:
    if _kinds(named) < LEAST_KINDS:
        problem = f'"{cause.id}" has fewer than {LEAST_KINDS} kinds of learning.'
        yield MissingLearning("one-kind", cause.id, problem, "Add one of another kind.")
    if cause.kind is Kind.SKILL:
        yield from _of_skill(cause, named)
    if cause.kind is Kind.KNOWLEDGE:
        yield from _of_knowledge(cause, named)


def _of_skill(cause: Cause, named: list[Asset]) -> Iterator[MissingLearning]:
    if not any(asset.role_play for asset in named):
        problem = f'the skill "{cause.id}" has nothing to practise with.'
        yield MissingLearning("no-practice", cause.id, problem, "Add a role-play.")


def _of_knowledge(cause: Cause, named: list[Asset]) -> Iterator[MissingLearning]:
    if not any(map(_recalls, named)):
        problem = f'"{cause.id}" has no card with {LEAST_RECALL} things to recall.'
        yield MissingLearning("no-card", cause.id, problem, "Add a card.")
    if not any(asset.kind in READ for asset in named):
        problem = f'"{cause.id}" has no reading and no worksheet.'
        yield MissingLearning("nothing-to-read", cause.id, problem, "Add one.")


def _recalls(asset: Asset) -> bool:
    return asset.kind is AssetKind.CARD and len(asset.recall) >= LEAST_RECALL


def _of_asset(asset: Asset, causes: tuple[Cause, ...]) -> Iterator[MissingLearning]:
    if not any(asset.id in cause.learn for cause in causes):
        mend = "Name it under learn, or take it out."
        yield MissingLearning("orphan", asset.id, f'no cause names "{asset.id}".', mend)
    yield from _of_addresses(asset, {cause.id for cause in causes})
    if len(asset.addresses) > MOST_CAUSES:
        problem = f'"{asset.id}" addresses more than {MOST_CAUSES} causes.'
        yield MissingLearning("too-wide", asset.id, problem, "Split it.")


def _of_addresses(asset: Asset, known: set[str]) -> Iterator[MissingLearning]:
    for cause in asset.addresses:
        if cause not in known:
            problem = f'"{asset.id}" addresses "{cause}", which no flow knows.'
            yield MissingLearning("unknown-cause", asset.id, problem, "Mend the id.")


def _of_behaviours(
    causes: tuple[Cause, ...], behaviours: Mapping[str, Behaviour]
) -> Iterator[MissingLearning]:
    used = dict.fromkeys(called_now(cause.behaviour, behaviours) for cause in causes)
    yield from (_not_in_the_model(id_) for id_ in used if id_ not in behaviours)
    yield from (_idle(id_) for id_ in behaviours if id_ not in used)
    yield from (_without_cues(each.id) for each in behaviours.values() if not each.cues)


def _not_in_the_model(behaviour: str) -> MissingLearning:
    problem = f'the behaviour "{behaviour}" is not in the model.'
    return MissingLearning("unknown-behaviour", behaviour, problem, "Describe its four levels.")


def _idle(behaviour: str) -> MissingLearning:
    problem = f'no cause stands behind the behaviour "{behaviour}".'
    mend = "Name it in a flow, or take it out."
    return MissingLearning("idle-behaviour", behaviour, problem, mend)


def _without_cues(behaviour: str) -> MissingLearning:
    problem = f'the behaviour "{behaviour}" has no cues for a rep to take.'
    mend = 'Write two, each like "When …, I will …".'
    return MissingLearning("no-cues", behaviour, problem, mend)


def _alike(assets: tuple[Asset, ...]) -> Iterator[MissingLearning]:
    runs = {asset.id: shingles(asset) for asset in assets}
    for first, second in combinations(runs, 2):
        share = _shared(runs[first], runs[second])
        if share >= MOST_SHARED:
            words = f"share {share:.0%} of their runs of {SHINGLE} words."
            mend = "Write one of them anew, or make them one."
            yield MissingLearning("alike", second, f'"{first}" and "{second}" {words}', mend)


def _shared(first: frozenset[tuple[str, ...]], second: frozenset[tuple[str, ...]]) -> float:
    """The share of their runs that two assets have in common, of the shorter one's."""
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer else 0.0
