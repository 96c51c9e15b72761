"""A coaching flow: the documented path from one performance gap to its root causes."""

from enum import StrEnum
from typing import TypeVar

from coachcli.coaching.cause import LEARNABLE, Cause, Kind
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


class Grounds(StrEnum):
    """Where the words of a flow come from: an author's judgement, or counted cases."""

    AUTHORED = "authored"
    COUNTED = "counted"


class Mark(StrEnum):
    """What an answer says about a cause."""

    POINTS_TO = "points to"
    HINTS_AT = "hints at"
    SPEAKS_AGAINST = "speaks against"
    NEARLY_RULES_OUT = "nearly rules out"


LONG_LOOK = 10
"""A look of more minutes is never the next question: it is offered for later, beside the walk."""
FOR = (Mark.POINTS_TO, Mark.HINTS_AT)


class Source(StrEnum):
    """What of the records a check may be answered from, beside a metric."""

    STEP = "step"
    SHAPE = "shape"
    PEERS = "peers"
    MAP = "map"


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
    With `owed` no cause that can be learnt is clear before it was asked, nor one of the kinds that
    it is `owed_for`; `read_out` is read out word for word; `was` are earlier ids. `tested` says
    that the rep does it while answering, so that an answer tells of a skill.
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
    was: tuple[str, ...] = ()
    read_out: str = ""
    owed_for: tuple[Kind, ...] = ()
    tested: bool = False

    @property
    def is_long(self) -> bool:
        """Whether it is a look that takes longer than a walk has room for."""
        return self.way is not Way.ASK and self.minutes > LONG_LOOK

    def is_owed(self, kind: Kind) -> bool:
        """Whether no cause of this kind is clear before it was asked."""
        return kind in self.owed_for or (self.owed and kind in LEARNABLE)

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
    """One performance gap with its causes and its checks, the gate's checks first.

    `around` are the ids of causes around the rep: those its answers name, and once the flow is
    joined all of them. `learnt` is how often each cause (by id) is the one by what was learnt from
    outcomes, where that takes the place of the author's words; a walk keeps it with its flow.
    """

    id: str
    title: str
    gap: Gap
    causes: tuple[Cause, ...]
    checks: tuple[Check, ...]
    upstream: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    also_called: tuple[str, ...] = ()
    grounds: Grounds = Grounds.AUTHORED
    learnt: tuple[tuple[str, float], ...] = ()

    @property
    def own_causes(self) -> tuple[Cause, ...]:
        """The causes that the flow's author wrote, without those around every rep."""
        return tuple(each for each in self.causes if self.is_own(each))

    def is_own(self, cause: Cause) -> bool:
        """Whether the flow's author wrote this cause."""
        return cause.id not in self.around or bool(cause.stands_for)

    def cause(self, id_: str) -> Cause | None:
        """The cause with this id, now or earlier, or none for "something else"."""
        return _called(id_, self.causes)

    def check(self, id_: str) -> Check | None:
        """The check with this id, now or earlier."""
        return _called(id_, self.checks)


Called = TypeVar("Called", Cause, Check)


def _called(id_: str, those: tuple[Called, ...]) -> Called | None:
    """The one with this id, else the one that had it earlier."""
    now = (each for each in those if each.id == id_)
    before = (each for each in those if id_ in each.was)
    return next(now, None) or next(before, None)


@dataclass(frozen=True, slots=True)
class InEveryFlow:
    """What stands in every flow: the gate's checks, and what is around the rep with its own."""

    gate: tuple[Check, ...]
    causes: tuple[Cause, ...] = ()
    checks: tuple[Check, ...] = ()


def without(flow: Flow, cause: str) -> Flow:
    """The flow without a cause (by id) that was found not to be the one."""
    return replace(flow, causes=tuple(each for each in flow.causes if each.id != cause))


def joined(every: InEveryFlow, flow: Flow) -> Flow:
    """The flow with the gate's checks before its own, and what is around the rep behind them.

    A flow's own check of the same id takes the place of a shared one, and a cause of its own that
    stands for a shared one takes that one's marks.
    """
    stand_in = {cause.stands_for: cause.id for cause in flow.causes if cause.stands_for}
    causes = tuple(cause for cause in every.causes if cause.id not in stand_in)
    after = tuple(_renamed(check, stand_in) for check in every.checks)
    return replace(
        flow,
        causes=flow.causes + causes,
        checks=_not_in(flow, every.gate) + flow.checks + _not_in(flow, after),
        around=tuple(stand_in.get(cause.id, cause.id) for cause in every.causes),
    )


def _not_in(flow: Flow, checks: tuple[Check, ...]) -> tuple[Check, ...]:
    return tuple(check for check in checks if flow.check(check.id) is None)


def _renamed(check: Check, ids: dict[str, str]) -> Check:
    """The check, its marks on causes that go by another id here."""
    return replace(check, answers=tuple(_remarked(answer, ids) for answer in check.answers))


def _remarked(answer: CheckAnswer, ids: dict[str, str]) -> CheckAnswer:
    marks = tuple((ids.get(target, target), mark) for target, mark in answer.marks)
    return replace(answer, marks=marks)
