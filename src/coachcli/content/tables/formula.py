"""What a spreadsheet would take for a formula, and the apostrophe that keeps it a text.

A table is not always read with the separator it was written with: where lists are separated by a
semicolon, as in most of Europe, a text with one in it becomes two cells.
"""

import re

ESCAPE = "'"
SIGNS = "=+\\-@⁺⁼₊₌⩵⩶﬩﹢﹣﹦﹫＋－＝＠"  # noqa: RUF001 - what NFKC makes of them is a formula
SEPARATORS = ";\t\r\n\u037e\ufe14\ufe54\uff1b"
BLANKS = (
    " \\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\xa0\\xad\u1680\u180e\u2000-\u200f"
    "\u2028-\u202f\u205f-\u206f\u3000\ufeff"
)
BEGIN = f"(?:^|(?<=[{SEPARATORS}]))"
FORMULA = f"[{BLANKS}{ESCAPE}]*[{SIGNS}]"
FIRST = re.compile(FORMULA)
ANYWHERE = re.compile(f"{BEGIN}(?={FORMULA})")
MARKED = re.compile(f"{BEGIN}{ESCAPE}(?={FORMULA})")


def is_like_formula(text: str) -> bool:
    """Whether a text begins like a formula.

    Blanks and apostrophes may stand before the sign, which may be written wide, as in Japanese.
    """
    return FIRST.match(text) is not None


def neutral(text: str) -> str:
    """A text with an apostrophe wherever a cell may begin that would be taken for a formula."""
    return ANYWHERE.sub(ESCAPE, text)


def bare(text: str) -> str:
    """The text that was made neutral."""
    return MARKED.sub("", text)
