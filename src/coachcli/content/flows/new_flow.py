"""A first flow as it grows in an interview, in the author's words, and its file in the end."""

import re
from pathlib import Path
from typing import Any

from coachcli.coaching.cause import Kind
from coachcli.coaching.metric import metric_id
from coachcli.coaching.nouns import dataclass, field
from coachcli.coaching.walks.flow import Mark, Seen, Way
from coachcli.content.files.misfits import ID, METRIC_ID, SHARE
from coachcli.content.files.writer import yaml_text
from coachcli.content.flows.draft import GATE_CHECKS, Ids, slug

LONGEST_QUESTION = 130
LONGEST_ANSWER = 75
SIGNS = {
    "": Mark.POINTS_TO,
    "?": Mark.HINTS_AT,
    "-": Mark.SPEAKS_AGAINST,
    "--": Mark.NEARLY_RULES_OUT,
}
MARKED = re.compile(r"(-{0,2})(\d{1,2})(\??)")
HOW_USUAL = re.compile("|".join(Seen))


@dataclass(slots=True)
class DraftCause:
    """A cause as it was told."""

    means: str
    kind: Kind
    behaviour: str
    learn: list[str] = field(default_factory=list)
    instead: str = ""


@dataclass(slots=True)
class DraftAnswer:
    """An answer as it was told: numbers of causes by mark, and how usual it is otherwise."""

    marks: dict[Mark, list[int]] = field(default_factory=dict)
    seen: Seen | None = None


@dataclass(slots=True)
class DraftCheck:
    """A check as it was told."""

    way: Way
    question: str
    scene: str = ""
    answers: dict[str, DraftAnswer] = field(default_factory=dict)


@dataclass(slots=True)
class NewFlow:
    """What has been told so far."""

    title: str
    gap: tuple[str, str] | None = None
    causes: list[DraftCause] = field(default_factory=list)
    checks: list[DraftCheck] = field(default_factory=list)

    def text(self, id_: str) -> str:
        """The flow file, as far as it goes."""
        return yaml_text(
            self._content(id_),
            "flow.schema.json",
            ["A first draft. See what to improve: coach flow check FILE"],
        )

    def _content(self, id_: str) -> dict[str, Any]:
        cause_id, check_id = Ids().new, Ids(GATE_CHECKS).new
        ids = [cause_id(cause.means, "cause") for cause in self.causes]
        causes = {known: _cause(cause) for known, cause in zip(ids, self.causes, strict=True)}
        checks = {check_id(check.question, "check"): _check(check, ids) for check in self.checks}
        return {"flow": id_, "title": self.title, **self._gap(), "causes": causes, "checks": checks}

    def _gap(self) -> dict[str, Any]:
        keys = ("metric", "worse_than_plan")
        return {"gap": dict(zip(keys, self.gap, strict=True))} if self.gap else {}


def gap_of(text: str) -> tuple[str, str] | None:
    """A metric and a share, like "new opportunities 20%"; none where it is not that."""
    *words, share = text.replace(",", " ").split() or [""]
    metric = metric_id(" ".join(words))
    return (metric, share) if re.match(METRIC_ID, metric) and re.match(SHARE, share) else None


def answer_of(text: str, causes: int) -> DraftAnswer | None:
    """What an answer says, like "1 3? hardly ever"; none where a text is not that.

    The words at its end, which may be left out, are how usual it is when a cause is not the one.
    """
    said = HOW_USUAL.search(text)
    marks = marks_of(text[: said.start()] + text[said.end() :] if said else text, causes)
    return None if marks is None else DraftAnswer(marks, Seen(said[0]) if said else None)


def marks_of(text: str, causes: int) -> dict[Mark, list[int]] | None:
    """Marks like "1 3? -2 --4"; none where a text is not that.

    It points to 1, hints at 3, speaks against 2 and nearly rules out 4.
    """
    numbers: dict[Mark, list[int]] = {}
    for word in text.replace(",", " ").split():
        mark, number = _mark_of(word)
        twice = any(number in given for given in numbers.values())
        if mark is None or twice or not 1 <= number <= causes:
            return None
        numbers.setdefault(mark, []).append(number)
    return numbers


def _mark_of(word: str) -> tuple[Mark | None, int]:
    """The mark that a word is, and its cause's number."""
    match = MARKED.fullmatch(word)
    return (SIGNS.get(match[1] + match[3]), int(match[2])) if match else (None, 0)


def ids_of(text: str) -> list[str] | None:
    """Ids in a line; none where one of them cannot be an id."""
    ids = text.replace(",", " ").split()
    return ids if all(re.match(ID, id_) for id_ in ids) else None


def id_for(path: Path | None, title: str) -> str:
    """The id of a flow: its file's name, since the two must be the same, else made of its title."""
    named = path.stem if path and re.match(ID, path.stem) else ""
    return named or slug(title) or "flow"


def _cause(cause: DraftCause) -> dict[str, Any]:
    written = {
        "kind": str(cause.kind),
        "behaviour": slug(cause.behaviour) or "behaviour",
        "means": cause.means,
    }
    return written | _where_there({"learn": cause.learn, "instead": cause.instead})


def _where_there(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}


def _check(check: DraftCheck, causes: list[str]) -> dict[str, Any]:
    answers = {text: _answer(answer, causes) for text, answer in check.answers.items()}
    scene = _where_there({"scene": check.scene})
    return {str(check.way): check.question, **scene, "answers": answers}


def _answer(answer: DraftAnswer, causes: list[str]) -> dict[str, Any]:
    seen = _where_there({"seen": str(answer.seen or "")})
    return seen | _marks(answer.marks, causes)


def _marks(given: dict[Mark, list[int]], causes: list[str]) -> dict[str, Any]:
    return {
        str(mark): [causes[number - 1] for number in given[mark]] for mark in Mark if mark in given
    }
