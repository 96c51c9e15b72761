"""Whether everything that a flow file names is there, and nothing contradicts itself."""

from coachcli.coaching.cause import SOMETHING_ELSE, Kind
from coachcli.coaching.flow import FOR, Check, Flow, Mark
from coachcli.content.errors import ContentError, near
from coachcli.content.reader import Document, Place

Marks = tuple[tuple[str, Mark], ...]


def check_references(document: Document, flow: Flow) -> None:
    """Raise ContentError at the first mark, need or cause id that cannot stand."""
    _check_cause_ids(document, flow)
    for check in flow.checks:
        _check_marks(document, flow, check)
        _check_needs(document, flow, check)
    _check_loops(document, flow)


def check_sides(document: Document, place: Place, marks: Marks) -> None:
    """Raise ContentError when one answer speaks twice about the same cause or kind."""
    seen: dict[str, Mark] = {}
    for target, mark in marks:
        if target in seen:
            both = "for and against" if (seen[target] in FOR) != (mark in FOR) else "twice about"
            problem = f'this answer speaks {both} "{target}"; keep one of "{seen[target]}" and "{mark}".'
            raise document.error(problem, *place, mark, _index(marks, target, mark))
        seen[target] = mark


def _check_cause_ids(document: Document, flow: Flow) -> None:
    for cause in flow.causes:
        if cause.id in (SOMETHING_ELSE, *Kind):
            raise document.error(f'a cause cannot be called "{cause.id}"; choose another id.', "causes", cause.id)


def _check_marks(document: Document, flow: Flow, check: Check) -> None:
    known = [*(cause.id for cause in flow.causes), *Kind]
    named = ((answer.text, answer.marks, *one) for answer in check.answers for one in answer.marks)
    for text, marks, target, mark in named:
        if target not in known:
            place = ("checks", check.id, "answers", text, mark, _index(marks, target, mark))
            problem = f'"{mark}" names the cause "{target}", which is not in this flow.{near(target, known)}'
            raise document.error(f"{problem} Nothing was changed.", *place)


def _check_needs(document: Document, flow: Flow, check: Check) -> None:
    for need in check.needs:
        other = flow.check(need.check)
        if other is None:
            raise _missing(document, check, need.check, [one.id for one in flow.checks])
        if other.answer(need.answer) is None:
            raise _missing(document, check, need.answer, [answer.text for answer in other.answers])
    if len({need.check for need in check.needs}) < len(check.needs):
        raise document.error(f'"{check.id}" needs two answers of one check; only one can be given.', "checks", check.id, "needs")


def _check_loops(document: Document, flow: Flow) -> None:
    """Take away checks that wait for nothing, again and again; what is left waits for itself."""
    waits = {check.id: {need.check for need in check.needs} for check in flow.checks}
    while free := [id_ for id_, others in waits.items() if not others & waits.keys()]:
        for id_ in free:
            del waits[id_]
    loop = [id_ for id_ in waits if any(id_ in others for others in waits.values())]
    if loop:
        problem = f"these checks wait for each other's answers: {', '.join(loop)}. One of them must come first."
        raise document.error(problem, "checks", loop[0], "needs")


def _missing(document: Document, check: Check, wanted: str, known: list[str]) -> ContentError:
    problem = f'"needs" names "{wanted}", which is not there.{near(wanted, known)} Nothing was changed.'
    return document.error(problem, "checks", check.id, "needs")


def _index(marks: Marks, target: str, mark: Mark) -> int:
    return [one for one, kind in marks if kind is mark].index(target)
