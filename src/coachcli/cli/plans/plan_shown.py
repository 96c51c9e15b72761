"""How a success plan is shown: the week first, then the way back from the number, the lag, the routes and the pace."""

from datetime import date, timedelta

from coachcli.cli.terminal import show
from coachcli.coaching.money import major
from coachcli.coaching.plans.lag import windows
from coachcli.coaching.plans.objective import PlannedActivity
from coachcli.coaching.plans.pace import Counts, Pace, Progress
from coachcli.coaching.plans.plan import Coverage, Plan, Target, Targets, coverage, targets
from coachcli.coaching.plans.rate import OPTIONS, Estimate, Level
from coachcli.coaching.plans.route import Lever, Route, as_it_is, beyond_a_week, routes
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.week.report import week_of

WHOLE = 0.05
THOUSAND = 1000
LABEL = 10
WEEKS_SHOWN = 8
NAMES = {"new_logos": "deals", "new_opps": "new opportunities", "meetings_held": "meetings", "touches": "touches"}
RATES = {"win_rate": "win rate", "meeting_to_opp": "meetings to opportunities", "touch_to_meeting": "touches to meetings"}
BECOME = {"meeting_to_opp": "become opportunities", "touch_to_meeting": "become meetings", "win_rate": "are won"}


def as_plain(plan: Plan, who: Rep, kept: Pace) -> dict[str, object]:
    """A plan with all that follows from it as JSON: a versioned promise (docs/reference/json.md)."""
    body: dict[str, object] = plain(plan)
    return {
        "version": 1,
        **body,
        "rep": {"id": who.id, "name": who.name},
        "new": plan.new,
        "targets": plain(targets(plan)),
        "windows": plain(windows(plan)),
        "coverage": plain(coverage(plan)),
        "as_it_is": plain(as_it_is(plan, kept.touches_now)),
        "routes": plain(routes(plan, kept.touches_now)),
        "pace": plain(kept),
    }


def lines(plan: Plan, name: str, kept: Pace) -> list[str]:
    """A plan in lines for a terminal."""
    asked = targets(plan)
    head = show.sides(f"{name}: {week(asked.touches)} touches a week", _days(plan.first, plan.last))
    why = f"{money(plan.new, plan)} of new business: the number is {money(plan.quota, plan)}, {_existing(plan)}."
    parts = [
        _steps(plan, asked),
        _ranges(plan, name),
        _activities(plan, asked),
        _lag(plan),
        _coverage(plan),
        _routes(plan, kept),
        _pace(kept),
    ]
    return [show.bold(head), *show.wrapped(why), *(line for part in parts if part for line in ("", *part))]


def _existing(plan: Plan) -> str:
    return f"existing customers bring {money(plan.existing, plan)}" if plan.existing else "and existing customers bring nothing"


def money(minor: float, plan: Plan) -> str:
    """An amount in words, with the code of its currency where one was named."""
    return f"{major(minor, plan.currency):,.0f}{f' {plan.currency}' if plan.currency else ''}"


def percent(share: float) -> str:
    """A share in percent, with a decimal only where it says something."""
    return f"{share * 100:.1f}".removesuffix(".0") + " %"


def total(value: float) -> str:
    """A number over all: whole from a thousand on, with a decimal below where it has one."""
    return f"{value:,.0f}" if value >= THOUSAND or abs(value - round(value)) < WHOLE else f"{value:,.1f}"


def week(one: Target) -> str:
    """A number a week: one decimal, two where it is below one."""
    return f"{one.a_week:,.1f}" if one.a_week >= 1 else f"{one.a_week:.2f}"


def _steps(plan: Plan, asked: Targets) -> list[str]:
    notes = (
        f"{money(plan.deal, plan)} each",
        f"win rate {percent(plan.win_rate.share)}",
        f"{percent(plan.meeting_to_opp.share)} {BECOME['meeting_to_opp']}",
        f"{percent(plan.touch_to_meeting.share)} {BECOME['touch_to_meeting']}",
    )
    rows = [("", "in all", "range", "a week", "")]
    rows += [
        (NAMES[one.metric], total(one.total), _range(one), week(one), note) for one, note in zip(asked.steps, notes, strict=True)
    ]
    drop = 2 if all(one.low is None for one in asked.steps) else None
    kept = [tuple(cell for at, cell in enumerate(row) if at != drop) for row in rows]
    return show.table(_right(kept, range(1, len(kept[0]) - 1)))


