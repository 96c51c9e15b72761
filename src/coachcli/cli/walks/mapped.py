"""The map of an account, as the walks read it: who has a say at which step, from account talks."""

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.walks.under_way import PausedError
from coachcli.cli.week.turns import guides
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.account_map import account_map, account_named, map_fact
from coachcli.coaching.rhythm.guide import Guide
from coachcli.coaching.walks.flow import Flow, Source
from coachcli.coaching.walks.known import Fact, called, reads_map
from coachcli.store import talk as talks

NO_MAP_READ = "No question of this walk is about one account, so --account changes nothing."
WHICH = "Which account is this walk about? Its map tells who has a say."
ANOTHER = "another one; I will be asked"
SEVERAL = 2


def account_read(context: Context, who: Rep, flow: Flow, named: str | None) -> str:
    """The account whose map a walk reads: the one that is named, else the last talked about.

    Where there are several, somebody who is there picks one; none is empty. Raises NoSuchMapError,
    and PausedError where the manager leaves.
    """
    if not reads_map(flow):
        context.terminal.say(*(show.wrapped(NO_MAP_READ) if named else ()))
        return ""
    mine = talks.mapped(context.room, context.day, who.id)
    if named:
        every = (*mine, *talks.mapped(context.room, context.day))
        return account_named(named, tuple({each.casefold(): each for each in every}.values()))
    if len(mine) < SEVERAL:
        return next(iter(mine), "")
    return _picked(context, mine) if context.terminal.has_person else _last(context, mine)


def last_account(context: Context, who: Rep) -> str:
    """The account with a map that was talked about last with a rep; empty if there is none."""
    return next(iter(talks.mapped(context.room, context.day, who.id)), "")


def map_facts(context: Context, account: str) -> dict[str, Fact]:
    """What the maps of an account say, by guide."""
    if not account:
        return {}
    facts = {guide.id: _fact(context, guide, account) for guide in guides(context) if guide.map}
    return {called(Source.MAP, id_): fact for id_, fact in facts.items() if fact}


def _picked(context: Context, accounts: tuple[str, ...]) -> str:
    lines = [_line(context, account) for account in accounts]
    place = context.terminal.pick(WHICH, [*lines, ANOTHER], default=0)
    if place is None:
        raise PausedError
    return (*accounts, "")[place]


def _line(context: Context, account: str) -> str:
    """An account, and how far its map is known."""
    fact = next(iter(map_facts(context, account).values()), None)
    known = (
        fact.figures.partition(": ")[2] if fact else "not every step was spoken of, so I will ask"
    )
    return f"{account}: {known}"


def _last(context: Context, accounts: tuple[str, ...]) -> str:
    last = accounts[0]
    said = f"Of {show.count(len(accounts), 'account map')} the last is read, of {last}. Another: "
    context.terminal.say(*show.wrapped(f"{said}--account NAME"))
    return last


def _fact(context: Context, guide: Guide, account: str) -> Fact | None:
    """What the map of an account says, by all talks about it."""
    about = talks.talks_about(context.room, account, context.day)
    fact = map_fact(account_map(guide, about), account)
    if fact is None:
        return None
    return replace(fact, figures=f"{fact.figures}, as of {show.day(about[-1].held)}")
