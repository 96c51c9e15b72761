"""A root cause: why a behaviour is missing, and of which kind."""

from enum import StrEnum

from coachcli.coaching.nouns import dataclass

SOMETHING_ELSE = "something-else"


class Kind(StrEnum):
    """What a cause is made of; only the first two can be learnt."""

    SKILL = "skill"
    KNOWLEDGE = "knowledge"
    COMMITMENT = "commitment"
    CAPACITY = "capacity"
    ENVIRONMENT = "environment"


LEARNABLE = (Kind.SKILL, Kind.KNOWLEDGE)
NEEDS_A_LOOK = (Kind.SKILL, Kind.COMMITMENT)
LEFT_ALONE = ("life-outside-work",)
"""What a manager hears if it is told, and never goes on to find out."""


class Common(StrEnum):
    """How common a cause is among reps with this gap, in the author's words."""

    RARE = "rare"
    UNCOMMON = "uncommon"
    USUAL = "usual"
    COMMON = "common"
    VERY_COMMON = "very common"


@dataclass(frozen=True, slots=True)
class TalkWords:
    """What a manager says to a rep about a cause, and what the two of them can agree on.

    `say` opens the talk, `ask` is its one question, and `done` is what both will see.
    """

    say: str = ""
    ask: str = ""
    agree: str = ""
    done: str = ""


NO_WORDS = TalkWords()


@dataclass(frozen=True, slots=True)
class Cause:
    """One root cause of a flow.

    `means` is a plain sentence; `learn` holds asset ids and is empty unless the cause can be
    learnt; `instead` says what the manager does when learning is not the answer, and `do` is that
    as one deed; `talk` is what is said to the rep. `family` is one construct that stands in several
    flows, `was` are earlier ids, and `stands_for` is the cause around every rep that this one says
    in the words of its flow.
    """

    id: str
    kind: Kind
    behaviour: str
    means: str
    common: Common = Common.USUAL
    learn: tuple[str, ...] = ()
    instead: str = ""
    talk: TalkWords = NO_WORDS
    family: str = ""
    was: tuple[str, ...] = ()
    stands_for: str = ""
    do: str = ""

    @property
    def learnable(self) -> bool:
        """Whether learning can mend it."""
        return self.kind in LEARNABLE


def is_left_alone(cause: str) -> bool:
    """Whether nothing more is to be found out about a cause, by its id."""
    return cause in LEFT_ALONE
