"""A story: a rep in a sentence, what is heard and seen of them, and what a walk concludes."""

from collections.abc import Mapping

from coachcli.coaching.nouns import dataclass
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


def played(walk: Interview, answers: Mapping[str, str | None]) -> Interview:
    """The walk to its end, each check it asks answered from these; the others are not known."""
    while isinstance(check := step(walk), Check):
        walk = _replied(walk, check, answers.get(check.id))
    return walk


def _replied(walk: Interview, check: Check, text: str | None) -> Interview:
    answer = None if text is None else check.answer(text)
    if answer is None:
        return walk.plus(Reply(Given.UNKNOWN, check.id))
    return walk.answered(check.id, answer.text)
