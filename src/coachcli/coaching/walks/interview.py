"""A walk through a flow: the replies so far, and what comes of them. Replies are the whole state; all else is worked out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import inf

from coachcli.coaching.walks.alike import new_share
from coachcli.coaching.walks.belief import Belief, Tables, compiled, updated
from coachcli.coaching.walks.flow import BASIS, Answer, Basis, Check, Flow, Way


class Given(StrEnum):
    """What the manager, or the tool, did with a check."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    LATER = "later"
    KNOWN = "known"
    SET_ASIDE = "set-aside"
    RESUMED = "resumed"
    REOPENED = "reopened"
    STOPPED = "stopped"
    NO_GAP = "no-gap"


TAKEN_UP = (Given.RESUMED, Given.REOPENED)
NOT_BY_HAND = (Given.KNOWN, *TAKEN_UP)
NO_QUESTION = (*NOT_BY_HAND, Given.SET_ASIDE)
EFFORT = (Given.ANSWERED, Given.UNKNOWN)
EVIDENCE = (Given.ANSWERED, Given.KNOWN)
UNKNOWN_MINUTES = 1
LOOK_AFTER = 3


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing given in a walk: an answer's text and how it is known, or what was done instead of answering."""

    given: Given
    check: str = ""
    answer: str = ""
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a walk may be, in checks and minutes, and by which ways it may find out."""

    checks: float = 12
    minutes: float = 25
    ways: tuple[Way, ...] = tuple(Way)


UNLIMITED = Limits(inf, inf)


@dataclass(frozen=True, slots=True)
class Interview:
    """A flow, its compiled tables, and the replies in the order in which they were given. Every verb returns a new one."""

    flow: Flow
    tables: Tables = field(repr=False, compare=False)
    replies: tuple[Reply, ...] = ()
    limits: Limits = Limits()

    def answered(self, check: str, answer: str, basis: Basis | None = None) -> "Interview":
        """With this answer, known in the way of its check unless the manager says otherwise."""
        asked_ = _check(self.flow, check)
        known = asked_.answer(answer)
        return self.plus(Reply(Given.ANSWERED, check, known.text if known else answer, basis or BASIS[asked_.way]))

    def plus(self, *replies: Reply) -> "Interview":
        """With these replies."""
        return replace(self, replies=self.replies + replies)

    def back(self) -> "Interview":
        """Without the last thing the manager gave, and what the tool added after it; at the start, unchanged."""
        last = next((at for at in reversed(range(len(self.replies))) if self.replies[at].given not in NOT_BY_HAND), None)
        return self if last is None else replace(self, replies=self.replies[:last])


def reopened(walk: Interview, look: str) -> Interview:
    """The walk taken up again after its end: the look that would settle it first, by any way, and with new limits."""
    open_ = tuple(reply for reply in walk.replies if reply.given not in (Given.STOPPED, Given.NO_GAP))
    return Interview(walk.flow, walk.tables, (*open_, Reply(Given.LATER, look), Reply(Given.REOPENED)))


@dataclass(frozen=True, slots=True)
class Heard:
    """A reply that counts as evidence: the check, the answer and its number among the check's answers."""

    check: Check
    answer: Answer
    number: int
    basis: Basis
    by_tool: bool


def interview(flow: Flow, limits: Limits | None = None) -> Interview:
    """A walk that has not begun."""
    return Interview(flow, compiled(flow), limits=limits or Limits())


def heard(walk: Interview) -> tuple[Heard, ...]:
    """The evidence in the order in which it came; what was set aside is left out."""
    return tuple(_heard(walk.flow, reply) for reply in _evidence(walk))


def standing(walk: Interview) -> dict[str, Reply]:
    """The reply that stands for each check: the last one."""
    return {check: walk.replies[at] for check, at in _last(walk).items()}


def belief(walk: Interview) -> Belief:
    """How likely each cause is after what was heard."""
    return _believed(walk, (1.0,) * len(answered(walk)))


def wary_belief(walk: Interview) -> Belief:
    """How likely each cause is when checks that say the same thing count less, in the order in which they were heard."""
    return _believed(walk, new_shares(walk))


