"""What must be told once about a file before its import, and what makes a line unreadable."""

from coachcli.content.errors import ContentError
from coachcli.content.tables.cell import Cell, HintedError, text
from coachcli.content.tables.table import Skipped

MOST = 12
NOTHING = "Nothing was imported."
CALLED = {"expected": "close date"}
"""Fields whose name would read as a part of the sentence."""
FIRST, LAST = "first", "last"
"""Which of several lines of an opportunity counts, where nothing tells the latest."""


class UnreadableError(ValueError):
    """A line cannot be taken; says why, to be reported with its number."""

    is_fault = True

    def skipped(self, line: int) -> Skipped:
        """The line that is left out for it."""
        return Skipped(line, str(self), self.is_fault)


class LeftOutError(UnreadableError):
    """A line can be read, and is rightly not taken: it has not happened, or stands there twice."""

    is_fault = False


class DeletedError(LeftOutError):
    """A line is of something that the source has deleted."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__("deleted in the CRM")

    def skipped(self, line: int) -> Skipped:
        """The line that is left out, with the id of what is gone."""
        return Skipped(line, str(self), self.is_fault, self.key)


class UnclearError(ContentError):
    """Something about a file must be told once; on a terminal it is asked instead."""


class MissingColumnError(UnclearError):
    """Columns that are needed are not known by their names; they are asked for one by one."""

    def __init__(
        self,
        file: str,
        field: str,
        columns: tuple[str, ...],
        more: tuple[str, ...] = (),
        nearest: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Say which fields are missing, and the columns that are called most like them."""
        self.field, self.columns = field, tuple(filter(None, columns))
        fields = (field, *more)
        wanted = f"no column is known to hold the {_and(fields)}."
        say = " ".join(f"--map {name}=COLUMN" for name in fields)
        name_it = f"Name {'them' if more else 'it'}: {say}. {NOTHING}"
        near = "".join(f'\nThe nearest to {name}: "{column}".' for name, column in nearest)
        listed = f"Columns: {', '.join(self.columns)}"
        super().__init__(file, 1, f"{wanted} {name_it}{near}\n{listed}")


class NoIdError(MissingColumnError):
    """No column holds an id, and others can take its place together."""

    def __init__(self, missing: MissingColumnError, instead: str) -> None:
        """Say what was missing, and offer the columns, joined, that are first to choose from."""
        self.field, self.columns = missing.field, (instead, *missing.columns)
        offer = f'If the source has no ids, its names can take their place: --map id="{instead}".'
        ContentError.__init__(self, missing.file, missing.line, f"{missing.problem}\n{offer}")


class UnclearDatesError(UnclearError):
    """The order of day and month cannot be told from the file."""

    def __init__(self, file: str, examples: tuple[str, ...]) -> None:
        self.examples = examples
        super().__init__(file, None, f"{_two_ways(examples)} {NOTHING}")


class UnclearAmountsError(UnclearError):
    """The decimal sign cannot be told from the file."""

    def __init__(self, file: str) -> None:
        problem = (
            "amounts are written in two ways. Say what stands before the cents: --decimal point "
            "or --decimal comma."
        )
        super().__init__(file, None, f"{problem} {NOTHING}")


class UnknownWordsError(UnclearError):
    """The source uses words of its own, say for its stages."""

    def __init__(
        self, file: str, option: str, words: tuple[str, ...], meanings: tuple[str, ...]
    ) -> None:
        self.words, self.meanings = words, meanings
        problem = f"coach does not know what these are: {_listed(words)}."
        super().__init__(file, None, f"{problem} {_say_it(option, words, meanings)}. {NOTHING}")


class ContradictionError(ContentError):
    """Two columns say different things of how opportunities stand."""

    def __init__(
        self, file: str, lines: int, often: int, said: tuple[tuple[str, str], ...]
    ) -> None:
        """Say how many of the lines are so, and what the first of them says where."""
        (first, _), (second, _) = said
        shown = " and ".join(f'{field} "{word}"' for field, word in said)
        problem = f"{often:,} of {lines:,} lines say two things of how they stand, such as {shown}."
        say = f"Leave out the one that is wrong: --map {first}= or --map {second}=."
        super().__init__(file, None, f"{problem} {NOTHING} {say}")


