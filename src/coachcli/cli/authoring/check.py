"""Checking flows for their author: what is wrong at which line, what would mend it, and what simulated walks come to."""

import random
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coachcli import VERSION
from coachcli.cli.context import Desk, on_terminal
from coachcli.cli.terminal import show
from coachcli.coaching.authoring.simulation import Figures, Paths, Walked, figures, walked_on
from coachcli.coaching.authoring.soundness import (
    Finding,
    Level,
    Report,
    first,
    of_library,
    of_namesakes,
    report,
)
from coachcli.coaching.record import plain
from coachcli.coaching.walks.diagnosis import ENGINE
from coachcli.coaching.walks.flow import Flow, joined
from coachcli.content.cache import cached
from coachcli.content.errors import ContentError
from coachcli.content.files.reader import read
from coachcli.content.flows.flow import Examined, examined, read_gate
from coachcli.content.library.shelf import Shelf

WALKS = 600
SEED = 1
FIGURES = ("budget", "best", "noise", "confused")
PATIENCE_SECONDS = 1.0
MOST_ALIKE = 3
"""Warnings of one sort that are shown for a flow."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One file, what is wrong in it, and where nothing is, the report."""

    file: str
    flow: str
    findings: tuple[tuple[int | None, Finding], ...]
    report: Report | None

    def has(self, level: Level) -> bool:
        """Whether something of this level was found."""
        return any(one.level is level for _, one in self.findings)


def files(at: Desk, wanted: list[str]) -> list[Path]:
    """The flow files that are meant: all, a file, those in a folder, or the flow with an id. Raises NoSuchFlowError."""
    if not wanted:
        return [at.shelf.flow_file(id_) for id_ in at.shelf.flow_ids()]
    return [file for one in wanted for file in _meant(at, one)]


def checked(at: Desk, paths: list[Path], walks: int = WALKS) -> Iterator[Checked]:
    """Each file checked, one after the other, with a bar on a terminal when it takes more than a second."""
    with _progress(len(paths)) as step:
        for path in paths:
            yield _checked(at, path, walks)
            step()


def lines(one: Checked) -> list[str]:
    """What is told of a file."""
    worst = "wrong" if one.has(Level.ERROR) else "weak in places" if one.findings else "sound"
    found = [line for at, finding in _worth_showing(one) for line in _finding(one.file, at, finding)]
    tail = [*_left_out(one), *(_figures(one.report) if one.report else []), *_first(one)]
    return [show.bold(f"{one.flow}: {worst}"), *found, *tail, ""]


def as_plain(one: Checked) -> dict[str, Any]:
    """What is told of a file, as JSON."""
    found = [{"file": one.file, "line": line, **plain(finding)} for line, finding in one.findings]
    told: dict[str, Any] = plain(one.report) if one.report else {}
    shown: dict[str, Any] = {key: told[key] for key in FIGURES if key in told}
    return {"flow": one.flow, "file": one.file, "findings": found} | shown


def _worth_showing(one: Checked) -> list[tuple[int | None, Finding]]:
    """Each error, and a few warnings of each sort, in the order of the file."""
    sorts = {
        code: [found for found in one.findings if found[1].code == code]
        # in the order of the file: that of a set differs from run to run
        for code in dict.fromkeys(found.code for _, found in one.findings)
    }
    few = [found for same in sorts.values() for found in (same if same[0][1].level is Level.ERROR else same[:MOST_ALIKE])]
    return sorted(few, key=lambda found: (found[1].level, found[0] or 0))


def _left_out(one: Checked) -> list[str]:
    rest = len(one.findings) - len(_worth_showing(one))
    return [f"  And {show.count(rest, 'warning')} of the same sorts; --json tells all."] if rest else []


def _first(one: Checked) -> list[str]:
    """What to improve first, and where."""
    found = first(tuple(finding for _, finding in one.findings), one.report.best.worst[0] if one.report else "")
    if found is None or len(one.findings) == 1:
        return []
    line = next((at for at, finding in one.findings if finding is found), None)
    return show.wrapped(f"{found.problem} {found.mend}", f"  Improve first{f', line {line}' if line else ''}: ", " " * 4)


def _meant(at: Desk, wanted: str) -> list[Path]:
    path = Path(wanted)
    if path.is_dir():
        inside = path / "flows" if (path / "flows").is_dir() else path
        return sorted(one for one in inside.glob("*.yaml") if one.stem != "gate")
    return [path] if path.suffix in (".yaml", ".yml") else [at.shelf.flow_file(wanted)]


def _checked(at: Desk, path: Path, walks: int) -> Checked:
    try:
        found = examined(read(path))
    except ContentError as error:
        return Checked(str(path), path.stem, (_wrong(error),), None)
    if found.flow is None:
        return Checked(str(path), path.stem, tuple(_wrong(error) for error in found.errors), None)
    told = _report(at, path, found, walks)
    around = (*_of_library(at, path, found.flow), *_of_namesakes(at, path, found.flow))
    placed = tuple((found.document.line(*one.place), one) for one in (*told.findings, *around))
    return Checked(str(path), found.flow.id, placed, told)


