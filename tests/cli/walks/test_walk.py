from pathlib import Path

import pytest

from cli.somebody import CONTROL_C, SECOND, SEEN, at_the_terminal
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.under_way import SavedError
from coachcli.store import today

FLOW = "few-new-opportunities"


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(("key", "code"), [("q", 0), (CONTROL_C, 130)], ids=["q", "Ctrl-C"])
def test_a_walk_that_is_left_is_saved_and_says_how_it_was_left(
    home: Path, key: str, code: int
) -> None:
    context, _ = at_the_terminal(home, SECOND, key)
    with context:
        with pytest.raises(SavedError, match="Saved, 1 answer in") as error:
            diagnose(context, "dana", FLOW)
        assert error.value.exit_code == code
        assert [walk.answers for walk in today.unfinished(context.room)] == [1]


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("w",), "1-6 answer s don't know l later, look first ? why this q save, leave"),
        (("9",), "A number from 1 to"),
        (("b",), "This is the first question."),
        (("x",), "The tool answered nothing by itself here."),
        ((SECOND, "g"), "The walk has begun; e ends it here."),
        (("k", SEEN), "Noted: I saw it. And the answer?"),
        (("n", "On a train"), "Noted. And the answer?"),
        (("?",), "So far this leads:"),
        (("s", "s", "s"), "Three in a row without an answer"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_key_that_does_not_answer_is_said_something_to(
    home: Path, keys: tuple[str, ...], said: str
) -> None:
    context, somebody = at_the_terminal(home, *keys, "q")
    with context, pytest.raises(SavedError):
        diagnose(context, "dana", FLOW)
    assert said in somebody.heard
