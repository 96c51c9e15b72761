"""Words on a page: with nothing in them that would mark it up or steer a terminal."""

from html import escape

from coachcli.cli.terminal import show

MARKS = {show.BOLD: "<b>", show.DIM: "<b class=dim>", show.PLAIN: "</b>"}


def marked(words: str) -> str:
    """Words that stand out or back where a terminal shows them so."""
    return "".join(sign if sign == "\n" else _sign(sign) for sign in words)


def bare(words: str) -> str:
    """The words alone, as a title or a drawing has them."""
    return escape(show.safe("".join(sign for sign in words if sign not in MARKS)))


def _sign(sign: str) -> str:
    return MARKS.get(sign) or escape(show.safe(sign))
