"""What a manager tells without being asked."""

from coachcli.coaching.walks.flow import Basis, CheckAnswer, Way
from coachcli.coaching.walks.interview import (
    Interview,
    answers,
    asked,
    heard,
    interview,
    minutes,
    pool,
    volunteered,
    volunteering,
)
from coachcli.coaching.walks.standpoint import belief
from coaching.flows import CAUSES, FEW_MEETINGS, WATCH, answer, check, flow


def test_what_is_volunteered_is_evidence_that_costs_no_check_and_no_minute(
    not_begun: Interview,
) -> None:
    watch = FEW_MEETINGS.check(WATCH)
    assert watch
    walk = not_begun.plus(volunteering(watch, "rules"))
    assert belief(walk) == belief(not_begun.answered(WATCH, "rules"))
    assert (asked(walk), minutes(walk), volunteered(walk)) == ((), 0, (WATCH,))
    assert heard(walk)[0].basis is Basis.SEEN
    assert heard(not_begun.plus(volunteering(watch, "rules", Basis.SAID)))[0].basis is Basis.SAID
    assert WATCH not in [one.id for one in pool(walk)]
    assert walk.back() == not_begun


def test_a_long_look_is_outside_the_minutes_of_a_walk() -> None:
    short, long_ = (
        check(f"of-{takes}", answer("a"), way=Way.OBSERVE, minutes=takes) for takes in (10, 11)
    )
    walk = interview(flow(CAUSES, short, long_)).answered("of-10", "a").answered("of-11", "a")
    assert (short.is_long, long_.is_long) == (False, True)
    assert (minutes(walk), answers(walk)) == (10, 2)


def test_an_old_wording_may_be_volunteered(not_begun: Interview) -> None:
    asked_ = check("x", CheckAnswer("new words", was=("old words",)), answer("no"))
    assert volunteering(asked_, "old words").answer == "new words"
    assert volunteering(asked_, "other words").answer == "other words"
    assert not_begun.back() == not_begun
