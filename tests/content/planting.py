"""How a defect is planted into the text of a shipped flow, and the line on which it then is."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from random import Random
from typing import Any

from coachcli.coaching.cause import Kind
from coachcli.coaching.nouns import dataclass
from coachcli.content.files.reader import parse
from coachcli.content.files.shapes import FlowShape, fitted
from coachcli.content.files.shared import SHARED
from coachcli.content.files.writer import body, yaml_text
from content.some_files import ROOT

FLOWS = [path for path in sorted((ROOT / "flows").glob("*.yaml")) if path.stem not in SHARED]
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in FLOWS}
FOR, AGAINST = ("points to", "hints at"), ("speaks against", "nearly rules out")
MARKS = (*FOR, *AGAINST)

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Planted:
    """A flow's text with one defect, and the lines of which one must be named."""

    text: str
    lines: tuple[int, ...]


Plant = Callable[[str, Random], Planted]
PLANTS: dict[str, Plant] = {}
"""Each kind of defect by the code of its finding, and a word where several kinds have one code."""


def kind(code: str) -> Callable[[Plant], Plant]:
    def listed(plant: Plant) -> Plant:
        PLANTS[code] = plant
        return plant

    return listed


@cache
def canonical(name: str) -> str:
    return yaml_text(body(fitted(parse(TEXTS[name], name), FlowShape)))


def content(name: str) -> Body:
    return deepcopy(body(fitted(parse(TEXTS[name], name), FlowShape)))


def line_of(pattern: str, text: str) -> int:
    """The line on which a pattern first matches."""
    found = re.search(pattern, text, re.MULTILINE)
    assert found, pattern
    return text.count("\n", 0, found.start()) + 1


def cause_line(id_: str, text: str) -> int:
    return line_of(rf"^  {id_}:$", text)


check_line = cause_line


def answers(flow: Body, check: str | None = None) -> Iterator[tuple[str, str, Body]]:
    for id_, one in flow["checks"].items():
        if check in (None, id_):
            yield from ((id_, text, answer) for text, answer in one["answers"].items())


def with_marks(flow: Body) -> list[tuple[str, str, Body]]:
    return [one for one in answers(flow) if any(mark in one[2] for mark in MARKS)]


def unmark(flow: Body, target: str, marks: tuple[str, ...] = MARKS) -> None:
    """Take all marks of these sorts on a cause away."""
    for _, _, answer in answers(flow):
        for mark in marks:
            if target in answer.get(mark, ()):
                answer[mark] = [one for one in answer[mark] if one != target]


def by_causes(flow: Body) -> None:
    """Write marks on kinds out as marks on causes, so that each can be marked by itself."""
    for _, _, answer in answers(flow):
        own = {target for mark in MARKS for target in answer.get(mark, ())}
        for mark in MARKS:
            answer[mark] = [
                one for target in answer.get(mark, ()) for one in written_out(flow, target, own)
            ]


def written_out(flow: Body, target: str, own: set[str]) -> list[str]:
    if target not in list(Kind):
        return [target]
    return [
        id_ for id_, cause in flow["causes"].items() if cause["kind"] == target and id_ not in own
    ]


def mark_alike(flow: Body, first: str, second: str) -> None:
    """Give the second cause the marks of the first, and no others."""
    unmark(flow, second)
    for _, _, answer in answers(flow):
        for mark in MARKS:
            answer[mark] = [
                *answer.get(mark, ()),
                *([second] if first in answer.get(mark, ()) else []),
            ]


def planted(flow: Body, *lines: Callable[[str], int]) -> Planted:
    text = yaml_text(flow)
    return Planted(text, tuple(line(text) for line in lines))


def at_cause(id_: str) -> Callable[[str], int]:
    return lambda text: cause_line(id_, text)


def at_field(id_: str, key: str) -> Callable[[str], int]:
    """The line of a key of a cause or check."""
    return lambda text: (
        cause_line(id_, text) + line_of(rf"^    {key}:", text.split(f"\n  {id_}:\n")[1])
    )


def at_answer(check: str, answer: str) -> Callable[[str], int]:
    """The line of an answer, found by its first words."""
    first = re.escape(answer.split("'", maxsplit=1)[0][:40])
    return lambda text: (
        check_line(check, text)
        + line_of(rf"^      ['\"]?{first}", text.split(f"\n  {check}:\n")[1])
    )


def changed(name: str, pattern: str, new: str, chance: Random) -> Planted:
    """The file's own text with one match of a pattern replaced; the defect is on its line."""
    text = TEXTS[name]
    found = chance.choice(list(re.finditer(pattern, text, re.MULTILINE)))
    line = text.count("\n", 0, found.start()) + 1
    return Planted(
        text[: found.start()] + found.expand(new) + text[found.end() :], (line, line + 1)
    )
