import dataclasses
from collections.abc import Callable, Iterable
from functools import partial
from inspect import signature
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching import nouns

NAMES = "abcdef"
VALUES: st.SearchStrategy[Any] = st.one_of(
    st.integers(), st.text(max_size=3), st.just(()), st.builds(list)
)
GIVEN = st.tuples(
    st.lists(VALUES, max_size=len(NAMES)).map(tuple),
    st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=2),
)
COUNTED = {"repr": st.booleans(), "compare": st.booleans()}
NEEDED = st.fixed_dictionaries({}, optional=COUNTED)
OPTIONAL = st.one_of(
    st.fixed_dictionaries({"default": VALUES.filter(lambda value: value != [])}, optional=COUNTED),
    st.fixed_dictionaries({"default_factory": st.just(list)}, optional=COUNTED),
)
Form = list[tuple[str, dict[str, Any]]]
"""Fields in order, and what is said of each."""
Words = tuple[tuple[object, ...], dict[str, object]]
"""What a noun is made of: values in order, and values by name."""


@st.composite
def forms(draw: st.DrawFn, names: str = NAMES) -> Form:
    """Fields as Python takes them: those that must be given come first."""
    some = names[: draw(st.integers(0, len(names)))]
    needed = draw(st.integers(0, len(some)))
    return [(name, draw(NEEDED if place < needed else OPTIONAL)) for place, name in enumerate(some)]


def optional(form: Form) -> Form:
    return [(name, how) for name, how in form if {"default", "default_factory"} & set(how)]


def both(form: Form, parents: Iterable[type] = (object, object), **how: bool) -> list[Any]:
    """A class of these fields, made by the standard library and made by us."""
    makers: tuple[Any, Any] = (dataclasses, nouns)
    return [
        maker.dataclass(slots=True, **how)(type("Kind", (parent,), body(maker.field, form)))
        for maker, parent in zip(makers, parents, strict=True)
    ]


def body(field: Callable[..., object], form: Form) -> dict[str, Any]:
    """What stands in such a class: a field of which nothing is said is a bare name."""
    return {
        "__module__": __name__,
        "__qualname__": "House.Kind",
        "__doc__": "A made-up noun.",
        "__annotations__": {name: "int | None" for name, _ in form},
        "twice": lambda noun: (noun, noun),
        **{name: field(**how) for name, how in form if how},
    }


def outcome(act: Callable[[], object]) -> object:
    """What comes of it: a value, or the sort of failure."""
    try:
        return act()
    except (TypeError, AttributeError) as error:
        return TypeError if isinstance(error, TypeError) else AttributeError


def made(kind: Callable[..., Any], words: Words) -> Any:  # noqa: ANN401 - two sorts of class
    values, named = words
    return outcome(lambda: kind(*values, **named))


def every(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """A value for each field there may be."""
    return st.lists(values, min_size=len(NAMES), max_size=len(NAMES))


def whole(kind: Any, values: list[Any]) -> Any:  # noqa: ANN401 - two sorts of class
    return kind(*values[: len(kind.__match_args__)])


@given(forms(), GIVEN, st.sampled_from((0, nouns.FEW)))
def test_a_noun_is_made_and_shown_and_counted_as_a_dataclass_is(
    form: Form, words: Words, before: int
) -> None:
    """Both the first few of its kind and those after them."""
    kinds = both(form, frozen=True)
    for _ in range(before):
        whole(kinds[1], list(NAMES))
    theirs, ours = (made(kind, words) for kind in kinds)
    assert (theirs is TypeError) == (ours is TypeError)
    assert theirs is TypeError or repr(theirs) == repr(ours)
    assert outcome(lambda: hash(theirs)) == outcome(lambda: hash(ours))


@given(forms(), every(st.booleans()), every(st.booleans()))
def test_nouns_are_equal_when_dataclasses_are(
    form: Form, values: list[bool], others: list[bool]
) -> None:
    theirs, ours = ((whole(kind, values), whole(kind, others)) for kind in both(form, frozen=True))
    assert (theirs[0] == theirs[1]) == (ours[0] == ours[1])
    assert (theirs[0] != theirs[1]) == (ours[0] != ours[1])
    assert theirs[0] != ours[0]


@given(forms(), every(VALUES), st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=2))
def test_a_noun_is_made_anew_as_a_dataclass_is(
    form: Form, values: list[object], changes: dict[str, object]
) -> None:
    theirs, ours = (whole(kind, values) for kind in both(form, frozen=True))
    anew = outcome(lambda: dataclasses.replace(theirs, **changes))
    assert repr(anew) == repr(outcome(lambda: nouns.replace(ours, **changes)))


