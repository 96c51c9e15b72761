"""coach gaps: where a rep, or a team, is short of plan and of peers, and what it costs."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.numbers.behind import asked, behind, title, words
from coachcli.cli.numbers.compared import stood
from coachcli.cli.numbers.figures import cases, interval, period, refuse_weeks
from coachcli.cli.numbers.gap_rows import COLUMNS, FEW, cells, in_words
from coachcli.cli.numbers.headline_said import Said, sentence, sentences
from coachcli.cli.numbers.headline_said import held as held_to
from coachcli.cli.numbers.headline_shown import as_plain, bars
from coachcli.cli.numbers.heat_map import team_gaps
from coachcli.cli.numbers.largest import where
from coachcli.cli.numbers.line_said import as_plain as line_as_plain
from coachcli.cli.numbers.line_said import lines_said
from coachcli.cli.numbers.new_said import beside_said, new_said
from coachcli.cli.numbers.silent import last_before, shown_by, silence
from coachcli.cli.numbers.standings import few, held, stake
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Chart,
    Heading,
    Line,
    Lines,
    Part,
    Spark,
    Step,
    Table,
)
from coachcli.cli.terminal.options import Argument, Manager, Option
from coachcli.coaching.errors import CoachError
from coachcli.coaching.metric import Type, metric_named
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.gap import Shortfall, Standing, missing_between
from coachcli.coaching.numbers.gap import gaps as ranked_gaps
from coachcli.coaching.numbers.headline import Stood
from coachcli.coaching.numbers.shared_cause import LEAST_TEAM, SHARE
from coachcli.coaching.numbers.start import flows
from coachcli.coaching.period import WEEK, Period
from coachcli.coaching.record import plain
from coachcli.coaching.rep import identity
from coachcli.coaching.settings import QUARTER_WEEKS, RAMP, WEEKS
from coachcli.store import metric as metrics
from coachcli.store.reach import has_rows

MOST_WEEKS = 104
BEHIND = ("behaviour", "title", "day")
RIGHT = (1, 2, 3, 5, 6)
GROUPS = {Type.RESULT: "Results", Type.OBJECTIVE: "Objectives", Type.ACTIVITY: "Activities"}
IMPORT = Step(("import", "deals", "FILE"), close=True)
Whose = Annotated[str | None, Argument("REP", "The rep, by any part of the name.")]
Team = Annotated[bool, Option("--team", "The whole team as a heat map.")]
Weeks = Annotated[int | None, Option("--weeks", "So many whole weeks, up to the last Sunday.", "N")]
ThinFirst = Annotated[bool, Option("--force", "Let a number with few cases come first.")]
Share = Annotated[
    float, Option("--share", "The share of a team from which on a cause is trained together.")
]
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
    ranked: tuple[Standing, ...]
    starts: tuple[str, ...]
    """The flows to start from, the first one first."""
    currency: str
    has_rows: bool
    last: date | None
    """The last day of which there are numbers, where that is before these weeks."""
    behind: tuple[str, str, date, str] | None
    """The behaviour that was last said to stand behind it: id, title, day, and in words."""
    new: str = ""  # what is said in the place of a gap, where the rep is new
    beside: str = ""  # whom the rep is compared with

    @property
    def said(self) -> Said | None:
        """The headline, if there is one, with the currency of its money."""
        return Said(self.stood.headline, self.currency) if self.stood.headline else None


def gaps(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: Whose = None,
    team: Team = False,
    weeks: Weeks = None,
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
    span = context.settings.weeks if weeks is None else weeks
    refuse_weeks(span, MOST_WEEKS)
    if (rep is None) != team:
        raise WhoseGapsError
    answer = (
        team_gaps(context, manager, span, (share, least))
        if rep is None
        else _shown(context, _of_rep(context, rep, span, force=force))
    )
    as_set = context.as_set(*(() if weeks else (WEEKS,)), RAMP)
    return replace(answer, parts=(*answer.parts, *as_set)) if as_set else answer


def _shown(context: Context, shown: RepGaps) -> Answer:
    """Where a rep is short, and what is asked about it of somebody who is there."""
    answer = _answer(shown)
    if shown.said and shown.said.headline.step and context.terminal.has_reader:
        return replace(answer, next=None, then=partial(_behind, context, shown, answer.next))
    return answer


def _behind(context: Context, shown: RepGaps, next_: Step | None) -> Answer:
    """What is asked of somebody who has read where a rep is short, before what comes next."""
    said = shown.said
    if said is None:
        return Answer(next=next_)
    return replace(asked(context, shown.stood.rep, said.headline, sentence(said)), next=next_)


def _of_rep(context: Context, wanted: str, weeks: int, *, force: bool) -> RepGaps:
    who = context.rep(wanted, "see gaps")
    days, (own,) = stood(context, [who], weeks, by_week=True)
    ranked = ranked_gaps(own.standings, force=force)
    rows, gap = has_rows(context.room, who.id), behind(context, who)
    seen = (gap.behaviour, title(context, gap), gap.day, words(context, gap)) if gap else None
    last = last_before(context, days) if rows and not own.standings else None
    starts, currency = flows(own, ranked, force=force), metrics.currency(context.room)
    new = new_said(who, context.day)
    beside = beside_said(own, context.day, context.settings.ramp_days)
    return RepGaps(own, days, ranked, starts, currency, rows, last, seen, new, beside)


def _answer(shown: RepGaps) -> Answer:
    body = partial(_body, shown)
    if shown.stood.standings:
        return Answer(body, _parts(shown), _next(shown))
    step = shown_by(shown.last, "gaps", shown.stood.rep.name) if shown.last else IMPORT
    return Answer(body, (Table((), full=_full(shown)), _nothing(shown)), step)


def _nothing(shown: RepGaps) -> Lines:
    if not shown.has_rows:
        return Lines((f"{shown.stood.rep.name}: no numbers yet. No import says a word of them.",))
    if shown.last:
        return Lines((f"{shown.stood.rep.name}: {silence(shown.days, shown.last)}",))
    return Lines((f"{shown.stood.rep.name} has no numbers from {period(shown.days)}.",))


def _body(shown: RepGaps) -> dict[str, object]:
    rep, found = shown.stood.rep, shown.stood.standings
    return {
        "rep": identity(rep),
        "period": plain(shown.days),
        "currency": shown.currency,
        "last_numbers": plain(shown.last),
        "peers": shown.stood.peers,
        "metrics": [_metric(each, shown.days) for each in found],
        "gaps": [gap.metric for gap in shown.ranked],
        "missing_between": missing_between(found),
        "headline": as_plain(shown.said) if shown.said else None,
        "flows": list(shown.starts),
        "new": shown.new,
        "behind": plain(dict(zip(BEHIND, shown.behind, strict=False))) if shown.behind else None,
    }


def _metric(standing: Standing, days: Period) -> dict[str, object]:
    more = {"held_to": standing.held_to, "line": line_as_plain(standing, days)}
    bare: dict[str, object] = plain(standing)
    return bare | more


def _next(shown: RepGaps) -> Step:
    name, headline = shown.stood.rep.name, shown.stood.headline
    if shown.new:
        return Step(("prep", name))
    if headline and headline.step and not headline.flow:
        return Step(("diagnose", name))
    flow = tuple(word for id_ in shown.starts[:1] for word in ("--flow", id_))
    return Step(("diagnose", name, *flow))


def _parts(shown: RepGaps) -> Iterator[Part]:
    yield from (Heading(_head(shown)), BLANK)
    if shown.new:
        yield from (Lines((f"{shown.new[:1].upper()}{shown.new[1:]}.",)), BLANK)
    yield from _headline(shown)
    yield Chart(_table(shown), _words(shown))
    if moved := tuple(lines_said(_lines(shown), shown.days, shown.currency)):
        yield Lines(moved)
    if sure := ", ".join(_sure(shown.stood.standings)):
        yield Lines((f"95 % intervals: {sure}.",))
    if not (shown.said or shown.new):
        yield from (BLANK, Lines(tuple(where(shown.ranked, shown.stood.standings, shown.currency))))


def _lines(shown: RepGaps) -> Iterator[Standing]:
    """The metrics whose weeks are looked at: the headline's, then what is short."""
    headline = shown.stood.headline
    first = [each for each in shown.stood.standings if headline and each.metric == headline.metric]
    return iter(dict.fromkeys((*first, *shown.ranked)))


