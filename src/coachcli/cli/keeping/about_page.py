"""The page of `coach about`: made of the tables there are, and of what flows can conclude."""

from collections import Counter
from collections.abc import Iterable, Iterator

from coachcli.cli.keeping.about_readers import Reader, Said
from coachcli.cli.keeping.about_words import BEHIND, KEPT, NO_MORE, PHRASES, UNSAID
from coachcli.cli.terminal.answer import BLANK, Heading, Lines, Part, Rows
from coachcli.coaching import verdict
from coachcli.coaching.cause import Kind
from coachcli.coaching.practice import evaluation
from coachcli.coaching.practice.ladder import Rung
from coachcli.coaching.walks.flow import Flow, Mark

Section = tuple[str, Said]
WIDTH = 15


def sections(reader: Reader, tables: Iterable[str], flows: Iterable[Flow]) -> tuple[Section, ...]:
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


def _kept(reader: Reader, tables: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What is kept, by what it is about; a table of which no phrase is known in its sentence."""
    for kind, phrases in PHRASES.items():
        there = (phrase for phrase, of in phrases if not {*of}.isdisjoint(tables))
        yield reader.labels[kind], "; ".join(there)
    yield from (("Also", f"{said[:1].lower()}{said[1:]}") for said in _unphrased(tables))
    yield "Behind it", NO_MORE


def _unphrased(tables: tuple[str, ...]) -> Iterator[str]:
    """What is said of the tables that no phrase of the page is of."""
    of_phrases = (of for phrases in PHRASES.values() for _, of in phrases)
    known = {*BEHIND, *(table for tables in of_phrases for table in tables)}
    return (KEPT.get(table, f"{table}: {UNSAID}") for table in tables if table not in known)


def _concluded(reader: Reader, flows: tuple[Flow, ...]) -> Iterator[tuple[str, str]]:
    yield "From numbers", reader.numbers
    yield "From a walk", _walk(reader, flows)
    yield "Causes", _kinds(flows)
    yield from ((label, ", ".join(words)) for label, words in others().items())
    yield "No movement", reader.twice


def _walk(reader: Reader, flows: tuple[Flow, ...]) -> str:
    """How marks add up, with how many there are."""
    marks = _marks(flows)
    *first, last = (str(mark) for mark in Mark)
    means = f"it {', '.join(first)} or {last} a cause"
    return (
        f"{reader.walk}, in {len(flows)} flows. Each answer was marked beforehand: {means} "
        f"({marks:,} marks). Fixed arithmetic, the same for everybody, makes of them how likely "
        "each cause is, and names the answers that would change it"
    )


def _marks(flows: tuple[Flow, ...]) -> int:
    return sum(len(each.marks) for flow in flows for check in flow.checks for each in check.answers)


def _kinds(flows: tuple[Flow, ...]) -> str:
    """How many causes of each kind can be concluded; one that stands in several flows is one."""
    kinds = Counter({cause.id: cause.kind for flow in flows for cause in flow.causes}.values())
    counted = (f"{kind} {kinds[kind]}" for kind in Kind if kinds[kind])
    return f"{', '.join(counted)} ({kinds.total()} in all)"


def others() -> dict[str, tuple[str, ...]]:
    """What else is concluded: how sure a walk is, whether learning helped, how far a rep is."""
    return {
        "How sure": tuple(verdict.SAID.values()),
        "Did it help": tuple(evaluation.SAID.values()),
        "A behaviour": tuple(str(rung) for rung in Rung),
    }