def _wrong(error: ContentError) -> tuple[int | None, Finding]:
    return error.line, Finding(Level.ERROR, "content", tuple(str(part) for part in error.place), error.fault, error.mend)


def _report(at: Desk, path: Path, found: Examined, walks: int) -> Report:
    gate = at.shelf.gate_file()
    parts = (path.read_bytes(), gate.read_bytes(), f"{walks} {VERSION} {ENGINE}".encode())
    told: Report = cached(at.home / "cache", f"check-{path.stem}", parts, Report, lambda: _simulated(found, gate, walks))
    return told


def _simulated(found: Examined, gate: Path, walks: int) -> Report:
    assert found.flow is not None  # noqa: S101 - for the types; told by the caller
    flow = joined(read_gate(gate), found.flow)
    best, noise = _walks(flow, walks)
    return report(flow, frozenset(check.id for check in found.flow.checks), best, noise)


def simulated(flow: Flow, walks: int) -> tuple[Figures, Figures]:
    """What simulated walks of a flow come to, at best and with noise, always from the same seed."""
    best, noise = _walks(flow, walks)
    return figures(best), figures(noise)


def _walks(flow: Flow, walks: int) -> tuple[tuple[Walked, ...], tuple[Walked, ...]]:
    """Simulated walks at best and with noise; what was worked out for the first serves the second."""
    paths = Paths(flow)
    best = walked_on(paths, walks, random.Random(SEED).random, noise=False)  # noqa: S311 - seeded, and no secret
    return best, walked_on(paths, walks, random.Random(SEED).random, noise=True)  # noqa: S311 - as above


def _of_library(at: Desk, path: Path, flow: Flow) -> tuple[Finding, ...]:
    """What the libraries have of it: the shipped one, the manager's, and the one beside the flow."""
    shelves = (at.shelf, Shelf(path.resolve().parent.parent, cache=at.home / "cache"))
    assets = {asset.id: asset for shelf in shelves for asset in shelf.assets()[0]}
    return of_library(flow, assets, {id_ for shelf in shelves for id_ in shelf.behaviours()[0]})


def _of_namesakes(at: Desk, path: Path, flow: Flow) -> tuple[Finding, ...]:
    """What flows of the same folder have too; those of another may take up a cause."""
    shelf = Shelf(at.shelf.shipped, path.resolve().parent.parent, at.home / "cache")
    others = shelf.namesakes(path, (cause.id for cause in flow.causes))
    return of_namesakes(flow, {cause: str(file) for cause, file in others.items()})


def _finding(file: str, line: int | None, finding: Finding) -> list[str]:
    where = f"{file}, line {line}: " if line else f"{file}: "
    mend = show.wrapped(finding.mend, "    → ") if finding.mend else []
    return [*show.wrapped(f"{where}{finding.problem}", f"  {finding.level:<8}", " " * 10), *mend]


def _figures(told: Report) -> list[str]:
    head = ("in simulation", "found", "worst cause", "checks", "9 in 10", "min", "clear", "right")
    rows = [head, _row("at best", told.best), _row("with noise", told.noise)]
    pairs = "; ".join(f"{true} for {led} ({count})" for true, led, count in told.confused)
    body = [
        *show.table(rows, "  "),
        f"  Noise: one answer in ten wrong, one in ten unknown. Information budget {told.budget:.1f}.",
    ]
    return [*body, *(show.wrapped(f"Most confused: {pairs}.", "  ") if pairs else [])]


def _row(label: str, one: Figures) -> tuple[str, ...]:
    worst = f"{show.shortened(one.worst[0], 17)} {one.worst[1]:.0%}"
    effort = (f"{one.checks:.1f}", f"{one.ninetieth}", f"{one.minutes:.0f}")
    return (label, f"{one.hits:.0%}", worst, *effort, f"{one.clear:.0%}", f"{one.right_when_clear:.0%}")


@contextmanager
def _progress(steps: int) -> Iterator[Any]:
    """A step to call after each file; it draws a bar once a second has passed and somebody is there to see it."""
    begun, bar = time.monotonic(), _Bar(steps)

    def step() -> None:
        bar.done += 1
        if on_terminal() and time.monotonic() - begun > PATIENCE_SECONDS:
            bar.draw()

    try:
        yield step
    finally:
        bar.close()


class _Bar:
    """A bar on stderr, by rich, made when it is first drawn."""

    def __init__(self, steps: int) -> None:
        self.steps, self.done = steps, 0
        self.shown: Any = None

    def draw(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - slow, and seldom needed
        from rich.progress import Progress  # noqa: PLC0415

        if self.shown is None:
            self.shown = Progress(console=Console(stderr=True), transient=True)
            self.shown.start()
            self.shown.add_task("Checking", total=self.steps)
        self.shown.update(self.shown.task_ids[0], completed=self.done)

    def close(self) -> None:
        if self.shown is not None:
            self.shown.stop()


def told(found: Iterable[Checked]) -> str:
    """How many flows are sound, weak and wrong."""
    kept = list(found)
    wrong = sum(one.has(Level.ERROR) for one in kept)
    weak = sum(bool(one.findings) for one in kept) - wrong
    return f"{show.count(len(kept), 'flow')}: {len(kept) - wrong - weak} sound, {weak} weak in places, {wrong} wrong."
