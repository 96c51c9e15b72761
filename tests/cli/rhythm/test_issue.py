"""What is in the way of the coaching programme, until it is closed."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.rhythm.issue import NoIssueSaidError, add, close

LATE = ("issue", "add", "the export", "comes late", "--type", "data")


def ending(coach: Coach) -> str:
    return str(coach("issue", "list", "--json").json["issues"][0]["id"])[-6:]


def test_an_issue_is_listed_until_it_is_closed(team: Coach) -> None:
    assert "issue of data (numbers are missing, late or wrong)" in team(*LATE).out
    assert "data  the export comes late" in team("issue", "list").out
    issue = ending(team)
    said = team("issue", "close", issue, "--done", "It comes by itself.", "--as-of", "2026-11-30")
    assert 'Closed after 6 days: "the export comes late".' in said.out
    later = team("issue", "list", "--as-of", "2026-11-30").out
    assert "Nothing is in the way." in later
    assert "In all: data 1 (0 open)." in later
    every = team("issue", "list", "--all", "--as-of", "2026-11-30")
    assert "the export comes late (closed)" in every.out
    again = team("issue", "close", issue, "--as-of", "2026-11-30")
    assert "was closed on Mon 30 Nov 2026. Nothing was changed." in again.err


def test_without_words_or_a_type_nothing_is_kept(team: Coach) -> None:
    for words in (("issue", "add"), ("issue", "add", "late"), ("issue", "add", "--type", "data")):
        said = team(*words)
        assert (said.code, "--type data, time, tool" in said.err) == (2, True)
    assert team("issue", "list", "--json").json == {"version": 1, "issues": [], "counts": []}
    assert "coach issue add" in team("issue", "list").err


def test_what_is_counted_by_type_holds_no_words(team: Coach) -> None:
    team(*LATE)
    counts = team("issue", "list", "--json").json["counts"]
    assert counts == [{"type": "data", "all": 1, "open": 1}]


def test_at_the_terminal_words_and_type_are_asked(team: Coach, home: Path) -> None:
    context, somebody = at_the_terminal(home, "no time on Mondays", "2", "a talk on Tuesdays")
    add(context)
    assert "time: no time for talks, walks or practice" in somebody.heard
    (kept,) = team("issue", "list", "--json").json["issues"]
    assert (kept["what"], kept["type"]) == ("no time on Mondays", "time")
    close(context, kept["id"])
    context.close()
    (closed,) = team("issue", "list", "--all", "--json").json["issues"]
    assert closed["done"] == "a talk on Tuesdays"


@pytest.mark.parametrize("keys", [("",), ("late", "q")])
@pytest.mark.usefixtures("team")
def test_nothing_said_is_nothing_kept(home: Path, keys: tuple[str, ...]) -> None:
    context, _ = at_the_terminal(home, *keys)
    with pytest.raises(NoIssueSaidError):
        add(context)


def test_one_that_is_open_is_what_can_be_closed_next(team: Coach) -> None:
    team(*LATE)
    (kept,) = team("issue", "list", "--json").json["issues"]
    team("issue", "close", kept["id"])
    assert "issue close" not in team("issue", "list", "--all").err
    team("issue", "add", "no time on Mondays", "--type", "time")
    after = team("issue", "list", "--all").err
    assert "issue close" in after
    assert kept["id"][-6:] not in after
