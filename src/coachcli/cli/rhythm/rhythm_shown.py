"""How a rhythm is shown: of the team a row for each talk with a rep, of a rep day by day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Heading,
    Line,
    Lines,
    Part,
    Step,
    Table,
)
from coachcli.cli.week.turns import RhythmOfRep
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep, identity
from coachcli.coaching.rhythm.cadence import Cadence, Every, a_week
from coachcli.coaching.rhythm.due import (
    Adherence,
    DueState,
    DueTalk,
    adherence,
    following,
    nearest,
    to_come,
    together,
)
from coachcli.coaching.rhythm.guide import Guide

HOUR = 60
AHEAD, BACK, OTHERS = 6, 8, 2
"""So many talks to come and past ones are shown of a rep, and others beside one taken."""
LABELS = ("rep", "talk", "every", "min", "next", "kept")
COLUMNS = (
    *("rep_id", "rep", "guide", "every", "minutes", "next"),
    *("due", "held", "moved", "skipped", "missed"),
)
ONE_BY_ONE = "That is the first rep; each other has a time of their own, no two at once."
WAYS = (DueState.MOVED, DueState.SKIPPED, DueState.MISSED)


def team_shown(made: Sequence[RhythmOfRep], guides: Iterable[Guide], day: date) -> Answer:
    """The rhythm of a team, and whose talk is next."""
    titles = {guide.id: guide.title.removesuffix(" talk") for guide in guides}
    whole = together(adherence(each.every_turn, day) for each in made)
    heading = Heading("The rhythm of your team", kept_in_words(whole))
    rows = tuple(row for each in made for row in _rows(each, titles, day))
    full = Table(tuple(row for each in made for row in _full(each, day)), COLUMNS)
    table = Table(rows, LABELS, right=(3,), labels=LABELS, full=full)
    body = {"reps": [_body(each, day) for each in made], "adherence": as_plain(whole)}
    return Answer(body, (heading, BLANK, table, *_left_out(made, day)), _next(made, day))


def rep_shown(made: RhythmOfRep, guides: Iterable[Guide], day: date) -> Answer:
    """The rhythm with a rep: what holds, what is to come, and what became of what was planned."""
    titles = {guide.id: guide.title for guide in guides}
    whole = adherence(made.every_turn, day)
    ahead = [each for each in to_come(made.every_turn) if each.is_ahead(day)]
    past = sorted(
        (each for each in made.every_turn if each not in ahead and each.planned <= day),
        key=lambda each: each.planned,
        reverse=True,
    )
    parts: tuple[Part, ...] = (
        Heading(f"{made.rep.name}, rhythm", kept_in_words(whole)),
        *_block("To come", [_line(each, titles, day) for each in ahead[:AHEAD]]),
        *_block("Past", [_line(each, titles, day) for each in past[:BACK]]),
    )
    turns = [_turn(each) for each in sorted(made.every_turn, key=lambda each: each.planned)]
    return Answer({**_body(made, day), "turns": turns}, parts, _next((made,), day))


def set_shown(
    who: Rep | None,
    cadences: Sequence[Cadence],
    guides: Iterable[Guide],
    made: Sequence[RhythmOfRep],
) -> Answer:
    """What was set, and how many hours a week all of the rhythm comes to."""
    titles = {guide.id: guide.title for guide in guides}
    lines = [_set(cadence, titles[cadence.guide]) for cadence in cadences]
    whose = who.name if who else "the team"
    minutes = sum(a_week(cadence) for each in made for cadence in each.cadences)
    people = show.count(len(made), "rep")
    all_ = f"All talks of the rhythm with {people}: {minutes / HOUR:.1f} hours a week."
    after = (ONE_BY_ONE,) if who is None and len(made) > 1 else ()
    last = (*after, *((all_,) if made else ()))
    said = (f"Set for {whose}:", *(Line(line, "  ") for line in lines), *last)
    body = {
        "rep": identity(who) if who else None,
        "set": [_cadence(each) for each in cadences],
        "reps": len(made),
        "minutes_a_week": round(minutes),
    }
    return Answer(body, (Lines(said),), Step(("rhythm", "show", *((who.name,) if who else ()))))


def turn_shown(
    made: RhythmOfRep,
    turned: tuple[DueTalk, DueTalk],
    beside: Sequence[tuple[Rep, DueTalk]],
    guides: Iterable[Guide],
    day: date,
) -> Answer:
    """What a talk that was moved or skipped was and is now, and what else is at its time."""
    before, talk = turned
    titles = {guide.id: guide.title for guide in guides}
    was = f", and since then for {show.day(before.on)}" if before.on != talk.planned else ""
    whose = f"{titles[talk.guide]} with {made.rep.name}, planned for {show.day(talk.planned)}{was}"
    now = f"moved to {show.day(talk.on)}" if talk.state is DueState.MOVED else "skipped"
    others = [{"rep": identity(rep), "turn": _turn(each)} for rep, each in beside]
    body = {"rep": identity(made.rep), "turn": _turn(talk), "at_one_time": others}
    whole = kept_in_words(adherence(made.every_turn, day))
    lines = (
        f"{whose}: {now}.",
        *(_at_one_time(talk, rep, each, titles) for rep, each in beside),
        *((f"The rhythm with {made.rep.name}: {whole}.",) if whole else ()),
    )
    return Answer(body, (Lines(lines),), Step(("rhythm", "show", made.rep.name)))


def _at_one_time(talk: DueTalk, rep: Rep, other: DueTalk, titles: dict[str, str]) -> str:
    title = titles.get(other.guide, other.guide).lower()
    return (
        f"At {talk.cadence.time} that day you have the {title} with {rep.name} as well "
        f"({other.cadence.time}, {other.cadence.minutes} min): move one of them."
    )


def others_open(made: RhythmOfRep, meant: DueTalk, day: date) -> tuple[str, ...]:
    """That another could have been meant than the one that was taken, and how to say so."""
    open_ = [each for each in to_come(made.every_turn) if each is not meant]
    near = sorted(open_, key=lambda each: abs((each.on - day).days))[:OTHERS]
    if meant.on == day or not near:
        return ()
    days = ", ".join(show.short_day(each.on) for each in sorted(near, key=lambda each: each.on))
    return (f"Others open: {days}. Was another meant? coach undo, then say it with --on DAY.",)


def kept_in_words(rhythm: Adherence) -> str:
    """How a rhythm was kept, like "kept 6 of 8 (75%), 2 skipped"; "" where nothing was due."""
    if rhythm.share is None:
        return ""
    count = f"kept {rhythm.held} of {rhythm.due} ({rhythm.share:.0%})"
    return ", ".join((count, *_not_held(rhythm)))


def as_plain(rhythm: Adherence) -> dict[str, object]:
    """How a rhythm was kept, as JSON holds it."""
    return {**plain(rhythm), "share": rhythm.share}


def _rows(made: RhythmOfRep, titles: dict[str, str], day: date) -> Iterator[tuple[object, ...]]:
    """A row for each talk that is due with a rep, the name in the first."""
    for place, (cadence, turns) in enumerate(_talks(made)):
        ahead, kept = following(turns, day), adherence(turns, day)
        nexts = _on(ahead) if ahead else ""
        said = f"{kept.held} of {kept.due}" if kept.due else ""
        name, title = "" if place else made.rep.name, titles.get(cadence.guide, cadence.guide)
        yield (name, title, str(cadence.every), cadence.minutes, nexts, said)


def _full(made: RhythmOfRep, day: date) -> Iterator[tuple[object, ...]]:
    for cadence, turns in _talks(made):
        ahead, kept = following(turns, day), adherence(turns, day)
        counts = (kept.due, kept.held, kept.moved, kept.skipped, kept.missed)
        often = (cadence.guide, str(cadence.every), cadence.minutes)
        yield (made.rep.id, made.rep.name, *often, ahead.on if ahead else None, *counts)


def _talks(made: RhythmOfRep) -> Iterator[tuple[Cadence, tuple[DueTalk, ...]]]:
    """What holds, with what became of it; without what was ended."""
    for cadence in made.cadences:
        if cadence.every is not Every.NEVER:
            yield cadence, made.turns[cadence.guide]


def _left_out(made: Sequence[RhythmOfRep], day: date) -> Iterator[Part]:
    """Whose talks were skipped or missed, by name; nobody is ranked by it."""
    said = [
        f"{each.rep.name} ({', '.join(ways)})"
        for each in made
        if (ways := _not_held(adherence(each.every_turn, day)))
    ]
    if said:
        yield from (BLANK, Lines((f"Talks not held as planned: {'; '.join(said)}.",)))


def _not_held(rhythm: Adherence) -> list[str]:
    return [f"{number} {state}" for state in WAYS if (number := getattr(rhythm, state))]


def _block(title: str, lines: Sequence[tuple[str, str]]) -> tuple[Part, ...]:
    if not lines:
        return ()
    return (BLANK, Lines((show.bold(title),)), Table(tuple(lines), indent="  "))


def _line(talk: DueTalk, titles: dict[str, str], day: date) -> tuple[str, str]:
    """A planned talk: its day, and what it is or became."""
    title = titles.get(talk.guide, talk.guide)
    if talk.is_ahead(day):
        moved = f", moved from {show.day(talk.planned)}" if talk.state is DueState.MOVED else ""
        return _on(talk), f"{title}, {talk.cadence.minutes} min{moved}"
    return show.day(talk.planned), f"{title}: {', '.join(_became(talk))}"


def _became(talk: DueTalk) -> Iterator[str]:
    """What became of a talk whose turn came, in words."""
    if talk.on != talk.planned:
        yield f"moved to {show.day(talk.on)}"
    if talk.held:
        yield "held" if talk.held == talk.on else f"held on {show.day(talk.held)}"
    else:
        yield "not held" if talk.state is DueState.MOVED else str(talk.state)
    if talk.is_open:
        yield "can still be held"


def _on(talk: DueTalk) -> str:
    """The day of a talk to come, with its time."""
    return " ".join(filter(None, (show.short_day(talk.on), talk.cadence.time)))


def _set(cadence: Cadence, title: str) -> str:
    if cadence.every is Every.NEVER:
        return f"{title}: no more, from {show.day(cadence.begins)}"
    time = f", at {cadence.time}" if cadence.time else ""
    first = f"first {show.day(cadence.begins)}{time}"
    return f"{title}: every {cadence.every}, {cadence.minutes} min, {first}"


def _next(made: Sequence[RhythmOfRep], day: date) -> Step | None:
    """The talk that is next of all, to be held."""
    turns = {turn: each.rep for each in made for turn in each.every_turn}
    first = nearest(turns, day)
    return Step(("talk", turns[first].name, "--type", first.guide)) if first else None


def _body(made: RhythmOfRep, day: date) -> dict[str, object]:
    talks = [
        {
            **_cadence(cadence),
            "next": plain(ahead.on) if (ahead := following(turns, day)) else None,
            "adherence": as_plain(adherence(turns, day)),
        }
        for cadence, turns in _talks(made)
    ]
    whole = as_plain(adherence(made.every_turn, day))
    return {"rep": identity(made.rep), "talks": talks, "adherence": whole}


def _cadence(cadence: Cadence) -> dict[str, object]:
    said: dict[str, object] = plain(cadence)
    return {key: said[key] for key in ("guide", "every", "minutes", "begins", "time", "own")}


def _turn(talk: DueTalk) -> dict[str, object]:
    said: dict[str, object] = plain(talk)
    kept = {key: said[key] for key in ("guide", "planned", "on", "state", "held")}
    return {**kept, "minutes": talk.cadence.minutes, "time": talk.cadence.time}
