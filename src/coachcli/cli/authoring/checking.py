"""How flows are checked: a file is read, its findings get their lines, its walks are simulated."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from coachcli import VERSION
from coachcli.cli.context import Context
from coachcli.cli.terminal.progress import ProgressBar
from coachcli.coaching.authoring.finding import Finding, Severity
from coachcli.coaching.authoring.links import of_library, of_namesakes
from coachcli.coaching.authoring.simulation import (
    Figures,
    Paths,
    Walked,
    figures,
    walked,
    walked_on,
)
from coachcli.coaching.authoring.soundness_shown import SoundnessReport, report, to_these
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.company import Company
from coachcli.coaching.walks.diagnosis import ENGINE
from coachcli.coaching.walks.flow import Flow, joined
from coachcli.content.cache import cached
from coachcli.content.errors import ContentError
from coachcli.content.files.reader import read
from coachcli.content.files.shared import SHARED
from coachcli.content.flows.flow import Examined, examined, read_shared
from coachcli.content.library.shelf import Shelf

SEED = 1


class Placed(NamedTuple):
    """A finding and the line of its file where it is, where it has one."""

    line: int | None
    finding: Finding


LISTING = "coach library list"


@dataclass(frozen=True, slots=True)
class Checked:
    """A file, what is wrong in it, and where it is a flow, the report."""

    file: str
    flow: str
    findings: tuple[Placed, ...]
    report: SoundnessReport | None

    def has(self, level: Severity) -> bool:
        """Whether something is wrong at this level."""
        return any(placed.finding.level is level for placed in self.findings)


def files(context: Context, wanted: list[str]) -> list[Path]:
    """The flow files that are meant: all, a file, a folder's, an id's. Raises NoSuchFlowError."""
    if not wanted:
        return [context.shelf.flow_file(id_) for id_ in context.shelf.flow_ids()]
    return [file for word in wanted for file in _meant(context, word)]


def checked(context: Context, paths: list[Path], walks: int) -> Iterator[Checked]:
    """Each file checked, one after the other; the bar is gone while somebody tells of a file."""
    bar = ProgressBar("Checking")
    for done, path in enumerate(paths):
        bar.reach(done, len(paths))
        try:
            file = _checked(context, path, walks)
        finally:
            bar.end()
        yield file


def simulated(flow: Flow, walks: int) -> tuple[Figures, Figures]:
    """What walks to a flow's own causes come to, at best and with noise, from the same seed."""
    best, noise = (to_these(flow.own_causes, each) for each in _walks(flow, walks))
    return figures(best), figures(noise)


def _meant(context: Context, wanted: str) -> list[Path]:
    path = Path(wanted)
    if path.is_dir():
        inside = path / "flows" if (path / "flows").is_dir() else path
        return sorted(file for file in inside.glob("*.yaml") if file.stem not in SHARED)
    return [path] if path.suffix in (".yaml", ".yml") else [context.shelf.flow_file(wanted)]


def _checked(context: Context, path: Path, walks: int) -> Checked:
    try:
        content = examined(read(path))
    except ContentError as error:
        return _broken(path, (error,))
    if content.flow is None:
        return _broken(path, content.errors)
    made = _report(context, path, content, walks)
    findings = (*made.findings, *_around(context, path, content.flow))
    return Checked(str(path), content.flow.id, _placed(content, findings), made)


def _around(context: Context, path: Path, flow: Flow) -> tuple[Finding, ...]:
    """What the libraries and the other flows say of it."""
    return (*_of_library(context, path, flow), *_of_namesakes(context, path, flow))


def _broken(path: Path, errors: tuple[ContentError, ...]) -> Checked:
    """A file that is no flow."""
    return Checked(str(path), path.stem, tuple(_wrong(error) for error in errors), None)


def _wrong(error: ContentError) -> Placed:
    place = tuple(str(part) for part in error.place)
    return Placed(error.line, Finding(Severity.ERROR, "content", place, error.fault, error.mend))


def _placed(content: Examined, findings: tuple[Finding, ...]) -> tuple[Placed, ...]:
    line = content.document.line
    return tuple(Placed(line(*finding.place), finding) for finding in findings)


def _report(context: Context, path: Path, content: Examined, walks: int) -> SoundnessReport:
    """The report on a flow, made anew only where it, what joins it or the program has changed."""
    shared, place = context.shelf.shared_files(), context.home / "cache"
    files = (each.read_bytes() for each in (path, *shared))
    parts = (*files, f"{walks} {VERSION} {ENGINE}".encode())
    made: SoundnessReport = cached(
        place,
        f"check-{path.stem}",
        parts,
        SoundnessReport,
        lambda: _simulated(content, shared, walks),
    )
    return made


def _simulated(content: Examined, shared: tuple[Path, Path], walks: int) -> SoundnessReport:
    assert content.flow is not None  # noqa: S101 - for the types; told by the caller
    flow = joined(read_shared(*shared), content.flow)
    alone = walked(flow, walks, _chance(), noise=False, company=Company.ALONE)
    return report(flow, content.flow, *_walks(flow, walks), alone)


def _walks(flow: Flow, walks: int) -> tuple[tuple[Walked, ...], tuple[Walked, ...]]:
    """Simulated walks at best and with noise; what the first worked out serves the second."""
    paths = Paths(flow)
    best = walked_on(paths, walks, _chance(), noise=False)
    return best, walked_on(paths, walks, _chance(), noise=True)


def _chance() -> Callable[[], float]:
    return random.Random(SEED).random  # noqa: S311 - seeded, and no secret


def _of_library(context: Context, path: Path, flow: Flow) -> tuple[Finding, ...]:
    """What the libraries have of it: the shipped, the manager's, and the one beside the flow."""
    shelves = (
        context.shelf,
        Shelf(path.resolve().parent.parent, cache=context.home / "cache"),
    )
    assets = {asset.id: asset for shelf in shelves for asset in shelf.assets()[0]}
    known = (each for shelf in shelves for each in shelf.behaviours()[0].values())
    behaviours = {id_ for behaviour in known for id_ in (behaviour.id, *behaviour.was)}
    return of_library(flow, assets, behaviours, LISTING)


def _of_namesakes(context: Context, path: Path, flow: Flow) -> tuple[Finding, ...]:
    """What flows of the same folder have too; those of another may take up a cause."""
    shelf = Shelf(context.shelf.shipped, path.resolve().parent.parent, context.home / "cache")
    others = shelf.namesakes(path, (cause.id for cause in flow.causes))
    return of_namesakes(flow, {cause: str(file) for cause, file in others.items()})
