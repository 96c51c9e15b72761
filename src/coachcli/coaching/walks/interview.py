"""A walk through a flow: the replies so far, which are its whole state, and what comes of them."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from math import inf

from coachcli.coaching.nouns import dataclass, field, replace
from coachcli.coaching.walks.belief import Tables, compiled
from coachcli.coaching.walks.flow import BASIS, Basis, Check, CheckAnswer, Flow, Need, Way, without


class Given(StrEnum):
    """What the manager, or the tool, did with a check."""

    ANSWERED = "answered"
    VOLUNTEERED = "volunteered"
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
ENDS = (Given.STOPPED, Given.NO_GAP)
EFFORT = (Given.ANSWERED,)
EVIDENCE = (Given.ANSWERED, Given.VOLUNTEERED, Given.KNOWN)
LOOK_AFTER = 3


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing given in a walk: an answer's text and how it is known, or what was done instead.

    `figures` are the numbers behind an answer of the tool's own, in words.
    """

    given: Given
    check: str = ""
    answer: str = ""
    basis: Basis | None = None
    figures: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a walk may be, in checks and minutes, and by which ways it may find out."""

    checks: float = 12
    minutes: float = 25
    ways: tuple[Way, ...] = tuple(Way)


UNLIMITED = Limits(inf, inf)
AT_THE_DESK = 10
"""So many minutes a walk takes where the rep is not asked: it prepares the talk that settles it."""


def limits(ways: tuple[Way, ...] = tuple(Way)) -> Limits:
    """How long a walk may be that finds out in these ways."""
    with_the_rep = Way.ASK in ways or Way.ROLE_PLAY in ways
    return Limits(ways=ways) if with_the_rep else Limits(minutes=AT_THE_DESK, ways=ways)


@dataclass(frozen=True, slots=True)
class Interview:
    """A flow, its compiled tables, and the replies in the order in which they were given.

    Every verb returns a new one.
    """

    flow: Flow
    tables: Tables = field(repr=False, compare=False)
    replies: tuple[Reply, ...] = ()
    limits: Limits = Limits()

    def answered(self, check: str, answer: str, basis: Basis | None = None) -> "Interview":
        """With this answer, known in the way of its check unless the manager says otherwise."""
        asked_ = _check(self.flow, check)
        known = asked_.answer(answer)
        text = known.text if known else answer
        return self.plus(Reply(Given.ANSWERED, check, text, basis or BASIS[asked_.way]))

    def plus(self, *replies: Reply) -> "Interview":
        """With these replies."""
        return replace(self, replies=self.replies + replies)

    def now(self, replies: tuple[Reply, ...]) -> "Interview":
        """With these replies and no others."""
        return replace(self, replies=replies)

    def back(self) -> "Interview":
        """The walk without the manager's last reply and what the tool added after it.

        At its start it is unchanged.
        """
        by_hand = [at for at, reply in enumerate(self.replies) if reply.given not in NOT_BY_HAND]
        return replace(self, replies=self.replies[: by_hand[-1]]) if by_hand else self


def volunteering(check: Check, text: str, basis: Basis | None = None) -> Reply:
    """An answer that the manager gives without being asked, known in the way of its check or so."""
    answer = check.answer(text)
    words = answer.text if answer else text
    return Reply(Given.VOLUNTEERED, check.id, words, basis or BASIS[check.way])


def reopened(walk: Interview, look: str) -> Interview:
    """The walk taken up again after its end: the look that would settle it first.

    Any way of finding out is open to it, and its limits are new.
    """
    begun_anew = (Reply(Given.LATER, look), Reply(Given.REOPENED))
    return Interview(walk.flow, walk.tables, (*_without_end(walk), *begun_anew))


def settled(walk: Interview, cause: str, first: Check | None = None) -> Interview:
    """The walk taken up again after its end, without a cause (by id) that was not the one.

    The check that is asked `first`, if any; its limits are new.
    """
    flow = without(walk.flow, cause)
    due = (Reply(Given.LATER, first.id),) if first else ()
    return Interview(flow, compiled(flow), (*_without_end(walk), *due, Reply(Given.REOPENED)))


def _without_end(walk: Interview) -> tuple[Reply, ...]:
    return tuple(reply for reply in walk.replies if reply.given not in ENDS)


@dataclass(frozen=True, slots=True)
class Heard:
    """A reply that counts as evidence: the check, its answer, and that answer's number."""

    check: Check
    answer: CheckAnswer
    number: int
    basis: Basis
    by_tool: bool
    figures: str = ""


def interview(flow: Flow, limits: Limits | None = None) -> Interview:
    """A walk that has not begun."""
    return Interview(flow, compiled(flow), limits=limits or Limits())


