"""The causes of a walk by how likely they are."""

from math import fsum

import pytest
from hypothesis import given

from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.interview import Interview
from coachcli.coaching.walks.ranking import ranked
from coaching.flows import (
    FEW_MEETINGS,
)
from coaching.strategies import HOUSE, walks


def test_the_likeliest_cause_is_ranked_first_and_equals_as_written() -> None:
    found = ranked(FEW_MEETINGS, (0.1, 0.3, 0.1, 0.4, 0.1))
    assert [one.cause for one in found] == ["tools", "rules", "wording", "hours", SOMETHING_ELSE]


@HOUSE
@given(walks())
def test_the_ranking_adds_up_to_one_and_falls(walk: Interview) -> None:
    chances = [one.probability for one in diagnosis(walk).ranking]
    assert fsum(chances) == pytest.approx(1.0, abs=1e-12)
    assert chances == sorted(chances, reverse=True)
