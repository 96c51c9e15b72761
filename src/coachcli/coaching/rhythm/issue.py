"""An issue of the coaching programme: what could make it fail, by type, until it is closed."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass


class IssueType(StrEnum):
    """What an issue is about."""

    DATA = "data"
    TIME = "time"
    TOOL = "tool"
    CONTENT = "content"
    PEOPLE = "people"
    BACKING = "backing"
    ACCESS = "access"
    OTHER = "other"


MEANT = {
    IssueType.DATA: "numbers are missing, late or wrong",
    IssueType.TIME: "no time for talks, walks or practice",
    IssueType.TOOL: "this program, the CRM or the calendar gets in the way",
    IssueType.CONTENT: "questions or learning do not fit how we sell",
    IssueType.PEOPLE: "somebody does not take part, or does not know how",
    IssueType.BACKING: "no support from above, or something else comes first",
    IssueType.ACCESS: "something is not allowed, or not open to us",
    IssueType.OTHER: "something else",
}


@dataclass(frozen=True, slots=True)
class Issue:
    """What is in the way of the programme, since a day; once closed, when, and what was done."""

    id: str
    type: IssueType
    what: str
    day: date
    closed: date | None = None
    done: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still in the way."""
        return self.closed is None


@dataclass(frozen=True, slots=True)
class IssuesOfType:
    """How many issues of a type there were, and how many of them are open; no word of them."""

    type: IssueType
    all: int
    open: int


def counted(issues: Iterable[Issue]) -> tuple[IssuesOfType, ...]:
    """How many issues there are of each type that has any, the most first."""
    by_type: dict[IssueType, list[Issue]] = {}
    for issue in issues:
        by_type.setdefault(issue.type, []).append(issue)
    counts = (
        IssuesOfType(type_, len(each), sum(issue.is_open for issue in each))
        for type_, each in by_type.items()
    )
    return tuple(sorted(counts, key=lambda count: (-count.all, count.type)))
