"""coach rhythm: which talks are due how often, and what was held, moved and skipped."""

from datetime import date
from pathlib import Path
from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import EVERYBODY, Context
from coachcli.cli.rhythm.placing import beside, placed
from coachcli.cli.rhythm.rhythm_shown import (
    others_open,
    rep_shown,
    set_shown,
    team_shown,
    turn_shown,
)
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Line
from coachcli.cli.terminal.options import Argument, Force, Manager, Option
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.cli.week.turns import (
    NoRhythmError,
    RhythmOfRep,
    guides,
    rhythm_of,
    rhythms,
)
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.cadence import Cadence
from coachcli.coaching.rhythm.due import DueState, DueTalk, RhythmChange, moved_to, turn
from coachcli.coaching.rhythm.guide import Guide, guide_named
from coachcli.coaching.rhythm.stagger import PlacedTalks
from coachcli.coaching.rhythm.wanted import (
    EXAMPLE,
    NotARhythmError,
    WantedCadence,
    WantedRhythm,
    near,
    wanted_rhythm,
)
from coachcli.store import rhythm as records

Words = Annotated[
    list[str] | None,
    Argument("[REP] TALK...", "Each talk with how often and how many minutes; for all, or a rep."),
]
From = Annotated[str | None, Option("--from", "The day from which on; by default today.", "DATE")]
Who = Annotated[str | None, Argument("[REP]", "A rep, by any part of the name; else the team.")]
TalkName = Annotated[
    str | None, Argument("[TALK]", "Which talk, like opportunity; by default what is next.")
]
To = Annotated[str, Option("--to", "The new day, like Friday.", "DATE")]
On = Annotated[
    str | None, Option("--on", "The day it is planned for; by default the nearest.", "DATE")
]
Why = Annotated[str, Option("--why", "Why, in a few words; for you alone.", "TEXT")]
Ics = Annotated[
    Path | None, Option("--ics", "Write what is to come to this file, for any calendar.", "FILE")
]


def set_(
    context: Context, words: Words = None, from_: From = None, manager: Manager = None
) -> Answer:
    """Set which talks are due how often: for your team, or for a rep whose name comes first.

    Say each talk with how often and how many minutes; a weekday and a time may follow.
    The reps of a team come one after another, so that no two are at one time. Never ends
    a talk. What a rep has of their own stands before the team's.

    Examples
      coach rhythm set opportunity weekly 30 tuesday 10:00
      coach rhythm set "call plan weekly 20, account monthly 45"
      coach rhythm set dana forecast every two weeks 30 friday
      coach rhythm set dana opportunity never
    """
    known = guides(context)
    wanted = _wanted(context, " ".join(words or ()), known)
    who = context.rep(wanted.who, "show rep") if wanted.who else None
    first = near(context.day_said(from_), context.day) if from_ else context.day
    cadences = tuple(_cadence(context, each, first, who) for each in wanted.cadences)
    if who:
        with context.change("rhythm") as change:
            records.add(context.room, cadences, change.stamp, rep=who.id)
        return set_shown(who, cadences, known, rhythms(context, (who,)))
    reps, whose = context.sellers(manager), context.manager(manager) or ""
    said = (
        (each, wish.weekday is not None)
        for each, wish in zip(cadences, wanted.cadences, strict=True)
    )
    made, each_placed = placed(context, said, reps)
    with context.change("rhythm") as change:
        records.add(context.room, made, change.stamp, manager=whose, placed=each_placed)
    return set_shown(None, _firsts(made, each_placed), known, rhythms(context, reps))


def show_(
    context: Context,
    rep: Who = None,
    ics: Ics = None,
    manager: Manager = None,
    force: Force = False,
) -> Answer:
    """Show which talks are next and how the rhythm was kept, of the team or with a rep.

    With --ics what is to come is written for a calendar; read in anew, it updates what is there.

    Examples
      coach rhythm show
      coach rhythm show dana
      coach rhythm show --ics talks.ics
    """
    who = context.rep(rep, "show rep") if rep else None
    reps = (who,) if who else context.sellers(manager)
    made = rhythms(context, reps)
    known = guides(context)
    if ics:
        return _in_calendar(context, ics, (made, known), (who, manager), force=force)
    if not made:
        raise NoRhythmError(who.name if who else "")
    return _shown(context, made, known, who)


def move(
    context: Context,
    rep: Whom,
    to: To,
    talk: TalkName = None,
    on: On = None,
    why: Why = "",
) -> Answer:
    """Move a planned talk to another day. It counts as moved, and not as held.

    Today's is meant, else the next, else the last that was not held; --on names another.

    Examples
      coach rhythm move dana --to friday
      coach rhythm move dana opportunity --on 2026-12-01 --to 2026-12-03
    """
    made, meant = _meant(context, rep, talk, on)
    day = moved_to(context.day_said(to), meant.on, context.day)
    change = RhythmChange(
        clock.new_id(), made.rep.id, meant.guide, meant.planned, DueState.MOVED, day
    )
    remarks = () if on else others_open(made, meant, context.day)
    return replace(_changed(context, made, meant, change, why), remarks=remarks)


