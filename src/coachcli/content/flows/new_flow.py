"""A first flow as it grows in an interview: causes, checks and answers in the author's words, and its file in the end."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coachcli.coaching.cause import Kind
from coachcli.coaching.walks.flow import Mark, Way
from coachcli.content.files.misfits import ID, METRIC_ID, SHARE
from coachcli.content.files.writer import yaml_text
from coachcli.content.flows.draft import GATE_CHECKS, Ids, slug

LONGEST_QUESTION = 130
LONGEST_ANSWER = 75
SIGNS = {"": Mark.POINTS_TO, "?": Mark.HINTS_AT, "-": Mark.SPEAKS_AGAINST, "--": Mark.NEARLY_RULES_OUT}
MARKED = re.compile(r"(-{0,2})(\d{1,2})(\??)")


@dataclass(slots=True)
class Cause:
    """A cause as it was told."""

    means: str
    kind: Kind
    behaviour: str
    learn: list[str] = field(default_factory=list)
    instead: str = ""


@dataclass(slots=True)
class Check:
    """A check as it was told; an answer's marks are numbers of causes by the sign for their strength."""

    way: Way
    question: str
    scene: str = ""
    answers: dict[str, dict[Mark, list[int]]] = field(default_factory=dict)


@dataclass(slots=True)
class NewFlow:
    """What has been told so far."""

    title: str
    gap: tuple[str, str] | None = None
    causes: list[Cause] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)

    def text(self, id_: str) -> str:
        """The flow file, as far as it goes."""
        return yaml_text(self._content(id_), "flow.schema.json", ["A first draft. See what to improve: coach flow check FILE"])

    def _content(self, id_: str) -> dict[str, Any]:
        ids = Ids()
        causes = [ids.new(cause.means, "cause") for cause in self.causes]
        new = Ids(GATE_CHECKS).new
        checks = {new(check.question, "check"): _check(check, causes) for check in self.checks}
        gap = {"gap": {"metric": self.gap[0], "worse_than_plan": self.gap[1]}} if self.gap else {}
        told = {known: _cause(cause) for known, cause in zip(causes, self.causes, strict=True)}
        return {"flow": id_, "title": self.title, **gap, "causes": told, "checks": checks}


def gap_of(text: str) -> tuple[str, str] | None:
    """A metric and a share, like "new_opps 20%"; none where it is not that."""
    words = text.replace(",", " ").split()
    both = len(words) == len(("metric", "share"))
    return (words[0], words[1]) if both and re.match(METRIC_ID, words[0]) and re.match(SHARE, words[1]) else None


def marks_of(text: str, causes: int) -> dict[Mark, list[int]] | None:
    """Marks like "1 3? -2 --4": points to 1, hints at 3, speaks against 2, nearly rules out 4; none where it is not that."""
    found: dict[Mark, list[int]] = {}
    for word in text.replace(",", " ").split():
        match = MARKED.fullmatch(word)
        mark = SIGNS.get(match[1] + match[3]) if match else None
        number = int(match[2]) if match else 0
        if mark is None or not 1 <= number <= causes or any(number in given for given in found.values()):
            return None
        found.setdefault(mark, []).append(number)
    return found


def ids_of(text: str) -> list[str] | None:
    """Ids in a line; none where one of them cannot be an id."""
    found = text.replace(",", " ").split()
    return found if all(re.match(ID, one) for one in found) else None


def id_for(path: Path | None, title: str) -> str:
    """The id of a flow: what its file is called, since the two must be the same; else made of its title."""
    named = path.stem if path and re.match(ID, path.stem) else ""
    return named or slug(title) or "flow"


def _cause(cause: Cause) -> dict[str, Any]:
    learn = {"learn": cause.learn} if cause.learn else {}
    instead = {"instead": cause.instead} if cause.instead else {}
    return {"kind": str(cause.kind), "behaviour": slug(cause.behaviour) or "behaviour", "means": cause.means, **learn, **instead}


def _check(check: Check, causes: list[str]) -> dict[str, Any]:
    scene = {"scene": check.scene} if check.scene else {}
    return {
        str(check.way): check.question,
        **scene,
        "answers": {text: _marks(one, causes) for text, one in check.answers.items()},
    }


def _marks(given: dict[Mark, list[int]], causes: list[str]) -> dict[str, Any]:
    return {str(mark): [causes[number - 1] for number in given[mark]] for mark in Mark if mark in given}
