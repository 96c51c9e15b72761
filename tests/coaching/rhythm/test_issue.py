from coachcli.coaching.rhythm.issue import MEANT, Issue, IssuesOfType, IssueType, counted
from coaching.rhythm.some_surprises import TODAY

LATE = Issue("i1", IssueType.DATA, "The CRM export comes late.", TODAY)
FIXED = Issue("i2", IssueType.DATA, "No quotas yet.", TODAY, TODAY, "They are in.")
BUSY = Issue("i3", IssueType.TIME, "Quarter end.", TODAY)


def test_issues_are_counted_by_type_the_most_first() -> None:
    assert counted((BUSY, LATE, FIXED)) == (
        IssuesOfType(IssueType.DATA, 2, 1),
        IssuesOfType(IssueType.TIME, 1, 1),
    )
    assert counted(()) == ()


def test_every_type_has_words() -> None:
    assert set(MEANT) == set(IssueType)
