"""A linter for names: a class has one of its own, and what crosses a border says what it is."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import coachcli

SRC = Path(coachcli.__file__).parent
NAMELESS = {"one", "at", "found", "told", "kept"}
"""Names that say nothing of the value."""
CALLED_WHAT_THEY_ARE = ("cli", "coaching", "content", "store")
"""The rooms in which no such name crosses a border: all."""
FILES = sorted(path for room in CALLED_WHAT_THEY_ARE for path in (SRC / room).rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def parts(path: Path) -> Iterator[ast.AST]:
    yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def classes() -> Counter[str]:
    found = (part for path in SRC.rglob("*.py") for part in parts(path))
    return Counter(part.name for part in found if isinstance(part, ast.ClassDef))


def crossing(path: Path) -> Iterator[str]:
    """The names of functions, parameters and attributes."""
    for part in parts(path):
        if isinstance(part, Function):
            yield part.name
            yield from (arg.arg for arg in (*part.args.args, *part.args.kwonlyargs))
        if isinstance(part, ast.ClassDef):
            yield from _fields(part)
        if isinstance(part, ast.Attribute) and isinstance(part.ctx, ast.Store):
            yield part.attr


def _fields(part: ast.ClassDef) -> Iterator[str]:
    given = (line.target for line in part.body if isinstance(line, ast.AnnAssign))
    yield from (target.id for target in given if isinstance(target, ast.Name))


def test_a_class_name_means_one_thing() -> None:
    counted = classes()
    assert len(counted) > 300
    assert {name: count for name, count in counted.items() if count > 1} == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SRC)))
def test_what_crosses_a_border_is_called_what_it_is(path: Path) -> None:
    assert sorted(set(crossing(path)) & NAMELESS) == []
