"""What was likely meant by a word that is not known."""

from collections.abc import Iterable

LIKE = 0.6
"""How like two words must be for the other to be offered: the share of their signs in common."""


def near(wanted: str, known: Iterable[str], most: int = 2, like: float = LIKE) -> tuple[str, ...]:
    """The known words that look most like this one, the most like first."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistyped word needs it

    return tuple(get_close_matches(wanted, list(dict.fromkeys(known)), n=most, cutoff=like))
