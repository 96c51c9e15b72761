"""Which observable behaviour stands behind a gap: asked once its numbers were read, and kept."""

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Lines
from coachcli.cli.terminal.ask import LeftError, NothingTypedError
from coachcli.coaching.behaviour import called_now, titled
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.headline import Headline
from coachcli.coaching.rep import Rep
from coachcli.store import behaviour_gap as gaps
from coachcli.store.behaviour_gap import BehaviourGap

MOST = 8
"""So many behaviours are offered: what a person can choose from at a glance."""
QUESTION = "Which behaviour do you see behind it? What you saw or heard yourself, not a guess."
UNKNOWN = "not known yet (Enter)"


def asked(context: Context, who: Rep, headline: Headline, said: str) -> Answer:
    """Ask which behaviour stands behind a headline, and keep it; Enter and leaving keep nothing."""
    titles = _behaviours(context, headline)
    if not titles:
        return Answer()
    picked = _picked(context, list(titles.values()))
    if picked is None:
        return Answer()
    behaviour = list(titles)[picked]
    gap = BehaviourGap(behaviour, str(headline.step), said, context.day)
    with context.change("behind") as change:
        gaps.add(context.room, who.id, gap, clock.new_id(), change.stamp)
    return Answer(parts=(Lines((f"Kept: {titles[behaviour]}.",)),))


def behind(context: Context, who: Rep) -> BehaviourGap | None:
    """What was last said to stand behind a rep's gap, by the id that the behaviour has now."""
    last = gaps.last(context.room, who.id, context.day)
    return last and replace(last, behaviour=called_now(last.behaviour, context.behaviours()))


def words(context: Context, gap: BehaviourGap) -> str:
    """What was said to stand behind a gap, and when."""
    return f"Behind it, you said on {show.day(gap.day)}: {title(context, gap)}."


def title(context: Context, gap: BehaviourGap) -> str:
    """The behaviour in words."""
    return titled(gap.behaviour, context.behaviours())


def _behaviours(context: Context, headline: Headline) -> dict[str, str]:
    """The behaviours that may stand behind a headline, by id: of its flow, else of its metric."""
    known = context.behaviours()
    if headline.flow:
        causes = context.shelf.flow(headline.flow).causes
        named = (cause.behaviour for cause in causes if cause.behaviour)
        ids = dict.fromkeys(called_now(id_, known) for id_ in named)
    else:
        ids = dict.fromkeys(id_ for id_, each in known.items() if headline.metric in each.drives)
    return {id_: titled(id_, known) for id_ in [*ids][:MOST]}


def _picked(context: Context, titles: list[str]) -> int | None:
    try:
        picked = context.terminal.pick(QUESTION, [*titles, UNKNOWN], default=len(titles))
    except (LeftError, NothingTypedError):
        return None
    return None if picked == len(titles) else picked
