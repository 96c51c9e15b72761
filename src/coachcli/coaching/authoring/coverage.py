"""Whether the learning covers the causes: what is missing for a cause, what no cause needs, and what is written twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.learning.catalogue import Asset, AssetKind
from coachcli.coaching.walks.flow import Flow

LEAST_KINDS = 2
LEAST_RECALL = 5
MOST_CAUSES = 3
SHINGLE = 6
MOST_SHARED = 0.2
READ = (AssetKind.READING, AssetKind.WORKSHEET)


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that the library lacks or has too much of: what it is about (an asset, cause or behaviour id), and its mend."""

    code: str
    about: str
    problem: str
    mend: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what can be learnt has learning: causes with at least two kinds of asset, of all that can be learnt."""

    covered: int
    learnable: int
    assets: int
    lacks: tuple[Lack, ...]

    @property
    def share(self) -> float:
        """The covered share, from 0 to 1."""
        return self.covered / self.learnable if self.learnable else 1.0


def coverage(flows: tuple[Flow, ...], assets: tuple[Asset, ...], behaviours: Mapping[str, Behaviour]) -> Coverage:
    """What the catalogue and the behaviour model come to, held against the causes of these flows."""
    causes = tuple(cause for flow in flows for cause in flow.causes)
    by_id = {asset.id: asset for asset in assets}
    lacks = (
        *(one for cause in causes for one in _of_cause(cause, by_id)),
        *(one for asset in assets for one in _of_asset(asset, causes)),
        *_of_behaviours(causes, behaviours),
        *_alike(assets),
    )
    learnable = [cause for cause in causes if cause.learnable]
    covered = sum(len(_kinds(cause, by_id)) >= LEAST_KINDS for cause in learnable)
    return Coverage(covered, len(learnable), len(assets), lacks)


def shingles(asset: Asset) -> frozenset[tuple[str, ...]]:
    """Every run of six words in an asset, signs and capitals aside."""
    text = " ".join((asset.goal, asset.steps, asset.done, asset.organise, *_spoken(asset)))
    words = "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def _spoken(asset: Asset) -> Iterator[str]:
    play = asset.role_play
    if play is not None:
        yield from (play.rep_sees, play.coach_sees, play.attitude, play.hidden_fact, *play.pass_marks)
        yield from (one.scene for one in play.rounds)
    yield from (f"{one.ask} {one.answer}" for one in asset.recall)


def _kinds(cause: Cause, by_id: Mapping[str, Asset]) -> set[AssetKind]:
    return {by_id[id_].kind for id_ in cause.learn if id_ in by_id}


def _of_cause(cause: Cause, by_id: Mapping[str, Asset]) -> Iterator[Lack]:
    if not cause.learnable:
        if not cause.instead:
            yield Lack("no-instead", cause.id, f'"{cause.id}" cannot be learnt and says nothing to do instead.', "Write instead.")
        return
    for id_ in cause.learn:
        yield from _of_link(cause, id_, by_id)
    named = [by_id[id_] for id_ in cause.learn if id_ in by_id]
    yield from _of_kinds(cause, named)


def _of_link(cause: Cause, id_: str, by_id: Mapping[str, Asset]) -> Iterator[Lack]:
    if id_ not in by_id:
        yield Lack("unknown-asset", cause.id, f'"{cause.id}" names the asset "{id_}", which is not there.', "Write it.")
    elif cause.id not in by_id[id_].addresses:
        problem = f'"{cause.id}" names "{id_}", which does not address it.'
        yield Lack("one-sided", cause.id, problem, f"Add {cause.id} to the addresses of {id_}.")


def _of_kinds(cause: Cause, named: list[Asset]) -> Iterator[Lack]:
    if len({asset.kind for asset in named}) < LEAST_KINDS:
        mend = "Add one of another kind."
        yield Lack("one-kind", cause.id, f'"{cause.id}" has fewer than {LEAST_KINDS} kinds of learning.', mend)
    if cause.kind is Kind.SKILL and not any(asset.role_play for asset in named):
        yield Lack("no-practice", cause.id, f'the skill "{cause.id}" has nothing to practise with.', "Add a role-play.")
    if cause.kind is Kind.KNOWLEDGE:
        yield from _of_knowledge(cause, named)


def _of_knowledge(cause: Cause, named: list[Asset]) -> Iterator[Lack]:
    cards = [asset for asset in named if asset.kind is AssetKind.CARD and len(asset.recall) >= LEAST_RECALL]
    if not cards:
        yield Lack("no-card", cause.id, f'"{cause.id}" has no card with {LEAST_RECALL} things to recall.', "Add a card.")
    if not any(asset.kind in READ for asset in named):
        yield Lack("nothing-to-read", cause.id, f'"{cause.id}" has no reading and no worksheet.', "Add one.")


def _of_asset(asset: Asset, causes: tuple[Cause, ...]) -> Iterator[Lack]:
    known = {cause.id for cause in causes}
    needed = any(asset.id in cause.learn for cause in causes)
    if not needed:
        yield Lack("orphan", asset.id, f'no cause names "{asset.id}".', "Name it under learn, or take it out.")
    for cause in asset.addresses:
        if cause not in known:
            yield Lack("unknown-cause", asset.id, f'"{asset.id}" addresses "{cause}", which no flow knows.', "Mend the id.")
    if len(asset.addresses) > MOST_CAUSES:
        yield Lack("too-wide", asset.id, f'"{asset.id}" addresses more than {MOST_CAUSES} causes.', "Split it.")


def _of_behaviours(causes: tuple[Cause, ...], behaviours: Mapping[str, Behaviour]) -> Iterator[Lack]:
    used = dict.fromkeys(cause.behaviour for cause in causes)
    for id_ in used:
        if id_ not in behaviours:
            yield Lack("unknown-behaviour", id_, f'the behaviour "{id_}" is not in the model.', "Describe its four levels.")
    for id_ in behaviours:
        if id_ not in used:
            yield Lack(
                "idle-behaviour", id_, f'no cause stands behind the behaviour "{id_}".', "Name it in a flow, or take it out."
            )


def _alike(assets: tuple[Asset, ...]) -> Iterator[Lack]:
    runs = {asset.id: shingles(asset) for asset in assets}
    for first, second in combinations(runs, 2):
        fewer = min(len(runs[first]), len(runs[second]))
        shared = len(runs[first] & runs[second])
        if fewer and shared / fewer >= MOST_SHARED:
            problem = f'"{first}" and "{second}" share {shared / fewer:.0%} of their runs of {SHINGLE} words.'
            yield Lack("alike", second, problem, "Write one of them anew, or make them one.")
