"""What is rated now, and to which look it belongs."""

from collections.abc import Iterator
from datetime import date, timedelta

from coachcli.coaching.errors import CoachError, naming
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.look import RatedLook, waiting_for_coach, waiting_for_own
from coachcli.coaching.practice.observation import Observation, Rater

LATELY = timedelta(days=14)
"""A form asks for the last two weeks: what a rep says within them is of the same look."""


class NothingRatedError(CoachError):
    """What was said, or a second rating, stands beside no rating of the coach."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            "There is no rating of yours that this could belong to. Nothing was kept. Give yours "
            "with it: ",
            naming("level", "3"),
        )


class StillToComeError(CoachError):
    """A look is said to be of a day that is still to come."""

    exit_code = 2

    def __init__(self, day: date) -> None:
        super().__init__(
            f"{day.isoformat()} is still to come. Nothing was kept. Say when it was seen: ",
            naming("seen", "YYYY-MM-DD"),
        )


class BeforeTheyBeganError(CoachError):
    """A look is said to be of a day on which the rep had not begun."""

    exit_code = 2

    def __init__(self, name: str, began: date, day: date) -> None:
        super().__init__(
            f"{name} began on {began.isoformat()}, after {day.isoformat()}. Nothing was kept. "
            "Say when it was seen: ",
            naming("seen", "YYYY-MM-DD"),
        )


@dataclass(frozen=True, slots=True)
class NewRating:
    """What is given at once about one behaviour; what is not given is none or empty.

    `evidence` is what was said or done on the day `seen`, `example` the rep's own.
    """

    seen: date
    own: float | None = None
    waived: bool = False
    coach: float | None = None
    second: float | None = None
    evidence: str = ""
    example: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is given."""
        levels = (self.own, self.coach, self.second)
        return not (self.waived or self.evidence or any(level is not None for level in levels))


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose behaviour is rated, the looks at it so far, and the id of a new look."""

    rep: str
    behaviour: str
    looks: tuple[RatedLook, ...]
    new_look: str


def placed(whose: Whose, given: NewRating) -> tuple[Observation, ...]:
    """The ratings that this makes, each in its look; their own ids are still empty.

    The coach's belongs to the look that waits for it, the rep's own to all that wait for that.
    Raises NothingRatedError.
    """
    return (*_by_coach(whose, given), *_by_rep(whose, given))


def in_already(all_looks: tuple[RatedLook, ...], given: NewRating) -> bool:
    """Whether the rep's own rating is one that came lately, as from a form brought in twice."""
    if waiting_for_own(all_looks):
        return False
    own = ((look.own, look.example) for look in all_looks if given.seen - look.seen <= LATELY)
    return (given.own, given.example) in own


def _by_coach(whose: Whose, given: NewRating) -> Iterator[Observation]:
    if given.coach is None and given.second is None and not given.evidence:
        return
    look = _look_of_coach(whose, given)
    seen = given.seen if given.coach is not None else look.seen
    level = given.coach if given.coach is not None else look.coach
    if given.coach is not None or given.evidence:
        yield _rating(whose, Rater.COACH, level, (look.id, seen), given.evidence)
    if given.second is not None:
        yield _rating(whose, Rater.SECOND, given.second, (look.id, seen))


def _look_of_coach(whose: Whose, given: NewRating) -> RatedLook:
    """The look that a rating of the coach, or what stands beside one, belongs to."""
    if given.coach is not None:
        new = RatedLook(whose.new_look, whose.behaviour, given.seen)
        return (*waiting_for_coach(whose.looks), new)[0]
    rated = [look for look in whose.looks if look.by_person]
    if not rated:
        raise NothingRatedError
    return rated[-1]


def _by_rep(whose: Whose, given: NewRating) -> Iterator[Observation]:
    if given.own is None and not given.waived:
        return
    for place in _looks_of_rep(whose, given):
        yield _rating(whose, Rater.REP, given.own, place, given.example)


def _looks_of_rep(whose: Whose, given: NewRating) -> tuple[tuple[str, date], ...]:
    """The looks, with their days, that the rep's own rating belongs to."""
    waiting = {look.id: look.seen for look in waiting_for_own(whose.looks)}
    alone = {look.id: look.seen for look in waiting_for_coach(whose.looks)}
    if given.coach is None:
        new = _let_go(whose, given) or {whose.new_look: given.seen}
        return tuple((waiting or alone or new).items())
    now = next(iter(alone), whose.new_look)
    return tuple((waiting | {now: given.seen}).items())


def _let_go(whose: Whose, given: NewRating) -> dict[str, date]:
    """The last look, if it is of these weeks and went without the own rating: it comes after all.

    To let go of it once more is no rating of another look.
    """
    rated = [look for look in whose.looks if look.by_person and look.is_open][-1:]
    lately = (look for look in rated if given.seen - look.seen <= LATELY)
    return {look.id: look.seen for look in lately if look.own is None and look.waived}


def _rating(
    whose: Whose, rater: Rater, level: float | None, place: tuple[str, date], evidence: str = ""
) -> Observation:
    look, seen = place
    given = (whose.rep, whose.behaviour, rater, level, look, seen, evidence)
    return Observation("", *given, evidenced=bool(evidence))
