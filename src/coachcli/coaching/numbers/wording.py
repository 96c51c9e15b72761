"""Words for comparing."""

from functools import lru_cache
from unicodedata import combining, normalize


def listed(text: str, between: str | None = None) -> frozenset[str]:
    """The words of a text, or what stands between these signs."""
    return frozenset(part.strip() for part in text.split(between))


@lru_cache(maxsize=4096)
def plain_words(text: str) -> str:
    """Words for comparing: small letters and digits, without accents, a blank between words."""
    opened = normalize("NFKD", text.casefold())
    bare = (sign if sign.isalnum() else " " for sign in opened if not combining(sign))
    return " ".join("".join(bare).split())
