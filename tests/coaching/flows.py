"""Small hand-made flows and assets, built in the words of an author; no file is read."""

from coachcli.coaching.cause import LEARNABLE, Cause, Common, Kind
from coachcli.coaching.learning.catalogue import Asset, AssetKind
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import (
    MINUTES,
    Check,
    CheckAnswer,
    Flow,
    Gap,
    Mark,
    Need,
    Seen,
    Way,
)
from coachcli.coaching.walks.interview import Interview

COULD = "could-if-had-to"
WHO = "who-is-met"
WHERE = "where-it-breaks"
WATCH = "last-five-calls"
PLAY = "buyer-says-no"
NUMBERS = "first-short-number"


def cause(
    id_: str,
    kind: Kind = Kind.KNOWLEDGE,
    common: Common = Common.USUAL,
    learn: tuple[str, ...] = (),
) -> Cause:
    instead = "" if kind in LEARNABLE else "Talk it over."
    return Cause(id_, kind, f"does-{id_}", f"Cannot do {id_}", common, learn, instead)


def asset(id_: str, *addresses: str) -> Asset:
    return Asset(
        id_,
        id_.title(),
        AssetKind.CARD,
        15,
        addresses,
        "You can say it.",
        "Read it.",
        "Said aloud.",
        "Draw it.",
    )


def answer(text: str, seen: Seen = Seen.SOMETIMES, **marks: str) -> CheckAnswer:
    """An answer; marks are given as `points_to="a b"`."""
    named = (
        (target, Mark(mark.replace("_", " ")))
        for mark, targets in marks.items()
        for target in targets.split()
    )
    return CheckAnswer(text, seen, tuple(named))


def check(
    id_: str,
    *answers: CheckAnswer,
    way: Way = Way.ASK,
    minutes: int | None = None,
    needs: tuple[Need, ...] = (),
) -> Check:
    return Check(id_, way, f"{id_}?", answers, minutes or MINUTES[way], needs=needs)


def owed(id_: str, *answers: CheckAnswer) -> Check:
    return Check(id_, Way.ASK, f"{id_}?", answers, 1, owed=True)


def flow(causes: tuple[Cause, ...], *checks: Check) -> Flow:
    return Flow("few-meetings", "Too few meetings", Gap("meetings", 0.2), causes, checks)


def which(id_: str, *causes: str, way: Way = Way.ASK, minutes: int | None = None) -> Check:
    """A check that asks which: each answer, called like its cause, points to it."""
    return check(id_, *(answer(one, points_to=one) for one in causes), way=way, minutes=minutes)


WORDING = cause("wording", Kind.SKILL, learn=("three-messages",))
RULES = cause("rules", Kind.KNOWLEDGE, learn=("recall-card",))
HOURS = cause("hours", Kind.COMMITMENT)
TOOLS = cause("tools", Kind.ENVIRONMENT)
CAUSES = (WORDING, RULES, HOURS, TOOLS)
NAMES = tuple(one.id for one in CAUSES)

FEW_MEETINGS = flow(
    CAUSES,
    owed(
        COULD,
        answer("yes", hints_at="commitment environment", speaks_against="skill knowledge"),
        answer("not yet", hints_at="skill knowledge"),
    ),
    which(WHO, *NAMES),
    which(WHERE, *NAMES),
    which(NUMBERS, *NAMES, way=Way.DATA),
    which(WATCH, *NAMES, way=Way.OBSERVE),
    check(
        PLAY,
        answer("well done", Seen.USUAL, nearly_rules_out="wording"),
        answer("badly done", points_to="wording"),
        way=Way.ROLE_PLAY,
    ),
)
"""Four causes, one of each kind that matters, and a check of each way."""


def coming(walk: Interview) -> str:
    """The id of the next check, or the name of the stop."""
    come = step(walk)
    return come.id if isinstance(come, Check) else come.value
