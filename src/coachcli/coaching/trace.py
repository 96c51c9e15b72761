"""Traces of a person: the forms in which a name can stand in a text, and the text without them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import category, combining, normalize

from coachcli.coaching.rep import APOSTROPHES, folded

NAMELESS = "(forgotten)"
"""What stands where a name was."""
SHORTEST = 3
"""Letters of a word that is looked for by itself."""
DISTINCT = 6
"""Letters of a word that is looked for within longer words too."""
LOCAL = 5
"""Letters of what stands before the @ of an address, where it is looked for by itself."""
NO_LETTER_BEFORE, NO_LETTER_AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
BETWEEN = r"[\W_]{0,3}"
"""What can stand between the words of a name: a blank, a comma and a blank, a point, nothing."""


class Traces(NamedTuple):
    """What tells of a person: whole names and addresses, and these with the words of a name.

    `plain` are names made of words of the language, like Grace or Will Price: they tell where
    they begin with a capital. Each is a pattern over folded text.
    """

    whole: re.Pattern[str]
    every: re.Pattern[str]
    plain: re.Pattern[str]
    words: frozenset[str]

    def stand_in(self, text: str, *, whole: bool = False) -> bool:
        """Whether they stand in a text; with `whole` only as a whole name or an address."""
        bare, places = _opened(text)
        pattern = self.whole if whole else self.every
        return bool(pattern.search(bare)) or any(_capitals(self.plain, bare, places, text))

    def in_file_name(self, name: str) -> bool:
        """Whether a file is called after the person, which may be in one word with others."""
        bare = folded(name)
        called = self.every.search(bare) or self.plain.search(bare)
        return bool(called) or any(word in bare for word in self.words)

    def without(self, text: str) -> str:
        """The text with something nameless in their place."""
        bare, places = _opened(text)
        matches = (*self.every.finditer(bare), *_capitals(self.plain, bare, places, text))
        spans = [_span(match, places, text) for match in matches]
        for start, end in sorted(spans, reverse=True):
            text = f"{text[:start]}{NAMELESS}{text[end:]}"
        return text


def traces(names: Iterable[str], emails: Iterable[str], vague: frozenset[str]) -> Traces:
    """What tells of a person who is or was called so.

    `vague` words do not tell by themselves: words of the language, and of other people's names.
    """
    called = [words for name in names if (words := name_words(name))]
    sure = {w for words in called for w in words if len(w) >= SHORTEST} - vague
    addresses = {folded(email) for email in emails if email}
    whole = [_bounded(re.escape(address)) for address in sorted(addresses)]
    whole += [form for words in called if set(words) - vague for form in _forms(words)]
    plain = [form for words in called if not set(words) - vague for form in _forms(words)]
    parts = [*map(_word, sorted(sure, key=len, reverse=True)), *_locals(addresses, vague)]
    return Traces(_any(whole), _any([*whole, *parts]), _any(plain), frozenset(sure))


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared, without what is no letter around them."""
    stripped = (word.strip("\"'.,;:()[]") for word in folded(name).split())
    return tuple(word for word in stripped if word)


def _forms(words: tuple[str, ...]) -> Iterator[str]:
    """The orders in which the words of a name stand; with more than two also the outer ones."""
    first, last = words[0], words[-1]
    orders = {words, (last, *words[:-1]), (first, last), (last, first)} if words[1:] else {words}
    for order in sorted(orders, key=len, reverse=True):
        form = BETWEEN.join(map(_spelt, order))
        yield form if _is_without_case(first) else _bounded(form)
    if words[1:] and not _is_without_case(first):
        yield _bounded(rf"{re.escape(first[0])}[\W_]{{1,2}}{_spelt(last)}")


def _word(word: str) -> str:
    is_distinct = len(word) >= DISTINCT or _is_without_case(word)
    return _spelt(word) if is_distinct else _bounded(_spelt(word))


def _locals(addresses: Iterable[str], vague: frozenset[str]) -> Iterator[str]:
    for address in sorted(addresses):
        local = address.partition("@")[0]
        if len(local) >= LOCAL and local not in vague:
            yield _bounded(re.escape(local))


def _spelt(word: str) -> str:
    """A word, with or without the apostrophes in it."""
    return r"[\W_]?".join(map(re.escape, word.split("'")))


def _bounded(form: str) -> str:
    return f"{NO_LETTER_BEFORE}{form}{NO_LETTER_AFTER}"


def _is_without_case(word: str) -> bool:
    """Whether it is of a script without capitals, which mostly has no blanks either."""
    return word.upper() == word.lower()


def _any(forms: list[str]) -> re.Pattern[str]:
    """A pattern of any of these forms; of none, one that never stands anywhere."""
    return re.compile("|".join(forms) or r"(?!)")


def _capitals(
    pattern: re.Pattern[str], bare: str, places: range | list[int], text: str
) -> Iterator[re.Match[str]]:
    """Where a word stands that begins with a capital."""
    for match in pattern.finditer(bare):
        if text[places[match.start()]].isupper():
            yield match


def _span(match: re.Match[str], places: range | list[int], text: str) -> tuple[int, int]:
    """Where in the text a match in its folded form stands, accents that follow included."""
    start, end = places[match.start()], places[match.end() - 1] + 1
    while end < len(text) and combining(text[end]):
        end += 1
    return start, end


def _opened(text: str) -> tuple[str, range | list[int]]:
    """A text in its folded form, and for each sign of that the place it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    signs = [(sign, place) for place, whole in enumerate(text) for sign in _folded_sign(whole)]
    return "".join(sign for sign, _ in signs), [place for _, place in signs]


def _folded_sign(whole: str) -> str:
    parts = (sign for sign in normalize("NFKD", whole) if not combining(sign))
    bare = "".join(" " if category(sign) == "Pd" else sign for sign in parts)
    return bare.translate(APOSTROPHES).casefold()
