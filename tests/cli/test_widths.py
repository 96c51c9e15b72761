"""Whatever is shown fits the screen: no line is wider, no word is broken, none is left out."""

import re
from collections.abc import Iterator

import pytest

from cli.acts import SEEN, Case, Places
from cli.wide_home import printed, shown, wide_home
from coachcli.cli.commands import COMMANDS, every
from coachcli.cli.terminal.folding import cells

DOCUMENTS = ("completion", "flow schema", "export", "flow new", "flow import", "flow export")
"""What is written for a program to read, line by line as it is."""
AS_IT_IS = ("library show",)
"""A document, which a terminal folds and a pipe has as it is written."""
CHANGES = ("backup", "doctor", "talk-sheet")
"""What says times and sizes, others each time; and a sheet of twelve lines, however short."""
CHOSEN = {
    "assignment show": Case("ASSIGNMENT --out FOLDER/dana.md --force"),
    "talk-sheet": Case("dana"),
    "flow check": Case("EXAMPLE --walks 2"),
    "flow diff": Case("DRAFT EXAMPLE --walks 2"),
}
MESSAGE = ("talk-sheet", Case("dana --message"))
MORE = {"gaps": Case("--team"), "team list": Case("--left"), "metric show": Case("lena")}
READ = {name: case for name, case in (SEEN | CHOSEN).items() if name not in DOCUMENTS}
CASES = [*READ.items(), *MORE.items(), MESSAGE]
MISUSED = (
    "team lst",
    "team add",
    "diagnose dana --flow",
    "metric show dana --weeks x",
    "gaps dana --weeks 900",
    "plan set dana --win",
    "goal add dana --wha x",
    "backup extra",
    "forget",
)
NARROW, USUAL, WIDE = 60, 80, 120
TYPED = ("coach ", "--", "{")
"""How a command begins, its next line, and an example in JSON."""
CODE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    """The home with long names, made once."""
    with wide_home(tmp_path_factory.mktemp("wide")) as made:
        yield made


def too_wide(text: str, columns: int) -> list[str]:
    """The lines that do not fit, but for a path or a command that is too wide itself."""
    lines = (CODE.sub("", line).rstrip() for line in text.split("\n"))
    return [line for line in lines if cells(line) > columns and not stays_whole(line, columns)]


def stays_whole(line: str, columns: int) -> bool:
    """Whether a line is a command, or hardly more than a path."""
    longest = max(line.split(), key=len)
    is_path = "/" in longest and len(longest) > columns - len("  Copied to ")
    return is_path or line.strip().startswith(TYPED)


@pytest.mark.parametrize("columns", [NARROW, USUAL, WIDE])
@pytest.mark.parametrize(("name", "case"), CASES)
def test_no_line_is_wider_than_the_screen(
    name: str, case: Case, columns: int, places: Places
) -> None:
    said = shown(places, name, case, columns, drawn=True)
    assert said.code in (0, 1), said.err
    assert too_wide(said.out, columns) + too_wide(said.err, columns) == []


@pytest.mark.parametrize("name", [*COMMANDS, *every()])
def test_help_is_folded_and_not_cut(name: str) -> None:
    usage, *lines = printed(*name.split(), "--help", columns=NARROW).out.split("\n")
    assert usage.startswith(f"Usage: coach {name}")
    assert too_wide("\n".join(lines), NARROW) == []
    assert [line for line in lines if line.endswith("...")] == []


@pytest.mark.parametrize("words", MISUSED)
def test_a_wrong_use_is_said_in_lines_that_fit(words: str) -> None:
    said = printed(*words.split(), columns=NARROW)
    assert said.code == 2
    assert too_wide(said.err, NARROW) == []


@pytest.mark.parametrize(("name", "case"), CASES)
def test_every_word_of_a_wide_screen_stands_whole_on_a_narrow_one(
    name: str, case: Case, places: Places
) -> None:
    wide, narrow = (shown(places, name, case, columns) for columns in (WIDE, NARROW))
    if name not in CHANGES:
        words = set(f"{wide.out} {wide.err}".split())
        assert words <= set(f"{narrow.out} {narrow.err}".split())
    if name not in AS_IT_IS:
        assert too_wide(narrow.out, NARROW) == []
    assert "…" not in narrow.out
    assert "made a mistake" not in narrow.err
