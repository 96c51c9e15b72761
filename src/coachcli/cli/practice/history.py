"""coach history: everything that was coached with a rep, on one line of time."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Cell,
    Heading,
    Lines,
    Part,
    Step,
    Table,
    spelt,
)
from coachcli.cli.terminal.options import Argument, Option
from coachcli.coaching.behaviour import titled
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.practice.look import looks
from coachcli.coaching.record import ending, plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.rep_sees import history_for_rep
from coachcli.coaching.verdict import in_words
from coachcli.coaching.week import history as told
from coachcli.coaching.week.history import Happened, Moment
from coachcli.store import (
    assignment,
    attempt,
    evaluation,
    goal,
    observation,
    pair,
    person,
    preread,
    talk,
)
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import KeptDiagnosis

Whom = Annotated[str, Argument("REP", "By any part of the name; also who left.")]
Since = Annotated[str | None, Option("--since", "Only what came from this day on.", "DATE")]
SAID = {
    Happened.GOAL: "goal",
    Happened.WALK: "walk",
    Happened.GIVEN: "given",
    Happened.PAIRED: "pair",
    Happened.MET: "met",
    Happened.WROTE: "wrote",
    Happened.TALK: "talk",
    Happened.RATED: "seen",
    Happened.PRACTISED: "practised",
    Happened.ENDED: "closed",
    Happened.LOOKED: "helped?",
    Happened.NOTE: "note",
}
OPENS = {
    Happened.WALK: ("diagnosis", "show"),
    Happened.GIVEN: ("assignment", "show"),
    Happened.ENDED: ("assignment", "show"),
    Happened.LOOKED: ("assignment", "show"),
}
"""The command that opens what stands behind a line, by the end of its id."""
BY_NAME = {
    Happened.GOAL: ("goal", "show"),
    Happened.RATED: ("observe",),
    Happened.PRACTISED: ("practice",),
    Happened.PAIRED: ("pair",),
    Happened.MET: ("pair",),
    Happened.WROTE: ("preread",),
    Happened.TALK: ("talk",),
    Happened.NOTE: ("team", "show"),
}
"""The command that shows all of its kind, by the rep's name."""
AS_KEPT = ("--as", "guide")
"""With what a talk is shown as it was held, and not held anew."""
MOST = 1_000
COLUMNS = ("day", "happened", "text", "id", "open")
LABELS = ("day", "what", "in words", "id")


@dataclass(frozen=True, slots=True)
class _Read:
    """A history as it was read."""

    who: Rep
    moments: tuple[Moment, ...]


def history(context: Context, rep: Whom, since: Since = None) -> Answer:
    """Show everything that was coached with a rep on one line of time, the newest first.

    A file (--md, --html) is one that the rep may see: goals, learning, talks and what both
    promised, practice, and ratings once both are in. Nothing else is in it, no private note.

    Examples
      coach history dana
      coach history dana --since 2026-09-01
      coach history dana --html dana.html
    """
    who = context.rep_among(person.team(context.room, left=True), rep, "show rep")
    first = context.day_said(since) if since else None
    moments = told.in_order(_moments(context, who))
    read = _Read(who, tuple(each for each in moments if first is None or each.day >= first))
    return Answer(partial(_body, read), _parts(read), handed_on=_for_rep(read))


def _moments(context: Context, who: Rep) -> Iterator[Moment]:
    """Every line, in no order."""
    room, day = context.room, context.day
    yield from map(_of_walk, diagnoses.listed(room, who.id, MOST))
    yield from _learning(context, who)
    for each in goal.goals(room, who.id, day):
        yield from told.of_goal(each)
    for held in talk.of_person(room, who.id, day):
        yield told.of_talk(held, in_words(held.guide))
    for week, came in preread.came_in(room, who.id, day):
        yield told.of_half(came, week)
    yield from _pairs(context, who)
    yield from map(told.of_note, person.remarks(room, who.id))
    yield from _seen(context, who)


def _of_walk(walked: KeptDiagnosis) -> Moment:
    since = walked.corrected.since if walked.corrected else None
    made = (walked.day, walked.id, walked.conclusion)
    return told.of_walk(*made, corrects=bool(walked.corrects), since=since)


