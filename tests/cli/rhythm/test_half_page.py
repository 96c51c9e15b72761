"""The page for a rep's half: what stands on it, and, where there is a browser, what it saves."""

import base64
import json
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from cli.rhythm.test_half_said import FORM
from coachcli.cli.rhythm.half_page import half_page
from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.preread import HalfPart, PulseItem
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


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_what_a_browser_saves_comes_back_as_it_was_written(tmp_path: Path) -> None:
    page, half = tmp_path / "d.html", tmp_path / "half.json"
    filled = PAGE.replace("</body>", FILL % json.dumps(WRITTEN).replace("</", "<\\/"))
    page.write_text(filled, encoding="utf-8")
    assert CHROMIUM
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000"]
    shown = subprocess.run(  # noqa: S603 - our own page
        [
            CHROMIUM,
            *options,
            "--dump-dom",
            f"--user-data-dir={tmp_path / 'profile'}",
            page.as_uri(),
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    (title,) = re.findall("<title>(.*?)</title>", shown)
    half.write_text(saved(title), encoding="utf-8")
    read = read_half(half)
    assert [getattr(read, part) for part in HalfPart] == [f"{WRITTEN}{part}" for part in HalfPart]
    assert (read.rep, read.week, read.coached) == ("r1", "2026-W48", False)
    assert [(each.item, each.answer) for each in read.pulse] == [(PulseItem.OPEN, 2)]
    assert "Saved as preread-dana-2026-W48.json" in shown


def saved(title: str) -> str:
    """The text that the page put into its title."""
    return unquote(base64.b64decode(title).decode())
