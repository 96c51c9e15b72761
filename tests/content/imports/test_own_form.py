from pathlib import Path

import pytest

from coachcli.coaching.behaviour import Behaviour
from coachcli.content.errors import ContentError
from coachcli.content.imports.own_form import OwnForm, OwnRating, read_own_form

TEXTS = ("Us first.", "Both.", "Them first.", "Their words.")
MODEL = {
    id_: Behaviour(id_, title, ("meetings",), "There", "Mondays?", 3, TEXTS)
    for id_, title in (("opens", "Opens with the buyer's problem"), ("closes", "Leaves with a day"))
}
FILLED = """# How do you see it?

This form is for: Dana Reyes

## 1. Opens with the buyer's problem

- 1: Us first.
- 4: Their words.

**My level, 1 to 4:** __3__

**One example, and when:** I asked Meyer
about Mondays, on 20 November. ____

## 2. Leaves with a day

**My level, 1 to 4:** ________

**One example, and when:** ______
"""
READ = OwnForm(
    "Dana Reyes",
    (OwnRating("opens", 3, "I asked Meyer about Mondays, on 20 November."),),
    1,
)


def form(folder: Path, text: str, name: str = "dana.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def quoted(text: str) -> str:
    return "Here it is.\n\n" + "".join(f"> {line}\n" for line in text.split("\n"))


WAYS = {
    "as it was": FILLED,
    "without marks": FILLED.replace("*", "").replace("#", ""),
    "quoted in a reply": quoted(FILLED),
    "folded": FILLED.replace("with the buyer", "with\nthe buyer"),
    "with a word": FILLED.replace("__3__", "level 3, I think"),
    "with Windows' line ends": FILLED.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("text", WAYS.values(), ids=WAYS)
def test_what_was_written_is_read_however_it_comes_back(tmp_path: Path, text: str) -> None:
    assert read_own_form(form(tmp_path, text), MODEL) == READ


@pytest.mark.parametrize(
    "written", ["5", "0", "2.5", "2,5", "good", "33", "2-3", "2 \u2013 3", "2 or 3", "3/4"]
)
def test_what_is_no_level_is_named(tmp_path: Path, written: str) -> None:
    path = form(tmp_path, FILLED.replace("__3__", written))
    with pytest.raises(ContentError, match=f'"{written}" is no level from 1 to 4'):
        read_own_form(path, MODEL)


def test_a_form_that_does_not_say_whose_it_is_is_refused(tmp_path: Path) -> None:
    for text in (
        FILLED.replace("This form is for: Dana Reyes", ""),
        FILLED.replace("Dana", "").replace("Reyes", ""),
    ):
        with pytest.raises(ContentError, match="nobody can tell whose it is"):
            read_own_form(form(tmp_path, text), MODEL)


def test_a_form_that_nobody_filled_and_what_is_no_form_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="no level stands after"):
        read_own_form(form(tmp_path, FILLED.replace("__3__", "____")), MODEL)
    with pytest.raises(ContentError, match="it is not the form"):
        read_own_form(form(tmp_path, "Dear Bo, all is well."), MODEL)


@pytest.mark.parametrize("name", ["dana.html", "dana.eml"])
def test_a_page_for_printing_is_not_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError, match="cannot be read back"):
        read_own_form(form(tmp_path, FILLED, name), MODEL)


def test_what_holds_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dana.docx"
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 20)
    with pytest.raises(ContentError):
        read_own_form(path, MODEL)


def test_what_is_no_text_is_called_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="it is a folder"):
        read_own_form(tmp_path, MODEL)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7\x00\x01\xff\xfe\x00" * 40)
    with pytest.raises(ContentError, match="cannot be read as a text"):
        read_own_form(scan, MODEL)
