"""Wrong use as a user sees it: over every group and command there is."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from cli.conftest import Coach
from cli.runner import Said
from coachcli.cli.commands import COMMANDS
from coachcli.cli.door import command

OURS = (
    "\\n",
    "\\t",
    "Traceback",
    "Error",
    "Typer",
    "Invalid value",
    "Missing",
    "Got unexpected",
    "No such",
)
NUMBERS = ("int", "float", "int range", "float range")


def paths() -> Iterator[tuple[str, ...]]:
    for name in COMMANDS:
        yield (name,)
        yield from ((name, below) for below in getattr(built(name), "commands", {}))


@cache
def built(name: str) -> Any:  # noqa: ANN401 - Typer's own Click has no public types
    return command(name)


def meant(path: tuple[str, ...]) -> Any:  # noqa: ANN401 - as above
    what = built(path[0])
    return what.commands[path[1]] if path[1:] else what


EACH = list(paths())
GROUPS = [path for path in EACH if hasattr(meant(path), "commands")]
LEAVES = [path for path in EACH if path not in GROUPS]


def arguments(path: tuple[str, ...]) -> list[Any]:
    return [one for one in meant(path).params if one.param_type_name == "argument"]


def options(path: tuple[str, ...]) -> list[Any]:
    return [
        one for one in meant(path).params if one.param_type_name == "option" and one.name != "as_of"
    ]


def option_named(path: tuple[str, ...], name: str) -> Any:  # noqa: ANN401 - Typer's own Click has no public types
    return next(one for one in options(path) if name in one.opts)


def is_limited(option: Any) -> bool:  # noqa: ANN401 - as above
    return option.type.name in NUMBERS or hasattr(option.type, "choices")


def filled(path: tuple[str, ...]) -> list[str]:
    """The least that a command wants."""
    words = [_value(one) for one in arguments(path) if one.required]
    wanted = [word for one in options(path) if one.required for word in (one.opts[0], _value(one))]
    return [*words, *wanted]


def _value(param: Any) -> str:  # noqa: ANN401 - as above
    return str(next(iter(getattr(param.type, "choices", ["x"]))))


def is_wrong_use(said: Said, path: tuple[str, ...]) -> bool:
    """One or two plain sentences on stderr, where the help is last, and no answer."""
    *sentences, see = said.err.splitlines()
    assert said.code == 2, said
    assert not said.out
    assert see == f"See: coach {' '.join(path)} --help"
    assert 1 <= len(sentences) <= 3
    assert sentences[-1].endswith((".", "?"))
    assert not [sign for sign in OURS if sign in said.err], said.err
    return True


OPTIONS = [(path, option.opts[0]) for path in LEAVES for option in options(path)]
LIMITED = [(path, name) for path, name in OPTIONS if is_limited(option_named(path, name))]


@pytest.mark.parametrize("path", GROUPS, ids=" ".join)
def test_a_group_alone_shows_its_help_as_help_does(coach: Coach, path: tuple[str, ...]) -> None:
    alone = coach(*path)
    assert (alone.code, alone.err) == (0, "")
    assert alone.out == coach(*path, "--help").out
    assert "\\" not in alone.out


@pytest.mark.parametrize("path", EACH, ids=" ".join)
def test_an_unknown_option_is_said(coach: Coach, path: tuple[str, ...]) -> None:
    said = coach(*path, "--zzz")
    assert is_wrong_use(said, path)
    assert "There is no option --zzz here." in said.err


@pytest.mark.parametrize("path", GROUPS, ids=" ".join)
def test_an_unknown_command_of_a_group_is_said_with_the_nearest(
    coach: Coach, path: tuple[str, ...]
) -> None:
    name = next(iter(meant(path).commands))
    said = coach(*path, f"{name}x")
    assert is_wrong_use(said, path)
    assert (
        f'There is no command "coach {path[0]} {name}x". Did you mean: coach {path[0]} {name}'
        in " ".join(said.err.split())
    )
    assert "Did you mean" not in coach(*path, "zzz").err


@pytest.mark.parametrize("path", [path for path in LEAVES if filled(path)], ids=" ".join)
def test_what_is_missing_is_named_with_what_it_is(coach: Coach, path: tuple[str, ...]) -> None:
    said = coach(*path)
    assert is_wrong_use(said, path)
    assert " is missing: " in said.err


@pytest.mark.parametrize(
    "path", [path for path in LEAVES if all(one.nargs > 0 for one in arguments(path))], ids=" ".join
)
def test_a_word_too_many_is_said(coach: Coach, path: tuple[str, ...]) -> None:
    words = [_value(one) for one in arguments(path)]
    wanted = [word for one in options(path) if one.required for word in (one.opts[0], _value(one))]
    said = coach(*path, *words, *wanted, "extra")
    assert is_wrong_use(said, path)
    assert '"extra" is too much here.' in said.err


@pytest.mark.parametrize(("path", "name"), OPTIONS, ids=str)
def test_an_option_without_its_value_and_a_value_without_need_are_said(
    coach: Coach, path: tuple[str, ...], name: str
) -> None:
    option = option_named(path, name)
    said = coach(*path, f"{name}=3" if option.is_flag else name)
    assert is_wrong_use(said, path)
    assert f"{name} {'takes no value' if option.is_flag else 'needs a value: '}" in said.err


@pytest.mark.parametrize(("path", "name"), LIMITED, ids=str)
def test_a_bad_value_is_said_with_what_is_taken(
    coach: Coach, path: tuple[str, ...], name: str
) -> None:
    said = coach(*path, *filled(path), name, "bad\nvalue")
    assert is_wrong_use(coach(*path, *filled(path), name, "bad"), path)
    assert f"{name} takes " in said.err
    assert said.code == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("completion",), "SHELL is missing: bash, zsh or fish."),
        (("completion", "tcsh"), 'SHELL takes bash, zsh or fish, not "tcsh".'),
        (("team", "show"), "REP is missing: the rep, by any part of the name."),
        (
            ("diagnose", "Dana", "Reyes"),
            '"Reyes" is too much here. Put words that belong together in quotes.',
        ),
        (("focus", "now"), '"now" is too much here. Leave it out.'),
        (("report", "--wek", "x"), "There is no option --wek here. Did you mean --week?"),
        (
            ("plan", "set", "x", "--weeks", "0"),
            '--weeks takes a whole number from 1 to 999, not "0".',
        ),
        (
            ("plan", "set", "x", "--coverage", "bad"),
            '--coverage takes a number of 100 or less, not "bad".',
        ),
        (("flow", "check", "--walks", "0"), '--walks takes a whole number of 1 or more, not "0".'),
        (("gaps", "--share", "half"), '--share takes a number, not "half".'),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else "",
)
def test_wrong_use_reads_so(coach: Coach, words: tuple[str, ...], sentence: str) -> None:
    said = coach(*words)
    assert said.code == 2
    assert said.err.splitlines()[0] == sentence


@pytest.mark.parametrize(
    "words", [("--as-of",), ("today", "--as-of"), ("plan", "set", "x", "--as-of")]
)
def test_no_day_after_as_of_is_said(coach: Coach, words: tuple[str, ...]) -> None:
    said = coach(*words)
    assert said.code == 2
    ways = "like 2026-11-30, or as tomorrow, Friday or 31 March."
    assert said.err == f'"" is not a day. Write it as YYYY-MM-DD, {ways}\n'
