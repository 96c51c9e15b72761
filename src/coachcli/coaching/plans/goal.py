"""A one-minute goal: what rep and manager agree on side by side, why it matters to the rep, with a standard and a date."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachcli.coaching.errors import CoachError
from coachcli.coaching.metric import METRICS
from coachcli.coaching.plans.objective import SAID
from coachcli.coaching.record import ending

MOST_WORDS = 250
"""About a minute's reading (Blanchard and Johnson, The New One Minute Manager, 2015)."""
NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)\s?(%|[km]\b)?", re.ASCII | re.IGNORECASE)
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
MOST = 10**15
LARGE = {"k": 1_000, "m": 1_000_000}
PART = r"\w+"
WORD = re.compile(r"[^\W\d_]{2,}")
TIMES = frozenset(
    ("day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "per", "each", "every", "by", "at", "of")
)
"""Words that say how often or how, and not of what."""
AMBIGUOUS = ("share",)
NAMES = {one.title: id_ for id_, one in METRICS.items()} | {id_.replace("_", " "): id_ for id_ in METRICS} | SAID
"""Metrics by id and as people say them."""


class Party(StrEnum):
    """Who agrees to a goal."""

    REP = "rep"
    MANAGER = "manager"


class Result(StrEnum):
    """How a goal ended."""

    MET = "met"
    MISSED = "missed"
    CHANGED = "changed"


class Standing(StrEnum):
    """Where a goal stands: a draft until both have agreed."""

    DRAFT = "draft"
    AGREED = "agreed"
    MET = "met"
    MISSED = "missed"
    CHANGED = "changed"


class Lack(StrEnum):
    """What is missing so that a rep has a goal to work on."""

    GOAL = "goal"
    AGREEMENT = "agreement"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Standard:
    """A number with its metric, as it was said: "9 new_opps a month" is 9 new_opps, "win_rate 26%" is 26 % win_rate."""

    text: str
    number: float
    unit: str
    metric: str


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal. `why` is in the rep's own words; the days are those on which each party agreed and it was closed."""

    id: str
    rep: str
    what: str
    why: str
    standard: Standard
    by: date
    plan: str
    made: date
    rep_agreed: date | None = None
    manager_agreed: date | None = None
    result: Result | None = None
    closed: date | None = None
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """A goal as it was worded; what is empty was not said."""

    what: str = ""
    why: str = ""
    standard: str = ""
    by: date | None = None
    plan: str = ""


ASKED = {
    "what": ("goal", "what is to be reached", '--what "Win back first meetings"'),
    "why": ("why", "why it matters to the rep, in their words", '--why "To earn the north patch"'),
    "standard": ("standard", "a number with its metric", '--standard "9 new_opps a month"'),
    "by": ("date", "until when", "--by 2027-03-31"),
}
"""What no goal is without: its name, what it says, and the option that gives it."""


class IncompleteGoalError(CoachError):
    """A goal lacks something that it must have."""

    exit_code = 2

    def __init__(self, lacking: tuple[str, ...]) -> None:
        names = " and its ".join(ASKED[one][0] for one in lacking)
        wanted = "\n".join(f"  {ASKED[one][2]:<34}  {ASKED[one][1]}" for one in lacking)
        super().__init__(f"The goal lacks its {names}. Add:\n{wanted}")


class NoNumberError(CoachError):
    """A standard without a number."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(f'The standard "{text}" has no number. Say how much of what: --standard "9 new_opps a month"')


class NoMetricError(CoachError):
    """A standard that is only a number."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(f'The standard "{text}" does not say of what. Name its metric: --standard "{text} new_opps a month"')


class PastGoalError(CoachError):
    """The date of a new goal has passed."""

    exit_code = 2

    def __init__(self, by: date, today: date) -> None:
        super().__init__(f"The date {by.isoformat()} is not after today, {today.isoformat()}. Give a later one: --by YYYY-MM-DD")


class NotAPartyError(CoachError):
    """Somebody who cannot agree to a goal."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(f'"{text}" cannot agree to a goal. Say who did: --by rep,manager')


class NoGoalError(CoachError):
    """The rep has no goal that could be meant."""

    def __init__(self, rep: str) -> None:
        super().__init__(f'{rep} has no open goal. Agree on one, side by side:\n  coach goal add "{rep}"')


class WhichGoalError(CoachError):
    """Several goals could be meant."""

    def __init__(self, goals: tuple[Goal, ...]) -> None:
        listed = "\n".join(f"  {ending(one.id)}  {one.what}" for one in goals)
        super().__init__(f"Which goal? Add the end of its id:\n{listed}")


class ClosedGoalError(CoachError):
    """The goal is closed already."""

    def __init__(self, goal: Goal, rep: str) -> None:
        super().__init__(f'This goal is closed ({goal.result}). For the next one: coach goal add "{rep}"')


def goal(wording: Wording, rep: str, id_: str, day: date) -> Goal:
    """The goal that is worded so, a draft until both agree.

    Raises IncompleteGoalError, NoNumberError, NoMetricError or PastGoalError.
    """
    lacking = tuple(name for name in ASKED if not getattr(wording, name))
    if lacking or wording.by is None:
        raise IncompleteGoalError(lacking)
    by = ahead(wording.by, day)
    return Goal(id_, rep, wording.what, wording.why, standard(wording.standard), by, wording.plan, day)


def ahead(by: date, day: date) -> date:
    """The date of a goal, if it is still ahead. Raises PastGoalError."""
    if by <= day:
        raise PastGoalError(by, day)
    return by


def standard(text: str) -> Standard:
    """The standard that a text states: its first number, and the metric in the words around it.

    Raises NoNumberError or NoMetricError.
    """
    match = NUMBER.search(text)
    if match is None or _number(match[1]) > MOST:
        raise NoNumberError(text)
    unit = (match[2] or "").lower()
    around = f"{text[: match.start()]} {text[match.end() :]}".casefold()
    if not set(WORD.findall(around)) - TIMES:
        raise NoMetricError(text)
    return Standard(text, _number(match[1]) * LARGE.get(unit, 1), unit if unit == "%" else "", _metric(around))


def words(one: Goal) -> int:
    """How many words a goal takes to read."""
    return sum(len(text.split()) for text in (one.what, one.why, one.standard.text, one.plan))


def too_long(one: Goal) -> bool:
    """Whether it takes more than about a minute to read."""
    return words(one) > MOST_WORDS


def standing(one: Goal, day: date) -> Standing:
    """Where a goal stands on a day."""
    if one.result and one.closed and one.closed <= day:
        return Standing(one.result)
    return Standing.DRAFT if unsigned(one, day) else Standing.AGREED


def unsigned(one: Goal, day: date) -> tuple[Party, ...]:
    """Who has not agreed by a day."""
    agreed = {Party.REP: one.rep_agreed, Party.MANAGER: one.manager_agreed}
    return tuple(party for party, on in agreed.items() if on is None or on > day)


def is_open(one: Goal, day: date) -> bool:
    """Whether a goal is not closed by a day."""
    return standing(one, day) in (Standing.DRAFT, Standing.AGREED)


def is_active(one: Goal, day: date) -> bool:
    """Whether a goal counts on a day: agreed by both, and not closed."""
    return standing(one, day) is Standing.AGREED


def lack(goals: tuple[Goal, ...], day: date) -> Lack | None:
    """What a rep lacks to work on a goal: one at all, the agreement, or the result of those whose date has passed."""
    open_ = [one for one in goals if is_open(one, day)]
    active = [one for one in open_ if is_active(one, day)]
    if not active:
        return Lack.AGREEMENT if open_ else Lack.GOAL
    return None if any(one.by >= day for one in active) else Lack.RESULT


def parties(text: str) -> tuple[Party, ...]:
    """Those whom a text names, like "rep,manager". Raises NotAPartyError."""
    named = tuple(part.strip().casefold() for part in text.split(","))
    try:
        return tuple(dict.fromkeys(Party(part) for part in named))
    except ValueError:
        raise NotAPartyError(text) from None


def one_of(goals: tuple[Goal, ...], rep: str) -> Goal:
    """The only goal there is. Raises NoGoalError or WhichGoalError."""
    if not goals:
        raise NoGoalError(rep)
    if len(goals) > 1:
        raise WhichGoalError(goals)
    return goals[0]


def _number(text: str) -> float:
    return float(text.replace(",", "") if THOUSANDS.fullmatch(text) else text.replace(",", "."))


def _metric(around: str) -> str:
    """The metric that the words name, by its id or as people say it; "" where it is only described."""
    said = f" {' '.join(re.findall(PART, around.replace('_', ' ')))} "
    named = [name for name in NAMES if name not in AMBIGUOUS and f" {name} " in said]
    return NAMES[max(named, key=len)] if named else ""
