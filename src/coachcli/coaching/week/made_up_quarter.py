"""A made-up quarter of a team: who sells how, and what the manager does on which day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.made_up import MadeUpSeller, Market
from coachcli.coaching.period import WEEK
from coachcli.coaching.rhythm.preread import RepHalf
from coachcli.coaching.rhythm.written import WrittenTalk

WEEKS = 13
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
WHEN = re.compile(rf"\{{(-?[0-9]{{1,2}}) ({'|'.join(WEEKDAYS)})\}}")
"""How a day stands in a command line, like {5 tue}: the week of the quarter and the weekday."""


@dataclass(frozen=True, slots=True)
class MadeUpDeed:
    """A command line that is typed on a day of a week, and what stands in the file it names.

    FILE in it stands for that file. A walk has a `cause` to which its answers fit; of a talk, what
    `came` of a promise is told by its number among those that are open.
    """

    week: int
    weekday: int
    run: str
    cause: str = ""
    talk: WrittenTalk | None = None
    half: RepHalf | None = None


@dataclass(frozen=True, slots=True)
class MadeUpQuarter:
    """A made-up team, and thirteen weeks of its manager's deeds."""

    manager: str
    market: Market
    sellers: tuple[MadeUpSeller, ...]
    deeds: tuple[MadeUpDeed, ...]


def first_monday(last: date) -> date:
    """The first day of the quarter in whose last week a day lies."""
    return last - timedelta(days=last.weekday() + WEEK * (WEEKS - 1))


def day_in(first: date, week: int, weekday: int) -> date:
    """A day of a quarter by its week, counted from 1, and its weekday, from 0."""
    return first + timedelta(days=WEEK * (week - 1) + weekday)


def dated(
    deeds: Iterable[MadeUpDeed], first: date, last: date
) -> tuple[tuple[date, MadeUpDeed], ...]:
    """What is done up to a day, each with its day, in the order of days and then as it stands."""
    days = ((day_in(first, deed.week, deed.weekday), deed) for deed in deeds)
    return tuple(sorted((each for each in days if each[0] <= last), key=lambda each: each[0]))


def spelt_out(text: str, first: date) -> str:
    """A text with its days as dates."""
    return WHEN.sub(lambda said: f"{day_in(first, int(said[1]), WEEKDAYS.index(said[2]))}", text)


def quarters(first: date, last: date) -> Iterator[str]:
    """The calendar quarters that some days touch, like 2026-Q4."""
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    yield from dict.fromkeys(f"{month // 12}-Q{month % 12 // 3 + 1}" for month in months)
