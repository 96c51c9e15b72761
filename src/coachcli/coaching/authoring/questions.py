"""What a check asks, and whether what is mostly heard is among its answers."""

import re
from collections import Counter
from collections.abc import Iterator

from coachcli.coaching.authoring.finding import Finding, Place, warning
from coachcli.coaching.authoring.menus import allowed, menus, of_menus, pointed
from coachcli.coaching.authoring.minutes import items, of_minutes
from coachcli.coaching.cause import Kind
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.flow import FOR, Check, CheckAnswer, Flow, Seen, Way

QUESTIONS = (
    "menu",
    "untested-skill",
    "two-questions",
    "minutes",
    "no-usual-answer",
    "nothing-to-see",
)
"""The codes of what is found here, by how much mending it helps."""
TESTS = (Way.OBSERVE, Way.ROLE_PLAY)
SOME = 2
"""So many things may not all be there."""
QUOTED = re.compile(r'"[^"]*"')
WH = "who|whom|whose|what|when|where|which|why|how"
BEFORE = "since|for|by|from|to|with|in|on|of|at|after|until"
SECOND = re.compile(rf"\?.*\?|, and (?:(?:{BEFORE}) )?(?:{WH})\b", re.IGNORECASE | re.DOTALL)
NOT_THERE = re.compile(
    r"\bthere (?:was|were|is|are|have been) (?:no|not|nothing|fewer|hardly|none)\b"
    r"|\bnot? (?:such )?(?:record|kept|recorded|written|noted|so many|that many|enough)"
    r"|\bnothing\b|\bcannot (?:tell|be (?:seen|said|told|found))|\bhard to (?:say|tell)\b"
    r"|\bdo(?:es)? not (?:show|say)\b|\bwe do not\b|\bfewer than\b|\bor fewer\b|\bat most\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """How many checks there are, how many look, and how many are weak in what they ask.

    `untested_skill` counts answers.
    """

    checks: int
    looks: int
    menus: int
    understated: int
    two_questions: int
    untested_skill: int
    no_usual_answer: int
    nothing_to_see: int


def measured(flow: Flow, own: Flow) -> Asked:
    """What the checks come to; every menu counts, also those for which there is room."""
    codes = Counter(finding.code for finding in of_questions(flow, own))
    return Asked(
        checks=len(own.checks),
        looks=sum(check.way is not Way.ASK for check in own.checks),
        menus=len(menus(flow, own.checks)),
        understated=codes["minutes"],
        two_questions=codes["two-questions"],
        untested_skill=codes["untested-skill"],
        no_usual_answer=codes["no-usual-answer"],
        nothing_to_see=codes["nothing-to-see"],
    )


def of_questions(flow: Flow, own: Flow) -> tuple[Finding, ...]:
    """What is weak in what the checks ask; `own` is the flow without what is shared."""
    rooms = allowed(flow, own.checks)
    asked = (finding for check in own.checks for finding in _of_check(flow, check, rooms))
    return (*of_menus(flow, own.checks), *of_minutes(own.checks), *asked)


def _of_check(flow: Flow, check: Check, rooms: tuple[Check, ...]) -> Iterator[Finding]:
    place = ("checks", check.id)
    if asks_twice(check):
        mend = "Ask for the one that matters, and write a check of its own for the other."
        problem = f'"{check.id}" asks two things at once.'
        yield warning("two-questions", (*place, str(check.way)), problem, mend)
    if not shows_skill(check) and check not in rooms:
        yield from _untested(flow, check)
    if accuses_always(check):
        yield _no_usual(check, place)
    elif may_be_missing(check):
        yield _nothing_to_see(check, place)


def asks_twice(check: Check) -> bool:
    """Whether it has two question marks, or an "and what"; what is quoted is not asked."""
    return bool(SECOND.search(QUOTED.sub("", check.text)))


def shows_skill(check: Check) -> bool:
    """Whether an answer shows the skill itself: work seen, a scene, or what is done on the spot."""
    return check.tested or check.way in TESTS


def accuses_always(check: Check) -> bool:
    """Whether there is no answer for when all is as it should be."""
    return all(answer.seen is not Seen.USUAL and _is_for(answer) for answer in check.answers)


def may_be_missing(check: Check) -> bool:
    """Whether it looks at several things that may not be there, and has no answer for that."""
    looks = check.way in (Way.OBSERVE, Way.DATA) and items(check.text) >= SOME
    return looks and not any(map(_says_nothing, check.answers))


def _is_for(answer: CheckAnswer) -> bool:
    return any(mark in FOR for _, mark in answer.marks)


def _says_nothing(answer: CheckAnswer) -> bool:
    return not answer.marks or bool(NOT_THERE.search(answer.text))


def _untested(flow: Flow, check: Check) -> Iterator[Finding]:
    for answer in check.answers:
        skills = (cause for id_ in pointed(flow, answer) if (cause := flow.cause(id_)))
        first = next((cause.id for cause in skills if cause.kind is Kind.SKILL), "")
        if first:
            yield _not_shown(check, answer, first)


def _not_shown(check: Check, answer: CheckAnswer, skill: str) -> Finding:
    place = ("checks", check.id, "answers", answer.text)
    problem = f'this answer points to the skill "{skill}", which nobody saw.'
    mend = "Let it hint. Where the rep does it on the spot, write at the check: tested: true"
    return warning("untested-skill", place, problem, mend)


def _no_usual(check: Check, place: Place) -> Finding:
    problem = f'each answer of "{check.id}" speaks for a cause.'
    mend = "Add what is mostly heard or seen where none of them is the one: seen: usual"
    return warning("no-usual-answer", (*place, "answers"), problem, mend)


def _nothing_to_see(check: Check, place: Place) -> Finding:
    problem = f'"{check.id}" has no answer for when there is less to look at.'
    mend = 'Add one without marks, like "there were not three".'
    return warning("nothing-to-see", (*place, "answers"), problem, mend)
