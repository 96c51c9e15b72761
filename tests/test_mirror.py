"""Tests mirror the house: each module has a test file of its own name in the same wing."""

from pathlib import Path

import coachcli

SRC, TESTS = Path(coachcli.__file__).parent, Path(__file__).parent
ELSEWHERE = {
    "coaching/numbers/tally.py": "declarations only: what is counted, without a rule",
}
"""Modules without a test file of their own, and why; this only ever shrinks."""


def modules() -> set[str]:
    """Every module of a room, by its path."""
    files = (path.relative_to(SRC) for path in SRC.rglob("*.py") if path.name != "__init__.py")
    return {path.as_posix() for path in files if len(path.parts) > 1}


def has_a_test(module: str) -> bool:
    """Whether a test file is called like it; files on one subject more may stand beside that."""
    path = Path(module)
    return (TESTS / path.parent / f"test_{path.name}").is_file()


def test_each_module_has_a_test_file_of_its_own_name() -> None:
    expected = modules() - set(ELSEWHERE)
    assert len(expected) > len(ELSEWHERE)
    assert [each for each in sorted(expected) if not has_a_test(each)] == []


def test_what_is_tested_elsewhere_is_there_and_has_no_file_of_its_own() -> None:
    assert set(ELSEWHERE) <= modules()
    assert [each for each in ELSEWHERE if has_a_test(each)] == []


def test_a_module_without_a_test_is_noticed() -> None:
    assert has_a_test("coaching/walks/verdict.py")
    assert not has_a_test("coaching/walks/no_such_module.py")
    assert not has_a_test("content/walks/verdict.py")
