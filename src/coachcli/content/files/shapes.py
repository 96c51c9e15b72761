"""The shapes of the files, closed and strict."""

from collections.abc import Iterator
from typing import Annotated, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from coachcli.coaching.cause import Common, Kind
from coachcli.coaching.claim import Evidence
from coachcli.coaching.learning.catalogue import AssetKind
from coachcli.coaching.walks.flow import Grounds, Seen
from coachcli.content.errors import ContentError
from coachcli.content.files.misfits import CUE, ID, METRIC_ID, ONE_LINE, SHARE, misfit
from coachcli.content.files.reader import SourceDocument

Id = Annotated[str, StringConstraints(pattern=ID)]
MetricId = Annotated[str, StringConstraints(pattern=METRIC_ID)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Question = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=130)]
AnswerText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=75)]
Scene = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=75, pattern=ONE_LINE)
]
Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=150)]
Deed = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=90, pattern=ONE_LINE)
]
Cue = Annotated[str, StringConstraints(strip_whitespace=True, max_length=150, pattern=CUE)]
StepName = Literal[
    "touches",
    "touch-to-meeting",
    "meeting-to-opportunity",
    "closed",
    "win-rate",
    "mix",
    "price",
]
Many = BeforeValidator(lambda value: value if isinstance(value, list) else [value])
Minutes = Annotated[int, Field(ge=1, le=60)]


