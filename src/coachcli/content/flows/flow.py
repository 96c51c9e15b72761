"""Flow files and the gate: from YAML to nouns, every reference checked."""

from collections.abc import Callable
from pathlib import Path

from coachcli.coaching.cause import Cause, TalkWords
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.walks.flow import (
    MINUTES,
    Check,
    CheckAnswer,
    Flow,
    Gap,
    InEveryFlow,
    Mark,
    Need,
    Source,
    Way,
)
from coachcli.content.errors import ContentError, Place
from coachcli.content.files.reader import SourceDocument, read
from coachcli.content.files.shapes import (
    AnswerShape,
    AroundShape,
    CauseShape,
    CheckShape,
    FlowShape,
    GapShape,
    GateShape,
    fitted,
    shaped,
)
from coachcli.content.flows.bindings import bound, names, when
from coachcli.content.flows.references import reference_errors

PERCENT = 100


@dataclass(frozen=True, slots=True)
class Examined:
    """A flow file with everything that is wrong in it, by line; the flow only where nothing is."""

    document: SourceDocument
    flow: Flow | None
    errors: tuple[ContentError, ...]


def read_flow(path: Path, name: str | None = None) -> Flow:
    """The flow in this file, without the gate.

    Raises ContentError naming file, line and what was expected.
    """
    found = examined(read(path, name))
    if found.flow is None:
        raise found.errors[0]
    return found.flow


def examined(document: SourceDocument) -> Examined:
    """The flow in this document, or all that is wrong with it."""
    shape, misfits = shaped(document, FlowShape)
    if shape is None:
        return Examined(document, None, misfits)
    checks, errors = _checks(document, shape.checks)
    flow = _flow(shape, checks)
    # where a check is missing for a fault of its own, every reference to it would be one more
    wrong = errors or tuple(reference_errors(document, flow))
    by_line = sorted(wrong, key=lambda error: error.line or 0)
    return Examined(document, None if wrong else flow, tuple(by_line))


def _flow(shape: FlowShape, checks: tuple[Check, ...]) -> Flow:
    causes = tuple(_cause(id_, cause) for id_, cause in shape.causes.items())
    worded = _as_worded_now(checks)
    return Flow(
        shape.flow,
        shape.title,
        _gap(shape.gap),
        causes,
        worded,
        shape.upstream,
        shape.around,
        shape.also_called,
        shape.evidence,
    )


def read_gate(path: Path, name: str | None = None) -> tuple[Check, ...]:
    """The checks of the gate, whose marks speak in kinds.

    Raises ContentError as `read_flow` does.
    """
    document = read(path, name)
    shape = fitted(document, GateShape)
    checks, errors = _checks(document, shape.checks)
    as_flow = Flow(shape.gate, "", Gap(), (), checks)
    for error in (*errors, *reference_errors(document, as_flow)):
        raise error
    return checks


def read_around(path: Path, name: str | None = None) -> Flow:
    """The causes around the rep with their checks, as a flow of no gap.

    Raises ContentError as `read_flow` does.
    """
    document = read(path, name)
    shape = fitted(document, AroundShape)
    checks, errors = _checks(document, shape.checks)
    causes = tuple(_cause(id_, cause) for id_, cause in shape.causes.items())
    pack = Flow(shape.around, "", Gap(), causes, _as_worded_now(checks))
    for error in (*errors, *reference_errors(document, pack)):
        raise error
    return pack


def read_shared(gate: Path, around: Path, named: Callable[[Path], str] = str) -> InEveryFlow:
    """What joins every flow; `named` is what an error calls a file.

    Raises ContentError as `read_flow` does.
    """
    pack = read_around(around, named(around))
    return InEveryFlow(read_gate(gate, named(gate)), pack.causes, pack.checks)


def _checks(
    document: SourceDocument, shapes: dict[str, CheckShape]
) -> tuple[tuple[Check, ...], tuple[ContentError, ...]]:
    checks: list[Check] = []
    errors: list[ContentError] = []
    for id_, shape in shapes.items():
        try:
            checks.append(_check(document, id_, shape))
        except ContentError as error:
            errors.append(error)
    return tuple(checks), tuple(errors)


