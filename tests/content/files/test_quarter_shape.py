import pytest

from coachcli.content.errors import ContentError
from coachcli.content.files.quarter_shape import DeedShape
from coachcli.content.files.reader import parse
from coachcli.content.files.shapes import fitted


@pytest.mark.parametrize("day", ["soon", "5 sun", "3", "103 mon"])
def test_a_day_that_is_none_is_refused_at_its_line(day: str) -> None:
    document = parse(f"run: report\nday: {day}\n", "quarter.yaml")
    with pytest.raises(ContentError, match="line 2"):
        fitted(document, DeedShape)
