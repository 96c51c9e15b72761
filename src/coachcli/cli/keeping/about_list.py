"""The list behind the page of `coach about`: every column, and every cause a flow can conclude."""

from collections.abc import Iterable, Iterator

from coachcli.cli.keeping.about_phrases import Columns
from coachcli.cli.keeping.about_words import CONCLUDED, KEPT, UNSAID
from coachcli.cli.terminal.answer import BLANK, Heading, Lines, Part, Table
from coachcli.coaching.walks.flow import FOR, Flow


def whole_list(tables: Columns, flows: Iterable[Flow]) -> Iterator[Part]:
    """Each table in a sentence with all its columns, and each flow with all its causes."""
    yield Heading("The list: everything that is kept", new_sheet=True)
    rows = tuple((KEPT.get(name, UNSAID), name, ", ".join(columns)) for name, columns in tables)
    yield from (Table(rows, ("what", "table", "columns")), BLANK)
    yield from (Heading("The list: every cause that can be concluded"), Lines((CONCLUDED,)))
    for flow in flows:
        head = (flow.title, "kind", "for", "against")
        yield from (BLANK, Table(tuple(causes(flow)), head, right=(2, 3)))


def causes(flow: Flow) -> Iterator[tuple[str, str, int, int]]:
    """Each cause of a flow: what it means, its kind, the answers for and against it."""
    marks = [
        (cause, mark)
        for check in flow.checks
        for answer in check.answers
        for cause, mark in answer.marks
    ]
    for cause in flow.causes:
        theirs = [mark in FOR for id_, mark in marks if id_ == cause.id]
        yield cause.means, str(cause.kind), sum(theirs), len(theirs) - sum(theirs)
