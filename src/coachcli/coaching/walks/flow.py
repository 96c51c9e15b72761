"""A coaching flow: the documented path from one performance gap to its root causes."""

from enum import StrEnum

from coachcli.coaching.cause import Cause
from coachcli.coaching.nouns import dataclass, replace


class Way(StrEnum):
    """How a check finds out."""

    ASK = "ask"
    OBSERVE = "observe"
    ROLE_PLAY = "role-play"
    DATA = "data"


class Basis(StrEnum):
    """How an answer is known."""

    SAID = "said"
    DATA = "data"
    SEEN = "seen"
    SHOWN = "shown"


BASIS = {
    Way.ASK: Basis.SAID,
    Way.OBSERVE: Basis.SEEN,
    Way.ROLE_PLAY: Basis.SHOWN,
    Way.DATA: Basis.DATA,
}
MINUTES = {Way.ASK: 2, Way.OBSERVE: 5, Way.ROLE_PLAY: 6, Way.DATA: 2}


class Seen(StrEnum):
    """How usual an answer is when the cause in question is not the one."""

    HARDLY_EVER = "hardly ever"
    RARE = "rare"
    SOMETIMES = "sometimes"
    USUAL = "usual"


class Mark(StrEnum):
    """What an answer says about a cause."""

    POINTS_TO = "points to"
    HINTS_AT = "hints at"
    SPEAKS_AGAINST = "speaks against"
    NEARLY_RULES_OUT = "nearly rules out"


LONG_LOOK = 10
"""A check of more minutes is better kept for later, and is outside the minutes of a walk."""
FOR = (Mark.POINTS_TO, Mark.HINTS_AT)


class Source(StrEnum):
    """What of the records a check may be answered from, beside a metric."""

    STEP = "step"
    SHAPE = "shape"
    PEERS = "peers"


OWN_GAP = "gap"
"""Stands for the metrics that open the flow, where a check does not know which that is."""


@dataclass(frozen=True, slots=True)
class When:
    """The numbers under which the tool gives an answer by itself: a relation and its bounds.

    `of` is the step that is meant, where a check looks at several.
    """

    relation: str
    low: float = 0.0
    high: float = 0.0
    of: str = ""


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """One thing that is heard or seen; its text is its key, `was` its earlier wordings."""

    text: str
    seen: Seen = Seen.SOMETIMES
    marks: tuple[tuple[str, Mark], ...] = ()
    was: tuple[str, ...] = ()
    when: When | None = None

    def mark_on(self, cause: Cause) -> Mark | None:
        """The mark on this cause; its own wins over its kind's."""
        marks = dict(self.marks)
        return marks.get(cause.id, marks.get(cause.kind))


@dataclass(frozen=True, slots=True)
class Need:
    """A check that is only asked after another one was answered so."""

    check: str
    answer: str


@dataclass(frozen=True, slots=True)
class Check:
    """One question of a flow: how to find out, the words to say, and what may be heard.

    Minutes are whole. `metric`, or `looks_at` with the names of it, say what the tool answers it
    from by itself: steps of the split, or a metric's weekly line or how the others stand in it.
    """

    id: str
    way: Way
    text: str
    answers: tuple[CheckAnswer, ...]
    minutes: int = 2
    why: str = ""
    listen_for: str = ""
    scene: str = ""
    needs: tuple[Need, ...] = ()
    metric: str = ""
    owed: bool = False
    looks_at: Source | None = None
    names: tuple[str, ...] = ()

    @property
    def is_long(self) -> bool:
        """Whether it takes longer than a walk has room for."""
        return self.minutes > LONG_LOOK

    def answer(self, text: str) -> CheckAnswer | None:
        """The answer with this text, or with this earlier wording."""
        fitting = (each for each in self.answers if text == each.text or text in each.was)
        return next(fitting, None)


@dataclass(frozen=True, slots=True)
class Gap:
    """The metric that opens a flow, how far below plan (a share of it), and others that may."""

    metric: str = ""
    worse_than_plan: float = 0.0
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """A flow in a line: its id, its title, and the gap that opens it."""

    id: str
    title: str
    gap: Gap


@dataclass(frozen=True, slots=True)
class Flow:
    """One performance gap with its causes and its checks, the gate's checks first."""

    id: str
    title: str
    gap: Gap
    causes: tuple[Cause, ...]
    checks: tuple[Check, ...]
    upstream: tuple[str, ...] = ()

    def cause(self, id_: str) -> Cause | None:
        """The cause with this id, or none for "something else"."""
        return next((cause for cause in self.causes if cause.id == id_), None)

    def check(self, id_: str) -> Check | None:
        """The check with this id."""
        return next((check for check in self.checks if check.id == id_), None)


def joined(gate: tuple[Check, ...], flow: Flow) -> Flow:
    """The flow with the gate's checks before its own; a flow's own check of the same id wins."""
    before = tuple(check for check in gate if flow.check(check.id) is None)
    return replace(flow, checks=before + flow.checks)
