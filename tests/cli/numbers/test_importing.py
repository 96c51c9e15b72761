"""What is unclear about a file is asked on a terminal, once, and answered by the answer's text."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.runner import DAY, Said, started
from cli.some_terminal import part_of, until_keys_are_read
from coachcli.cli.numbers.lines_seen import LinesSeen
from coachcli.content.tables.table import Skipped

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="a terminal of its own is a POSIX thing"
)
Asked = Callable[..., Said]
ANSWERS = (
    "Nr",
    "Lage",
    "won",
    "open",
    "von",
    "day, month, year",
    "bis",
    "Zahl",
    "add them as reps",
)


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """An export with names, stages and dates that nobody could know."""
    file = tmp_path / "strange.csv"
    rows = (
        "Nr,Seller,Lage,von,bis,Zahl,Notiz",
        "1,Dana Reys,Signed,01/02/2026,03/04/2026,5,x",
        "2,Zed Quill,Talking,,,7,y",
    )
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    """The program at a terminal of its own, given key after key, each when it waits for one."""
    import pty  # noqa: PLC0415 - not on Windows
    import termios  # noqa: PLC0415

    def run(answers: tuple[str, ...], *words: str) -> Said:
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (40, 80))
        command = [sys.executable, "-m", "coachcli.cli.main", *words]
        home = {"COACH_HOME": str(tmp_path / "home"), "COACH_AS_OF": DAY, "TERM": "dumb"}
        ends = {"stdin": theirs, "stderr": theirs, "stdout": subprocess.PIPE}
        with subprocess.Popen(command, env=os.environ | home, **ends) as process:  # type: ignore[call-overload] # noqa: S603 - ours
            os.close(theirs)
            shown = answered(ours, answers)
            out = process.stdout.read().decode()
        os.close(ours)
        return Said(process.returncode, out, shown)

    return run


def answered(terminal: int, answers: tuple[str, ...]) -> str:
    """All that was shown, an answer given at each prompt."""
    shown, left, question = "", list(answers), 0
    while part := part_of(terminal).decode():
        shown += part
        if shown.endswith("> ") and left:
            key = key_of(left.pop(0), shown[question:])
            question = len(shown)
            until_keys_are_read(terminal)
            os.write(terminal, key.encode())
    return shown


def key_of(answer: str, question: str) -> str:
    """The number that stands before an answer; an answer that is none of these is a key itself."""
    match = re.search(rf"^ *(\d+)  {re.escape(answer)}\r?$", question, re.MULTILINE)
    return match[1] if match else answer


def test_what_is_not_known_is_asked_once_and_remembered(
    asked: Asked, strange: Path, tmp_path: Path
) -> None:
    said = asked(ANSWERS, "import", "deals", str(strange))
    questions = [line for line in said.err.replace("\r", "").split("\n") if line.endswith("?")]
    assert questions == [
        "Which column holds the id?",
        "Which column holds the stage?",
        'What is "Signed"?',
        'What is "Talking"?',
        "Which column holds the day it was created?",
        "How are dates such as 01/02/2026 written?",
        "Which column holds the close date?",
        "Which column holds the amount?",
    ]
    assert "2 sellers not on the team: Dana Reys, Zed Quill." in said.err
    assert said.code == 0
    assert "2 opportunities of 2 reps imported: 1 won, 0 lost, 1 open." in said.out
    again = started(tmp_path / "home", "import", "deals", str(strange))
    shown = again.communicate(timeout=60)[0].splitlines()
    assert shown[0] == "Nothing changed: 2 opportunities known already."


def test_who_leaves_at_a_question_has_imported_nothing(
    asked: Asked, strange: Path, tmp_path: Path
) -> None:
    said = asked(("0",), "import", "deals", str(strange))
    assert said.code == 130
    assert "Nothing was imported." in said.err
    again = started(tmp_path / "home", "import", "deals", str(strange))
    assert "hold the id" in again.communicate(timeout=60)[1]


def test_a_line_in_which_several_things_are_left_out_counts_once() -> None:
    seen = LinesSeen(date(2026, 11, 23))
    for left in (Skipped(3, "late"), Skipped(3, "late"), Skipped(4, "late")):
        seen.leave(left)
    assert [left.line for left in seen.skipped] == [3, 4]
