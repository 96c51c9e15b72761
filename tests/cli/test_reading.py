"""A plain command line is a call: read directly it is what Typer makes of the same words."""

from collections.abc import Callable, Iterator
from functools import cache
from inspect import signature
from random import Random
from typing import Any

import pytest

from coachcli.cli import door
from coachcli.cli.commands import COMMANDS, every
from coachcli.cli.door import Call
from coachcli.cli.terminal.options import Argument, parameters
from coachcli.cli.terminal.reading import WORDS
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace

LINES = 10_000
SEED = 9
NAMES = list(COMMANDS)
BELOW = sorted({word for listed in COMMANDS.values() for word in listed.below})
ARGUMENTS = ["dana", "Dana Reyes", "7f2c31", "value-leaks", "mine.yaml", "new_opps", "12", "7.5"]
OPTIONS = [
    "--json",
    "--md",
    "--all",
    "--walks",
    "5",
    "--out",
    "--week",
    "--help",
    "--no",
    "--",
    "-",
]
ODD = ["", " ", "\t", "\n", "\x01", "é", "日本", "👩‍🌾", "\u202e", "\udcff", "a b", "a=b", "[x]",
       "*", "~", "%s", "$HOME", "None", "True", "-1", "'", '"', "\\", "@f", "/", "..",
       "x" * 300]  # fmt: skip
KINDS = (ARGUMENTS, NAMES, BELOW, OPTIONS, ODD)
OFTEN = (6, 1, 1, 1, 2)
"""How often a word is of each kind, an option being the exception."""
Calls = list[tuple[list[str], Call]]


def lines() -> Iterator[list[str]]:
    """Command lines that somebody might type, and some that nobody would."""
    chance = Random(SEED)  # noqa: S311 - seeded, and no secret
    for name in every():
        yield name.split()
        yield [*name.split(), *chance.choices(ARGUMENTS, k=1)]
    for _ in range(LINES):
        yield [*named(chance), *words(chance)]


def named(chance: Random) -> list[str]:
    """A command, mostly with one of those below it if it is a group; now and then none at all."""
    if chance.random() < 0.02:
        return words(chance)
    name = chance.choice(NAMES)
    below = list(COMMANDS[name].below)
    return [name, chance.choice(below)] if below and chance.random() < 0.95 else [name]


def words(chance: Random) -> list[str]:
    """Too few, enough or too many words of all kinds."""
    kinds = chance.choices(KINDS, OFTEN, k=chance.choice((0, 1, 1, 1, 2, 2, 3, 5)))
    return [chance.choice(kind) for kind in kinds]


@cache
def typers(name: str) -> Any:  # noqa: ANN401 - Typer's own Click has no public types
    return door.command(name) if name in COMMANDS else door.parsed(name, every()[name])


def by_typer(line: list[str]) -> Call | None:
    """The call that Typer makes of a line; none where it refuses, or where it shows its help."""
    name, *rest = line or door.ALONE
    if COMMANDS[name].command and rest[:1] and rest[0] in COMMANDS[name].below:
        name, rest = f"{name} {rest[0]}", rest[1:]
    try:
        call = typers(name)(args=rest, prog_name=f"coach {name}", standalone_mode=False)
    except Exception as error:
        if not isinstance(error, CoachError) and not hasattr(error, "format_message"):
            raise
        return None
    return call if isinstance(call, Call) else None


def directly(line: list[str]) -> Call | None:
    """The call that the door makes of a line by itself; none where it refuses or needs a parser."""
    try:
        call = door.read(line)
    except CoachError:
        return None
    return whole(call) if isinstance(call, Call) else None


def whole(call: Call) -> Call:
    """A call with its defaults filled in."""
    taken = list(signature(call.function).parameters.values())[1:]
    defaults = {one.name: one.default for one in taken if one.default is not one.empty}
    return replace(call, given=defaults | call.given)


def needing_no_parser() -> Iterator[Callable[..., Any]]:
    """The commands that some words alone make a call of."""
    for command in every().values():
        function = door.loaded(command)
        taken = parameters(function)
        places = [one for one in taken if isinstance(one.marker, Argument)]
        owed = [one for one in taken if one.required and one not in places]
        if not owed and all(place.kind in WORDS for place in places):
            yield function


@pytest.fixture(scope="module")
def direct_calls() -> Calls:
    """The lines that are read directly, each with its call; none of them is run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(door, "parsed", lambda *_words: None)
        patch.setattr(door, "command", lambda _name: None)
        patch.setattr(door, "_by_typer", lambda *_words: 0)
        return [(line, call) for line in lines() if (call := directly(line))]


def test_a_line_that_is_read_directly_is_the_call_that_typer_makes_of_it(
    direct_calls: Calls,
) -> None:
    assert len(direct_calls) > LINES // 10
    assert [(line, call) for line, call in direct_calls if call != by_typer(line)] == []


def test_every_command_that_words_alone_can_call_is_read_directly(direct_calls: Calls) -> None:
    assert {call.function for _, call in direct_calls} == set(needing_no_parser())


def test_what_only_a_parser_can_read_is_handed_over(direct_calls: Calls) -> None:
    words = {word for line, _ in direct_calls for word in line if word.startswith("-")}
    assert "--json" in words
    assert words.isdisjoint({"--help", "--no", "--", "-", "-1"})
