"""What both take into a talk: goal, promises and questions; nothing that the rep may not see."""

from collections.abc import Iterator
from datetime import date

from coachcli.cli.context import Context
from coachcli.cli.learning.open_things import promised
from coachcli.cli.rhythm.next_goal import next_goal
from coachcli.cli.terminal import show
from coachcli.coaching.rep import Rep
from coachcli.coaching.rep_sees import TalkBriefForRep, half_for_rep, talk_brief_for_rep
from coachcli.coaching.rhythm.guide import FittingQuestions, Guide, fitting
from coachcli.store import plan as plans


def brief(context: Context, who: Rep, guide: Guide) -> TalkBriefForRep:
    """What both take into a talk by a guide."""
    asked = questions(context, who, guide).asked
    half = half_for_rep(who, "", next_goal(context, who), promised(context, who))
    return talk_brief_for_rep(guide, asked, half)


def questions(context: Context, who: Rep, guide: Guide) -> FittingQuestions:
    """The questions of a guide that fit the rep's plan; all of them where there is none."""
    plan = plans.latest(context.room, who.id, context.day)
    return fitting(guide, plan.activities if plan else ())


def brief_in_words(made: TalkBriefForRep, first: date | None = None) -> str:
    """The brief as text, for the description of an appointment.

    The talk on the day `first` comes before it, and has all that is promised.
    """
    return "\n".join(_lines(made, first))


def _lines(made: TalkBriefForRep, first: date | None) -> Iterator[str]:
    yield f"{made.title}, {made.minutes} minutes. {made.purpose}"
    if made.goal:
        yield f"Goal: {made.goal.what} ({made.goal.standard}, by {show.day(made.goal.by)})"
    for promise in made.promises:
        whose = made.name if promise.is_theirs else "Coach"
        yield f"{whose}, by {show.day(promise.by)}: {promise.what}"
    if first:
        yield f"What else was promised: see the talk on {show.day(first)}."
    if made.questions:
        yield "Questions:"
    yield from (f"- {question}" for question in made.questions)
