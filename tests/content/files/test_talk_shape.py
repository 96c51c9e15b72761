import pytest

from coachcli.content.errors import ContentError
from coachcli.content.files.reader import parse
from coachcli.content.files.shapes import fitted
from coachcli.content.files.talk_shape import TalkShape


def test_each_part_of_what_was_said_may_be_left_out() -> None:
    shape = fitted(parse("minutes: 20\n", "t.yaml"), TalkShape)
    assert (shape.minutes, shape.said, shape.rep, shape.look) == (20, {}, (), None)


@pytest.mark.parametrize("text", ["minutes: 0\n", "rep: call her\n", "mood: good\n"])
def test_what_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(ContentError, match=r"t\.yaml, line 1"):
        fitted(parse(text, "t.yaml"), TalkShape)
