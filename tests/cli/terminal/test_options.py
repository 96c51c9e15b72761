"""The options and arguments of a command."""

from typing import Annotated

from coachcli.cli.terminal.options import Argument, Option, Parameter, parameters

REP, WORDS = Argument("REP", "The rep."), Argument("WORDS", "Some.")
EVERY = Option("--all", "All.")


def command(
    _context: object,
    rep: Annotated[str, REP],
    words: Annotated[list[str] | None, WORDS] = None,
    *,
    every: Annotated[bool, EVERY],
) -> None:
    """Do nothing."""


def test_a_command_takes_what_it_marks_and_its_context_is_no_part_of_the_line() -> None:
    rep, words, every = parameters(command)
    assert rep == Parameter("rep", str, REP, required=True)
    assert (words.name, words.marker, words.required) == ("words", WORDS, False)
    assert every == Parameter("every", bool, EVERY, required=True)


def test_only_a_list_takes_several_words() -> None:
    lists = Parameter("words", list[str], WORDS, required=False)
    assert lists.many
    assert not parameters(command)[0].many
