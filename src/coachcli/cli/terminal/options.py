"""The options and arguments of a command, as small markers that nothing slow is imported for."""

from collections.abc import Callable
from typing import Annotated, Any

from coachcli.coaching.nouns import dataclass

Convert = Callable[[str], Any]
"""Reads a value from the word that is typed. Raises CoachError."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A word of the command line, known by its place: how the help calls it, and what it is."""

    metavar: str
    help: str


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command: its name, what it does, and the values it takes."""

    name: str
    help: str
    metavar: str | None = None
    parser: Convert | None = None
    min: float | None = None
    max: float | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a command, as its function declares it."""

    name: str
    kind: Any
    marker: Argument | Option
    required: bool

    @property
    def many(self) -> bool:
        """Whether it takes several words."""
        return str(self.kind).startswith("list[")


Rep = Annotated[str, Argument("REP", "The rep, by any part of the name.")]
AnyFlow = Annotated[str, Argument("ID|FILE", "A flow by its id, or a flow file.")]
Manager = Annotated[
    str | None,
    Option("--manager", "Look at this manager's team ('all' for everybody).", "NAME"),
]
Force = Annotated[bool, Option("--force", "Overwrite what is there.")]


def parameters(function: Callable[..., Any]) -> tuple[Parameter, ...]:
    """What a command takes from the command line; the door gives its context."""
    hints, required = function.__annotations__, _required(function)
    marked = [(name, hint) for name, hint in hints.items() if hasattr(hint, "__metadata__")]
    return tuple(
        Parameter(name, hint.__origin__, hint.__metadata__[0], name in required)
        for name, hint in marked
    )


def _required(function: Callable[..., Any]) -> frozenset[str]:
    """The parameters without a default; `inspect` says the same, slower than the command runs."""
    code, defaults = function.__code__, function.__defaults__ or ()
    by_place = code.co_varnames[: code.co_argcount - len(defaults)]
    by_name = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    return frozenset(by_place) | (frozenset(by_name) - frozenset(function.__kwdefaults__ or ()))
