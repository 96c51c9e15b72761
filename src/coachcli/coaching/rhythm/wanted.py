"""A rhythm as it is typed: which talk, how often, how long, on which weekday, at what time."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from coachcli.coaching.day_said import WEEKDAYS
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import day_in_words
from coachcli.coaching.rep import Rep, reps_named
from coachcli.coaching.rhythm.cadence import REACH, Every, first_day
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
    r"(?:\s+(?P<minutes>[0-9]{1,9})(?:\s*(?:min|minutes|m))?(?![0-9:]))?"
    rf"(?:\s+(?:on\s+)?(?P<day>{DAY}))?"
    r"(?:\s+(?:at\s+)?(?P<time>[0-9]{1,2}(?:[:.][0-9]{2}(?:\s?[ap]m)?|\s?[ap]m)))?"
    r"(?:\s*[,;]\s*|\s+and\s+|\s+|$)"
)
MOST_MINUTES = 480
LONGEST = 1_000
HOURS, MINUTES, NOON = 24, 60, 12


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
    """A text that says no rhythm; `why` says what is wrong with it, where that is known."""

    exit_code = 2

    def __init__(self, text: str = "", why: str = "") -> None:
        said = f'"{text}" says no rhythm.' if text else "Say which talks, and how often."
        super().__init__(
            f"{why or said} Nothing was changed. Write each talk with how often (weekly, every two "
            "weeks, monthly, quarterly, never) and how many minutes:\n  ",
            Todo("set rhythm", (EXAMPLE,)),
        )


class FarRhythmError(CoachError):
    """A rhythm is to begin years ago, or in years."""

    exit_code = 2

    def __init__(self, begins: date) -> None:
        super().__init__(
            f"A rhythm begins within a year, and not on {day_in_words(begins)}. Nothing was "
            "changed. Name a nearer day."
        )


def wanted_rhythm(text: str, guides: Iterable[Guide], reps: Iterable[Rep] = ()) -> WantedRhythm:
    """The rhythm that a text asks for; before its first talk may stand the name of a rep.

    Raises NotARhythmError or NoSuchGuideError.
    """
    known, said = tuple(guides), " ".join(text.casefold().split())
    if len(said) > LONGEST:
        raise NotARhythmError(why=f"A rhythm is said in at most {LONGEST} characters.")
    matches = tuple(_clauses(said, text))
    who, first = _parted(matches[0]["name"], known, tuple(reps)) if matches else ("", "")
    names = (first, *(match["name"] for match in matches[1:]))
    cadences = (_cadence(match, name, known) for match, name in zip(matches, names, strict=False))
    return WantedRhythm(_as_typed(who, text), _each_once(cadences))


def near(begins: date, day: date) -> date:
    """The first day of a rhythm that is set on a day. Raises FarRhythmError."""
    if abs(begins - day) > REACH:
        raise FarRhythmError(begins)
    return begins


def _each_once(cadences: Iterable[WantedCadence]) -> tuple[WantedCadence, ...]:
    """Those that are asked for, no talk twice. Raises NotARhythmError."""
    known: dict[str, WantedCadence] = {}
    for cadence in cadences:
        if cadence.guide in known:
            raise NotARhythmError(why=f'"{cadence.guide}" is there twice.')
        known[cadence.guide] = cadence
    return tuple(known.values())


def _clauses(said: str, text: str) -> Iterator[re.Match[str]]:
    """What is said of each talk; raises NotARhythmError where something is left over."""
    place = 0
    while place < len(said):
        match = CLAUSE.match(said, place)
        if match is None:
            raise NotARhythmError(text)
        yield match
        place = match.end()


def _parted(name: str, guides: tuple[Guide, ...], reps: tuple[Rep, ...]) -> tuple[str, str]:
    """The rep and the talk, of what stands before how often it is; the talk takes most words.

    Where no talk is called so, it is what stands behind the name of a rep. Raises NotARhythmError.
    """
    words = name.split()
    places = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(len(words))]
    by_talk = (each for each in places if guides_named(each[1], guides))
    by_rep = (each for each in reversed(places) if reps_named(each[0], reps))
    who, talk = next(by_talk, next(by_rep, ("", name)))
    before = (who.split() or [""])[-1].rstrip(",;:")
    if before and guides_named(before, guides) and not reps_named(who, reps):
        raise NotARhythmError(why=f'Behind "{before}" it is not said how often.')
    return who, talk


def _cadence(match: re.Match[str], name: str, guides: tuple[Guide, ...]) -> WantedCadence:
    guide = next(iter(guides_named(name, guides)), None)
    if guide is None:
        raise NoSuchGuideError(name, guides)
    minutes = int(match["minutes"]) if match["minutes"] else guide.minutes
    day = match["day"]
    weekday = next((n for n, each in enumerate(WEEKDAYS) if day and each[:3] == day[:3]), None)
    if not 0 < minutes <= MOST_MINUTES:
        raise NotARhythmError(why=f"A talk takes from 1 to {MOST_MINUTES} minutes, not {minutes}.")
    time = _time(match["time"], minutes) if match["time"] else ""
    return WantedCadence(guide.id, OFTEN[match["often"]], minutes, weekday, time)


def _time(said: str, lasts: int) -> str:
    """A time as 09:30 of a talk that lasts so many minutes. Raises NotARhythmError."""
    hours, minutes = _of_day(said)
    if hours >= HOURS or minutes >= MINUTES:
        raise NotARhythmError(why=f'"{said}" is no time of a day, like 09:30.')
    if hours * MINUTES + minutes + lasts > HOURS * MINUTES:
        raise NotARhythmError(why=f"From {said} a talk of {lasts} minutes ends after midnight.")
    return f"{hours:02}:{minutes:02}"


def _of_day(said: str) -> tuple[int, int]:
    """The hour and the minute of a time, also of one like 2pm; beyond any where it is none."""
    half = said[-2:] if said.endswith("m") else ""
    hours, minutes, *_ = map(int, (*re.split(r"[:.]", said.removesuffix(half).strip()), "0"))
    if not half:
        return hours, minutes
    return (hours % NOON + NOON * (half == "pm") if 0 < hours <= NOON else HOURS), minutes


def _as_typed(who: str, text: str) -> str:
    """The name as it was typed, with its capitals."""
    return " ".join(text.split()[: len(who.split())]).rstrip(",;:")
