"""A promise as it is said: what, and by when, like "three messages rewritten by Friday"."""

import re

from coachcli.coaching.errors import CoachError

BY = re.compile(
    r"(?P<what>.*\S)\s*,?\s+(?:by|until|till|on)\s+(?P<day>\S.*)", re.IGNORECASE | re.DOTALL
)


class NoDayError(CoachError):
    """A promise names no day."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(
            f'"{text}" says not by when. Nothing was kept. Write the day behind it: '
            f'"{text} by Friday".'
        )


def parted(text: str) -> tuple[str, str]:
    """What is promised, and the words that say the day; without such words those are empty.

    A day is what follows the last "by"; whether it is one is for a reader of days to say.
    """
    said = " ".join(text.split())
    match = BY.fullmatch(said)
    return (match["what"].rstrip(" ,"), match["day"]) if match else (said, "")
