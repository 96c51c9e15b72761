"""How a walk begins: anew, taken up again, or from recorded answers; its end is in `outcome`."""

from collections.abc import Callable
from datetime import timedelta

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.learnt_here import with_outcomes
from coachcli.cli.terminal import show
from coachcli.cli.walks.under_way import Walk
from coachcli.coaching.nouns import replace
from coachcli.coaching.period import Period
from coachcli.coaching.practice.rated import WITHIN_DAYS
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Flow, without
from coachcli.coaching.walks.interview import Interview, Limits, interview, reopened, settled
from coachcli.coaching.walks.known import TENURE, Fact, is_of_map, known, tenure, wanted
from coachcli.coaching.walks.observed import is_of_rep
from coachcli.coaching.walks.standpoint import tells_of
from coachcli.store import reach
from coachcli.store import walk as walks
from coachcli.store.diagnosis import KeptDiagnosis
from coachcli.store.evaluation import ruled_out

LEAST_CAUSES = 2
"""A walk tells at least so many apart."""
Enter = Callable[[Interview], Interview]
"""Brings recorded answers into a walk: all of them, or those that it asks for."""


def begin(
    context: Context,
    who: Rep,
    flow: Flow,
    limits: Limits | None = None,
    account: str | None = None,
) -> Walk:
    """A new walk, kept, with what the tool knows answered.

    The map of an account answers, too: of this one, else of that talked about last; "" is of none.
    """
    return _kept(context, who, _with_facts(context, who, flow, limits, account))


def reopen(context: Context, who: Rep, diagnosed: KeptDiagnosis, look: str) -> Walk:
    """A walk that takes up a concluded one, its settling look first; the old one stays as it is."""
    before = walks.kept_walk(context.room, diagnosed.walk).interview
    return _kept(context, who, reopened(before, look))


def settle(context: Context, who: Rep, diagnosed: KeptDiagnosis, causes: tuple[str, str]) -> Walk:
    """A walk that takes up a concluded one without a cause that a look found not to be the one.

    The second of `causes` is the one that it was instead, if that was named: it is asked about
    first.
    """
    before = walks.kept_walk(context.room, diagnosed.walk).interview
    cause, other = causes
    return _kept(context, who, settled(before, cause, tells_of(before, other)))


def recorded(
    context: Context,
    who: Rep,
    flow: Flow,
    enter: Enter,
    limits: Limits | None = None,
    account: str | None = None,
) -> Walk:
    """A walk with recorded answers, which is not kept yet."""
    return Walk(clock.new_id(), enter(_with_facts(context, who, flow, limits, account)))


def _kept(context: Context, who: Rep, walk: Interview) -> Walk:
    """A walk under a new id, on disk with what it begins with."""
    id_ = clock.new_id()
    with context.change("begin") as change:
        walks.begin(context.room, id_, who.id, walk, change.stamp)
    return Walk(id_, walk)


def _with_facts(
    context: Context, who: Rep, flow: Flow, limits: Limits | None, account: str | None
) -> Interview:
    """A walk with what the tool knows answered: numbers, and what was seen and tried before."""
    flow, seen = _with_seen(context, who, _without_refuted(context, who, flow))
    begun, asked = interview(with_outcomes(context, flow), limits), wanted(flow)
    if not asked:
        return begun
    facts = _facts(context, who, asked) | _mapped(context, who, asked, account)
    return known(begun, facts | seen)


def _without_refuted(context: Context, who: Rep, flow: Flow) -> Flow:
    """The flow without the causes that looks of late found not to be the one, as is said."""
    days = Period(context.day - timedelta(days=WITHIN_DAYS), context.day)
    for cause, (means, day) in ruled_out(context.room, who.id, flow.id, days).items():
        if flow.cause(cause) and len(flow.causes) > LEAST_CAUSES:
            flow = without(flow, cause)
            said = f"Left out, as the look on {show.day(day)} came to another cause: {means}"
            context.terminal.say(*show.wrapped(said))
    return flow


def _with_seen(context: Context, who: Rep, flow: Flow) -> tuple[Flow, dict[str, Fact]]:
    """The flow with checks on what was seen and tried, as far as there is any, and the facts."""
    if not reach.is_observed(context.room, who.id):
        return flow, {}
    from coachcli.cli.walks.seen_before import with_what_was_seen  # noqa: PLC0415 - few were rated

    return with_what_was_seen(context, who, flow)


def _facts(context: Context, who: Rep, asked: tuple[str, ...]) -> dict[str, Fact]:
    """What the records say of what is asked for: the time in the role, and numbers."""
    apart = [name for name in asked if name == TENURE or is_of_rep(name) or is_of_map(name)]
    numbers = [name for name in asked if name not in apart]
    recorded = bool(numbers) and reach.recorded(context.room)
    counted = _numbers(context, who, numbers) if recorded else {}
    return _tenure(context, who) | counted


def _mapped(
    context: Context, who: Rep, asked: tuple[str, ...], account: str | None
) -> dict[str, Fact]:
    """What the map of an account says, where the flow asks for it."""
    if not any(map(is_of_map, asked)):
        return {}
    from coachcli.cli.walks.mapped import last_account, map_facts  # noqa: PLC0415 - few ask for it

    return map_facts(context, last_account(context, who) if account is None else account)


def _tenure(context: Context, who: Rep) -> dict[str, Fact]:
    if who.started is None:
        return {}
    days, ramp_days = (context.day - who.started).days, context.settings.ramp_days
    figures = f"{days:,} days in the role, ramp {ramp_days:,}"
    return {TENURE: replace(tenure(days, ramp_days), figures=figures)}


def _numbers(context: Context, who: Rep, asked: list[str]) -> dict[str, Fact]:
    from coachcli.cli.numbers.of_today import of_today  # noqa: PLC0415 - only with numbers

    def make() -> tuple[tuple[str, Fact], ...]:
        from coachcli.cli.numbers.walk_facts import walk_facts  # noqa: PLC0415 - seldom, and long

        return tuple(walk_facts(context, who, asked).items())

    return dict(of_today(context, "facts", (who.id, asked), tuple[tuple[str, Fact], ...], make))
