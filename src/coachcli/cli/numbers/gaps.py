"""coach gaps: where a rep, or a team, is short of plan and of peers, and what it costs."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.numbers.figures import bare, cases, interval, period, refuse_weeks
from coachcli.cli.numbers.heat_map import team_gaps
from coachcli.cli.numbers.standings import few, held, off, stake, stood, summed_up, worth
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Chart,
    Cut,
    Heading,
    Line,
    Lines,
    Part,
    Spark,
    Step,
    Table,
)
from coachcli.cli.terminal.bars import trend
from coachcli.cli.terminal.options import Argument, Manager, Option
from coachcli.coaching.errors import CoachError
from coachcli.coaching.metric import Metric, metric_named
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.gap import Standing, Stood, earlier, missing_between, starting
from coachcli.coaching.numbers.gap import gaps as ranked_gaps
from coachcli.coaching.numbers.spread import LEAST_TEAM, SHARE
from coachcli.coaching.period import QUARTER_WEEKS, Period
from coachcli.coaching.record import plain
from coachcli.store import metric as metrics

MOST_WEEKS = 104
COLUMNS = (
    "metric",
    "value",
    "plan",
    "peers",
    "n",
    "low",
    "high",
    "short",
    "at_stake",
    "currency",
)
"""The columns of a file; a terminal shows others."""
RIGHT = (2, 3, 4, 6, 7)
IMPORT = Step(("import", "deals", "FILE"), close=True)
Whose = Annotated[str | None, Argument("REP", "The rep, by any part of the name.")]
Team = Annotated[bool, Option("--team", "The whole team as a heat map.")]
Weeks = Annotated[int, Option("--weeks", "So many whole weeks, up to the last Sunday.", "N")]
ThinFirst = Annotated[bool, Option("--force", "Let a number with few cases come first.")]
Share = Annotated[float, Option("--share", "The share of a team that makes a cause one to embed.")]
Least = Annotated[int, Option("--least", "The size from which on a team can share a cause.")]


class WhoseGapsError(CoachError):
    """Neither a rep nor the team was named, or both."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Name a rep, or ask for the team: coach gaps dana   coach gaps --team")


@dataclass(frozen=True, slots=True)
class RepGaps:
    """How a rep stands in some weeks, and what is short there, the largest first."""

    stood: Stood
    days: Period
    weeks: int
    ranked: tuple[Standing, ...]
    currency: str


def gaps(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: Whose = None,
    team: Team = False,
    weeks: Weeks = QUARTER_WEEKS,
    force: ThinFirst = False,
    share: Share = SHARE,
    least: Least = LEAST_TEAM,
    manager: Manager = None,
) -> Answer:
    """Show where a rep or the team is short of plan and of peers, what it costs,
    and where it begins.

    Peers are reps in the same role and past ramp. The money at stake is what
    reaching plan (else the peers) would have brought in these weeks.

    Examples
      coach gaps dana
      coach gaps dana --weeks 26 --json
      coach gaps --team
    """  # noqa: D205 - the help has it as a sentence
    refuse_weeks(weeks, MOST_WEEKS)
    if (rep is None) != team:
        raise WhoseGapsError
    if rep is None:
        return team_gaps(context, manager, weeks, (share, least))
    return _answer(_of_rep(context, rep, weeks, force=force))


def _of_rep(context: Context, wanted: str, weeks: int, *, force: bool) -> RepGaps:
    who = context.rep(wanted, "see gaps")
    days, (own,) = stood(context, [who], weeks)
    ranked = ranked_gaps(own.standings, force=force)
    return RepGaps(own, days, weeks, ranked, metrics.currency(context.room))


def _answer(shown: RepGaps) -> Answer:
    body = partial(_body, shown)
    if shown.stood.standings:
        return Answer(body, _parts(shown), _next(shown))
    return Answer(body, (Table((), full=_full(shown)), _nothing(shown)), IMPORT)


def _nothing(shown: RepGaps) -> Lines:
    return Lines((f"{shown.stood.rep.name} has no numbers from {period(shown.days)}.",))


def _body(shown: RepGaps) -> dict[str, object]:
    rep, found = shown.stood.rep, shown.stood.standings
    return {
        "rep": {"id": rep.id, "name": rep.name},
        "period": plain(shown.days),
        "currency": shown.currency,
        "peers": shown.stood.peers,
        "metrics": plain(found),
        "gaps": [gap.metric for gap in shown.ranked],
        "missing_between": missing_between(found),
    }


