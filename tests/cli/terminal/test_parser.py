"""Command lines with options, as Typer reads them."""

from collections.abc import Callable
from typing import Annotated, Any

import pytest

from coachcli.cli.terminal.options import Argument, Option
from coachcli.cli.terminal.parser import AS_OF, group, single, with_day
from coachcli.cli.terminal.printing import Form, OneFormError, Printing


def command(
    rep: Annotated[str, Argument("REP", "The rep.")],
    most: Annotated[int, Option("--most", "So many.", min=1)] = 3,
) -> None:
    """Count what a rep has."""
    raise AssertionError((rep, most))


def taken(_function: Callable[..., Any], given: dict[str, Any], printing: Printing) -> Any:  # noqa: ANN401 - as the parser hands it on
    return given, printing


def read(*words: str, forms: tuple[str, ...] = ("json", "md")) -> Any:  # noqa: ANN401 - as above
    return single(command, forms, taken).main(list(words), "coach", standalone_mode=False)


def test_a_line_is_read_into_what_the_command_takes() -> None:
    assert read("dana", "--most=5") == ({"rep": "dana", "most": 5}, Printing())
    assert read("dana") == ({"rep": "dana", "most": 3}, Printing())


def test_the_form_of_the_answer_is_none_of_the_commands_own() -> None:
    assert read("dana", "--json") == ({"rep": "dana", "most": 3}, Printing(Form.JSON))


def test_only_one_form_can_be_had() -> None:
    with pytest.raises(OneFormError):
        read("dana", "--json", "--md")


def test_a_command_below_a_group_is_named_by_a_word() -> None:
    below = group({"count": (command, ())}, "Counting.", taken)
    assert below.main(["count", "dana"], "coach", standalone_mode=False)[0]["rep"] == "dana"


def test_the_help_of_every_command_tells_of_the_day() -> None:
    below = with_day(group({"count": (command, ())}, "Counting.", taken)).commands["count"]
    assert [option.help for option in below.params if "--as-of" in option.opts] == [AS_OF]
