"""A story: a rep in one sentence, what one would hear and see of them, and what a walk should conclude."""

from collections.abc import Mapping
from dataclasses import dataclass

from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check
from coachcli.coaching.walks.interview import Given, Interview, Reply


@dataclass(frozen=True, slots=True)
class Story:
    """Answers by check id (nothing is don't know), the causes that may lead, and the verdict."""

    flow: str
    text: str
    answers: Mapping[str, str | None]
    leaders: tuple[str, ...]
    verdict: str


def told(walk: Interview, answers: Mapping[str, str | None]) -> Interview:
    """The walk to its end, each check it asks answered from these; one that is not there is not known."""
    while isinstance(check := step(walk), Check):
        text = answers.get(check.id)
        answer = check.answer(text) if text is not None else None
        walk = walk.answered(check.id, answer.text) if answer else walk.plus(Reply(Given.UNKNOWN, check.id))
    return walk
