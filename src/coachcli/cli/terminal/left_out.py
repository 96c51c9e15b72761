"""The lines of a file that were left out, with their reasons, in the order of the file."""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from coachcli.cli.terminal.answer import Line
from coachcli.cli.terminal.show import count
from coachcli.coaching.errors import CoachError
from coachcli.content.tables.table import Skipped

MOST = 40
"""Reasons that are shown; JSON has them all."""
FEW = 6
"""So many faults at least stop an import in which most lines have one."""
RUNS = 40
"""Places in the file that are named for a reason; JSON has them all."""
NOTHING = "Nothing was imported."


class NothingTakenError(CoachError):
    """No line of a file could be taken."""

    exit_code = 1

    def __init__(self, file: str, skipped: Sequence[Skipped]) -> None:
        """Say why each line was left out; none may be there."""
        fault = "no line of the file could be taken." if skipped else "the table has no lines."
        super().__init__("\n".join((f"{file}: {fault} {NOTHING}", *_sentences(skipped))))


class MostlyLeftOutError(CoachError):
    """Most lines of a file cannot be read, so that what is left of it would mislead."""

    exit_code = 3

    def __init__(self, file: str, lines: int, faults: Sequence[Skipped]) -> None:
        fault = f"{file}: {len(faults):,} of {lines:,} lines cannot be taken. {NOTHING}"
        mend = "Mend them in the file, or say how it is written (--map, --dates, --decimal)."
        super().__init__("\n".join((fault, *_sentences(faults), mend)))


def refuse_hopeless(file: str, taken: int, skipped: Sequence[Skipped]) -> None:
    """Refuse a file of which nothing could be taken, or of which most cannot be read.

    Raises NothingTakenError or MostlyLeftOutError.
    """
    faults = [line for line in skipped if line.is_fault]
    if len(faults) >= FEW and len(faults) > taken:
        raise MostlyLeftOutError(file, taken + len(skipped), faults)
    if not taken:
        raise NothingTakenError(file, skipped)


def checked(taken: int, skipped: int, out: int = 0) -> str:
    """How many lines a file has, what became of them, and how many things they took out."""
    reason = ", with the reason below" if skipped else ""
    lines = count(taken + skipped, "line")
    taken_out = f" Taken out: {out:,} known before." if out else ""
    return f"{lines} in the file: {taken:,} taken, {skipped:,} left out{reason}.{taken_out}"


def left_out(skipped: Sequence[Skipped]) -> Iterator[Line]:
    """Lines with the same reason in one sentence, in the order of their first lines."""
    for sentence in _sentences(skipped):
        yield Line(sentence, "", "  ")


def _sentences(skipped: Sequence[Skipped]) -> Iterator[str]:
    numbers: dict[str, list[int]] = {}
    for line in skipped:
        numbers.setdefault(line.reason, []).append(line.line)
    for reason, lines in islice(numbers.items(), MOST):
        yield f"{_numbered(lines)} left out: {reason}."
    if others := sum(map(len, islice(numbers.values(), MOST, None))):
        yield f"{others:,} more left out; --json shows each."


def _numbered(numbers: list[int]) -> str:
    """The lines by their numbers, runs of them as a range."""
    runs = list(_runs(numbers))
    more = f" and {len(runs) - RUNS:,} more places" if len(runs) > RUNS else ""
    return f"{'Line' if len(numbers) == 1 else 'Lines'} {', '.join(runs[:RUNS])}{more}"


def _runs(numbers: list[int]) -> Iterator[str]:
    """Numbers in a row as a range: in a run each lies as far from its place as the first."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        first, *rest = [number for _, number in run]
        yield f"{first}–{rest[-1]}" if rest else f"{first}"
