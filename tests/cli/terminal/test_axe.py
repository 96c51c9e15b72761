"""Every page the program writes, as axe-core and a phone see it: light and dark, small and wide."""

from pathlib import Path

import pytest

from cli.acts import SEEN, Case, Places, prepared
from cli.conftest import Coach
from cli.runner import EXAMPLES
from cli.terminal.answers import ANSWER
from cli.terminal.some_browser import faults, missing
from cli.terminal.some_plots import PLOT
from coachcli.cli.commands import every
from coachcli.cli.terminal.answer import Answer, Heading, Prose, Sided
from coachcli.cli.terminal.page import page

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(missing()), reason=f"{missing()} Pages are not looked at here."),
]
ALSO = {
    "goal show dana": "--read",
    "diagnosis show DIAGNOSIS": "",
    "gaps --team": "",
    "gaps": "'lena brandt'",
    "rhythm show": "ivo",
    "talk-sheet dana": "",
    "observe dana": "",
    "evaluate": "",
    "learnt": "",
    "pair": "",
    "settings": "",
    "about --for-the-works-council": "",
}
"""Commands and words that give pages of other kinds than those of the list of all commands."""
FILES = (
    "assignment show ASSIGNMENT --out",
    "library show first-sixty-seconds --out",
    "talk-sheet dana --out",
    "talk-sheet dana --message --out",
    "preread dana --out",
    "practice ito --out",
    "observe dana --form",
)
PARTS = (
    Heading("All parts · of a page", "right"),
    *ANSWER.parts,
    PLOT,
    Sided((("Why", "because", "for"), ("", "and", "against")), 8, 12),
    Prose("## More\n\n| a | |\n| - | - |\n| 1 | 2 |\n"),
)


@pytest.fixture
def pages(coach: Coach, tmp_path: Path) -> dict[str, str]:
    """All pages of a home in which every command has something to show, by their commands."""
    places = prepared(coach, tmp_path)
    for kind in ("deals", "activities", "quota", "metrics"):
        assert coach("import", kind, str(EXAMPLES / f"{kind}.csv"), "--add-reps").code == 0
    forms = {name: command.forms for name, command in every().items()}
    shown = [
        f"{name} {case.words.replace('lena', 'LENA')}"
        for name, case in SEEN.items()
        if "html" in forms[name] and not case.typed and "--out" not in case.words
    ]
    lines = [*shown, *(f"{name} {words}" for name, words in ALSO.items())]
    named = Places(places.folder, places.ids | {"LENA": "lena ott"})
    return {
        line: written(coach, named.words("", Case(line)), tmp_path / f"{number}.html")
        for number, line in enumerate((*(f"{line} --html" for line in lines), *FILES))
    } | {"every part": page(Answer(parts=PARTS))}


def written(coach: Coach, words: list[str], file: Path) -> str:
    """The page that a command writes."""
    said = coach(*words, str(file))
    assert said.code == 0, (words, said.err)
    return file.read_text(encoding="utf-8")


def test_every_page_is_for_everybody_on_every_screen(pages: dict[str, str]) -> None:
    assert len(pages) > 40
    assert faults(pages, "light") == []
    assert faults(pages, "dark", ("color-contrast",)) == []


def test_what_is_wrong_with_a_page_is_found() -> None:
    head, pale = '<html lang="en"><title>A page</title><main>', 'style="color: #ccc"'
    pages = {"pale": f"{head}<h1 {pale}>A page</h1>", "wide": f"{head}<h1>{'a' * 400}</h1>"}
    found = faults(pages, "light")
    assert {(name, fault) for name, _, fault, *_ in found} == {
        ("pale", "color-contrast"),
        ("wide", "wider than it"),
    }
