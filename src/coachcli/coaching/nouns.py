"""How a noun is made: as a dataclass of the standard library, without what slows a start.

That one writes the methods of each class as text and compiles them, wanted or not, which took
longer than all else that a command does before its first word. Here nouns share their methods, and
only the constructor is written, when more than a few of its kind are made: to fill those by hand is
quicker. A type checker sees the standard library's names, of which these are the part that the
program uses.
"""

from collections.abc import Callable, Iterator
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

__all__ = ["dataclass", "field", "fields", "is_dataclass", "replace"]

FIELDS = "__noun_fields__"
NOTHING = object()
UNSLOTTED = ("__dict__", "__weakref__")
FEW = 16
"""So many nouns of a kind are filled by hand: to write a constructor takes as long as thirty."""


class NounField(NamedTuple):
    """A field of a noun: what it holds where nothing is given, and where it counts."""

    name: str = ""
    type: Any = None
    default: Any = NOTHING
    default_factory: Any = NOTHING
    init: bool = True
    repr: bool = True
    compare: bool = True


class FrozenNounError(AttributeError):
    """A noun stays as it was made."""


class Unwritten:
    """The constructor of a noun until it is looked for often, or by somebody who looks at it."""

    owner: type
    times = 0

    def __set_name__(self, owner: type, name: str) -> None:
        """Remember whose constructor it is."""
        self.owner = owner

    def __get__(self, noun: object, kind: type) -> Any:  # noqa: ANN401 - takes what the noun takes
        """What fills the noun; after a few the constructor, which stands here from then on."""
        self.times += 1
        if noun is None or isinstance(noun, type) or self.times > FEW:  # `inspect` hands in a kind
            return self._written().__get__(noun, kind)
        return partial(self._fill, noun)

    def _written(self) -> Any:  # noqa: ANN401 - as above
        init = _constructor(self.owner)
        type.__setattr__(self.owner, "__init__", init)
        return init

    def _fill(self, noun: Any, /, *values: object, **named: object) -> None:  # noqa: ANN401 - of any kind
        """Fill it as the constructor would, which is written to say what is wrong."""
        given = [each for each in _fields(self.owner) if each.init]
        said = dict(zip([each.name for each in given], values, strict=False)) | named
        whole = said | {each.name: _default(each) for each in given if each.name not in said}
        is_odd = len(said) < len(values) + len(named) or len(whole) > len(given)
        if is_odd or any(value is NOTHING for value in whole.values()):
            self._written()(noun, *values, **named)  # raises TypeError
        for name, value in whole.items():
            object.__setattr__(noun, name, value)
        if hasattr(noun, "__post_init__"):
            noun.__post_init__()


def _default(each: NounField) -> Any:  # noqa: ANN401 - of any kind
    """What a field holds where nothing is given; NOTHING where something must be."""
    return each.default if each.default_factory is NOTHING else each.default_factory()


def _dataclass(*, slots: bool, frozen: bool = False) -> Callable[[type], type]:  # noqa: ARG001 - all have slots
    return partial(_noun, frozen=frozen)


def _noun(kind: type, *, frozen: bool) -> type:
    own = {
        name: _field(name, hint, vars(kind).get(name, NOTHING))
        for name, hint in kind.__annotations__.items()
    }
    inherited = {each.name: each for each in getattr(kind, FIELDS, ())}
    every = tuple((inherited | own).values())
    body = {name: value for name, value in vars(kind).items() if name not in own}
    for name in UNSLOTTED:
        body.pop(name, None)
    added = {
        FIELDS: every,
        "__slots__": tuple(name for name in own if name not in inherited),
        "__qualname__": kind.__qualname__,
    }
    return type(kind)(kind.__name__, kind.__bases__, _methods(every, frozen=frozen) | body | added)


def _field(name: str, hint: object, default: object) -> NounField:
    if isinstance(default, NounField):
        return default._replace(name=name, type=hint)
    return NounField(name, hint, default)


def _methods(every: tuple[NounField, ...], *, frozen: bool) -> dict[str, Any]:
    values = _values(every)
    methods = {
        "__init__": Unwritten(),
        "__match_args__": tuple(each.name for each in every if each.init),
        "__repr__": _repr,
        "__eq__": lambda noun, other: (
            values(noun) == values(other) if type(noun) is type(other) else NotImplemented
        ),
    }
    if frozen:
        methods |= {
            "__hash__": lambda noun: hash(values(noun)),
            "__setattr__": _refuse,
            "__delattr__": _refuse,
        }
    return methods


def _values(every: tuple[NounField, ...]) -> Callable[[Any], tuple[Any, ...]]:
    names = [each.name for each in every if each.compare]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda noun: tuple(getattr(noun, name) for name in names)


def _repr(noun: object) -> str:
    shown = (f"{each.name}={getattr(noun, each.name)!r}" for each in _fields(noun) if each.repr)
    return f"{type(noun).__qualname__}({', '.join(shown)})"


def _refuse(noun: object, name: str, *_value: object) -> None:
    raise FrozenNounError(type(noun).__qualname__, name)


def _constructor(kind: type) -> Any:  # noqa: ANN401 - takes what the noun takes
    given = [each for each in _fields(kind) if each.init]
    parameters = ", ".join(("self", *map(_parameter, given)))
    body = "\n  ".join((*map(_line, given), _last_line(kind)))
    names = {name: value for each in given for name, value in _names(kind, each)}
    head = f"def written({', '.join(names)}):\n def __init__({parameters}):\n  "
    space: dict[str, Any] = {}
    exec(f"{head}{body}\n return __init__", space)  # noqa: S102 - of names in our own source
    init = space["written"](**names)
    init.__qualname__ = f"{kind.__qualname__}.__init__"
    init.__annotations__ = {each.name: each.type for each in given}
    return init


def _parameter(each: NounField) -> str:
    return f"{each.name}=d_{each.name}" if _is_optional(each) else each.name


def _line(each: NounField) -> str:
    if each.default_factory is NOTHING:
        return f"s_{each.name}(self, {each.name})"
    made = f"f_{each.name}() if {each.name} is d_{each.name} else {each.name}"
    return f"s_{each.name}(self, {made})"


def _last_line(kind: type) -> str:
    return "self.__post_init__()" if hasattr(kind, "__post_init__") else "pass"


def _names(kind: type, each: NounField) -> Iterator[tuple[str, Any]]:
    yield f"s_{each.name}", getattr(kind, each.name).__set__
    if _is_optional(each):
        yield f"d_{each.name}", each.default
        yield f"f_{each.name}", each.default_factory


def _is_optional(each: NounField) -> bool:
    return each.default is not NOTHING or each.default_factory is not NOTHING


def _fields(noun: Any) -> tuple[NounField, ...]:  # noqa: ANN401 - a noun or its kind
    every: tuple[NounField, ...] = getattr(noun, FIELDS)
    return every


def _is_noun(value: object) -> bool:
    return hasattr(value, FIELDS)


def _replaced(noun: Any, **changes: Any) -> Any:  # noqa: ANN401 - a noun of any kind
    given = {each.name: getattr(noun, each.name) for each in _fields(noun) if each.init}
    return type(noun)(**given | changes)


if TYPE_CHECKING:
    from dataclasses import dataclass, field, fields, is_dataclass, replace
else:
    dataclass, field, replace = _dataclass, NounField, _replaced
    fields, is_dataclass = _fields, _is_noun
