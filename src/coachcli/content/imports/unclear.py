"""What must be told once about a file before it can be imported, and what makes a line unreadable."""

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
        self.field, self.columns = field, tuple(one for one in columns if one)
        problem = f"no column is known to hold the {field}. Name it: --map {field}=COLUMN. {NOTHING}"
        super().__init__(file, 1, f"{problem}\nColumns: {', '.join(self.columns)}")


class UnclearDatesError(UnclearError):
    """The order of day and month cannot be told from the file."""

    def __init__(self, file: str, examples: tuple[str, ...]) -> None:
        self.examples = examples
        shown = " and ".join(f'"{one}"' for one in examples)
        problem = f"dates such as {shown} can be read two ways. Say which: --dates dmy, --dates mdy or --dates ymd. {NOTHING}"
        super().__init__(file, None, problem)


class UnclearAmountsError(UnclearError):
    """The decimal sign cannot be told from the file."""

    def __init__(self, file: str) -> None:
        problem = "amounts are written in two ways. Say what stands before the cents: --decimal point or --decimal comma."
        super().__init__(file, None, f"{problem} {NOTHING}")


class UnknownWordsError(UnclearError):
    """The source uses words of its own, say for its stages."""

    def __init__(self, file: str, option: str, words: tuple[str, ...], meanings: tuple[str, ...]) -> None:
        self.words, self.meanings = words, meanings
        listed = ", ".join(f'"{word}"' for word in words[:MOST]) + (f" and {len(words) - MOST} more" if len(words) > MOST else "")
        example = ",".join(f"{word}={meanings[0]}" for word in words[:MOST])
        problem = f"coach does not know what these are: {listed}. Say it ({', '.join(meanings)}), like: {option} '{example}'"
        super().__init__(file, None, f"{problem}. {NOTHING}")
