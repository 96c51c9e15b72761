"""How the pace of a plan is shown: what was done against what was due, and the last weeks."""

from collections.abc import Iterator
from datetime import timedelta

from coachcli.cli.plans.plan_figures import NAMES, day, rounded, total
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Line, Lines, Part, Table
from coachcli.coaching.numbers.newcomer import NEW_DAYS
from coachcli.coaching.plans.pace import Counts, Pace, TargetProgress
from coachcli.coaching.week.report import week_of

INDENT = "  "
WEEKS_SHOWN = 8
NOTHING = "No week is recorded yet."
SHORT = "! short of the week's number"


def pace_parts(pace: Pace, label: int) -> Iterator[Part]:
    """The pace over all weeks, then week by week; `label` is how wide the labels of a plan are."""
    if not pace.progress:
        nothing = " ".join(_apart(pace)) or NOTHING
        yield Lines((Line(nothing, f"{'Pace':<{label}}"),))
        return
    yield Lines(("Pace",))
    yield _done(pace)
    if apart := tuple(_apart(pace)):
        yield Lines(apart)
    yield from (BLANK, _weeks(pace), Lines(tuple(_notes(pace))))


def _apart(pace: Pace) -> Iterator[str]:
    """The weeks that count for nothing, and why."""
    if pace.new:
        weeks = show.count(len(pace.new), "week")
        yield f"{weeks} begun in the first {NEW_DAYS} days in the role: not counted."
    if pace.idle:
        weeks = show.count(len(pace.idle), "week")
        yield f"{weeks} without any work recorded: not counted."


def _done(pace: Pace) -> Table:
    judged = [progress for progress in pace.progress if progress.weeks]
    head = ("", "done", "due", "", "")
    return Table(tuple(map(_progress, judged)), head, INDENT, (1, 2, 3))


def _progress(progress: TargetProgress) -> tuple[str, ...]:
    share = rounded(progress.done / progress.due)
    weeks = show.count(progress.weeks, "week")
    reached = "" if progress.reached is None else f"reached in {progress.reached} of {weeks}"
    name = NAMES[progress.metric]
    return (name, f"{progress.done:,}", total(progress.due), share, reached)


def _weeks(pace: Pace) -> Table:
    """The last weeks, each number that is short of the week's marked."""
    shown = tuple(_week(pace, counts) for counts in pace.weeks[-WEEKS_SHOWN:])
    head = ("", *(NAMES[progress.metric] for progress in pace.progress))
    return Table(shown, head, INDENT, tuple(range(1, len(head))))


def _week(pace: Pace, counts: Counts) -> tuple[str, ...]:
    return (_name(counts), *(_cell(pace, counts, progress) for progress in pace.progress))


def _name(counts: Counts) -> str:
    return week_of(counts.first).name


def _cell(pace: Pace, counts: Counts, progress: TargetProgress) -> str:
    done = counts.of(progress.metric)
    if done is None:
        return "–  "
    return f"{done:,}{' !' if pace.short(counts, progress) else '  '}"


def _notes(pace: Pace) -> Iterator[Line]:
    yield Line(SHORT, INDENT)
    if pace.ahead:
        after = day(pace.creating + timedelta(days=1), year=True)
        yield Line(f"Work from {after} on is for deals after the last day of this plan.", INDENT)
