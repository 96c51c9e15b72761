"""Draws the pictures of the pages, what a terminal shows as SVG: python docs/pictures.py."""

import re
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from followed import in_terminal, newcomer
from shown import DAY, ROOT

PICTURES = ROOT / "docs" / "pictures"
WIDTH = 82
FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""Where rich would fetch a typeface from; a picture of ours asks nobody."""


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
    (PICTURES / "conclusion.svg").write_text(conclusion(), encoding="utf-8")


if __name__ == "__main__":
    main()
