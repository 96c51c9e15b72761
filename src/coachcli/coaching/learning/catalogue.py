"""The learning catalogue: activities of an hour or less, each for the causes it addresses."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from coachcli.coaching.cause import Cause
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.nouns import dataclass

AT_MOST = 3
WEIGHT = 4
"""What is known of all learning counts as so many looks at each piece."""
STUB = "Stub: "
"""How the title of an asset begins that nobody has written yet."""


class AssetKind(StrEnum):
    """What a rep does with an asset."""

    CARD = "card"
    READING = "reading"
    WORKSHEET = "worksheet"
    DRILL = "drill"
    ROLE_PLAY = "role-play"
    JOINT_CALL = "joint-call"
    SHADOWING = "shadowing"


@dataclass(frozen=True, slots=True)
class Recall:
    """A question answered from memory, its answer, and the words that must come."""

    ask: str
    answer: str
    must_say: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a role-play."""

    name: str
    scene: str


@dataclass(frozen=True, slots=True)
class RolePlay:
    """Both sides of a scene, what changes the buyer's mind, and what passing looks like."""

    rep_sees: str
    coach_sees: str
    attitude: str
    hidden_fact: str
    rounds: tuple[Round, ...]
    pass_marks: tuple[str, ...]
    pass_when: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A learning asset.

    `minutes` is at most 60; `steps` is Markdown; `done` is the evidence; `organise` closes it.
    `scene` stands below the title. For the coach alone are `ten_minutes`, the cut of a role-play
    for which there is no hour, and three lines on how to lead it.
    """

    id: str
    title: str
    kind: AssetKind
    minutes: int
    addresses: tuple[str, ...]
    goal: str
    steps: str
    done: str
    organise: str
    role_play: RolePlay | None = None
    recall: tuple[Recall, ...] = ()
    scene: str = ""
    also_called: tuple[str, ...] = ()
    ten_minutes: str = ""
    for_the_coach: tuple[str, ...] = ()

    @property
    def stub(self) -> bool:
        """Whether it is still to be written."""
        return self.title.startswith(STUB)


@dataclass(frozen=True, slots=True)
class AssetTried:
    """How often an asset was given, done, and moved its number; of how many that could be told."""

    asset: str
    given: int = 0
    done: int = 0
    moved: int = 0
    judged: int = 0


class NoSuchAssetError(CoachError):
    """An asset was asked for that is not in the catalogue."""

    def __init__(self, wanted: str, near: tuple[str, ...]) -> None:
        """Name what was wanted and the ids that look like it."""
        hint = (f"Did you mean {' or '.join(near)}?",) if near else ("See: ", Todo("list assets"))
        super().__init__(f'No asset is called "{wanted}". ', *hint)


def trained(asset: Asset, causes: Mapping[str, Cause]) -> tuple[str, ...]:
    """The ids of the behaviours that an asset trains: those behind the causes it addresses."""
    known = (causes[id_] for id_ in asset.addresses if id_ in causes)
    return tuple(dict.fromkeys(cause.behaviour for cause in known))


def offers(
    cause: Cause, catalogue: tuple[Asset, ...], tried: Iterable[AssetTried] = ()
) -> tuple[Asset, ...]:
    """Up to three assets for a cause, by what became of them when they were `tried`.

    Equals stand in the author's order, then come others that address it.
    """
    by_id = {asset.id: asset for asset in catalogue}
    named = [by_id[id_] for id_ in cause.learn if id_ in by_id]
    others = [asset for asset in catalogue if cause.id in asset.addresses and asset not in named]
    return best_first(named + others, tried)[:AT_MOST] if cause.learnable else ()


def best_first(assets: Iterable[Asset], tried: Iterable[AssetTried]) -> tuple[Asset, ...]:
    """The assets by how often they moved a number, each drawn to what all of them did.

    A share of few looks says little, so it is (moved + 4 m) / (judged + 4), where m is that of all
    together, (moved + 1) / (judged + 2); an asset without a record stands at m.
    """
    records = {each.asset: each for each in tried}
    judged = sum(each.judged for each in records.values())
    middle = (sum(each.moved for each in records.values()) + 1) / (judged + 2)

    def share(asset: Asset) -> float:
        known = records.get(asset.id, AssetTried(asset.id))
        return (known.moved + WEIGHT * middle) / (known.judged + WEIGHT)

    return tuple(sorted(assets, key=share, reverse=True))  # reverse keeps equals in order
