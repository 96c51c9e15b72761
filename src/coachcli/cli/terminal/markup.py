"""Words on a page: with nothing in them that would mark it up or steer a terminal."""

import re
from html import escape

from coachcli.cli.terminal import show

MARKS = {show.BOLD: "<b>", show.DIM: "<b class=dim>", show.PLAIN: "</b>"}

COMMAND = re.compile(r"(?<=: )coach [a-z][a-z-]*(?: (?:(?!\. ).)*)?$")
"""A command at the end of a sentence, which is to be typed."""


def said(words: str) -> str:
    """A sentence; the command that it ends with stands out."""
    command = COMMAND.search(words)
    if not command:
        return marked(words)
    return f"{marked(words[: command.start()])}<code>{marked(command[0])}</code>"


def marked(words: str) -> str:
    """Words that stand out or back where a terminal shows them so."""
    return "".join(sign if sign == "\n" else _sign(sign) for sign in words)


def bare(words: str) -> str:
    """The words alone, as a title or a drawing has them."""
    return escape(show.safe("".join(sign for sign in words if sign not in MARKS)))


def _sign(sign: str) -> str:
    return MARKS.get(sign) or escape(show.safe(sign))
