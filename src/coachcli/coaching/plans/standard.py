"""The standard of a goal: a number with its metric, as rep and manager say it."""

import re

from coachcli.coaching.errors import CoachError, naming
from coachcli.coaching.metric import METRICS, metric_named
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.plans.objective import COUNTED, SAID

NUMBER = r"(?ai)(?<![\w.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)\s?(%|[km]\b)?"
THOUSANDS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
MOST = 10**15
"""A number above this is a mistake."""
EXAMPLE = "9 new opportunities a month"
LARGE = {"k": 1_000, "m": 1_000_000}
PART = r"\w+"
WORD = r"[^\W\d_]{2,}"
TIMES = (
    "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year",
    "per", "each", "every", "by", "at", "of",
)  # fmt: skip
"""Words that say how often or how, and not of what."""
AMBIGUOUS = ("share",)
MOST_WORDS = 4
"""The name of a metric has so many words at most."""
LIKE = 0.85
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
            naming("standard", EXAMPLE),
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


def meant(text: str) -> str:
    """A standard that is tied to no metric, with what was likely meant named in it; "" if nothing.

    "9 new oportunities" is near "9 new opportunities", "12 first meetings" to "… meetings held".
    """
    words = [word for word in re.finditer(WORD, text) if word[0].casefold() not in TIMES]
    for many in (MOST_WORDS, *range(MOST_WORDS - 1, 0, -1)):
        for first, last in zip(words, words[many - 1 :], strict=False):
            name = _near(text[first.start() : last.end()].casefold())
            if name:
                return f"{text[: first.start()]}{name}{text[last.end() :]}"
    return ""


def plainly(stated: Standard) -> str:
    """A standard as it was said, its metric by name where it was said by id."""
    metric = stated.metric
    return stated.text.replace(metric, metric_named(metric).title) if "_" in metric else stated.text


def _near(words: str) -> str:
    """The name of a metric that these words are near, as it is to be said."""
    counted = COUNTED.get(words)
    if counted:
        return metric_named(counted).title
    return next(iter(near(words, NAMES, most=1, like=LIKE)), "")


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
