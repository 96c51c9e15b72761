"""The door: finds the command, loads only that one, and says every failure in one voice."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup, TyperOption

from coachcli import VERSION
from coachcli.cli import clock
from coachcli.cli.commands import COMMANDS, overview
from coachcli.cli.opened import OPENED
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import leaving_is_an_answer
from coachcli.coaching.errors import CoachError

INTERRUPTED = 130
WRONG_USE = 2


class Commands(TyperGroup):
    """The commands of the program, each loaded when it is called."""

    def list_commands(self, _ctx: Any) -> list[str]:  # noqa: ANN401 - Typer's own Click has no public types
        """All names, in the order of the overview."""
        return list(COMMANDS)

    def get_command(self, _ctx: Any, name: str) -> Any:  # noqa: ANN401 - as above
        """The command with this name, or nothing."""
        return command(name) if name in COMMANDS else None

    def format_help(self, _ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - as above
        """Write the overview, which needs no command to be loaded."""
        formatter.write(overview())


class NoSuchCommandError(CoachError):
    """A command that is not there."""

    exit_code = 2

    def __init__(self, wanted: str) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistyped command needs it

        near = get_close_matches(wanted, COMMANDS, n=2)
        hint = f"Did you mean: {' or '.join(f'coach {name}' for name in near)}?" if near else "See: coach --help"
        super().__init__(f'There is no command "{wanted}". {hint}')


def through(words: list[str]) -> int:
    """Run the command that these words name; gives its exit code. No traceback gets past here."""
    try:
        with _on_day(words) as left, leaving_is_an_answer(), OPENED:
            _refuse_unknown(left)
            return _exit_code(program()(args=left, prog_name="coach", standalone_mode=False))
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        return _closed_pipe()
    except Exception as error:  # noqa: BLE001 - the last net, so that no traceback reaches a user
        return _said(error, words)


def program() -> Callable[..., Any]:
    """The whole command line, its commands not loaded yet."""
    app = typer.Typer(cls=Commands, rich_markup_mode=None, add_completion=False, invoke_without_command=True)
    app.callback(invoke_without_command=True)(_without_command)
    return typer.main.get_command(app)


def command(name: str) -> Any:  # noqa: ANN401 - Typer's own Click has no public types
    """A command by its name, loaded."""
    module = import_module(f"coachcli.cli.{COMMANDS[name].module}")
    found = typer.main.get_command(module.app)
    found.name = name
    _tell_of_day(found)
    return found


def _tell_of_day(found: Any) -> None:  # noqa: ANN401 - as above
    """Name `--as-of` in the help of a command and of those below it; it is taken out of the words before they are read."""
    if hasattr(found, "commands"):
        for one in found.commands.values():
            _tell_of_day(one)
    else:
        said = "Act as if today were this day (YYYY-MM-DD)."
        found.params.append(TyperOption(param_decls=["--as-of"], metavar="DATE", expose_value=False, help=said))


def _without_command(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version.")] = False,
) -> None:
    """Say what is due today when no command is named."""
    if version:
        show.answer(f"coach {VERSION}")
    elif context.invoked_subcommand is None:
        import_module("coachcli.cli.week.today").today()


@contextmanager
def _on_day(words: list[str]) -> Iterator[list[str]]:
    """The words without `--as-of DATE`, which holds for every command wherever it stands."""
    before = os.environ.get(clock.AS_OF)
    left, day = _without_day(words)
    os.environ.update({clock.AS_OF: day} if day is not None else {})
    try:
        yield left
    finally:
        os.environ.pop(clock.AS_OF, None)
        os.environ.update({clock.AS_OF: before} if before is not None else {})


def _without_day(words: list[str]) -> tuple[list[str], str | None]:
    for at, word in enumerate(words):
        option, equals, value = word.partition("=")
        if option == "--as-of":
            day, after = (value, at + 1) if equals else ("".join(words[at + 1 : at + 2]), at + 2)
            clock.day_named(day)
            return words[:at] + words[after:], day
    return words, None


def _refuse_unknown(words: list[str]) -> None:
    if words and not words[0].startswith("-") and words[0] not in COMMANDS:
        raise NoSuchCommandError(words[0])


def _exit_code(given: object) -> int:
    return given if isinstance(given, int) and not isinstance(given, bool) else 0


def _closed_pipe() -> int:
    """Whoever read the answer has gone; nothing is to be said to them."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _said(error: Exception, words: list[str]) -> int:
    """Say a failure as what it is: ours to explain, a wrong use of a command, the system's, or a mistake in the program."""
    if isinstance(error, CoachError):
        show.aside(*str(error).split("\n"))
        return error.exit_code
    if hasattr(error, "format_message"):
        return _wrong_use(error, words)
    if os.environ.get("COACH_DEBUG"):
        raise error
    show.aside(_refused(error) if isinstance(error, OSError) else _mistake(error))
    return CoachError.exit_code


def _wrong_use(error: Any, words: list[str]) -> int:  # noqa: ANN401 - Typer's usage errors have no public type
    """Say what is wrong and where the help is; a group that is typed alone is no wrong use, but asks for its help."""
    from coachcli.cli.terminal import misuse  # noqa: PLC0415 - only a wrong use needs it

    if misuse.is_a_group_alone(error):
        show.answer(*error.message.split("\n"))
        return 0
    path, meant = _meant(words)
    show.aside(*show.wrapped(misuse.sentence(error, meant)), f"See: {' '.join(path)} --help")
    return WRONG_USE


def _meant(words: list[str]) -> tuple[list[str], Any]:
    """The command that these words name, and its path; the program itself where they name none."""
    path, meant = ["coach"], program()
    for word in _without_day(words)[0]:
        below = meant.get_command(None, word) if hasattr(meant, "get_command") else None
        if below is None:
            break
        path, meant = [*path, word], below
    return path, meant


def _refused(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    return f"The system refused: {(error.strerror or str(error)).lower()}{where}. Nothing more was changed."


def _mistake(error: Exception) -> str:
    return f"coach made a mistake ({type(error).__name__}: {error}). What was saved is safe. To see where: COACH_DEBUG=1"
