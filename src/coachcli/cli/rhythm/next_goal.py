"""The goal that a talk with a rep begins with."""

from coachcli.cli.context import Context
from coachcli.coaching.plans.goal import Goal, soonest
from coachcli.coaching.rep import Rep
from coachcli.store import goal as goals


def next_goal(context: Context, who: Rep) -> Goal | None:
    """The goal whose day comes first of those that are open."""
    return soonest(goals.goals(context.room, who.id, context.day), context.day)
