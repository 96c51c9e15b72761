from datetime import date, timedelta

from coachcli.cli.week.review_reps import COLUMNS
from coachcli.cli.week.review_rows import NONE, reps_in_rows
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.nouns import replace
from coachcli.coaching.week.funnel import Funnel, WeekCounts
from coachcli.coaching.week.kept_week import TalkToCome
from coachcli.coaching.week.report import AssignmentCounts, RepLine, report
from coachcli.coaching.week.review import Review, ReviewKnown, review
from coachcli.coaching.week.week_numbers import RepWeeks, WeekNumbers
from coaching.week.test_kept_week import SUNDAY, WEEK
from coaching.week.test_report import NOTHING

DAY = date(2026, 11, 24)
GIVEN = Assignment(
    *("a1", "ana", "d1", "card", "Card", 15, "opener", "Cannot yet open", "opens", "new_opps"),
    *(DAY, DAY + timedelta(days=7), DAY + timedelta(days=28), "Said aloud."),
)


def reviewed(*given: Assignment, day: date = DAY, numbers: WeekNumbers | None = None) -> Review:
    """A review of a rep with this open, of which the kind of the first cause is known."""
    lines = (RepLine("ana", "Ana", "seller", DAY, given),)
    made = report(WEEK, day, (), AssignmentCounts(), lines, NOTHING)
    funnel = Funnel(WeekCounts(), (WeekCounts(),) * 4)
    known = ReviewKnown(funnel, kinds=(("a1", "skill"),), numbers=numbers or WeekNumbers())
    return review(made, known)


def row(made: Review, unheard: frozenset[str] = frozenset()) -> tuple[object, ...]:
    return reps_in_rows(made, unheard).rows[0][2:]


def test_what_is_given_stands_with_the_kind_of_its_cause_and_its_day() -> None:
    assert row(reviewed(GIVEN)) == ("skill", "due 1 Dec")
    assert row(reviewed(GIVEN, day=SUNDAY + timedelta(days=9))) == ("skill", "due 1 Dec !")
    done = replace(GIVEN, state=AssignmentState.DONE)
    assert row(reviewed(done)) == ("skill", "done, look 22 Dec")
    assert row(reviewed(replace(done, look=DAY))) == ("skill", "look due 24 Nov !")
    assert (
        row(reviewed(replace(GIVEN, look=DAY - timedelta(days=200))))[1] == "look due 8 May 2026 !"
    )
    assert row(reviewed(replace(GIVEN, id="a2"))) == ("learning", "due 1 Dec")


def test_without_it_the_next_talk_is_next() -> None:
    assert row(reviewed()) == (NONE, NONE)
    talk = TalkToCome("ana", "Ana", DAY, "10:00", "deal")
    assert row(replace(reviewed(), soonest=(talk,))) == (NONE, "talk Tue 24 Nov 10:00")


def test_a_rep_of_whom_no_import_says_a_word_has_no_bar() -> None:
    drawn = WeekNumbers(DAY, drawn="new_opps", reps=(RepWeeks("ana", (1, 2, 3)),))
    made = reviewed(numbers=drawn)
    assert row(made, frozenset({"ana"}))[-1] == "no numbers yet"
    assert reps_in_rows(made, frozenset()).head[-1] == "new opportunities"
    full = reps_in_rows(made, frozenset()).full
    assert full is not None
    assert full.head == COLUMNS
