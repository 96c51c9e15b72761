"""The same walk in two terminals: no question is answered twice, and nothing is lost."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from cli.runner import DAY
from cli.somebody import FIRST, OPENED, SECOND, THIRD, Somebody, at_the_terminal
from coachcli.cli.clock import day_named
from coachcli.cli.context import Context
from coachcli.cli.keeping.undo import undo
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.under_way import LeftForGoodError, SavedError
from coachcli.coaching.errors import CoachError
from coachcli.store import diagnosis as diagnoses
from coachcli.store import walk as walks

FLOW = "few-new-opportunities"
WENT_ON = "This walk went on in another terminal. What you did here was not kept"
CONCLUDED = "This walk was concluded in another terminal."
Meanwhile = Callable[[], object]

pytestmark = pytest.mark.usefixtures("team")


class Interrupted(Somebody):
    """Somebody at whose keys something happens elsewhere before the key is typed."""

    def __init__(self, *keys: str | Meanwhile) -> None:
        super().__init__(*(key if isinstance(key, str) else "" for key in keys))
        self.meanwhile = [None if isinstance(key, str) else key for key in keys]

    def key(self, prompt: str = "> ", *, single: bool = True) -> str:
        while self.meanwhile and (act := self.meanwhile.pop(0)):
            self.left.pop(0)
            act()
        return super().key(prompt, single=single)


def begun(home: Path, *keys: str | Meanwhile) -> tuple[Context, Interrupted]:
    """A terminal in which a walk with Dana is begun, by these keys."""
    somebody = Interrupted(*keys)
    context = Context(home, day_named(DAY), somebody)
    OPENED.append(context)
    return context, somebody


def elsewhere(home: Path, *keys: str) -> Meanwhile:
    """Another terminal, where the walk is taken up with these keys and, where it can be, saved."""

    def act() -> None:
        context, _ = at_the_terminal(home, *keys)
        with context, suppress(CoachError):
            diagnose(context, "dana")

    return act


def taken_back(home: Path) -> Meanwhile:
    """Another terminal, where the last change is taken back."""

    def act() -> None:
        context, _ = at_the_terminal(home)
        with context:
            undo(context, yes=True)

    return act


def answers(context: Context) -> list[str]:
    """The checks that stand answered or not known in the last walk, in order."""
    row = context.room.rows("SELECT id FROM walk ORDER BY rowid DESC LIMIT 1")[0]
    return [reply.check for reply in walks.standing(context.room, row["id"]) if reply.check]


@pytest.mark.parametrize("key", [FIRST, "s", "l", "e", "b"])
def test_a_question_that_is_answered_elsewhere_is_not_answered_here(home: Path, key: str) -> None:
    context, somebody = begun(home, FIRST, elsewhere(home, "", THIRD, "q"), key, "q")
    with context:
        with pytest.raises(SavedError, match="Saved, 2 answers in"):
            diagnose(context, "dana", FLOW)
        assert WENT_ON in somebody.heard
        assert len(answers(context)) == len(set(answers(context))) == 2


def test_the_present_question_is_shown_and_can_be_answered(home: Path) -> None:
    context, somebody = begun(home, FIRST, elsewhere(home, "", THIRD, "q"), FIRST, FIRST, "q")
    with context, pytest.raises(SavedError, match="Saved, 3 answers in"):
        diagnose(context, "dana", FLOW)
    after = somebody.heard.split(WENT_ON)[1]
    assert " 3 · " in after


def test_a_walk_that_was_only_taken_up_elsewhere_goes_on_here(home: Path) -> None:
    context, somebody = begun(home, FIRST, elsewhere(home, "", "q"), THIRD, "b", THIRD, "q")
    with context:
        with pytest.raises(SavedError, match="Saved, 2 answers in"):
            diagnose(context, "dana", FLOW)
        assert "another terminal" not in somebody.heard
        assert len(answers(context)) == 2


def test_a_step_back_elsewhere_asks_the_question_before_again(home: Path) -> None:
    context, somebody = begun(home, FIRST, FIRST, elsewhere(home, "", "b", "q"), FIRST, "q")
    with context, pytest.raises(SavedError, match="Saved, 1 answer in"):
        diagnose(context, "dana", FLOW)
    assert WENT_ON in somebody.heard


@pytest.mark.parametrize("key", [FIRST, "b", "e"])
def test_a_walk_that_was_concluded_elsewhere_shows_that_conclusion(home: Path, key: str) -> None:
    context, somebody = begun(home, FIRST, elsewhere(home, "", "e"), key)
    with context:
        answer = diagnose(context, "dana", FLOW)
        (kept,) = diagnoses.listed(context.room)
        assert CONCLUDED in somebody.heard
        assert answer.body
        assert len(answers(context)) == 1
        assert diagnoses.of_walk(context.room, kept.walk) == kept


@pytest.mark.parametrize("key", [FIRST, "b", "e"])
def test_a_walk_that_was_left_for_good_elsewhere_ends_here(home: Path, key: str) -> None:
    context, _ = begun(home, FIRST, elsewhere(home, "n", SECOND, "q"), key)
    with context, pytest.raises(LeftForGoodError, match="all else is"):
        diagnose(context, "dana", FLOW)


def test_a_walk_whose_beginning_was_taken_back_ends_here(home: Path) -> None:
    context, _ = begun(home, taken_back(home), FIRST)
    with context, pytest.raises(LeftForGoodError):
        diagnose(context, "dana", FLOW)


def test_an_answer_that_was_taken_back_elsewhere_is_asked_again(home: Path) -> None:
    context, somebody = begun(home, FIRST, taken_back(home), FIRST, "q")
    with context, pytest.raises(SavedError, match="Saved, 0 answers in"):
        diagnose(context, "dana", FLOW)
    assert WENT_ON in somebody.heard


@pytest.mark.parametrize("taken", ["", "n"])
def test_a_walk_that_is_concluded_while_it_is_taken_up_is_not_gone_on_with(
    home: Path, taken: str
) -> None:
    left, _ = at_the_terminal(home, FIRST, "q")
    with left, pytest.raises(SavedError):
        diagnose(left, "dana", FLOW)
    context, somebody = begun(home, elsewhere(home, "", "e"), taken, SECOND, "q")
    with context:
        with suppress(SavedError):
            diagnose(context, "dana")
        (kept,) = diagnoses.listed(context.room)
        assert (CONCLUDED in somebody.heard) == (not taken)
        assert len(walks.standing(context.room, kept.walk)) == 3
