"""What is open with a rep: shown until it is closed by the name of the rep."""

from pathlib import Path

import pytest

from cli.conftest import LENA, Coach
from cli.somebody import at_the_terminal
from coachcli.cli.learning.done import done
from coachcli.cli.learning.handing_out import noted
from coachcli.store import diagnosis as diagnoses

FLOW = ("--flow", "few-new-opportunities")


@pytest.fixture
def promised(team: Coach) -> Coach:
    """A promise about Dana, to be kept by Friday."""
    team("diagnose", "dana", *FLOW, "--answers", str(LENA))
    said = team("diagnosis", "act", "dana", "--by", "friday")
    assert "Noted as your action for Dana Reyes, by Fri 27 Nov 2026: " in said.out
    return team


def test_a_promise_stands_on_the_day_the_rep_and_the_week_until_it_is_done(
    promised: Coach,
) -> None:
    assert "Later    Dana Reyes, you do, by Fri 27 Nov 2026: " in promised().out
    assert 'coach done "Dana Reyes"' in promised().out
    assert promised("today", "--json").json["promises"][0]["by"] == "2026-11-27"
    assert "You do, by Fri 27 Nov 2026: " in " ".join(promised("team", "show", "dana").out.split())
    assert "You owe     Dana Reyes, by Fri 27 Nov 2026: " in promised("report", "--all").out
    assert promised("report", "--json").json["owed"]["promises"][0]["name"] == "Dana Reyes"
    assert "Done: You do, by Fri 27 Nov 2026: " in promised("done", "dana").out
    assert "you do" not in promised().out
    assert "You owe" not in promised("report", "--all").out
    assert promised("team", "show", "dana", "--json").json["owed"] == []


def test_nothing_is_closed_twice(promised: Coach) -> None:
    promised("done", "dana")
    again = promised("done", "dana")
    assert again.code == 1
    assert "Nothing is open with Dana Reyes." in again.err


def test_of_several_none_is_closed_where_nobody_can_be_asked(promised: Coach) -> None:
    promised("assign", "dana", "three-messages-rewritten", "--cause", "opener-writing")
    said = promised("done", "dana")
    assert (said.code, said.out) == (2, "")
    assert "Dana Reyes has 2 open. Nothing was changed." in said.err
    assert "Rewrite three first messages, due" in said.err
    assert "You do, by Fri 27 Nov 2026: " in said.err


def test_one_of_several_is_picked(promised: Coach, home: Path) -> None:
    promised("assign", "dana", "three-messages-rewritten", "--cause", "opener-writing")
    context, _ = at_the_terminal(home, "1")
    with context:
        assert "Done: Rewrite three first messages" in str(done(context, "dana").parts)
    assert "Done: You do" in promised("done", "dana").out


def test_learning_is_done_by_the_name_too(assigned: Coach) -> None:
    assert "We look again on" in assigned("done", "dana").out
    assert assigned("assignment", "list", "--json").json["assignments"] == []


def test_undo_opens_it_again(promised: Coach) -> None:
    promised("done", "dana")
    assert "that what was open with Dana Reyes is done" in promised("undo", "--yes").out
    assert "you do" in promised().out


@pytest.mark.parametrize(
    ("keys", "by"),
    [
        (("", "friday"), "Fri 27 Nov 2026"),
        (("", ""), "Tue 1 Dec 2026"),
        (("",), "Tue 1 Dec 2026"),
        (("", "soon", "31.12."), "Thu 31 Dec 2026"),
        (("", "2020-01-01", "friday"), "Fri 27 Nov 2026"),
    ],
)
def test_whoever_promises_is_asked_by_when(
    team: Coach, home: Path, keys: tuple[str, ...], by: str
) -> None:
    team("diagnose", "dana", *FLOW, "--answers", str(LENA))
    context, somebody = at_the_terminal(home, *keys)
    with context:
        said = noted(context, diagnoses.listed(context.room)[0])
    assert said.remarks == (f"Noted as your action, by {by}.",)
    assert ('"soon" is not a day' in somebody.heard) == ("soon" in keys)


def test_what_was_promised_in_a_talk_is_closed_by_name(team: Coach) -> None:
    team("talk", "dana", "--type", "call", "--they", "call her by friday")
    said = team("done", "dana")
    assert said.code == 0
    assert "Done: The rep does, by Fri 27 Nov 2026: call her" in said.out
    assert "that a promise of a talk with Dana Reyes is kept" in team("undo", "--list").out
    team("talk", "dana", "--type", "call", "--i", "send it by friday")
    assert "Done: You do, by Fri 27 Nov 2026: send it" in team("done", "dana").out
    assert team("done", "dana").code == 1


TALK = ("talk", "dana", "--type", "opportunity", "--minutes", "25")
BOTH = ("--they", "three messages by friday", "--i", "send two of Ivo's by today")


def test_a_promise_of_a_talk_is_closed_by_a_word_of_it(team: Coach) -> None:
    team(*TALK, *BOTH)
    said = team("done", "dana")
    assert said.code == 2
    assert "Say a word or two of the one that is meant" in said.err
    assert "Done: You do, by Tue 24 Nov 2026: send two" in team("done", "dana", "ivo").out
    (left,) = team("team", "show", "dana", "--json").json["promises"]
    assert left["what"] == "three messages"
    none = team("done", "dana", "ivo")
    assert (none.code, "Nothing was changed" in none.err) == (1, True)


def test_a_promise_of_a_talk_is_moved_or_said_not_to_be_kept_between_two_talks(
    team: Coach,
) -> None:
    team(*TALK, *BOTH)
    moved = team("done", "dana", "messages", "--to", "2026-12-04")
    assert "Moved to Fri 4 Dec 2026: The rep does" in " ".join(moved.out.split())
    shown = " ".join(team("team", "show", "dana").out.split())
    assert "Promised You do, by Tue 24 Nov 2026: send two of Ivo's" in shown
    assert "The rep does, by Fri 4 Dec 2026: three messages" in shown
    assert "Not kept: The rep does" in team("done", "dana", "messages", "--not-kept").out
    assert len(team("team", "show", "dana", "--json").json["promises"]) == 1
    for day in ("2020-01-01", "yesterday", "2099-01-01"):
        refused = team("done", "dana", "ivo", "--to", day)
        assert (refused.code, "is no day for a promise" in refused.err) == (2, True)
    both = team("done", "dana", "ivo", "--not-kept", "--to", "friday")
    assert (both.code, "Nothing was changed" in both.err) == (2, True)


def test_learning_is_not_said_to_be_not_kept(assigned: Coach) -> None:
    said = assigned("done", "dana", "--not-kept")
    assert said.code == 1
    assert "No promise is open with Dana Reyes." in said.err


def test_a_promise_is_not_moved_to_the_day_that_it_is_for(team: Coach) -> None:
    team("talk", "dana", "--type", "call", "--they", "call her by 2026-11-27")
    said = team("done", "dana", "call", "--to", "2026-11-27")
    assert (said.code, "promised for Fri 27 Nov 2026 already" in said.err) == (2, True)
    (left,) = team("talk", "dana", "--type", "call", "--json").json["promises"]
    assert left["state"] == "open"
