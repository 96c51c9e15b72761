"""Whether everything that a flow file names is there, and nothing contradicts itself."""

from collections.abc import Iterator

from coachcli.coaching.cause import SOMETHING_ELSE, Kind
from coachcli.coaching.flow import FOR, Check, Flow, Mark
from coachcli.content.errors import ContentError, Place, nearest
from coachcli.content.reader import Document

Marks = tuple[tuple[str, Mark], ...]


def reference_errors(document: Document, flow: Flow) -> Iterator[ContentError]:
    """Each mark, need or cause id that cannot stand."""
    yield from _cause_ids(document, flow)
    for check in flow.checks:
        for answer in check.answers:
            yield from _sides(document, ("checks", check.id, "answers", answer.text), answer.marks)
        yield from _marks(document, flow, check)
        yield from _needs(document, flow, check)
    yield from _loops(document, flow)


def _cause_ids(document: Document, flow: Flow) -> Iterator[ContentError]:
    for cause in flow.causes:
        if cause.id in (SOMETHING_ELSE, *Kind):
            fault = f'a cause cannot be called "{cause.id}".'
            yield document.error(fault, "causes", cause.id, mend="Choose another id.")


def _sides(document: Document, place: Place, marks: Marks) -> Iterator[ContentError]:
    """One answer that speaks twice about the same cause or kind."""
    seen: dict[str, Mark] = {}
    for target, mark in marks:
        if target in seen:
            both = "for and against" if (seen[target] in FOR) != (mark in FOR) else "twice about"
            mend = f'Keep one of "{seen[target]}" and "{mark}".'
            yield document.error(f'this answer speaks {both} "{target}".', *place, mark, _index(marks, target, mark), mend=mend)
        seen[target] = mark


def _marks(document: Document, flow: Flow, check: Check) -> Iterator[ContentError]:
    known = [*(cause.id for cause in flow.causes), *Kind]
    named = ((answer.text, answer.marks, *one) for answer in check.answers for one in answer.marks)
    for text, marks, target, mark in named:
        if target not in known:
            place = ("checks", check.id, "answers", text, mark, _index(marks, target, mark))
            fault = f'"{mark}" names the cause "{target}", which is not in this flow.'
            yield document.error(fault, *place, mend=nearest(target, known, "Name one of its causes, or a kind."))


def _needs(document: Document, flow: Flow, check: Check) -> Iterator[ContentError]:
    for need in check.needs:
        other = flow.check(need.check)
        if other is None:
            yield _missing(document, check, need.check, [one.id for one in flow.checks])
        elif other.answer(need.answer) is None:
            yield _missing(document, check, need.answer, [answer.text for answer in other.answers])
    if len({need.check for need in check.needs}) < len(check.needs):
        fault = f'"{check.id}" needs two answers of one check, and only one can be given.'
        yield document.error(fault, "checks", check.id, "needs", mend="Keep one of them.")


def _loops(document: Document, flow: Flow) -> Iterator[ContentError]:
    """Take away what waits for nothing, then what nothing waits for, again and again; what is left goes round in a ring."""
    waits = {check.id: {need.check for need in check.needs} for check in flow.checks}
    while free := [id_ for id_, others in waits.items() if not others & waits.keys()]:
        waits = {id_: others for id_, others in waits.items() if id_ not in free}
    while loose := waits.keys() - {other for others in waits.values() for other in others}:
        waits = {id_: others for id_, others in waits.items() if id_ not in loose}
    if waits:
        ring = list(waits)
        fault = f"these checks wait for each other's answers: {', '.join(ring)}."
        yield document.error(fault, "checks", ring[0], "needs", mend="One of them must come first.")


def _missing(document: Document, check: Check, wanted: str, known: list[str]) -> ContentError:
    mend = nearest(wanted, known, f"Name one of these: {', '.join(known)}.")
    return document.error(f'"needs" names "{wanted}", which is not there.', "checks", check.id, "needs", mend=mend)


def _index(marks: Marks, target: str, mark: Mark) -> int:
    return [one for one, kind in marks if kind is mark].index(target)
