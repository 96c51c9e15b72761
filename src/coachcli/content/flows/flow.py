"""Flow files and the gate: from YAML to nouns, every reference checked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path

from coachcli.coaching.cause import Cause
from coachcli.coaching.walks.flow import MINUTES, Answer, Check, Flow, Gap, Mark, Need, Way, When
from coachcli.coaching.walks.known import RANGE, REACHED, SHORT
from coachcli.content.errors import ContentError, Place
from coachcli.content.files.reader import Document, read
from coachcli.content.files.shapes import AnswerShape, CauseShape, CheckShape, FlowShape, GapShape, GateShape, fitted, shaped
from coachcli.content.flows.references import reference_errors

PERCENT = 100
BOUND = r"(\d+(?:\.\d+)?)(%?)"
BOUNDS = re.compile(rf"(below|above) {BOUND}|between {BOUND} and {BOUND}")


@dataclass(frozen=True, slots=True)
class Examined:
    """A flow file with everything that is wrong in it, by line; the flow only where nothing is."""

    document: Document
    flow: Flow | None
    errors: tuple[ContentError, ...]


def read_flow(path: Path, name: str | None = None) -> Flow:
    """The flow in this file, without the gate. Raises ContentError naming file, line and what was expected."""
    found = examined(read(path, name))
    if found.flow is None:
        raise found.errors[0]
    return found.flow


def examined(document: Document) -> Examined:
    """The flow in this document, or all that is wrong with it."""
    shape, misfits = shaped(document, FlowShape)
    if shape is None:
        return Examined(document, None, misfits)
    causes = tuple(_cause(id_, cause) for id_, cause in shape.causes.items())
    checks, errors = _checks(document, shape.checks)
    flow = Flow(shape.flow, shape.title, _gap(shape.gap), causes, _as_worded_now(checks), shape.upstream)
    wrong = sorted((*errors, *(() if errors else reference_errors(document, flow))), key=lambda one: one.line or 0)
    return Examined(document, None if wrong else flow, tuple(wrong))


def read_gate(path: Path, name: str | None = None) -> tuple[Check, ...]:
    """The checks of the gate, whose marks speak in kinds. Raises ContentError as `read_flow` does."""
    document = read(path, name)
    shape = fitted(document, GateShape)
    checks, errors = _checks(document, shape.checks)
    wrong = (*errors, *reference_errors(document, Flow(shape.gate, "", Gap(), (), checks)))
    if wrong:
        raise wrong[0]
    return checks


def _checks(document: Document, shapes: dict[str, CheckShape]) -> tuple[tuple[Check, ...], tuple[ContentError, ...]]:
    checks: list[Check] = []
    errors: list[ContentError] = []
    for id_, shape in shapes.items():
        try:
            checks.append(_check(document, id_, shape))
        except ContentError as error:
            errors.append(error)
    return tuple(checks), tuple(errors)


def _as_worded_now(checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """The checks with each need in the present wording of the answer it names, since a reply has that."""
    by_id = {check.id: check for check in checks}
    return tuple(replace(check, needs=tuple(_worded(check.needs, by_id))) if check.needs else check for check in checks)


def _worded(needs: tuple[Need, ...], by_id: dict[str, Check]) -> Iterator[Need]:
    for need in needs:
        found = by_id[need.check].answer(need.answer) if need.check in by_id else None
        yield Need(need.check, found.text) if found else need


def _gap(shape: GapShape | None) -> Gap:
    return Gap(shape.metric, int(shape.worse_than_plan[:-1]) / PERCENT, shape.also) if shape else Gap()


def _cause(id_: str, shape: CauseShape) -> Cause:
    return Cause(id_, shape.kind, shape.behaviour, shape.means, shape.common, shape.learn, shape.instead or "")


def _check(document: Document, id_: str, shape: CheckShape) -> Check:
    way, text = _way(document, id_, shape)
    if way is Way.ROLE_PLAY and not shape.scene:
        mend = "Write one: the buyer, the attitude, what changes the buyer's mind."
        raise document.error("a role-play needs a scene.", "checks", id_, mend=mend)
    return Check(
        id=id_,
        way=way,
        text=text,
        answers=tuple(_answer(document, ("checks", id_, "answers", key), shape.answers[key]) for key in shape.answers),
        minutes=shape.minutes or MINUTES[way],
        why=shape.why or "",
        listen_for=shape.listen_for or "",
        scene=shape.scene or "",
        needs=tuple(_need(document, id_, need) for need in shape.needs),
        metric=f"observed:{shape.observed}" if shape.observed else shape.metric or "",
        owed=shape.owed,
    )


def _way(document: Document, id_: str, shape: CheckShape) -> tuple[Way, str]:
    texts = {Way.ASK: shape.ask, Way.OBSERVE: shape.observe, Way.ROLE_PLAY: shape.role_play, Way.DATA: shape.data}
    given = [(way, text) for way, text in texts.items() if text is not None]
    if len(given) != 1:
        mend = "Keep one of them." if given else "Write the question under one of them."
        raise document.error("a check has exactly one of ask, observe, role-play and data.", "checks", id_, mend=mend)
    return given[0]


def _answer(document: Document, place: Place, shape: AnswerShape | None) -> Answer:
    given = shape or AnswerShape()
    named = {
        Mark.POINTS_TO: given.points_to,
        Mark.HINTS_AT: given.hints_at,
        Mark.SPEAKS_AGAINST: given.speaks_against,
        Mark.NEARLY_RULES_OUT: given.nearly_rules_out,
    }
    marks = tuple((target, mark) for mark, targets in named.items() for target in targets)
    return Answer(str(place[-1]), given.seen, marks, given.was, _when(document, place, given.when))


def _when(document: Document, place: Place, text: str | None) -> When | None:
    if text is None or text in SHORT or text in REACHED:
        return When(text) if text else None
    found = BOUNDS.fullmatch(text)
    bounds = _bounds(found) if found else None
    if bounds is None or bounds.low >= bounds.high:
        known = "below 10%, above 3, between 3 and 5, " + ", ".join(SHORT + REACHED)
        raise document.error(f'"when" is "{text}".', *place, "when", mend=f"It can be one of: {known}.")
    return bounds


def _bounds(found: re.Match[str]) -> When:
    side, bound, unit, low, low_unit, high, high_unit = found.groups()
    if side is None:
        return When(RANGE, _number(low, low_unit or high_unit), _number(high, low_unit or high_unit))
    number = _number(bound, unit)
    return When(RANGE, -inf, number) if side == "below" else When(RANGE, number, inf)


def _number(text: str, unit: str) -> float:
    return float(text) / (PERCENT if unit else 1)


def _need(document: Document, id_: str, text: str) -> Need:
    check, found, answer = text.partition(" is ")
    if not found:
        raise document.error(f'"needs" says "{text}".', "checks", id_, "needs", mend="Write: needs: <check> is <answer>")
    return Need(check.strip(), answer.strip())
