"""Recorded answers: of one walk (YAML or JSON, check to answer), and of many cases (one JSON object a line)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coachcli.coaching.walks.flow import Check, Flow
from coachcli.content.errors import ContentError, near
from coachcli.content.files.reader import Document, read
from coachcli.content.files.shapes import AnswersShape, CaseShape, fitted


@dataclass(frozen=True, slots=True)
class Case:
    """A recorded case: the answers that were known (nothing is don't know) and the causes that were found true."""

    id: str
    answers: dict[str, str | None]
    causes: tuple[str, ...]


def read_answers(path: Path, flow: Flow) -> dict[str, str | None]:
    """The answers in a file, in the flow's present wording; an answer may be given by its number.

    The file is a mapping from check to answer, either bare or under `answers`. Raises ContentError.
    """
    document = read(path)
    bare = isinstance(document.value, dict) and "answers" not in document.value
    place = () if bare else ("answers",)
    shape = fitted(Document(document.name, {"answers": document.value}, document.lines) if bare else document, AnswersShape)
    return {id_: _answer(document, (*place, id_), flow.check(id_), text, flow) for id_, text in shape.answers.items()}


def read_cases(path: Path, flow: Flow) -> Iterator[Case]:
    """The cases in a file, one after the other as they are read. Raises ContentError naming the line."""
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _case(str(path), number, line, flow)
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(str(path), None, f"the file cannot be read: {error}.") from None


def _case(name: str, number: int, line: str, flow: Flow) -> Case:
    try:
        document = Document(name, json.loads(line), {(): number})
    except ValueError:
        raise ContentError(name, number, "this is not a JSON object.") from None
    shape = fitted(document, CaseShape)
    answers = {id_: _answer(document, (), flow.check(id_), text, flow) for id_, text in shape.answers.items()}
    return Case(shape.id, answers, shape.causes)


def _answer(document: Document, place: tuple[str | int, ...], check: Check | None, text: str | None, flow: Flow) -> str | None:
    if check is None:
        id_ = str(place[-1]) if place else "a check"
        known = [one.id for one in flow.checks]
        raise document.error(f'"{id_}" is not a check of the flow {flow.id}.{near(id_, known)}', *place)
    if text is None:
        return None
    return _wording(document, place, check, text)


def _wording(document: Document, place: tuple[str | int, ...], check: Check, text: str) -> str:
    found = check.answer(text)
    if found is None and text.isdecimal() and 1 <= int(text) <= len(check.answers):
        found = check.answers[int(text) - 1]
    if found is None:
        listed = "; ".join(f'"{answer.text}"' for answer in check.answers)
        raise document.error(f'"{text}" is not an answer to {check.id}. It can be: {listed}.', *place)
    return found.text
