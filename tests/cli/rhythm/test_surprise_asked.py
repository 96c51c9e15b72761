import pytest

from cli.somebody import CONTROL_C, Somebody
from coachcli.cli.rhythm.surprise_asked import answers_asked, sign_asked
from coachcli.cli.terminal.ask import LeftError
from coachcli.coaching.rhythm.surprise import SurpriseQuestion
from coachcli.coaching.rhythm.watch import WatchKind
from coaching.rhythm.some_surprises import MISSED, SAW

NOTHING: frozenset[SurpriseQuestion] = frozenset()


def test_whose_an_answer_is_takes_one_of_two_keys() -> None:
    somebody = Somebody("They went quiet.", "x", "l", "", "")
    (given,), is_left = answers_asked(somebody, NOTHING, ())
    assert (given.text, given.is_ours, is_left) == ("They went quiet.", True, False)
    assert "l we could have looked for it or done it, h it happened to us." in somebody.heard


def test_only_what_is_not_answered_is_asked() -> None:
    somebody = Somebody("A date.", "h", "A call.", "l", "")
    given, _ = answers_asked(somebody, frozenset({SAW.question, MISSED.question}), (SAW, MISSED))
    assert [each.question for each in given] == [SurpriseQuestion.NEXT, SurpriseQuestion.EARLIER]
    assert somebody.left == []


def test_left_after_an_answer_it_is_given_back() -> None:
    given, is_left = answers_asked(Somebody("A date.", "h"), NOTHING, ())
    assert (len(given), is_left) == (1, True)


def test_a_sign_has_the_number_that_is_typed_or_the_usual_one() -> None:
    assert sign_asked(Somebody("1", "3")) == (WatchKind.MOVED, 3)
    assert sign_asked(Somebody("3", "")) == (WatchKind.STAGE, 30)
    assert sign_asked(Somebody("3", "soon", "40")) == (WatchKind.STAGE, 40)
    assert sign_asked(Somebody("q")) is None
    passing = Somebody("", "left over")
    assert (sign_asked(passing), passing.left) == (None, ["left over"])
    assert "Enter or q no" in passing.heard


def test_q_leaves_with_what_was_said_and_is_no_answer() -> None:
    given, is_left = answers_asked(Somebody("A date.", "h", "q", "left over"), NOTHING, ())
    assert ([each.text for each in given], is_left) == (["A date."], True)
    given, is_left = answers_asked(Somebody("A date.", "h", "A call.", "q", "left"), NOTHING, ())
    assert ([each.text for each in given], is_left) == (["A date."], True)
    assert sign_asked(Somebody("3", "q")) is None


@pytest.mark.parametrize("key", ["q", CONTROL_C])
def test_an_answer_that_is_left_before_it_is_said_whose_it_was_is_given_back_in_its_words(
    key: str,
) -> None:
    somebody = Somebody("We saw them wait.", key)
    with pytest.raises(LeftError):
        answers_asked(somebody, NOTHING, ())
    assert "Not kept, as it is not said whose it was: We saw them wait." in somebody.heard
