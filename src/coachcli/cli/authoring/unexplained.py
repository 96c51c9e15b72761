"""coach flow report: the walks that ended without a cause, for whoever writes the flows."""

from collections.abc import Iterator
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Line, Lines, Outline, Part, Table
from coachcli.cli.terminal.options import Option
from coachcli.cli.terminal.show import count
from coachcli.coaching.authoring.unexplained import UnexplainedWalks, unexplained
from coachcli.coaching.record import plain
from coachcli.coaching.walks.diagnosis import Diagnosis
from coachcli.store import diagnosis as diagnoses
from coachcli.store import person

COLUMNS = ("flow", "title", "does_not_fit", "not_enough", "question", "answer", "walks")
NOTHING = "Every walk so far has come to a cause, or to no gap."
NO_NAMES = "No name of a rep or a coach is in it."
READ_FIRST = "Names that are known here are taken out of these words. Read them before they go on."
ASK_WORDS = "With the managers' own words: coach flow report --words"
Words = Annotated[bool, Option("--words", "With the managers' own words, known names taken out.")]


def report(context: Context, words: Words = False) -> Answer:
    """Collect the walks that ended without a cause, by flow and without names, for whoever
    writes the flows.

    Examples
      coach flow report
      coach flow report --words
      coach flow report --csv > report.csv
    """  # noqa: D205 - the help begins with one sentence
    flows = unexplained(_ended(context, words=words), _names(context))
    outline = Outline(tuple(_shown(flows)), Table(tuple(_rows(flows)), COLUMNS))
    closing = (READ_FIRST if words else f"{NO_NAMES} {ASK_WORDS}",) if flows else (NOTHING,)
    return Answer(
        {"flows": plain(flows)}, (outline, Lines(closing)), title="What flows do not explain"
    )


def _ended(context: Context, *, words: bool) -> Iterator[tuple[Diagnosis, list[str]]]:
    """The conclusions without a cause, each with what its manager wrote, where that is wanted."""
    for made, walk in diagnoses.without_cause(context.room):
        noted = person.notes(context.room, walk) if words else ()
        yield made, [text for _, text in noted]


def _names(context: Context) -> list[str]:
    """The names of everybody who is known here."""
    return [name for rep in person.team(context.room) for name in (rep.name, rep.manager) if name]


def _shown(flows: tuple[UnexplainedWalks, ...]) -> Iterator[Part]:
    for each in flows:
        fits, few = count(each.does_not_fit, "walk"), count(each.not_enough, "walk")
        yield Heading(f"{each.title} ({each.flow})")
        yield Lines((f"  No cause fits: {fits}. Too few answers: {few}.",))
        answers = (f"{said.walks} × {said.question} {said.answer}" for said in each.answers)
        yield Lines(tuple(Line(text, "  ", "    ") for text in answers))
        yield Lines(tuple(Line(f'"{text}"', "  ", "    ") for text in each.words))
        yield BLANK


def _rows(flows: tuple[UnexplainedWalks, ...]) -> Iterator[tuple[object, ...]]:
    for each in flows:
        head = (each.flow, each.title, each.does_not_fit, each.not_enough)
        yield from ((*head, said.question, said.answer, said.walks) for said in each.answers)
        if not each.answers:
            yield (*head, "", "", None)
