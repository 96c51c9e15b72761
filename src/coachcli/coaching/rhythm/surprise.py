"""A surprise: a deal lost or slipped, or a customer gone, that nobody saw coming; and what of it.

Whoever tells of it says of each answer whether it could have been looked for or done, or whether it
happened to them (how people explain what befalls them: Weiner, 1985, "An attributional theory").
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import QUARTER_MONTHS

THREE = 3
"""As many answers in a row make a habit, and as many surprises are needed to show a share."""


class SurpriseKind(StrEnum):
    """What happened."""

    LOST = "lost"
    SLIPPED = "slipped"
    CHURNED = "churned"


class SurpriseQuestion(StrEnum):
    """What is asked of each surprise; the last two where all seemed to have happened to us."""

    SAW = "saw"
    MISSED = "missed"
    NEXT = "next"
    EARLIER = "earlier"
    WHOM = "whom"


QUESTIONS = {
    SurpriseQuestion.SAW: "What did we see?",
    SurpriseQuestion.MISSED: "What did we not look for?",
    SurpriseQuestion.NEXT: "What would we look for next time?",
    SurpriseQuestion.EARLIER: (
        "Everything so far happened to us. If it comes again, what could have been seen four "
        "weeks before?"
    ),
    SurpriseQuestion.WHOM: "Whom could we have asked then, and what?",
}
ALWAYS = (SurpriseQuestion.SAW, SurpriseQuestion.MISSED, SurpriseQuestion.NEXT)
INTERNAL = (SurpriseQuestion.EARLIER, SurpriseQuestion.WHOM)
OURS = "we could have looked for it or done it"
HAPPENED = "it happened to us"


@dataclass(frozen=True, slots=True)
class SurpriseAnswer:
    """An answer, and whether it is of something we could have looked for or done."""

    id: str
    question: SurpriseQuestion
    text: str
    is_ours: bool


@dataclass(frozen=True, slots=True)
class Surprise:
    """A surprise with a rep (by id): a deal (by its id in the CRM, if it is known) or a customer.

    `about` is how it is called, `happened` the day on which it was lost, slipped or left.
    """

    id: str
    rep: str
    kind: SurpriseKind
    about: str
    happened: date
    day: date
    deal: str = ""
    answers: tuple[SurpriseAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class SurprisesOfKind:
    """How many surprises of a kind there were, and of how many something could be looked for."""

    kind: SurpriseKind
    all: int
    ours: int


@dataclass(frozen=True, slots=True)
class OwnShare:
    """How many answers were of something we could have looked for, of all to so many surprises.

    `since` is the first day of their quarter.
    """

    since: date
    surprises: int
    answers: int
    ours: int

    @property
    def is_shown(self) -> bool:
        """Whether there are enough of them to say something."""
        return self.surprises >= THREE


@dataclass(frozen=True, slots=True)
class MaybeSurprise:
    """A deal that may have been a surprise: what happened to it, when, and its money."""

    deal: str
    rep: str
    kind: SurpriseKind
    about: str
    happened: date
    amount: int | None = None
    currency: str = ""


def only_happened(answers: Sequence[SurpriseAnswer]) -> bool:
    """Whether the last three answers are all of something that happened to us."""
    last = answers[-THREE:]
    return len(last) == THREE and not any(answer.is_ours for answer in last)


def answers_of(surprises: Iterable[Surprise]) -> tuple[SurpriseAnswer, ...]:
    """The answers to several surprises, in the order in which they were given."""
    return tuple(answer for surprise in surprises for answer in surprise.answers)


def counted(surprises: Iterable[Surprise]) -> tuple[SurprisesOfKind, ...]:
    """How many surprises there are of each kind that has any, without a word of them."""
    by_kind: dict[SurpriseKind, list[bool]] = {}
    for each in surprises:
        by_kind.setdefault(each.kind, []).append(any(answer.is_ours for answer in each.answers))
    return tuple(
        SurprisesOfKind(kind, len(by_kind[kind]), sum(by_kind[kind])) for kind in sorted(by_kind)
    )


def own_shares(surprises: Iterable[Surprise]) -> tuple[OwnShare, ...]:
    """How much of it could have been looked for, by the quarter in which it was told."""
    quarters: dict[date, list[Surprise]] = {}
    for surprise in surprises:
        if surprise.answers:
            quarters.setdefault(_quarter(surprise.day), []).append(surprise)
    return tuple(own_share(since, theirs) for since, theirs in sorted(quarters.items()))


def own_share(since: date, surprises: Sequence[Surprise]) -> OwnShare:
    """How much of these surprises could have been looked for."""
    answers = answers_of(surprises)
    ours = sum(answer.is_ours for answer in answers)
    return OwnShare(since, sum(bool(each.answers) for each in surprises), len(answers), ours)


def offered(
    candidates: Iterable[MaybeSurprise], known: Iterable[Surprise], most: int
) -> tuple[MaybeSurprise, ...]:
    """The largest that were not told of yet, the newest of them first."""
    told_of = {(each.deal, each.kind) for each in known if each.deal}
    new = (each for each in candidates if (each.deal, each.kind) not in told_of)
    large = sorted(new, key=_size, reverse=True)[:most]
    return tuple(sorted(large, key=lambda each: (each.happened, _size(each)), reverse=True))


def _size(candidate: MaybeSurprise) -> tuple[int, date, str]:
    return (candidate.amount or 0, candidate.happened, candidate.deal)


def _quarter(day: date) -> date:
    return day.replace(month=day.month - (day.month - 1) % QUARTER_MONTHS, day=1)
