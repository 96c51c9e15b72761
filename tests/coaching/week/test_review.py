from datetime import timedelta

from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.shared_cause import Shared, Treatment
from coachcli.coaching.rhythm.due import Adherence
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.week.aggregating import DuePromise
from coachcli.coaching.week.derail import Derail
from coachcli.coaching.week.funnel import Funnel, WeekCounts
from coachcli.coaching.week.kept_week import PromisesKept
from coachcli.coaching.week.owed import Look, Owed
from coachcli.coaching.week.report import AssignmentCounts, report
from coachcli.coaching.week.review import ReviewKnown, is_behind, review
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


def test_whoever_was_forgotten_is_counted_and_not_named() -> None:
    gone, day = replace(line("Bo", None), name="(forgotten)"), SUNDAY
    made = report(WEEK, day, (), AssignmentCounts(), (line("Ana", day), gone), NOTHING)
    mine = Promise(gone.rep, gone.name, "d1", "call", day)
    looks = (Look(gone.rep, gone.name, "Is it so?", day), Look("ana", "Ana", "Is it so?", day))
    owing = replace(made, owed=Owed((mine,), looks))
    due = DuePromise(gone.rep, day, mine=True, is_kept=True)
    turned = replace(turns("bo", [], day), name=gone.name)
    full = review(owing, ReviewKnown(FUNNEL, (due,), turns=(turned,)))
    assert [each.name for each in full.report.reps] == ["Ana"]
    assert [each.name for each in full.report.owed.every] == ["Ana"]
    assert full.promises.mine == KeptOfDue(1, 1)
    assert full.rhythm == Adherence(1, missed=1)
    assert (full.derailers, full.next_talks, full.soonest) == ((), (), ())


def test_a_cause_of_one_rep_is_shared_by_nobody() -> None:
    made = report(WEEK, SUNDAY, (), AssignmentCounts(), (line("Ana", SUNDAY),), NOTHING)
    alone = Shared("opener", "Cannot yet open", ("ana",), Treatment.TARGETED, "f", "skill")
    both = replace(alone, reps=("ana", "bo"))
    assert review(made, ReviewKnown(FUNNEL, shared=(both, alone))).shared == (both,)


def test_nobody_is_behind_in_a_talk_while_the_records_have_just_begun() -> None:
    made = report(WEEK, SUNDAY, (), AssignmentCounts(), (line("Ana", None),), NOTHING)
    since = (None, SUNDAY - timedelta(days=14), SUNDAY - timedelta(days=13), SUNDAY)
    behind = [is_behind(review(made, ReviewKnown(FUNNEL, since=day))) for day in since]
    assert behind == [True, True, False, False]
