"""The pages as a reader follows them: every command in order, in one home, in a terminal.

`python docs/followed.py PAGE ...` makes what a page shows anew: what stands after each `$ command`
of its `console` blocks.
What is typed at a question stands in the block itself, after the `>` at which it is typed.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from shown import IDS, ROOT, ids_kept

Program = subprocess.Popen[bytes]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = "$ "
TYPED = re.compile(r"^>(?: (.*))?$")
ASKS = b"> "
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
BAR = "━━"
"""What a progress bar is made of; it shows how fast a machine is, which no page can."""
ALWAYS = (
    (re.compile(r"(?<=\bat )\d\d:\d\d\b"), "09:10"),
    (re.compile(r"(?<=\d{4}-\d\d-\d\d-)\d{4}\b"), "0910"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "01a0b8f2c4d67e9180a3b5c7d9e1f203"),
)
"""What a page always shows the same: times of day, also in names of copies, and whole ids."""
LEAVE = "\x04"
"""What is typed where the page has no answer left: the page stops there, with what is asked."""
REFUSED = (1, 2, 3, 4)
LEFT = 130
"""How a command ends that was left at a question."""
PATIENCE = 2.0
"""Seconds that a question may take to wait for one key before it counts as one for a line."""


class StoppedError(Exception):
    """A command of a page fails, and the page does not say so."""

    def __init__(self, line: str, code: int, said: str) -> None:
        unsaid = "which the paragraph before it does not say"
        super().__init__(f"$ {line}\nends with {code}, {unsaid}:\n{said}")


@dataclass(slots=True)
class Reader:
    """Who follows a page: where they are, what they have set, and the ids that they got."""

    home: Path
    folder: Path
    env: dict[str, str]
    ids: dict[str, str] = field(default_factory=dict)

    def runs(self, line: str, typed: list[str]) -> tuple[int, str]:
        """How a command ends, and what the terminal shows of it."""
        words = line.split()
        if words[0] in ("cd", "export"):
            self._sets(words)
            return 0, ""
        code, said = in_terminal(self._own(line), self.folder, self.env, typed)
        return code, self.steady(visible(said))

    def _sets(self, words: list[str]) -> None:
        if words[0] == "cd":
            self.folder = (self.folder / words[1]).resolve(strict=True)
            return
        for word in words[1:]:
            name, _, value = word.partition("=")
            self.env[name] = value.replace("~", str(self.home), 1)

    def _own(self, line: str) -> str:
        """A command with the ids that this reader got in the place of those on the page."""
        for own, shown in self.ids.items():
            line = line.replace(shown, own)
        return line

    def steady(self, said: str) -> str:
        """What was said with the ids, times and places that a page shows."""
        kept = ids_kept(Path(self.env["COACH_HOME"]))
        for word in re.findall(r"\b[0-9a-f]{6}\b", said):
            if word in kept and word not in self.ids:
                self.ids[word] = IDS[len(self.ids)]
        for own, shown in self.ids.items():
            said = said.replace(own, shown)
        said = said.replace(str(self.home), "~")
        for changing, shown in ALWAYS:
            said = changing.sub(shown, said)
        return said


def followed(text: str) -> str:
    """A page with what it shows made anew. Raises StoppedError where a reader could not go on."""
    with tempfile.TemporaryDirectory() as folder:
        reader = newcomer(Path(folder))
        parts = BLOCK.split(text)
        for at in range(1, len(parts), 2):
            parts[at] = f"```console\n{anew(reader, parts[at], parts[at - 1])}\n```"
        return "".join(parts)


def newcomer(home: Path) -> Reader:
    """A reader with the examples of a checkout and nothing else."""
    checkout = home / "coach"
    shutil.copytree(ROOT / "docs" / "examples", checkout / "docs" / "examples")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    plain = {"HOME": str(home), "PATH": path, "NO_COLOR": "1", "TERM": "xterm"}
    spoken = {"PYTHONIOENCODING": "utf-8", "LANG": "C.UTF-8", "COACH_HOME": str(home / ".coach")}
    return Reader(home, checkout, plain | spoken)


def anew(reader: Reader, block: str, before: str) -> str:
    """A block with each of its commands run, and what it shows in the place of what stood there."""
    shown = [_said(reader, line, below, before) for line, below in commands(block)]
    return "".join(text + ("\n\n" if "\n" in text else "\n") for text in shown).rstrip("\n")


def commands(block: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a block, each with the rows that stand below it."""
    rows = block.splitlines()
    for at, row in enumerate(rows):
        if row.startswith(COMMAND):
            below = takewhile(lambda other: not other.startswith(COMMAND), rows[at + 1 :])
            yield row.removeprefix(COMMAND), list(below)


def _said(reader: Reader, line: str, below: list[str], before: str) -> str:
    typed = [match[1] or "" for row in below if (match := TYPED.match(row))]
    code, said = reader.runs(line, typed)
    if code not in allowed(typed, before):
        raise StoppedError(line, code, said)
    return f"{COMMAND}{line}\n{said}".rstrip()


def allowed(typed: list[str], before: str) -> tuple[int, ...]:
    """How a command may end: well, left with q, or refused where the paragraph before says so."""
    if "refuse" in before.strip().rpartition("\n\n")[2]:
        return REFUSED
    return (0, LEFT) if typed[-1:] == ["q"] else (0,)


def in_terminal(line: str, folder: Path, env: dict[str, str], typed: list[str]) -> tuple[int, str]:
    """How a command ends in a terminal where these things are typed, and what that is sent."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(ours, (24, 80))
    shell = ["/bin/sh", "-c", line]
    process = subprocess.Popen(
        shell,
        cwd=folder,
        env=env,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    said = b"".join(_answered((ours, theirs), process, list(typed)))
    os.close(ours)
    os.close(theirs)
    return process.wait(), said.decode()


def _answered(ends: tuple[int, int], process: Program, typed: list[str]) -> Iterator[bytes]:
    """What a terminal gets until its program ends; at each question the next answer is typed."""
    (ours, theirs), said = ends, b""
    while (more := _heard(ours)) or process.poll() is None:
        said = (said + more)[-len(ASKS) :]
        yield more
        if not more and said == ASKS:
            _type(ours, theirs, typed.pop(0) if typed else LEAVE)
            said = b""
    yield _heard(ours)


def _heard(ours: int) -> bytes:
    ready, _, _ = select.select([ours], [], [], 0.05)
    return os.read(ours, 65536) if ready else b""


def _type(ours: int, theirs: int, answer: str) -> None:
    """Type an answer: as one key where the program waits for one, else as a line."""
    until = time.monotonic() + PATIENCE
    by_line = True
    while by_line and len(answer) <= 1 and time.monotonic() < until:
        by_line = bool(termios.tcgetattr(theirs)[3] & termios.ICANON)
        time.sleep(0.01)
    os.write(ours, f"{answer}\n".encode() if by_line else (answer or "\r").encode())


def visible(said: str) -> str:
    """What a terminal has been sent, as it stands there in the end, without colours."""
    rows = CONTROL.sub("", said).replace("\r\n", "\n").split("\n")
    left = (row.rpartition("\r")[2].rstrip() for row in rows)
    return "\n".join(row for row in left if BAR not in row).rstrip("\n")


def main(pages: list[str]) -> None:
    """Write each page anew."""
    for page in map(Path, pages):
        page.write_text(followed(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
