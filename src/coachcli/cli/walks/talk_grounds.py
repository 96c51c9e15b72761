"""What a talk sheet is made of, read from the records."""

from coachcli.cli.context import Context
from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.plans.goal import Goal, is_open
from coachcli.coaching.rep import Rep
from coachcli.coaching.week.talk_sheet import TalkGrounds
from coachcli.store import assignment as assignments
from coachcli.store import diagnosis as diagnoses
from coachcli.store import goal as goals
from coachcli.store import own_words
from coachcli.store import walk as walks
from coachcli.store.promise import promises


def grounds(context: Context, who: Rep) -> TalkGrounds:
    """What is known of a rep before a talk."""
    last = diagnoses.latest(context.room, who.id)
    given = assignments.listed(context.room, (who.id,), (AssignmentState.OPEN,))
    promised = (each for each in promises(context.room, context.day) if each.rep == who.id)
    return TalkGrounds(
        who.name,
        last.conclusion if last else None,
        walks.kept_walk(context.room, last.walk).interview.flow if last else None,
        context.behaviours() if last or given else None,
        _goal(context, who),
        given,
        next(promised, None),
        {each.id: own_words.cue(context.room, each.id) for each in given},
    )


def _goal(context: Context, who: Rep) -> Goal | None:
    """The goal whose day comes first of those that are open."""
    known = goals.goals(context.room, who.id, context.day)
    open_ = (goal for goal in known if is_open(goal, context.day))
    return min(open_, key=lambda goal: goal.by, default=None)
