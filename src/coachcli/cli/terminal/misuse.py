"""A wrong use of a command in a plain sentence: what is wrong, and what to write instead."""

import re
from collections.abc import Sequence
from typing import Any

from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.near import near

LIKELY = 0.7
QUOTED = re.compile(r"""(['"])(.*?)\1""", re.DOTALL)
NUMBERS = {"int": "a whole number", "float": "a number"}


class MisuseError(CoachError):
    """A command was used wrongly: what is wrong, and where the help is."""

    exit_code = 2

    def __init__(self, error: Any, command: Any, name: str) -> None:  # noqa: ANN401 - not public
        context = getattr(error, "ctx", None)
        path = context.command_path if context else f"coach {name}"
        said = sentence(error, context.command if context else command)
        super().__init__("\n".join([*show.said(said), f"See: {path} --help"]))


def is_a_group_alone(error: Any) -> bool:  # noqa: ANN401 - Typer's types are not public
    """Whether a group was typed with nothing after it."""
    return type(error).__name__ == "NoArgsIsHelpError"


def sentence(error: Any, command: Any) -> str:  # noqa: ANN401 - as above
    """What is wrong in this use of a command, and what to write instead."""
    say = SENTENCES.get(type(error).__name__, _words)
    return say(error, command)


def _missing(error: Any, _command: Any) -> str:  # noqa: ANN401 - as above
    return f"{_name(error.param)} is missing: {_wanted(error.param)}."


def _no_option(error: Any, _command: Any) -> str:  # noqa: ANN401 - as above
    alike = near(error.option_name, error.possibilities or (), like=LIKELY)
    hint = f" Did you mean {_either(alike)}?" if alike else ""
    return f"There is no option {error.option_name} here.{hint}"


def _no_value(error: Any, command: Any) -> str:  # noqa: ANN401 - as above
    name = error.option_name
    if "does not take" in error.message:
        return f"{name} takes no value. Write it alone."
    wanted = [_wanted(one) for one in command.params if name in one.opts]
    return f"{name} needs a value{''.join(f': {words}' for words in wanted)}."


def _bad_value(error: Any, _command: Any) -> str:  # noqa: ANN401 - as above
    given = error.message.partition(" is not ")[0].strip("'\"")
    return f'{_name(error.param)} takes {_taken(error.param)}, not "{given}".'


def _words(error: Any, command: Any) -> str:  # noqa: ANN401 - as above
    """A word that no command has, or one too many."""
    if hasattr(command, "commands"):
        wanted = QUOTED.search(error.message)
        return _no_command(
            wanted[2] if wanted else "", list(command.commands), error.ctx.command_path
        )
    extra = error.message.partition(" (")[2].removesuffix(")")
    quotes = any(one.param_type_name == "argument" for one in command.params)
    advice = "Put words that belong together in quotes." if quotes else "Leave it out."
    return f'"{extra}" is too much here. {advice}'


def _no_command(wanted: str, names: list[str], path: str) -> str:
    alike = [f"{path} {name}" for name in near(wanted, names)]
    hint = f" Did you mean: {_either(alike)}?" if alike else ""
    return f'There is no command "{path} {wanted}".{hint}'


def _name(param: Any) -> str:  # noqa: ANN401 - as above
    """An option as it is typed; an argument as in its help, or by name where that lists values."""
    if param.param_type_name == "option":
        return str(param.opts[0])
    return str(param.name.upper() if _choices(param) else param.metavar or param.name.upper())


def _wanted(param: Any) -> str:  # noqa: ANN401 - as above
    """What a parameter wants: its values, or its help as the end of a sentence."""
    told = str(param.help or "").removesuffix(".")
    return _either(_choices(param)) or (
        told if told[1:2].isupper() else told[:1].lower() + told[1:]
    )


def _taken(param: Any) -> str:  # noqa: ANN401 - as above
    kind, _, limited = param.type.name.partition(" ")
    number = NUMBERS.get(kind, _wanted(param))
    return (
        f"{number}{_limits(param.type.min, param.type.max)}"
        if limited
        else _either(_choices(param)) or number
    )


def _limits(least: float | None, most: float | None) -> str:
    if least is None:
        return f" of {most} or less"
    return f" of {least} or more" if most is None else f" from {least} to {most}"


def _choices(param: Any) -> Sequence[str]:  # noqa: ANN401 - as above
    return [str(getattr(choice, "value", choice)) for choice in getattr(param.type, "choices", ())]


def _either(words: Sequence[str]) -> str:
    """Words as a choice: a, b or c."""
    *first, last = words or [""]
    return f"{', '.join(first)} or {last}" if first else last


SENTENCES = {
    "MissingParameter": _missing,
    "NoSuchOption": _no_option,
    "BadOptionUsage": _no_value,
    "BadParameter": _bad_value,
}
