"""A behaviour: an observable act that drives a metric, with four anchored levels."""

from collections.abc import Mapping

from coachcli.coaching.nouns import dataclass


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One act of the shared behaviour model.

    `levels` holds what is seen and heard at levels 1 to 4; `expected` is the level a rep past ramp
    is held to; `look_at` says where it can be seen in five minutes.
    """

    id: str
    title: str
    drives: tuple[str, ...]
    look_at: str
    sounds_like: str
    expected: int
    levels: tuple[str, str, str, str]


def titled(id_: str, behaviours: Mapping[str, Behaviour]) -> str:
    """The behaviour in words, even where the model does not know it (any more)."""
    return behaviours[id_].title if id_ in behaviours else id_.replace("-", " ").capitalize()
