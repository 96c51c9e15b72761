"""coach report --program: coaching over several coaches, from the counts that they handed on."""

from collections.abc import Iterator, Sequence

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Line, Lines, Part, Plot, Table
from coachcli.cli.week.counts_read import LEFT_OUT, NoFilesError, NotCountedError, counts_read
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import plain
from coachcli.coaching.rhythm.issue import MEANT
from coachcli.coaching.week.aggregates import GROUP
from coachcli.coaching.week.program import (
    CYCLES,
    FEWEST,
    LATELY,
    CoachSoFar,
    Helps,
    Program,
    ProgramWeek,
)
from coachcli.coaching.week.program import program as over_coaches

SHOWN = 13
"""So many weeks are shown."""
COLUMNS = (
    *("coach", "until", "first", "weeks", "active", "closed", "third", "last_closed"),
    *("quiet_days", "is_early", "helps", "left_out"),
)
HEAD = ("", "weeks active", "cycles closed", "third in", "last closed")
WEEK_HEAD = ("week", "coaches active", "talks", "walks", "given", "cycles closed")
HELPS = {
    Helps.TALK: "{days} without a closed cycle, and no walk or talk in two weeks. Ask what takes "
    "the time, and agree on one half hour with one rep.",
    Helps.GIVE: "{days} without a closed cycle, with talks, and nothing given that waits for a "
    "look. At the end of the next talk, one thing of an hour or less, with its day.",
    Helps.LOOK: "{days} without a closed cycle, and something was given that nobody has looked at. "
    "Ten minutes, did it help: coach evaluate",
    Helps.ASK: "the file counts up to {until}. Ask for a new one.",
}
"""What would help, as it is said to whoever leads the coaches."""


class WithoutProgramError(CoachError):
    """Files are named, and not what is to become of them."""

    exit_code = 2

    def __init__(self, files: Sequence[str]) -> None:
        named = " ".join(files)
        super().__init__(
            f"To lay files of several coaches together: coach report --program {named}"
        )


def program(context: Context, files: Sequence[str], *, asked: bool) -> Answer:
    """Coaching over several coaches. Raises CoachError where no file can be counted."""
    if not asked:
        raise WithoutProgramError(files)
    if not files:
        raise NoFilesError
    read = counts_read(files, context.day)
    made = over_coaches(read.counts, context.day)
    body = {**plain(made), "taken_together": list(read.said), "not_counted": list(read.refused)}
    failure = NotCountedError(read.refused) if read.refused else None
    return Answer(body, _parts(made), remarks=read.said, failure=failure)


def _parts(made: Program) -> Iterator[Part]:
    coaches = show.count(len(made.coaches), "coach", "coaches")
    yield Heading(f"Coaching over {coaches}", f"up to {show.day(made.until)}")
    yield from (BLANK, Lines(tuple(_counts(made))), BLANK, _table(made.coaches), BLANK)
    yield from _helps(made.coaches)
    yield from _weeks(made.weeks[-SHOWN:])
    yield from _issues(made)
    yield from _surprises(made)
    yield from _left_out(made.coaches)
    yield Lines(
        (Line("By name, and no ranking. First tries and notes are in none of it.", quiet=True),)
    )


def _counts(made: Program) -> Iterator[str]:
    closed = f"Cycles closed in the last {LATELY} whole weeks: {made.lately}"
    yield f"{closed}, in the {LATELY} before: {made.before}."
    early = ", ".join(each.name for each in made.coaches if each.is_early)
    if early:
        yield f"First quarter to {CYCLES} closed cycles: {early}. Ask them to show the others how."
    elif len(made.coaches) < FEWEST:
        yield f"Who came early to {CYCLES} closed cycles is said of {FEWEST} coaches or more."
    else:
        yield f"Nobody has closed {CYCLES} cycles yet."


def _table(coaches: Sequence[CoachSoFar]) -> Table:
    full = Table(tuple(map(_cells, coaches)), COLUMNS)
    return Table(tuple(map(_row, coaches)), HEAD, right=(2,), full=full)


def _cells(each: CoachSoFar) -> tuple[object, ...]:
    *others, left = plain(each).values()
    return (*others, " ".join(left))


def _row(each: CoachSoFar) -> tuple[object, ...]:
    last = show.short_day(each.last_closed) if each.last_closed else "none yet"
    return (each.name, f"{each.active} of {each.weeks}", each.closed, each.third or "–", last)


def _helps(coaches: Sequence[CoachSoFar]) -> Iterator[Part]:
    """What would help those who have closed no cycle for two weeks."""
    helped = (each for each in coaches if each.helps)
    lines = [Line(f"{each.name}: {_said(each)}", "  ", "    ") for each in helped]
    if lines:
        yield Heading("What would help")
        yield from (Lines(tuple(lines)), BLANK)


def _said(each: CoachSoFar) -> str:
    """What would help a coach, and why it is said."""
    said = HELPS[each.helps or Helps.ASK]
    return said.format(days=show.count(each.quiet_days, "day"), until=show.day(each.until))


def _weeks(weeks: Sequence[ProgramWeek]) -> Iterator[Part]:
    if weeks:
        yield Heading("Week by week")
        yield Table(tuple(map(_of_week, weeks)), WEEK_HEAD, right=(2, 3, 4, 5))
        closed, names = (
            tuple(float(each.closed) for each in weeks),
            tuple(each.week for each in weeks),
        )
        most = max(weeks, key=lambda each: each.closed)
        words = f"The most cycles were closed in {most.week}: {most.closed}."
        yield Plot(closed, names, Lines((words,)), title="Cycles closed, week by week")
        yield BLANK


def _of_week(each: ProgramWeek) -> tuple[object, ...]:
    active = f"{each.active} of {each.coaches}"
    return (each.week, active, each.talks, each.walks, each.given, each.closed)


def _issues(made: Program) -> Iterator[Part]:
    """What is in the way, by type."""
    if made.issues:
        rows = tuple((MEANT[each.type], each.all, each.open) for each in made.issues)
        yield Heading("In the way")
        yield Table(rows, ("", "issues", "open"), right=(1, 2))
        yield BLANK


def _surprises(made: Program) -> Iterator[Part]:
    """What nobody saw coming, by kind, and how much of it could have been looked for."""
    if made.surprises:
        rows = tuple((str(each.kind), each.all, each.ours) for each in made.surprises)
        yield Heading("What nobody saw coming")
        yield Table(rows, ("", "surprises", "could be looked for"), right=(1, 2))
        yield BLANK


def _left_out(coaches: Sequence[CoachSoFar]) -> Iterator[Part]:
    """What the files do not tell, with whose files these are."""
    by_what: dict[tuple[str, ...], list[str]] = {}
    for each in coaches:
        by_what.setdefault(each.left_out, []).append(each.name)
    lines = [
        Line(f"{', '.join(names)}: {', '.join(LEFT_OUT[name] for name in what)}.", "  ", "    ")
        for what, names in by_what.items()
        if what
    ]
    if lines:
        yield Heading(f"Left out, as fewer than {GROUP} reps stand behind it")
        yield from (Lines(tuple(lines)), BLANK)
