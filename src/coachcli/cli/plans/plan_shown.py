"""How a success plan is shown: the week, the way back from the number, the routes, the pace."""

from collections.abc import Iterator
from math import ceil, floor

from coachcli.cli.plans.pace_shown import pace_parts
from coachcli.cli.plans.plan_figures import (
    NAMES,
    RATES,
    days,
    each_week,
    money,
    percent,
    rounded,
    total,
)
from coachcli.cli.plans.route_shown import route_lines
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Heading, Line, Lines, Part, Table
from coachcli.coaching.plans.lag import windows
from coachcli.coaching.plans.objective import PlannedActivity
from coachcli.coaching.plans.pace import Pace
from coachcli.coaching.plans.plan import FunnelCoverage, Plan, Target, Targets, coverage, targets
from coachcli.coaching.plans.rate import STEPS, Estimate, Rate
from coachcli.coaching.plans.route import as_it_is, routes
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep, first_name, identity

LABEL = 10
RANGE = 2
"""The column of ranges, which goes where no step has one."""
STEPS_HEAD = ("", "in all", "9 times in 10", "a week", "")
CREATED = "need opportunities created"


def body(plan: Plan, who: Rep, pace: Pace) -> dict[str, object]:
    """A plan with all that follows from it as JSON (docs/reference/json.md)."""
    bare: dict[str, object] = plain(plan)
    return {
        **bare,
        "rep": identity(who),
        "new": plan.new,
        "targets": plain(targets(plan)),
        "windows": plain(windows(plan)),
        "coverage": plain(coverage(plan)),
        "as_it_is": plain(as_it_is(plan, pace.touches_now)),
        "routes": plain(routes(plan, pace.touches_now)),
        "pace": plain(pace),
    }


def parts(plan: Plan, name: str, pace: Pace) -> Iterator[Part]:
    """A plan for a reader."""
    asked = targets(plan)
    now = "" if pace.touches_now is None else f", now {pace.touches_now:,.1f}"
    touches = f"{name}: {each_week(asked.touches)} touches a week{now}"
    yield Heading(touches, days(plan.first, plan.last))
    yield from (Lines((_why(plan),)), BLANK, _steps(plan, asked))
    yield from _block(_ranges(plan, name))
    yield from _block(_activities(plan, asked))
    yield from (BLANK, *_lag(plan), BLANK, _coverage(plan))
    yield from _block(route_lines(plan, pace.touches_now))
    yield from (BLANK, *pace_parts(pace, LABEL))


def _block(lines: Iterator[Line]) -> tuple[Part, ...]:
    """Lines below a blank one; nothing where there are none."""
    said = tuple(lines)
    return (BLANK, Lines(said)) if said else ()


def _why(plan: Plan) -> str:
    existing = f"existing customers bring {money(plan.existing, plan)}"
    if not plan.existing:
        existing = "and existing customers bring nothing"
    new, quota = money(plan.new, plan), money(plan.quota, plan)
    return f"{new} of new business: the number is {quota}, {existing}."


def _steps(plan: Plan, asked: Targets) -> Table:
    """The way back from the deals to the touches, with the rate of each step."""
    rows = tuple(map(_step, asked.steps, _notes(plan)))
    if all(step.low is None for step in asked.steps):
        return Table(tuple(map(_unranged, rows)), _unranged(STEPS_HEAD), right=(1, 2))
    return Table(rows, STEPS_HEAD, right=(1, RANGE, 3))


def _notes(plan: Plan) -> tuple[str, ...]:
    return (
        f"{money(plan.deal, plan)} each",
        f"win rate {percent(plan.win_rate.share)}",
        f"{percent(plan.meeting_to_opp.share)} become opportunities",
        f"{percent(plan.touch_to_meeting.share)} become meetings",
    )


def _step(step: Target, note: str) -> tuple[str, ...]:
    return (NAMES[step.metric], total(step.total), _range(step), each_week(step), note)


def _unranged(row: tuple[str, ...]) -> tuple[str, ...]:
    return row[:RANGE] + row[RANGE + 1 :]


