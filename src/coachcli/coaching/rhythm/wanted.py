"""A rhythm as it is typed: which talk, how often, how long, on which weekday, at what time."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from coachcli.coaching.day_said import WEEKDAYS
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.cadence import Every, first_day
from coachcli.coaching.rhythm.guide import Guide, NoSuchGuideError, guides_named

EXAMPLE = "opportunity weekly 30, call plan weekly 20, account monthly 45, territory quarterly 60"
"""A usual rhythm: (Jordan and Vazzana, Cracking the Sales Management Code, 2012)."""
OFTEN = {
    "weekly": Every.WEEK,
    "every week": Every.WEEK,
    "a week": Every.WEEK,
    "every two weeks": Every.TWO_WEEKS,
    "every 2 weeks": Every.TWO_WEEKS,
    "every other week": Every.TWO_WEEKS,
    "fortnightly": Every.TWO_WEEKS,
    "biweekly": Every.TWO_WEEKS,
    "monthly": Every.MONTH,
    "every month": Every.MONTH,
    "quarterly": Every.QUARTER,
    "every quarter": Every.QUARTER,
    "never": Every.NEVER,
}
DAY = "|".join(f"{day[:3]}(?:{day[3:]})?s?" for day in WEEKDAYS)
CLAUSE = re.compile(
    rf"(?P<name>.+?)[\s:]+(?P<often>{'|'.join(sorted(OFTEN, key=len, reverse=True))})"
    r"(?:\s+(?P<minutes>[0-9]{1,3})(?:\s*(?:min|minutes|m))?(?![0-9:]))?"
    rf"(?:\s+(?:on\s+)?(?P<day>{DAY}))?"
    r"(?:\s+(?:at\s+)?(?P<time>[0-9]{1,2}[:.][0-9]{2}))?"
    r"(?:\s*[,;]\s*|\s+and\s+|\s+|$)"
)
MOST_MINUTES = 480
HOURS, MINUTES = 24, 60


@dataclass(frozen=True, slots=True)
class WantedCadence:
    """A cadence that is asked for; minutes that were not said are those of the guide."""

    guide: str
    every: Every
    minutes: int
    weekday: int | None = None
    time: str = ""

    def begins(self, day: date, off: frozenset[date]) -> date:
        """The first day on which it is planned, from a day on."""
        return first_day(day, self.weekday, off)


@dataclass(frozen=True, slots=True)
class WantedRhythm:
    """What was typed: for whom (a part of a name, or nobody for the team), and which talks."""

    who: str
    cadences: tuple[WantedCadence, ...]


class NotARhythmError(CoachError):
    """A text that says no rhythm."""

    exit_code = 2

    def __init__(self, text: str = "") -> None:
        said = f'"{text}" says no rhythm. ' if text else "Say which talks, and how often. "
        super().__init__(
            f"{said}Nothing was changed. Write each talk with how often and how many minutes:\n  ",
            Todo("set rhythm", (EXAMPLE,)),
        )


def wanted_rhythm(text: str, guides: Iterable[Guide]) -> WantedRhythm:
    """The rhythm that a text asks for; before its first talk may stand a rep's name.

    Raises NotARhythmError or NoSuchGuideError.
    """
    known = tuple(guides)
    said = " ".join(text.casefold().split())
    matches = tuple(_clauses(said, text))
    who, first = _parted(matches[0]["name"], known) if matches else ("", "")
    names = (first, *(match["name"] for match in matches[1:]))
    cadences = (_cadence(match, name, known) for match, name in zip(matches, names, strict=False))
    return WantedRhythm(_as_typed(who, text), tuple(cadences))


def _clauses(said: str, text: str) -> Iterator[re.Match[str]]:
    """What is said of each talk; raises NotARhythmError where something is left over."""
    place = 0
    while place < len(said):
        match = CLAUSE.match(said, place)
        if match is None:
            raise NotARhythmError(text)
        yield match
        place = match.end()


def _parted(name: str, guides: tuple[Guide, ...]) -> tuple[str, str]:
    """The rep and the talk, of what stands before how often it is; the talk takes most words."""
    words = name.split()
    for place in range(len(words)):
        if guides_named(" ".join(words[place:]), guides):
            return " ".join(words[:place]), " ".join(words[place:])
    return "", name


def _cadence(match: re.Match[str], name: str, guides: tuple[Guide, ...]) -> WantedCadence:
    guide = next(iter(guides_named(name, guides)), None)
    if guide is None:
        raise NoSuchGuideError(name, guides)
    minutes = int(match["minutes"]) if match["minutes"] else guide.minutes
    day = match["day"]
    weekday = next((n for n, each in enumerate(WEEKDAYS) if day and each[:3] == day[:3]), None)
    time = _time(match["time"]) if match["time"] else ""
    if minutes > MOST_MINUTES:
        raise NotARhythmError(match[0].strip())
    return WantedCadence(guide.id, OFTEN[match["often"]], minutes, weekday, time)


def _time(said: str) -> str:
    """A time as 09:30. Raises NotARhythmError."""
    hours, minutes = map(int, re.split(r"[:.]", said))
    if hours >= HOURS or minutes >= MINUTES:
        raise NotARhythmError(said)
    return f"{hours:02}:{minutes:02}"


def _as_typed(who: str, text: str) -> str:
    """The name as it was typed, with its capitals."""
    return " ".join(text.split()[: len(who.split())])
