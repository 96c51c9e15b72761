"""Files of counts laid side by side: the same twice, two of one coach, two who share a name."""

from collections.abc import Iterable, Sequence
from datetime import date

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.period import day_in_words
from coachcli.coaching.week.aggregates import Aggregates

AHEAD = 1
"""So many days ahead a file may be, as the day begins elsewhere before it does here."""


@dataclass(frozen=True, slots=True)
class CountsFile:
    """The counts of a file, the file as it was named, and what it calls a coach without a name."""

    file: str
    stem: str
    counts: Aggregates

    @property
    def whose(self) -> object:
        """What tells coaches apart: the name they chose, else the figures."""
        return self.counts.coach.casefold() or self.counts


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The counts of each coach once, what was taken together, and what is not counted."""

    counts: tuple[Aggregates, ...]
    said: tuple[str, ...]
    refused: tuple[str, ...]


def side_by_side(files: Sequence[CountsFile], day: date) -> SideBySide:
    """The counts of each coach, of however many files of theirs."""
    coming = [each for each in files if (each.counts.until - day).days > AHEAD]
    here = [each for each in files if each not in coming]
    groups = [[each for each in here if each.whose == whose] for whose in _each(here)]
    laid = [_of_coach(group) for group in groups]
    names = _names([group[0] for group in groups])
    return SideBySide(
        counts=tuple(replace(each[0], coach=name) for each, name in zip(laid, names, strict=True)),
        said=tuple(said for each in laid for said in each[1]),
        refused=(*map(_too_early, coming), *(wrong for each in laid for wrong in each[2])),
    )


def _each(files: Iterable[CountsFile]) -> Iterable[object]:
    return dict.fromkeys(each.whose for each in files)


def _names(files: Sequence[CountsFile]) -> list[str]:
    """What each coach is called: the name, else that of the file, in full where two are alike."""
    short = [each.counts.coach or each.stem for each in files]
    return [
        each.file if short.count(name) > 1 and not each.counts.coach else name
        for each, name in zip(files, short, strict=True)
    ]


def _too_early(file: CountsFile) -> str:
    until = day_in_words(file.counts.until)
    return f"{file.file} is not counted: it counts up to {until}, which is still to come."


def _of_coach(files: Sequence[CountsFile]) -> tuple[Aggregates, list[str], list[str]]:
    """The counts of one coach, the last of several files first; what was said, and refused."""
    last, *earlier = sorted(files, key=lambda each: each.counts.until, reverse=True)
    counts, said, refused = last.counts, list[str](), list[str]()
    for file in earlier:
        if file.counts == counts:
            said.append(f"{file.file} is the same as {last.file}, and counts once.")
        elif file.counts.until == last.counts.until:
            refused.append(_two(file, last))
        else:
            counts = _with_earlier(counts, file.counts)
            said.append(_later(file, last))
    return counts, said, refused


def _with_earlier(counts: Aggregates, earlier: Aggregates) -> Aggregates:
    """The counts, with the weeks that only an earlier file has."""
    weeks = {each.week: each for each in earlier.weeks} | {each.week: each for each in counts.weeks}
    closed = [day for day in (counts.last_closed, earlier.last_closed) if day]
    in_order = tuple(weeks[name] for name in sorted(weeks))
    return replace(counts, weeks=in_order, last_closed=max(closed, default=None))


def _two(file: CountsFile, last: CountsFile) -> str:
    until = day_in_words(last.counts.until)
    return (
        f'{file.file} is not counted: it and {last.file} both count for "{last.counts.coach}" up '
        f"to {until}, with other figures. Two coaches each need a name of their own."
    )


def _later(file: CountsFile, last: CountsFile) -> str:
    until = day_in_words(last.counts.until)
    return (
        f'{file.file} and {last.file} are both of "{last.counts.coach}": the later counts, up to '
        f"{until}, with the weeks that only the earlier has."
    )
