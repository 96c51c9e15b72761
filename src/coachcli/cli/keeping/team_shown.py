"""How a team and a rep are shown: a line each in a list, and all that is known."""

from collections.abc import Iterable, Iterator
from datetime import date

from coachcli.cli.learning.open_things import in_words
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Rows
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.rep import PrivateLine, Rep

GAP = 2
LABELS = ("name", "role", "manager", "region", "")
COLUMNS = ("id", "name", "role", "started", "manager", "region", "email", "left")
"""The columns of a file; a terminal shows fewer."""
Row = tuple[str, str]
"""A label and a text."""


def row(rep: Rep) -> tuple[str, ...]:
    """A rep in a list."""
    return (rep.name, rep.role, rep.manager, rep.region, "left" if rep.left else "")


def full(rep: Rep) -> tuple[object, ...]:
    """A rep in a file."""
    return tuple(getattr(rep, column) for column in COLUMNS)


def labelled(rows: Iterable[Row]) -> Rows:
    """Rows of what is known, the labels as wide as the longest of them."""
    known = tuple(row for row in rows if row[1])
    return Rows(known, max(len(label) for label, _ in known) + GAP)


def known_of(who: Rep) -> Iterator[Row]:
    """What is known of a rep, by label; empty where nothing is."""
    yield ("Role", who.role)
    yield ("Started", show.day(who.started) if who.started else "")
    yield ("Manager", who.manager)
    yield ("Region", who.region)
    yield ("Email", who.email)


def heard_of(*, unheard: bool) -> Iterator[Row]:
    """That no import says a word of a rep; nothing where one does."""
    yield ("Numbers", "no numbers yet" if unheard else "")


def done_with(
    talked: date | None, last: date | None, given: tuple[Assignment, ...]
) -> Iterator[Row]:
    """When one last talked with a rep, and last walked to a cause; and what is open."""
    yield ("Last talk", show.day(talked) if talked else "none yet")
    yield ("Last diagnosis", show.day(last) if last and last != talked else "")
    yield from (("Open", in_words(each)) for each in given)


def noted_about(noted: tuple[PrivateLine, ...]) -> Iterator[Row]:
    """The private lines about a rep, under one label."""
    for number, each in enumerate(noted):
        yield ("" if number else "Your notes", f"{each.text} ({show.day(each.day)})")
