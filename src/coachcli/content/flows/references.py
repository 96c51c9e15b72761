"""Whether everything that a flow file names is there, and nothing contradicts itself."""

from collections.abc import Iterator

from coachcli.coaching.cause import SOMETHING_ELSE, Kind
from coachcli.coaching.walks.flow import FOR, Check, Flow, Mark
from coachcli.content.errors import ContentError, Place, nearest
from coachcli.content.files.reader import Document

Marks = tuple[tuple[str, Mark], ...]

MOST_FOLLOWED = 300
"""Checks whose conditions are followed over others; more than anybody writes, and few enough for a file made to hurt."""


def reference_errors(document: Document, flow: Flow) -> Iterator[ContentError]:
    """Each mark, need or cause id that cannot stand."""
    targets = [*(cause.id for cause in flow.causes), *Kind]
    by_id = {check.id: check for check in flow.checks}
    yield from _cause_ids(document, flow)
    for check in flow.checks:
        for answer in check.answers:
            yield from _sides(document, ("checks", check.id, "answers", answer.text), answer.marks)
        yield from _marks(document, targets, check)
        yield from _needs(document, by_id, check)
    order, ring = _followed(flow)
    yield from _loops(document, ring) if ring else _unreachable(document, order)


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


def _marks(document: Document, known: list[str], check: Check) -> Iterator[ContentError]:
    named = ((answer.text, answer.marks, *one) for answer in check.answers for one in answer.marks)
    for text, marks, target, mark in named:
        if target not in known:
            place = ("checks", check.id, "answers", text, mark, _index(marks, target, mark))
            fault = f'"{mark}" names the cause "{target}", which is not in this flow.'
            yield document.error(fault, *place, mend=nearest(target, known, "Name one of its causes, or a kind."))


def _needs(document: Document, by_id: dict[str, Check], check: Check) -> Iterator[ContentError]:
    for need in check.needs:
        other = by_id.get(need.check)
        if other is None:
            yield _missing(document, check, need.check, list(by_id))
        elif other.answer(need.answer) is None:
            yield _missing(document, check, need.answer, [answer.text for answer in other.answers])
    if len({need.check for need in check.needs}) < len(check.needs):
        fault = f'"{check.id}" needs two answers of one check, and only one can be given.'
        yield document.error(fault, "checks", check.id, "needs", mend="Keep one of them.")


def _loops(document: Document, ring: list[str]) -> Iterator[ContentError]:
    if ring:
        fault = f"these checks wait for each other's answers: {', '.join(ring)}."
        yield document.error(fault, "checks", ring[0], "needs", mend="One of them must come first.")


def _unreachable(document: Document, order: list[Check]) -> Iterator[ContentError]:
    """A check that waits, over others, for two different answers of one check; each stands after those it waits for."""
    wanted: dict[str, dict[str, set[str]]] = {}
    for check in order[:MOST_FOLLOWED]:
        wanted[check.id] = found = _wanted(check, wanted)
        torn = next((id_ for id_, answers in found.items() if len(answers) > 1), None)
        direct = [need.check for need in check.needs]
        if torn and len(set(direct)) == len(direct):
            both = " and ".join(f'"{answer}"' for answer in sorted(found[torn]))
            fault = f'"{check.id}" can never be asked: it waits for "{torn}" to be answered both {both}.'
            yield document.error(fault, "checks", check.id, "needs", mend="Take one of the conditions out.")


def _wanted(check: Check, before: dict[str, dict[str, set[str]]]) -> dict[str, set[str]]:
    """The answers that a check waits for, its own and those of the checks it waits for."""
    found: dict[str, set[str]] = {}
    for need in check.needs:
        found.setdefault(need.check, set()).add(need.answer)
        for id_, answers in before.get(need.check, {}).items():
            found.setdefault(id_, set()).update(answers)
    return found


def _followed(flow: Flow) -> tuple[list[Check], list[str]]:
    """The checks so that each stands after those it waits for, and those that wait for each other in a ring."""
    known = {check.id: check for check in flow.checks}
    waits = {check.id: {need.check for need in check.needs if need.check in known} for check in flow.checks}
    free = _freed(waits)
    gone = set(free)
    left = {id_: others - gone for id_, others in waits.items() if id_ not in gone}
    loose = set(_freed({id_: {other for other in left if id_ in left[other]} for id_ in left}))
    return [known[id_] for id_ in free], [id_ for id_ in left if id_ not in loose]


def _freed(waits: dict[str, set[str]]) -> list[str]:
    """Those that wait for nothing, then those that waited only for them, and so on (Kahn); what is left goes round."""
    after: dict[str, list[str]] = {}
    for id_, others in waits.items():
        for other in others:
            after.setdefault(other, []).append(id_)
    open_ = {id_: len(others) for id_, others in waits.items()}
    found = [id_ for id_, number in open_.items() if number == 0]
    for id_ in found:
        for one in after.get(id_, ()):
            open_[one] -= 1
            found += [one] if open_[one] == 0 else []
    return found


def _missing(document: Document, check: Check, wanted: str, known: list[str]) -> ContentError:
    mend = nearest(wanted, known, f"Name one of these: {', '.join(known)}.")
    return document.error(f'"needs" names "{wanted}", which is not there.', "checks", check.id, "needs", mend=mend)


def _index(marks: Marks, target: str, mark: Mark) -> int:
    return [one for one, kind in marks if kind is mark].index(target)
