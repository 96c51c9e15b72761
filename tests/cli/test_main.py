"""Where the program starts; what it loads is held by begin/test_start.py."""

import os
import subprocess
import sys
from pathlib import Path
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


def by_a_shell(home: Path, line: str) -> subprocess.CompletedProcess[str]:
    """The program as a shell starts it, with what this line does to its streams."""
    program = f'coach() {{ "{sys.executable}" -m coachcli.cli.main "$@"; }}; {line}'
    return subprocess.run(  # noqa: S603 - ours
        ["/bin/sh", "-c", program],
        env=os.environ | {"COACH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


posix = pytest.mark.skipif(os.name == "nt", reason="these are the shells of Unix")


@posix
@pytest.mark.parametrize("words", ["--version", "--help", "team list", "flow list"])
@pytest.mark.parametrize("streams", [">&-", "<&-", "2>&-", ">&- 2>&- <&-", "| true"])
def test_a_stream_that_is_closed_is_no_mistake(words: str, streams: str, tmp_path: Path) -> None:
    said = by_a_shell(tmp_path / "home", f"coach {words} {streams}")
    assert (said.returncode, said.stderr) == (0, "")


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("words", ["--version", "--help", "flow list"])
def test_an_answer_that_finds_no_room_is_said_once_in_a_sentence(
    words: str, tmp_path: Path
) -> None:
    said = by_a_shell(tmp_path / "home", f"coach {words} > /dev/full")
    assert said.returncode == 1
    assert said.stderr.splitlines() == [
        "The system refused: no space left on device. Nothing more was changed."
    ]