def _headline(shown: RepGaps) -> Iterator[Part]:
    """What a manager would say, and a bar for each step; a file has them after the metrics."""
    if shown.said:
        seen = (shown.behind[3],) if shown.behind else ()
        yield Lines((*sentences(shown.said), *seen, *held_to(shown.said.headline)))
        for chart in bars(shown.said, COLUMNS):
            yield from (BLANK, chart)
        yield BLANK


def _words(shown: RepGaps) -> Lines:
    found, currency = shown.stood.standings, shown.currency
    return Lines(tuple(Line(in_words(each, currency), "  ", "    ") for each in found))


def _head(shown: RepGaps) -> str:
    return f"{shown.stood.rep.name}, {period(shown.days)} · {shown.beside}"


def _sure(standings: tuple[Standing, ...]) -> Iterator[str]:
    for rate in standings:
        if width := interval(rate):
            yield f"{metric_named(rate.metric).title} {width}"


def _table(shown: RepGaps) -> Table:
    return Table(tuple(_rows(shown)), _heads(shown), right=RIGHT, full=_full(shown))


def _rows(shown: RepGaps) -> Iterator[tuple[object, ...]]:
    """The metrics, each below what it is of: a result, an objective, or an activity."""
    for type_, title_ in GROUPS.items():
        of_it = [each for each in shown.stood.standings if metric_named(each.metric).type is type_]
        yield from ((title_, *("",) * len(RIGHT), ""),) if of_it else ()
        yield from (_row(each, shown.currency) for each in of_it)


def _heads(shown: RepGaps) -> tuple[str, ...]:
    first_name, *_ = shown.stood.rep.name.split()
    asked = "goal, plan" if any(each.goal for each in shown.stood.standings) else "plan"
    stake_ = f"at stake {shown.currency}".rstrip()
    money = f"money in {shown.currency}" * bool(shown.currency)
    weeks = show.count(shown.days.days // WEEK, "week")
    return (money, first_name, asked, "peers", weeks, "cases", stake_)


def _row(standing: Standing, currency: str) -> tuple[object, ...]:
    values = few(held(standing), standing.metric, currency)
    bars_ = Spark(standing.weeks[-QUARTER_WEEKS:])
    title = f"  {metric_named(standing.metric).title}"
    return (title, *values, bars_, cases(standing), _note(standing, currency))


def _note(standing: Standing, currency: str) -> str:
    if standing.thin:
        return FEW
    return " ".join(part for part in (stake(standing, currency), _claim(standing)) if part)


def _claim(standing: Standing) -> str:
    """What may be said of what is short; nothing where it is little."""
    return {Shortfall.BEYOND_CHANCE: "a gap", Shortfall.LOOK: "a look"}.get(standing.claim, "")


def _full(shown: RepGaps) -> Table:
    return Table(tuple(cells(each, shown.currency) for each in shown.stood.standings), COLUMNS)
