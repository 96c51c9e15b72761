"""How a value that does not fit its shape is told to an author: what was found where, and what to write instead."""

from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from coachcli.content.errors import ContentError, Place, nearest
from coachcli.content.files.reader import Document

ID = r"^[a-z][a-z0-9-]{0,63}$"
METRIC_ID = r"^[a-z][a-z0-9_]{0,63}$"
SHARE = r"^\d{1,3}%$"

PATTERNS = {
    ID: "Write small letters, digits and dashes, a letter first, at most 64.",
    METRIC_ID: "Write small letters, digits and underscores, a letter first, at most 64.",
    SHARE: "Write a whole percentage, like 20%.",
}
SENTENCES = {
    "enum": "Write {expected}.",
    "literal_error": "Write {expected}.",
    "string_too_long": "Write at most {max_length} characters.",
    "string_too_short": "Write at least a word.",
    "string_type": "Write a text.",
    "int_parsing": "Write a whole number.",
    "int_type": "Write a whole number.",
    "greater_than_equal": "Write a number from {ge} up.",
    "less_than_equal": "Write a number up to {le}.",
    "bool_parsing": "Write true or false.",
    "tuple_type": "Write a list, like [one, two].",
    "dict_type": "Write keys with values below it, indented.",
    "model_type": "Write keys with values below it, indented.",
    "too_short": "Write at least {min_length}.",
}


def misfit(document: Document, found: ErrorDetails, shape: type[BaseModel]) -> ContentError:
    """One thing that does not fit, at its place."""
    place: Place = tuple(part for part in found["loc"] if part != "[key]")
    name = " → ".join(str(part) for part in place) or "the file"
    fault, mend = _sentences(found, name, shape)
    return document.error(fault, *place, mend=mend)


def _sentences(found: ErrorDetails, name: str, shape: type[BaseModel]) -> tuple[str, str]:
    """What is wrong, and what mends it."""
    if found["type"] == "extra_forbidden":
        *around, key = found["loc"]
        known = _keys(shape, tuple(around))
        return f'"{name}" is not a key that is known here.', nearest(str(key), known, f"It can be: {', '.join(known)}.")
    if found["type"] == "missing":
        return f'"{name}" is missing.', "Add it."
    return f"{name}: found {_short(found['input'])}.", _mend(found)


def _mend(found: ErrorDetails) -> str:
    said = found.get("ctx", {})
    if found["type"] == "string_pattern_mismatch":
        return PATTERNS.get(str(said["pattern"]), str(said["pattern"]))
    sentence = SENTENCES.get(found["type"])
    return sentence.format(**said) if sentence else f"{found['msg']}."


def _keys(shape: type[BaseModel], around: Place) -> list[str]:
    """The keys that are known at a place."""
    inner: Any = shape
    for part in around:
        inner = _inner(inner, part)
    return [field.alias or name for name, field in inner.model_fields.items()]


def _inner(kind: Any, part: str | int) -> Any:  # noqa: ANN401 - whatever a field is annotated with
    """What stands at a key of a shape, or in a list or mapping."""
    fields = {field.alias or name: field for name, field in kind.model_fields.items()} if hasattr(kind, "model_fields") else {}
    return _bare(fields[str(part)].annotation if fields else get_args(kind)[-1 if get_origin(kind) is dict else 0])


def _bare(kind: Any) -> Any:  # noqa: ANN401 - as above
    """A kind without what surrounds it: constraints, and that it may be left out."""
    options = [one for one in get_args(kind) if one is not type(None)]
    return kind if get_origin(kind) in (dict, tuple, None) else _bare(options[0])


def _short(value: object, longest: int = 40) -> str:
    text = "nothing" if value is None else str(value)
    return f'"{text[:longest]}…"' if len(text) > longest else f'"{text}"'
