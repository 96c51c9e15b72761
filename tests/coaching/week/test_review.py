from datetime import timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.due import Adherence
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.week.derail import Derail
from coachcli.coaching.week.funnel import Funnel, WeekCounts
from coachcli.coaching.week.kept_week import PromisesKept
from coachcli.coaching.week.report import AssignmentCounts, report
from coachcli.coaching.week.review import ReviewKnown, review
from coaching.week.test_kept_week import SUNDAY, WEEK, turns
from coaching.week.test_report import NOTHING, line

FUNNEL = Funnel(WeekCounts(1), (WeekCounts(),) * 4)


def test_a_review_has_all_that_is_known_of_a_week() -> None:
    lines = (line("Ana", SUNDAY - timedelta(days=15)),)
    made = report(WEEK, SUNDAY, (), AssignmentCounts(), lines, NOTHING)
    bare = review(made, ReviewKnown(FUNNEL))
    assert (bare.report, bare.funnel, bare.rhythm) == (made, FUNNEL, None)
    assert bare.promises == PromisesKept(KeptOfDue(), KeptOfDue())
    known = ReviewKnown(FUNNEL, turns=(turns("ana", [], SUNDAY),), quiet_days=15)
    full = review(made, known)
    assert full.rhythm == Adherence(1, missed=1)
    assert [each.name for each in full.next_talks] == ["Ana"]
    assert [each.kind for each in full.derailers] == [Derail.MISSED, Derail.WAITS]
    assert review(made, replace(known, turns=(), quiet_days=16)).derailers == ()


def test_of_each_rep_the_next_talk_and_the_kind_of_what_is_open_are_handed_on() -> None:
    made = report(WEEK, SUNDAY, (), AssignmentCounts(), (line("Ana", SUNDAY),), NOTHING)
    known = ReviewKnown(FUNNEL, turns=(turns("ana", [], SUNDAY),), kinds=(("a1", "skill"),))
    full = review(made, known)
    assert [talk.rep for talk in full.soonest] == ["ana"]
    assert full.kinds == (("a1", "skill"),)
