"""The door: finds a command, loads it alone, shows its answer, and says failures in one voice."""

import os
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from coachcli import VERSION
from coachcli.cli.commands import COMMANDS
from coachcli.cli.context import Context, today
from coachcli.cli.home import home
from coachcli.cli.listed import Command
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.answer import Answer, Step
from coachcli.cli.terminal.ask import leaving_is_an_answer
from coachcli.cli.terminal.options import parameters
from coachcli.cli.terminal.printing import Printing, printed, ready
from coachcli.cli.terminal.reading import read_plainly
from coachcli.coaching.errors import CoachError
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass

INTERRUPTED = 130
ALONE = ["today"]
"""What runs when no command is named."""


@dataclass(frozen=True, slots=True)
class Call:
    """A command line that was read: the command, what it is given, and the form of its answer."""

    function: Callable[..., Any]
    given: dict[str, Any]
    printing: Printing = Printing()


class NoSuchOptionError(CoachError):
    """An option of the program itself that is not there."""

    exit_code = 2

    def __init__(self, option: str) -> None:
        super().__init__(f'There is no option "{option}". See: coach --help')


class NoTextError(CoachError):
    """A word that was typed in other letters than this system's, of which nothing can be made."""

    exit_code = 2

    def __init__(self, word: str) -> None:
        shown = word.encode("utf-8", "replace").decode()
        super().__init__(
            f'"{shown}" has letters that are not written as UTF-8. Nothing was changed.'
        )


class NoSuchCommandError(CoachError):
    """A command that is not there."""

    exit_code = 2

    def __init__(self, wanted: str) -> None:
        alike = [f"coach {name}" for name in near(wanted, COMMANDS)]
        hint = f"Did you mean: {' or '.join(alike)}?" if alike else "See: coach --help"
        super().__init__(f'There is no command "{wanted}". {hint}')


