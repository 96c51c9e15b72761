"""coach about: what is kept and concluded, for the rep or for the works council, on one page."""

from collections.abc import Iterable
from functools import partial
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.keeping.about_list import causes, whole_list
from coachcli.cli.keeping.about_page import Section, others, page, sections
from coachcli.cli.keeping.about_phrases import Columns
from coachcli.cli.keeping.about_readers import COUNCIL, REP
from coachcli.cli.keeping.about_words import KEPT
from coachcli.cli.terminal.answer import BLANK, Answer, Lines
from coachcli.cli.terminal.options import Option
from coachcli.coaching.errors import CoachError
from coachcli.coaching.walks.flow import Flow
from coachcli.store.kept import kept_columns

ForTheRep = Annotated[bool, Option("--for-the-rep", "Speak to the rep.")]
ForTheCouncil = Annotated[bool, Option("--for-the-works-council", "Speak to a works council.")]
Appendix = Annotated[
    bool, Option("--appendix", "With the list of every column and every cause behind it.")
]
MORE = "All columns and causes: coach about {} --appendix"
ASK_FOR_IT = "All columns and causes stand in a list of their own: ask for it."


class ForWhomError(CoachError):
    """It is not said for whom the page is."""

    exit_code = 2

    def __init__(self) -> None:
        said = "Say for whom the page is: "
        super().__init__(f"{said}--for-the-rep or --for-the-works-council")


def about(
    context: Context,
    for_the_rep: ForTheRep = False,
    for_the_works_council: ForTheCouncil = False,
    appendix: Appendix = False,
) -> Answer:
    """Put on one page what is kept and concluded about reps, who sees it, and how it is corrected.

    It is made of the schema and of the flows themselves. With --appendix the list stands behind
    the page, on sheets of its own: every column, and every cause that can be concluded.

    Examples
      coach about --for-the-rep --html about.html
      coach about --for-the-works-council --appendix
    """
    if for_the_rep == for_the_works_council:
        raise ForWhomError
    tables = kept_columns(context.room)
    flows, wrong = context.shelf.flows()
    context.warn(wrong)
    reader = REP if for_the_rep else COUNCIL
    said = sections(reader, tables, flows)
    alone = (*page(reader.title, said), BLANK)
    body = partial(_body, said, tables, flows)
    if appendix:
        return Answer(body, (*alone, *whole_list(tables, flows)))
    option = "--for-the-rep" if for_the_rep else "--for-the-works-council"
    shown, filed = (Lines((said,)) for said in (MORE.format(option), ASK_FOR_IT))
    return Answer(body, (*alone, shown), handed_on=(*alone, filed))


def _body(said: Iterable[Section], tables: Columns, flows: Iterable[Flow]) -> dict[str, object]:
    kept = [
        {"table": name, "says": KEPT.get(name, ""), "columns": list(columns)}
        for name, columns in tables
    ]
    pages = [{"heading": heading, "rows": list(map(list, rows))} for heading, rows in said]
    return {"page": pages, "kept": kept, "others": others(), "flows": list(map(_plain, flows))}


def _plain(flow: Flow) -> dict[str, object]:
    keys = ("means", "kind", "for", "against")
    return {
        "id": flow.id,
        "title": flow.title,
        "causes": [dict(zip(keys, row, strict=True)) for row in causes(flow)],
    }
