"""What came of earlier promises: of one that is not open any more the talk itself is kept."""

from functools import partial
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import MEANWHILE, at_the_terminal
from coachcli.cli.rhythm.talk import talk

TWO = ("--they", "call her by wednesday", "--they", "write it by friday")


@pytest.mark.parametrize(
    "words",
    [
        ("done", "dana", "call"),
        ("done", "dana", "call", "--not-kept"),
        ("undo", "--yes"),
        ("team", "leave", "dana"),
    ],
)
@pytest.mark.parametrize("typed", ["y", "n", "monday"])
def test_a_talk_is_kept_though_a_promise_was_closed_while_it_went_on(
    team: Coach, home: Path, words: tuple[str, ...], typed: str
) -> None:
    team("talk", "dana", "--type", "call", *TWO)
    context, somebody = at_the_terminal(home, typed, "", MEANWHILE, "she said it", "e", *[""] * 9)
    somebody.elsewhere = partial(team, *words)
    answer = talk(context, "dana", type_="forecast")
    assert any('"call her" is not open any more' in str(each) for each in answer.remarks)
    context.close()
    body = team("export", "dana", "--json").out
    assert "she said it" in body


def test_what_came_of_the_others_is_kept(team: Coach, home: Path) -> None:
    team("talk", "dana", "--type", "call", *TWO)
    context, somebody = at_the_terminal(home, "y", "n", MEANWHILE, "e", *[""] * 9)
    somebody.elsewhere = partial(team, "done", "dana", "call", "--not-kept")
    talk(context, "dana", type_="forecast")
    context.close()
    came = team("talk", "dana", "--as", "guide", "--json").json["came"]
    assert [each["state"] for each in came] == ["not kept"]
    assert team("talk", "dana", "--type", "call", "--json").json["promises"] == []
