"""The standard of a goal: a number with its metric, as rep and manager say it."""

import re

from coachcli.coaching.errors import CoachError, naming
from coachcli.coaching.metric import METRICS
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.plans.objective import COUNTED, SAID

NUMBER = r"(?ai)(?<![\w.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)\s?(%|[km]\b)?"
THOUSANDS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
MOST = 10**15
"""A number above this is a mistake."""
EXAMPLE = "9 new_opps a month"
LARGE = {"k": 1_000, "m": 1_000_000}
PART = r"\w+"
WORD = r"[^\W\d_]{2,}"
TIMES = (
    "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year",
    "per", "each", "every", "by", "at", "of",
)  # fmt: skip
"""Words that say how often or how, and not of what."""
AMBIGUOUS = ("share",)
NAMES = (
    {one.title: id_ for id_, one in METRICS.items()}
    | {id_.replace("_", " "): id_ for id_ in METRICS}
    | SAID
)
"""Metrics by id and as people say them."""


@dataclass(frozen=True, slots=True)
class Standard:
    """A number with its metric, as it was said.

    "9 new_opps a month" is 9 new_opps, "win_rate 26%" is 26 % win_rate.
    """

    text: str
    number: float
    unit: str
    metric: str


class NoNumberError(CoachError):
    """A standard without a number."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(
            f'The standard "{text}" has no number. Say how much of what: ',
            naming("standard", EXAMPLE),
        )


class NoMetricError(CoachError):
    """A standard that is only a number."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(
            f'The standard "{text}" does not say of what. Name its metric: ',
            naming("standard", f"{text} new_opps a month"),
        )


def standard(text: str) -> Standard:
    """The standard that a text states: its first number, and the metric in the words around it.

    Raises NoNumberError or NoMetricError.
    """
    match = re.search(NUMBER, text)
    if match is None or _number(match[1]) > MOST:
        raise NoNumberError(text)
    unit = (match[2] or "").lower()
    around = f"{text[: match.start()]} {text[match.end() :]}".casefold()
    if not set(re.findall(WORD, around)) - set(TIMES):
        raise NoMetricError(text)
    number = _number(match[1]) * LARGE.get(unit, 1)
    return Standard(
        text, number, unit if unit == "%" else "", _metric(around) or _count(around, unit)
    )


def _count(around: str, unit: str) -> str:
    """The activity that is counted, where nothing but its name is said: no "with directors"."""
    words = set(re.findall(WORD, around)) - set(TIMES)
    return COUNTED.get(words.pop(), "") if len(words) == 1 and unit != "%" else ""


def _number(text: str) -> float:
    return float(text.replace(",", "") if re.fullmatch(THOUSANDS, text) else text.replace(",", "."))


def _metric(around: str) -> str:
    """The metric that the words name, by id or as people say it; "" where only described."""
    said = f" {' '.join(re.findall(PART, around.replace('_', ' ')))} "
    named = [name for name in NAMES if name not in AMBIGUOUS and f" {name} " in said]
    return NAMES[max(named, key=len)] if named else ""
