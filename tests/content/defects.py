"""Defects that an author can make, each planted into the text of a shipped flow, with the line on which it must be found."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from coachcli.coaching.cause import Kind
from coachcli.content.files.reader import parse
from coachcli.content.files.shapes import FlowShape, fitted
from coachcli.content.files.writer import body, yaml_text
from content.some_files import ROOT

FLOWS = [path for path in sorted((ROOT / "flows").glob("*.yaml")) if path.stem != "gate"]
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in FLOWS}
FOR, AGAINST = ("points to", "hints at"), ("speaks against", "nearly rules out")
MARKS = (*FOR, *AGAINST)

Body = dict[str, Any]


@dataclass(frozen=True)
class Planted:
    """A flow's text with one defect, and the lines of which one must be named."""

    text: str
    lines: tuple[int, ...]


Plant = Callable[[str, Random], Planted]
PLANTS: dict[str, Plant] = {}
"""Each kind of defect by the code of its finding, and a word where several kinds have one code."""


def kind(code: str) -> Callable[[Plant], Plant]:
    def kept(plant: Plant) -> Plant:
        PLANTS[code] = plant
        return plant

    return kept


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
    """Write marks on kinds out as marks on their causes, so that each cause can be marked by itself."""
    for _, _, answer in answers(flow):
        own = {target for mark in MARKS for target in answer.get(mark, ())}
        for mark in MARKS:
            answer[mark] = [one for target in answer.get(mark, ()) for one in written_out(flow, target, own)]


def written_out(flow: Body, target: str, own: set[str]) -> list[str]:
    if target not in list(Kind):
        return [target]
    return [id_ for id_, cause in flow["causes"].items() if cause["kind"] == target and id_ not in own]


def mark_alike(flow: Body, first: str, second: str) -> None:
    """Give the second cause the marks of the first, and no others."""
    unmark(flow, second)
    for _, _, answer in answers(flow):
        for mark in MARKS:
            answer[mark] = [*answer.get(mark, ()), *([second] if first in answer.get(mark, ()) else [])]


def planted(flow: Body, *lines: Callable[[str], int]) -> Planted:
    text = yaml_text(flow)
    return Planted(text, tuple(line(text) for line in lines))


def at_cause(id_: str) -> Callable[[str], int]:
    return lambda text: cause_line(id_, text)


def at_field(id_: str, key: str) -> Callable[[str], int]:
    """The line of a key of a cause or check."""
    return lambda text: cause_line(id_, text) + line_of(rf"^    {key}:", text.split(f"\n  {id_}:\n")[1])


def at_answer(check: str, answer: str) -> Callable[[str], int]:
    """The line of an answer, found by its first words."""
    first = re.escape(answer.split("'", maxsplit=1)[0][:40])
    return lambda text: check_line(check, text) + line_of(rf"^      ['\"]?{first}", text.split(f"\n  {check}:\n")[1])


def changed(name: str, pattern: str, new: str, chance: Random) -> Planted:
    """The file's own text with one match of a pattern replaced; the defect is on its line."""
    text = TEXTS[name]
    found = chance.choice(list(re.finditer(pattern, text, re.MULTILINE)))
    line = text.count("\n", 0, found.start()) + 1
    return Planted(text[: found.start()] + found.expand(new) + text[found.end() :], (line, line + 1))


# What no reader can read


@kind("content tab")
def a_tab_instead_of_blanks(name: str, chance: Random) -> Planted:
    return changed(name, r"^    (behaviour|means):", r"\t\1:", chance)


@kind("content bracket")
def a_bracket_left_open(name: str, chance: Random) -> Planted:
    return changed(name, r"^    learn: \[([a-z0-9, -]+)\]$", r"    learn: [\1", chance)


@kind("content anchor")
def an_anchor(name: str, chance: Random) -> Planted:
    return changed(name, r"^    learn: \[", r"    learn: &these [", chance)


@kind("content tag")
def a_tag(name: str, chance: Random) -> Planted:
    return changed(name, r"^    kind: (\w+)$", r"    kind: !!str \1", chance)


@kind("content twice cause")
def a_cause_id_twice(name: str, chance: Random) -> Planted:
    first, second = chance.sample(sorted(content(name)["causes"]), 2)
    text = TEXTS[name].replace(f"\n  {second}:\n", f"\n  {first}:\n", 1)
    places = [text.count("\n", 0, one.start()) + 1 for one in re.finditer(rf"^  {first}:$", text, re.MULTILINE)]
    return Planted(text, (places[1],))