def _range(step: Target) -> str:
    if step.low is None or step.high is None:
        return ""
    return f"{floor(step.low):,}–{ceil(step.high):,}"


def _ranges(plan: Plan, name: str) -> Iterator[Line]:
    """What is known of each rate that rests on few cases, or leans on the team's."""
    first = first_name(name)
    for metric in STEPS:
        rate: Estimate = getattr(plan, metric)
        if rate.own.seen is None or rate.low is None or rate.high is None:
            continue
        between = f"between {rounded(rate.low)} and {rounded(rate.high)}"
        if rate.team is not None and rate.weight > 0:
            yield Line(f"The {RATES[metric]}: {_leaning(rate, first)}, {between}.")
        elif rate.own.few:
            seen = f"The {RATES[metric]} is {rate.own.hits:,} of {rate.own.seen:,}"
            yield Line(f"{seen}: {between}, 95 times in 100{_so_many(plan, metric)}.")


def _so_many(plan: Plan, metric: str) -> str:
    """What the ends of the win rate alone come to, in opportunities."""
    deals, rate = targets(plan).deals.total, plan.win_rate
    if metric != "win_rate" or rate.low is None or rate.high is None:
        return ""
    return f", so {deals / rate.high:,.0f} to {deals / rate.low:,.0f} opportunities"


def _leaning(rate: Estimate, first: str) -> str:
    """How a rep's own rate leans on the team's, and what comes of it."""
    own, team = rate.own, rate.team
    if team is None:
        return ""
    of = f" (of {team.seen:,})" if team.seen else ""
    cases = show.count(rate.weight, "case")
    theirs = f"{first}'s {percent(own.share)} ({_of(own)})"
    ours = f"the team's {percent(team.share)}{of}"
    return f"{theirs} leans on {ours}, which counts as {cases} more: {percent(rate.share)}"


def _of(rate: Rate) -> str:
    return f"{rate.hits or 0:,} of {rate.seen or 0:,}"


def _activities(plan: Plan, asked: Targets) -> Iterator[Line]:
    numbers = {step.metric: each_week(step) for step in asked.steps}
    for activity in plan.activities:
        yield Line(_activity(activity, numbers), f"{'Do':<{LABEL}}")


def _activity(activity: PlannedActivity, numbers: dict[str, str]) -> str:
    own = None if activity.a_week is None else f"{activity.a_week:g}"
    number = own or numbers.get(activity.what, "")
    what = f"{show.metric(activity.what)}{f', {number} a week' if number else ''}"
    return f"{what}: {activity.whom} → {show.metric(activity.objective)}"


def _lag(plan: Plan) -> Iterator[Part]:
    """Which deals come of which weeks' work."""
    lags = windows(plan)
    cycle = show.count(plan.cycle_days, "day")
    said = f"A sales cycle takes {cycle}, so the work comes earlier than the deals:"
    yield Lines((Line(said, f"{'Lag':<{LABEL}}"),))
    rows = tuple(
        (days(lag.closing_first, lag.closing_last), days(lag.created_first, lag.created_last))
        for lag in lags
    )
    yield Table(rows, ("deals closing", CREATED), " " * LABEL)


def _coverage(plan: Plan) -> Lines:
    cover = coverage(plan)
    pipeline = f"a pipeline of {cover.needed:.1f} times its value"
    said = f"At this win rate the number needs {pipeline}. {_stricter(cover, plan)}"
    return Lines((Line(said, f"{'Coverage':<{LABEL}}"),))


def _stricter(cover: FunnelCoverage, plan: Plan) -> str:
    usual = f"{cover.standard:g}x coverage"
    if cover.stricter == "plan":
        brings = f"{money(cover.brings, plan)} of {money(plan.new, plan)}"
        return f"The plan is stricter than {usual}, which would bring {brings}."
    if cover.stricter:
        return f"{usual} is stricter than the plan: more than is needed."
    return f"{usual} asks for the same."