class Shape(BaseModel):
    """A closed mapping: unknown keys are refused, and keys may hold spaces (`points to`)."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", " ")
    )


class GapShape(Shape):
    """The metric that opens a flow."""

    metric: MetricId
    worse_than_plan: Annotated[str, Field(alias="worse_than_plan", pattern=SHARE)]
    also: tuple[MetricId, ...] = ()


class CauseShape(Shape):
    """A cause in a flow file."""

    kind: Kind
    behaviour: Id
    common: Common = Common.USUAL
    means: Text
    learn: tuple[Id, ...] = ()
    instead: Text | None = None
    do: Deed | None = None
    say: Said | None = None
    ask: Question | None = None
    agree: Question | None = None
    done: Question | None = None
    family: Id | None = None
    stands_for: Id | None = None
    was: tuple[Id, ...] = ()


class SharedCauseShape(CauseShape):
    """A cause around the rep, which stands behind any behaviour."""

    behaviour: Id = ""


class AnswerShape(Shape):
    """An answer in a flow file."""

    seen: Seen = Seen.SOMETIMES
    was: tuple[AnswerText, ...] = ()
    when: Text | None = None
    points_to: tuple[Id, ...] = ()
    hints_at: tuple[Id, ...] = ()
    speaks_against: tuple[Id, ...] = ()
    nearly_rules_out: tuple[Id, ...] = ()


class CheckShape(Shape):
    """A check in a flow file; exactly one of ask, observe, role-play and data is given."""

    ask: Question | None = None
    observe: Question | None = None
    role_play: Annotated[Question | None, Field(alias="role-play")] = None
    data: Question | None = None
    scene: Text | None = None
    read_out: Text | None = None
    minutes: Minutes | None = None
    why: Text | None = None
    listen_for: Text | None = None
    needs: Annotated[tuple[Text, ...], Many] = ()
    metric: MetricId | None = None
    observed: Id | None = None
    step: Annotated[tuple[StepName, ...], Many] = ()
    shape: Annotated[tuple[MetricId, ...], Many] = ()
    peers: Annotated[tuple[MetricId, ...], Many] = ()
    map: Annotated[tuple[Id, ...], Many] = ()
    owed: bool = False
    owed_for: tuple[Kind, ...] = ()
    tested: bool = False
    was: tuple[Id, ...] = ()
    answers: Annotated[dict[AnswerText, AnswerShape | None], Field(min_length=2)]


class GateShape(Shape):
    """The gate file."""

    gate: Id
    checks: Annotated[dict[Id, CheckShape], Field(min_length=1)]


class AroundShape(Shape):
    """The file of causes around the rep."""

    around: Id
    causes: Annotated[dict[Id, SharedCauseShape], Field(min_length=1)]
    checks: Annotated[dict[Id, CheckShape], Field(min_length=1)]


class FlowShape(Shape):
    """A flow file."""

    flow: Id
    title: Text
    also_called: tuple[Text, ...] = ()
    gap: GapShape | None = None
    upstream: tuple[Id, ...] = ()
    around: tuple[Id, ...] = ()
    evidence: Grounds = Grounds.AUTHORED
    causes: Annotated[dict[Id, CauseShape], Field(min_length=2)]
    checks: Annotated[dict[Id, CheckShape], Field(min_length=1)]


class BehaviourShape(Shape):
    """A behaviour with its four levels."""

    title: Text
    drives: Annotated[tuple[MetricId, ...], Field(min_length=1)]
    look_at: Text
    sounds_like: Text
    cues: Annotated[tuple[Cue, ...], Field(min_length=2, max_length=2)] = ()
    expected: Annotated[int, Field(ge=1, le=4)]
    levels: dict[Literal["1", "2", "3", "4"], Text]
    was: tuple[Id, ...] = ()


class BehavioursShape(Shape):
    """A file of the shared behaviour model."""

    behaviours: Annotated[dict[Id, BehaviourShape], Field(min_length=1)]


class RecallShape(Shape):
    """One recall item of a card."""

    ask: Text
    answer: Text
    must_say: Annotated[tuple[Text, ...], Field(min_length=1)]


class RoundShape(Shape):
    """One round of a role-play."""

    name: Text
    scene: Text


class RolePlayShape(Shape):
    """Both sides of a role-play."""

    rep_sees: Text
    coach_sees: Text
    attitude: Text
    hidden_fact: Text
    rounds: Annotated[tuple[RoundShape, ...], Field(min_length=1)]
    pass_marks: Annotated[tuple[Text, ...], Field(min_length=1)]
    pass_: Annotated[Text, Field(alias="pass")]


class AssetShape(Shape):
    """A learning asset."""

    asset: Id
    title: Text
    scene: Scene | None = None
    also_called: tuple[Text, ...] = ()
    kind: AssetKind
    minutes: Minutes
    addresses: Annotated[tuple[Id, ...], Field(min_length=1)]
    goal: Text
    role_play: Annotated[RolePlayShape | None, Field(alias="role-play")] = None
    ten_minutes: Text | None = None
    for_the_coach: Annotated[tuple[Question, ...], Field(min_length=3, max_length=3)] = ()
    steps: Text
    recall: tuple[RecallShape, ...] = ()
    done: Text
    organise: Text


class ClaimShape(Shape):
    """An outside figure."""

    figure: Text
    says: Text
    kind: Evidence
    source: Text
    date: Annotated[str, StringConstraints(pattern=r"^(\d{4}-\d{2}-\d{2}|undated)$")]


class ClaimsShape(Shape):
    """The file of claims."""

    claims: dict[Id, ClaimShape]


class AnswersShape(Shape):
    """Recorded answers of one walk: check to answer, where nothing means don't know."""

    answers: dict[Id, Text | None]


class CaseShape(BaseModel):
    """A recorded case; keys of the author's own may stand beside these."""

    id: Text
    answers: dict[Id, Text | None]
    causes: tuple[Id, ...] = ()
    known: tuple[Id, ...] = ()


S = TypeVar("S", bound=BaseModel)
MOST_MISFITS = 50
"""So much of what is wrong with a file is told; its author mends that first."""


def shaped(document: SourceDocument, shape: type[S]) -> tuple[S | None, tuple[ContentError, ...]]:
    """The document in this shape, or everything in it that does not fit."""
    try:
        return shape.model_validate(document.value), ()
    except ValidationError as error:
        details = error.errors()
        misfits = tuple(misfit(document, each, shape) for each in details[:MOST_MISFITS])
        return None, (*misfits, *_others(document, len(details) - MOST_MISFITS))


def _others(document: SourceDocument, number: int) -> Iterator[ContentError]:
    """That more is wrong than anybody would read."""
    if number > 0:
        yield ContentError(document.name, None, f"{number:,} more of it does not fit.")


def fitted(document: SourceDocument, shape: type[S]) -> S:
    """The document in this shape. Raises ContentError naming the first thing that is wrong."""
    found, misfits = shaped(document, shape)
    if found is None:
        raise misfits[0]
    return found
