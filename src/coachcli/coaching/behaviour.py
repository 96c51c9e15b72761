"""A behaviour: an observable act that drives a metric, with four anchored levels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One act of the shared behaviour model.

    `levels` holds what is seen and heard at levels 1 to 4; `expected` is the level a rep past ramp is held to; `look_at` says
    where it can be seen in five minutes.
    """

    id: str
    title: str
    drives: tuple[str, ...]
    look_at: str
    sounds_like: str
    expected: int
    levels: tuple[str, str, str, str]
