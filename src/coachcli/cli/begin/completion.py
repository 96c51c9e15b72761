"""coach completion: what a shell needs to complete commands, reps, flows and assets with the Tab key, without starting Python."""

from enum import StrEnum
from typing import Annotated, Any

import typer

from coachcli.cli import names
from coachcli.cli.begin import shells
from coachcli.cli.begin.shells import Place
from coachcli.cli.commands import COMMANDS
from coachcli.cli.context import desk
from coachcli.cli.door import command
from coachcli.cli.terminal import show

app = typer.Typer(rich_markup_mode=None, add_completion=False)
NAMES = {"rep": names.REPS, "flow": names.FLOWS, "asset": names.ASSETS, "wanted": names.FLOWS}
"""Which list completes a parameter of this name."""


class ShellName(StrEnum):
    """The shells that can complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


@app.command()
def completion(shell: Annotated[ShellName, typer.Argument(metavar="bash|zsh|fish", help="Your shell.")]) -> None:
    """Print a script that makes the Tab key complete commands, options, reps, flows and assets.

    \b
    Examples
      mkdir -p ~/.local/share/bash-completion/completions
      coach completion bash > ~/.local/share/bash-completion/completions/coach
      coach completion zsh > ~/.zfunc/_coach    (fpath+=~/.zfunc before compinit)
      coach completion fish > ~/.config/fish/completions/coach.fish

    \b
    Open a new shell afterwards. The names are read from lists in your home for
    coach, which are kept up to date whenever the team changes.
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    names.keep(at)
    show.script(shells.script(shell, places(), at.home / names.FOLDER))


def places() -> dict[str, Place]:
    """What may follow each command and each option that takes a value, by the words before it; "" is the program itself."""
    found = {"": Place(tuple(COMMANDS), ("--help", "--version", "--as-of"))}
    for name in COMMANDS:
        found |= _places(name, command(name))
    return found


def _places(path: str, what: Any) -> dict[str, Place]:  # noqa: ANN401 - Typer's own Click has no public types
    below = getattr(what, "commands", {})
    found = {path: Place(tuple(below), _options(what), _kinds(what))}
    for name, one in below.items():
        found |= _places(f"{path} {name}", one)
    return found | {f"{path} {option}": Place(kinds=kinds) for option, kinds in _values(what)}


def _options(what: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    return (*(option for one in what.params for option in one.opts if option.startswith("-")), "--help")


def _kinds(what: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    return tuple(_kind(one) for one in what.params if one.param_type_name == "argument")


def _values(what: Any) -> list[tuple[str, tuple[str, ...]]]:  # noqa: ANN401 - as above
    takes = [one for one in what.params if one.param_type_name == "option" and not one.is_flag]
    return [(option, (_kind(one),)) for one in takes for option in one.opts]


def _kind(one: Any) -> str:  # noqa: ANN401 - as above
    """The list, "files", or the words themselves that complete a value; "" where nothing is known."""
    choices = getattr(one.type, "choices", None)
    if choices:
        return " ".join(str(choice) for choice in choices)
    return shells.FILES if "Path" in type(one.type).__name__ else NAMES.get(one.name, "")
