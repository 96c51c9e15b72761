"""coach flow check: what is wrong or weak in flows at which line, and what would mend it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Heading,
    Line,
    Lines,
    Outline,
    Part,
    Table,
    Verbatim,
)
from coachcli.cli.terminal.options import Argument, Option
from coachcli.cli.terminal.text import lines
from coachcli.coaching.authoring.finding import Severity, first
from coachcli.coaching.authoring.questions import Asked
from coachcli.coaching.authoring.simulation import WALKS, Figures
from coachcli.coaching.authoring.soundness_shown import SoundnessReport, worst_found
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import plain

if TYPE_CHECKING:
    from coachcli.cli.authoring.checking import Checked, Placed

FIGURES = ("budget", "best", "noise", "confused", "asked", "alone")
HEAD = ("in simulation", "found", "worst", "checks", "9 in 10", "min", "clear", "right")
COLUMNS = ("flow", "file", "line", "level", "code", "place", "problem", "mend")
"""The columns of a file, a row for each finding."""
COUNTED = {
    "checks": "{checks} checks, {menus} of them menus",
    "menus": "",
    "looks": "",
    "understated": "; {understated} of {looks} looks longer than said",
    "two_questions": "; {two_questions} ask two things",
    "no_usual_answer": "; {no_usual_answer} without what is mostly heard",
    "nothing_to_see": '; {nothing_to_see} without "there was nothing to see"',
    "untested_skill": "; {untested_skill} answers for a skill that nobody saw",
}
"""What is said of the checks of flows, where there are some of each."""
MOST_ALIKE = 3
"""Warnings of one sort that are shown for a flow."""
Wanted = Annotated[list[str] | None, Argument("[FILE|DIR|ID]...", "By default all flows.")]
Strict = Annotated[bool, Option("--fail-on-warnings", "Exit with 3 for warnings too.")]
Walks = Annotated[
    int, Option("--walks", "How many walks to simulate, at best and with noise each.", min=1)
]


class NotSoundError(CoachError):
    """A check found what must be mended."""

    exit_code = 3


def check(
    context: Context,
    wanted: Wanted = None,
    fail_on_warnings: Strict = False,
    walks: Walks = WALKS,
) -> Answer:
    """Check flows for their author: what is wrong or weak at which line, and what would mend it.

    Examples
      coach flow check
      coach flow check my-flow.yaml
      coach flow check value-leaks --json
    """
    from coachcli.cli.authoring import checking  # noqa: PLC0415 - yaml only where a flow is checked

    files = checking.checked(context, checking.files(context, wanted or []), walks)
    run = CheckRun(files, strict=fail_on_warnings)
    return Answer(run.body, run.parts(), remarks=run.remarks(), failure=run.failure)


class CheckRun:
    """Files told of as soon as each is checked, and what they come to in the end."""

    def __init__(self, files: "Iterator[Checked]", *, strict: bool) -> None:
        """Files to be checked; where it is `strict`, warnings count as wrong."""
        self._files, self._strict = files, strict
        self._done: list[Checked] = []

    def body(self) -> dict[str, object]:
        """All of them, as JSON."""
        return {"flows": [as_plain(file) for file in self._passing()]}

    def parts(self) -> Iterator[Part]:
        """What is told of each."""
        for file in self._passing():
            yield from parts(file)

    def remarks(self) -> Iterator[str]:
        """What they come to, where that is no failure."""
        if self.failure() is None:
            yield summary(self._done)

    def failure(self) -> NotSoundError | None:
        """What they come to, where something must be mended."""
        wrong = any(self._fails(file) for file in self._done)
        return NotSoundError(summary(self._done)) if wrong else None

    def _passing(self) -> "Iterator[Checked]":
        for file in self._files:
            self._done.append(file)
            yield file

    def _fails(self, file: "Checked") -> bool:
        return file.has(Severity.ERROR) or (self._strict and bool(file.findings))


def parts(checked: "Checked") -> Iterator[Part]:
    """What is told of a file."""
    yield Heading(f"{checked.flow}: {_state(checked)}")
    yield Outline((Lines(tuple(_lines(checked))),), _table(checked))
    if checked.report:
        yield from _figures(checked.report)
    yield from (Lines(tuple(_first(checked))), BLANK)


def as_plain(checked: "Checked") -> dict[str, Any]:
    """What is told of a file, as JSON."""
    findings = [
        {"file": checked.file, "line": line, **plain(finding)} for line, finding in checked.findings
    ]
    report: dict[str, Any] = plain(checked.report) if checked.report else {}
    figures: dict[str, Any] = {key: report[key] for key in FIGURES if key in report}
    return {"flow": checked.flow, "file": checked.file, "findings": findings} | figures


def summary(files: "list[Checked]") -> str:
    """How many flows are sound, weak and wrong."""
    wrong = sum(file.has(Severity.ERROR) for file in files)
    weak = sum(bool(file.findings) for file in files) - wrong
    sound = len(files) - wrong - weak
    flows = show.count(len(files), "flow")
    reports = [file.report.asked for file in files if file.report]
    said = f" {in_words(*reports)}" if len(reports) > 1 else ""
    return f"{flows}: {sound} sound, {weak} weak in places, {wrong} wrong.{said}"


def in_words(*flows: Asked) -> str:
    """How many checks of these flows are menus, and how many are weak in what they ask."""
    every = {name: sum(getattr(asked, name) for asked in flows) for name in COUNTED}
    menus, *weak = (words.format(**every) for name, words in COUNTED.items() if every[name])
    return "".join((menus, *weak)) + "."


def _state(checked: "Checked") -> str:
    if checked.has(Severity.ERROR):
        return "wrong"
    return "weak in places" if checked.findings else "sound"


def _worth_showing(checked: "Checked") -> "list[Placed]":
    """Each error, and a few warnings of each sort, in the order of the file."""
    few = [placed for code in _codes(checked) for placed in _few(checked, code)]
    return sorted(few, key=lambda placed: (placed.finding.level, placed.line or 0))


def _codes(checked: "Checked") -> dict[str, None]:
    """The sorts of findings in the order of the file: that of a set differs from run to run."""
    return dict.fromkeys(placed.finding.code for placed in checked.findings)


def _few(checked: "Checked", code: str) -> "list[Placed]":
    same = [placed for placed in checked.findings if placed.finding.code == code]
    return same if same[0].finding.level is Severity.ERROR else same[:MOST_ALIKE]


def _table(checked: "Checked") -> Table:
    return Table(tuple(_cells(checked, placed) for placed in checked.findings), COLUMNS)


def _lines(checked: "Checked") -> Iterator[Line]:
    for placed in _worth_showing(checked):
        yield from _finding(checked, placed)
    yield from _left_out(checked)


def _finding(checked: "Checked", placed: "Placed") -> Iterator[Line]:
    line, finding = placed
    words = f"{_where(checked, line)}: {finding.problem}"
    yield Line(words, f"  {finding.level:<8}", " " * 10)
    if finding.mend:
        yield Line(finding.mend, "    → ")


def _where(checked: "Checked", line: int | None) -> str:
    return f"{checked.file}, line {line}" if line else checked.file


def _cells(checked: "Checked", placed: "Placed") -> tuple[object, ...]:
    line, finding = placed
    what = (finding.level, finding.code, " ".join(finding.place))
    return (checked.flow, checked.file, line, *what, finding.problem, finding.mend)


def _left_out(checked: "Checked") -> Iterator[Line]:
    if rest := len(checked.findings) - len(_worth_showing(checked)):
        yield Line(f"And {show.count(rest, 'warning')} of the same sorts; --json tells all.", "  ")


def _first(checked: "Checked") -> Iterator[Line]:
    """What to improve first, and where."""
    if len(checked.findings) > 1:
        line, finding = _most_urgent(checked)
        where = f", line {line}" if line else ""
        yield Line(f"{finding.problem} {finding.mend}", f"  Improve first{where}: ", " " * 4)


def _most_urgent(checked: "Checked") -> "Placed":
    worst = checked.report.best.worst[0] if checked.report else ""
    finding = first(tuple(placed.finding for placed in checked.findings), worst)
    return next(placed for placed in checked.findings if placed.finding is finding)


def _figures(report: SoundnessReport) -> Iterator[Part]:
    """What simulated walks come to: a drawing, so that a file of rows has the findings alone."""
    rows = (_row("at best", report.best), _row("with noise", report.noise))
    yield Verbatim(lines(Table(rows, HEAD, "  ")))
    yield Lines((Line(f"Worst found: {worst_found(report.best, report.noise)}.", "  "),))
    noise = "Noise: one answer in ten wrong, one in ten unknown."
    yield Lines((Line(f"{noise} Information budget {report.budget:.1f}.", "  "),))
    yield Lines((Line(in_words(report.asked), "  "),))
    desk = f"{report.alone.checks:.1f} checks, {report.alone.minutes:.0f} minutes at best."
    yield Lines((Line(f"Alone at the desk: {desk}", "  "),))
    if report.confused:
        pairs = "; ".join(f"{true} for {led} ({count})" for true, led, count in report.confused)
        yield Lines((Line(f"Most confused: {pairs}.", "  "),))


def _row(label: str, figures: Figures) -> tuple[str, ...]:
    worst = f"{figures.worst[1]:.0%}"
    effort = (f"{figures.checks:.1f}", f"{figures.ninetieth}", f"{figures.minutes:.0f}")
    sure = (f"{figures.clear:.0%}", f"{figures.right_when_clear:.0%}")
    return (label, f"{figures.hits:.0%}", worst, *effort, *sure)
