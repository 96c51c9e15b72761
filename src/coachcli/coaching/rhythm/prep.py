"""What a manager takes into a talk: three questions, and one thing to praise with its evidence."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.preread import RepHalf

QUESTIONS, LEAST = 3, 2
"""How many are asked, and the signs that an answer has at least."""
RECENT = timedelta(days=28)
"""What is longer ago is not praised as news."""
FRESH = timedelta(days=14)
"""What a rep wrote longer ago is no more about now."""
QUOTED = 60
"""Signs of what a rep wrote that stand in a question."""
NOTHING = re.compile(
    r"(?:no|nope|none|nil|na|n a|nothing|nowhere|not really|not stuck|i am not stuck|im not stuck"
    r"|nichts|nein|keine|rien|non|nada)"
    r"(?: (?:really|much|special|specific|new|else|now|yet|thanks|thank you|so far|for now"
    r"|right now|currently|today|this week|from you|needed|at (?:the|this) moment|at present"
    r"|in particular|comes to mind|to report|to say|momentan|im moment))*"
)
"""What is written where there is nothing to write, in small letters without signs."""
ALWAYS = (
    "What went better than you had thought, and what did you do for it?",
    "Which one deal would you like a second pair of eyes on, and where in it?",
    "What shall we have agreed on, with a day, when we part?",
)
"""What is asked where nothing nearer is known."""


ENDINGS = (".", "?", "!")
"""What ends a sentence by itself."""


class PraiseGround(StrEnum):
    """What praise rests on, what says most first."""

    MOVED = "moved"
    SEEN = "seen"
    PROMISED = "promised"
    DONE = "done"
    WROTE = "wrote"
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


def is_fresh(came: date, held: date | None, day: date) -> bool:
    """Whether what a rep wrote is still to be talked about: no talk was held since it came."""
    return day - FRESH <= came <= day and (held is None or held < came)


def questions(
    half: RepHalf | None,
    ask: str = "",
    numbers: Sequence[str] = (),
    fitting: Sequence[str] = (),
    before: int = 0,
) -> tuple[str, ...]:
    """Three questions: from what the rep wrote, then from what the talk is of, then from numbers.

    Then those of the last walk or the goal. `fitting` are those of the talk that is next; after so
    many talks `before` each source is at another of its questions.
    """
    wrote = (half.stuck, half.want) if half else ("", "")
    stuck, want = (shortened(_said(text), QUOTED) for text in wrote)
    fit, counted, always = (_turned(each, before) for each in (fitting, numbers, ALWAYS))
    known = (
        f"You are stuck: {_quoted(stuck)} What have you tried, and what is next?" if stuck else "",
        f"You want from me: {_quoted(want)} What would it make possible?" if want else "",
        *fit[:1],
        *counted[:1],
        ask,
        *fit[1:2],
        *counted[1:],
        *always,
    )
    return tuple(filter(None, known))[:QUESTIONS]


def _quoted(text: str) -> str:
    """What was written, as a sentence that ends once."""
    return f'"{text}"' if text.endswith(ENDINGS) else f'"{text}".'


def _turned(asked: Sequence[str], before: int) -> tuple[str, ...]:
    """The same questions, begun with another one after each talk."""
    first = before % len(asked) if asked else 0
    return (*asked[first:], *asked[:first])


def wrote_well(half: RepHalf, day: date) -> Praise | None:
    """What a rep wrote that went well, as something to praise; none where that is nothing."""
    well = shortened(_said(half.well), QUOTED)
    return Praise(PraiseGround.WROTE, f'"{well}"', "in their own words", day) if well else None


def _said(text: str) -> str:
    """What a rep wrote, in a line; "" where it says that there is nothing."""
    words = re.sub(r"[^\w ]", "", " ".join(text.casefold().replace("/", " ").split())).strip()
    is_nothing = len(words) < LEAST or NOTHING.fullmatch(" ".join(words.split()))
    return "" if is_nothing else " ".join(text.split())


def shortened(text: str, longest: int) -> str:
    """A text cut between words where it is long; what is quoted in it is closed."""
    if len(text) <= longest:
        return text
    begin = f"{text[:longest].rsplit(' ', 1)[0]} …"
    return f'{begin}"' if begin.count('"') % 2 else begin
