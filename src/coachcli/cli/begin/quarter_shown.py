"""coach demo --quarter: a made-up quarter shown and thrown away, or left in a folder."""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from coachcli.cli import clock, door
from coachcli.cli.begin import quarter
from coachcli.cli.context import AS_OF, Context
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Line, Lines, Part, in_quotes
from coachcli.coaching.errors import CoachError
from coachcli.coaching.period import WEEK
from coachcli.coaching.week.report import week_of

SHOWN = ("report", "prep dana", "mirror", "rhythm show")
"""What is shown of it, after the review of the week before."""
GOODBYE = (
    "",
    "That was a made-up quarter; nothing was kept.",
    "To look around in one: coach demo --quarter --keep FOLDER",
)


class NotEmptyError(CoachError):
    """The folder in which a quarter is to be left holds something."""

    exit_code = 2

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is not an empty folder. Nothing was made there, and what it holds is as it "
            "was. Name a folder that is empty, or that is not there yet."
        )


def shown(context: Context) -> Answer:
    """The pages of a made-up quarter, in a home that is thrown away."""
    home = Path(context.until_the_end(tempfile.TemporaryDirectory(prefix="coach-demo-")))
    quarter.make(context, home)
    there = context.until_the_end(Context(home, context.day, quarter.Nobody()))
    pages = {f"coach {words}": _answer(there, words) for words in _lines(context)}
    return Answer(
        {words: _body(page) for words, page in pages.items()}, _parts(pages), remarks=GOODBYE
    )


def left(context: Context, folder: Path) -> Answer:
    """A made-up quarter in a folder, made whole before it is put there. Raises NotEmptyError."""
    folder = folder.expanduser().absolute()
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise NotEmptyError(folder)
    with tempfile.TemporaryDirectory(prefix="coach-demo-") as made:
        quarter.make(context, Path(made) / "home")
        shutil.copytree(Path(made) / "home", folder, dirs_exist_ok=True)
    command = f"{_home(context, folder)} coach report"
    said = (
        "A made-up quarter of eight reps is there. Point any command at it:",
        Line(command, "  ", whole=True),
    )
    day = context.day.isoformat()
    body = {"home": str(folder), "as_of": day, "seed": quarter.SEED, "command": command}
    return Answer(body, (Lines(said),))


def _home(context: Context, folder: Path) -> str:
    """What stands before a command that is pointed at a folder, and at its day if that is past."""
    path = in_quotes(str(folder)) if " " in str(folder) else str(folder)
    day = "" if context.day == clock.today() else f" {AS_OF}={context.day}"
    return f"COACH_HOME={path}{day}"


def _lines(context: Context) -> Iterator[str]:
    """The command lines whose pages are shown: the last whole week first."""
    before = week_of(context.day - timedelta(days=WEEK)).name
    yield f"report --week {before}"
    yield from SHOWN


def _answer(there: Context, words: str) -> Answer:
    call = door.read(words.split())
    if isinstance(call, int):
        raise TypeError(words)
    answer: Answer = call.function(there, **call.given)
    return answer


def _body(page: Answer) -> object:
    return page.body() if callable(page.body) else page.body


def _parts(pages: dict[str, Answer]) -> Iterator[Part]:
    for number, (words, page) in enumerate(pages.items()):
        yield from (BLANK,) if number else ()
        yield Heading(f"$ {words}")
        yield from page.parts