def _next(shown: RepGaps) -> Step:
    opened = starting(shown.ranked)
    flow = ("--flow", opened.flows[0]) if opened else ()
    return Step(("diagnose", shown.stood.rep.name, *flow))


def _parts(shown: RepGaps) -> Iterator[Part]:
    yield from (Heading(_head(shown)), BLANK, Chart(_table(shown), _words(shown)))
    if sure := ", ".join(_sure(shown.stood.standings)):
        yield Lines((f"95 % intervals: {sure}.",))
    yield from (BLANK, Lines(tuple(_where(shown))))


def _words(shown: RepGaps) -> Lines:
    found, currency = shown.stood.standings, shown.currency
    return Lines(tuple(Line(_sentence(each, currency), "  ", "    ") for each in found))


def _head(shown: RepGaps) -> str:
    rep, peers = shown.stood.rep, shown.stood.peers
    role = f"{rep.role}, " if rep.role else ""
    beside = f"peers: {peers} ({role}past ramp)" if peers else "no peers to compare with"
    return f"{rep.name}, {period(shown.days)} · {beside}"


def _sure(standings: tuple[Standing, ...]) -> Iterator[str]:
    for rate in standings:
        if width := interval(rate):
            yield f"{metric_named(rate.metric).title} {width}"


def _table(shown: RepGaps) -> Table:
    rows = tuple(_row(each, shown.currency) for each in shown.stood.standings)
    return Table(rows, _heads(shown), right=RIGHT, full=_full(shown))


def _heads(shown: RepGaps) -> tuple[str, ...]:
    first_name, *_ = shown.stood.rep.name.split()
    return ("", "", first_name, "plan", "peers", f"{shown.weeks} weeks", "n", "at stake")


def _row(standing: Standing, currency: str) -> tuple[object, ...]:
    metric = metric_named(standing.metric)
    values = (few(amount, standing.metric, currency) for amount in held(standing))
    bars = Spark(standing.weeks[-QUARTER_WEEKS:])
    title = Cut(metric.title, 18)
    return (_letter(metric), title, *values, bars, cases(standing), _note(standing, currency))


def _letter(metric: Metric) -> str:
    """R, O or A: whether it is a result, an objective or an activity."""
    return metric.type[0].upper()


def _note(standing: Standing, currency: str) -> str:
    if standing.thin:
        return "thin"
    return stake(standing, currency) or ("short" if standing.flows else "")


def _full(shown: RepGaps) -> Table:
    return Table(tuple(_cells(each, shown.currency) for each in shown.stood.standings), COLUMNS)


def _cells(standing: Standing, currency: str) -> tuple[object, ...]:
    values = (bare(amount, standing.metric, currency) for amount in held(standing))
    sure = (standing.n, standing.low, standing.high, standing.short)
    return (standing.metric, *values, *sure, worth(standing, currency), currency)


def _sentence(standing: Standing, currency: str) -> str:
    said = (summed_up(standing, currency), trend(standing.weeks), *_beside(standing, currency))
    return f"{', '.join(part for part in said if part)}."


def _beside(standing: Standing, currency: str) -> Iterator[str]:
    """Whether a number is thin, how far it is off, and the money at stake."""
    if standing.thin:
        yield "thin"
    elif standing.short:
        yield off(standing)
    if money := stake(standing, currency):
        yield f"{money} at stake"


def _where(shown: RepGaps) -> Iterator[str]:
    """The largest gap, where the money goes missing, and which gap comes before the others."""
    if not shown.ranked:
        yield "Nothing is short of plan or of peers."
        return
    first, currency = shown.ranked[0], shown.currency
    yield f"Largest gap: {summed_up(first, currency)}{_worth(first, currency)}."
    yield from _between(shown.stood.standings)
    if step := earlier(shown.stood.standings, first):
        yield f"It may begin one step earlier: {summed_up(step, currency)}."


def _between(steps: tuple[Standing, ...]) -> Iterator[str]:
    if between := missing_between(steps):
        before, after = (metric_named(id_).title for id_ in between)
        yield f"The money goes missing between {before} and {after}."


def _worth(standing: Standing, currency: str) -> str:
    money = stake(standing, currency)
    return f", {money} at stake in these weeks" if money else ""