def _range(one: Target) -> str:
    if one.low is None or one.high is None:
        return ""
    return f"{one.low:,.0f}–{one.high:,.0f}"


def _right(rows: list[tuple[str, ...]], columns: range) -> list[tuple[str, ...]]:
    """Rows with these columns aligned to the right."""
    sizes = {at: max(show.cells(row[at]) for row in rows) for at in columns}
    return [tuple(" " * (sizes.get(at, 0) - show.cells(cell)) + cell for at, cell in enumerate(row)) for row in rows]


def _ranges(plan: Plan, name: str) -> list[str]:
    """What is known of each rate that rests on few cases, or leans on the team's."""
    told = [_rate(name.split(maxsplit=1)[0], metric, getattr(plan, metric), plan.weight) for metric in OPTIONS]
    return [line for one in told if one for line in show.wrapped(one)]


def _rate(first: str, metric: str, rate: Estimate, weight: int) -> str:
    own = rate.own
    if own.seen is None or rate.low is None or rate.high is None:
        return ""
    between = f"between {rate.low:.0%} and {rate.high:.0%}".replace("%", " %")
    leaning = rate.team is not None and weight > 0
    if not leaning or rate.team is None:
        return f"The {RATES[metric]} is {own.hits} of {own.seen}: {between}, 95 times in 100." if own.few else ""
    of = f" (of {rate.team.seen})" if rate.team.seen else ""
    cases = min(weight, rate.team.seen or weight)
    return (
        f"The {RATES[metric]}: {first}'s {percent(own.share)} ({own.hits} of {own.seen}) leans on the team's "
        f"{percent(rate.team.share)}{of}, which counts as {show.count(cases, 'case')} more: {percent(rate.share)}, {between}."
    )


def _activities(plan: Plan, asked: Targets) -> list[str]:
    numbers = {one.metric: week(one) for one in asked.steps}
    return [line for one in plan.activities for line in show.wrapped(_activity(one, numbers), f"{'Do':<{LABEL}}")]


def _activity(one: PlannedActivity, numbers: dict[str, str]) -> str:
    number = f"{one.a_week:g}" if one.a_week is not None else numbers.get(one.what, "")
    return f"{show.metric(one.what)}{f', {number} a week' if number else ''}: {one.whom} → {show.metric(one.objective)}"


def _lag(plan: Plan) -> list[str]:
    head = f"A sales cycle takes {show.count(plan.cycle_days, 'day')}, so the work comes earlier than the deals:"
    rows = [("deals closing", "need opportunities created")]
    rows += [(_days(one.closing_first, one.closing_last), _days(one.created_first, one.created_last)) for one in windows(plan)]
    return [*show.wrapped(head, f"{'Lag':<{LABEL}}"), *show.table(rows, " " * LABEL)]


def _coverage(plan: Plan) -> list[str]:
    one = coverage(plan)
    text = f"At this win rate the number needs a pipeline of {one.needed:.1f} times its value. {_stricter(one, plan)}"
    return show.wrapped(text, f"{'Coverage':<{LABEL}}")


def _stricter(one: Coverage, plan: Plan) -> str:
    usual = f"{one.standard:g}x coverage"
    if one.stricter == "plan":
        return f"The plan is stricter than {usual}, which would bring {money(one.brings, plan)} of {money(plan.new, plan)}."
    return f"{usual} is stricter than the plan: more than is needed." if one.stricter else f"{usual} asks for the same."


