"""What a manager knows without being asked, entered at the terminal."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import finished, started
from cli.somebody import SEEN, Somebody, at_the_terminal
from coachcli.cli.walks.diagnose import NobodyToAskError, diagnose
from coachcli.cli.walks.under_way import SavedError
from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.walks.interview import Given, Reply
from coachcli.store import person
from coachcli.store import walk as walks

FLOW = "meetings-without-next-step"
WORDS = "had to be looked up"
THE_ANSWER, NONE_OF_THEM = "1", "0"
"""What is picked: the answer that the words were meant for, or none of those offered."""
MEANT = Reply(
    Given.VOLUNTEERED,
    "three-plain-questions",
    "one or more wrong, or had to be looked up",
    Basis.SAID,
)


def replies(home: Path, *keys: str, saw: list[str] | None = None) -> tuple[list[Reply], Somebody]:
    """What is kept of a walk that is left after these keys."""
    context, somebody = at_the_terminal(home, *keys)
    with context:
        with pytest.raises(SavedError):
            diagnose(context, "dana", FLOW, saw=saw)
        row = context.room.rows("SELECT id FROM walk")[0]
        return list(walks.kept_walk(context.room, str(row["id"])).interview.replies), somebody


@pytest.mark.usefixtures("team")
def test_a_fact_is_entered_under_the_answer_that_is_meant(home: Path) -> None:
    kept, somebody = replies(home, "i", WORDS, THE_ANSWER, "", "q")
    assert kept == [MEANT]
    assert "Entered: one or more wrong" in somebody.heard


@pytest.mark.usefixtures("team")
def test_how_it_is_known_is_asked(home: Path) -> None:
    kept, _ = replies(home, "i", WORDS, THE_ANSWER, SEEN, "q")
    assert kept[0].basis is Basis.SEEN


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("i", WORDS, NONE_OF_THEM), "0 none of these"),
        (("i", "purple elephants"), 'Nothing in this flow fits "purple elephants"'),
        (("i", ""), "What do you know, in your own words?"),
    ],
)
def test_where_nothing_is_meant_the_question_is_there_again(
    home: Path, keys: tuple[str, ...], said: str
) -> None:
    kept, somebody = replies(home, *keys, "q")
    assert kept == []
    assert said in somebody.heard
    assert somebody.heard.count("about") - somebody.heard.split(" 1 · ")[0].count("about") >= 2


@pytest.mark.usefixtures("team")
def test_what_was_volunteered_is_taken_back(home: Path) -> None:
    kept, somebody = replies(home, "i", WORDS, THE_ANSWER, "", "b", "q")
    assert kept == []
    assert "Taken back: one or more wrong" in somebody.heard


@pytest.mark.usefixtures("team")
def test_what_was_seen_is_entered_before_the_first_question(home: Path) -> None:
    kept, somebody = replies(home, THE_ANSWER, "", "q", saw=[WORDS, "purple elephants"])
    assert kept == [MEANT]
    assert somebody.heard.index("Entered") < somebody.heard.index(" 1 · ".strip())


@pytest.mark.usefixtures("team")
def test_without_a_flow_those_come_first_that_what_was_seen_fits(home: Path) -> None:
    context, somebody = at_the_terminal(home, "q")
    with context, pytest.raises(Exception, match="Left"):
        diagnose(context, "dana", saw=["product sheet answers"])
    assert "What fits best what you saw comes first" in somebody.heard
    first = somebody.heard.split(" 2 ")[0]
    assert "Meetings go well, and nothing follows (you saw: two or more that our own" in first


def test_on_a_pipe_the_best_flow_is_taken(team: Coach, home: Path) -> None:
    assert team("team", "list").code == 0
    said = finished(
        started(home, "diagnose", "dana", "--saw", "product sheet answers"), f"{THE_ANSWER}\n\nq\n"
    )
    assert "Entered: two or more that our own product sheet answers" in " ".join(said.err.split())
    assert "1 answer in" in said.err


@pytest.mark.usefixtures("team")
def test_a_file_and_words_do_not_go_together(home: Path, tmp_path: Path) -> None:
    context, _ = at_the_terminal(home)
    with context, pytest.raises(NobodyToAskError):
        diagnose(context, "dana", FLOW, answers=tmp_path / "a.yaml", saw=["x"])


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("keys", "words"),
    [(("i", WORDS, NONE_OF_THEM), WORDS), (("i", "purple elephants"), "purple elephants")],
)
def test_words_that_are_none_of_the_answers_are_kept_as_a_note(
    home: Path, keys: tuple[str, ...], words: str
) -> None:
    kept, somebody = replies(home, *keys, "q")
    assert kept == []
    assert "Kept as your note." in somebody.heard
    context, _ = at_the_terminal(home)
    with context:
        walk = str(context.room.rows("SELECT id FROM walk")[0]["id"])
        assert person.notes(context.room, walk) == (("", words),)


@pytest.mark.usefixtures("team")
def test_nothing_that_was_seen_is_not_entered(home: Path) -> None:
    _, somebody = replies(home, "q", saw=["", "  "])
    assert "Nothing in this flow fits" not in somebody.heard
