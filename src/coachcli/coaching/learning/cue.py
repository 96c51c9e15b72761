"""A cue: at which moment a rep will do what, in the rep's own words."""

from collections.abc import Mapping

from coachcli.coaching.behaviour import Behaviour, behaviour_of
from coachcli.coaching.errors import CoachError

MOST = 200
WHOLE = ("when ", "i will ")
"""What both halves of a cue begin with, in English."""


class NotACueError(CoachError):
    """What was said is no cue, or too long for one."""

    exit_code = 2

    def __init__(self, length: int) -> None:
        long = f"That has {length} characters, and {MOST} is the most" if length else "It is empty"
        super().__init__(
            f'{long}. Nothing was kept. Write it like: "When the block begins, I will make the '
            'first call."'
        )


def cue_said(words: str) -> str:
    """A cue as it is kept, on one line. Raises NotACueError."""
    said = " ".join(words.split())
    if not 0 < len(said) <= MOST:
        raise NotACueError(len(said))
    return said


def lacks_a_half(cue: str) -> bool:
    """Whether a cue does not name both a moment and what is done then, as far as one can tell."""
    return not all(half in cue.casefold() for half in WHOLE)


def suggested(behaviour: str, behaviours: Mapping[str, Behaviour]) -> tuple[str, ...]:
    """The cues that a rep can take for a behaviour, by its id; none where nobody wrote any."""
    known = behaviour_of(behaviour, behaviours)
    return known.cues if known else ()
