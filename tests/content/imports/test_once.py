"""What is made of cells once."""

import pytest

from coachcli.content.imports import once
from coachcli.content.imports.once import Once


def test_a_cell_that_comes_again_is_not_read_again() -> None:
    read: list[str] = []

    def upper(cell: str) -> str:
        read.append(cell)
        return cell.upper()

    known = Once(upper)
    assert [known[cell] for cell in ("a", "b", "a")] == ["A", "B", "A"]
    assert read == ["a", "b"]


def test_what_is_raised_is_raised_each_time() -> None:
    known = Once[str, int](int)
    for _ in range(2):
        with pytest.raises(ValueError, match="many"):
            known["many"]


def test_it_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(once, "MOST", 3)
    known = Once[int, int](abs)
    assert [known[-cell] for cell in range(9)] == list(range(9))
    assert len(known) <= 3
