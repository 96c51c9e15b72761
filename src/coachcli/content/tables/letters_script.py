"""Which page a text in Cyrillic or Greek letters is of, and whether letters are Turkish ones."""

from collections.abc import Sequence
from itertools import pairwise

CYRILLIC, GREEK = range(0x400, 0x530), range(0x370, 0x400)
CYRILLIC_VOWELS = frozenset(map(chr, (
    0x430, 0x435, 0x451, 0x438, 0x43E, 0x443, 0x44B, 0x44D, 0x44E, 0x44F, 0x456, 0x457, 0x454,
)))  # fmt: skip
GREEK_VOWELS = frozenset(map(chr, (
    0x3B1, 0x3B5, 0x3B7, 0x3B9, 0x3BF, 0x3C5, 0x3C9, 0x3AC, 0x3AD, 0x3AE, 0x3AF, 0x3CC, 0x3CD,
    0x3CE, 0x3CA, 0x3CB, 0x390, 0x3B0,
)))  # fmt: skip
LAST_SIGMA, SIGMA = "\u03c2", "\u03c3"
PAGES = {
    "cp1251": (CYRILLIC, CYRILLIC_VOWELS),
    "koi8-u": (CYRILLIC, CYRILLIC_VOWELS),
    "cp866": (CYRILLIC, CYRILLIC_VOWELS),
    "iso8859-5": (CYRILLIC, CYRILLIC_VOWELS),
    "mac-cyrillic": (CYRILLIC, CYRILLIC_VOWELS),
    "cp1253": (GREEK, GREEK_VOWELS),
}
"""Pages with the letters and the vowels of their script."""
LEAST, MARGIN = 0.5, 0.1
"""How well the words of a page must read, and how much better than those of any other."""
USUAL, MORE = "cp1251", 0.3
"""By far the most texts in these scripts are of this page, which tells of two that read as well."""
LONG = 3
"""So many letters of which none is of the Latin alphabet are of no word in it."""
TURKISH, ONLY_TURKISH = frozenset("çÇğĞıİöÖşŞüÜâîûÂ"), frozenset("ğĞıİşŞ")


def is_foreign(words: Sequence[bytes]) -> bool:
    """Whether half of the words or more have no letter of the Latin alphabet."""
    foreign = [word for word in words if len(word) >= LONG and min(word) > 0x7F]  # noqa: PLR2004 - ASCII
    return bool(foreign) and 2 * len(foreign) >= len(words)


def page(words: Sequence[bytes]) -> str:
    """The page in which such words read as words; "" where none or more than one does."""
    fits = {name: _reads(words, name) for name in PAGES}
    weighed = fits | {USUAL: fits[USUAL] + MORE}
    second, best = sorted(weighed, key=lambda name: weighed[name])[-2:]
    return best if fits[best] >= LEAST and weighed[best] - weighed[second] >= MARGIN else ""


def is_turkish(words: Sequence[bytes]) -> bool:
    """Whether all letters beyond ASCII are those of Turkish, and two of its own are there."""
    signs = {sign for word in words for sign in word.decode("cp1254", "replace")}
    beyond = {sign for sign in signs if not sign.isascii()}
    own = {sign.replace("İ", "i").lower() for sign in beyond & ONLY_TURKISH}
    return beyond <= TURKISH and ("\u0131" in own or "İ" in beyond) and len(own) > 1


def _reads(words: Sequence[bytes], name: str) -> float:
    """How well words read: how often a vowel and a consonant alternate, less what is no word."""
    texts = [word.decode(name, "replace") for word in words]
    return sum(len(text) * _word(text, *PAGES[name]) for text in texts) / sum(map(len, texts))


def _word(text: str, script: range, vowels: frozenset[str]) -> float:
    low = text.lower()
    is_cased = text.isupper() or text[1:] == low[1:]
    if not is_cased or not all(ord(sign) in script for sign in text):
        return -1
    if LAST_SIGMA in low[:-1] or (text.islower() and low.endswith(SIGMA)):
        return -1
    changes = [(left in vowels) != (right in vowels) for left, right in pairwise(low)]
    return sum(changes) / len(changes) if changes else 0
