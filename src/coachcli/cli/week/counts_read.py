"""Files of counts that coaches handed on, read and laid side by side."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from coachcli.coaching.errors import CoachError
from coachcli.coaching.week.side_by_side import CountsFile, SideBySide, side_by_side

MOST = 500
"""So many files are read at most."""
LEFT_OUT = {
    "team": "how large the team is",
    "coached": "how many reps were coached lately",
    "surprises": "which surprises there were",
    "done": "what was done in a week",
    "moved": "what moved in a week",
    "theirs": "which promises of reps were kept in a week",
}
"""What is left out, in words."""
HOW = "Each coach writes one: coach export aggregates --out FILE"


class NoFilesError(CoachError):
    """No file of counts is named, or there is none in a folder."""

    exit_code = 2

    def __init__(self, where: str = "") -> None:
        there = f"There is no file of counts in {where}." if where else "Name the files of counts."
        super().__init__(f"{there} {HOW}")


class TooManyFilesError(CoachError):
    """More files are named than there can be coaches."""

    exit_code = 2

    def __init__(self, files: int) -> None:
        super().__init__(f"{files} files are more than {MOST}, which are read at once. Name fewer.")


class NotCountedError(CoachError):
    """Some files, or all, are not counted; each is named with what is wrong."""

    exit_code = 3

    def __init__(self, wrong: Sequence[str]) -> None:
        super().__init__("\n".join(wrong))


def counts_read(named: Iterable[str], day: date) -> SideBySide:
    """The counts of each coach, of files and folders.

    Raises NoFilesError and TooManyFilesError, or NotCountedError where no file can be read.
    """
    paths = list(dict.fromkeys(path for each in named for path in _paths(Path(each))))
    if not paths:
        raise NoFilesError
    if len(paths) > MOST:
        raise TooManyFilesError(len(paths))
    read, wrong = list[CountsFile](), list[str]()
    for path in paths:
        _read(path, read, wrong)
    made = side_by_side(read, day)
    refused = (*wrong, *made.refused)
    if not made.counts:
        raise NotCountedError(refused)
    return SideBySide(made.counts, made.said, refused)


def _paths(path: Path) -> Iterator[Path]:
    """A file, or those in a folder."""
    if not path.is_dir():
        yield path
        return
    inside = sorted(path.glob("*.json"))
    if not inside:
        raise NoFilesError(str(path))
    yield from inside


def _read(path: Path, read: list[CountsFile], wrong: list[str]) -> None:
    from coachcli.content.errors import ContentError  # noqa: PLC0415 - only where files are read
    from coachcli.content.imports.aggregates import read_aggregates  # noqa: PLC0415 - as above

    try:
        read.append(CountsFile(str(path), path.stem, read_aggregates(path)))
    except ContentError as error:
        wrong.append(f"{error.where}: {error.fault} It is not counted. {error.mend}".rstrip())
