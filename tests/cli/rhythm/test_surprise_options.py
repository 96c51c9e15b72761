import pytest

from coachcli.cli.rhythm.surprise_options import AnsweredError, NothingSaidError, Sides
from coachcli.coaching.rhythm.surprise import SurpriseQuestion

NOTHING = dict.fromkeys(SurpriseQuestion, "")


@pytest.mark.parametrize(
    ("text", "watch", "is_said"),
    [("", None, False), (" ", None, False), ("x", None, True), ("", "moved 2", True)],
)
def test_something_is_said_with_an_answer_or_a_sign(
    text: str, watch: str | None, *, is_said: bool
) -> None:
    texts = NOTHING | {SurpriseQuestion.SAW: text}
    assert Sides(texts, "", "", watch, "").is_said is is_said


def test_each_refusal_says_that_nothing_is_changed() -> None:
    assert "nothing was kept" in str(NothingSaidError())
    assert "--saw was answered before" in str(AnsweredError(SurpriseQuestion.SAW))
