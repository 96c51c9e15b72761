"""What a line of the overview holds: a command, its forms, its heading; quick to import."""

# Plain classes: named tuples would bring `typing`, as slow as all else that the help needs.

ACTS, SHOWS = ("json",), ("json", "md", "html", "plain")
ROWS = ("json", "csv", *SHOWS[1:])
"""The forms of an answer: of a command that changes something, one that shows, one that lists."""


class Command:
    """A command: its module and function in `cli`, and the forms of its answer."""

    __slots__ = ("forms", "function")

    def __init__(self, function: str, forms: tuple[str, ...] = SHOWS) -> None:
        """`function` is like "week.report:report"."""
        self.function, self.forms = function, forms


class Listed:
    """A name in the overview: its line, its heading, and the command, or those below a group."""

    __slots__ = ("below", "command", "heading", "help", "line")

    def __init__(
        self,
        line: str,
        heading: str,
        command: Command | None = None,
        *,
        below: dict[str, Command] | None = None,
        help: str = "",  # noqa: A002 - as Typer calls it
    ) -> None:
        """A group has `below` and `help` in the place of a command; a command may have both."""
        self.line, self.heading, self.command = line, heading, command
        self.below, self.help = below or {}, help


BEFORE, WEEK, KEPT = "Before a one-on-one", "The week", "What is kept"
THERE, SAFE, BEGIN = "What is there", "Safe keeping", "To begin"
"""The headings of the overview."""
