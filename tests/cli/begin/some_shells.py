"""Shells as somebody has them open: lines typed in them, with the Tab key, and what that gives."""

import os
import pty
import select
import shutil
import subprocess
import time
from pathlib import Path
from typing import Self

PROMPT = "ready> "
PATIENCE = 20.0
CALLED = "coach() {{ printf '%s\\n' \"$@\" >|{got}; }}"
RC = {
    "bash": f"PS1='{PROMPT}'; bind 'set bell-style none'\n. {{script}}\n{CALLED}\nPATH=\n",
    "zsh": (
        f"PS1='{PROMPT}'; autoload -Uz compinit; compinit -u -D\nPATH=\n. {{script}}\n{CALLED}\n"
    ),
    "fish": (
        f"function fish_prompt; printf '{PROMPT}'; end\nset fish_greeting\nset PATH\n"
        "source {script}\nfunction coach; printf '%s\\n' $argv >{got}; end\n"
    ),
}
"""What each shell reads first: prompt, script, no path, and a coach that repeats its words."""


class Typed:
    """A shell in a folder of its own, in which lines are typed."""

    def __init__(self, shell: str, script: str, folder: Path) -> None:
        """Start it; `script` is what the program printed for it."""
        folder.mkdir(exist_ok=True)
        self.folder, self.got = folder, folder / "got"
        (folder / "script").write_text(script, encoding="utf-8", errors="surrogateescape")
        rc = RC[shell].format(script=folder / "script", got=self.got)
        words = _started(shell, rc, folder)
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(  # noqa: S603 - ours
            words,
            cwd=folder,
            env={
                "HOME": str(folder),
                "ZDOTDIR": str(folder),
                "XDG_CONFIG_HOME": str(folder),
                "XDG_DATA_HOME": str(folder),
                "TERM": "xterm",
                "LANG": "C.UTF-8",
                "LC_ALL": "C.UTF-8",
            },
            preexec_fn=lambda: os.login_tty(theirs),  # noqa: PLW1509 - fish wants to own a terminal
            pass_fds=(theirs,),
        )
        os.close(theirs)
        self.said = ""
        self._until_prompt()

    def __enter__(self) -> Self:
        """The shell itself."""
        return self

    def __exit__(self, *_how: object) -> None:
        """Close its terminal."""
        os.close(self._ours)
        self._process.kill()
        self._process.wait()

    def words(self, line: str) -> list[str]:
        """The words that coach is given after this line was typed, with the Tab key after it."""
        self.got.write_bytes(b"")
        os.write(self._ours, f"{line}\t\r".encode())
        until = time.monotonic() + PATIENCE
        while not self.got.stat().st_size and time.monotonic() < until:
            self._hear(0.05)
        self._hear(0.1)
        return self.got.read_text(encoding="utf-8").split("\n")[:-1]

    def _until_prompt(self) -> None:
        until = time.monotonic() + PATIENCE
        while PROMPT not in self.said and time.monotonic() < until:
            self._hear(0.1)

    def _hear(self, seconds: float) -> None:
        """What it says for so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if select.select([self._ours], [], [], left)[0]:
                self.said += os.read(self._ours, 65536).decode(errors="replace")


def _started(shell: str, rc: str, folder: Path) -> list[str]:
    """The words that start a shell which reads this first."""
    file = folder / (".zshrc" if shell == "zsh" else "rc")
    file.write_text(rc, encoding="utf-8")
    program = str(shutil.which(shell))
    return {
        "bash": [program, "--noprofile", "--rcfile", str(file), "-i"],
        "zsh": [program, "-i"],
        "fish": [program, "--no-config", "-i", "-C", f"source {file}"],
    }[shell]
