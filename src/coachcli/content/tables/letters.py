"""Which letters the bytes of a text mean that is no UTF-8, by how likely they are in words."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from coachcli.content.tables import letters_script
from coachcli.content.tables.letters_east import differing, fits_central, fits_west

WESTERN, MAC, DOS, CENTRAL, CYRILLIC = "cp1252", "mac-roman", "cp850", "cp1250", "cp1251"
TURKISH = "cp1254"
NAMES = {
    WESTERN: "Windows",
    MAC: "a Mac",
    DOS: "DOS",
    CENTRAL: "Windows in Central Europe",
    CYRILLIC: "Windows in Cyrillic",
    "koi8-u": "KOI8 in Cyrillic",
    "cp866": "DOS in Cyrillic",
    "iso8859-5": "ISO 8859-5 in Cyrillic",
    "mac-cyrillic": "a Mac in Cyrillic",
    "cp1253": "Windows in Greek",
    TURKISH: "Windows in Turkish",
}
"""The ways to write letters in one byte, the most usual first, and whose they are."""
WORD = re.compile(rb"[A-Za-z]*(?:[\x80-\xff][A-Za-z]*)+")
MOST = 5_000
"""Words that are weighed."""
USUAL, RARE, SLAVIC = frozenset("äöüßéèñáíóçàåæø"), frozenset("âãêëìîïòôõúùûý"), frozenset("šž")
ASCII = 0x80
FEW, LEAST = 3, 0.5
"""By fewer words nothing can be said; in more the letters must fit half as well as can be."""
MARGIN = 0.5
"""What reads better by less may be chance, where the two have no sign alike."""
POUND = "£"
APOSTROPHE, UNREAD = "\u2019", "\ufffd"
VOWELS = frozenset("aeiouyäöüéèáíóàåæøâãêëìîïòôõúùûý")
OPENING, BEHIND = frozenset("\u2018“„«€£\u2013—•"), frozenset("”»™®©…°€\u2013—")
"""What stands before a word, and what stands behind it."""


def encoding(texts: Iterable[bytes]) -> str:
    """How a text that is no UTF-8 is written: as Windows does, unless another way reads better.

    "" where it reads well in no way that is known.
    """
    words = tuple(_words(texts))
    if letters_script.is_foreign(words):
        return letters_script.page(words)
    if letters_script.is_turkish(words):
        return TURKISH
    west = max((WESTERN, MAC, DOS), key=lambda name: sum(_likely(word, name) for word in words))
    rule = _likely_west if west == WESTERN else partial(_likely, name=west)
    margin = 0 if west == WESTERN else MARGIN
    is_central = sum(map(_likely_central, words)) > sum(map(rule, words)) + margin
    name, rule = (CENTRAL, _likely_central) if is_central else (west, rule)
    return name if _reads(words, rule) else ""


def _reads(words: Iterable[bytes], rule: Callable[[bytes], float]) -> bool:
    """Whether the letters of words fit, most of them; signs alone are of no word."""
    whole = [word for word in words if len(word) > 1]
    signs = sum(byte >= ASCII for word in whole for byte in word)
    return len(whole) < FEW or sum(map(rule, whole)) >= LEAST * signs


def example(texts: Iterable[str]) -> str:
    """A word with letters beyond ASCII; "" where there is none."""
    words = (word for text in texts if not text.isascii() for word in re.findall(r"\w+", text))
    return next((word for word in words if not word.isascii()), "")


def _words(texts: Iterable[bytes]) -> Iterator[bytes]:
    """The different words with bytes beyond ASCII, so many as are weighed."""
    seen: set[bytes] = set()
    for text in texts:
        for word in WORD.findall(text):
            if word not in seen:
                seen.add(word)
                yield word
        if len(seen) > MOST:
            return


def _likely(word: bytes, name: str) -> float:
    """How likely a word is that is written so: 1 for each letter that fits in, -1 for others."""
    text = word.decode(name, "replace")
    return sum(
        _fits(text[:place], sign, text[place + 1 :])
        for place, sign in enumerate(text)
        if not sign.isascii()
    )


def _likely_west(word: bytes) -> float:
    return _by_place(word, WESTERN, fits_west)


def _likely_central(word: bytes) -> float:
    return _by_place(word, CENTRAL, fits_central)


def _by_place(word: bytes, name: str, fits: Callable[[str, int], float]) -> float:
    """The same, where signs that the western and the central page have otherwise fit by a rule."""
    text, others = word.decode(name, "replace"), differing(word)
    return sum(
        fits(text, place) if place in others else _fits(text[:place], sign, text[place + 1 :])
        for place, sign in enumerate(text)
        if not sign.isascii()
    )


def _fits(before: str, sign: str, after: str) -> float:
    """How well a sign fits between these parts of its word."""
    low = sign.lower()
    if low == "œ":
        return 1 if after[:1] in ("u", "i", "U", "I") else -1
    if low in USUAL | RARE | SLAVIC:
        return _as_letter(before, sign, after)
    return _beside(before, sign, after)


def _as_letter(before: str, sign: str, after: str) -> float:
    low, near = sign.lower(), {*before[-1:].lower(), *after[:1].lower()}
    if not near:
        return 0 if sign.isupper() else -1
    if _is_odd_case(before, sign, after):
        return -1
    if low in SLAVIC:
        return 1 if near & VOWELS or not before else 0
    usual = 1 if low in USUAL else 0.7
    return usual - (0.2 if low in VOWELS and near & VOWELS else 0)


def _beside(before: str, sign: str, after: str) -> float:
    """A quote, a dash or a mark stands before, behind or between words."""
    if sign == UNREAD or (sign == POUND and after[1:].isalpha()):
        return -1
    if sign == APOSTROPHE and before and after:
        return 1 if after[0].isupper() or after in ("s", "t", "S") or len(before) == 1 else 0
    is_before, is_behind = after[:1].isalpha(), before[-1:].isalpha()
    fits = (not is_before or sign in OPENING - {"€"}) and (not is_behind or sign in BEHIND - {"€"})
    return 1 if fits and not (is_before and is_behind) else -1


def _is_odd_case(before: str, sign: str, after: str) -> bool:
    """Whether a capital stands within a word, or a small letter before capitals."""
    if sign.isupper():
        return before[-1:].islower() or (bool(before) and after[:1].islower())
    return after[:1].isupper() or (not before and after[:1].islower() and sign in RARE | SLAVIC)