@kind("content twice check")
def a_check_id_twice(name: str, chance: Random) -> Planted:
    first, second = chance.sample(sorted(content(name)["checks"]), 2)
    text = TEXTS[name].replace(f"\n  {second}:\n", f"\n  {first}:\n", 1)
    places = [text.count("\n", 0, one.start()) + 1 for one in re.finditer(rf"^  {first}:$", text, re.MULTILINE)]
    return Planted(text, (places[1],))


# What fits no shape


@kind("content key")
def a_key_that_is_not_known(name: str, chance: Random) -> Planted:
    return changed(name, r"\b(points to|hints at|speaks against): \[", r"\1o: [", chance)


@kind("content missing")
def a_cause_without_kind(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice(sorted(flow["causes"]))
    del flow["causes"][id_]["kind"]
    return planted(flow, at_cause(id_))


@kind("content word")
def a_word_that_cannot_stand_there(name: str, chance: Random) -> Planted:
    return changed(name, r"\{seen: (usual|rare|sometimes)", r"{seen: often", chance)


@kind("content long")
def a_question_that_is_too_long(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_, check = chance.choice([(id_, one) for id_, one in flow["checks"].items() if "ask" in one])
    check["ask"] = (check["ask"] + " and what else") * 10
    return planted(flow, at_field(id_, "ask"))


@kind("content one answer")
def a_check_with_one_answer(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice(sorted(flow["checks"]))
    check = flow["checks"][id_]
    check["answers"] = dict(list(check["answers"].items())[:1])
    return planted(flow, at_field(id_, "answers"))


# What names something that is not there, or contradicts itself


@kind("content two ways")
def a_check_of_two_ways(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_, check = chance.choice([(id_, one) for id_, one in flow["checks"].items() if "ask" in one])
    check["observe"] = "Look at it"
    return planted(flow, at_cause(id_))


@kind("content scene")
def a_role_play_without_scene(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice([id_ for id_, one in flow["checks"].items() if "role-play" in one])
    del flow["checks"][id_]["scene"]
    return planted(flow, at_cause(id_))


@kind("content when")
def a_condition_that_says_nothing(name: str, chance: Random) -> Planted:
    flow = content(name)
    _, _, answer = chance.choice(list(answers(flow)))
    answer["when"] = "soon"
    return planted(flow, lambda text: line_of("when: soon", text))


@kind("content unknown id")
def an_unknown_id_in_a_mark(name: str, chance: Random) -> Planted:
    return changed(name, r"(points to|hints at|nearly rules out): \[([a-z-]+)", r"\1: [\2-x", chance)


@kind("content for and against")
def an_answer_for_and_against_one_cause(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_, text, answer = chance.choice([one for one in answers(flow) if one[2].get("points to")])
    answer.setdefault("nearly rules out", []).append(answer["points to"][0])
    below = (lambda laid, more=more: at_answer(id_, text)(laid) + more for more in range(4))  # its marks may take as many lines
    return planted(flow, *below)


@kind("content loop")
def two_checks_that_wait_for_each_other(name: str, chance: Random) -> Planted:
    flow = content(name)
    one, two = chance.sample(sorted(flow["checks"]), 2)
    for id_, other in ((one, two), (two, one)):
        flow["checks"][id_]["needs"] = [f"{other} is {next(iter(flow['checks'][other]['answers']))}"]
    return planted(in_order(flow), *(at_field(id_, "needs") for id_ in (one, two)))


@kind("content unreachable")
def a_follow_up_that_cannot_be_reached(name: str, chance: Random) -> Planted:
    """It waits for one answer, and over another check for another answer of the same check."""
    flow = content(name)
    first, second, third = chance.sample(sorted(flow["checks"]), 3)
    said = list(flow["checks"][first]["answers"])
    for id_ in flow["checks"]:
        flow["checks"][id_].pop("needs", None)
    flow["checks"][second]["needs"] = [f"{first} is {said[0]}"]
    flow["checks"][third]["needs"] = [f"{first} is {said[1]}", f"{second} is {next(iter(flow['checks'][second]['answers']))}"]
    return planted(in_order(flow), at_field(third, "needs"))


@kind("content need")
def a_need_of_an_answer_that_is_not_there(name: str, chance: Random) -> Planted:
    flow = content(name)
    one, two = chance.sample(sorted(flow["checks"]), 2)
    flow["checks"][one]["needs"] = [f"{two} is never heard of"]
    return planted(in_order(flow), at_field(one, "needs"))


def in_order(flow: Body) -> Body:
    """Each check with its conditions before its answers, as they are written."""
    for check in flow["checks"].values():
        check["answers"] = check.pop("answers")
    return flow
