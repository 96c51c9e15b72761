"""What the rep may see of practice: cards, a week of them, and the worksheet of a pair.

It is decided here and in rep_sees.py alone; whatever goes to a rep is made of these nouns.
"""

from datetime import date

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.card import PracticeCard
from coachcli.coaching.practice.pair import RepPair


@dataclass(frozen=True, slots=True)
class CardForRep:
    """A practice card on its day; not the buyer's side of a role-play, nor what happens in it."""

    day: date
    id: str
    title: str
    kind: str
    minutes: int
    produce: str
    round_name: str
    answer: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WeekForRep:
    """The cards of a rep's next days, with the cues they took and what they made of each asset.

    `organise` has a title, what is to be made of it, and their own words, if there are any.
    """

    name: str
    cards: tuple[CardForRep, ...]
    cues: tuple[str, ...]
    organise: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class PairSheetForRep:
    """What each of a pair gets: with whom, on what, until when; not who of the two needs it."""

    name: str
    partner: str
    skill: str
    sounds_like: str
    first: date
    second: date


def sheet_for_rep(
    pair: RepPair, names: tuple[str, str], behaviour: Behaviour | None
) -> PairSheetForRep:
    """What one of a pair gets; `names` are the own one and the partner's."""
    skill = (behaviour.title, behaviour.sounds_like) if behaviour else (pair.behaviour, "")
    return PairSheetForRep(*names, *skill, pair.first, pair.second)


def card_for_rep(card: PracticeCard, day: date) -> CardForRep:
    """What the rep gets of a practice card."""
    how = (card.title, str(card.kind), card.minutes)
    return CardForRep(day, card.id, *how, card.produce, card.round_name, card.answer, card.marks)
