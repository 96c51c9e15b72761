"""The study names facts and steps, and never how they are typed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import coachcli.coaching as study
from coachcli.cli.commands import COMMANDS

ROOM = Path(study.__path__[0])
COMMAND_LINE = re.compile(rf"(?<![\w-])--[a-z]|\bcoach (?:{'|'.join(COMMANDS)})\b")


def texts(path: Path) -> Iterator[tuple[int, str]]:
    for part in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.lineno, part.value


@pytest.mark.parametrize(
    "path", sorted(ROOM.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOM))
)
def test_the_study_does_not_speak_the_command_line(path: Path) -> None:
    written = list(texts(path))
    assert written
    assert [(line, text) for line, text in written if COMMAND_LINE.search(text)] == []


@pytest.mark.parametrize("text", ["coach goal add", "Add --why", "See: coach library list"])
def test_a_command_or_an_option_would_be_noticed(text: str) -> None:
    assert COMMAND_LINE.search(text)
