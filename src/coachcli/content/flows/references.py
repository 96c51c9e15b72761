"""Whether everything that a flow file names is there, and nothing contradicts itself."""

from collections.abc import Iterator

from coachcli.coaching.cause import SOMETHING_ELSE, Kind
from coachcli.coaching.walks.flow import FOR, Check, Flow, Mark
from coachcli.content.errors import ContentError, Place, nearest
from coachcli.content.files.reader import SourceDocument
from coachcli.content.flows.bindings import unnamed

Marks = tuple[tuple[str, Mark], ...]

MOST_FOLLOWED = 300
"""Checks whose conditions are followed over others.

More than anybody writes, and few enough for a file made to hurt.
"""


def reference_errors(document: SourceDocument, flow: Flow) -> Iterator[ContentError]:
    """Each mark, need or cause id that cannot stand."""
    yield from _cause_ids(document, flow)
    targets = [*(cause.id for cause in flow.causes), *flow.around, *Kind]
    by_id = {check.id: check for check in flow.checks}
    for check in flow.checks:
        yield from _all_sides(document, check)
        yield from _marks(document, targets, check)
        yield from _needs(document, by_id, check)
        yield from unnamed(document, check)
    order, ring = _followed(flow)
    yield from _loops(document, ring) if ring else _unreachable(document, order)


def _all_sides(document: SourceDocument, check: Check) -> Iterator[ContentError]:
    for answer in check.answers:
        yield from _sides(document, ("checks", check.id, "answers", answer.text), answer.marks)


def _cause_ids(document: SourceDocument, flow: Flow) -> Iterator[ContentError]:
    for cause in flow.causes:
        if cause.id in (SOMETHING_ELSE, *Kind):
            fault = f'a cause cannot be called "{cause.id}".'
            yield document.error(fault, "causes", cause.id, mend="Choose another id.")


def _sides(document: SourceDocument, place: Place, marks: Marks) -> Iterator[ContentError]:
    """One answer that speaks twice about the same cause or kind."""
    seen: dict[str, Mark] = {}
    for target, mark in marks:
        if target in seen:
            spot = (*place, mark, _index(marks, target, mark))
            mend = f'Keep one of "{seen[target]}" and "{mark}".'
            yield document.error(_twice(target, seen[target], mark), *spot, mend=mend)
        seen[target] = mark


def _twice(target: str, before: Mark, mark: Mark) -> str:
    both = "twice about" if (before in FOR) == (mark in FOR) else "for and against"
    return f'this answer speaks {both} "{target}".'


def _marks(document: SourceDocument, known: list[str], check: Check) -> Iterator[ContentError]:
    for answer in check.answers:
        for target, mark in answer.marks:
            if target not in known:
                spot = ("answers", answer.text, mark, _index(answer.marks, target, mark))
                fault = f'"{mark}" names the cause "{target}", which is not in this flow.'
                mend = nearest(target, known, "Name one of its causes, or a kind.")
                yield document.error(fault, "checks", check.id, *spot, mend=mend)


def _needs(
    document: SourceDocument, by_id: dict[str, Check], check: Check
) -> Iterator[ContentError]:
    for need in check.needs:
        other = by_id.get(need.check)
        if other is None:
            yield _missing(document, check, need.check, list(by_id))
        elif other.answer(need.answer) is None:
            texts = [answer.text for answer in other.answers]
            yield _missing(document, check, need.answer, texts)
    if _needs_two_of_one(check):
        fault = f'"{check.id}" needs two answers of one check, and only one can be given.'
        yield document.error(fault, "checks", check.id, "needs", mend="Keep one of them.")


def _needs_two_of_one(check: Check) -> bool:
    return len({need.check for need in check.needs}) < len(check.needs)


def _loops(document: SourceDocument, ring: list[str]) -> Iterator[ContentError]:
    fault = f"these checks wait for each other's answers: {', '.join(ring)}."
    yield document.error(fault, "checks", ring[0], "needs", mend="One of them must come first.")


def _unreachable(document: SourceDocument, order: list[Check]) -> Iterator[ContentError]:
    """The checks that wait, over others, for two different answers of one check.

    Each stands after those it waits for.
    """
    wanted: dict[str, dict[str, set[str]]] = {}
    for check in order[:MOST_FOLLOWED]:
        wanted[check.id] = _wanted(check, wanted)
        torn = _torn(wanted[check.id])
        if torn and not _needs_two_of_one(check):  # that is said already
            yield _never_asked(document, check, torn, wanted[check.id][torn])


def _torn(wanted: dict[str, set[str]]) -> str | None:
    """The first check that would need two answers."""
    return next((id_ for id_, answers in wanted.items() if len(answers) > 1), None)


def _never_asked(
    document: SourceDocument, check: Check, torn: str, answers: set[str]
) -> ContentError:
    both = " and ".join(f'"{answer}"' for answer in sorted(answers))
    fault = f'"{check.id}" can never be asked: it waits for "{torn}" to be answered both {both}.'
    mend = "Take one of the conditions out."
    return document.error(fault, "checks", check.id, "needs", mend=mend)


def _wanted(check: Check, before: dict[str, dict[str, set[str]]]) -> dict[str, set[str]]:
    """The answers that a check waits for, its own and those of the checks it waits for."""
    wanted: dict[str, set[str]] = {}
    for need in check.needs:
        wanted.setdefault(need.check, set()).add(need.answer)
        for id_, answers in before.get(need.check, {}).items():
            wanted.setdefault(id_, set()).update(answers)
    return wanted


def _followed(flow: Flow) -> tuple[list[Check], list[str]]:
    """The checks, each after those it waits for, and those that wait for each other in a ring."""
    known = {check.id: check for check in flow.checks}
    waits = {check.id: _waits(check, known) for check in flow.checks}
    free = dict.fromkeys(_freed(waits))
    left = {id_: others for id_, others in waits.items() if id_ not in free}
    return [known[id_] for id_ in free], _ring(left)


def _waits(check: Check, known: dict[str, Check]) -> set[str]:
    return {need.check for need in check.needs if need.check in known}


def _ring(left: dict[str, set[str]]) -> list[str]:
    """Of the checks that never come free, those in a ring; the others only wait for one."""
    waited_by = {id_: {other for other in left if id_ in left[other]} for id_ in left}
    loose = set(_freed(waited_by))
    return [id_ for id_ in left if id_ not in loose]


def _freed(waits: dict[str, set[str]]) -> list[str]:
    """What is left when those that wait for nothing are freed, then those freed by them.

    This is Kahn's sort (1962); what is left goes round.
    """
    after = _waiting_for(waits)
    open_ = {id_: len(others) for id_, others in waits.items()}
    free = [id_ for id_, number in open_.items() if number == 0]
    for id_ in free:  # grows while it is walked
        for waiting in after.get(id_, ()):
            open_[waiting] -= 1
            free += [waiting] if open_[waiting] == 0 else []
    return free


def _waiting_for(waits: dict[str, set[str]]) -> dict[str, list[str]]:
    after: dict[str, list[str]] = {}
    for id_, others in waits.items():
        for other in others:
            after.setdefault(other, []).append(id_)
    return after


def _missing(document: SourceDocument, check: Check, wanted: str, known: list[str]) -> ContentError:
    mend = nearest(wanted, known, f"Name one of these: {', '.join(known)}.")
    return document.error(
        f'"needs" names "{wanted}", which is not there.', "checks", check.id, "needs", mend=mend
    )


def _index(marks: Marks, target: str, mark: Mark) -> int:
    return [named for named, given in marks if given is mark].index(target)
