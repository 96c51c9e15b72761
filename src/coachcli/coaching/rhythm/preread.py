"""The rep's half of a talk: what a rep writes before it, and whether it is of whom it should be."""

import re
from enum import StrEnum

from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import Rep


class HalfPart(StrEnum):
    """What a rep is asked to write, in this order; `ON` is on what they were coached."""

    WELL = "well"
    STUCK = "stuck"
    NUMBER = "number"
    WANT = "want"
    ON = "on"


class PulseItem(StrEnum):
    """What a rep is asked of how it is to be coached, with an answer from 1 to 5."""

    EXPECTED = "expected"
    USEFUL = "useful"
    OPEN = "open"


ASKED: dict[HalfPart, str] = {
    HalfPart.WELL: "What went well",
    HalfPart.STUCK: "Where I am stuck",
    HalfPart.NUMBER: "My number",
    HalfPart.WANT: "What I want from you",
    HalfPart.ON: "On what was I coached",
}
"""What stands above the room for each part."""
RATED: dict[PulseItem, str] = {
    PulseItem.EXPECTED: "I know what is expected of me",
    PulseItem.USEFUL: "Our last talk was of use to me",
    PulseItem.OPEN: "I can say openly what I think",
}
"""What a rep agrees with, from 1 (not at all) to 5 (fully)."""
COACHED = "Was I coached since our last talk"
"""What is asked beside: the rep's log, beside the coach's own."""
LOWEST, HIGHEST = 1, 5
LONGEST = 10_000
"""Characters that an answer in words has at most."""
UNKEPT = re.compile("[\0\ud800-\udfff]")
"""Signs that are of no text: noughts, and halves of signs."""


@dataclass(frozen=True, slots=True)
class PulseAnswer:
    """How far a rep agrees with one thing. It is shown to nobody by itself."""

    item: PulseItem
    answer: int


@dataclass(frozen=True, slots=True)
class RepHalf:
    """What a rep (by id) wrote for the talk of a week, like 2026-W48; what is left out is empty."""

    rep: str
    week: str
    well: str = ""
    stuck: str = ""
    number: str = ""
    want: str = ""
    on: str = ""
    coached: bool | None = None
    pulse: tuple[PulseAnswer, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether anything was filled in."""
        return any(words.strip() for words in parts(self).values()) or self.answers_something

    @property
    def answers_something(self) -> bool:
        """Whether a question was answered that is not answered in words."""
        return self.coached is not None or bool(self.pulse)


class AnothersHalfError(CoachError):
    """A half that came back is of another rep than the one who is named."""

    def __init__(self, who: Rep, whose: str) -> None:
        of = f"{whose}'s" if whose else "of somebody who is not known here"
        super().__init__(f"This half is {of}, not {who.name}'s. Nothing was changed.")


class AnotherWeekError(CoachError):
    """A half that came back is of another week than the one that is meant."""

    def __init__(self, who: Rep, half: RepHalf, week: str) -> None:
        super().__init__(
            f"This half of {who.name} is for week {half.week}, not for {week}. "
            "Nothing was changed. If that week is meant: ",
            Todo("bring half", (who.name, half.week)),
        )


class EmptyHalfError(CoachError):
    """Nothing is filled in."""

    def __init__(self, who: Rep) -> None:
        super().__init__(f"{who.name} has filled in nothing there. Nothing was changed.")


class UnkeptHalfError(CoachError):
    """An answer is too long, or holds what is of no text."""

    def __init__(self, part: HalfPart, why: str) -> None:
        mend = "Mend that in the file, and bring it in again."
        super().__init__(f'"{ASKED[part]}" {why} Nothing was changed. {mend}')


def parts(half: RepHalf) -> dict[HalfPart, str]:
    """What a rep wrote, by what was asked."""
    return {part: getattr(half, part) for part in HalfPart}


def accepted(half: RepHalf, who: Rep, week: str, whose: str = "") -> RepHalf:
    """A half that came back, of whom and for the week that it should be.

    `whose` is the name of the rep whom it is of. Raises AnothersHalfError, AnotherWeekError,
    EmptyHalfError or UnkeptHalfError.
    """
    if half.rep != who.id:
        raise AnothersHalfError(who, whose)
    if half.week != week:
        raise AnotherWeekError(who, half, week)
    if not half.says_something:
        raise EmptyHalfError(who)
    for part, words in parts(half).items():
        _refuse_unkept(part, words)
    return half


def _refuse_unkept(part: HalfPart, words: str) -> None:
    """Nothing is cut, and no sign is left out in silence."""
    if len(words) > LONGEST:
        raise UnkeptHalfError(part, f"has {len(words):,} characters; {LONGEST:,} are the most.")
    if odd := UNKEPT.search(words):
        sign = f"U+{ord(odd[0]):04X}"
        raise UnkeptHalfError(part, f"holds a character that is of no text ({sign}).")
