"""A correction: a walk that has ended is made again, with one answer as it was in truth."""

from collections.abc import Iterable
from enum import StrEnum

from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.walks.flow import BASIS, Basis, Check, CheckAnswer, Flow
from coachcli.coaching.walks.interview import EVIDENCE, Given, Interview, Reply, standing

CAN = (*EVIDENCE, Given.UNKNOWN)
NOW_GIVEN = {Given.KNOWN: Given.VOLUNTEERED, Given.UNKNOWN: Given.ANSWERED}
"""What the tool knew is told it now, and cost nobody time."""
NOT_KNOWN = "not known"


class SaidBy(StrEnum):
    """Who says that an answer was not right."""

    REP = "rep"
    COACH = "coach"


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """A check of a walk with the answer that stands; none where nobody knew."""

    check: Check
    answer: CheckAnswer | None

    @property
    def words(self) -> str:
        """The answer as it was given."""
        return self.answer.text if self.answer else NOT_KNOWN


class NoSuchAnswerError(CoachError):
    """An answer is to be corrected that the walk does not have."""

    exit_code = 2

    def __init__(self, wanted: str, given: Iterable[GivenAnswer]) -> None:
        checks = ", ".join(each.check.id for each in given)
        said = f'Nothing was answered in this walk at "{wanted}". Nothing was changed.'
        super().__init__(f"{said} What was: {checks}.")


class NoSuchWordsError(CoachError):
    """A check has no answer of these words or this number."""

    exit_code = 2

    def __init__(self, wanted: str, check: Check) -> None:
        numbered = enumerate((answer.text for answer in check.answers), 1)
        answers = "; ".join(f"{number} {text}" for number, text in numbered)
        said = f'"{wanted}" is no answer to "{check.text}" Nothing was changed.'
        super().__init__(f"{said} The answers: {answers}.")


class AsItWasError(CoachError):
    """The answer is the one that was given."""

    def __init__(self, given: GivenAnswer) -> None:
        super().__init__(f'That is what was answered: "{given.words}". Nothing was changed.')


def correctable(walk: Interview) -> tuple[GivenAnswer, ...]:
    """The checks of a walk that can be corrected, in the order of their answers."""
    replies = (reply for reply in standing(walk).values() if reply.given in CAN)
    pairs = ((walk.flow.check(reply.check), reply) for reply in replies)
    return tuple(GivenAnswer(check, check.answer(reply.answer)) for check, reply in pairs if check)


def check_meant(walk: Interview, wanted: str) -> GivenAnswer:
    """The answer that is meant, by the id of its check. Raises NoSuchAnswerError."""
    given = correctable(walk)
    meant = next((each for each in given if wanted in (each.check.id, *each.check.was)), None)
    if meant is None:
        raise NoSuchAnswerError(wanted, given)
    return meant


def answer_meant(check: Check, wanted: str) -> CheckAnswer:
    """The answer that is meant, by its words or its number. Raises NoSuchWordsError."""
    by_number = {f"{number}": answer for number, answer in enumerate(check.answers, 1)}
    meant = check.answer(wanted) or by_number.get(wanted.strip())
    if meant is None:
        raise NoSuchWordsError(wanted, check)
    return meant


def corrected(walk: Interview, given: GivenAnswer, right: CheckAnswer, by: SaidBy) -> Interview:
    """The walk with this answer in the place of what was given; all others are as they were.

    What was asked only because of the earlier answer falls away. What a rep says is known as said.
    Raises AsItWasError.
    """
    if given.answer is not None and right.text == given.answer.text:
        raise AsItWasError(given)
    place = max(n for n, reply in enumerate(walk.replies) if reply.check == given.check.id)
    basis = Basis.SAID if by is SaidBy.REP else BASIS[given.check.way]
    replies = list(walk.replies)
    replies[place] = _replaced(replies[place], right, basis)
    fallen = _fallen(walk.flow, given.check.id, right.text)
    return walk.now(tuple(reply for reply in replies if reply.check not in fallen))


def _replaced(reply: Reply, right: CheckAnswer, basis: Basis) -> Reply:
    """A reply with the right answer."""
    given = NOW_GIVEN.get(reply.given, reply.given)
    return replace(reply, given=given, answer=right.text, basis=basis, figures="")


def _fallen(flow: Flow, check: str, answer: str) -> frozenset[str]:
    """The checks that are asked only after another answer than this, and what hangs on them."""
    fallen = {
        each.id
        for each in flow.checks
        if any(need.check == check and need.answer != answer for need in each.needs)
    }
    while more := {
        each.id
        for each in flow.checks
        if each.id not in fallen and any(need.check in fallen for need in each.needs)
    }:
        fallen |= more
    return frozenset(fallen)
