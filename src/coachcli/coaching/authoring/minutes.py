"""Whether a check can be done in the minutes that it says, by how many things it opens.

The rule is rough on purpose, and in the flow format page: who looks at something reads a minute
for each thing, hears a call for as long as is said and two minutes more, and speaks ten minutes
with whoever is called up; a list in the records is counted in two minutes and one for each ten.
"""

import re
from collections.abc import Iterator

from coachcli.coaching.authoring.finding import Finding, warning
from coachcli.coaching.walks.flow import Check, Way

CODE = "minutes"
MOST = 60
AROUND_A_CALL = 2
"""To find the place in a call, to set up a scene, or to speak about it afterwards."""
PHONED = 10
LISTED, TENTH = 2, 10
UNITS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
NUMBERS = {word: number for number, word in enumerate(UNITS, 1)} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "hundred": 100,
}
TIMES = {"minute", "hour", "day", "week", "month", "quarter", "year", "half", "%", "per", "times"}
"""What a number counts that is nothing to open."""
WORD = re.compile(r"[a-z]+|\d+|%|[.,;:?!]")
HEARD = re.compile(r"\b(play|hear|listen to|watch|sit in|recorded|recordings?)\b", re.IGNORECASE)
CALLED_UP = re.compile(r"(^|[.:;] |\band )(ring|phone|telephone|call)\b", re.IGNORECASE)
READ = re.compile(r"(^|[.:;] |\band )(open|read|go through|look through)\b", re.IGNORECASE)
QUOTED = re.compile(r'"[^"]*"')


def understated(check: Check) -> bool:
    """Whether it takes longer than it says."""
    return check.minutes < fair(check)


def fair(check: Check) -> int:
    """The minutes that a check takes at least, as far as its words tell; 0 where they do not."""
    if check.way is Way.ASK:
        return 0
    return min(MOST, _played(check) if check.way is Way.ROLE_PLAY else _looked(check))


def items(text: str) -> int:
    """The largest number of things that are named to be opened."""
    return max((number for number, of in _counted(text) if of not in TIMES), default=0)


def of_minutes(own: tuple[Check, ...]) -> Iterator[Finding]:
    """The checks that take longer than they say."""
    for check in own:
        if understated(check):
            yield _too_short(check)


def _too_short(check: Check) -> Finding:
    takes = fair(check)
    place = ("checks", check.id, "minutes")
    problem = f'"{check.id}" says {check.minutes} minutes; what it opens takes about {takes}.'
    return warning(CODE, place, problem, f"Write minutes: {takes}, or let it open less.")


def _looked(check: Check) -> int:
    text, things = check.text, items(check.text)
    if CALLED_UP.search(text):
        return PHONED * max(1, things)
    if HEARD.search(text):
        return max(1, things) * (AROUND_A_CALL + max(1, _long(text)))
    if check.way is Way.DATA and not READ.search(text):
        return LISTED + things // TENTH if things else 0
    return things


def _played(check: Check) -> int:
    """A scene of so many minutes, with what comes before and after it."""
    long = _long(check.text)
    return long + AROUND_A_CALL if long else 0


def _long(text: str) -> int:
    """How many minutes are to be heard or played."""
    return max((number for number, of in _counted(text) if of == "minute"), default=0)


def _counted(text: str) -> Iterator[tuple[int, str]]:
    """Each number in a text with the word that it counts, in the singular."""
    words = WORD.findall(QUOTED.sub("", text.lower()))
    for place, word in enumerate(words):
        if number := _number(word):
            yield number, next((word.removesuffix("s") for word in words[place + 1 :]), "")


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word, 0)
