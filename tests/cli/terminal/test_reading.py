from pathlib import Path
from typing import Annotated

import pytest

from coachcli.cli.terminal.answer import Answer
from coachcli.cli.terminal.options import Argument, Option, parameters
from coachcli.cli.terminal.printing import Form, Printing
from coachcli.cli.terminal.reading import read_plainly


def command(
    rep: Annotated[str, Argument("REP", "The rep.")],
    words: Annotated[list[str] | None, Argument("WORDS", "Some.")] = None,
    out: Annotated[Path | None, Option("--out", "A file.")] = None,
    most: Annotated[int, Option("--most", "So many.", min=1, max=9)] = 3,
    every: Annotated[bool, Option("--all", "All.")] = False,  # noqa: FBT002 - an option
) -> Answer:
    """Do something with what the command line gives."""
    return Answer((rep, words, out, most, every))


def read(*words: str) -> tuple[dict[str, object], Printing] | None:
    return read_plainly(parameters(command), ("json", "md"), list(words))


@pytest.mark.parametrize(
    ("words", "given"),
    [
        (("dana",), {"rep": "dana"}),
        (("dana", "a", "b"), {"rep": "dana", "words": ["a", "b"]}),
        (("dana", "--most", "9"), {"rep": "dana", "most": 9}),
        (("--all", "dana", "--out", "x.md"), {"rep": "dana", "every": True, "out": Path("x.md")}),
    ],
)
def test_plain_words_are_read_without_a_parser(
    words: tuple[str, ...], given: dict[str, object]
) -> None:
    assert read(*words) == (given, Printing())


def test_the_form_of_the_answer_is_read_too() -> None:
    assert read("dana", "--json") == ({"rep": "dana"}, Printing(Form.JSON))


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("dana", "--nonsense"),
        ("dana", "--csv"),
        ("dana", "--json", "--md"),
        *(("dana", "--most", word) for word in ("0", "10", "+3", "3.0", "three", "٣", "9" * 10)),
        ("dana", "--out"),
        ("dana", "--out=x.md"),
        ("dana", "--out", "--all"),
        ("dana", "--all", "--all"),
        ("--", "dana"),
        ("dana", "-1"),
    ],
)
def test_what_is_not_plain_is_left_to_the_parser(words: tuple[str, ...]) -> None:
    assert read(*words) is None
