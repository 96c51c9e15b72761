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
    shown, left = b"", list(lines)
    while part := part_of(ours):
        shown += part
        if left and shown.endswith(PROMPTS):
            until_keys_are_read(ours, enter)
            os.write(ours, f"{left.pop(0)}{enter}".encode())
    os.close(ours)
    return program.wait(60), " ".join(shown.decode().split())


def until_keys_are_read(ours: int, enter: str = "") -> None:
    """A key waits until the program reads keys, as what came before is thrown away then."""
    end = time.monotonic() + PATIENCE
    while not enter and termios.tcgetattr(ours)[3] & termios.ICANON and time.monotonic() < end:
        time.sleep(0.01)


def part_of(ours: int) -> bytes:
    """What is shown next; nothing when the program ended or waits for who will not come."""
    ready, _, _ = select.select([ours], [], [], 30)
    with suppress(OSError):
        return os.read(ours, 4096) if ready else b""
    return b""
