"""coach about: what is kept and concluded, for the rep or for the works council, on one page."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.keeping.about_words import (
    CONCLUDED,
    CORRECTED,
    ERASED,
    KEPT,
    NOT_FOR,
    SEES,
    UNSAID,
)
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Lines, Part, Rows, Table
from coachcli.cli.terminal.options import Option
from coachcli.coaching import verdict
from coachcli.coaching.errors import CoachError
from coachcli.coaching.practice import evaluation
from coachcli.coaching.practice.ladder import Rung
from coachcli.coaching.walks.flow import FOR, Flow
from coachcli.store.kept import kept_columns

ForTheRep = Annotated[bool, Option("--for-the-rep", "Speak to the rep.")]
ForTheCouncil = Annotated[bool, Option("--for-the-works-council", "Speak to a works council.")]
Kept = tuple[tuple[str, tuple[str, ...]], ...]
LABEL = 15


class ForWhomError(CoachError):
    """It is not said for whom the page is."""

    exit_code = 2

    def __init__(self) -> None:
        said = "Say for whom the page is: "
        super().__init__(f"{said}--for-the-rep or --for-the-works-council")


def about(
    context: Context, for_the_rep: ForTheRep = False, for_the_works_council: ForTheCouncil = False
) -> Answer:
    """Put on one page what is kept and concluded about reps, who sees it, and how it is corrected.

    It is made of the schema and of the flows themselves, so that nothing is missing from it.

    Examples
      coach about --for-the-rep --html about.html
      coach about --for-the-works-council --md
    """
    if for_the_rep == for_the_works_council:
        raise ForWhomError
    tables = kept_columns(context.room)
    flows, wrong = context.shelf.flows()
    context.warn(wrong)
    head = (
        "About you: what is kept, and what is concluded"
        if for_the_rep
        else ("About reps: what is kept, and what is concluded")
    )
    parts = (*_intro(head), *_kept(tables), *_concluded(flows))
    return Answer(lambda: _body(tables, flows), parts)


def _intro(head: str) -> Iterator[Part]:
    yield Heading(head)
    yield from (BLANK, Lines((NOT_FOR,)), BLANK, Heading("Who sees it"), Rows(SEES, LABEL), BLANK)
    yield from (Heading("What can be done about it"), Lines((CORRECTED, ERASED)), BLANK)


def _kept(tables: Kept) -> Iterator[Part]:
    """Each table in a sentence, with all its columns."""
    yield Heading("What is kept")
    for name, columns in tables:
        said = f"{KEPT.get(name, UNSAID)}. {name}: {', '.join(columns)}"
        yield Lines((said, ""))


def _concluded(flows: Iterable[Flow]) -> Iterator[Part]:
    yield from (Heading("What is concluded"), Lines((CONCLUDED,)), BLANK)
    named = (", ".join(words) for words in _others().values())
    yield from (Rows(tuple(zip(_others(), named, strict=True)), LABEL), BLANK)
    for flow in flows:
        yield Heading(flow.title)
        rows = tuple(_causes(flow))
        yield Table(rows, ("cause", "kind", "for", "against"), right=(2, 3))
        yield BLANK


def _others() -> dict[str, tuple[str, ...]]:
    """What else is concluded: how sure a walk is, whether learning helped, how far a rep is."""
    return {
        "A walk ends": tuple(verdict.SAID.values()),
        "Learning": tuple(evaluation.SAID.values()),
        "A behaviour": tuple(str(rung) for rung in Rung),
    }


def _causes(flow: Flow) -> Iterator[tuple[str, str, int, int]]:
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


def _body(tables: Kept, flows: Iterable[Flow]) -> dict[str, object]:
    kept = [
        {"table": name, "says": KEPT.get(name, ""), "columns": list(columns)}
        for name, columns in tables
    ]
    return {"kept": kept, "others": _others(), "flows": list(map(_plain, flows))}


def _plain(flow: Flow) -> dict[str, object]:
    keys = ("means", "kind", "for", "against")
    causes = [dict(zip(keys, row, strict=True)) for row in _causes(flow)]
    return {"id": flow.id, "title": flow.title, "causes": causes}
