"""Where the program starts; what it loads is held by begin/test_start.py."""

import sys
from types import SimpleNamespace

import pytest

from coachcli import VERSION
from coachcli.cli import main as module
from coachcli.cli.main import main, run
from coachcli.cli.overview import overview


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_the_version_needs_no_command(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([word]) == 0
    assert capsys.readouterr() == (f"coach {VERSION}\n", "")


@pytest.mark.parametrize("word", ["--help", "-h", "help"])
def test_the_help_is_the_overview(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([word]) == 0
    assert capsys.readouterr() == (overview(), "")


def test_the_program_leaves_with_the_code_of_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []
    collector = SimpleNamespace(set_threshold=calls.append, freeze=lambda: calls.append("left"))
    monkeypatch.setattr(module, "gc", collector)
    monkeypatch.setattr(sys, "argv", ["coach", "--version"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 0
    assert calls == [module.MANY, "left"]
