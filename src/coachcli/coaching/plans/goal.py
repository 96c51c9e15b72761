"""A one-minute goal: what rep and manager agree on, why it matters, a standard and a date."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from coachcli.coaching.errors import CoachError, Todo, naming
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.plans.standard import EXAMPLE, Standard, standard
from coachcli.coaching.record import ending

MOST_WORDS = 250
"""About a minute's reading (Blanchard and Johnson, The New One Minute Manager, 2015)."""


class Party(StrEnum):
    """Who agrees to a goal."""

    REP = "rep"
    MANAGER = "manager"


class Result(StrEnum):
    """How a goal ended."""

    MET = "met"
    MISSED = "missed"
    CHANGED = "changed"


class GoalStanding(StrEnum):
    """Where a goal stands: a draft until both have agreed."""

    DRAFT = "draft"
    AGREED = "agreed"
    MET = "met"
    MISSED = "missed"
    CHANGED = "changed"


class GoalLack(StrEnum):
    """What is missing so that a rep has a goal to work on."""

    GOAL = "goal"
    AGREEMENT = "agreement"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal.

    `why` is in the rep's own words; the days are those on which each party agreed and it was
    closed.
    """

    id: str
    rep: str
    what: str
    why: str
    standard: Standard
    by: date
    plan: str
    made: date
    rep_agreed: date | None = None
    manager_agreed: date | None = None
    result: Result | None = None
    closed: date | None = None
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """A goal as it was worded; what is empty was not said."""

    what: str = ""
    why: str = ""
    standard: str = ""
    by: date | None = None
    plan: str = ""


ASKED = {
    "what": ("goal", ("what", "Win back first meetings", "what is to be reached")),
    "why": ("why", ("why", "To earn the north patch", "why it matters to the rep, in their words")),
    "standard": ("standard", ("standard", EXAMPLE, "a number with its metric")),
    "by": ("date", ("date", "2027-03-31", "until when")),
}
"""What no goal is without: what it is called; and the fact, an example of it, and what it says."""


class IncompleteGoalError(CoachError):
    """A goal lacks something that it must have."""

    exit_code = 2

    def __init__(self, lacking: tuple[str, ...]) -> None:
        names = " and its ".join(ASKED[name][0] for name in lacking)
        steps = (part for name in lacking for part in ("\n  ", Todo("word goal", ASKED[name][1])))
        super().__init__(f"The goal lacks its {names}. Add:", *steps)


class PastGoalError(CoachError):
    """The date of a new goal has passed."""

    exit_code = 2

    def __init__(self, by: date, today: date) -> None:
        super().__init__(
            f"The date {by.isoformat()} is not after today, {today.isoformat()}. "
            "Give a later one: ",
            naming("date", "YYYY-MM-DD"),
        )


class NotAPartyError(CoachError):
    """Somebody who cannot agree to a goal."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(
            f'"{text}" cannot agree to a goal. Say who did: ',
            naming("parties", ",".join(Party)),
        )


class NoGoalError(CoachError):
    """The rep has no goal that could be meant."""

    def __init__(self, rep: str) -> None:
        super().__init__(
            f"{rep} has no open goal. Agree on one, side by side:\n  ",
            Todo("add goal", (rep,)),
        )


class WhichGoalError(CoachError):
    """Several goals could be meant."""

    def __init__(self, goals: tuple[Goal, ...]) -> None:
        listed = "\n".join(f"  {ending(one.id)}  {one.what}" for one in goals)
        super().__init__(f"Which goal? Add the end of its id:\n{listed}")


class ClosedGoalError(CoachError):
    """The goal is closed already."""

    def __init__(self, goal: Goal, rep: str) -> None:
        super().__init__(
            f"This goal is closed ({goal.result}). For the next one: ", Todo("add goal", (rep,))
        )


def goal(wording: Wording, rep: str, id_: str, day: date) -> Goal:
    """The goal that is worded so, a draft until both agree.

    Raises IncompleteGoalError, NoNumberError, NoMetricError or PastGoalError.
    """
    lacking = tuple(name for name in ASKED if not getattr(wording, name))
    if lacking or wording.by is None:
        raise IncompleteGoalError(lacking)
    by = ahead(wording.by, day)
    return Goal(
        id_, rep, wording.what, wording.why, standard(wording.standard), by, wording.plan, day
    )


def ahead(by: date, day: date) -> date:
    """The date of a goal, if it is still ahead. Raises PastGoalError."""
    if by <= day:
        raise PastGoalError(by, day)
    return by


def words(goal: Goal) -> int:
    """How many words a goal takes to read."""
    return sum(len(text.split()) for text in (goal.what, goal.why, goal.standard.text, goal.plan))


def too_long(goal: Goal) -> bool:
    """Whether it takes more than about a minute to read."""
    return words(goal) > MOST_WORDS


def standing(goal: Goal, day: date) -> GoalStanding:
    """Where a goal stands on a day."""
    if goal.result and goal.closed and goal.closed <= day:
        return GoalStanding(goal.result)
    return GoalStanding.DRAFT if unsigned(goal, day) else GoalStanding.AGREED


def unsigned(goal: Goal, day: date) -> tuple[Party, ...]:
    """Who has not agreed by a day."""
    agreed = {Party.REP: goal.rep_agreed, Party.MANAGER: goal.manager_agreed}
    return tuple(party for party, on in agreed.items() if on is None or on > day)


def is_open(goal: Goal, day: date) -> bool:
    """Whether a goal is not closed by a day."""
    return standing(goal, day) in (GoalStanding.DRAFT, GoalStanding.AGREED)


def is_active(goal: Goal, day: date) -> bool:
    """Whether a goal counts on a day: agreed by both, and not closed."""
    return standing(goal, day) is GoalStanding.AGREED


def soonest(goals: Iterable[Goal], day: date) -> Goal | None:
    """The goal whose day comes first of those that are open on a day."""
    open_ = (each for each in goals if is_open(each, day))
    return min(open_, key=lambda each: each.by, default=None)


def lack(goals: tuple[Goal, ...], day: date) -> GoalLack | None:
    """What a rep lacks to work on a goal: one at all, the agreement, or a result that is due."""
    open_ = [one for one in goals if is_open(one, day)]
    active = [one for one in open_ if is_active(one, day)]
    if not active:
        return GoalLack.AGREEMENT if open_ else GoalLack.GOAL
    return None if any(one.by >= day for one in active) else GoalLack.RESULT


def parties(text: str) -> tuple[Party, ...]:
    """Those whom a text names, like "rep,manager". Raises NotAPartyError."""
    named = tuple(part.strip().casefold() for part in text.split(","))
    try:
        return tuple(dict.fromkeys(Party(part) for part in named))
    except ValueError:
        raise NotAPartyError(text) from None


def one_of(goals: tuple[Goal, ...], rep: str) -> Goal:
    """The only goal there is. Raises NoGoalError or WhichGoalError."""
    if not goals:
        raise NoGoalError(rep)
    if len(goals) > 1:
        raise WhichGoalError(goals)
    return goals[0]
