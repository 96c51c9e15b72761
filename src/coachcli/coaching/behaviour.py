"""A behaviour: an observable act that drives a metric, with four anchored levels."""

from collections.abc import Mapping

from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One act of the shared behaviour model.

    `levels` holds what is seen and heard at levels 1 to 4; `expected` is the level a rep past ramp
    is held to; `look_at` says where it can be seen in five minutes. `was` holds earlier ids, and
    those of behaviours that are one with it now: whatever names them is about it. `cues` are two
    halves that a rep can take for their own: at which moment they will do what.
    """

    id: str
    title: str
    drives: tuple[str, ...]
    look_at: str
    sounds_like: str
    expected: int
    levels: tuple[str, str, str, str]
    was: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


class NoSuchBehaviourError(CoachError):
    """A behaviour was asked for that is not in the model."""

    def __init__(self, wanted: str, known: Mapping[str, Behaviour]) -> None:
        alike = near(wanted, known)
        listed = ("See: ", Todo("list behaviours"))
        hint = (f"Did you mean {' or '.join(alike)}?",) if alike else listed
        super().__init__(f'No behaviour is called "{wanted}". ', *hint)


def behaviours_named(wanted: str, behaviours: Mapping[str, Behaviour]) -> tuple[Behaviour, ...]:
    """The behaviours that a word or several mean: one by its id, else all that have the words.

    Raises NoSuchBehaviourError.
    """
    if known := behaviour_of(wanted, behaviours):
        return (known,)
    words = wanted.casefold().split()
    begun = [each for id_, each in behaviours.items() if words and id_.startswith(words[0])]
    if len(begun) == len(words) == 1:
        return tuple(begun)
    having = tuple(each for each in behaviours.values() if words and _has(each, words))
    if not having:
        raise NoSuchBehaviourError(wanted, behaviours)
    return having


def _has(behaviour: Behaviour, words: list[str]) -> bool:
    text = f"{behaviour.id} {behaviour.title}".casefold()
    return all(word in text for word in words)


def behaviour_of(id_: str, behaviours: Mapping[str, Behaviour]) -> Behaviour | None:
    """The behaviour of this id, which may be an earlier one: every id that was kept comes here."""
    earlier = (each for each in behaviours.values() if id_ in each.was)
    return behaviours.get(id_) or next(earlier, None)


def called_now(id_: str, behaviours: Mapping[str, Behaviour]) -> str:
    """The id that a behaviour has now; the same where the model does not know it."""
    known = behaviour_of(id_, behaviours)
    return known.id if known else id_


def titled(id_: str, behaviours: Mapping[str, Behaviour]) -> str:
    """The behaviour in words, even where the model does not know it (any more)."""
    known = behaviour_of(id_, behaviours)
    return known.title if known else id_.replace("-", " ").capitalize()
