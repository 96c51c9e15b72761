"""Tables of the keys of a file, made of its JSON Schema (used by cog)."""

from typing import Any

from coachcli.content.files.schema import schema


def keys(kind: str, shape: str = "") -> str:
    """The keys of a kind of file, or of a shape inside it, as a table."""
    whole = schema(kind)
    part: dict[str, Any] = whole["definitions"][shape] if shape else whole
    rows = [
        _row(key, one, whole, required=key in part.get("required", ()))
        for key, one in part["properties"].items()
    ]
    return "\n".join(["| key | what it holds | |", "| --- | --- | --- |", *rows])


def _row(key: str, field: dict[str, Any], whole: dict[str, Any], *, required: bool) -> str:
    said = field.get("description", "")
    holds = _holds(field, whole)
    words = f"{said}{' ' if said and holds else ''}{holds}"
    return f"| `{key}` | {words} | {'must be there' if required else ''} |"


def _holds(field: dict[str, Any], whole: dict[str, Any]) -> str:
    """What a value can be, in words."""
    named = whole.get("definitions", {}).get(str(field.get("$ref", "")).rpartition("/")[2], {})
    if "enum" in named:
        return "One of: " + ", ".join(f"`{word}`" for word in named["enum"]) + "."
    return "A list." if field.get("type") == "array" else ""
