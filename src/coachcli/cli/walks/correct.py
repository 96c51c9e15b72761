"""coach diagnosis correct: an answer as it was in truth; the walk is made again, both are kept."""

from collections.abc import Iterable
from functools import partial
from typing import Annotated

from coachcli import VERSION
from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import BLANK, Answer, Lines, Step
from coachcli.cli.terminal.ask import LeftError
from coachcli.cli.terminal.options import Option
from coachcli.cli.walks import conclusion, correction_said, elsewhere, outcome
from coachcli.cli.walks.diagnosis_meant import Id, diagnosis_meant, first_walk, words_beside
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import ending
from coachcli.coaching.walks.correction import (
    GivenAnswer,
    SaidBy,
    answer_meant,
    check_meant,
    correctable,
    corrected,
)
from coachcli.coaching.walks.flow import CheckAnswer
from coachcli.coaching.walks.interview import Interview
from coachcli.store import diagnosis as diagnoses
from coachcli.store import person
from coachcli.store import walk as walks
from coachcli.store.diagnosis import Correction, KeptDiagnosis

CheckId = Annotated[
    str | None, Option("--check", "The question, by its id; by default it is asked.", "ID")
]
Right = Annotated[
    str | None, Option("--answer", "The right answer, by its number or its words.", "ANSWER")
]
Says = Annotated[SaidBy, Option("--said-by", "Who says so: the rep or you.")]
WHICH = "Which answer is not right?"


class WhichAnswerError(CoachError):
    """Nobody can be asked which answer is not right."""

    exit_code = 2

    def __init__(self, given: Iterable[GivenAnswer]) -> None:
        lines = "".join(f'\n  {each.check.id}: "{each.words}"' for each in given)
        said = "Say which answer is not right, and the right one: --check ID --answer NUMBER"
        super().__init__(f"{said}. Nothing was changed. Answered was:{lines}")


def correct(
    context: Context,
    id_: Id,
    check: CheckId = None,
    answer: Right = None,
    said_by: Says = SaidBy.REP,
) -> Answer:
    """Correct an answer of a walk: the walk is made again with it, and both are kept.

    What stands from now on is the new conclusion; the earlier one stays as it was, marked as
    corrected. It is counted once, in its first week. coach undo takes it back.

    Examples
      coach diagnosis correct dana
      coach diagnosis correct 3fa9c1 --check who-reads-it --answer 2
    """
    named = diagnosis_meant(context, id_)
    diagnosed = diagnoses.with_id(context.room, named.corrected.id) if named.corrected else named
    walk = walks.kept_walk(context.room, diagnosed.walk).interview
    given = _given(context, walk, check)
    right = answer_meant(given.check, answer) if answer else _asked(context, given)
    again = corrected(walk, given, right, said_by)
    now = _kept(context, diagnosed, again, Correction(diagnosed.first, given.check.id, said_by))
    return _shown(context, now)


def _given(context: Context, walk: Interview, check: str | None) -> GivenAnswer:
    """The answer that is not right, named or asked for. Raises WhichAnswerError, LeftError."""
    if check:
        return check_meant(walk, check)
    given = correctable(walk)
    if not context.terminal.has_person:
        raise WhichAnswerError(given)
    options = [f"{each.check.text} {each.words}" for each in given]
    return given[_picked(context, WHICH, options)]


def _asked(context: Context, given: GivenAnswer) -> CheckAnswer:
    """The right answer. Raises WhichAnswerError, LeftError."""
    if not context.terminal.has_person:
        raise WhichAnswerError((given,))
    answers = given.check.answers
    return answers[_picked(context, given.check.text, [each.text for each in answers])]


def _picked(context: Context, question: str, options: list[str]) -> int:
    place = context.terminal.pick(question, options)
    if place is None:
        raise LeftError
    return place


def _kept(
    context: Context, before: KeptDiagnosis, again: Interview, what: Correction
) -> KeptDiagnosis:
    """The walk made again with what it comes to, both kept as one act."""
    made = replace(outcome.in_words_of_now(context, again), number=before.conclusion.number)
    everybody = person.team(context.room, left=True)
    who = next(rep for rep in everybody if rep.id == before.person)
    made = elsewhere.beside(context, who, first_walk(context, before), again.flow, made)
    whose = (clock.new_id(), before.person, before.name, context.day)
    now = KeptDiagnosis(*whose, clock.new_id(), made, "", what)
    with context.change("correct") as change:
        walks.begin(context.room, now.walk, now.person, again, change.stamp)
        diagnoses.add(context.room, now, VERSION, change.stamp)
    return now


def _shown(context: Context, now: KeptDiagnosis) -> Answer:
    """What stands now, where it came from, and what follows."""
    words = words_beside(context, now)
    said = tuple(correction_said.lines(context, now))
    follows = tuple(correction_said.following(context, now))
    shown = (*conclusion.parts(now, words=words), *conclusion.what_to_do(now.conclusion))
    parts = (Lines(said), BLANK, *shown, *((BLANK, Lines(follows)) if follows else ()))
    step = Step(("diagnosis", "show", ending(now.id), "--why"))
    return Answer(partial(conclusion.for_manager, now, words), parts, next=step)
