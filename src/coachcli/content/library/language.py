"""The words of the language, as far as the shipped content has them: no names of anybody."""

import re
from pathlib import Path

from coachcli.content.library.places import FLOWS, LIBRARY, shipped

FOLDERS = (FLOWS, f"{LIBRARY}/assets", f"{LIBRARY}/behaviours")
WORD = re.compile(r"(?<![\w'])[a-z]{3,}(?![\w'])")
"""A word that stands there without a capital, which the name of a person does not."""


def ordinary_words(root: Path | None = None) -> frozenset[str]:
    """Words like "price" or "long", which are names too and tell of nobody by themselves."""
    files = (file for each in FOLDERS for file in ((root or shipped()) / each).glob("*.yaml"))
    return frozenset(word for file in files for word in WORD.findall(_text(file)))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
