"""Every key does at a question what its legend says: it is kept, or the question is there again."""

from pathlib import Path

import pytest

from cli.somebody import FIRST, MARKS, SECOND, Somebody, at_the_terminal
from coachcli.cli.walks import question
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.keys import KEYS
from coachcli.cli.walks.under_way import SavedError, Walk
from coachcli.cli.walks.walk import walk
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.interview import Given, Reply, interview
from coachcli.store import walk as walks

FLOW = "few-new-opportunities"
KEPT = {
    FIRST: Given.ANSWERED,
    "s": Given.UNKNOWN,
    "l": Given.LATER,
    "e": Given.STOPPED,
    "g": Given.NO_GAP,
}
"""The keys that are kept at the first question."""
STAYS = {
    "?": (),
    "b": (),
    "x": (),
    "w": (),
    "9": (),
    "": (),
    "n": ("a word",),
    "k": ("2",),
    "i": ("purple elephants",),
}
"""The keys that leave it open, with what is typed after them."""


def left(home: Path, *keys: str) -> tuple[list[Given], Somebody]:
    """What was given in a walk, by what came of it, and what was said."""
    context, somebody = at_the_terminal(home, *keys)
    with context:
        try:
            diagnose(context, "dana", FLOW)
        except SavedError:
            assert somebody.left == []
        rows = context.room.rows("SELECT id FROM walk")
        replies = walks.kept_walk(context.room, str(rows[0]["id"])).interview.replies
        return [reply.given for reply in replies if reply.given is not Given.KNOWN], somebody


def test_every_key_is_tried_here() -> None:
    assert {*KEYS} <= {*KEPT, *STAYS, "q"}


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize("key", KEPT)
def test_a_key_that_answers_is_kept(home: Path, key: str) -> None:
    assert left(home, key, "q")[0] == [KEPT[key]]


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize("key", STAYS)
def test_a_key_that_does_not_answer_leaves_the_question_open(home: Path, key: str) -> None:
    given, _ = left(home, key, *STAYS[key], SECOND, "q")
    assert given == [Given.ANSWERED]


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize("key", ["?", "n", "k", "i"])
def test_after_what_fills_the_screen_the_question_is_there_again(home: Path, key: str) -> None:
    _, somebody = left(home, key, *STAYS[key], "q")
    assert somebody.heard.count("1-6 answer s don't know") == 2


@pytest.mark.usefixtures("team")
def test_enter_keeps_a_long_look_for_later(home: Path, few: Flow) -> None:
    long_ = replace(few.checks[0], minutes=11, id="long", needs=())
    context, somebody = at_the_terminal(home, "", "")
    kept_before = (Reply(Given.LATER, "long"), Reply(Given.RESUMED))
    begun = Walk("w1", interview(replace(few, checks=(long_,))).plus(*kept_before))
    with context:
        who = context.rep("dana")
        with context.change("begin") as change:
            walks.begin(context.room, begun.id, who.id, begun.interview, change.stamp)
        with pytest.raises(SavedError):
            walk(context, who, begun)
    assert begun.interview.replies == (*kept_before, Reply(Given.LATER, "long"))
    assert "This takes 11 minutes" in somebody.heard


@pytest.mark.usefixtures("team")
def test_leaving_keeps_what_was_answered(home: Path) -> None:
    assert left(home, SECOND, "q")[0] == [Given.ANSWERED]


@pytest.mark.usefixtures("team")
def test_back_shows_the_answer_given_before(home: Path) -> None:
    given, somebody = left(home, SECOND, "b", "q")
    assert given == []
    assert somebody.heard.count("(your answer before)") == 1


@pytest.mark.usefixtures("team")
def test_a_step_back_may_follow_what_nobody_knew(home: Path) -> None:
    given, somebody = left(home, "s", "b", "q")
    assert given == []
    assert "b back" in somebody.heard


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(("known", "keys"), [(1, ("x",)), (2, ("x", SECOND))])
def test_what_the_tool_answered_is_set_aside(
    home: Path, few: Flow, known: int, keys: tuple[str, ...]
) -> None:
    context, somebody = at_the_terminal(home, *keys, "q")
    own = [check for check in few.checks if not check.needs][:known]
    given = (Reply(Given.KNOWN, check.id, check.answers[0].text) for check in own)
    begun = Walk("w1", interview(few).plus(*given))
    with context:
        who = context.rep("dana")
        with context.change("begin") as change:
            walks.begin(context.room, begun.id, who.id, begun.interview, change.stamp)
        with pytest.raises(SavedError):
            walk(context, who, begun)
    assert begun.interview.replies[known:] == (Reply(Given.SET_ASIDE, own[-1].id),)
    assert "Set aside." in somebody.heard


def test_each_key_of_the_legend_is_one_and_each_one_stands_in_a_legend(few: Flow) -> None:
    begun = interview(few)
    check = step(begun)
    assert isinstance(check, Check)
    known = begun.plus(Reply(Given.KNOWN, check.id, check.answers[0].text))
    after = step(known)
    assert isinstance(after, Check)
    later = known.plus(Reply(Given.UNKNOWN, after.id))
    shown = " ".join((*question.keys(begun, check), *question.keys(later, after)))
    named = {part.split()[0] for part in shown.translate(MARKS).split("  ") if part.strip()}
    assert {*KEYS} - {""} <= named
    assert {name for name in named if not name[0].isdecimal()} <= {*KEYS}