def _routes(plan: Plan, kept: Pace) -> list[str]:
    found = routes(plan, kept.touches_now)
    now = as_it_is(plan, kept.touches_now)
    told = [line for number, one in enumerate(found, 1) for line in _route(number, one, plan)]
    took = plan.minutes
    assumed = (
        f"As things are: {now.hours:.1f} hours a week. Assumed: {took.touch} minutes a touch, {took.meeting} a meeting, "
        f"{took.opportunity} an opportunity, {took.practice} of practice a week for a better rate or a larger deal."
    )
    much = ["That is more than a working week has: look at the number, the rates and the days."] if beyond_a_week(now) else []
    head = "The cheapest routes, in hours a week" if len(found) > 1 else "The only route, in hours a week"
    return [head, *told, *(line for one in (assumed, *much) for line in show.wrapped(one, "     "))]


def _route(number: int, one: Route, plan: Plan) -> list[str]:
    needs = ", ".join(f"{week(step)} {NAMES[step.metric]}" for step in reversed(one.targets.steps[1:]))
    return [show.sides(f"  {number}  {_does(one, plan)}", f"{one.hours:.1f} h"), *show.wrapped(f"then {needs} a week", "     ")]


def _does(one: Route, plan: Plan) -> str:
    if one.lever is Lever.MORE:
        return _more(one)
    shown = (lambda value: money(value, plan)) if one.lever is Lever.AVG_DEAL else percent
    what = {Lever.AVG_DEAL: "average deal"}.get(one.lever) or RATES[one.lever]
    return f"{what[:1].upper()}{what[1:]} from {shown(one.now or 0)} to {shown(one.aim.value)}, {_level(one)}"


def _more(one: Route) -> str:
    if one.now is None:
        return "Nothing better, only as much as it takes"
    short = one.aim.value - one.now
    return (
        f"{short:.1f} touches a week more than now ({one.now:.1f})"
        if short > 0
        else f"Go on as now ({one.now:.1f} touches a week)"
    )


def _level(one: Route) -> str:
    if one.aim.level is Level.LIFT:
        return "a quarter better"
    return f"the team's {one.aim.level} (of {one.aim.of})"


def _pace(kept: Pace) -> list[str]:
    if not kept.progress:
        return [f"{'Pace':<{LABEL}}No week is recorded yet."]
    rows = [("", "done", "due", "", ""), *(_progress(one) for one in kept.progress if one.weeks)]
    idle = show.wrapped(f"{show.count(len(kept.idle), 'week')} without any work recorded: not counted.") if kept.idle else []
    return ["Pace", *show.table(_right(rows, range(1, 4)), "  "), *idle, "", *_weeks(kept)]


def _progress(one: Progress) -> tuple[str, ...]:
    share = f"{one.done / one.due:.0%}".replace("%", " %")
    reached = "" if one.reached is None else f"reached in {one.reached} of {show.count(one.weeks, 'week')}"
    return (NAMES[one.metric], f"{one.done:,}", total(one.due), share, reached)


def _weeks(kept: Pace) -> list[str]:
    """The last weeks, each number that is short of the week's marked."""
    rows = [("", *(NAMES[one.metric] for one in kept.progress))]
    rows += [
        (week_of(counts.first).name, *(_cell(kept, counts, one) for one in kept.progress)) for counts in kept.weeks[-WEEKS_SHOWN:]
    ]
    after = kept.creating + timedelta(days=1)
    ahead = [f"Work from {_day(after, year=True)} on is for deals after the last day of this plan."] if kept.ahead else []
    lines = ["! short of the week's number", *ahead]
    return [*show.table(_right(rows, range(1, len(rows[0]))), "  "), *(row for line in lines for row in show.wrapped(line, "  "))]


def _cell(kept: Pace, counts: Counts, target: Progress) -> str:
    done = counts.of(target.metric)
    return "–  " if done is None else f"{done:,}{' !' if kept.short(counts, target) else '  '}"


def _days(first: date, last: date) -> str:
    return f"{_day(first, year=first.year != last.year)} to {_day(last, year=True)}"


def _day(one: date, *, year: bool = False) -> str:
    return f"{one.day} {one:%b %Y}" if year else f"{one.day} {one:%b}"
