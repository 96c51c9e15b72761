"""The routes of a plan before a reader."""

from datetime import date

from cli.plans.some_readers import told
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.pace import Counts
from coachcli.coaching.plans.parts import Peers
from coachcli.coaching.plans.rate import Aim, AimLevel, counted
from coaching.some_plans import plan


def test_with_a_pace_more_is_said_in_touches_beyond_it() -> None:
    busy = replace(plan(), minutes=replace(plan().minutes, practice=600))
    week = Counts(date(2026, 1, 5), touches=50)
    assert "6.6 touches a week more than now (50.0)" in told(busy, week)
    assert "Go on as now (60.0 touches a week)" in told(busy, replace(week, touches=60))


def test_a_route_to_the_level_of_the_team_names_it() -> None:
    aims = Peers(
        {}, {"deal": Aim(3_600_000.0, AimLevel.BEST, 2), "win_rate": Aim(0.24, AimLevel.BEST, 2)}
    )
    shown = told(plan(team=aims, win_rate=counted(24, 100)))
    assert "Average deal from 30,000 to 36,000, the team's best (of 2)" in shown
    assert "Win rate from" not in shown


def test_what_the_hours_are_reckoned_with_is_said() -> None:
    assert "Assumed: 6 minutes a touch, 60 a meeting, 120 an opportunity" in told(plan())


def test_what_the_rep_does_now_stands_beside_what_the_plan_asks() -> None:
    week = Counts(date(2026, 1, 5), touches=50)
    assert "touches a week, now 50.0" in told(plan(), week)
    assert "touches a week, now" not in told(plan())
