"""A home of long names, long titles and large numbers, in which every command shows something."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cli.acts import Case, Places, prepared
from cli.runner import DAY, EXAMPLES, Said
from coachcli.cli.main import run

NAMES = {
    "Dana Reyes": "Dana-Alexandra Reyes Montgomery-Fitzwilliam",
    "Daniel Ito": "Daniel Ito of the Northern Islands Accounts",
    "Lena Ott": "Lena Ott-Brandtstätter von Hohenfels",
    "Ivo Marek": "Ivo Marek 日本語の名前はとても長い",
}
MEASURED = {
    "Dana Reyes": "Dana Reyes",
    "Lena Brandt": "Lena Ott",
    "Ivo Marek": "Ivo Marek",
    "Kofi Mensah": "Daniel Ito",
}
"""Whose numbers of the example team each of them has; the others stay as they are."""
LONG = "a reason that is long enough to be folded once or twice, wherever a line of it ends"
GOAL = f"'Seventeen meetings a month with new customers' --by 2027-03-31 --why '{LONG}'"


class Screen(io.StringIO):
    """What is printed, to be read on a terminal or not."""

    def __init__(self, *, drawn: bool = False) -> None:
        super().__init__()
        self.drawn = drawn

    def isatty(self) -> bool:
        return self.drawn


@contextmanager
def wide_home(folder: Path) -> Iterator[Places]:
    """Such a home, and what words in capitals stand for in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COACH_HOME", str(folder / "home"))
        patch.setenv("COACH_AS_OF", DAY)
        patch.setenv("NO_COLOR", "1")
        places = prepared(printed, folder)
        for line in (*_renamed(), *_measured(folder), ["goal", "agree", "dana"]):
            said = printed(*line)
            assert said.code == 0, said.err
        yield places


def printed(*words: str, typed: str = "", columns: int = 80, drawn: bool = False) -> Said:
    """What a command prints on a screen as wide as that."""
    out, err = Screen(drawn=drawn), Screen()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(columns))
        patch.setattr("sys.stdout", out)
        patch.setattr("sys.stderr", err)
        patch.setattr("sys.stdin", io.StringIO(typed))
        code = run(list(words))
    return Said(code, out.getvalue(), err.getvalue())


def shown(places: Places, name: str, case: Case, columns: int, *, drawn: bool = False) -> Said:
    """What a case of a command prints."""
    words = places.words(name, case)
    return printed(*words, typed=case.typed, columns=columns, drawn=drawn)


def _renamed() -> Iterator[list[str]]:
    yield from (["team", "rename", name, long] for name, long in NAMES.items())


def _measured(folder: Path) -> Iterator[list[str]]:
    """The numbers of the example team under these names, in a currency of many noughts."""
    for kind in ("deals", "activities", "quota", "metrics"):
        text = (EXAMPLES / f"{kind}.csv").read_text(encoding="utf-8")
        for name, other in MEASURED.items():
            text = text.replace(name, NAMES[other])
        file = folder / f"{kind}.csv"
        file.write_text(text.replace("00,", "00000,").replace("EUR", "IDR"), encoding="utf-8")
        yield ["import", kind, str(file), "--add-reps"]
