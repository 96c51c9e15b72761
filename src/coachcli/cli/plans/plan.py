"""coach plan: a rep's own way to the number, worked back from the result to each week's activities."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import typer

from coachcli.cli import clock
from coachcli.cli.context import AsJson, Desk, desk, on_terminal
from coachcli.cli.plans import plan_records, plan_shown, planning
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.plans.amount import amount_named, currency_named
from coachcli.coaching.plans.goal import Lack, lack
from coachcli.coaching.plans.objective import PlannedActivity, activity_named
from coachcli.coaching.plans.pace import pace
from coachcli.coaching.plans.parts import Parts, planned, together
from coachcli.coaching.plans.plan import Plan
from coachcli.coaching.plans.rate import Rate, rate_named
from coachcli.coaching.rep import Rep
from coachcli.store import goal as goals
from coachcli.store import plan as plans

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="A rep's own way to the number.")
Name = Annotated[str, typer.Argument(metavar="REP", help="The rep, by any part of the name.")]
MOST_DAYS = 3650


def _option(name: str, metavar: str, parser: Callable[[str], Any], help_: str) -> Any:  # noqa: ANN401 - as Typer has it
    """An option whose text the study reads."""
    return typer.Option(name, metavar=metavar, parser=parser, help=help_)


class NoPlanError(CoachError):
    """The rep has no plan."""

    def __init__(self, rep: str) -> None:
        super().__init__(f'{rep} has no plan yet. Make one:\n  coach plan set "{rep}" --quota 900000 ...')


@app.command("set")
def set_(  # noqa: PLR0913 - the options of the command
    rep: Name,
    quota: Annotated[Decimal | None, _option("--quota", "MONEY", amount_named, "The number, like 900000 or 900k.")] = None,
    existing: Annotated[Decimal | None, _option("--existing", "MONEY", amount_named, "What existing customers bring.")] = None,
    deal: Annotated[Decimal | None, _option("--deal", "MONEY", amount_named, "The average deal.")] = None,
    currency: Annotated[str | None, _option("--currency", "CODE", currency_named, "E.g. EUR.")] = None,
    win: Annotated[Rate | None, _option("--win", "RATE", rate_named, "Won of all closed: 12/50 or 24%.")] = None,
    meeting_to_opp: Annotated[
        Rate | None, _option("--meeting-to-opp", "RATE", rate_named, "New opportunities of all meetings held.")
    ] = None,
    touch_to_meeting: Annotated[
        Rate | None, _option("--touch-to-meeting", "RATE", rate_named, "Meetings of all touches.")
    ] = None,
    weeks: Annotated[
        int | None, typer.Option("--weeks", metavar="NUMBER", min=1, max=999, help="Selling weeks, leave taken out.")
    ] = None,
    cycle: Annotated[
        int | None, typer.Option("--cycle", metavar="DAYS", min=1, max=MOST_DAYS, help="Days from created to won.")
    ] = None,
    activity: Annotated[
        list[PlannedActivity] | None,
        _option("--activity", "TEXT", activity_named, '"WHAT: AT WHOM -> OBJECTIVE"; may be given several times.'),
    ] = None,
    first: Annotated[
        date | None, _option("--from", "DATE", clock.day_named, "First day; by default of this year or quarter.")
    ] = None,
    last: Annotated[date | None, _option("--to", "DATE", clock.day_named, "Last day; by default of that.")] = None,
    team_win: Annotated[Rate | None, _option("--team-win", "RATE", rate_named, "The team's, to lean on.")] = None,
    team_meeting_to_opp: Annotated[
        Rate | None, _option("--team-meeting-to-opp", "RATE", rate_named, "The same for meetings.")
    ] = None,
    team_touch_to_meeting: Annotated[
        Rate | None, _option("--team-touch-to-meeting", "RATE", rate_named, "The same for touches.")
    ] = None,
    team_weight: Annotated[
        int | None, typer.Option("--team-weight", metavar="CASES", min=0, max=9999, help="What the team's rate counts as [30].")
    ] = None,
    coverage: Annotated[
        float | None, typer.Option("--coverage", metavar="TIMES", max=100, help="The funnel standard to compare with [3].")
    ] = None,
    touch_minutes: Annotated[
        int | None, typer.Option("--touch-minutes", metavar="MINUTES", min=0, max=999, help="A touch takes [6].")
    ] = None,
    meeting_minutes: Annotated[
        int | None, typer.Option("--meeting-minutes", metavar="MINUTES", min=0, max=999, help="A meeting takes [60].")
    ] = None,
    opportunity_minutes: Annotated[
        int | None, typer.Option("--opportunity-minutes", metavar="MINUTES", min=0, max=9999, help="An opportunity takes [120].")
    ] = None,
    practice_minutes: Annotated[
        int | None,
        typer.Option(
            "--practice-minutes", metavar="MINUTES", min=0, max=999, help="Practice a week for a better rate takes [60]."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a success plan: from the number back to each week's activities, by the rep's own rates.

    What is left out comes from the records, else from the plan that stands, else it is
    asked. Rates as cases (12/50) say how far they can be trusted, and lean on the team's.

    \b
    Examples
      coach plan set dana --quota 900000 --existing 300000 --deal 30000
        --win 12/50 --meeting-to-opp 40% --touch-to-meeting 8% --weeks 46
        --cycle 90 --activity "touches: new customers in logistics -> new_opps"
      coach plan set dana --win 15/52
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    who = at.rep(rep, "coach plan set")
    amounts = planning.money(at, who, currency, {"quota": quota, "existing": existing, "deal": deal})
    steps = {"win_rate": win, "meeting_to_opp": meeting_to_opp, "touch_to_meeting": touch_to_meeting}
    theirs = {"win_rate": team_win, "meeting_to_opp": team_meeting_to_opp, "touch_to_meeting": team_touch_to_meeting}
    days = {"weeks": weeks, "cycle_days": cycle, "first": first, "last": last}
    assumed = {"coverage": coverage, "weight": team_weight, "activities": tuple(activity) if activity else None}
    took = {
        "touch": touch_minutes,
        "meeting": meeting_minutes,
        "opportunity": opportunity_minutes,
        "practice": practice_minutes,
    }
    sources = planning.known(at, who, Parts(**amounts | steps | days | assumed))
    plan = _planned(at, who, sources, took, {step: rate for step, rate in theirs.items() if rate})
    _tell(at, who, plan, as_json=as_json)
    show.aside("", f"Next: {_next(at, who)}")


@app.command("show")
def show_(rep: Name, as_json: AsJson = False) -> None:
    """Show a rep's plan: targets with their ranges, lag, routes, and the pace against it.

    \b
    Examples
      coach plan show dana
      coach plan show dana --as-of 2026-09-30 --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    who = at.rep(rep, "coach plan show")
    plan = plans.latest(at.room, who.id, at.day)
    if plan is None:
        raise NoPlanError(who.name)
    _tell(at, who, plan, as_json=as_json)


def _planned(at: Desk, who: Rep, sources: dict[str, Parts], took: dict[str, int | None], theirs: dict[str, Rate]) -> Plan:
    """The plan that all sources together make, kept; on a terminal what none of them knows is asked."""
    planning.tell_origins(sources)
    parts = planning.timed(together(*sources.values()), took)
    whole = planning.asked(parts) if on_terminal() else parts
    plan = planned(whole, planning.team(at, who, whole, theirs), who, clock.new_id(), at.day)
    with at.change("plan") as change:
        plans.add(at.room, plan, [clock.new_id() for _ in plan.activities], change.stamp)
    return plan


def _next(at: Desk, who: Rep) -> str:
    lacks = lack(goals.goals(at.room, who.id, at.day), at.day)
    return f'coach goal add "{who.name}"' if lacks is Lack.GOAL else f'coach plan show "{who.name}"'


def _tell(at: Desk, who: Rep, plan: Plan, *, as_json: bool) -> None:
    kept = pace(plan, plan_records.counted(at, who, plan), at.day)
    if as_json:
        show.as_json(plan_shown.as_plain(plan, who, kept))
        return
    show.answer(*plan_shown.lines(plan, who.name, kept))
