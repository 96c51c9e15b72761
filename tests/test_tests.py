"""A linter for tests: no assertion that nothing could make fail; each form of one is found."""

import ast
from collections.abc import Callable, Iterator
from functools import cache
from textwrap import indent

import pytest

from assertions import (
    Test,
    always_true,
    either,
    every,
    functions_in,
    perhaps_empty,
    repeated,
    silent,
    speaking,
    twice,
)

Rule = Callable[[Test], Iterator[ast.AST]]


def says_nothing(test: Test) -> Iterator[ast.AST]:
    return silent(test, everywhere())


@cache
def everywhere() -> frozenset[str]:
    """The names of what asserts in any test."""
    return speaking(every())


RULES: dict[str, Rule] = {
    "a thing beside itself": twice,
    "the same part under several names": repeated,
    "true whatever happens": always_true,
    "one of two things": either,
    "each of what may be nothing": perhaps_empty,
    "nothing at all": says_nothing,
}
"""What is found in a test that cannot fail, by what it asserts."""
PLANTED = [
    ("a thing beside itself", "assert run('x').out == run('x').out"),
    ("a thing beside itself", "assert 0 < size <= size"),
    (
        "the same part under several names",
        "first, second = text.split()[:1] * 2\nassert first == second",
    ),
    ("true whatever happens", "assert (found, 'what was found')"),
    ("true whatever happens", "assert (one.fits for one in found)"),
    ("true whatever happens", "assert len(found) >= 0"),
    ("true whatever happens", "assert all([])"),
    ("true whatever happens", "assert 1"),
    ("true whatever happens", "assert found or True"),
    ("one of two things", "assert code == 0 or code == 1"),
    ("each of what may be nothing", "for one in found():\n    assert one.fits"),
    ("each of what may be nothing", "assert all(one.fits for one in found)"),
    ("each of what may be nothing", "assert not any(one.wrong for one in found)"),
    ("each of what may be nothing", "assert not [one for one in found if one.wrong]"),
    ("each of what may be nothing", "assert [one for one in found.values() if one.wrong] == []"),
    ("each of what may be nothing", "assert {one.kind for one in found} <= {'survey'}"),
    (
        "each of what may be nothing",
        "found = [one for one in read() if one.fits]\nfor one in found:\n    assert one",
    ),
    ("nothing at all", "run('x')"),
]
SOUND = [
    "assert run('x').out == run('y').out",
    "first, second = ['a'] * 2\nassert first == second",
    "assert [one for one in found if one.wrong] == [second]",
    "assert len(found) == 3\nassert all(one.fits for one in found)",
    "assert found\nfor one in sorted(found):\n    assert one.fits",
    "for part in ('why', 'next'):\n    assert part in said",
    "for number in range(12):\n    assert number in found",
    "rows = {'a': 1}\nfor key, row in rows.items():\n    assert row == found[key]",
    "assert all(name in said for name in COMMANDS[:3])",
    "with pytest.raises(ValueError):\n    run('x')",
]


def written(body: str) -> Test:
    """A test with this in it."""
    (test,) = functions_in(f"def test_something() -> None:\n{indent(body, '    ')}\n", "test_x.py")
    return test


def broken(test: Test) -> set[str]:
    """The rules that a test breaks."""
    return {rule for rule, finds in RULES.items() if any(finds(test))}


@pytest.mark.parametrize("finds", RULES.values(), ids=RULES)
def test_no_test_asserts(finds: Rule) -> None:
    assert len(every()) > 1000
    assert [test.where(node) for test in every() for node in finds(test)] == []


@pytest.mark.parametrize(("rule", "body"), PLANTED)
def test_a_test_that_cannot_fail_is_found(rule: str, body: str) -> None:
    assert rule in broken(written(body))


@pytest.mark.parametrize("body", SOUND)
def test_a_test_that_can_fail_is_let_be(body: str) -> None:
    assert broken(written(body)) == set()
