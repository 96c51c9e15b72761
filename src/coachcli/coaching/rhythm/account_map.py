"""The map of an account: at each step of the customer's life who has a say, as far as is known."""

from collections.abc import Iterable
from datetime import date

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.guide import Guide
from coachcli.coaching.rhythm.talk import InSight, Talk, TalkLine, TalkStep, lines_of

NOBODY_KNOWN = ("?", "unknown", "nobody known")
"""How it is typed that nobody knows yet."""


@dataclass(frozen=True, slots=True)
class MapEntry:
    """Who has a say at a step, how they are known of, and since when it is written so.

    `asked` is the question of the step. Where nothing was noted yet there is no day.
    """

    step: str
    asked: str
    who: str = ""
    sight: InSight = InSight.UNKNOWN
    day: date | None = None


def account_map(guide: Guide, talks: Iterable[Talk]) -> tuple[MapEntry, ...]:
    """The map by the steps of a guide: of each step what was said last, in talks in their order."""
    lines = ((line, each.held) for each in talks for line in lines_of(each, TalkStep.MAP))
    said = {line.item: _entry(line, day) for line, day in lines}
    return tuple(said.get(step.id, MapEntry(step.id, step.ask)) for step in guide.map)


def who_and_sight(text: str) -> tuple[str, InSight]:
    """Who is named, and how they are known of; "hidden" behind a name says so, "?" is nobody."""
    said = " ".join(text.split())
    if said.casefold() in NOBODY_KNOWN:
        return "", InSight.UNKNOWN
    name, _, last = said.casefold().rpartition(" ")
    sight = last.strip("()")
    if name and sight in (InSight.HIDDEN, InSight.VISIBLE):
        return said[: len(name)].rstrip(" ,"), InSight(sight)
    return said, InSight.VISIBLE


def _entry(line: TalkLine, day: date) -> MapEntry:
    return MapEntry(line.item, line.asked, line.text, line.sight or InSight.UNKNOWN, day)
