"""What must be told once about a file before its import, and what makes a line unreadable."""

from coachcli.content.errors import ContentError

MOST = 12
NOTHING = "Nothing was imported."


class UnreadableError(ValueError):
    """A line cannot be taken; says why, to be reported with its number."""


class UnclearError(ContentError):
    """Something about a file must be told once; on a terminal it is asked instead."""


class MissingColumnError(UnclearError):
    """A column that is needed is not known by its name."""

    def __init__(self, file: str, field: str, columns: tuple[str, ...]) -> None:
        self.field, self.columns = field, tuple(filter(None, columns))
        wanted = f"no column is known to hold the {field}. Name it: --map {field}=COLUMN."
        problem = f"{wanted} {NOTHING}\nColumns: {', '.join(self.columns)}"
        super().__init__(file, 1, problem)


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


def _two_ways(examples: tuple[str, ...]) -> str:
    shown = " and ".join(f'"{example}"' for example in examples)
    say = "Say which: --dates dmy, --dates mdy or --dates ymd."
    return f"dates such as {shown} can be read two ways. {say}"


def _say_it(option: str, words: tuple[str, ...], meanings: tuple[str, ...]) -> str:
    example = ",".join(f"{word}=?" for word in words[:MOST])
    return f"Say it ({', '.join(meanings)}), like: {option} '{example}'"


def _listed(words: tuple[str, ...]) -> str:
    shown = ", ".join(f'"{word}"' for word in words[:MOST])
    return f"{shown} and {len(words) - MOST} more" if len(words) > MOST else shown
