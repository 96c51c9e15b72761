from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import CONTROL_C, at_the_terminal
from coachcli.cli.numbers.behind import asked, behind, words
from coachcli.cli.numbers.gaps import gaps
from coachcli.cli.terminal.ask import Terminal
from coachcli.coaching.numbers.headline import Headline
from coachcli.coaching.numbers.split import PathStep


def test_the_behaviour_behind_a_gap_is_asked_and_shown_the_next_time(
    measured: Coach, home: Path
) -> None:
    context, somebody = at_the_terminal(home, "1")
    then = gaps(context, "dana").then
    assert then
    assert "Kept: " in str(then().parts)
    assert "Which behaviour do you see behind it?" in somebody.heard
    seen = behind(context, context.rep("dana"))
    assert seen is not None
    assert (seen.step, seen.said[:20]) == ("opportunities", "8 deals closed where")
    assert words(context, seen) in " ".join(measured("gaps", "dana").out.split())
    body = measured("gaps", "dana", "--json").json["behind"]
    assert (body["behaviour"], body["day"]) == (seen.behaviour, "2026-11-24")


@pytest.mark.parametrize("key", ["", CONTROL_C])
def test_enter_and_leaving_keep_nothing(measured: Coach, home: Path, key: str) -> None:
    assert measured("gaps", "dana").code == 0
    context, _ = at_the_terminal(home, key)
    then = gaps(context, "dana").then
    assert then
    assert then().parts == ()
    assert behind(context, context.rep("dana")) is None


def test_nothing_is_asked_of_who_is_ahead_or_of_a_pipe(measured: Coach, home: Path) -> None:
    assert measured("gaps", "dana").code == 0
    context, _ = at_the_terminal(home)
    assert gaps(context, "ivo").then is None


def test_nothing_is_asked_where_the_answer_goes_down_a_pipe(
    measured: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert measured("gaps", "dana").code == 0
    context, somebody = at_the_terminal(home)
    monkeypatch.setattr(type(somebody), "has_reader", Terminal.has_reader)
    monkeypatch.setattr("sys.stdout.isatty", lambda: False)
    assert gaps(context, "dana").then is None
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert gaps(context, "dana").then


def test_small_deals_are_asked_about_by_their_metric(measured: Coach, home: Path) -> None:
    assert measured("team", "list").code == 0
    context, somebody = at_the_terminal(home, "")
    small = Headline(step=PathStep.MIX)
    assert asked(context, context.rep("dana"), small, "small ones").parts == ()
    assert "not known yet" in somebody.heard
