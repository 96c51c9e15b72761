"""What is asked on a terminal, field by field, answered as a person would, with slips."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.some_terminal import typed

GOAL = (
    "Win back first meetings",
    "",
    "To earn the north patch",
    "lots",
    "9 new_opps a month",
    "2020-01-01",
    "2027-03-31",
    "",
    "",
)
PLAN = (
    "46",
    "900k",
    "900k",
    "300k",
    "0",
    "30k",
    "0/8",
    "12/50",
    "40%",
    "8%",
    "90",
    "more calls -> more revenue",
)
LOGISTICS = "touches: new customers in logistics -> new_opps"


def test_each_part_of_a_goal_is_asked_until_it_is_one(team: Coach, home: Path) -> None:
    code, shown = typed(home, ("goal", "add", "dana", "--agreed-by", "rep,manager"), GOAL)
    assert code == 0
    for slip in ("has no number", "is not after today"):
        assert slip in shown
    kept = team("goal", "show", "dana", "--json").json["goals"][0]
    assert (kept["why"], kept["state"]) == ("To earn the north patch", "agreed")


def test_each_part_of_a_plan_is_asked_until_it_is_one(team: Coach, home: Path) -> None:
    code, shown = typed(home, ("plan", "set", "dana"), (*PLAN, LOGISTICS))
    assert code == 0
    for slip in (
        "nothing is left to plan",
        "must be above 0",
        "win rate is 0 of 8",
        "calls at whom, to achieve what?",
    ):
        assert slip in shown
    assert (
        round(team("plan", "show", "dana", "--json").json["targets"]["touches"]["a_week"], 1)
        == 56.6
    )


@pytest.mark.parametrize(
    "words", [("goal", "add", "dana"), ("plan", "set", "dana")], ids=lambda words: words[0]
)
def test_whoever_leaves_in_the_middle_keeps_nothing(
    team: Coach, home: Path, words: tuple[str, ...]
) -> None:
    code, shown = typed(home, words, ("900k", "\x04"))
    assert code == 130
    assert "Left; nothing was kept." in shown
    assert team("goal", "show", "dana", "--json").json["goals"] == []
    assert team("plan", "show", "dana").code == 1


@pytest.mark.parametrize("typing", ["", "y", "Dana", "Dana Reye"])
def test_nobody_is_erased_by_less_than_the_whole_name(team: Coach, home: Path, typing: str) -> None:
    code, shown = typed(home, ("forget", "dana"), (typing,))
    assert (code, "Nothing was changed." in shown) == (2, True)
    assert {one["name"] for one in team("team", "list", "--json").json["reps"]} == {
        "Dana Reyes",
        "Daniel Ito",
    }


def test_who_types_the_whole_name_means_it_capitals_and_blanks_aside(
    team: Coach, home: Path
) -> None:
    code, shown = typed(home, ("forget", "dana"), ("  dana REYES ",))
    assert (code, "Forgotten on" in shown) == (0, True)
    assert [one["name"] for one in team("team", "list", "--json").json["reps"]] == ["Daniel Ito"]
