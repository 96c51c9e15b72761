"""What a manager takes into a talk: three questions, and one thing to praise with its evidence."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.preread import RepHalf

QUESTIONS = 3
RECENT = timedelta(days=28)
"""What is longer ago is not praised as news."""
ALWAYS = (
    "What went better than you had thought, and what did you do for it?",
    "Which one deal would you like a second pair of eyes on, and where in it?",
    "What shall we have agreed on, with a day, when we part?",
)
"""What is asked where nothing nearer is known."""


class PraiseGround(StrEnum):
    """What praise rests on, what says most first."""

    MOVED = "moved"
    SEEN = "seen"
    PROMISED = "promised"
    DONE = "done"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Praise:
    """Something to praise, with its evidence; what a number says has no day of its own."""

    ground: PraiseGround
    what: str
    evidence: str
    day: date | None = None


def praised(known: Iterable[Praise], day: date) -> Praise | None:
    """The one thing to praise: what says most of what is recent, the latest of it."""
    recent = [each for each in known if each.day is None or day - RECENT <= each.day <= day]
    ranks = list(PraiseGround)
    last = date.max.toordinal()

    def rank(each: Praise) -> tuple[int, int]:
        return ranks.index(each.ground), last - (each.day or day).toordinal()

    return min(recent, key=rank, default=None)


def questions(half: RepHalf | None, ask: str = "", numbers: str = "") -> tuple[str, ...]:
    """Three questions: from what the rep wrote, from the last walk or the goal, from numbers."""
    stuck, want = (
        " ".join(text.split()) for text in ((half.stuck, half.want) if half else ("",) * 2)
    )
    known = (
        f'You are stuck: "{stuck}". What have you tried, and what is next?' if stuck else "",
        ask,
        f'You want from me: "{want}". What would it make possible?' if want else "",
        numbers,
        *ALWAYS,
    )
    return tuple(filter(None, known))[:QUESTIONS]
