"""The page of a week on paper: two sides of A4, as Chromium prints it."""

import re
import subprocess
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.terminal.some_browser import browser

A4 = (595, 842)
"""In points."""
SIDES = 2
BOX = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")
PRINTS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(browser() is None, reason="Chromium is not here: no page is printed."),
]


def sides(page: Path) -> list[tuple[int, int]]:
    """The size of each side that a page takes, in points."""
    paper = page.with_suffix(".pdf")
    line = [str(browser()), *PRINTS, f"--print-to-pdf={paper}", page.as_uri()]
    subprocess.run(line, check=True, capture_output=True, timeout=240)  # noqa: S603 - ours
    boxes = BOX.findall(paper.read_bytes())
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize("week", ["2026-W41", "2026-W47", "2026-W48"])
def test_a_week_takes_two_sides_of_a4(quarter: Coach, tmp_path: Path, week: str) -> None:
    page = tmp_path / "week.html"
    said = quarter("report", "--week", week, "--html", str(page))
    assert said.code == 0, said.err
    printed = sides(page)
    assert len(printed) <= SIDES
    assert set(printed) == {A4}