@given(form=forms(), frozen=st.booleans())
def test_a_kind_tells_of_itself_what_the_class_of_a_dataclass_tells(
    form: Form, *, frozen: bool
) -> None:
    theirs, ours = both(form, frozen=frozen)
    for name in ("__slots__", "__match_args__", "__doc__", "__qualname__", "__module__"):
        assert getattr(theirs, name) == getattr(ours, name)
    names = [each.name for each in dataclasses.fields(theirs)]
    assert names == [each.name for each in nouns.fields(ours)]
    assert names == list(signature(ours).parameters) == list(signature(theirs).parameters)
    assert get_type_hints(ours) == get_type_hints(theirs)
    assert get_type_hints(ours.__init__) == dict.fromkeys(names, int | None)
    assert (ours.__hash__ is None) == (theirs.__hash__ is None) == (not frozen)
    assert nouns.is_dataclass(ours)
    assert not nouns.is_dataclass(object)


@given(forms("abc").map(optional), forms("bcd").map(optional), GIVEN)
def test_a_noun_is_heir_to_another_as_a_dataclass_is(
    first: Form, second: Form, words: Words
) -> None:
    theirs, ours = both(second, both(first))
    assert theirs.__slots__ == ours.__slots__
    assert repr(made(theirs, words)) == repr(made(ours, words))


@given(forms(), every(VALUES), st.sampled_from(NAMES))
def test_only_what_is_not_frozen_changes(form: Form, values: list[object], name: str) -> None:
    for frozen in (True, False):
        theirs, ours = (whole(kind, values) for kind in both(form, frozen=frozen))
        for noun in (theirs, ours):
            set_ = outcome(partial(setattr, noun, name, 7))
            assert (set_ is None) == (not frozen and name in dict(form))
        assert repr(theirs) == repr(ours)


@nouns.dataclass(frozen=True, slots=True)
class Basket:
    """What is worked out when it is made, and a value of its own for each."""

    weights: tuple[int, ...]
    notes: list[str] = nouns.field(default_factory=list)
    total: int = nouns.field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", sum(self.weights))

    def __repr__(self) -> str:
        return f"{len(self.weights)} things"


def test_what_is_worked_out_is_worked_out_anew() -> None:
    basket = Basket((1, 2))
    assert basket.total == 3
    assert nouns.replace(basket, weights=(5,)).total == 5


def test_two_nouns_share_no_list() -> None:
    first, second = Basket(()), Basket(())
    assert first.notes is not second.notes
    assert Basket((), ["fragile"]).notes == ["fragile"]


def test_what_a_class_says_itself_holds() -> None:
    assert repr(Basket((1, 2))) == "2 things"


def test_a_frozen_noun_says_so() -> None:
    with pytest.raises(AttributeError, match="Basket"):
        del Basket(()).notes


def test_a_constructor_is_written_for_the_first_after_a_few() -> None:
    (kind,) = both([("a", {})], frozen=True)[1:]
    unwritten = vars(kind)["__init__"]
    for number in range(nouns.FEW):
        assert kind(number).a == number
    assert vars(kind)["__init__"] is unwritten
    assert kind(7) == kind(a=7)
    assert vars(kind)["__init__"] is kind.__init__


def test_a_constructor_is_written_once_and_says_what_is_missing() -> None:
    with pytest.raises(TypeError, match=r"Basket.__init__\(\) missing .* 'weights'"):
        Basket()  # type: ignore[call-arg]
    written = Basket.__init__
    Basket(())
    assert Basket.__init__ is written
