"""What a rep did, and what a CRM calls it: touches, connects, meetings, and meetings to which nobody came."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Did(StrEnum):
    """Kinds of activity that are counted; `other` is kept, and counted in no metric."""

    TOUCH = "touch"
    CONNECT = "connect"
    MEETING = "meeting"
    NO_SHOW = "no-show"
    OTHER = "other"


KINDS = (
    (Did.NO_SHOW, ("no show", "noshow", "did not attend")),
    (Did.CONNECT, ("connect", "connects", "connected", "conversation", "answered", "replied", "reply")),
    (Did.MEETING, ("meeting", "meetings", "meeting held", "demo", "appointment", "presentation", "event", "visit", "workshop",
                   "discovery call", "on site", "onsite", "video call", "termin", "besuch")),
    (Did.TOUCH, ("touch", "touches", "call", "calls", "phone call", "outbound call", "email", "e mail", "mail", "message",
                 "linkedin", "linkedin message", "sms", "letter", "task", "voicemail", "dial", "outreach", "anruf")),
)  # fmt: skip
REACHED = ("connected", "connect", "answered", "conversation", "replied", "reply", "reached")
MISSED = ("no show", "noshow", "did not attend")
NOT_YET = ("scheduled", "planned", "not started", "open", "deferred", "canceled", "cancelled", "rescheduled", "waiting")


@dataclass(frozen=True, slots=True)
class Activity:
    """Something done, or a count of it, on a day. `id` is the source's own, or nothing; `rep` an id (from a file: a key)."""

    id: str
    rep: str
    day: date
    kind: Did
    count: int = 1


def kind_named(word: str) -> Did | None:
    """The kind that a CRM's word says; none where it could be anything."""
    low = _plain(word)
    return next((kind for kind, names in KINDS if low in names), Did.OTHER if low == "other" else None)


def done(kind: Did, outcome: str) -> tuple[Did, ...]:
    """What an activity with this outcome counts as: nothing before it took place, and a call that reached somebody twice."""
    low = _plain(outcome)
    if low in NOT_YET:
        return ()
    if kind is Did.MEETING and low in MISSED:
        return (Did.NO_SHOW,)
    return (kind, Did.CONNECT) if kind is Did.TOUCH and low in REACHED else (kind,)


def _plain(word: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in word.casefold()).split())
