"""Which of two pages of Windows a word is of: the western one or the central one."""

from collections.abc import Callable

WEST, EAST = "cp1252", "cp1250"
VOWELS = frozenset("aeiouyáéíóúýäëöüâîôàèìòùåæøêõûãïąęěůőűă")
PLAIN = frozenset("aeiouy")
HARD = frozenset("čřšžćđłśźżşţ")
"""Consonants of many words."""
SOFT = frozenset("ďťňńľĺŕ")
"""Consonants of few words, most of them at the end of a word or before another consonant."""
OPEN = frozenset("ąęěůőűă")
SURE, LIKELY, FEW, SELDOM, NEVER = 1.0, 0.9, 0.6, -0.5, -1.0
METRES = ("m", "cm", "km", "mm")
PLACED: dict[str, Callable[[str, str], bool]] = {
    "ñ": lambda _, right: right in VOWELS,
    "õ": lambda _, right: right == "e",
    "ã": lambda _, right: right in ("", "o", "e"),
    "ï": lambda left, right: bool({left, right} & PLAIN),
    **dict.fromkeys("ìòù", lambda _, right: not right),
    "è": lambda left, right: right not in VOWELS and (left not in VOWELS or left == "i"),
    "ê": lambda left, right: not {left, right} & VOWELS,
    "æ": lambda _, right: bool(right) and right not in VOWELS,
    "ð": lambda left, _: left in VOWELS,
    "þ": lambda left, _: not left,
    "œ": lambda _, right: right in ("u", "i"),
}
"""Letters of the west that stand in few places of a word: whether they do, by their neighbours."""


def differing(word: bytes) -> frozenset[int]:
    """The places of a word at which the western and the central page have other signs."""
    west, east = word.decode(WEST, "replace"), word.decode(EAST, "replace")
    return frozenset(place for place, sign in enumerate(west) if sign != east[place])


def fits_west(text: str, place: int) -> float:
    """How well a sign that is another in the central page stands in a word of the west."""
    return _fits_west(text.lower(), *_beside(text.lower(), place))


def fits_central(text: str, place: int) -> float:
    """How well a sign that is another in the western page stands in a word of the centre."""
    return _fits_central(*_beside(text.lower(), place))


def _beside(low: str, place: int) -> tuple[str, str, str]:
    """A sign with what stands on its left and its right."""
    return low[max(place - 1, 0) : place], low[place], low[place + 1 : place + 2]


def _fits_west(whole: str, left: str, low: str, right: str) -> float:
    if low in PLACED:
        return SURE if PLACED[low](left, right) else SELDOM
    if low in VOWELS:
        return _fits_vowel(left, right)
    if low in "¹²³":
        return SURE if whole[:-1] in METRES else NEVER
    if low in "£¥":
        return SURE if not left and len(whole) == len("£k") else NEVER
    return NEVER if left.isalpha() or right.isalpha() else 0


def _fits_vowel(left: str, right: str) -> float:
    """A vowel stands between consonants; another with a sign beside it is seldom."""
    if {left, right} & (VOWELS - PLAIN):
        return NEVER
    return LIKELY if {left, right} & PLAIN else SURE


def _fits_central(left: str, low: str, right: str) -> float:
    """A vowel stands between consonants, but for an i before it; a consonant beside a vowel."""
    if low in OPEN:
        is_apart = right not in VOWELS and (left not in VOWELS or left == "i")
        return (FEW if low == "ű" else LIKELY) if is_apart else 0
    if low not in HARD | SOFT:
        return NEVER if left.isalpha() or right.isalpha() else 0
    return _fits_consonant(left, right, is_soft=low in SOFT)


def _fits_consonant(left: str, right: str, *, is_soft: bool) -> float:
    if right in VOWELS:
        return 0 if is_soft else LIKELY
    if left not in VOWELS:
        return NEVER if left or not right else FEW
    return LIKELY if is_soft or not right else FEW