def _learning(context: Context, who: Rep) -> Iterator[Moment]:
    """What was given, what came of it, and what was tried of it."""
    given = assignment.listed(context.room, [who.id])
    titles, ends = {each.id: each.title for each in given}, assignment.ends(context.room, who.id)
    for each in given:
        closed = ((state, day) for id_, state, day in ends if id_ == each.id)
        yield from told.of_assignment(each, closed)
    for look in evaluation.of_person(context.room, who.id):
        yield told.of_look(look, titles.get(look.assignment, ""))
    of_assets = {each.asset: each.title for each in given}
    for tried in attempt.of_person(context.room, who.id, context.day):
        yield told.of_attempt(tried, of_assets.get(tried.asset, in_words(tried.asset)))


def _seen(context: Context, who: Rep) -> Iterator[Moment]:
    """Which behaviours were rated."""
    rated = observation.of_person(context.room, who.id, context.day)
    behaviours = context.behaviours() if rated else {}
    for look in looks(rated, behaviours):
        yield told.of_rating(look, titled(look.behaviour, behaviours))


def _pairs(context: Context, who: Rep) -> Iterator[Moment]:
    """The pairs that they were in, whichever of the two needed it."""
    made = pair.of_people(context.room, [who.id], context.day)
    behaviours = context.behaviours() if made else {}
    names = {rep.id: rep.name for rep in person.team(context.room, left=True)} if made else {}
    for each in made:
        other = each.partner if each.rep == who.id else each.rep
        skill = titled(each.behaviour, behaviours)
        yield from told.of_pair(each, names.get(other, "somebody"), skill)


def _body(read: _Read) -> dict[str, object]:
    rows = [plain(each) | {"open": spelt(_opens(read.who, each))} for each in read.moments]
    return {"rep": {"id": read.who.id, "name": read.who.name}, "moments": rows}


def _opens(who: Rep, moment: Moment) -> Step:
    """The command that opens a line."""
    if moment.happened in OPENS:
        return Step((*OPENS[moment.happened], ending(moment.id)))
    words = (*BY_NAME[moment.happened], who.name)
    if moment.happened is Happened.TALK:
        return Step((*words, *AS_KEPT, "--as-of", moment.day.isoformat()))
    return Step(words)


def _parts(read: _Read) -> Iterator[Part]:
    yield from (Heading(read.who.name, f"{len(read.moments)} lines"), BLANK)
    table = _table((each.day, SAID[each.happened], each.text, _id(each)) for each in read.moments)
    yield replace(table, full=Table(tuple(_full(read)), COLUMNS))
    if read.moments:
        yield from (BLANK, Lines(tuple(_how_to_open(read))))


def _full(read: _Read) -> Iterator[tuple[Cell, ...]]:
    """The lines as a spreadsheet has them."""
    for each in read.moments:
        opened = spelt(_opens(read.who, each))
        yield (each.day, str(each.happened), each.text, each.id, opened)


def _id(moment: Moment) -> str:
    return ending(moment.id) if moment.happened in OPENS else ""


def _how_to_open(read: _Read) -> Iterator[str]:
    """Which command opens which lines: once for each kind that is there."""
    there = dict.fromkeys(each.happened for each in read.moments)
    commands: dict[str, list[str]] = {}
    for kind in there:
        words = (*OPENS[kind], "ID") if kind in OPENS else (*BY_NAME[kind], read.who.name)
        words = (*words, *AS_KEPT, "--as-of", "DAY") if kind is Happened.TALK else words
        commands.setdefault(spelt(Step(words)), []).append(SAID[kind])
    for command, kinds in commands.items():
        yield f"Open {', '.join(kinds)}: {command}"


def _for_rep(read: _Read) -> Iterator[Part]:
    """The same as the rep may see it."""
    yield from (Heading(read.who.name, "what we worked on"), BLANK)
    seen = history_for_rep(read.moments)
    yield _table((each.day, SAID[Happened(each.happened)], each.text) for each in seen)


def _table(rows: Iterable[tuple[object, ...]]) -> Table:
    listed = tuple(rows) or (("Nothing yet.",),)
    return Table(listed, labels=LABELS[: len(listed[0])])
