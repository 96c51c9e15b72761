"""The program with lines to read, as an author types them."""

import io
from collections.abc import Callable

import pytest

from cli.conftest import Coach
from cli.runner import Said

Typing = Callable[..., Said]


@pytest.fixture
def typing(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> Typing:
    """The program with lines to read."""

    def call(lines: str, *words: str) -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        return coach(*words)

    return call
