"""What a rep did, and what a CRM calls it: touches, connects, meetings, and no-shows."""

from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass


class ActivityKind(StrEnum):
    """Kinds of activity that are counted; `other` is kept, and counted in no metric."""

    TOUCH = "touch"
    CONNECT = "connect"
    MEETING = "meeting"
    NO_SHOW = "no-show"
    OTHER = "other"


MEETINGS = (
    "meeting", "meetings", "meeting held", "demo", "appointment", "presentation", "event", "visit",
    "workshop", "discovery call", "on site", "onsite", "video call", "termin", "besuch",
)  # fmt: skip
TOUCHES = (
    "touch", "touches", "call", "calls", "phone call", "outbound call", "email", "e mail", "mail",
    "message", "linkedin", "linkedin message", "sms", "letter", "task", "voicemail", "dial",
    "outreach", "anruf",
)  # fmt: skip
CONNECTS = ("connect", "connects", "connected", "conversation", "answered", "replied", "reply")
MISSED = ("no show", "noshow", "did not attend")
KINDS = (
    (ActivityKind.NO_SHOW, MISSED),
    (ActivityKind.CONNECT, CONNECTS),
    (ActivityKind.MEETING, MEETINGS),
    (ActivityKind.TOUCH, TOUCHES),
)
"""What CRMs call each kind, in the order in which a word is looked up."""
REACHED = ("connected", "connect", "answered", "conversation", "replied", "reply", "reached")
NOT_YET = (
    "scheduled",
    "planned",
    "not started",
    "open",
    "deferred",
    "canceled",
    "cancelled",
    "rescheduled",
    "waiting",
)


@dataclass(frozen=True, slots=True)
class Activity:
    """Something done, or a count of it, on a day.

    `id` is the source's own, or nothing; `rep` an id (from a file: a key).
    """

    id: str
    rep: str
    day: date
    kind: ActivityKind
    count: int = 1


def kind_named(word: str) -> ActivityKind | None:
    """The kind that a CRM's word says; none where it could be anything."""
    low = _plain(word)
    return next(
        (kind for kind, names in KINDS if low in names),
        ActivityKind.OTHER if low == "other" else None,
    )


def done(kind: ActivityKind, outcome: str) -> tuple[ActivityKind, ...]:
    """What an activity with this outcome counts as.

    It is nothing before it took place, and two things where a call reached somebody.
    """
    low = _plain(outcome)
    if low in NOT_YET:
        return ()
    if kind is ActivityKind.MEETING and low in MISSED:
        return (ActivityKind.NO_SHOW,)
    return (
        (kind, ActivityKind.CONNECT) if kind is ActivityKind.TOUCH and low in REACHED else (kind,)
    )


def _plain(word: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in word.casefold()).split())
