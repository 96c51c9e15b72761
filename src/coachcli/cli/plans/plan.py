"""coach plan: a rep's own way to the number, worked back from the result to each week's work."""

from functools import partial

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.plans import plan_options as options
from coachcli.cli.plans import plan_records, plan_shown, planning
from coachcli.cli.plans.planning import Typed
from coachcli.cli.terminal.answer import Answer, Step, in_quotes
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.newcomer import settled_on
from coachcli.coaching.plans.goal import GoalLack, lack
from coachcli.coaching.plans.pace import pace
from coachcli.coaching.plans.parts import Parts, planned, together
from coachcli.coaching.plans.plan import Plan
from coachcli.coaching.rep import Rep
from coachcli.coaching.settings import RAMP
from coachcli.store import goal as goals
from coachcli.store import plan as plans


class NoPlanError(CoachError):
    """The rep has no plan."""

    def __init__(self, rep: str) -> None:
        make = f"coach plan set {in_quotes(rep)} --quota 900000 ..."
        super().__init__(f"{rep} has no plan yet. Make one:\n  {make}")


def set_(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: Whom,
    quota: options.Quota = None,
    existing: options.Existing = None,
    deal: options.Deal = None,
    currency: options.Currency = None,
    win: options.Win = None,
    meeting_to_opp: options.MeetingToOpp = None,
    touch_to_meeting: options.TouchToMeeting = None,
    weeks: options.Weeks = None,
    cycle: options.Cycle = None,
    activity: options.Activities = None,
    first: options.First = None,
    last: options.Last = None,
    team_win: options.TeamWin = None,
    team_meeting_to_opp: options.TeamMeetingToOpp = None,
    team_touch_to_meeting: options.TeamTouchToMeeting = None,
    team_weight: options.TeamWeight = None,
    coverage: options.Standard = None,
    touch_minutes: options.TouchMinutes = None,
    meeting_minutes: options.MeetingMinutes = None,
    opportunity_minutes: options.OpportunityMinutes = None,
    practice_minutes: options.PracticeMinutes = None,
) -> Answer:
    """Make a success plan: from the number back to each week's activities, by the rep's own rates.

    What is left out comes from the records, else from the plan that stands, else it is
    asked. Rates as cases (12/50) say how far they can be trusted, and lean on the team's.

    Examples
      coach plan set dana --quota 900000 --existing 300000 --deal 30000
        --win 12/50 --meeting-to-opp 40% --touch-to-meeting 8% --weeks 46
        --cycle 90 --activity "touches: new logistics -> new opportunities"
      coach plan set dana --win 15/52
    """
    typed = Typed(
        planning.named(quota=quota, existing=existing, deal=deal),
        currency,
        Parts(
            win_rate=win,
            meeting_to_opp=meeting_to_opp,
            touch_to_meeting=touch_to_meeting,
            weeks=weeks,
            cycle_days=cycle,
            activities=tuple(activity or ()) or None,
            first=context.day_said(first, "near") if first else None,
            last=context.day_said(last) if last else None,
            coverage=coverage,
            weight=team_weight,
        ),
        planning.rates(team_win, team_meeting_to_opp, team_touch_to_meeting),
        planning.minutes(touch_minutes, meeting_minutes, opportunity_minutes, practice_minutes),
    )
    who = context.rep(rep, "set plan")
    shown = _answer(context, who, _made(context, who, typed))
    return replace(shown, parts=(*shown.parts, *context.as_set(RAMP)), next=_next(context, who))


def show_(context: Context, rep: Whom) -> Answer:
    """Show a rep's plan: targets with their ranges, lag, routes, and the pace against it.

    Examples
      coach plan show dana
      coach plan show dana --as-of 2026-09-30 --json
    """
    who = context.rep(rep, "show plan")
    plan = plans.latest(context.room, who.id, context.day)
    if plan is None:
        raise NoPlanError(who.name)
    return _answer(context, who, plan)


def _made(context: Context, who: Rep, typed: Typed) -> Plan:
    """The plan that all sources together make, saved; what none of them knows is asked."""
    sources = planning.known(context, who, planning.in_minor(context, who, typed))
    planning.tell_origins(context.terminal, sources, context.settings.weeks)
    whole = planning.timed(together(*sources.values()), typed.minutes)
    if context.terminal.has_person:
        quota = partial(planning.imported_quota, context, who)
        whole = planning.asked(context.terminal, whole, context.day, quota)
    team = planning.team(context, who, whole, typed.team)
    plan = planned(whole, team, who, clock.new_id(), context.day)
    with context.change("plan") as change:
        ids = [clock.new_id() for _ in plan.activities]
        plans.add(context.room, plan, ids, change.stamp)
    return plan


def _next(context: Context, who: Rep) -> Step:
    lacks = lack(goals.goals(context.room, who.id, context.day), context.day)
    return Step(("goal", "add", who.name) if lacks is GoalLack.GOAL else ("plan", "show", who.name))


def _answer(context: Context, who: Rep, plan: Plan) -> Answer:
    weeks = pace(plan, plan_records.counted(context, who, plan), context.day, settled_on(who))
    if weeks.touches_now is None:
        weeks = replace(weeks, touches_before=plan_records.touches_a_week(context, who))
    parts = plan_shown.parts(plan, who.name, weeks)
    return Answer(lambda: plan_shown.body(plan, who, weeks), parts)
