"""Everyday command lines, read without a parser; what is not plain is left to it, slow as it is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from coachcli.cli.terminal.options import Argument, Option, Parameter
from coachcli.cli.terminal.printing import Form, Printing

SHORT = 9
"""A number of more digits is left to the parser."""


class NotPlainError(Exception):
    """A command line that only a parser can read, or complain of."""


def _whole(word: str) -> int:
    """A plain whole number."""
    if not (word.isascii() and word.isdecimal() and len(word) <= SHORT):
        raise NotPlainError
    return int(word)


WORDS: dict[Any, Callable[[str], Any]] = {
    str: str,
    str | None: str,
    Path: Path,
    Path | None: Path,
    list[str]: str,
    list[str] | None: str,
    int: _whole,
    int | None: _whole,
}
"""What a word is read as, by the type that the command declares."""
FLAGS = {f"--{form}": form for form in Form if form not in (Form.TEXT, Form.HTML)}


class Plain(NamedTuple):
    """What a command is given by a command line, and the form of its answer."""

    given: dict[str, Any]
    printing: Printing


def read_plainly(
    declared: tuple[Parameter, ...], forms: tuple[str, ...], words: list[str]
) -> Plain | None:
    """What a command is given by plain words and options; none where a parser is to read them."""
    try:
        free, given, printing = _options(declared, forms, list(words))
        return Plain(_arguments(declared, free) | given, printing)
    except NotPlainError:
        return None


def _options(
    declared: tuple[Parameter, ...], forms: tuple[str, ...], words: list[str]
) -> tuple[list[str], dict[str, Any], Printing]:
    """The words that are no options, what the options give, and the form that they ask for."""
    by_name = {one.marker.name: one for one in declared if isinstance(one.marker, Option)}
    free: list[str] = []
    given: dict[str, Any] = {}
    printing = Printing()
    while words:
        word = words.pop(0)
        if not word.startswith("-"):
            free.append(word)
        elif word in by_name:
            given |= _value(by_name[word], given, words)
        else:
            printing = _form(word, forms, printing)
    _refuse_lacking(declared, given)
    return free, given, printing


def _value(option: Parameter, given: dict[str, Any], words: list[str]) -> dict[str, Any]:
    """What an option gives; its value is the word after it."""
    if option.name in given:
        raise NotPlainError
    if option.kind is bool:
        return {option.name: True}
    return {option.name: _read(option, words.pop(0) if words else "-")}


def _read(option: Parameter, word: str) -> Any:  # noqa: ANN401 - whatever the option holds
    marker = option.marker
    if option.many or word.startswith("-") or not isinstance(marker, Option) or marker.parser:
        raise NotPlainError
    value = _word(option, word)
    if isinstance(value, int) and not _is_within(marker, value):
        raise NotPlainError
    return value


def _is_within(marker: Option, value: int) -> bool:
    """Whether a number is one that the option takes."""
    least, most = marker.min, marker.max
    return (least is None or value >= least) and (most is None or value <= most)


def _word(parameter: Parameter, word: str) -> Any:  # noqa: ANN401 - as above
    read = WORDS.get(parameter.kind)
    if read is None:
        raise NotPlainError
    return read(word)


def _form(word: str, forms: tuple[str, ...], printing: Printing) -> Printing:
    form = FLAGS.get(word)
    if form is None or form not in forms or printing.form:
        raise NotPlainError
    return Printing(form)


def _refuse_lacking(declared: tuple[Parameter, ...], given: dict[str, Any]) -> None:
    """Leave to the parser a line that lacks an option which must be given."""
    options = (one for one in declared if isinstance(one.marker, Option))
    if any(one.required and one.name not in given for one in options):
        raise NotPlainError


def _arguments(declared: tuple[Parameter, ...], words: list[str]) -> dict[str, Any]:
    """The words in their places; the last place may take several."""
    places = [one for one in declared if isinstance(one.marker, Argument)]
    single = [place for place in places if not place.many]
    rest = words[len(single) :]
    least = sum(place.required for place in places)
    if len(words) < least or (rest and len(single) == len(places)):
        raise NotPlainError
    given = {place.name: _word(place, word) for place, word in zip(single, words, strict=False)}
    return given | ({places[-1].name: [_word(places[-1], word) for word in rest]} if rest else {})
