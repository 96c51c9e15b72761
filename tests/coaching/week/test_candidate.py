from datetime import date, timedelta

from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.headline import Headline, Looked, Stood
from coachcli.coaching.numbers.split import PathStep, Split, StepPart
from coachcli.coaching.rep import Rep
from coachcli.coaching.verdict import RootCause
from coachcli.coaching.week.candidate import candidate
from coachcli.coaching.week.report import RepLine

DAY = date(2026, 11, 24)
REP = Rep("r1", "Ana Lee", started=DAY - timedelta(days=900))
LINE = RepLine("r1", "Ana Lee", "", DAY)
HOURS = RootCause("openings", "hours", "Gives the hours away", "commitment")
OPENER = Assignment(
    id="a1",
    rep="r1",
    diagnosis=None,
    asset="three-messages",
    title="Three messages",
    minutes=45,
    cause="opener",
    means="Cannot yet write an opener",
    behaviour="opens",
    metric="new_opps",
    given=DAY,
    due=DAY,
    evaluate=DAY,
    done_means="",
)
GAP = Standing(
    "win_rate", 0.2, peers=0.3, short=0.3, stake=500, flows=("late-stage-losses",), gap=True
)


def test_a_candidate_is_known_by_the_gap_that_a_walk_would_start_from() -> None:
    larger = replace(GAP, metric="cycle_days", stake=900, flows=())
    made = candidate(Stood(REP, (larger, GAP), 5), LINE, None, (2, 25), DAY)
    assert (made.gap, made.stake, made.talks, made.minutes) == ("win_rate", 500, 2, 25)
    assert (made.name, made.last, made.ramping) == ("Ana Lee", DAY, False)


def test_small_deals_are_at_stake_though_no_walk_starts_from_them() -> None:
    part = StepPart(PathStep.MIX, 50, 100, -500)
    small = Headline(Split(1000, 1500, (part,)), looked=Looked.CLOSED, step=part.step, stake=500)
    made = candidate(Stood(REP, (GAP,), 5, small), LINE, None, (0, 0), DAY)
    assert (made.gap, made.step, made.stake) == ("", "mix", 500)


def test_a_gap_that_nobody_can_price_has_no_money_at_stake() -> None:
    made = candidate(Stood(REP, (replace(GAP, stake=None),), 5), LINE, None, (0, 0), DAY)
    assert (made.gap, made.stake) == ("win_rate", 0)
    none = candidate(Stood(REP, (), 0), LINE, None, (0, 0), DAY)
    assert (none.gap, none.stake, none.attainment) == ("", 0, None)


def test_a_quota_counts_before_bookings() -> None:
    booked, quota = Standing("bookings", 900), Standing("quota_attainment", 0.9)
    assert candidate(Stood(REP, (booked,), 0), LINE, None, (0, 0), DAY).attainment == 900
    assert candidate(Stood(REP, (booked, quota), 0), LINE, None, (0, 0), DAY).attainment == 0.9


def test_what_is_open_is_worked_on_before_the_last_diagnosis() -> None:
    stands = Stood(REP, (), 0)
    assert candidate(stands, LINE, HOURS, (0, 0), DAY).cause == "Gives the hours away"
    line = replace(LINE, open=(OPENER,))
    assert candidate(stands, line, HOURS, (0, 0), DAY).cause == OPENER.means
    assert candidate(stands, LINE, None, (0, 0), DAY).cause == ""


def test_something_in_the_way_is_an_obstacle() -> None:
    around = HOURS._replace(kind="environment")
    assert candidate(Stood(REP, (), 0), LINE, around, (0, 0), DAY).obstacle
    assert not candidate(Stood(REP, (), 0), LINE, HOURS, (0, 0), DAY).obstacle


def test_somebody_new_is_apart_even_where_a_firm_has_no_ramp() -> None:
    begun = replace(REP, started=DAY - timedelta(days=29))
    made = candidate(Stood(begun, (), 0), LINE, None, (0, 0), DAY, 0)
    assert (made.ramping, made.gap_from) == (True, DAY + timedelta(days=1))
    settled = replace(REP, started=DAY - timedelta(days=30))
    assert not candidate(Stood(settled, (), 0), LINE, None, (0, 0), DAY, 0).ramping
