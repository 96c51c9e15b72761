"""Where the program starts. What needs no command is answered before anything slow is imported."""

import gc
import os
import sys

from coachcli import VERSION

MANY = 50_000
"""So many objects are made before the first look for what can be thrown away; few commands do."""


def main() -> None:
    """Run the command line and leave with its exit code.

    What is left then goes with the process: to look through it first takes as long as an answer.
    """
    gc.set_threshold(MANY)
    try:
        code = run(sys.argv[1:])
    finally:
        gc.freeze()
        _let_go()
    sys.exit(code)


def run(words: list[str]) -> int:
    """Run the command that these words name; gives its exit code."""
    _open_what_is_closed()
    _speak_any_language()
    if words in (["--version"], ["-V"]):
        return _written(f"coach {VERSION}\n")
    if words in (["--help"], ["-h"], ["help"]):
        from coachcli.cli.overview import overview  # noqa: PLC0415 - nothing slow for the help

        return _written(overview())
    from coachcli.cli.door import through  # noqa: PLC0415 - nothing of it for the help

    return through(words)


def _written(answer: str) -> int:
    """Write an answer that needs no command; gives the exit code, whatever becomes of it."""
    try:
        sys.stdout.write(answer)
        sys.stdout.flush()
    except OSError as error:
        from coachcli.cli.door import unwritten  # noqa: PLC0415 - a full disk, or a pipe that closed

        return unwritten(error)
    return 0


def _open_what_is_closed() -> None:
    """Where the shell has closed a stream (`<&-`), there is nothing to read, and nobody reads."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - it has no path, and stays open


def _speak_any_language() -> None:
    """A terminal that cannot show a sign shows a question mark instead of failing.

    Nor does what is typed in the letters of another system.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _let_go() -> None:
    """Let go what could not be written, of which the door has told, or Python tells of it again."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    main()
