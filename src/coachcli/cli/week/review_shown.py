"""The parts that the weekly review is shown in."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from coachcli.cli.learning.open_things import owed_in_a_line
from coachcli.cli.numbers.shared_causes import DOES
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    BLANK,
    Heading,
    Line,
    Lines,
    Part,
    Step,
    Table,
    following,
)
from coachcli.cli.week.review_reps import reps_table
from coachcli.cli.week.review_words import derails, next_talks
from coachcli.cli.week.waits import First, longest, step_of
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.verdict import SAID, Verdict
from coachcli.coaching.week.derail import without_words
from coachcli.coaching.week.owed import Owed
from coachcli.coaching.week.report import Report, next_by_waiting
from coachcli.coaching.week.review import Review
from coachcli.coaching.week.today import MOST_SHOWN

MARGIN = " " * 12
TAKES = "a goal agreed, a number, a root cause and an act"
STAGES = ("talks", "walks", "given", "done", "looked at", "moved")
NO_NUMBERS = "No numbers yet. To see the week beside those before: coach import deals FILE"
NO_RHYTHM = "No rhythm is set yet. To plan talks: coach rhythm set opportunity weekly 30"


def parts(
    made: Review,
    first: First | None = None,
    unheard: Collection[str] = (),
    *,
    manager: str = "",
    whole: bool = False,
) -> Iterator[Part]:
    """The review as it is read: at a terminal, or the `whole` of it on a page.

    `unheard` are those (by id) of whom no import says a word; a page names the manager.
    """
    report = made.report
    yield from (heading(made, manager if whole else ""), BLANK)
    yield from _numbers(made, whole=whole)
    if report.reps or any(made.funnel.week.of_stages):
        yield from (_funnel(made, whole=whole), _said(made, whole=whole), BLANK)
    yield from reps_table(made, whole=whole)
    yield from _silent(report, unheard)
    yield from _causes(report) if whole else ()
    yield from _shared(made, whole=whole)
    yield from _helped(report) if whole else ()
    yield from _owed_shown(report.owed, whole=whole)
    yield from _ahead(made, whole=whole)
    yield from () if whole else _next(report, first)


def _numbers(made: Review, *, whole: bool) -> Iterable[Part]:
    """The numbers of the week, where any are imported."""
    if made.numbers.imported is None:
        return ()
    from coachcli.cli.week.numbers_shown import numbers_shown  # noqa: PLC0415 - not all have numbers

    return numbers_shown(made.numbers, made.report.week, whole=whole)


def heading(made: Review, manager: str = "") -> Heading:
    """Which week it is, of how many reps, and how the rhythm was kept."""
    week, rhythm = made.report.week, made.rhythm
    days = f"{week.first.day} {week.first:%b} to {week.last.day} {week.last:%b %Y}"
    team = f"{manager}, team of {len(made.report.reps)}".removeprefix(", ")
    so_far = "" if made.report.as_of == week.last else " so far"
    due = rhythm.due if rhythm else 0
    kept = f", rhythm kept {rhythm.held} of {due}{so_far}" if rhythm and due else ""
    return Heading(f"Week {week.name} · {days}", f"{team}{kept}")


def _funnel(made: Review, *, whole: bool) -> Table:
    """From talks to what moved, beside the mean of the four weeks before."""
    counts = made.funnel.week.of_stages
    means = (f"{mean:.1f}" for _, mean in made.funnel.means)
    rows: tuple[tuple[object, ...], ...] = (
        ("this week", *counts),
        ("four before", *means),
    )
    head = ("", *STAGES)
    right = tuple(range(1, len(head)))
    return Table(rows, head, right=right, full=None if whole else Table(rows))


def _said(made: Review, *, whole: bool) -> Lines:
    """What is said of the counts: line by line on a page, at a terminal together."""
    every = (*_ended(made.report), *_counts(made.report), *_kept(made))
    if whole:
        return Lines(every)
    together = " ".join((*_counts(made.report), *_kept(made)))
    return Lines((together,) if together else ())


def _ended(report: Report) -> Iterator[str]:
    if report.verdicts:
        said = ", ".join(f"{count} {SAID[Verdict(name)]}" for name, count in report.verdicts)
        yield f"Walks ended: {said}."


def _counts(report: Report) -> Iterator[str]:
    """What is said only where there is something to say it of."""
    if rated := report.coaching + report.feedback + report.partly:
        lacks = f"; {report.partly} lacked a goal or a number" if report.partly else ""
        yield f"Coaching, not only feedback: {report.coaching} of {rated} walks ({TAKES}){lacks}."
    waits = (
        (report.overdue.total, "overdue"),
        (report.assignments.dropped, "dropped"),
        (report.to_evaluate.total, "to look at, did it help"),
    )
    if named := [f"{count} {words}" for count, words in waits if count]:
        yield f"Learning: {', '.join(named)}."


def _kept(made: Review) -> Iterator[str]:
    mine, theirs = made.promises.mine, made.promises.theirs
    if mine.due or theirs.due:
        yield f"Promises due and kept: yours {_of(mine)}, theirs {_of(theirs)}."
    if reps := len(made.report.reps):
        goals = sum(line.has_goal for line in made.report.reps)
        yield f"Goals agreed by both: {goals} of {show.count(reps, 'rep')}."


def _of(due: KeptOfDue) -> str:
    return f"{due.done} of {due.due}" if due.due else "none due"


def _causes(report: Report) -> Iterator[Part]:
    if report.causes:
        said = (f"{each.count} × {each.kind.upper()} {each.means}" for each in report.causes)
        yield Lines((Line("; ".join(said), "This week   ", " " * 12),))


def _helped(report: Report) -> Iterator[Part]:
    """What is to be looked at again, the longest waiting first, as far as it is named."""
    names = {line.rep: line.name for line in report.reps}
    if due := [each for each in report.to_evaluate.first if each.rep in names]:
        yield Heading("Did it help? To be looked at")
        yield Lines(tuple(Line(_look(each, names), "  ", "    ") for each in due))


def _look(given: Assignment, names: Mapping[str, str]) -> str:
    day = show.day(given.look or given.evaluate)
    return f'{names[given.rep]}, since {day}: "{given.title}"'


def _shared(made: Review, *, whole: bool) -> Iterator[Part]:
    """The causes that the team has in common, and whether to train one together."""
    size = len(made.report.reps)
    for each in made.shared[: MOST_SHOWN if whole else 1]:
        said = f"{len(each.reps)} of {size}: {each.means}. {DOES[each.treatment]}"
        yield Lines((Line(said, "The team    ", MARGIN),))


def _silent(report: Report, unheard: Collection[str]) -> Iterator[Part]:
    """Of whom there are no numbers, where there are some of others."""
    if names := [line.name for line in report.reps if line.rep in unheard]:
        yield Lines((f"No numbers yet: {', '.join(names)}.",))


def _owed_shown(owed: Owed, *, whole: bool) -> Iterator[Part]:
    """What the manager said they would do, and look at."""
    every = owed.every
    if not every:
        return
    if whole:
        yield Heading("You said you would")
        yield Lines(tuple(Line(owed_in_a_line(each), "  ", "    ") for each in every))
        return
    more = f" (and {len(every) - 1} more)" if len(every) > 1 else ""
    yield Lines((Line(f"{owed_in_a_line(every[0])}{more}", "You owe     ", MARGIN),))


def _ahead(made: Review, *, whole: bool) -> Iterator[Part]:
    """What could derail, and the talks of the next week; on a page no word of an issue."""
    derailers = map(without_words, made.derailers) if whole else made.derailers
    rows = chain(
        _together("Could slip  ", derails(derailers)),
        _together("Next week   ", next_talks(made.next_talks)),
    )
    yield Lines(tuple(rows))
    if made.rhythm is None and made.report.reps:
        yield Lines((NO_RHYTHM,))
    if made.numbers.imported is None and made.report.reps:
        yield Lines((NO_NUMBERS,))


def _together(label: str, said: Iterable[str]) -> Iterator[Line]:
    if text := "; ".join(said):
        yield Line(text, label, MARGIN)


def _next(report: Report, first: First | None) -> Iterator[Part]:
    """Whom to coach first: by the numbers, with the reason, else who waits longest."""
    if first:
        step = step_of(first)
        said = f"Whom to coach first: {first['name']}: {first['reason']}."
        yield from (BLANK, Lines((said, following(step))))
    elif first is None and (waits := next_by_waiting(report.reps, report.as_of)):
        step = Step(("diagnose", waits.name), longest(report.reps, waits))
        yield from (BLANK, Lines((following(step),)))
