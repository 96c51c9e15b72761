"""Each file that a command writes ends like what is in it, and its folder is made."""

from pathlib import Path

import pytest

from cli.conftest import Coach

LINES = {
    "report --html": ".html",
    "team list --html": ".html",
    "rhythm show --ics": ".ics",
    "export aggregates --out": ".json",
    "talk-sheet dana --out": ".md",
    "assignment show dana --out": ".html",
    "preread dana --out": ".html",
}
RHYTHM = ("rhythm", "set", "opportunity", "weekly", "30", "wednesday")


@pytest.mark.parametrize("line", LINES)
def test_another_ending_is_refused_in_a_sentence_and_nothing_is_written(
    line: str, assigned: Coach, tmp_path: Path
) -> None:
    assert assigned(*RHYTHM).code == 0
    for wrong in ("page.docx", "page.xls", "week.pdf"):
        said = assigned(*line.split(), str(tmp_path / "there" / wrong))
        assert (said.code, said.out) == (2, "")
        assert "Nothing was written." in said.err
        assert LINES[line] in said.err
        assert "raceback" not in said.err
        assert not (tmp_path / "there").exists()


@pytest.mark.parametrize("line", LINES)
def test_a_folder_that_is_not_there_is_made(line: str, assigned: Coach, tmp_path: Path) -> None:
    assert assigned(*RHYTHM).code == 0
    file = tmp_path / "a" / "b" / f"page{LINES[line]}"
    assert assigned(*line.split(), str(file)).code == 0
    assert file.stat().st_size
    capitals = file.with_name(f"PAGE2{LINES[line].upper()}")
    assert assigned(*line.split(), str(capitals)).code == 0


def test_a_page_may_have_no_ending(team: Coach, tmp_path: Path) -> None:
    assert team("report", "--html", str(tmp_path / "week")).code == 0
    assert (tmp_path / "week").read_text(encoding="utf-8").startswith("<!doctype html>")
