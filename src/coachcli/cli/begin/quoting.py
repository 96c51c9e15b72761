"""A text as a word of a shell, in which it finds nothing to run, whatever signs it holds."""

import os
from collections.abc import Callable
from shlex import quote


def in_shell(text: str) -> str:
    """A text as a word of bash and zsh, in which they find nothing to run or to expand."""
    return quote(text) if text.isprintable() else f"$'{_escaped(text, _octal)}'"


def in_fish(text: str) -> str:
    """A text as a word of fish, whose quotes know no escape but that of themselves."""
    return f"'{_escaped(text, _hexadecimal)}'"


def _escaped(text: str, spelt: Callable[[bytes], str]) -> str:
    """A text for between single quotes; what cannot be printed is spelt byte by byte."""
    return "".join(_sign(sign, spelt) for sign in text)


def _sign(sign: str, spelt: Callable[[bytes], str]) -> str:
    if sign in "\\'":
        return f"\\{sign}"
    return sign if sign.isprintable() else spelt(os.fsencode(sign))


def _octal(raw: bytes) -> str:
    return "".join(f"\\{byte:03o}" for byte in raw)


def _hexadecimal(raw: bytes) -> str:
    """Fish reads this only outside of its quotes."""
    spelt = "".join(f"\\X{byte:02x}" for byte in raw)
    return f"'{spelt}'"
