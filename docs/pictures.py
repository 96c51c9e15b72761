"""Draws the pictures of the pages, what a terminal shows as SVG: python docs/pictures.py."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from followed import BAR, Reader, StoppedError, in_terminal, newcomer
from shown import DAY, ROOT

PICTURES = ROOT / "docs" / "pictures"
WIDTH = 82
FLOW, DEMO = "few-new-opportunities", "library/demo"
FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""Where rich would fetch a typeface from; a picture of ours asks nobody."""


SETTING_UP = (
    "coach team import docs/examples/team.csv",
    'coach team me "Robin Hale"',
    "coach import deals docs/examples/deals.csv",
    "coach import activities docs/examples/activities.csv",
    "coach import quota docs/examples/quota.csv",
    "coach import metrics docs/examples/metrics.csv",
)
"""What is typed before the first picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is typed for a picture, first what leads to it, and at the questions of its command."""

    name: str
    line: str
    typed: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


WALKED = f"coach diagnose dana --flow {FLOW} --answers {DEMO}/dana.yaml"
GOAL = (
    'coach goal add dana --what "Meetings with new customers" --standard "9 meetings a month"'
    ' --why "The pipeline is thin" --by 2027-03-31 --agreed-by rep,manager'
)
PLAN = (
    "coach plan set dana --quota 600000 --existing 120000 --deal 13000 --win 12/50"
    " --meeting-to-opp 54% --touch-to-meeting 8% --weeks 46 --cycle 55"
    ' --activity "touches: a first message to a new customer -> new_opps"'
)
SCREENS = (
    Picture("coach", "coach"),
    Picture("focus", "coach focus"),
    Picture("gaps-team", "coach gaps --team"),
    Picture("gaps", "coach gaps dana", ("",)),
    Picture("question", f"coach diagnose dana --flow {FLOW}", ("", "q")),
    Picture("assign", "coach assign dana", before=(WALKED,)),
    Picture("talk-sheet", "coach talk-sheet dana"),
    Picture("goal", "coach goal show dana", before=(GOAL,)),
    Picture("plan", "coach plan show dana", before=(PLAN,)),
    Picture("report", "coach report"),
)
"""The main screens in the order in which a manager meets them, all of one home."""


def screens() -> Iterator[tuple[str, str]]:
    """Each screen by name as a picture."""
    with tempfile.TemporaryDirectory() as home:
        reader = newcomer(Path(home))
        shutil.copytree(ROOT / "library" / "demo", reader.folder / DEMO)
        reader.env = reader.env | {"COACH_AS_OF": DAY}
        for line in SETTING_UP:
            _done(reader, line)
        for each in SCREENS:
            for line in each.before:
                _done(reader, line)
            yield each.name, drawn(_coloured(reader, each), each.line)


def _done(reader: Reader, line: str) -> None:
    code, said = reader.runs(line, [])
    if code:
        raise StoppedError(line, code, said)


def _coloured(reader: Reader, picture: Picture) -> str:
    """What a terminal with colours is sent for a picture, with the ids that pages show."""
    plain = reader.env
    reader.env = {key: value for key, value in plain.items() if key != "NO_COLOR"}
    _, said = in_terminal(picture.line, reader.folder, reader.env, list(picture.typed))
    reader.env = plain
    rows = reader.steady(said).replace("\r\n", "\n").split("\n")
    left = (row.rpartition("\r")[2] for row in rows)
    return "\n".join(row for row in left if BAR not in row).strip("\n")


def conclusion() -> str:
    """The conclusion of the demo's walk as a picture."""
    with tempfile.TemporaryDirectory() as home:
        reader = newcomer(Path(home))
        coloured = {key: value for key, value in reader.env.items() if key != "NO_COLOR"}
        env = coloured | {"COACH_AS_OF": DAY}
        said = in_terminal("coach demo --recorded", reader.folder, env, [])[1]
    shown = between(said.replace("\r", ""), "Root cause", "$ coach assign")
    return drawn(shown, "coach diagnose dana")


def between(text: str, first: str, before: str) -> str:
    """The lines from the first that shows one text up to the one that shows the other."""
    begin = text.rindex("\n", 0, text.index(first)) + 1
    return text[begin : text.rindex("\n", 0, text.index(before))].rstrip()


def drawn(said: str, title: str) -> str:
    """What a terminal shows as SVG that is the same each time, and fetches nothing."""
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(said))
    svg = console.export_svg(title=title, theme=MONOKAI, unique_id="coach")
    lines = (row.rstrip() for row in FONTS.sub("", svg).splitlines())
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write each picture anew."""
    PICTURES.mkdir(exist_ok=True)
    for name, picture in (("conclusion", conclusion()), *screens()):
        (PICTURES / f"{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
