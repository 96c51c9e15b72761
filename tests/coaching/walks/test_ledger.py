"""What each answer weighs."""

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.walks.interview import Given, Interview, Reply
from coaching.diagnoses import log_odds
from coaching.flows import (
    NUMBERS,
    PLAY,
    WATCH,
    WHO,
)
from coaching.strategies import HOUSE, walks

KNOWN = Reply(Given.KNOWN, NUMBERS, "rules", Basis.DATA)


def test_a_line_of_the_ledger_says_what_was_answered_and_how_it_is_known(
    not_begun: Interview,
) -> None:
    common, known, told = diagnosis(not_begun.plus(KNOWN).answered(WHO, "tools")).ledger
    assert (common.check, common.answer, common.basis) == ("", "", None)
    assert (known.check, known.answer, known.basis, known.by_tool) == (
        NUMBERS,
        "rules",
        Basis.DATA,
        True,
    )
    assert (told.question, told.basis, told.by_tool) == (f"{WHO}?", Basis.SAID, False)


def test_what_speaks_against_the_leader_weighs_less_than_nothing(seen: Interview) -> None:
    found = diagnosis(seen.answered(PLAY, "well done"))
    weights = {one.check: one.bits for one in found.ledger}
    assert weights[WATCH] > 0 > weights[PLAY]


def test_the_ledger_leaves_out_what_is_not_known_or_set_aside(not_begun: Interview) -> None:
    walk = not_begun.plus(KNOWN, Reply(Given.SET_ASIDE, NUMBERS), Reply(Given.UNKNOWN, WHO))
    assert len(diagnosis(walk).ledger) == 1


@HOUSE
@given(walks(), st.sampled_from([1.0, 0.5]))
def test_the_ledger_adds_up_to_the_final_log_odds(walk: Interview, share: float) -> None:
    """However far its author is believed."""
    found = diagnosis(replace(walk, tables=replace(walk.tables, believed=share)))
    assert fsum(one.bits for one in found.ledger) == pytest.approx(log_odds(found), abs=1e-9)
