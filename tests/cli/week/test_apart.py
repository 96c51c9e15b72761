from pathlib import Path

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.week.apart import seen_apart_in

OPENS = "opens-with-the-buyers-problem"
RATED = ("observe", "dana", OPENS, "--level", "2", "--evidence", "Us first.", "--own")


def test_what_is_rated_apart_is_on_the_list_of_the_day(team: Coach, home: Path) -> None:
    context, _ = at_the_terminal(home)
    assert team("team", "list").code == 0
    assert seen_apart_in(context, context.team()) == ()
    team(*RATED, "3")
    assert seen_apart_in(context, context.team()) == ()
    team(*RATED, "4")
    (dana,) = seen_apart_in(context, context.team())
    assert (dana.name, dana.apart.own, dana.apart.level) == ("Dana Reyes", 4, 2)
    said = team().out
    assert '  Due      Dana Reyes: "Opens with a problem' in said
    assert 'coach talk-sheet "Dana Reyes"' in said
    (apart,) = team("today", "--json").json["apart"]
    assert apart["apart"]["evidence"] == "Us first."


def test_what_is_still_hidden_is_not(team: Coach, home: Path) -> None:
    team(*RATED[:-1])
    context, _ = at_the_terminal(home)
    assert seen_apart_in(context, context.team()) == ()


def test_what_was_talked_over_is_not_any_more(team: Coach, home: Path) -> None:
    team(*RATED, "4")
    context, _ = at_the_terminal(home)
    assert len(seen_apart_in(context, context.team())) == 1
    team("talk", "dana", "--type", "opportunity", "--minutes", "25")
    assert seen_apart_in(context, context.team()) == ()
    assert "It opens your next talk" not in team("behaviour", "show", "dana").out
