from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import CONTROL_C, at_the_terminal
from coachcli.cli.rhythm.talk import talk
from coachcli.cli.rhythm.talk_asked import LeftTalkError

ALL_PASSED = ("",) * 10


def lines(coach: Coach) -> list[tuple[str, str]]:
    body = coach("talk", "dana", "--as", "guide", "--json").json
    return [(line["item"] or line["step"], line["text"]) for line in body["lines"]]


def test_b_goes_back_and_what_is_typed_then_stands(team: Coach, home: Path) -> None:
    keys = ("", "one", "b", "two", "E", "", "", "", "0", "x", "00010000", "20")
    context, somebody = at_the_terminal(home, *keys)
    talk(context, "dana", type_="call-debrief")
    assert somebody.heard.count("A number of minutes, from 1 to 480.") == 3
    context.close()
    assert lines(team) == [("what-was-wanted", "two")]


def test_the_map_is_asked_where_an_account_is_named(team: Coach, home: Path) -> None:
    keys = ("e", "Ada Holm hidden", "?", "", "", "", "", "", "", "", "")
    context, _ = at_the_terminal(home, *keys)
    talk(context, "dana", type_="account", about="Northwind")
    context.close()
    assert lines(team) == [("chooses", "Ada Holm"), ("pays", "")]
    context, somebody = at_the_terminal(home, "e", *ALL_PASSED)
    talk(context, "dana", type_="account", about="Northwind")
    assert "(so far: Ada Holm, hidden)" in somebody.heard


def test_a_promise_is_asked_for_until_it_has_a_day(team: Coach, home: Path) -> None:
    keys = (
        "",
        "e",
        "call her",
        "call her by noon",
        "call her by yesterday",
        "by friday",
        "call her by friday",
        "",
        "",
        "the map by 14 Dec",
        "",
    )
    context, somebody = at_the_terminal(home, *keys)
    talk(context, "dana", type_="call-plan")
    assert "says not by when" in somebody.heard
    assert '"noon" is not a day' in somebody.heard
    assert "Mon 23 Nov 2026 is no day for a promise." in somebody.heard
    assert '"by friday" says not what is promised.' in somebody.heard
    assert "Nothing was kept" not in somebody.heard
    context.close()
    assert lines(team) == [("action", "call her"), ("look", "the map")]


def test_a_day_moves_what_was_promised(team: Coach, home: Path) -> None:
    team("talk", "dana", "--type", "call", "--they", "call her by friday")
    context, _ = at_the_terminal(home, "monday", "e", "", "", "", "")
    talk(context, "dana", type_="forecast")
    context.close()
    (promise,) = team("talk", "dana", "--type", "call", "--json").json["promises"]
    assert (promise["by"], promise["state"]) == ("2026-11-30", "moved")


@pytest.mark.parametrize("keys", [(CONTROL_C,), (), ("q",), ("", "Q"), ("e", "q")])
@pytest.mark.usefixtures("team")
def test_left_before_anything_was_said_nothing_is_kept(home: Path, keys: tuple[str, ...]) -> None:
    context, _ = at_the_terminal(home, *keys)
    with pytest.raises(LeftTalkError, match="nothing was kept"):
        talk(context, "dana", type_="forecast")


@pytest.mark.parametrize("guide", ["account", "opportunity"])
def test_q_leaves_at_what_it_is_about(team: Coach, home: Path, guide: str) -> None:
    context, somebody = at_the_terminal(home, "q", "left over")
    with pytest.raises(LeftTalkError):
        talk(context, "dana", type_=guide)
    assert somebody.left == ["left over"]
    assert "q leaves" in somebody.heard
    context.close()
    assert "No talk" in team("talk", "dana", "--as", "guide").err


def test_q_leaves_at_an_earlier_promise(team: Coach, home: Path) -> None:
    team("talk", "dana", "--type", "call", "--they", "call her by friday")
    context, _ = at_the_terminal(home, "q")
    with pytest.raises(LeftTalkError):
        talk(context, "dana", type_="forecast")


@pytest.mark.parametrize(
    "keys",
    [
        ("", "one", "q"),
        ("", "one", "", "b", "Q"),
        ("", "one", "e", "q"),
        ("", "one", "e", "", "q"),
        ("", "one", "e", "", "", "q"),
        ("", "one", "e", "", "", "", "q"),
    ],
    ids=["question", "back", "theirs", "mine", "look", "minutes"],
)
def test_q_leaves_at_each_later_question_and_what_was_said_is_kept(
    team: Coach, home: Path, keys: tuple[str, ...]
) -> None:
    context, somebody = at_the_terminal(home, *keys, "left over")
    left = talk(context, "dana", type_="call-debrief")
    assert (somebody.left, left.exit_code) == (["left over"], 130)
    assert "What was said is kept" in str(left.remarks)
    context.close()
    assert [text for _, text in lines(team)] == ["one"]
