"""What every kept record shares: an id whose ending names it, and a plain form to be kept in."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, fields, is_dataclass

ENDING = 6
N = TypeVar("N")


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something was recorded: the instant (ISO 8601, UTC) and the coach's own day."""

    instant: str
    day: date


class NoSuchRecordError(CoachError):
    """No kept record has this id or ending."""

    def __init__(self, what: str, wanted: str, listing: str) -> None:
        super().__init__(f'No {what} ends in "{wanted}". See: {listing}')


class AmbiguousRecordError(CoachError):
    """Several kept records have this ending."""

    def __init__(self, what: str, wanted: str, endings: Iterable[str]) -> None:
        super().__init__(
            f'More than one {what} ends in "{wanted}": {", ".join(sorted(endings))}. '
            "Give more of the id."
        )


def ending(id_: str) -> str:
    """The last characters of an id, by which a record is shown."""
    return id_[-ENDING:]


def by_ending(what: str, wanted: str, ids: Iterable[str], listing: str) -> str:
    """The one id that ends so.

    `what` and `listing` are for the sentence when none or several do.
    """
    found = [id_ for id_ in ids if wanted and id_.endswith(wanted.lower())]
    if not found:
        raise NoSuchRecordError(what, wanted, listing)
    if len(found) > 1:
        raise AmbiguousRecordError(what, wanted, found)
    return found[0]


def plain(value: object) -> Any:  # noqa: ANN401 - what JSON holds has no narrower name
    """A noun as JSON holds it: fields by name, words as text, days as ISO 8601."""
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value


def noun(kind: type[N], value: Any) -> N:  # noqa: ANN401 - what JSON holds has no narrower name
    """The noun of this kind that `plain` was made of; missing fields keep their defaults.

    Raises KeyError, TypeError or ValueError when the value is not of that form.
    """
    made: N = _made(kind, value)
    return made


def _made(kind: Any, value: Any) -> Any:  # noqa: ANN401
    origin = get_origin(kind)
    if origin is UnionType:
        return (
            None
            if value is None
            else _made(next(one for one in get_args(kind) if one is not NoneType), value)
        )
    if origin is tuple:
        return _tuple(get_args(kind), value)
    return _single(kind, value)


def _tuple(kinds: tuple[Any, ...], values: list[Any]) -> tuple[Any, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_made(kinds[0], value) for value in values)
    return tuple(_made(kind, value) for kind, value in zip(kinds, values, strict=True))


def _single(kind: Any, value: Any) -> Any:  # noqa: ANN401
    if isinstance(kind, type) and is_dataclass(kind):
        return kind(
            **{
                name: _made(hint, value[name])
                for name, hint in _hints(kind).items()
                if name in value
            }
        )
    if kind is date:
        return date.fromisoformat(value)
    return kind(value)


@cache
def _hints(kind: Any) -> dict[str, Any]:  # noqa: ANN401
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind)}
