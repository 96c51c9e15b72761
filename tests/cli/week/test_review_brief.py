from collections.abc import Iterable

from cli.week.test_review_rows import DAY, reviewed
from coachcli.cli.terminal.answer import Line
from coachcli.cli.week.lines_that_fit import ROOM
from coachcli.cli.week.review_brief import (
    could_slip,
    funnel_said,
    next_week_said,
    promises_said,
    shared_said,
)
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.shared_cause import Shared, Treatment
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.week.derail import Derail, Derailer
from coachcli.coaching.week.kept_week import PromisesKept, TalkToCome
from coachcli.coaching.week.owed import Look, Owed

MADE = reviewed()
SHARED = Shared("opener", "Cannot yet open", ("ana", "bo"), Treatment.EMBED, "f", "skill")


def text(lines: Iterable[Line]) -> str:
    (line,) = lines
    assert len(line.text) <= ROOM
    return f"{line.first.strip()}: {line.text}"


def test_the_stages_stand_in_their_order() -> None:
    said = "This week: talks 0 → walks 0 → given 0 → done 0 → looked at 0 → moved 0"
    assert text([funnel_said(MADE)]) == said


def test_promises_are_said_with_whom_something_is_owed() -> None:
    assert list(promises_said(MADE)) == []
    kept = replace(MADE, promises=PromisesKept(KeptOfDue(1, 2), KeptOfDue()))
    assert text(promises_said(kept)) == "Promises: due and kept: yours 1 of 2, theirs none due"
    looks = tuple(Look(rep, rep.title(), "Is it so?", DAY) for rep in ("ana", "bo", "ana"))
    owing = replace(MADE, report=replace(MADE.report, owed=Owed((), looks)))
    assert text(promises_said(owing)) == "Promises: you owe Ana, Bo"


def test_what_several_share_is_said_with_what_it_asks_for() -> None:
    assert list(shared_said(MADE)) == []
    said = text(shared_said(replace(MADE, shared=(SHARED,))))
    assert said == "The team: 2 of 1, skill: Cannot yet open. Train together."
    long = replace(SHARED, means="Cannot yet " + "open " * 12, treatment=Treatment.TARGETED)
    said = text(shared_said(replace(MADE, shared=(long,))))
    assert said == "The team: 2 of 1 share one cause (skill), one by one: coach gaps --team"


def test_what_could_slip_is_named_as_far_as_the_line_goes_and_an_issue_by_its_type() -> None:
    assert list(could_slip(MADE)) == []
    missed = [Derailer(Derail.MISSED, f"r{n}", f"Number {n}", 2) for n in range(6)]
    issue = Derailer(Derail.ISSUE, "", "the quiet hour is taken (time)", 9, "time")
    named = "Could slip: talks missed in a row: Number 0 2, Number 1 2"
    said = text(could_slip(replace(MADE, derailers=(*missed, issue))))
    assert said == f"{named}; 5 more matters"
    assert (
        text(could_slip(replace(MADE, derailers=tuple(missed))))
        == f"{named}, Number 2 2 and 3 more"
    )
    said = text(could_slip(replace(MADE, derailers=(issue,))))
    assert said == "Could slip: in the way of coaching: time 9 d"


def test_the_talks_of_next_week_stand_in_order() -> None:
    assert list(next_week_said(MADE)) == []
    talks = tuple(TalkToCome(f"r{n}", f"Rep Number {n}", DAY, "10:00", "deal") for n in range(6))
    said = text(next_week_said(replace(MADE, next_talks=talks)))
    assert said.startswith("Next week: Tue 10:00 Rep Number 0, 10:00 Rep Number 1")
    assert said.endswith(" more")
