"""Where the program starts. What needs no command is answered before anything slow is imported."""

import gc
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
    sys.exit(code)


def run(words: list[str]) -> int:
    """Run the command that these words name; gives its exit code."""
    _speak_any_language()
    if words in (["--version"], ["-V"]):
        sys.stdout.write(f"coach {VERSION}\n")
        return 0
    if words in (["--help"], ["-h"], ["help"]):
        from coachcli.cli.overview import overview  # noqa: PLC0415 - nothing slow for the help

        sys.stdout.write(overview())
        return 0
    from coachcli.cli.door import through  # noqa: PLC0415 - nothing of it for the help

    return through(words)


def _speak_any_language() -> None:
    """A terminal that cannot show a sign shows a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    main()
