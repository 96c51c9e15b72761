"""Time and identity: the only place where today, now and new ids are made."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.record import Stamp

if TYPE_CHECKING:
    from coachcli.coaching.day_said import Toward

RANDOM_BYTES = 10
FIRST_YEAR, LAST_YEAR = 1970, 2100
"""The years in which a day lies, as in days that are said in words."""
ORDERS = {"US": "mdy", "PH": "mdy", "CA": "", "ZA": ""} | dict.fromkeys(
    ("CN", "HU", "JP", "KR", "LT", "MN", "SE", "TW"), "ymd"
)
"""How days are written where they do not begin with the day; empty where several ways are usual."""


@dataclass(frozen=True, slots=True)
class TimeSource:
    """What instants and new ids are made of: nanoseconds, so many bytes by chance, and a zone."""

    nanoseconds: Callable[[], int]
    chance: Callable[[int], bytes]
    zone: tzinfo


_SET: ContextVar[TimeSource | None] = ContextVar("clock", default=None)
"""The clock that is in the place of this computer's own."""


class OutOfReachError(CoachError):
    """A day that lies so far away that nobody coaches on it."""

    exit_code = 2

    def __init__(self, day: date) -> None:
        reach = f"from {FIRST_YEAR} to {LAST_YEAR}"
        super().__init__(
            f"{day.isoformat()} is too far away: a day lies in a year {reach}. Nothing was changed."
        )


def today() -> date:
    """The coach's own day."""
    return datetime.now().astimezone().date()  # noqa: TID251 - this is the place


def now() -> str:
    """This instant, UTC with offset."""
    clock = _SET.get()
    if clock:
        instant = datetime.fromtimestamp(clock.nanoseconds() / 1e9, clock.zone)
    else:
        instant = datetime.fromtimestamp(time.time()).astimezone()
    return instant.isoformat(timespec="milliseconds")


def moment(day: date) -> str:
    """The coach's day and the time of day, as they stand in a file's name."""
    here = datetime.fromtimestamp(time.time())  # noqa: DTZ006 - the coach's own clock
    return f"{day.isoformat()}-{here:%H%M}"


def stamp(day: date) -> Stamp:
    """When something is recorded: this instant, on the coach's day."""
    return Stamp(now(), day)


def new_id() -> str:
    """A new id, as UUID 7 has it: milliseconds, then chance; ids sort by time and never meet."""
    clock = _SET.get()
    now_, chance = (clock.nanoseconds, clock.chance) if clock else (time.time_ns, os.urandom)
    return f"{now_() // 1_000_000:012x}{chance(RANDOM_BYTES).hex()}"


@contextmanager
def set_to(clock: TimeSource) -> Iterator[None]:
    """What is recorded meanwhile bears the instants and ids of that clock, and comes again."""
    before = _SET.set(clock)
    try:
        yield
    finally:
        _SET.reset(before)


def day_named(
    text: str, day: date | None = None, toward: "Toward" = "back", order: str = ""
) -> date:
    """The day that a text names, said on a day, by default on this one.

    `order` says whether the month comes first; without it that is as it is usual here. Raises
    NotADayError or UnclearDayError.
    """
    with suppress(ValueError):
        return in_reach(date.fromisoformat(text))
    from coachcli.coaching.day_said import Sense, day_said  # noqa: PLC0415 - few days are said so

    return day_said(text, Sense(day or today(), toward, order or order_here()))


def in_reach(day: date) -> date:
    """A day on which somebody can coach. Raises OutOfReachError."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise OutOfReachError(day)
    return day


def order_here() -> str:
    """Whether the day or the month comes first where this program runs, if its locale says so."""
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_TIME", "LANG"))), "")
    country = named.partition(".")[0].partition("@")[0].partition("_")[2]
    return ORDERS.get(country, "dmy") if country else ""
