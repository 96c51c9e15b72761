"""What a command answers: a body for programs, parts for readers, and what to do next."""

import os
from collections.abc import Callable, Iterable

from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, with what stands before its first line and the others (by default blanks).

    Something short may stand at the right. What is to stay whole, such as a command with a path,
    to be copied, is not folded.
    """

    text: str
    first: str = ""
    rest: str | None = None
    right: str = ""
    whole: bool = False
    quiet: bool = False
    """Whether it stands back behind the others, where the terminal can."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the parts below it are about, with something short at the right.

    On paper it may begin a new sheet.
    """

    text: str
    right: str = ""
    new_sheet: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Paragraphs, each on a line of its own and folded to fit; an empty one is a blank line."""

    lines: tuple[str | Line, ...]


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Text shown sign for sign: a script, a file, a schema, a drawing; it may come line by line."""

    lines: Iterable[str]


@dataclass(frozen=True, slots=True)
class Prose:
    """A text in Markdown, complete in itself: rendered on a terminal, as it is elsewhere."""

    text: str


@dataclass(frozen=True, slots=True)
class Rows:
    """What is known of one thing: a label and a text a row, the labels `width` columns wide."""

    rows: tuple[tuple[str, str], ...]
    width: int
    indent: str = ""


@dataclass(frozen=True, slots=True)
class Sided:
    """Rows of a label, a text, and words right of its first line, in a column of `side`."""

    rows: tuple[tuple[str, str, str], ...]
    width: int
    side: int


@dataclass(frozen=True, slots=True)
class Spark:
    """A row of values, drawn as a line of small bars; a value that is not known is a blank."""

    values: tuple[float | None, ...]


Cell = object
"""What stands in a table: text, a number, a day, a Spark, or nothing."""


@dataclass(frozen=True, slots=True)
class Table:
    """Things of one kind, a row each.

    Where the columns do not fit, texts are folded in them; where that is not enough, each row is a
    block, its first cell above the others. `full` is the same for files, with all columns and bare
    values.
    """

    rows: tuple[tuple[Cell, ...], ...]
    head: tuple[str, ...] = ()
    indent: str = ""
    right: tuple[int, ...] = ()
    """The columns, from 0, that stand at the right."""
    labels: tuple[str, ...] = ()
    """What the columns are called where that is not shown above them: on a page, and in blocks."""
    in_bands: bool = False
    """Whether it is a map, which is split into maps of fewer columns where it does not fit."""
    full: "Table | None" = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture where there is room, and the same in words for a screen reader and a pipe."""

    drawn: Table
    words: Lines
    legend: str = ""
    """What the signs of the picture mean."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A weekly line on a page, with its plan and natural limits; words in its place elsewhere.

    A value that is not known parts the line. `labels` name the weeks, of which the first and the
    last are shown; the words say what the line shows, and stand beside it.
    """

    values: tuple[float | None, ...]
    labels: tuple[str, ...]
    words: Lines
    plan: float | None = None
    low: float | None = None
    high: float | None = None
    title: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """An outline to read, and the same as a table where rows are wanted: in CSV and in Markdown."""

    shown: "tuple[Part, ...]"
    table: Table


Part = Heading | Lines | Verbatim | Rows | Table | Chart | Plot | Outline | Prose | Sided
BLANK = Lines(("",))
SPECIAL = " '()[]{}&;|<>*?#~"
"""What means something to a shell, and not within quotes."""
LIVE = '"$`!' if os.name == "nt" else '"$`!\\'
"""What means something even within double quotes."""


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next, as a command by its words; quotes are put where they are needed.

    `first` is what no command does before it, and `after` the step that follows it.
    """

    words: tuple[str, ...]
    note: str = ""
    first: str = ""
    after: "Step | None" = None
    close: bool = False
    """Whether it stands right below the answer, without a blank line."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answers.

    `--json` prints the body, or what it gives when it is called; readers get the parts.
    `remarks` are said beside the answer, `then` asks what follows once a person has read it, and
    `failure` is raised after all was shown. What is only known once all was shown may come late:
    remarks lazily, a failure by a call.
    """

    body: object = None
    parts: Iterable[Part] = ()
    next: Step | None = None
    remarks: Iterable[str | Line] = ()
    then: "Callable[[], Answer] | None" = None
    failure: "CoachError | Callable[[], CoachError | None] | None" = None
    exit_code: int = 0
    version: int = 1
    title: str = ""
    """What a page of it is called where no heading says so, as with a list."""
    handed_on: Iterable[Part] | None = None
    """What stands in a file (--md, --html) in the place of the parts, where that goes to others."""


def spelt(step: Step) -> str:
    """The command of a step as it is typed: alone, so that what is pasted is a command."""
    typed = " ".join(("coach", *map(_quoted, step.words)))
    command = f"{step.first}, then {typed}" if step.first else typed
    after = f", then {spelt(step.after)}" if step.after else ""
    return f"{command}{after}"


def following(step: Step) -> str:
    """The line that names the next step; its note stands before the command, not behind it."""
    return f"Next{f', {step.note}' if step.note else ''}: {spelt(step)}"


def in_quotes(word: str) -> str:
    """A word in quotes, within which a shell finds nothing to run."""
    if any(sign in word for sign in LIVE):
        return "'" + word.replace("'", "'\"'\"'") + "'"
    return f'"{word}"'


def _quoted(word: str) -> str:
    """A word in quotes where a shell would take it for more or less than a word."""
    means_more = any(sign in word for sign in SPECIAL + LIVE)
    return in_quotes(word) if means_more or not word else word
