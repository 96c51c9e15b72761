"""The talk that is next with a rep by the rhythm, for those pages that tell what is due."""

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.week.turns import rhythms
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.due import DueTalk, nearest


def next_talk(context: Context, who: Rep) -> DueTalk | None:
    """The open talk with a rep that is meant today; none where no rhythm was set."""
    turns = (turn for made in rhythms(context, (who,)) for turn in made.every_turn)
    return nearest(turns, context.day)


def next_in_words(context: Context, talk: DueTalk | None) -> str:
    """Which talk, and when; "" of none."""
    if talk is None:
        return ""
    kind = talk.guide.replace("-", " ")
    day = "today" if talk.on == context.day else show.short_day(talk.on)
    open_ = ", not held yet" if talk.on < context.day else ""
    return f"{kind}, {' '.join(filter(None, (day, talk.cadence.time)))}{open_}"


def next_as_plain(talk: DueTalk | None) -> dict[str, object] | None:
    """The same as JSON."""
    if talk is None:
        return None
    return {"guide": talk.guide, "on": plain(talk.on), "time": talk.cadence.time}
