"""Time and identity: the only place where today, now and new ids are made."""

import os
import time
from datetime import date, datetime

from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import Stamp

RANDOM_BYTES = 10


class NotADayError(CoachError):
    """A text that names no day."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(f'"{text}" is not a day. Write it as YYYY-MM-DD, like 2026-11-30.')


def today() -> date:
    """The coach's own day."""
    return datetime.now().astimezone().date()  # noqa: TID251 - this is the place


def now() -> str:
    """This instant, UTC with offset."""
    return datetime.fromtimestamp(time.time()).astimezone().isoformat(timespec="milliseconds")


def moment(day: date) -> str:
    """The coach's day and the time of day, as they stand in a file's name."""
    here = datetime.fromtimestamp(time.time())  # noqa: DTZ006 - the coach's own clock
    return f"{day.isoformat()}-{here:%H%M}"


def stamp(day: date) -> Stamp:
    """When something is recorded: this instant, on the coach's day."""
    return Stamp(now(), day)


def new_id() -> str:
    """A new id, as UUID 7 has it: milliseconds, then chance; ids sort by time and never meet."""
    return f"{time.time_ns() // 1_000_000:012x}{os.urandom(RANDOM_BYTES).hex()}"


def day_named(text: str) -> date:
    """The day that a text names. Raises NotADayError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotADayError(text) from None
