"""Recorded answers: of one walk (YAML or JSON), and of many cases (one JSON object a line)."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.flow import Check, CheckAnswer, Flow
from coachcli.content.errors import ContentError, Place, did_you_mean, no_file
from coachcli.content.files.reader import SourceDocument, read
from coachcli.content.files.shapes import AnswersShape, CaseShape, fitted

LARGEST = 1024 * 1024 * 1024
STDIN, HANDED = Path("/dev/stdin"), Path("/dev/fd")
"""What another program hands on as it goes, as `flow replay` does too."""
LONGEST = 1024 * 1024
"""Signs that a line of a file of cases can have; what is longer is no case."""


@dataclass(frozen=True, slots=True)
class Case:
    """A recorded case: the answers that were known, and the causes that were found true.

    An answer of nothing is don't know. `known` are the checks that were answered before the first
    question, `gone` those that the flow does not have (any more): what was answered to them is left
    out.
    """

    id: str
    answers: dict[str, str | None]
    causes: tuple[str, ...]
    known: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def read_answers(
    path: Path, flow: Flow, strange: list[CoachError] | None = None
) -> dict[str, str | None]:
    """The answers in a file, in the flow's present wording; an answer may be given by its number.

    The file is a mapping from check to answer, either bare or under `answers`. What answers a check
    that the flow does not have is added to `strange`. Raises ContentError, for that too where there
    is no such list.
    """
    document = read(path)
    bare = isinstance(document.value, dict) and "answers" not in document.value
    place = () if bare else ("answers",)
    shape = fitted(_under_answers(document) if bare else document, AnswersShape)
    known = _known(document, place, shape.answers, flow, strange)
    given = ((id_, text, (*place, id_)) for id_, text in known.items())
    return dict(_answer(document, spot, id_, text, flow) for id_, text, spot in given)


def _known(
    document: SourceDocument,
    place: Place,
    given: Mapping[str, str | None],
    flow: Flow,
    strange: list[CoachError] | None,
) -> Mapping[str, str | None]:
    """The answers to checks of the flow; the others are told of in `strange`."""
    if strange is None:
        return given
    others = [id_ for id_ in given if flow.check(id_) is None]
    strange.extend(document.error(_no_check(id_, flow), *place, id_) for id_ in others)
    return {id_: text for id_, text in given.items() if id_ not in others}


def _under_answers(document: SourceDocument) -> SourceDocument:
    """A bare mapping as if it stood under `answers`; its lines stay those of the file."""
    return SourceDocument(document.name, {"answers": document.value}, document.lines)


def read_cases(path: Path, flow: Flow) -> Iterator[Case]:
    """The cases in a file, one after the other as they are read.

    Raises ContentError naming the line.
    """
    try:
        for number, line in enumerate(_lines(path), 1):
            if line.strip():
                yield _case(str(path), number, line, flow)
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(str(path), None, f"the file cannot be read: {error}.") from None


def _lines(path: Path) -> Iterator[str]:
    """The lines, of which none is held as a whole that is longer than any case."""
    is_handed = path == STDIN or path.parent == HANDED
    if fault := "" if is_handed else no_file(path, LARGEST):
        raise ContentError(str(path), None, fault)
    with path.open(encoding="utf-8-sig") as file:
        yield from iter(lambda: file.readline(LONGEST), "")


def _case(name: str, number: int, line: str, flow: Flow) -> Case:
    try:
        document = SourceDocument(name, json.loads(line), {(): number})
    except (ValueError, RecursionError):
        raise ContentError(name, number, "this is not a JSON object.") from None
    shape = fitted(document, CaseShape)
    gone = tuple(id_ for id_ in shape.answers if flow.check(id_) is None)
    given = ((id_, text) for id_, text in shape.answers.items() if id_ not in gone)
    answers = dict(_answer(document, (), id_, text, flow) for id_, text in given)
    still = (id_ for id_ in shape.known if id_ not in gone)
    known = tuple(_check(document, ("known",), id_, flow).id for id_ in still)
    return Case(shape.id, answers, shape.causes, known, gone)


def _answer(
    document: SourceDocument, place: Place, id_: str, text: str | None, flow: Flow
) -> tuple[str, str | None]:
    """The present id of a check, whose earlier one may be given, and its answer."""
    check = _check(document, place, id_, flow)
    return check.id, None if text is None else _wording(document, place, check, text)


def _check(document: SourceDocument, place: Place, id_: str, flow: Flow) -> Check:
    check = flow.check(id_)
    if check is None:
        raise document.error(_no_check(id_, flow), *place)
    return check


def _no_check(name: str, flow: Flow) -> str:
    hint = did_you_mean(name, [check.id for check in flow.checks])
    return f'"{name}" is not a check of the flow {flow.id}.{hint}'


def _wording(document: SourceDocument, place: Place, check: Check, text: str) -> str:
    answer = check.answer(text) or _numbered(check, text)
    if answer is None:
        raise document.error(_no_answer(check, text), *place)
    return answer.text


def _no_answer(check: Check, text: str) -> str:
    listed = "; ".join(f'"{answer.text}"' for answer in check.answers)
    return f'"{text}" is not an answer to {check.id}. It can be: {listed}.'


def _numbered(check: Check, text: str) -> CheckAnswer | None:
    """The answer with this number, counted from 1 as on the screen."""
    number = int(text) if text.isdecimal() else 0
    return check.answers[number - 1] if 1 <= number <= len(check.answers) else None
