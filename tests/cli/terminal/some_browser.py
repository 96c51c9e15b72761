"""Pages in a browser without a window: what axe-core finds in them, and which need a wider screen.

axe-core is looked for where COACH_AXE says, and Chromium by its name.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

PHONE, LAPTOP = 390, 1280
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
LOOKS = {"dark": 0, "light": 1}
"""As Chromium calls them."""
BUDGET = 600_000
"""Milliseconds of its own time in which a browser is to be through, which pass where it waits."""
LONGEST = 240
"""Seconds after which it is given up."""
SCRIPT = """
const said = document.getElementById("said"), options = {resultTypes: ["violations"]};
if (rules.length) options.runOnly = {type: "rule", values: rules};
const looked = async (name, width) => {
  const frame = document.createElement("iframe");
  frame.title = name;
  frame.style.cssText = `width: ${width}px; height: 900px; border: 0`;
  frame.srcdoc = pages[name];
  await new Promise(ready => { frame.onload = ready; document.body.append(frame); });
  const page = frame.contentDocument, script = page.createElement("script");
  const found = page.documentElement.scrollWidth > width ? [[name, width, "wider than it"]] : [];
  script.textContent = axe;
  page.head.append(script);
  const {violations} = await frame.contentWindow.axe.run(page, options);
  for (const {id, nodes} of violations) found.push([name, width, id, nodes[0].html.slice(0, 200)]);
  const is = frame.contentWindow.matchMedia("(prefers-color-scheme: dark)").matches;
  frame.remove();
  return [found, is ? "dark" : "light"];
};
(async () => {
  const all = [], looks = new Set();
  for (const width of widths) for (const name of Object.keys(pages)) {
    const [found, look] = await looked(name, width);
    all.push(...found);
    looks.add(look);
  }
  said.textContent = JSON.stringify({looks: [...looks], found: all});
})().catch(error => { said.textContent = JSON.stringify({error: `${error}`}); });
"""


def browser() -> str | None:
    """Chromium, if it is there."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def axe() -> Path | None:
    """axe-core, if it is there."""
    said = os.environ.get("COACH_AXE")
    return Path(said) if said and Path(said).is_file() else None


def missing() -> str:
    """What there is to install before pages can be looked at; "" where nothing is."""
    if not browser():
        return "There is no Chromium on this machine."
    return "" if axe() else "COACH_AXE names no axe.min.js (npm install axe-core)."


def faults(pages: Mapping[str, str], look: str, rules: tuple[str, ...] = ()) -> list[list[Any]]:
    """What is wrong with pages in a look, "light" or "dark", at each width."""
    script = axe()
    assert script
    given = {
        "axe": script.read_text(encoding="utf-8"),
        "pages": pages,
        "rules": rules,
        "widths": (PHONE, LAPTOP),
    }
    values = "".join(f"const {name} = {_inline(value)};\n" for name, value in given.items())
    shown = f'<pre id="said"></pre><script>{values}{SCRIPT}</script>'
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "pages.html"
        file.write_text(f"<!doctype html><title>Pages</title>{shown}", encoding="utf-8")
        dumped = _dumped(file, look, Path(folder) / "profile")
    match = re.search(r'<pre id="said">(.*?)</pre>', dumped, re.DOTALL)
    assert match, dumped[-2000:]
    said = json.loads(unescape(match[1]))
    assert said.get("looks") == [look], said
    return list(said["found"])


def _dumped(file: Path, look: str, profile: Path) -> str:
    command = (
        f"{browser()} --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --dump-dom "
        f"--virtual-time-budget={BUDGET} --blink-settings=preferredColorScheme={LOOKS[look]} "
        f"--user-data-dir={profile}"
    )
    done = subprocess.run(  # noqa: S603 - a browser that is there, with a page of ours
        [*command.split(), file.as_uri()],
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST,
        check=True,
    )
    return done.stdout


def _inline(value: object) -> str:
    """A value within a script, which nothing in it ends."""
    return json.dumps(value).replace("<", "\\u003c")
