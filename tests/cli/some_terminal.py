"""The program at a terminal of its own, where somebody types."""

import os
import select
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from cli.runner import DAY

pty = pytest.importorskip("pty", reason="a terminal of its own is opened as Unix does it")
termios = pytest.importorskip("termios", reason="as above")
PATIENCE = 5
MOMENT, LONGEST = 0.5, 30
"""How many seconds of silence make one wonder, and how many mean that nothing more will come."""
PROMPTS = (b"> ", b"yet): ", b"answer: ")


def typed(
    home: Path, words: tuple[str, ...], lines: tuple[str, ...], *, enter: str = "\n"
) -> tuple[int, str]:
    """The exit code and all that is shown when these lines are typed; keys, if without Enter."""
    ours, theirs = pty.openpty()
    env = os.environ | {"COACH_HOME": str(home), "COACH_AS_OF": DAY, "NO_COLOR": "1"}
    program = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "coachcli.cli.main", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=env,
    )
    os.close(theirs)
    shown, left, last = b"", list(lines), b""
    while part := part_of(ours, shown, last):
        shown += part
        if left and shown.endswith(PROMPTS):
            until_keys_are_read(ours, enter)
            last = f"{left.pop(0)}{enter}".encode()
            os.write(ours, last)
    os.close(ours)
    return program.wait(60), " ".join(shown.decode().split())


def until_keys_are_read(ours: int, enter: str = "") -> None:
    """A key waits until the program reads keys, as what came before is thrown away then."""
    end = time.monotonic() + PATIENCE
    while not enter and not reads_keys(ours) and time.monotonic() < end:
        time.sleep(0.01)


def reads_keys(ours: int) -> bool:
    """Whether the program waits for a key, and not for a line or for nothing."""
    return not termios.tcgetattr(ours)[3] & termios.ICANON


def part_of(ours: int, shown: bytes = b"", last: bytes = b"") -> bytes:
    """What is shown next; nothing when the program ended or waits for who will not come.

    What was typed last is typed again where a key is waited for still: a line that came
    just before keys were read was thrown away.
    """
    if not is_ready(ours, MOMENT) and reads_keys(ours) and not shown.endswith(PROMPTS):
        os.write(ours, last)
    with suppress(OSError):
        return os.read(ours, 4096) if is_ready(ours, LONGEST) else b""
    return b""


def is_ready(ours: int, seconds: float) -> bool:
    """Whether something is shown within so many seconds."""
    return bool(select.select([ours], [], [], seconds)[0])
