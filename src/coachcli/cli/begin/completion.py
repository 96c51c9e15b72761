"""coach completion: what a shell needs to complete with the Tab key, without starting Python."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, get_args

from coachcli.cli import names
from coachcli.cli.begin import shells
from coachcli.cli.begin.shells import Place
from coachcli.cli.commands import COMMANDS
from coachcli.cli.context import Context
from coachcli.cli.door import loaded
from coachcli.cli.listed import Command, Listed
from coachcli.cli.terminal.answer import Answer, Verbatim
from coachcli.cli.terminal.options import Argument, Option, Parameter, parameters
from coachcli.coaching.settable import SETTINGS

NAMES = {
    "rep": names.REPS,
    "id_": names.REPS,
    "flow": names.FLOWS,
    "asset": names.ASSETS,
    "wanted": names.FLOWS,
}
NAMES["setting"] = " ".join(SETTINGS)
"""Which list completes a parameter of this name, or the words that do."""
PAGE, FORCE, DAY, HELP = "--html", "--force", "--as-of", "--help"
PROGRAM = (HELP, "--version", DAY)


class ShellName(StrEnum):
    """The shells that can complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


Shell = Annotated[ShellName, Argument("bash|zsh|fish", "Your shell.")]


def completion(context: Context, shell: Shell) -> Answer:
    """Print a script that makes the Tab key complete commands, options, reps, flows and assets.

    Examples
      mkdir -p ~/.local/share/bash-completion/completions
      coach completion bash > ~/.local/share/bash-completion/completions/coach
      coach completion zsh > ~/.zfunc/_coach    (fpath+=~/.zfunc before compinit)
      coach completion fish > ~/.config/fish/completions/coach.fish

    Open a new shell afterwards. The names are read from lists in your home for
    coach, which are kept up to date whenever the team changes.
    """
    names.keep(context)
    script = shells.script(shell, places(), context.home / names.FOLDER)
    return Answer({"shell": str(shell), "script": script}, (_sign_for_sign(script),))


def places() -> dict[str, Place]:
    """What may follow each command and each option that takes a value, by the words before it.

    "" is the program itself.
    """
    known = {"": Place(tuple(COMMANDS), PROGRAM)}
    for name, listed in COMMANDS.items():
        known |= dict(_of_name(name, listed))
    return known


def _sign_for_sign(script: str) -> Verbatim:
    return Verbatim(script.removesuffix("\n").split("\n"))


def _of_name(name: str, listed: Listed) -> Iterator[tuple[str, Place]]:
    if listed.command:
        yield from _of_command(name, listed.command, tuple(listed.below))
    else:
        yield name, Place(tuple(listed.below), (HELP,))
    for word, command in listed.below.items():
        yield from _of_command(f"{name} {word}", command)


def _of_command(
    path: str, command: Command, below: tuple[str, ...] = ()
) -> Iterator[tuple[str, Place]]:
    declared = parameters(loaded(command))
    kinds = tuple(_kind(each) for each in declared if isinstance(each.marker, Argument))
    options = {each.marker.name: each for each in declared if isinstance(each.marker, Option)}
    formed = _formed(command.forms, forces=FORCE in options)
    yield path, Place(below, (*options, *formed, DAY, HELP), kinds)
    for option, kind in _values(options, formed):
        yield f"{path} {option}", Place(kinds=(kind,))


def _values(options: Mapping[str, Parameter], formed: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The options that take a value, with what completes it."""
    yield from ((name, _kind(each)) for name, each in options.items() if each.kind is not bool)
    yield from ((option, shells.FILES) for option in formed if option == PAGE)
    yield (DAY, "")


def _formed(forms: tuple[str, ...], *, forces: bool) -> tuple[str, ...]:
    """The options that the door adds for the forms of an answer."""
    added = tuple(f"--{form}" for form in forms)
    return (*added, FORCE) if PAGE in added and not forces else added


def _kind(parameter: Parameter) -> str:
    """The list, "files", or the words themselves that complete a value; "" where unknown."""
    words = _choices(parameter)
    if words:
        return " ".join(words)
    return shells.FILES if "Path" in str(parameter.kind) else NAMES.get(parameter.name, "")


def _choices(parameter: Parameter) -> list[str]:
    """The words of which a value is one, where the type of the parameter says them."""
    return [str(word) for kind in _kinds(parameter.kind) if _is_choice(kind) for word in kind]


def _kinds(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - a type, as a command declares it
    """The types that a type is made of: of `list[Way] | None`, Way and nothing."""
    inner = get_args(kind)
    for each in inner:
        yield from _kinds(each)
    if not inner:
        yield kind


def _is_choice(kind: Any) -> bool:  # noqa: ANN401 - a type, as a command declares it
    return isinstance(kind, type) and issubclass(kind, StrEnum)