def _as_worded_now(checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """The checks, each need in the present wording of the answer it names, as a reply has that."""
    by_id = {check.id: check for check in checks}
    return tuple(replace(check, needs=_worded(check.needs, by_id)) for check in checks)


def _worded(needs: tuple[Need, ...], by_id: dict[str, Check]) -> tuple[Need, ...]:
    return tuple(_worded_need(need, by_id.get(need.check)) for need in needs)


def _worded_need(need: Need, check: Check | None) -> Need:
    answer = check.answer(need.answer) if check else None
    return Need(need.check, answer.text) if answer else need


def _gap(shape: GapShape | None) -> Gap:
    return (
        Gap(shape.metric, int(shape.worse_than_plan[:-1]) / PERCENT, shape.also) if shape else Gap()
    )


def _cause(id_: str, shape: CauseShape) -> Cause:
    return Cause(
        id_,
        shape.kind,
        shape.behaviour,
        shape.means,
        shape.common,
        shape.learn,
        shape.instead or "",
        TalkWords(*(said or "" for said in (shape.say, shape.ask, shape.agree, shape.done))),
        shape.family or "",
        shape.was,
        shape.stands_for or "",
        shape.do or "",
    )


def _check(document: SourceDocument, id_: str, shape: CheckShape) -> Check:
    way, text = _way(document, id_, shape)
    if way is Way.ROLE_PLAY and not shape.scene:
        mend = "Write one: the buyer, the attitude, what changes the buyer's mind."
        raise document.error("a role-play needs a scene.", "checks", id_, mend=mend)
    looks_at, key = bound(document, id_, shape)
    return Check(
        id=id_,
        way=way,
        text=text,
        answers=_answers(document, ("checks", id_, "answers"), shape, looks_at),
        minutes=shape.minutes or MINUTES[way],
        why=shape.why or "",
        listen_for=shape.listen_for or "",
        scene=shape.scene or "",
        needs=tuple(_need(document, id_, need) for need in shape.needs),
        metric=f"observed:{shape.observed}" if key == "observed" else shape.metric or "",
        owed=shape.owed,
        owed_for=shape.owed_for,
        looks_at=looks_at,
        names=names(shape, looks_at),
        was=shape.was,
        read_out=shape.read_out or "",
        tested=shape.tested,
    )


def _answers(
    document: SourceDocument, place: Place, shape: CheckShape, looks_at: Source | None
) -> tuple[CheckAnswer, ...]:
    answers = shape.answers.items()
    return tuple(_answer(document, (*place, text), answer, looks_at) for text, answer in answers)


def _way(document: SourceDocument, id_: str, shape: CheckShape) -> tuple[Way, str]:
    given = [(way, text) for way, text in _texts(shape).items() if text is not None]
    if len(given) != 1:
        mend = "Keep one of them." if given else "Write the question under one of them."
        fault = "a check has exactly one of ask, observe, role-play and data."
        raise document.error(fault, "checks", id_, mend=mend)
    return given[0]


def _texts(shape: CheckShape) -> dict[Way, str | None]:
    return {
        Way.ASK: shape.ask,
        Way.OBSERVE: shape.observe,
        Way.ROLE_PLAY: shape.role_play,
        Way.DATA: shape.data,
    }


def _answer(
    document: SourceDocument, place: Place, shape: AnswerShape | None, looks_at: Source | None
) -> CheckAnswer:
    given = shape or AnswerShape()
    by_tool = when(document, place, given.when, looks_at)
    return CheckAnswer(str(place[-1]), given.seen, _marks(given), given.was, by_tool)


def _marks(shape: AnswerShape) -> tuple[tuple[str, Mark], ...]:
    named = {
        Mark.POINTS_TO: shape.points_to,
        Mark.HINTS_AT: shape.hints_at,
        Mark.SPEAKS_AGAINST: shape.speaks_against,
        Mark.NEARLY_RULES_OUT: shape.nearly_rules_out,
    }
    return tuple((target, mark) for mark, targets in named.items() for target in targets)


def _need(document: SourceDocument, id_: str, text: str) -> Need:
    check, is_, answer = text.partition(" is ")
    if not is_:
        mend = "Write: needs: <check> is <answer>"
        raise document.error(f'"needs" says "{text}".', "checks", id_, "needs", mend=mend)
    return Need(check.strip(), answer.strip())
