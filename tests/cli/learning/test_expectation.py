"""What an assignment is expected to move, in words."""

from datetime import date

import pytest

from coachcli.cli.learning.expectation import expected
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.learning.assignment import Assignment

DAY = date(2026, 11, 24)
LEVELS = ("a", "b", "c", "d")
KNOWN = {
    "opens": Behaviour("opens", "Opens with a problem", ("new_opps",), "calls", "…", 3, LEVELS)
}


def given(behaviour: str, metric: str) -> Assignment:
    return Assignment(
        "a", "r", None, "x", "X", 20, "c", "…", behaviour, metric, DAY, DAY, DAY, "done"
    )


@pytest.mark.parametrize(
    ("behaviour", "metric", "said"),
    [
        ("opens", "new_opps", '"opens with a problem" and new opportunities'),
        ("opens", "", '"opens with a problem"'),
        ("no-longer-there", "", '"no longer there"'),
    ],
)
def test_the_behaviour_and_the_metric_are_named(behaviour: str, metric: str, said: str) -> None:
    assert expected(given(behaviour, metric), KNOWN) == said
