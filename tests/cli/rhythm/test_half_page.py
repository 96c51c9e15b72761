"""The page for a rep's half: what stands on it, and, where there is a browser, what it saves."""

import base64
import json
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from cli.rhythm.test_half_said import DAY, FORM
from coachcli.cli.rhythm.half_page import half_page
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep_sees import PromiseForRep
from coachcli.coaching.rhythm.preread import LONGEST, HalfPart, PulseItem
from coachcli.content.imports.rep_half import read_half

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PAGE = half_page(FORM, "preread-dana-2026-W48.json")
WRITTEN = 'Two "meetings"\n</script> <b>& more\n\n  indented \U0001f600 \u00e9'
FILL = """<script>
addEventListener("load", () => {
  const written = %s;
  for (const part of document.querySelectorAll("textarea")) part.value = written + part.name;
  document.querySelector("[name=open][value='2']").checked = true;
  document.querySelector("[name=coached][value=no]").checked = true;
  URL.createObjectURL = blob => {
    blob.text().then(text => document.title = btoa(encodeURIComponent(text)));
    return "#";
  };
  document.querySelector("button").click();
});
</script></body>"""


def test_the_page_is_complete_in_itself_and_reaches_nowhere() -> None:
    assert re.findall(r"(?:src|href|action)=", PAGE) == []
    assert "http://" not in PAGE.replace("http-equiv", "")
    assert "https://" not in PAGE
    assert "default-src 'none'" in PAGE


def test_each_question_has_its_label() -> None:
    rooms = re.findall(r'<textarea id="(\w+)" name="\1">', PAGE)
    assert rooms == list(HalfPart)
    assert [room for room in rooms if f'<label for="{room}">' not in PAGE] == []
    choices = re.findall(r'<input type="radio" name="(\w+)" value="" checked>', PAGE)
    assert choices == [*PulseItem, "coached"]
    assert PAGE.count("<fieldset><legend>") == len(choices)


def test_a_name_is_shown_and_never_obeyed() -> None:
    page = half_page(replace(FORM, name='<script>alert("1")</script>\x1b'), "file.json")
    assert "<script>alert" not in page
    assert "\x1b" not in page
    assert page.count("<script>") == 1


def shown(tmp_path: Path, written: str) -> str:
    """The page after a browser filled it in and pressed its button."""
    page = tmp_path / "d.html"
    filled = PAGE.replace("</body>", FILL % json.dumps(written).replace("</", "<\\/"))
    page.write_text(filled, encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000"]
    where = ["--dump-dom", f"--user-data-dir={tmp_path / 'profile'}", page.as_uri()]
    return subprocess.run(  # noqa: S603 - our own page
        [str(CHROMIUM), *options, *where], capture_output=True, text=True, check=True, timeout=60
    ).stdout


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_what_a_browser_saves_comes_back_as_it_was_written(tmp_path: Path) -> None:
    half, page = tmp_path / "half.json", shown(tmp_path, WRITTEN)
    (title,) = re.findall("<title>(.*?)</title>", page)
    half.write_text(saved(title), encoding="utf-8")
    read = read_half(half)
    assert [getattr(read, part) for part in HalfPart] == [f"{WRITTEN}{part}" for part in HalfPart]
    assert (read.rep, read.week, read.coached) == ("r1", "2026-W48", False)
    assert [(each.item, each.answer) for each in read.pulse] == [(PulseItem.OPEN, 2)]
    assert "Saved as preread-dana-2026-W48.json" in page


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_a_browser_saves_no_more_than_can_be_brought_in_and_says_so(tmp_path: Path) -> None:
    page = shown(tmp_path, "a" * LONGEST)
    assert '"What went well" is longer than the page can save, which is 10000 characters.' in page
    assert "Saved as" not in page.partition("<script>")[0]


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_on_paper_it_is_one_side(tmp_path: Path) -> None:
    page, paper = tmp_path / "d.html", tmp_path / "d.pdf"
    promise = PromiseForRep("send the deck to both", DAY, is_theirs=True)
    page.write_text(half_page(replace(FORM, promises=(promise,) * 4), "d.json"), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'p'}"]
    printed = [str(CHROMIUM), *options, f"--print-to-pdf={paper}", page.as_uri()]
    subprocess.run(printed, capture_output=True, check=True, timeout=60)  # noqa: S603 - our own page
    assert len(re.findall(rb"/Type\s*/Page\b", paper.read_bytes())) == 1


def saved(title: str) -> str:
    """The text that the page put into its title."""
    return unquote(base64.b64decode(title).decode())
