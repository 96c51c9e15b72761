"""What a text is for a shell: one word, in which nothing is run."""

import os
import shutil
import subprocess

import pytest

from coachcli.cli.begin.quoting import in_fish, in_shell

TEXTS = (
    "",
    "/home/ann",
    "/Users/ann/Library/Application Support/coach",
    '/it\'s/$(touch ran)/`touch ran`/"x"',
    "back\\slash\\'and quote",
    "~/x*?[a]{b,c}#!^",
    "two\nlines\tand a \x1b[31mcolour",
    "Zoë\u202e日本 \\\n'",
    os.fsdecode(b"/caf\xe9"),
)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_a_text_is_one_word_and_runs_nothing(shell: str, text: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell} here")
    word = in_fish(text) if shell == "fish" else in_shell(text)
    run = [program, "-c", f"printf '<%s>' {word}"]
    env = {"LC_ALL": "C.UTF-8", "HOME": "/nowhere", "PATH": ""}
    done = subprocess.run(run, capture_output=True, check=True, env=env)  # noqa: S603 - ours
    assert (done.stdout, done.stderr) == (os.fsencode(f"<{text}>"), b"")


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_a_word_can_be_printed_as_it_is(text: str) -> None:
    assert in_fish(text).isprintable()
    assert in_shell(text).isprintable()
