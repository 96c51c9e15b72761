from datetime import date

from cli.conftest import Coach
from coachcli.cli.plans.goal_progress import UNTIED, GoalProgress, as_plain, words
from coachcli.coaching.period import Period
from coachcli.coaching.plans.goal import Goal
from coachcli.coaching.plans.standard import standard

QUARTER = Period(date(2026, 8, 24), date(2026, 11, 22))
ADD = ("goal", "add", "dana", "--what", "Win back meetings", "--why", "The north", "--by",
       "2027-03-31", "--standard")  # fmt: skip


def goal(text: str) -> Goal:
    return Goal("g1", "r1", "Meetings", "Why", standard(text), date(2027, 3, 31), "", date.min)


def test_a_goal_shows_how_far_it_is_in_the_words_of_gaps(measured: Coach) -> None:
    measured(*ADD, "9 new_opps a month")
    said = " ".join(measured("goal", "show", "dana").out.split())
    assert "new opportunities 8 in the 13 weeks to Sun 22 Nov 2026; the goal comes to 26.9" in said
    (shown,) = measured("goal", "show", "dana", "--json").json["goals"]
    assert (shown["now"]["metric"], shown["now"]["value"]) == ("new_opps", 8)
    assert round(shown["now"]["short"], 2) == 0.7


def test_a_goal_that_is_tied_to_no_metric_says_so(team: Coach) -> None:
    said = team(*ADD, "9 smiles a month")
    assert UNTIED in " ".join(said.out.split())
    assert team("goal", "show", "dana", "--json").json["goals"][0]["now"] is None


def test_where_nothing_is_recorded_nothing_is_claimed(team: Coach) -> None:
    team(*ADD, "9 new_opps a month")
    assert "nothing recorded in the 13 weeks to" in " ".join(
        team("goal", "show", "dana").out.split()
    )
    shown = team("goal", "show", "dana", "--json").json["goals"][0]["now"]
    assert (shown["value"], shown["short"]) == (None, None)


def test_money_has_its_currency_and_a_rate_is_a_share() -> None:
    money = GoalProgress(goal("bookings 90,000"), QUARTER, 45_000_00, 90_000_00, "EUR")
    assert words(money).startswith("bookings 45,000 EUR in the 13 weeks")
    assert words(money).endswith("90,000 EUR in them")
    rate = as_plain(GoalProgress(goal("win_rate 26%"), QUARTER, 0.13, 0.26, ""))
    assert rate is not None
    assert (rate["value"], rate["short"]) == (0.13, 0.5)


def test_a_single_week_is_called_so() -> None:
    week = Period(date(2026, 11, 16), date(2026, 11, 22))
    far = GoalProgress(goal("9 touches a week"), week, 8, 9, "")
    assert words(far) == "touches 8 in the week to Sun 22 Nov 2026; the goal comes to 9 in it"
