"""A story: a rep in a sentence, what is heard and seen of them, and what a walk concludes."""

from collections.abc import Iterable, Mapping

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.walks.choice import best, step
from coachcli.coaching.walks.flow import Check
from coachcli.coaching.walks.interview import (
    Given,
    Interview,
    Reply,
    asked,
    volunteered,
    volunteering,
)
from coachcli.coaching.walks.standpoint import rival, standpoint


@dataclass(frozen=True, slots=True)
class Story:
    """Answers by check id (nothing is don't know), the causes that may lead, and the verdict."""

    flow: str
    text: str
    answers: Mapping[str, str | None]
    leaders: tuple[str, ...]
    verdict: str


def opened(walk: Interview, answers: Mapping[str, str | None], known: Iterable[str]) -> Interview:
    """The walk with the answers to these checks, volunteered before its first question."""
    checks = filter(None, map(walk.flow.check, known))
    given = ((check, answers.get(check.id)) for check in checks)
    return walk.plus(*(volunteering(check, text) for check, text in given if text is not None))


def played(walk: Interview, answers: Mapping[str, str | None]) -> Interview:
    """The walk to its end, each check it asks answered from these; the others are not known."""
    while isinstance(check := step(walk), Check):
        walk = _replied(walk, check, answers.get(check.id))
    return walk


def entered(walk: Interview, answers: Mapping[str, str | None]) -> Interview:
    """The walk to its end with every one of these answers in it, in its own order of worth.

    What it does not ask for itself is volunteered. A check of a way that is not open stays out.
    Nobody was asked here: what must be known of such a cause, and is not spoken of, stays open.
    """
    walk = played(walk, answers)
    while left := _left(walk, answers):
        walk = _volunteered(walk, _most_worth(walk, left), answers)
    return played(_kept_open(played(walk, answers), answers), answers)


def _kept_open(walk: Interview, answers: Mapping[str, str | None]) -> Interview:
    """The walk in which what is owed of its leaders, and no answer speaks of, is kept for later."""
    stand = standpoint(walk)
    kinds = {cause.kind for cause in (stand.leader, rival(stand)) if cause}
    due = {check.id for check in walk.flow.checks if any(map(check.is_owed, kinds))}
    return walk.now(tuple(_later(reply, due - {*answers}) for reply in walk.replies))


def _later(reply: Reply, due: set[str]) -> Reply:
    is_open = reply.check in due and reply.given is Given.UNKNOWN
    return replace(reply, given=Given.LATER) if is_open else reply


def _left(walk: Interview, answers: Mapping[str, str | None]) -> tuple[Check, ...]:
    """The checks whose answers are known, and were not given by hand yet."""
    by_hand = {*asked(walk), *volunteered(walk)}
    known = (check for check in walk.flow.checks if check.answer(answers.get(check.id) or ""))
    return tuple(
        check for check in known if check.id not in by_hand and check.way in walk.limits.ways
    )


def _most_worth(walk: Interview, checks: tuple[Check, ...]) -> Check:
    """The check that tells most for its minutes, of those first that may be asked as it stands."""
    stand = standpoint(walk)
    open_ = tuple(check for check in checks if check in stand.pool)
    return best(open_ or checks, stand.belief, walk.tables)


def _volunteered(walk: Interview, check: Check, answers: Mapping[str, str | None]) -> Interview:
    return walk.plus(volunteering(check, answers[check.id] or ""))


def _replied(walk: Interview, check: Check, text: str | None) -> Interview:
    answer = None if text is None else check.answer(text)
    if answer is None:
        return walk.plus(Reply(Given.UNKNOWN, check.id))
    return walk.answered(check.id, answer.text)
