"""The talks to come as a calendar file (RFC 5545), which a calendar reads in anew to update them.

Each talk keeps its id for the week, month or quarter it is for. What is in it goes to the rep too.
What a calendar was told before is noted beside the records: it is told when that is off.
The file is written here: a dozen properties, where a library loads for longer than all else takes.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.rhythm.brief import brief, brief_in_words
from coachcli.cli.terminal.files import NotWrittenError, write
from coachcli.cli.week.turns import RhythmOfRep
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import Rep
from coachcli.coaching.rep_sees import TalkBriefForRep, talk_brief_on
from coachcli.coaching.rhythm.calendar import (
    CalendarOf,
    CalendarTalk,
    WrittenTalks,
    and_now,
    called_off,
    is_forgotten,
    is_written,
    next_sequence,
    talk_id,
)
from coachcli.coaching.rhythm.due import DueTalk
from coachcli.coaching.rhythm.guide import Guide
from coachcli.store import person
from coachcli.store.calendar import FILE, as_file, written

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//coachcli//rhythm//EN", "METHOD:PUBLISH")
ESCAPED = dict.fromkeys(range(32)) | str.maketrans(
    {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
)
LONGEST = 75
"""So many bytes has a line at most; a longer one goes on in the next, after a blank."""
NOT_NOTED = (
    "Nothing can be written in your home, so it is not noted what this file tells a calendar: a "
    "later one cannot say what of it is off."
)
OFF = "This talk is not planned any more."


@dataclass(frozen=True, slots=True)
class Appointment:
    """A talk as an entry of a calendar, with what it is called there."""

    talk: CalendarTalk
    title: str
    text: str
    is_off: bool = False


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A file, how many talks are in it and how many are off, and what calendars were told then."""

    content: bytes
    talks: int
    off: int
    noted: WrittenTalks


def calendar_of(context: Context, who: Rep | None, manager: str | None) -> CalendarOf:
    """Whose talks a file is for: of one rep, of the team that is looked at, or of all."""
    team = context.manager(manager)
    if who or not team:
        return CalendarOf(rep=who.id if who else "")
    return CalendarOf(manager=person.id_of(context.room, team), team=team)


def calendar(
    context: Context, whose: CalendarOf, made: Sequence[RhythmOfRep], guides: Iterable[Guide]
) -> CalendarFile:
    """The file, and what calendars were told with it."""
    before, known = written(context.home / FILE), {guide.id: guide for guide in guides}
    entries = [each for rep in made for each in _to_come(context, rep, known, whose.manager)]
    reps = {rep.id: rep for rep in person.team(context.room, left=True)}
    theirs = (talk for talk in before.talks if whose.has(talk, reps.get(talk.rep)))
    standing = {entry.talk.id for entry in entries}
    off = called_off(theirs, standing | _held(made, context.day), reps, context.day)
    gone = [_off(talk, reps.get(talk.rep), known.get(talk.guide)) for talk in off]
    now = datetime.fromisoformat(clock.now()).astimezone(UTC)
    sequence = next_sequence(now, before.sequence)
    after = and_now(before, (entry.talk for entry in entries), sequence, context.day)
    content = _content((*entries, *gone), now, sequence)
    return CalendarFile(content, len(entries), len(gone), after)


def keep(context: Context, made: CalendarFile) -> tuple[str, ...]:
    """Note what calendars were told, for the owner only; says so where nothing can be written."""
    try:
        write({context.home / FILE: as_file(made.noted)}, force=True, private=True)
    except NotWrittenError:
        return (NOT_NOTED,)
    return ()


def _to_come(
    context: Context, made: RhythmOfRep, guides: dict[str, Guide], whose: str
) -> Iterator[Appointment]:
    """What is to come with a rep, in order; the first has all that was promised."""
    turns = (turn for turn in made.every_turn if is_written(turn, made.rep, context.day))
    ahead = sorted(turns, key=lambda turn: (turn.on, turn.cadence.time))
    briefs = {id_: brief(context, made.rep, guides[id_]) for id_ in made.turns if id_ in guides}
    for before, turn in zip((None, *ahead), ahead, strict=False):
        text = _said(briefs.get(turn.guide), turn, before, ahead[0])
        talk = _talk(made.rep, turn, whose)
        yield Appointment(talk, _title(turn.guide, guides.get(turn.guide), made.rep), text)


def _said(
    whole: TalkBriefForRep | None, turn: DueTalk, before: DueTalk | None, first: DueTalk
) -> str:
    """The brief of a talk as it will stand then, after the one before it."""
    if whole is None:
        return ""
    then = talk_brief_on(whole, turn.on, before.on if before else None)
    is_more = len(then.promises) < len(whole.promises)
    return brief_in_words(then, first.on if is_more else None)


def _talk(rep: Rep, turn: DueTalk, whose: str) -> CalendarTalk:
    how, days = turn.cadence, (turn.planned, turn.on)
    who = (talk_id(rep.id, turn), rep.id, whose)
    return CalendarTalk(*who, turn.guide, *days, how.time, how.minutes)


def _held(made: Iterable[RhythmOfRep], day: date) -> set[str]:
    """The ids of talks that were held today, which is their day: a calendar keeps them."""
    turns = ((each.rep.id, turn) for each in made for turn in each.every_turn)
    return {talk_id(rep, turn) for rep, turn in turns if turn.held == day == turn.on}


def _off(talk: CalendarTalk, rep: Rep | None, guide: Guide | None) -> Appointment:
    return Appointment(talk, _title(talk.guide, guide, rep), OFF, is_off=True)


def _title(id_: str, guide: Guide | None, rep: Rep | None) -> str:
    what = guide.title if guide else id_
    return what if rep is None or is_forgotten(rep) else f"{what}: {rep.name}"


def _content(entries: Iterable[Appointment], now: datetime, sequence: int) -> bytes:
    head = (f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}", f"SEQUENCE:{sequence}")
    events = (line for entry in entries for line in _event(entry, head))
    return b"".join(map(_folded, (*HEAD, *events, "END:VCALENDAR")))


def _event(entry: Appointment, head: Iterable[str]) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{entry.talk.id}", *head)
    yield from _when(entry.talk)
    yield f"STATUS:{'CANCELLED' if entry.is_off else 'CONFIRMED'}"
    if entry.is_off or not entry.talk.time:
        yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{entry.title.translate(ESCAPED)}"
    if entry.text:
        yield f"DESCRIPTION:{entry.text.translate(ESCAPED)}"
    yield "END:VEVENT"


def _when(talk: CalendarTalk) -> Iterator[str]:
    """When it is: at a time wherever one is then, or on the day."""
    if talk.time:
        yield f"DTSTART:{talk.on:%Y%m%d}T{talk.time.replace(':', '')}00"
        yield f"DURATION:PT{talk.minutes}M"
    else:
        yield f"DTSTART;VALUE=DATE:{talk.on:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{talk.on + timedelta(days=1):%Y%m%d}"


def _folded(line: str) -> bytes:
    """A line as its bytes, folded between signs; each part that follows begins with a blank."""
    parts = [b""]
    for sign in line:
        if len(parts[-1]) + len(sign.encode()) >= LONGEST:
            parts.append(b"")
        parts[-1] += sign.encode()
    return b"\r\n ".join(parts) + b"\r\n"
