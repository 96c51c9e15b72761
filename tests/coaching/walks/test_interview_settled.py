"""A walk taken up again without the cause that a look found not to be the one."""

from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.interview import Given, Reply, interview, settled
from coachcli.coaching.walks.standpoint import tells_of
from coaching.flows import FEW_MEETINGS, WHO


def test_the_check_that_comes_first_is_asked_at_once() -> None:
    walk = interview(FEW_MEETINGS)
    first = tells_of(walk, FEW_MEETINGS.causes[-1].id)
    assert first
    again = settled(walk, FEW_MEETINGS.causes[0].id, first)
    assert step(again) == first
    assert tells_of(walk, "no-such-cause") is None


def test_a_settled_cause_is_gone_and_what_was_answered_stays() -> None:
    walk = interview(FEW_MEETINGS).answered(WHO, "wording").plus(Reply(Given.STOPPED))
    cause = walk.flow.causes[0].id
    again = settled(walk, cause)
    assert cause not in {each.id for each in again.flow.causes}
    assert [each.given for each in again.replies] == [Given.ANSWERED, Given.REOPENED]
    assert len(again.tables.prior) == len(walk.tables.prior) - 1
