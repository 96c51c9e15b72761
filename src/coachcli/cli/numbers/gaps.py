"""coach gaps: where a rep, or a team, is short of plan and of peers, and what it costs."""

from typing import Annotated

import typer

from coachcli.cli.context import AsJson, Desk, Manager, desk
from coachcli.cli.numbers import heat_map
from coachcli.cli.numbers.figures import NONE, interval, period, refuse_weeks
from coachcli.cli.numbers.standings import WEEKS, few, off, stake, stood, told
from coachcli.cli.terminal import show
from coachcli.cli.terminal.bars import Plain, pictures, spark, trend
from coachcli.coaching.errors import CoachError
from coachcli.coaching.metric import metric_named
from coachcli.coaching.numbers.gap import Standing, Stood, gaps, missing_between
from coachcli.coaching.numbers.spread import LEAST_TEAM, SHARE
from coachcli.coaching.period import Period
from coachcli.coaching.record import plain
from coachcli.store import metric as metrics

app = typer.Typer(rich_markup_mode=None, add_completion=False)
MOST_WEEKS = 104


class WhoseGapsError(CoachError):
    """Neither a rep nor the team was named, or both."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Name a rep, or ask for the team: coach gaps dana   coach gaps --team")


@app.command("gaps")
def gaps_(  # noqa: PLR0913 - the options of the command
    rep: Annotated[str | None, typer.Argument(metavar="REP", help="The rep, by any part of the name.")] = None,
    team: Annotated[bool, typer.Option("--team", help="The whole team as a heat map.")] = False,
    weeks: Annotated[int, typer.Option("--weeks", metavar="N", help="So many whole weeks, up to the last Sunday.")] = WEEKS,
    force: Annotated[bool, typer.Option("--force", help="Let a number with few cases come first.")] = False,
    share: Annotated[float, typer.Option("--share", help="The share of a team that makes a cause one to embed.")] = SHARE,
    least: Annotated[int, typer.Option("--least", help="The size from which on a team can share a cause.")] = LEAST_TEAM,
    manager: Manager = None,
    as_plain: Plain = False,
    as_json: AsJson = False,
) -> None:
    """Show where a rep or the team is short of plan and of peers, what it costs, and where it begins.

    \b
    Peers are reps in the same role and past ramp. The money at stake is what
    reaching plan (else the peers) would have brought in these weeks.

    \b
    Examples
      coach gaps dana
      coach gaps dana --weeks 26 --json
      coach gaps --team
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    refuse_weeks(weeks, MOST_WEEKS)
    if (rep is None) != team:
        raise WhoseGapsError
    at = desk()
    if rep is None:
        heat_map.team(at, manager, weeks, (share, least), plain_=as_plain, as_json=as_json)
    else:
        _one(at, rep, weeks, force=force, plain_=as_plain, as_json=as_json)


def _one(at: Desk, wanted: str, weeks: int, *, force: bool, plain_: bool, as_json: bool) -> None:
    who = at.rep(wanted, "coach gaps")
    when, (one,) = stood(at, [who], weeks)
    currency = metrics.currency(at.room)
    ranked = gaps(one.found, force=force)
    if as_json:
        show.as_json(_as_json(one, when, ranked, currency))
        return
    if not one.found:
        show.answer(*show.wrapped(f"{who.name} has no numbers from {period(when)}."))
        show.aside("Next: coach import deals FILE")
        return
    show.answer(
        *_head(one, when), "", *_rows(one, weeks, currency, drawn=pictures(plain=plain_)), "", *_where(one, ranked, currency)
    )
    show.aside("", f"Next: {_next(one, ranked)}")


def _head(one: Stood, when: Period) -> list[str]:
    role = f"{one.rep.role}, " if one.rep.role else ""
    peers = f"peers: {one.peers} ({role}past ramp)" if one.peers else "no peers to compare with"
    return show.wrapped(f"{show.bold(one.rep.name)}, {period(when)} · {peers}")


def _rows(one: Stood, weeks: int, currency: str, *, drawn: bool) -> list[str]:
    rows = _table(one, weeks, currency) if drawn else _sentences(one, currency)
    sure = [f"{metric_named(rate.metric).title} {interval(rate)}" for rate in one.found if interval(rate)]
    return [*rows, *(show.wrapped(f"95 % intervals: {', '.join(sure)}.") if sure else [])]


def _sentences(one: Stood, currency: str) -> list[str]:
    return [line for standing in one.found for line in show.wrapped(_sentence(standing, currency), "  ", "    ")]


def _table(one: Stood, weeks: int, currency: str) -> list[str]:
    head = ("", "", one.rep.name.split()[0], "plan", "peers", f"{weeks} weeks", "n", "at stake")
    rows = [head, *(_row(standing, currency) for standing in one.found)]
    sizes = [max(show.cells(row[at]) for row in rows) for at in range(len(head))]
    right = (2, 3, 4, 6, 7)
    return show.table(tuple(cell.rjust(sizes[at]) if at in right else cell for at, cell in enumerate(row)) for row in rows)


def _row(one: Standing, currency: str) -> tuple[str, ...]:
    metric = metric_named(one.metric)
    values = (few(amount, one.metric, currency) for amount in (one.value, one.plan, one.peers))
    n = NONE if one.n is None else f"{one.n:,}"
    return (metric.type[0].upper(), show.shortened(metric.title, 18), *values, spark(one.weeks[-WEEKS:]), n, _note(one, currency))


def _note(one: Standing, currency: str) -> str:
    if one.thin:
        return "thin"
    return stake(one, currency) or ("short" if one.flows else "")


def _sentence(one: Standing, currency: str) -> str:
    parts = [
        told(one, currency),
        trend(one.weeks),
        "thin" if one.thin else "",
        off(one) if one.short and not one.thin else "",
    ]
    money = stake(one, currency)
    return ", ".join([part for part in parts if part] + ([f"{money} at stake"] if money else [])) + "."


def _where(one: Stood, ranked: tuple[Standing, ...], currency: str) -> list[str]:
    """The largest gap, where the money goes missing, and which gap comes before the others."""
    if not ranked:
        return ["Nothing is short of plan or of peers."]
    first, between = ranked[0], missing_between(one.found)
    lines = show.wrapped(f"Largest gap: {told(first, currency)}{_worth(first, currency)}.")
    if between:
        before, after = (metric_named(id_).title for id_ in between)
        lines += show.wrapped(f"The money goes missing between {before} and {after}.")
    earlier = next((standing for standing in one.found if standing.upstream and standing.metric != first.metric), None)
    return [*lines, *(show.wrapped(f"It may begin one step earlier: {told(earlier, currency)}.") if earlier else [])]


def _worth(one: Standing, currency: str) -> str:
    money = stake(one, currency)
    return f", {money} at stake in these weeks" if money else ""


def _next(one: Stood, ranked: tuple[Standing, ...]) -> str:
    opened = next((gap.flows[0] for gap in ranked if gap.flows), None)
    return f'coach diagnose "{one.rep.name}"' + (f" --flow {opened}" if opened else "")


def _as_json(one: Stood, when: Period, ranked: tuple[Standing, ...], currency: str) -> dict[str, object]:
    between = missing_between(one.found)
    return {
        "version": 1,
        "rep": {"id": one.rep.id, "name": one.rep.name},
        "period": plain(when),
        "currency": currency,
        "peers": one.peers,
        "metrics": plain(one.found),
        "gaps": [gap.metric for gap in ranked],
        "missing_between": list(between) if between else None,
    }
