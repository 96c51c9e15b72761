"""What a talk sheet is made of, read from the records."""

from coachcli.cli.context import Context
from coachcli.cli.learning.open_things import promised
from coachcli.cli.rhythm.next_goal import next_goal
from coachcli.coaching.practice.look import SeenApart, apart_of
from coachcli.coaching.rep import Rep
from coachcli.coaching.week.talk_sheet import TalkBefore, TalkGrounds
from coachcli.store import assignment as assignments
from coachcli.store import diagnosis as diagnoses
from coachcli.store import own_words, talk
from coachcli.store import walk as walks
from coachcli.store.evaluation import refuted
from coachcli.store.promise import promises
from coachcli.store.reach import is_observed


def grounds(context: Context, who: Rep) -> TalkGrounds:
    """What is known of a rep before a talk."""
    last = diagnoses.latest(context.room, who.id)
    every = assignments.under_way(context.room, (who.id,))
    given = tuple(each for each in every if each.taken_back is None)
    gone = refuted(context.room, last.id) if last else None
    owed = (each for each in promises(context.room, context.day) if each.rep == who.id)
    return TalkGrounds(
        who.name,
        last.conclusion if last else None,
        walks.kept_walk(context.room, last.walk).interview.flow if last else None,
        context.behaviours() if last or given else None,
        next_goal(context, who),
        given,
        next(owed, None),
        {each.id: own_words.cue(context.room, each.id) for each in given},
        _seen_apart(context, who),
        _before(context, who),
        last.day if last else None,
        gone[0] if gone else "",
    )


def _before(context: Context, who: Rep) -> TalkBefore | None:
    """The last talk that was held, with what is still to be kept of all of them."""
    held = talk.last(context.room, who.id, context.day)
    return TalkBefore(held.held, promised(context, who)) if held else None


def _seen_apart(context: Context, who: Rep) -> SeenApart | None:
    """What the rep and the coach have rated two levels apart, if anything."""
    if not is_observed(context.room, who.id):
        return None
    from coachcli.cli.learning.seen_of import seen_of  # noqa: PLC0415 - few were rated

    seen = seen_of(context, who)
    look = seen.apart()
    return apart_of(look, seen.behaviours) if look else None
