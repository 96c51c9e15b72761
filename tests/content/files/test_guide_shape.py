import pytest

from coachcli.content.errors import ContentError
from coachcli.content.files.guide_shape import GuideShape
from coachcli.content.files.reader import parse
from coachcli.content.files.shapes import fitted

GUIDE = """guide: fair
title: Fair talk
minutes: 20
purpose: Go to a fair prepared.
questions:
  whom:
    step: now
    ask: Whom do you want to meet?
"""


def test_a_guide_needs_little() -> None:
    shape = fitted(parse(GUIDE, "fair.yaml"), GuideShape)
    assert (shape.about, shape.also_called, shape.map) == (None, (), {})


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("step: now", "step: later", 7, "found"),
        ("minutes: 20", "minutes: 2", 3, "from 5 up"),
        ("title: Fair talk", "title: Fair talk\ntitel: Fair", 3, "not a key"),
        ("    ask: Whom do you want to meet?\n", "", 6, '"questions → whom → ask" is missing'),
        ("step: now", "step: now\n    serves: [fishing]", 8, "accounts"),
    ],
)
def test_what_does_not_fit_is_told_at_its_line(
    before: str, after: str, line: int, said: str
) -> None:
    with pytest.raises(ContentError, match=said) as refused:
        fitted(parse(GUIDE.replace(before, after), "fair.yaml"), GuideShape)
    assert f"line {line}" in str(refused.value)