def through(words: list[str]) -> int:
    """Run the command that these words name; gives its exit code. No traceback gets past here."""
    try:
        with leaving_is_an_answer():
            return _answered(words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _closed_pipe()
    except Exception as error:  # noqa: BLE001 - the last net, so that no traceback reaches a user
        return _said(error)


def read(words: list[str]) -> Call | int:
    """The call that a command line is; the exit code where only help was asked for.

    Most command lines are plain, and need no parser.
    """
    name, *rest = words or ALONE
    if name.startswith("-"):
        return _of_the_program(name)
    if name not in COMMANDS:
        raise NoSuchCommandError(name)
    listed = COMMANDS[name]
    if rest and rest[0] in listed.below:
        return _read(f"{name} {rest[0]}", listed.below[rest[0]], rest[1:])
    return (
        _read(name, listed.command, rest)
        if listed.command
        else _by_typer(command(name), name, rest)
    )


def loaded(command: Command) -> Callable[..., Any]:
    """The function of a command, its module loaded."""
    module, name = command.function.split(":")
    function: Callable[..., Any] = getattr(import_module(f"coachcli.cli.{module}"), name)
    return function


def parsed(name: str, command: Command) -> Any:  # noqa: ANN401 - Typer's Click is not public
    """A command by all the words of its name, as Typer reads its command line."""
    from coachcli.cli.terminal import parser  # noqa: PLC0415 - Typer is the slow part

    made = parser.with_day(parser.single(loaded(command), command.forms, Call))
    made.name = name.rsplit(maxsplit=1)[-1]
    return made


def command(name: str) -> Any:  # noqa: ANN401 - Typer's own Click has no public types
    """What Typer reads a name's command line with: a command, or a group of commands."""
    from coachcli.cli.terminal import parser  # noqa: PLC0415 - Typer is the slow part

    listed = COMMANDS[name]
    if listed.command:
        return parsed(name, listed.command)
    below = {word: (loaded(each), each.forms) for word, each in listed.below.items()}
    made = parser.with_day(parser.group(below, listed.help, Call))
    made.name = name
    return made


def _answered(words: list[str]) -> int:
    if strange := next(filter(_is_no_text, words), None):
        raise NoTextError(strange)
    left, day = _without_day(words)
    with Context(home(), today(day)) as context:
        context.begin = partial(_begun, context)
        call = read(left)
        if isinstance(call, int):
            return call
        ready(call.printing)
        answer = call.function(context, **call.given)
        printed(answer, call.printing)
        return int(answer.exit_code)


def _is_no_text(word: str) -> bool:
    """Whether a word holds bytes that are no text, as Python keeps them."""
    return not word.isascii() and any("\ud800" <= sign <= "\udfff" for sign in word)


def _begun(context: Context, step: Step) -> Answer:
    """What the command of a step answers where another page leads to it. Raises CoachError."""
    call = read(list(step.words))
    if isinstance(call, int):
        return Answer()
    answer: Answer = call.function(context, **call.given)
    return answer


def _read(name: str, command_: Command, words: list[str]) -> Call | int:
    function = loaded(command_)
    plain = read_plainly(parameters(function), command_.forms, words)
    if plain:
        return Call(function, *plain)
    return _by_typer(parsed(name, command_), name, words)


def _by_typer(made: Any, name: str, words: list[str]) -> Call | int:  # noqa: ANN401 - as above
    """What Typer reads; a wrong use is said plainly, and a group alone asks for its help."""
    try:
        call = made(args=words, prog_name=f"coach {name}", standalone_mode=False)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return _misused(error, made, name)
    return call if isinstance(call, Call) else int(call or 0)


def _misused(error: Any, made: Any, name: str) -> int:  # noqa: ANN401 - Typer's are not public
    from coachcli.cli.terminal import misuse  # noqa: PLC0415 - only a wrong use needs it

    if misuse.is_a_group_alone(error):
        show.answer(*error.message.split("\n"))
        return 0
    raise misuse.MisuseError(error, made, name) from None


def _of_the_program(option: str) -> int:
    """An option in the place of a command."""
    if option in ("--version", "-V"):
        show.answer(f"coach {VERSION}")
    elif option in ("--help", "-h"):
        from coachcli.cli.overview import overview  # noqa: PLC0415 - only for the help

        show.script(overview())
    else:
        raise NoSuchOptionError(option)
    return 0


def _without_day(words: list[str]) -> tuple[list[str], str | None]:
    """The words without `--as-of DATE`, which holds for every command wherever it stands."""
    for place, word in enumerate(words):
        option, equals, value = word.partition("=")
        if option == "--as-of":
            after = place + (1 if equals else 2)
            day = value if equals else "".join(words[place + 1 : after])
            return words[:place] + words[after:], day
    return words, None


def _closed_pipe() -> int:
    """Whoever read the answer has gone; nothing is to be said to them."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def unwritten(error: OSError) -> int:
    """What became of an answer that could not be written; gives the exit code."""
    return _closed_pipe() if isinstance(error, BrokenPipeError) else _said(error)


def _said(error: Exception) -> int:
    """Say a failure as what it is: ours to explain, a wrong use, the system's, or a defect."""
    if isinstance(error, CoachError):
        show.aside(*_folded(steps.said(error)))
        return error.exit_code
    if os.environ.get("COACH_DEBUG"):
        raise error
    show.aside(*_folded([_refused(error) if isinstance(error, OSError) else _mistake(error)]))
    return CoachError.exit_code


def _folded(lines: list[str]) -> list[str]:
    """What is said of a failure, in lines that fit a terminal; a log has each as it is."""
    if not sys.stderr.isatty():
        return lines
    return [row for line in lines for row in show.said(line)]


def _refused(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    reason = (error.strerror or str(error)).lower()
    return f"The system refused: {reason}{where}. Nothing more was changed."


def _mistake(error: Exception) -> str:
    said = f"coach made a mistake ({type(error).__name__}: {error})."
    return f"{said} What was saved is safe. To see where: COACH_DEBUG=1"
