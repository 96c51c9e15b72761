"""What an author is told of a value that does not fit its shape: what was found, what to write."""

from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from coachcli.content.errors import ContentError, Place, nearest
from coachcli.content.files.reader import SourceDocument

ID = r"^[a-z][a-z0-9-]{0,63}$"
METRIC_ID = r"^[a-z][a-z0-9_]{0,63}$"
SHARE = r"^\d{1,3}%$"
CUE = r"^When [^\n]+, I will [^\n]+$"
ONE_LINE = r"^[^\n]*$"

PATTERNS = {
    ID: "Write small letters, digits and dashes, a letter first, at most 64.",
    METRIC_ID: "Write small letters, digits and underscores, a letter first, at most 64.",
    SHARE: "Write a whole percentage, like 20%.",
    CUE: 'Write one line, like "When the block begins, I will make the first call."',
    ONE_LINE: "Write one line.",
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
    "too_long": "Write at most {max_length}.",
}


def misfit(document: SourceDocument, detail: ErrorDetails, shape: type[BaseModel]) -> ContentError:
    """One thing that does not fit, at its place."""
    place: Place = tuple(part for part in detail["loc"] if part != "[key]")
    name = " → ".join(map(str, place)) or "the file"
    fault, mend = _sentences(detail, name, shape)
    return document.error(fault, *place, mend=mend)


def _sentences(detail: ErrorDetails, name: str, shape: type[BaseModel]) -> tuple[str, str]:
    """What is wrong, and what mends it."""
    if detail["type"] == "extra_forbidden":
        return f'"{name}" is not a key that is known here.', _known_key(detail["loc"], shape)
    if detail["type"] == "missing":
        return f'"{name}" is missing.', "Add it."
    return f"{name}: found {_short(detail['input'])}.", _mend(detail)


def _known_key(place: Place, shape: type[BaseModel]) -> str:
    *around, key = place
    known = _keys(shape, tuple(around))
    return nearest(str(key), known, f"It can be: {', '.join(known)}.")


def _mend(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if detail["type"] == "string_pattern_mismatch":
        pattern = str(context["pattern"])
        return PATTERNS.get(pattern, pattern)
    sentence = SENTENCES.get(detail["type"])
    return sentence.format(**context) if sentence else f"{detail['msg']}."


def _keys(shape: type[BaseModel], around: Place) -> list[str]:
    """The keys that are known at a place."""
    inner: Any = shape
    for part in around:
        inner = _inner(inner, part)
    return list(_fields(inner))


def _fields(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a field is annotated with
    """The fields of a shape by the keys that a file has; none where it is no shape."""
    fields = getattr(kind, "model_fields", {}).items()
    return {field.alias or name: field for name, field in fields}


def _inner(kind: Any, part: str | int) -> Any:  # noqa: ANN401 - as above
    """What stands at a key of a shape, or in a list or mapping."""
    if fields := _fields(kind):
        return _bare(fields[str(part)].annotation)
    return _bare(get_args(kind)[-1 if get_origin(kind) is dict else 0])


def _bare(kind: Any) -> Any:  # noqa: ANN401 - as above
    """A kind without what surrounds it: constraints, and that it may be left out."""
    if get_origin(kind) in (dict, tuple, None):
        return kind
    return _bare(next(option for option in get_args(kind) if option is not type(None)))


def _short(value: object, longest: int = 40) -> str:
    text = "nothing" if value is None else str(value)
    return f'"{text[:longest]}…"' if len(text) > longest else f'"{text}"'
