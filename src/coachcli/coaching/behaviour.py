"""A behaviour: an observable act that drives a metric, with four anchored levels."""

from collections.abc import Mapping

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