def heard(walk: Interview) -> tuple[Heard, ...]:
    """The evidence in the order in which it came; what was set aside is left out."""
    checks = {check.id: check for check in walk.flow.checks}
    return tuple(_heard(checks[reply.check], reply) for reply in _evidence(walk))


def standing(walk: Interview) -> dict[str, Reply]:
    """The reply that stands for each check: the last one."""
    return {check: walk.replies[at] for check, at in _last(walk).items()}


def answered(walk: Interview) -> tuple[str, ...]:
    """The checks of which an answer was heard and still stands, in order."""
    return tuple(reply.check for reply in _evidence(walk))


def pool(walk: Interview) -> tuple[Check, ...]:
    """The checks that may be asked now, in the flow's order."""
    present, ways, due = standing(walk), walk.limits.ways, put_off(walk)
    closed = (_closed(present) | {check.id for check in walk.flow.checks if check.is_long}) - due
    free = [check for check in walk.flow.checks if check.id not in closed and check.way in ways]
    return tuple(check for check in free if not check.needs or _met(present, check))


def _closed(present: dict[str, Reply]) -> set[str]:
    return {check for check, reply in present.items() if reply.given is not Given.SET_ASIDE}


def put_off(walk: Interview) -> frozenset[str]:
    """The checks kept for later that may be asked again, as the walk was resumed since."""
    resumed = max(_places(walk, TAKEN_UP), default=0)
    if not resumed:
        return frozenset()
    later = {at for at in _places(walk, (Given.LATER,)) if at < resumed}
    return frozenset(check for check, at in _last(walk).items() if at in later)


def _places(walk: Interview, given: tuple[Given, ...]) -> Iterator[int]:
    """Where in the walk such replies stand, counted from nought."""
    return (at for at, reply in enumerate(walk.replies) if reply.given in given)


def waiting(walk: Interview) -> tuple[Check, ...]:
    """The checks kept for later and not answered since: the looks that are owed."""
    present = standing(walk)
    return tuple(check for check in walk.flow.checks if _given(present, check.id) is Given.LATER)


def asked(walk: Interview) -> tuple[str, ...]:
    """The checks that took the manager's time, in order.

    What the tool answered, what was volunteered and what nobody knew does not.
    """
    return tuple(reply.check for reply in walk.replies if reply.given in EFFORT)


def volunteered(walk: Interview) -> tuple[str, ...]:
    """The checks that the manager answered without being asked, in order."""
    return tuple(reply.check for reply in walk.replies if reply.given is Given.VOLUNTEERED)


def answers(walk: Interview) -> int:
    """How many checks the manager answered, asked or not."""
    return len({*asked(walk), *volunteered(walk)})


def minutes(walk: Interview) -> int:
    """The minutes of the checks that were asked and answered; a long look is outside of them."""
    times = Counter(asked(walk))
    answered_ = (check for check in walk.flow.checks if check.id in times)
    return sum(check.minutes * times[check.id] for check in answered_ if not check.is_long)


def lately(walk: Interview) -> Interview:
    """The walk since it was last taken up after its end; the limits hold for this much of it."""
    opened = max(_places(walk, (Given.REOPENED,)), default=None)
    return walk if opened is None else replace(walk, replies=walk.replies[opened + 1 :])


def better_to_look(walk: Interview) -> bool:
    """Whether the last three questions could not be answered, so that looking would help more."""
    given = [reply.given for reply in walk.replies if reply.given not in NO_QUESTION]
    return given[-LOOK_AFTER:] == [Given.UNKNOWN] * LOOK_AFTER


def _evidence(walk: Interview) -> Iterator[Reply]:
    """The answers that were heard and still stand, in order."""
    last = _last(walk)
    given = ((at, reply) for at, reply in enumerate(walk.replies) if reply.given in EVIDENCE)
    return (reply for at, reply in given if last[reply.check] == at)


def _last(walk: Interview) -> dict[str, int]:
    return {reply.check: at for at, reply in enumerate(walk.replies) if reply.check}


def _met(present: dict[str, Reply], check: Check) -> bool:
    """Whether all answers that a check waits for were given."""
    return all(_meets(present.get(need.check), need) for need in check.needs)


def _meets(reply: Reply | None, need: Need) -> bool:
    return reply is not None and reply.given in EVIDENCE and reply.answer == need.answer


def _given(present: dict[str, Reply], check: str) -> Given | None:
    reply = present.get(check)
    return None if reply is None else reply.given


def _heard(check: Check, reply: Reply) -> Heard:
    number = [answer.text for answer in check.answers].index(reply.answer)
    basis = reply.basis or BASIS[check.way]
    by_tool = reply.given is Given.KNOWN
    return Heard(check, check.answers[number], number, basis, by_tool, reply.figures)


def _check(flow: Flow, id_: str) -> Check:
    return next(check for check in flow.checks if check.id == id_)
