"""Which talks are due with which rep, and what became of them, read from the records."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from coachcli.cli.context import Context
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import WEEK
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.cadence import Cadence, guides_of, in_force, planned
from coachcli.coaching.rhythm.due import DueTalk, RhythmChange, became, of_rep
from coachcli.coaching.rhythm.talk import TalkHeld
from coachcli.coaching.settings import QUARTER_WEEKS
from coachcli.store import rhythm, talk

if TYPE_CHECKING:
    from coachcli.coaching.rhythm.guide import Guide

BACK = timedelta(days=WEEK * QUARTER_WEEKS)
"""How far back it is told how a rhythm was kept."""
AHEAD = timedelta(days=WEEK * QUARTER_WEEKS)
"""How far ahead talks are planned."""


@dataclass(frozen=True, slots=True)
class RhythmOfRep:
    """The rhythm of a rep: what holds for each talk, what became of those planned, by guide."""

    rep: Rep
    cadences: tuple[Cadence, ...]
    turns: dict[str, tuple[DueTalk, ...]]

    @property
    def every_turn(self) -> tuple[DueTalk, ...]:
        """All planned talks, whatever the guide."""
        return tuple(turn for turns in self.turns.values() for turn in turns)


class NoRhythmError(CoachError):
    """Nothing is planned, for a rep or for anybody."""

    def __init__(self, name: str = "") -> None:
        from coachcli.coaching.rhythm.wanted import EXAMPLE  # noqa: PLC0415 - seldom

        whose = f"{name} has no rhythm yet" if name else "There is no rhythm yet"
        example = f"{name} {EXAMPLE}".strip()
        super().__init__(
            f"{whose}. Set which talks, how often, and how many minutes:\n  ",
            Todo("set rhythm", (example,)),
        )


def guides(context: Context) -> "tuple[Guide, ...]":
    """The guides; what cannot be read is said, on stderr."""
    from coachcli.content.library.guides import guides as read  # noqa: PLC0415 - few need them

    known, wrong = read(context.shelf)
    context.warn(wrong)
    return known


def rhythms(
    context: Context, reps: Iterable[Rep], ahead: timedelta = AHEAD, day: date | None = None
) -> tuple[RhythmOfRep, ...]:
    """The rhythms of those reps who have one, as they stood on a day; by default today."""
    sources = _sources(context, day or context.day, ahead)
    made = (_of(rep, sources) for rep in reps)
    return tuple(each for each in made if each.cadences)


def rhythm_of(context: Context, who: Rep, ahead: timedelta = AHEAD) -> RhythmOfRep:
    """The rhythm of a rep. Raises NoRhythmError."""
    made = next(iter(rhythms(context, (who,), ahead)), None)
    if made is None:
        raise NoRhythmError(who.name)
    return made


@dataclass(frozen=True, slots=True)
class RhythmSources:
    """What rhythms are worked out from, by the id of a rep."""

    day: date
    until: date
    off: frozenset[date]
    cadences: dict[str, tuple[Cadence, ...]]
    changes: tuple[RhythmChange, ...]
    held: tuple[TalkHeld, ...]
    joined: dict[str, date]


def _sources(context: Context, day: date, ahead: timedelta) -> RhythmSources:
    room, until = context.room, day + ahead
    held = talk.held(room, date.min, day)
    cadences, changes = rhythm.cadences(room, day), rhythm.changes(room, day)
    off, joined = context.settings.off, rhythm.joined(room)
    return RhythmSources(day, until, off, cadences, changes, held, joined)


def _of(rep: Rep, known: RhythmSources) -> RhythmOfRep:
    cadences = known.cadences.get(rep.id, ())
    turns = {guide: _turns(rep, guide, cadences, known) for guide in guides_of(cadences)}
    standing = (in_force(cadences, guide) for guide in turns)
    return RhythmOfRep(rep, tuple(each[-1] for each in standing if each), turns)


def _turns(
    rep: Rep, guide: str, cadences: tuple[Cadence, ...], known: RhythmSources
) -> tuple[DueTalk, ...]:
    theirs = of_rep(planned(cadences, guide, known.until, known.off), known.joined.get(rep.id))
    changes = (each for each in known.changes if (each.rep, each.guide) == (rep.id, guide))
    held = (each for each in known.held if (each.rep, each.guide) == (rep.id, guide))
    made = became(theirs, changes, held, known.day)
    return tuple(turn for turn in made if turn.counts.last >= known.day - BACK)
