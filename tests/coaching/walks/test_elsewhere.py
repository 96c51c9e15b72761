from coachcli.coaching.walks.elsewhere import went_on
from coachcli.coaching.walks.interview import Given, Reply, interview
from coaching.flows import FEW_MEETINGS, WHERE, WHO


def test_a_walk_went_on_where_others_stand_than_it_knows_of() -> None:
    first, second = Reply(Given.UNKNOWN, WHERE), Reply(Given.UNKNOWN, WHO)
    walk = interview(FEW_MEETINGS).plus(first)
    assert went_on(walk, (first, second))
    assert went_on(walk, ())
    assert went_on(walk, (second,))
    assert not went_on(walk, (first,))


def test_that_a_walk_was_taken_up_answers_no_question() -> None:
    first, resumed = Reply(Given.UNKNOWN, WHERE), Reply(Given.RESUMED)
    walk = interview(FEW_MEETINGS).plus(first)
    assert not went_on(walk, (first, resumed))
    assert walk.now((first, resumed)).replies == (first, resumed)
