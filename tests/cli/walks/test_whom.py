"""Whom to walk about, where nobody is named."""

from pathlib import Path

import pytest

from cli.conftest import DANA, Coach
from cli.runner import ROOT
from cli.somebody import at_the_terminal
from coachcli.cli.terminal.ask import LeftError
from coachcli.cli.walks.whom import rep_to_coach


@pytest.mark.usefixtures("measured")
def test_my_reps_are_offered_in_the_order_of_the_focus_each_with_a_reason(
    measured: Coach, home: Path
) -> None:
    picks = measured("focus", "--json").json["picks"]
    context, somebody = at_the_terminal(home, "2")
    with context:
        assert rep_to_coach(context).id == picks[1]["candidate"]["rep"]
    heard = somebody.heard
    names = [pick["candidate"]["name"] for pick in picks]
    assert sorted(names, key=heard.index) == names
    assert heard.count("not coached yet.") == len(names)


@pytest.mark.usefixtures("team")
def test_enter_takes_the_first_and_q_nobody(home: Path) -> None:
    context, _ = at_the_terminal(home, "")
    with context:
        assert rep_to_coach(context).name
    context, _ = at_the_terminal(home, "q")
    with context, pytest.raises(LeftError):
        rep_to_coach(context)


def test_where_nobody_can_be_asked_they_are_listed(team: Coach) -> None:
    said = team("diagnose")
    assert said.code == 2
    assert 'Whom? Name one: coach diagnose "' in said.err
    assert "Dana Reyes: " in said.err
    assert "Daniel Ito: " in said.err


def test_an_empty_home_says_how_to_begin_and_stays_empty(coach: Coach, home: Path) -> None:
    assert "Nobody is on your team yet." in coach("diagnose").err
    assert not (home / "coach.db").exists()


def test_a_flow_file_is_walked_as_its_id_is(team: Coach) -> None:
    file = ROOT / "flows" / "few-new-opportunities.yaml"
    said = team("diagnose", "dana", "--flow", str(file), "--answers", str(DANA), "--json")
    assert said.json["flow"] == "few-new-opportunities"
