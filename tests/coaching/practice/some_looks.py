"""A behaviour, and looks and attempts by few words."""

from datetime import date, timedelta

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.coaching.practice.look import RatedLook

DAY = date(2026, 11, 24)
OPENS = Behaviour(
    *("opens", "Opens with the problem", ("meetings",), "The first line", "Mondays?", 3),
    levels=("Us first.", "Both.", "Them first.", "Their words."),
)


def seen(level: float, days_ago: int = 0, **more: object) -> RatedLook:
    """A look of the coach with evidence, for which the own rating was waived."""
    made = {"waived": True, "coach": level, "evidenced": True, "evidence": "Three calls."} | more
    day = DAY - timedelta(days=days_ago)
    return RatedLook(f"k{days_ago}", OPENS.id, day, **made)  # type: ignore[arg-type]  # as given


def scored(level: float, days_ago: int = 0) -> RatedLook:
    """A score of another tool."""
    return RatedLook(f"t{days_ago}", OPENS.id, DAY - timedelta(days=days_ago), tool=level)


def tried(
    days_ago: int = 0,
    kind: AttemptKind = AttemptKind.ROLE_PLAY,
    *,
    passed: bool = True,
    scored: bool = True,
    harder: bool = False,
) -> Attempt:
    """What came of an attempt at a cause of this behaviour."""
    day = DAY - timedelta(days=days_ago)
    what = (f"a{days_ago}", "r1", "three", str(kind), kind, day, 5 if passed else 2, 5, passed)
    return Attempt(*what, scored=scored, harder=harder, behaviour=OPENS.id, cause="wording")
