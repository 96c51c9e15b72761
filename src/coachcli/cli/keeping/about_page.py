"""The page of `coach about`: made of the tables there are, and of what flows can conclude."""

from collections import Counter
from collections.abc import Iterable, Iterator

from coachcli.cli.keeping.about_phrases import BEHIND, EACH_SAID, PHRASES, Columns, Phrase, unnamed
from coachcli.cli.keeping.about_readers import Reader, Said
from coachcli.cli.keeping.about_words import MEANS, UNSAID
from coachcli.cli.terminal.answer import BLANK, Heading, Lines, Part, Rows
from coachcli.coaching import verdict
from coachcli.coaching.cause import Kind
from coachcli.coaching.numbers.gap import Shortfall
from coachcli.coaching.numbers.limits import LineShape
from coachcli.coaching.numbers.spread import HeatLevel
from coachcli.coaching.practice import evaluation
from coachcli.coaching.practice.ladder import Rung
from coachcli.coaching.rhythm.pulse import PulseLevel, PulseWay
from coachcli.coaching.walks.flow import Flow, Mark
from coachcli.coaching.week.focus import Band

Section = tuple[str, Said]
Row = tuple[str, str]
WIDTH = 15


def sections(reader: Reader, tables: Columns, flows: Iterable[Flow]) -> tuple[Section, ...]:
    """The sections of the page: each a heading with labels and what is said beside them."""
    kept, concluded, sees, rights = reader.headings
    return (
        ("", reader.purpose),
        (kept, tuple(_kept(reader, tuple(tables)))),
        (concluded, tuple(_concluded(reader, tuple(flows)))),
        (sees, reader.sees),
        (rights, reader.rights),
    )


def page(title: str, said: Iterable[Section]) -> Iterator[Part]:
    """The page for somebody who reads."""
    yield Heading(title)
    for heading, rows in said:
        yield from (BLANK, Heading(heading)) if heading else ()
        labelled = any(label for label, _ in rows)
        yield Rows(rows, WIDTH) if labelled else Lines(tuple(text for _, text in rows))


def _kept(reader: Reader, tables: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[Row]:
    """What is kept, by what it is about; a column that no phrase names by its own name."""
    names = {name for name, _ in tables}
    for kind, phrases in PHRASES.items():
        yield reader.labels[kind], _there(phrases, names)
    for table, columns in unnamed(tables):
        yield "Also", f"{table} ({', '.join(columns)}): {UNSAID}"
    yield "Behind it", "; ".join(filter(None, (_there(BEHIND, names), EACH_SAID)))


def _there(phrases: Iterable[Phrase], names: set[str]) -> str:
    """The phrases of tables that there are."""
    return "; ".join(said for said, of in phrases if not names.isdisjoint(of))


def _concluded(reader: Reader, flows: tuple[Flow, ...]) -> Iterator[tuple[str, str]]:
    yield "From numbers", reader.numbers
    yield "From a walk", _walk(reader, flows)
    yield "Causes", _kinds(flows)
    for label, words in others().items():
        yield label, ": ".join(filter(None, (", ".join(words), MEANS.get(label, ""))))
    yield "No movement", reader.twice


def _walk(reader: Reader, flows: tuple[Flow, ...]) -> str:
    """How marks add up, with how many there are."""
    marks = _marks(flows)
    *first, last = (str(mark) for mark in Mark)
    means = f"it {', '.join(first)} or {last} a cause"
    return (
        f"{reader.walk}, in {len(flows)} flows. Each answer was marked beforehand: {means} "
        f"({marks:,} marks). Fixed arithmetic, the same for all, says how likely "
        "each cause is"
    )


def _marks(flows: tuple[Flow, ...]) -> int:
    return sum(len(each.marks) for flow in flows for check in flow.checks for each in check.answers)


def _kinds(flows: tuple[Flow, ...]) -> str:
    """How many causes of each kind can be concluded; one that stands in several flows is one."""
    kinds = Counter({cause.id: cause.kind for flow in flows for cause in flow.causes}.values())
    counted = (f"{kind} {kinds[kind]}" for kind in Kind if kinds[kind])
    return f"{kinds.total()}: {', '.join(counted)}"


def others() -> dict[str, tuple[str, ...]]:
    """What else is concluded: of numbers, by a walk, of learning, of behaviours, of answers."""
    numbers = (*filter(None, Shortfall), *filter(_is_known, HeatLevel), *LineShape)
    return {
        "A number": tuple(map(str, numbers)),
        "In the team": tuple(str(band) for band in Band if band is not Band.NONE),
        "How sure": tuple(verdict.SAID.values()),
        "Did it help": tuple(evaluation.SAID.values()),
        "The cause was": tuple(str(was).replace("-", " ") for was in evaluation.CauseWas),
        "A behaviour": tuple(str(rung) for rung in Rung),
        "Three answers": tuple(map(str, (*PulseLevel, *PulseWay))),
    }


def _is_known(level: HeatLevel) -> bool:
    return level is not HeatLevel.UNKNOWN