def new_shares(walk: Interview) -> tuple[float, ...]:
    """How much of each answer heard is new after those before it."""
    checks = answered(walk)
    return tuple(new_share(walk.tables, check, checks[:at]) for at, check in enumerate(checks))


def answered(walk: Interview) -> tuple[str, ...]:
    """The checks of which an answer was heard and still stands, in order."""
    return tuple(reply.check for reply in _evidence(walk))


def pool(walk: Interview) -> tuple[Check, ...]:
    """The checks that may be asked now, in the flow's order."""
    present, ways = standing(walk), walk.limits.ways
    closed = {id_ for id_, reply in present.items() if reply.given is not Given.SET_ASIDE} - put_off(walk)
    free = [check for check in walk.flow.checks if check.id not in closed and check.way in ways]
    return tuple(check for check in free if not check.needs or _met(present, check))


def put_off(walk: Interview) -> frozenset[str]:
    """The checks kept for later that may be asked again, as the walk was resumed since."""
    resumed = max((at for at, reply in enumerate(walk.replies) if reply.given in TAKEN_UP), default=0)
    before = _last(walk).items() if resumed else ()
    return frozenset(check for check, at in before if at < resumed and walk.replies[at].given is Given.LATER)


def waiting(walk: Interview) -> tuple[Check, ...]:
    """The checks kept for later and not answered since: the looks that are owed."""
    present = standing(walk)
    return tuple(check for check in walk.flow.checks if _given(present, check.id) is Given.LATER)


def asked(walk: Interview) -> tuple[str, ...]:
    """The checks that took the manager's time, in order; what the tool answered by itself is not among them."""
    return tuple(reply.check for reply in walk.replies if reply.given in EFFORT)


def minutes(walk: Interview) -> int:
    """The minutes spent; a check nobody could answer counts as one."""
    takes = {check.id: check.minutes for check in walk.flow.checks}
    spent = [reply for reply in walk.replies if reply.given in EFFORT]
    return sum(UNKNOWN_MINUTES if reply.given is Given.UNKNOWN else takes[reply.check] for reply in spent)


def lately(walk: Interview) -> Interview:
    """The walk since it was last taken up after its end; the limits hold for this much of it."""
    opened = max((at + 1 for at, reply in enumerate(walk.replies) if reply.given is Given.REOPENED), default=0)
    return replace(walk, replies=walk.replies[opened:]) if opened else walk


def informative(walk: Interview) -> int:
    """How many answers bear marks at all."""
    return sum(1 for one in heard(walk) if one.answer.marks)


def better_to_look(walk: Interview) -> bool:
    """Whether the last three questions in a row could not be answered, so that looking first would help more."""
    given = [reply.given for reply in walk.replies if reply.given not in NO_QUESTION]
    return len(given) >= LOOK_AFTER and all(one is Given.UNKNOWN for one in given[-LOOK_AFTER:])


def _believed(walk: Interview, shares: Sequence[float]) -> Belief:
    chances = walk.tables.prior
    for one, share in zip(heard(walk), shares, strict=True):
        chances = updated(chances, walk.tables.of[one.check.id], one.number, share)
    return chances


def _evidence(walk: Interview) -> Iterator[Reply]:
    """The answers that were heard and still stand, in order."""
    last = _last(walk)
    return (reply for at, reply in enumerate(walk.replies) if reply.given in EVIDENCE and last[reply.check] == at)


def _last(walk: Interview) -> dict[str, int]:
    return {reply.check: at for at, reply in enumerate(walk.replies) if reply.check}


def _met(present: dict[str, Reply], check: Check) -> bool:
    """Whether all answers that a check waits for were given."""
    replies = ((need, present.get(need.check)) for need in check.needs)
    return all(reply and reply.given in EVIDENCE and reply.answer == need.answer for need, reply in replies)


def _given(present: dict[str, Reply], check: str) -> Given | None:
    reply = present.get(check)
    return None if reply is None else reply.given


def _heard(flow: Flow, reply: Reply) -> Heard:
    check = _check(flow, reply.check)
    number = next(at for at, answer in enumerate(check.answers) if reply.answer == answer.text)
    return Heard(check, check.answers[number], number, reply.basis or BASIS[check.way], reply.given is Given.KNOWN)


def _check(flow: Flow, id_: str) -> Check:
    return next(check for check in flow.checks if check.id == id_)
