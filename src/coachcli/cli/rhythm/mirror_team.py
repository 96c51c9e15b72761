"""coach mirror --team: the mirrors of several coaches, for their leader, and whom to walk with."""

from collections.abc import Iterator, Sequence

from coachcli.cli.context import Context
from coachcli.cli.rhythm.mirror_words import CALLED, DRILLS
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Heading,
    Line,
    Lines,
    Part,
    Step,
    Table,
    spelt,
)
from coachcli.cli.week.counts_read import NoFilesError, NotCountedError, counts_read
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import plain
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.rhythm.session import LATELY, MOST
from coachcli.coaching.week.mirrored import CoachingGap, CoachMirrored, mirrored

COLUMNS = (
    *("coach", "talks", "minutes", "team", "coached", "sessions", "quality", "weakest"),
    *("promises_kept", "promises_due", "rhythm_kept", "rhythm_due", "given", "closed", "gap"),
)
HEAD = ("", "talks", "minutes", "coached", "quality", "promises", "rhythm", "closed")
ROLE = "sales manager"
WHY = {
    CoachingGap.HAPPENS_NOT: "little coaching in these weeks. Ask first what takes the time, then "
    "walk through it",
    CoachingGap.CHANGES_NOTHING: "talks are held, and little is on record of what makes them "
    "coaching, or no cycle is closed. Walk through it",
}


class WithoutTeamError(CoachError):
    """Files are named, and not whose mirror they are to be."""

    exit_code = 2

    def __init__(self, files: Sequence[str]) -> None:
        super().__init__(f"To see several coaches: coach mirror --team {' '.join(files)}")


def mirror_team(context: Context, files: Sequence[str], *, asked: bool) -> Answer:
    """The mirrors of several coaches. Raises CoachError where no file can be counted."""
    if not asked:
        raise WithoutTeamError(files)
    if not files:
        raise NoFilesError
    read = counts_read(files, context.day)
    made = sorted(map(mirrored, read.counts), key=lambda each: each.name.casefold())
    body = {"coaches": plain(made), "not_counted": list(read.refused)}
    failure = NotCountedError(read.refused) if read.refused else None
    return Answer(body, _parts(made), remarks=read.said, failure=failure)


def _parts(made: Sequence[CoachMirrored]) -> Iterator[Part]:
    coaches = show.count(len(made), "coach", "coaches")
    yield Heading(f"The mirror of {coaches}", "talks of 4 weeks, all else of 13")
    full = Table(tuple(map(_cells, made)), COLUMNS)
    yield from (BLANK, Table(tuple(map(_row, made)), HEAD, right=(1, 2), full=full), BLANK)
    weak = [line for each in made for line in _weakest(each)]
    if weak:
        yield from (
            Heading(f"Five minutes for each, on the weakest of the last {LATELY} sessions"),
            Lines(tuple(weak)),
            BLANK,
        )
    gaps = [line for each in made for line in _gap(each)]
    if gaps:
        yield from (Heading("To coach a coach"), Lines(tuple(gaps)), BLANK)
    yield Lines(
        (Line("By name, and no ranking. It is for a talk, not for a verdict.", quiet=True),)
    )


def _row(each: CoachMirrored) -> tuple[object, ...]:
    coached = "left out" if each.coached is None else f"{each.coached} of {each.team}"
    quality = "–" if each.quality is None else f"{each.quality:.1f} of {MOST}"
    kept = (_of(each.promises), _of(each.rhythm))
    return (each.name, each.talks, each.minutes, coached, quality, *kept, _closed(each))


def _closed(each: CoachMirrored) -> str:
    return f"{each.closed}, {each.given} given"


def _of(due: KeptOfDue) -> str:
    return f"{due.done} of {due.due}" if due.due else "–"


def _weakest(each: CoachMirrored) -> Iterator[Line]:
    if each.weakest:
        yield Line(f"{each.name}: {CALLED[each.weakest]}. {DRILLS[each.weakest]}", "  ", "    ")


def _gap(each: CoachMirrored) -> Iterator[Line]:
    """What is worth a walk with a coach, and the command that walks it."""
    if each.gap:
        add = spelt(Step(("team", "add", each.name, "--role", ROLE)))
        walk = spelt(Step(("diagnose", each.name, "--flow", str(each.gap))))
        yield Line(f"{each.name}: {WHY[each.gap]}:", "  ", "    ")
        yield Line(walk, "    ", whole=True)
        yield Line(f"(not on your team yet: {add})", "    ", "      ", quiet=True)


def _cells(each: CoachMirrored) -> tuple[object, ...]:
    kept = (each.promises.done, each.promises.due, each.rhythm.done, each.rhythm.due)
    first = (each.name, each.talks, each.minutes, each.team, each.coached, each.sessions)
    return (*first, each.quality, each.weakest, *kept, each.given, each.closed, each.gap)
