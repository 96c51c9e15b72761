"""A promise as it is said: what, and by when, like "three messages rewritten by Friday"."""

import re
from datetime import date, timedelta

from coachcli.coaching.errors import CoachError
from coachcli.coaching.period import day_in_words

BY = re.compile(
    r"(?P<what>.*\S)\s*,?\s+(?:by|until|till|on)\s+(?P<day>\S.*)", re.IGNORECASE | re.DOTALL
)


BEGINNINGS = ("by ", "until ", "till ")
"""With such a word begins what names a day alone."""
FARTHEST = timedelta(days=731)
"""So far ahead somebody promises something: two years."""
LONGEST = 500


class NotDueError(CoachError):
    """A day by which nobody can keep what is promised now."""

    exit_code = 2

    def __init__(self, by: date) -> None:
        super().__init__(
            f"{day_in_words(by)} is no day for a promise. Nothing was kept. Name one from today "
            "to two years ahead, like Friday."
        )


class NothingPromisedError(CoachError):
    """A promise says not what is promised, or too much."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        long = f"A promise of {len(text):,} characters is too long (at most {LONGEST})"
        what = f'"{text}" says not what is promised' if len(text) <= LONGEST else long
        super().__init__(f'{what}. Nothing was kept. Write it like this: "call the CFO by Friday".')


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


def due(by: date, day: date) -> date:
    """The day by which something is promised on a day. Raises NotDueError."""
    if not day <= by <= day + FARTHEST:
        raise NotDueError(by)
    return by


def worded(text: str) -> str:
    """What was said of a promise, if it says something. Raises NothingPromisedError."""
    said = " ".join(text.split())
    if not said or len(said) > LONGEST or (_names_a_day(said) and not parted(said)[1]):
        raise NothingPromisedError(said)
    return said


def _names_a_day(said: str) -> bool:
    return said.casefold().startswith(BEGINNINGS)
