"""The map of an account, as the walks read it: who has a say at which step, from account talks."""

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.week.turns import guides
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.account_map import account_map, map_fact
from coachcli.coaching.rhythm.guide import Guide
from coachcli.coaching.rhythm.talk import Talk, TalkStep, lines_of
from coachcli.coaching.walks.flow import Source
from coachcli.coaching.walks.known import Fact, called
from coachcli.store import talk as talks


def map_facts(context: Context, who: Rep) -> dict[str, Fact]:
    """What the maps say of the accounts that were talked about last with a rep, by guide."""
    held = talks.of_person(context.room, who.id, context.day)
    mapped = [talk for talk in held if talk.about and lines_of(talk, TalkStep.MAP)]
    if not mapped:
        return {}
    known = {guide.id: guide for guide in guides(context) if guide.map}
    last = {talk.guide: talk for talk in mapped if talk.guide in known}
    facts = {id_: _fact(context, known[id_], talk) for id_, talk in last.items()}
    return {called(Source.MAP, id_): fact for id_, fact in facts.items() if fact}


def _fact(context: Context, guide: Guide, last: Talk) -> Fact | None:
    """What the map of an account says, by all talks about it."""
    about = talks.talks_about(context.room, last.about, context.day)
    fact = map_fact(account_map(guide, about), last.about)
    if fact is None:
        return None
    return replace(fact, figures=f"{fact.figures}, as of {show.day(last.held)}")
