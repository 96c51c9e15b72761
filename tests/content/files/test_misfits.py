"""What does not fit its shape is told with its place, what was found, and what to write."""

from pathlib import Path

import pytest

from content.some_files import changed, line_of
from content.some_flows import refused


@pytest.mark.parametrize(
    ("old", "new", "near"),
    [
        ("kind: skill", "kind: talent", "kind: talent"),
        ("common: very common", "common: often", "common: often"),
        ("seen: usual", "seen: mostly", "seen: mostly"),
        ("minutes: 9", "minutes: 0", "minutes: 0"),
        ("minutes: 9", "minuts: 9", "minuts: 9"),
        ("    instead: Fix", "    Instead: Fix", "Instead"),
        ("observe: Read the last ten first messages", "observe: " + "x" * 131, "observe: x"),
        ("  ten-messages:\n", "  Ten Messages:\n", "Ten Messages"),
        ("      there were none:", "      " + "x" * 76 + ":", "x" * 76),
        ("title: Too few meetings", "title:", "title:"),
        ("points to: [wording]", "points-to: [wording]", "points-to"),
        ("learn: [three-messages]", "learn: three-messages", "learn:"),
    ],
)
def test_what_does_not_fit_the_shape_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, near: str
) -> None:
    bad = changed(old, new)
    error = refused(tmp_path, bad)
    assert error.line == line_of(near, bad)
    assert error.problem.endswith("Nothing was changed.")


def test_a_long_value_is_shown_cut(tmp_path: Path) -> None:
    assert (
        f'"{"x" * 40}…"'
        in refused(tmp_path, changed("Read the last ten first messages", "x" * 131)).problem
    )
