"""The talks to come as a calendar file (RFC 5545), which a calendar reads in anew to update them.

Each talk keeps its id for the week, month or quarter it is for. What is in it goes to the rep too.
The file is written here: a dozen properties, where a library loads for longer than all else takes.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.rhythm.brief import brief, brief_in_words
from coachcli.cli.week.turns import AHEAD, RhythmOfRep
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.cadence import PlannedTalk, dropped
from coachcli.coaching.rhythm.due import DueState, DueTalk
from coachcli.coaching.rhythm.guide import Guide
from coachcli.store import rhythm

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//coachcli//rhythm//EN", "METHOD:PUBLISH")
ESCAPED = dict.fromkeys(range(32)) | str.maketrans(
    {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
)
LONGEST = 75
"""So many bytes has a line at most; a longer one goes on in the next, after a blank."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A talk as an entry of a calendar, on a day, at a time like 14:00 or at none."""

    id: str
    title: str
    on: date
    time: str
    minutes: int
    sequence: int
    is_off: bool
    text: str = ""


def calendar(
    context: Context, made: Iterable[RhythmOfRep], guides: Iterable[Guide]
) -> tuple[bytes, int, int]:
    """The file, and how many talks are in it, and how many of them are off."""
    known = {guide.id: guide for guide in guides}
    entries = [entry for each in made for entry in _appointments(context, each, known)]
    stamp = f"{datetime.fromisoformat(clock.now()).astimezone(UTC):%Y%m%dT%H%M%SZ}"
    events = [line for entry in entries for line in _event(entry, stamp)]
    lines = (*HEAD, *events, "END:VCALENDAR")
    off = sum(entry.is_off for entry in entries)
    return b"".join(map(_folded, lines)), len(entries) - off, off


def _appointments(
    context: Context, made: RhythmOfRep, guides: dict[str, Guide]
) -> Iterator[Appointment]:
    """What is to come with a rep, then what was to come by an earlier rhythm and is off."""
    every = rhythm.cadences(context.room, context.day, made.rep.id).get(made.rep.id, ())
    for id_, turns in made.turns.items():
        guide = guides.get(id_)
        text = brief_in_words(brief(context, made.rep, guide)) if guide else ""
        title = f"{guide.title if guide else id_}: {made.rep.name}"
        times = sum(each.guide == id_ for each in every)
        ahead = (turn for turn in turns if turn.on >= context.day and not turn.held)
        yield from (_turn(made.rep, turn, (title, text), times) for turn in ahead)
        gone = dropped(every, id_, context.day + AHEAD, context.settings.off)
        off = (talk for talk in gone if talk.planned >= context.day)
        yield from (_off(made.rep, title, talk, times) for talk in off)


def _turn(rep: Rep, turn: DueTalk, said: tuple[str, str], times: int) -> Appointment:
    title, text = said
    return Appointment(
        _id(rep, turn.guide, turn.counts),
        title,
        turn.on,
        turn.cadence.time,
        turn.cadence.minutes,
        times - 1 + turn.changes,
        turn.state is DueState.SKIPPED,
        text,
    )


def _off(rep: Rep, title: str, talk: PlannedTalk, times: int) -> Appointment:
    id_, how = _id(rep, talk.guide, talk.counts), talk.cadence
    return Appointment(id_, title, talk.planned, how.time, how.minutes, times - 1, is_off=True)


def _id(rep: Rep, guide: str, counts: Period) -> str:
    """The id of a talk, which stays as it is when it is moved."""
    return f"{guide}-{counts.first:%Y%m%d}-{counts.days}-{rep.id}@coach"


def _event(entry: Appointment, stamp: str) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{entry.id}", f"DTSTAMP:{stamp}")
    yield from _when(entry)
    yield f"SEQUENCE:{entry.sequence}"
    yield f"STATUS:{'CANCELLED' if entry.is_off else 'CONFIRMED'}"
    yield f"SUMMARY:{entry.title.translate(ESCAPED)}"
    if entry.text:
        yield f"DESCRIPTION:{entry.text.translate(ESCAPED)}"
    yield "END:VEVENT"


def _when(entry: Appointment) -> Iterator[str]:
    """When it is: at a time wherever one is then, or on the day."""
    if entry.time:
        yield f"DTSTART:{entry.on:%Y%m%d}T{entry.time.replace(':', '')}00"
        yield f"DURATION:PT{entry.minutes}M"
    else:
        yield f"DTSTART;VALUE=DATE:{entry.on:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{entry.on + timedelta(days=1):%Y%m%d}"
        yield "TRANSP:TRANSPARENT"


def _folded(line: str) -> bytes:
    """A line as its bytes, folded between signs; each part that follows begins with a blank."""
    parts = [b""]
    for sign in line:
        if len(parts[-1]) + len(sign.encode()) >= LONGEST:
            parts.append(b"")
        parts[-1] += sign.encode()
    return b"\r\n ".join(parts) + b"\r\n"