class UnclearScaleError(UnclearError):
    """Scores could be of several scales."""

    def __init__(self, file: str, highest: float) -> None:
        self.highest = highest
        problem = f"the highest score is {highest:g}, and it is not said of how many."
        say = "Say from where to where scores go: --scale 1-5"
        super().__init__(file, None, f"{problem} {say}. {NOTHING}")


class UnclearRatesError(UnclearError):
    """Rates may be shares of 1 or percent."""

    def __init__(self, file: str, examples: tuple[float, ...]) -> None:
        self.examples = tuple(f"{example:g}" for example in examples[:2])
        shown = " and ".join(self.examples)
        fault = f"rates such as {shown} may be percent or shares of 1."
        super().__init__(
            file, None, f"{fault} Say which: --rates percent or --rates share. {NOTHING}"
        )


class UnclearYearError(UnclearError):
    """Periods are named without their year."""

    def __init__(self, file: str, examples: tuple[str, ...]) -> None:
        self.examples = examples
        shown = " and ".join(f'"{example}"' for example in examples)
        fault = f"periods such as {shown} have no year."
        say = "Say it, like --year 2026, or write it beside them (a column year, or Q1 2026)."
        super().__init__(file, None, f"{fault} {say} {NOTHING}")


class UnclearLinesError(UnclearError):
    """Opportunities stand in several lines that differ, and nothing says which is the latest."""

    def __init__(self, file: str, often: int, key: str, said: tuple[tuple[int, str], ...]) -> None:
        """Say how many are so, and what two lines of one of them say, each by its number."""
        are = f"{often:,} opportunities are" if often > 1 else "an opportunity is"
        self.example = f'"{key}" is ' + " and ".join(
            f"{state} in line {line}" for line, state in said
        )
        say = "If a column says when each line was written: --map changed=COLUMN."
        which = "Else say which line counts: --lines last or --lines first."
        fault = f"{are} in several lines that differ: {self.example}."
        super().__init__(file, None, f"{fault} {say} {which} {NOTHING}")


class UnclearSheetError(UnclearError):
    """Several sheets of a workbook have the columns that are read."""

    def __init__(self, file: str, sheets: tuple[str, ...]) -> None:
        names = " and ".join(f'"{sheet}"' for sheet in sheets)
        say = f'Say which, one after the other: --sheet "{sheets[0]}".'
        super().__init__(file, None, f"the sheets {names} all have these columns. {say} {NOTHING}")


def _and(words: tuple[str, ...]) -> str:
    *first, last = words
    return f"{', the '.join(first)} and the {last}" if first else last


def _two_ways(examples: tuple[str, ...]) -> str:
    shown = " and ".join(f'"{example}"' for example in examples)
    say = "Say which: --dates dmy, --dates mdy or --dates ymd."
    return f"dates such as {shown} can be read two ways. {say}"


def _say_it(option: str, words: tuple[str, ...], meanings: tuple[str, ...]) -> str:
    example = ",".join(f"{word}=?" for word in words[:MOST])
    known = ", ".join(meanings) if len(meanings) <= MOST else "an id, see: coach behaviour list"
    return f"Say it ({known}), like: {option} '{example}'"


def _listed(words: tuple[str, ...]) -> str:
    shown = ", ".join(f'"{word}"' for word in words[:MOST])
    return f"{shown} and {len(words) - MOST} more" if len(words) > MOST else shown


def unreadable(field: str, cell: Cell, problem: str, error: ValueError) -> UnreadableError:
    """What is wrong with a cell, with a hint where there is one."""
    said = f'{CALLED.get(field, field)} "{text(cell)[:40]}" {problem}'
    return UnreadableError(f"{said}; {error}" if isinstance(error, HintedError) else said)
