"""Asset and behaviour files: from YAML to nouns."""

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.claim import Claim
from coachcli.coaching.learning.catalogue import Asset, AssetKind, Recall, RolePlay, Round
from coachcli.content.files.reader import SourceDocument
from coachcli.content.files.shapes import (
    AssetShape,
    BehaviourShape,
    BehavioursShape,
    ClaimShape,
    ClaimsShape,
    RecallShape,
    RolePlayShape,
    fitted,
)

LEVELS = ("1", "2", "3", "4")


def read_asset(document: SourceDocument) -> Asset:
    """The asset in this document. Raises ContentError naming file, line and what was expected."""
    shape = fitted(document, AssetShape)
    _refuse_misplaced_scene(document, shape)
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
        recall=tuple(_recall(item) for item in shape.recall),
        scene=shape.scene or "",
        also_called=shape.also_called,
        ten_minutes=shape.ten_minutes or "",
        for_the_coach=shape.for_the_coach,
    )


def _refuse_misplaced_scene(document: SourceDocument, shape: AssetShape) -> None:
    if (shape.kind is AssetKind.ROLE_PLAY) != (shape.role_play is not None):
        fault = '"role-play" holds the scene of an asset of kind role-play, and only of one.'
        raise document.error(fault, "kind", mend="Write the scene, or change the kind.")
    if shape.ten_minutes and shape.role_play is None:
        fault = '"ten minutes" is the cut of an asset of kind role-play, and only of one.'
        raise document.error(fault, "ten minutes", mend="Take it out, or change the kind.")


def read_behaviours(document: SourceDocument) -> tuple[Behaviour, ...]:
    """The behaviours in this document. Raises ContentError as `read_asset` does."""
    shape = fitted(document, BehavioursShape)
    return tuple(_behaviour(document, id_, one) for id_, one in shape.behaviours.items())


def read_claims(document: SourceDocument) -> tuple[Claim, ...]:
    """The claims in this document. Raises ContentError as `read_asset` does."""
    shape = fitted(document, ClaimsShape)
    return tuple(_claim(id_, claim) for id_, claim in shape.claims.items())


def _claim(id_: str, shape: ClaimShape) -> Claim:
    return Claim(id_, shape.figure, shape.says, shape.kind, shape.source, shape.date)


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


def _behaviour(document: SourceDocument, id_: str, shape: BehaviourShape) -> Behaviour:
    if tuple(shape.levels) != LEVELS:
        fault = "a behaviour has the levels 1, 2, 3 and 4, in this order."
        place = ("behaviours", id_, "levels")
        raise document.error(fault, *place, mend="Write these four.")
    first, second, third, fourth = shape.levels.values()
    return Behaviour(
        id=id_,
        title=shape.title,
        drives=shape.drives,
        look_at=shape.look_at,
        sounds_like=shape.sounds_like,
        expected=shape.expected,
        levels=(first, second, third, fourth),
        was=shape.was,
        cues=shape.cues,
    )
