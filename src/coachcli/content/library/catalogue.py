"""Asset and behaviour files: from YAML to nouns."""

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.claim import Claim
from coachcli.coaching.learning.catalogue import Asset, AssetKind, Recall, RolePlay, Round
from coachcli.content.files.reader import Document
from coachcli.content.files.shapes import (
    AssetShape,
    BehaviourShape,
    BehavioursShape,
    ClaimsShape,
    RecallShape,
    RolePlayShape,
    fitted,
)

LEVELS = ("1", "2", "3", "4")


def read_asset(document: Document) -> Asset:
    """The asset in this document. Raises ContentError naming file, line and what was expected."""
    shape = fitted(document, AssetShape)
    if (shape.kind is AssetKind.ROLE_PLAY) != (shape.role_play is not None):
        mend = "Write the scene, or change the kind."
        raise document.error('"role-play" holds the scene of an asset of kind role-play, and only of one.', "kind", mend=mend)
    return Asset(
        id=shape.asset,
        title=shape.title,
        kind=shape.kind,
        minutes=shape.minutes,
        addresses=shape.addresses,
        goal=shape.goal,
        steps=shape.steps,
        done=shape.done,
        organise=shape.organise,
        role_play=_role_play(shape.role_play) if shape.role_play else None,
        recall=tuple(_recall(one) for one in shape.recall),
    )


def read_behaviours(document: Document) -> tuple[Behaviour, ...]:
    """The behaviours in this document. Raises ContentError as `read_asset` does."""
    shape = fitted(document, BehavioursShape)
    return tuple(_behaviour(document, id_, one) for id_, one in shape.behaviours.items())


def read_claims(document: Document) -> tuple[Claim, ...]:
    """The claims in this document. Raises ContentError as `read_asset` does."""
    shape = fitted(document, ClaimsShape)
    return tuple(Claim(id_, one.figure, one.says, one.kind, one.source, one.date) for id_, one in shape.claims.items())


def _role_play(shape: RolePlayShape) -> RolePlay:
    return RolePlay(
        rep_sees=shape.rep_sees,
        coach_sees=shape.coach_sees,
        attitude=shape.attitude,
        hidden_fact=shape.hidden_fact,
        rounds=tuple(Round(one.name, one.scene) for one in shape.rounds),
        pass_marks=shape.pass_marks,
        pass_when=shape.pass_,
    )


def _recall(shape: RecallShape) -> Recall:
    return Recall(shape.ask, shape.answer, shape.must_say)


def _behaviour(document: Document, id_: str, shape: BehaviourShape) -> Behaviour:
    if tuple(shape.levels) != LEVELS:
        place = ("behaviours", id_, "levels")
        raise document.error("a behaviour has the levels 1, 2, 3 and 4, in this order.", *place, mend="Write these four.")
    first, second, third, fourth = shape.levels.values()
    return Behaviour(
        id_, shape.title, shape.drives, shape.look_at, shape.sounds_like, shape.expected, (first, second, third, fourth)
    )
