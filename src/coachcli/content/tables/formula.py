"""How a cell begins that a spreadsheet would take for a formula."""

from unicodedata import normalize

FORMULA = ("=", "+", "-", "@")


def is_like_formula(text: str) -> bool:
    """Whether a text begins like a formula, also where a sign is written wide, as in Japanese."""
    return normalize("NFKC", text).startswith(FORMULA)
