"""coach issue: what is in the way of the coaching programme, by type, until it is closed."""

from collections.abc import Sequence
from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Line, Lines, Part, Step, Table
from coachcli.cli.terminal.leaving import typed_or_left
from coachcli.cli.terminal.options import Argument, Option
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import by_ending, ending, plain
from coachcli.coaching.rhythm.issue import MEANT, Issue, IssueType, counted
from coachcli.store import issue as records

Type = Annotated[
    IssueType | None,
    Option("--type", "What it is about; on a terminal it is asked."),
]
What = Annotated[list[str] | None, Argument("TEXT", "What is in the way.")]
Id = Annotated[str, Argument("ISSUE", "The issue, by the end of its id.")]
Done = Annotated[str, Option("--done", "What was done about it.", "TEXT")]
Every = Annotated[bool, Option("--all", "Also those that are closed.")]
COLUMNS = ("type", "what", "day", "closed", "done", "id")
LABELS = ("type", "what is in the way", "since", "id")


class NoIssueSaidError(CoachError):
    """An issue without a type or without words."""

    exit_code = 2

    def __init__(self) -> None:
        types = ", ".join(IssueType)
        super().__init__(
            "Nothing was kept. Say what is in the way, and what it is about "
            f'(--type {types}): coach issue add "the export comes a week late" --type data'
        )


class ClosedIssueError(CoachError):
    """An issue is closed that is closed already."""

    def __init__(self, issue: Issue) -> None:
        day = show.day(issue.closed) if issue.closed else ""
        super().__init__(f'"{issue.what}" was closed on {day}. Nothing was changed.')


def add(context: Context, text: What = None, type_: Type = None) -> Answer:
    """Keep something that is in the way of the coaching programme, such as late numbers.

    It is about the programme and about nobody; in reports over several teams only its type counts.

    Examples
      coach issue add "the export comes a week late" --type data
      coach issue add
    """
    what = " ".join(text or ()).strip() or _asked(context, "What is in the way?")
    kind = type_ or (_type(context) if what else None)
    if not (what and kind):
        raise NoIssueSaidError
    made = Issue(clock.new_id(), kind, what, context.day)
    with context.change("issue") as act:
        records.add(context.room, made, act.stamp)
    said = f"Kept as an issue of {made.type} ({MEANT[made.type]})."
    return Answer(plain(made), (Lines((said,)),), Step(("issue", "list")))


def list_(context: Context, every: Every = False) -> Answer:
    """Show what is in the way of the coaching programme, and how much of each type there was.

    Examples
      coach issue list
      coach issue list --all
    """
    known = records.issues(context.room, context.day)
    shown = tuple(each for each in known if every or each.is_open)
    counts = counted(known)
    body = {"issues": plain(shown), "counts": plain(counts)}
    said = ", ".join(f"{each.type} {each.all} ({each.open} open)" for each in counts)
    rows = (BLANK, Lines((Line(f"In all: {said}.", quiet=True),))) if counts else ()
    none = Lines(("Nothing is in the way.",))
    parts: tuple[Part, ...] = (_table(shown), *rows) if shown else (_table(()), none, *rows)
    open_ = next((each for each in shown if each.is_open), None)
    close = Step(("issue", "close", ending(open_.id), "--done", "WHAT")) if open_ else None
    return Answer(body, parts, close or Step(("issue", "add")))


def close(context: Context, issue: Id, done: Done = "") -> Answer:
    """Close an issue, with what was done about it.

    Example
      coach issue close 7f2c31 --done "the export comes by itself on Mondays"
    """
    known = {each.id: each for each in records.issues(context.room, context.day)}
    meant = known[by_ending("issue", issue, known, "coach issue list --all")]
    if not meant.is_open:
        raise ClosedIssueError(meant)
    what = done.strip() or _asked(context, "What was done about it? Enter passes.")
    with context.change("close") as act:
        records.close(context.room, meant.id, what, clock.new_id(), act.stamp)
    closed = replace(meant, closed=context.day, done=what)
    days = show.count((context.day - meant.day).days, "day")
    return Answer(plain(closed), (Lines((f'Closed after {days}: "{meant.what}".',)),))


def _asked(context: Context, question: str) -> str:
    if not context.terminal.has_person:
        return ""
    context.terminal.say(f"{question} q leaves.")
    return typed_or_left(context.terminal)


def _type(context: Context) -> IssueType | None:
    if not context.terminal.has_person:
        return None
    options = [f"{type_}: {words}" for type_, words in MEANT.items()]
    place = context.terminal.pick("What is it about?", options)
    return None if place is None else list(MEANT)[place]


def _table(issues: Sequence[Issue]) -> Table:
    rows = tuple((*_cells(each)[:3], ending(each.id)) for each in issues)
    full = Table(tuple((*_cells(each), ending(each.id)) for each in issues), COLUMNS)
    return Table(rows, labels=LABELS, full=full)


def _cells(issue: Issue) -> tuple[object, ...]:
    what = f"{issue.what} (closed)" if issue.closed else issue.what
    return (issue.type.value, what, issue.day, issue.closed, issue.done)
