from datetime import timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.issue import Issue, IssueType
from coachcli.store import forget, issue
from coachcli.store.change import Act
from coachcli.store.errors import UnusableStoreError
from coachcli.store.room import Room
from coaching.rhythm.some_surprises import TODAY
from store.conftest import DANA, STAMP

LATER = TODAY + timedelta(days=3)
LATE = Issue("i1", IssueType.DATA, "Dana Reyes sends the export late.", TODAY)


def test_an_issue_is_open_from_its_day_until_it_is_closed(staffed: Room) -> None:
    issue.add(staffed, LATE, STAMP)
    issue.close(staffed, LATE.id, "It comes by itself.", "c1", Stamp("", LATER))
    assert issue.issues(staffed, TODAY - timedelta(days=1)) == ()
    assert issue.issues(staffed, TODAY) == (LATE,)
    assert issue.issues(staffed, LATER) == (
        replace(LATE, closed=LATER, done="It comes by itself."),
    )


def test_an_issue_is_closed_once(staffed: Room) -> None:
    issue.add(staffed, LATE, STAMP)
    issue.close(staffed, LATE.id, "", "c1", STAMP)
    with pytest.raises(UnusableStoreError):
        issue.close(staffed, LATE.id, "", "c2", STAMP)


def test_a_name_in_an_issue_is_forgotten(staffed: Room) -> None:
    issue.add(staffed, LATE, STAMP)
    forget.forget(staffed, DANA.id, Act("c9", "forget", STAMP))
    assert "Reyes" not in issue.issues(staffed, TODAY)[0].what
