"""A metric: a measured number, typed, and what it is in plain words."""

from enum import StrEnum
from functools import partial

from coachcli.coaching.nouns import dataclass


class Type(StrEnum):
    """What a metric is of: a result, an objective that leads to it, or an activity to manage."""

    RESULT = "result"
    OBJECTIVE = "objective"
    ACTIVITY = "activity"


class Better(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"


class Unit(StrEnum):
    """What a value is counted in: money in minor units of the currency, a rate as a share of 1."""

    MONEY = "money"
    COUNT = "count"
    RATE = "rate"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric.

    `words` say what it is; `of` says what its n counts, empty where the value itself is the count.
    `total`: values of several periods add up; the others are averaged.
    """

    id: str
    title: str
    better: Better
    unit: Unit
    words: str
    of: str = ""
    total: bool = False
    type: Type = Type.OBJECTIVE


UP, DOWN = Better
MONEY, COUNT, RATE, DAYS = Unit
result, objective, activity = (partial(Metric, type=type_) for type_ in Type)

COMPUTED = (
    result("bookings", "bookings", UP, MONEY, "the value of what was won", "won", total=True),
    result("quota_attainment", "quota attainment", UP, RATE,
        "bookings as a share of the quota for the same days", "won"),
    result("new_arr", "new business won", UP, MONEY,
        "won value of the type new business", "won", total=True),
    result("expansion_arr", "expansion won", UP, MONEY,
        "won value with existing customers", "won", total=True),
    result("won", "won", UP, COUNT, "opportunities won", total=True),
    result("lost", "lost", DOWN, COUNT, "opportunities lost", total=True),
    objective("new_logos", "new customers", UP, COUNT,
        "opportunities of the type new business that were won", total=True),
    objective("new_opps", "new opportunities", UP, COUNT, "opportunities created", total=True),
    objective("pipeline_created", "pipeline created", UP, MONEY,
        "the value of the opportunities created", "created", total=True),
    objective("open_opps", "open opportunities", UP, COUNT,
        "opportunities open at the end of the period"),
    objective("open_value", "open pipeline", UP, MONEY,
        "the value of the opportunities open at the end of the period", "open"),
    objective("meeting_to_opp", "meetings to opportunities", UP, RATE,
        "new opportunities for each meeting held", "meetings"),
    objective("touch_to_meeting", "touches to meetings", UP, RATE,
        "meetings held for each touch", "touches"),
    objective("win_rate", "win rate", UP, RATE, "won, of all that closed, by number", "closed"),
    objective("avg_deal", "average deal", UP, MONEY,
        "the value of what was won, for each opportunity won", "won"),
    objective("cycle_days", "sales cycle", DOWN, DAYS,
        "days from created to won, on average", "won"),
    objective("velocity", "velocity a day", UP, MONEY,
        "open x win rate x average deal / sales cycle", "closed"),
    objective("no_decision_rate", "lost to no decision", DOWN, RATE,
        "lost because nothing was decided", "lost"),
    objective("discount_pct", "discount", DOWN, RATE,
        "how far below list price was sold, by value", "won"),
    objective("products_per_account", "products per account", UP, COUNT,
        "different products for each account won", "accounts"),
    objective("slip_rate", "slipped", DOWN, RATE,
        "expected to close in the period and moved beyond it", "expected"),
    objective("push_count", "pushes", DOWN, COUNT,
        "times the close date was moved, for each open opportunity", "open"),
    objective("past_due_pct", "past due", DOWN, RATE,
        "open with a close date that has passed, at the end of the period", "open"),
    activity("touches", "touches", UP, COUNT, "calls, messages and visits made", total=True),
    activity("connects", "connects", UP, COUNT, "touches that reached the person", total=True),
    activity("meetings_held", "meetings held", UP, COUNT, "meetings that took place", total=True),
    activity("no_show_pct", "no-shows", DOWN, RATE,
        "meetings to which nobody came, of all that were due", "meetings"),
)  # fmt: skip
"""The metrics computed from opportunities, activities and quotas, in the order of showing."""

IMPORTED = (
    result("margin_pct", "margin", UP, RATE, "profit as a share of what was sold"),
    result("revenue_growth", "revenue growth", UP, RATE, "revenue against the same period before"),
    result("nrr", "net revenue retention", UP, RATE,
        "revenue kept and added with customers, of what it was"),
    result("grr", "gross revenue retention", UP, RATE,
        "revenue kept with customers, of what it was"),
    result("nps_csat", "customer satisfaction", UP, COUNT, "what customers say in surveys"),
    result("share", "market share", UP, RATE, "our part of what the market spends"),
    result("wallet_share", "share of wallet", UP, RATE, "our part of what a customer spends"),
    objective("target_account_coverage", "target accounts reached", UP, RATE,
        "top accounts touched in 60 days", "accounts"),
    objective("icp_mix", "in profile", UP, RATE,
        "opportunities with the kind of customer that was chosen", "opportunities"),
    objective("retention_rate", "retention", UP, RATE,
        "customers who stayed, of those due to renew", "due"),
    objective("renewal_on_time", "renewed on time", UP, RATE,
        "renewals signed by their date", "due"),
    objective("multi_thread", "contacts per deal", UP, COUNT,
        "people with a role, for each open opportunity", "open"),
    objective("attach_rate", "attach rate", UP, RATE,
        "sales with the second product in them", "won"),
    objective("focus_mix", "focus products", UP, RATE,
        "sales of the products to be pushed, by value", "won"),
    objective("stage_conversion", "stage conversion", UP, RATE,
        "opportunities that went on to the next stage", "entered"),
    objective("stage_dwell", "time in stage", DOWN, DAYS, "days in a stage, on average", "entered"),
    objective("coverage_vs_plan", "coverage of plan", UP, RATE,
        "open pipeline, weighted, against what the plan still needs"),
    objective("forecast_error", "forecast error", DOWN, RATE,
        "how far the forecast was off, either way"),
    objective("forecast_bias", "forecast bias", DOWN, RATE,
        "how far the forecast was above what came; below nought: under it"),
    objective("ramp_time", "ramp time", DOWN, DAYS, "days until plan was first reached"),
    objective("skill_level", "skill level", UP, COUNT, "the observed level, 1 to 4"),
    objective("certification", "certified", UP, RATE, "certificates held, of those asked for"),
    activity("plan_reviewed", "territory plan reviewed", UP, COUNT,
        "times the territory plan was gone through", total=True),
    activity("tier_touch_ratio", "touches on top accounts", UP, RATE,
        "touches that went to top accounts", "touches"),
    activity("new_accounts_opened", "new accounts opened", UP, COUNT,
        "accounts worked for the first time", total=True),
    activity("account_plans_current", "account plans current", UP, RATE,
        "account plans not older than 90 days", "accounts"),
    activity("exec_meetings", "executive meetings", UP, COUNT,
        "meetings with a customer's executives", total=True),
    activity("outcome_reviews", "outcome reviews", UP, COUNT,
        "talks with a customer about what was achieved", total=True),
    activity("introductions_asked", "introductions asked for", UP, COUNT,
        "requests to be introduced", total=True),
    activity("opp_plans_complete", "opportunity plans complete", UP, RATE,
        "open opportunities with a full plan", "open"),
    activity("mutual_plan_pct", "mutual plans", UP, RATE,
        "open opportunities with a plan agreed with the customer", "open"),
    activity("next_step_dated_pct", "dated next steps", UP, RATE,
        "open opportunities with a next step on a day", "open"),
    activity("econ_buyer_met_pct", "economic buyer met", UP, RATE,
        "open opportunities whose economic buyer was met", "open"),
    activity("quantified_problem_pct", "problem in numbers", UP, RATE,
        "open opportunities whose problem has a number", "open"),
    activity("call_plans_done", "call plans", UP, COUNT,
        "conversations planned in writing", total=True),
    activity("recap_24h_pct", "recaps within a day", UP, RATE,
        "meetings recapped to the customer within 24 hours", "meetings"),
    activity("coaching_talks", "coaching talks", UP, COUNT,
        "talks of a coach with a rep", total=True),
    activity("joint_calls", "joint calls", UP, COUNT,
        "calls and visits a coach went along to", total=True),
    activity("observations", "observations", UP, COUNT,
        "behaviours a coach watched and wrote down", total=True),
    activity("assignments_given", "assignments given", UP, COUNT,
        "learning handed out by a coach", total=True),
    activity("assignments_closed", "assignments closed", UP, COUNT,
        "learning done or dropped", total=True),
    activity("assignments_evaluated", "assignments evaluated", UP, COUNT,
        "learning looked back on", total=True),
    activity("rhythm_adherence", "rhythm kept", UP, RATE,
        "planned talks of a coach that took place", "planned"),
)  # fmt: skip
"""The metrics that only an import of metrics can bring, with the names they usually have."""

ASIDES = (
    objective("lost_days", "days to a loss", DOWN, DAYS,
        "days from created to lost, on average", "lost"),
    objective("open_age_days", "age of what is open", DOWN, DAYS,
        "days since open opportunities were created, on average", "open"),
    objective("month_end_pct", "dated to the end of a month", DOWN, RATE,
        "open with a close date on the last three days of a month", "dated"),
    objective("late_discount_pct", "discount late in the quarter", DOWN, RATE,
        "of what was taken off list prices, how much in the last two weeks of a quarter",
        "discounted"),
    activity("touches_in_four_weeks", "touches in four weeks", UP, COUNT,
        "touches made in four weeks, on average"),
    objective("reports", "people in the team", DOWN, COUNT, "people who report to somebody"),
)  # fmt: skip
"""The numbers that only the checks of a flow ask for; nobody is held to them."""

COACHES = frozenset(
    (
        *("coaching_talks", "joint_calls", "observations", "rhythm_adherence"),
        *("assignments_given", "assignments_closed", "assignments_evaluated"),
    )
)
"""The metrics of what a coach does, not a rep."""
METRICS = {one.id: one for one in (*COMPUTED, *IMPORTED)}
BESIDE = {one.id: one for one in ASIDES}


def metric_named(id_: str) -> Metric:
    """The metric with this id; one nobody described is taken for an objective that should rise."""
    if known := METRICS.get(id_) or BESIDE.get(id_):
        return known
    rate = id_.endswith(("_pct", "_rate"))
    plain = id_.replace("_", " ").removesuffix(" pct")
    return Metric(id_, plain, UP, RATE if rate else COUNT, "as imported")


def metric_id(said: str) -> str:
    """The id of a metric that is told by its id or by its title; else what was said."""
    words = " ".join(said.casefold().split())
    known = (one.id for one in (*METRICS.values(), *ASIDES) if one.title.casefold() == words)
    return next(known, said)