def skip(
    context: Context,
    rep: Whom,
    talk: TalkName = None,
    on: On = None,
    why: Why = "",
) -> Answer:
    """Say that a planned talk will not be held.

    Today's is meant, else the next, else the last that was not held; --on names another.

    Examples
      coach rhythm skip dana
      coach rhythm skip dana forecast --why "at the fair"
    """
    made, meant = _meant(context, rep, talk, on)
    change = RhythmChange(clock.new_id(), made.rep.id, meant.guide, meant.planned, DueState.SKIPPED)
    remarks = () if on else others_open(made, meant, context.day)
    return replace(_changed(context, made, meant, change, why), remarks=remarks)


def _cadence(context: Context, wish: WantedCadence, first: date, who: Rep | None) -> Cadence:
    """A talk that was asked for, from its first day on."""
    begins, own = wish.begins(first, context.settings.off), who is not None
    how = (wish.guide, wish.every, wish.minutes, begins, context.day, wish.time)
    return Cadence(clock.new_id(), *how, own=own)


def _firsts(made: tuple[Cadence, ...], each_placed: tuple[PlacedTalks, ...]) -> tuple[Cadence, ...]:
    """What was set for a team, each as the first of the reps has it."""
    firsts = {each.team: each.cadence for each in reversed(each_placed)}
    return tuple(firsts.get(cadence.id, cadence) for cadence in made)


def _wanted(context: Context, text: str, known: tuple[Guide, ...]) -> WantedRhythm:
    """The rhythm that was typed; on a terminal the usual one is proposed where none was."""
    if text.strip():
        return wanted_rhythm(text, known, context.team(EVERYBODY))
    if not context.terminal.has_person:
        raise NotARhythmError
    question = f"A usual rhythm is: {EXAMPLE}. Enter takes it, or type another."
    context.terminal.say(*show.wrapped(question))
    return wanted_rhythm(context.terminal.line("> ") or EXAMPLE, known)


def _meant(
    context: Context, rep: str, talk: str | None, on: str | None
) -> tuple[RhythmOfRep, DueTalk]:
    """The rep's rhythm, and the talk of it that is meant."""
    who = context.rep(rep, "show rep")
    made = rhythm_of(context, who)
    if talk is None:
        talks, what = made.every_turn, "planned talk"
    else:
        guide = guide_named(talk, guides(context))
        talks, what = made.turns.get(guide.id, ()), f"{guide.title.lower()} planned"
    day = context.day_said(on, "near") if on else None
    return made, turn(talks, day, context.day, who.name, what)


def _changed(
    context: Context, made: RhythmOfRep, meant: DueTalk, change: RhythmChange, why: str
) -> Answer:
    with context.change("turn") as act:
        records.change(context.room, change, why.strip(), clock.new_id(), act.stamp)
    after = rhythm_of(context, made.rep)
    now = next(each for each in after.turns[meant.guide] if each.planned == meant.planned)
    others = beside(context, made.rep, now)
    return turn_shown(after, (meant, now), others, guides(context), context.day)


def _in_calendar(
    context: Context,
    ics: Path,
    rhythm: tuple[tuple[RhythmOfRep, ...], tuple[Guide, ...]],
    whose: tuple[Rep | None, str | None],
    *,
    force: bool,
) -> Answer:
    """Write the calendar, for its owner only, and say how many talks are in it."""
    from coachcli.cli.rhythm import calendar  # noqa: PLC0415 - few write a file
    from coachcli.cli.terminal.endings import CALENDAR, check_ending  # noqa: PLC0415 - for a file
    from coachcli.cli.terminal.files import write  # noqa: PLC0415 - for a file

    check_ending(ics, CALENDAR)
    made, known = rhythm
    file = calendar.calendar(context, calendar.calendar_of(context, *whose), made, known)
    if not (made or file.off):
        raise NoRhythmError(whose[0].name if whose[0] else "")
    write({ics: file.content}, force=force, private=True)
    noted = calendar.keep(context, file)
    said = f"{show.count(file.talks, 'talk')} to come, {file.off} cancelled."
    shown = _shown(context, made, known, whose[0])
    remarks: list[str | Line] = [Line(f"Written: {ics}", whole=True), said, *noted]
    return replace(shown, parts=(), next=None, remarks=tuple(remarks))


def _shown(
    context: Context, made: tuple[RhythmOfRep, ...], known: tuple[Guide, ...], who: Rep | None
) -> Answer:
    if who is None:
        return team_shown(made, known, context.day)
    theirs = made[0] if made else RhythmOfRep(who, (), {})
    return rep_shown(theirs, known, context.day)
