"""What every kept record shares: an id whose ending names it, and a plain form to be kept in."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, fields, is_dataclass

ENDING = 6
N = TypeVar("N")
Maker = Callable[[Any], Any]
BARE = {str, int, float, bool, NoneType}
"""What JSON holds as it is."""


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
    kind = type(value)
    return value if kind in BARE else _plainer(kind)(value)  # type: ignore[arg-type]  # as below


@cache
def _plainer(kind: type) -> Maker:
    """What makes plain what is of this kind."""
    if is_dataclass(kind):
        names = [each.name for each in fields(kind)]
        return lambda value: {name: plain(getattr(value, name)) for name in names}
    ways: tuple[tuple[Any, Maker], ...] = (
        (tuple | list, lambda value: [plain(each) for each in value]),
        (dict, lambda value: {key: plain(each) for key, each in value.items()}),
        (date, lambda value: value.isoformat()),
        (StrEnum, str),
        (object, lambda value: value),
    )
    return next(way for of, way in ways if issubclass(kind, of))


def noun(kind: type[N], value: Any) -> N:  # noqa: ANN401 - what JSON holds has no narrower name
    """The noun of this kind that `plain` was made of; missing fields keep their defaults.

    Raises KeyError, TypeError or ValueError when the value is not of that form.
    """
    made: N = _maker(kind)(value)  # type: ignore[arg-type]  # a type is hashable
    return made


@cache
def _maker(kind: Any) -> Maker:  # noqa: ANN401 - a type of any form
    """What makes a value of this kind; a flow has a thousand, of a dozen kinds."""
    if get_origin(kind) is UnionType:
        return _unless_none(_maker(next(each for each in get_args(kind) if each is not NoneType)))
    if get_origin(kind) is tuple:
        return _tuple(*get_args(kind))
    if isinstance(kind, type) and is_dataclass(kind):
        return _noun(kind)
    made: Maker = {float: _number, date: date.fromisoformat}.get(kind, kind)
    return made


def _number(value: Any) -> float:  # noqa: ANN401 - as above
    """A number as it was: a count stays whole, as it would be told otherwise elsewhere."""
    return value if type(value) is int else float(value)


def _unless_none(make: Maker) -> Maker:
    return lambda value: None if value is None else make(value)


def _tuple(*kinds: Any) -> Maker:  # noqa: ANN401
    makers = [_maker(kind) for kind in kinds if kind is not Ellipsis]
    if kinds[-1] is Ellipsis:
        return lambda values: tuple(map(makers[0], values))
    return lambda values: tuple(make(value) for make, value in zip(makers, values, strict=True))


def _noun(kind: Any) -> Maker:  # noqa: ANN401
    @cache
    def makers() -> dict[str, Maker]:
        """Looked up when the first is made, as a noun may hold others of its kind."""
        hints = get_type_hints(kind)
        return {each.name: _maker(hints[each.name]) for each in fields(kind)}

    return lambda value: kind(
        **{name: make(value[name]) for name, make in makers().items() if name in value}
    )
