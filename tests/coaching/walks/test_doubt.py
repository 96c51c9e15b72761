from hypothesis import given

from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.walks.interview import Given, Interview, Reply
from coaching.flows import (
    COULD,
    NUMBERS,
    PLAY,
    WATCH,
    WHERE,
    WHO,
)
from coaching.strategies import HOUSE, walks

STOPPED = Reply(Given.STOPPED)
KNOWN = Reply(Given.KNOWN, NUMBERS, "rules", Basis.DATA)


def test_an_answer_on_which_the_conclusion_hangs_is_a_doubt(seen: Interview) -> None:
    doubts = {one.check: one for one in diagnosis(seen).doubts}
    assert doubts[WATCH].verdict is Verdict.PROVISIONAL
    assert doubts[WATCH].number == 5
    assert doubts[WATCH].leader == "wording"


def test_a_doubt_that_changes_the_leader_comes_first(torn: Interview) -> None:
    found = diagnosis(torn.plus(STOPPED))
    changed = [one.leader != found.leader for one in found.doubts]
    assert True in changed
    assert changed == sorted(changed, reverse=True)


def test_an_answer_that_could_be_wrong_without_harm_is_no_doubt(seen: Interview) -> None:
    assert COULD not in [one.check for one in diagnosis(seen.answered(PLAY, "badly done")).doubts]


def test_what_the_tool_knew_is_numbered_nothing_among_the_doubts(not_begun: Interview) -> None:
    walk = not_begun.plus(KNOWN).answered(WHO, "tools").answered(WHERE, "rules").plus(STOPPED)
    assert {one.check: one.number for one in diagnosis(walk).doubts} == {NUMBERS: 0, WHERE: 2}


@HOUSE
@given(walks())
def test_every_doubt_would_change_the_conclusion(walk: Interview) -> None:
    found = diagnosis(walk)
    assert all((one.leader, one.verdict) != (found.leader, found.verdict) for one in found.doubts)
