"""coach alone: what is due today, and one thing to do next."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from coachcli.cli.context import DATABASE, Context
from coachcli.cli.learning.ticking_off import ticking_off
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Heading,
    Line,
    Lines,
    Part,
    Step,
    Table,
    spelt,
)
from coachcli.cli.terminal.options import Manager
from coachcli.cli.week.apart import seen_apart_in
from coachcli.cli.week.first import next_talk
from coachcli.cli.week.waits import First, by_waiting
from coachcli.coaching.behaviour import Behaviour, titled
from coachcli.coaching.learning.assignment import Waiting
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.record import ending, plain
from coachcli.coaching.rep import sellers
from coachcli.coaching.settings import QUIET, RAMP, WEEKS
from coachcli.coaching.week.owed import Look, Unfinished, look_by
from coachcli.coaching.week.report import RepLine
from coachcli.coaching.week.today import MOST_SHOWN, Due, RepApart, Today, led
from coachcli.coaching.week.today import today as listed
from coachcli.store import assignment, report
from coachcli.store import today as day
from coachcli.store.promise import promises
from coachcli.store.reach import unheard

LABEL = 9
OPEN, EVERY = "coach assignment list", "coach evaluate"
COMMANDS = (
    ("coach demo", "try it on a made-up team, nothing is kept"),
    ("coach team import team.csv", "bring your own (any spreadsheet with names)"),
    ("coach diagnose NAME", "or start now with a name: ten minutes"),
)
"""Where to begin."""


@dataclass(frozen=True, slots=True)
class Item:
    """What is said, and the command that goes with it or nothing."""

    text: str
    step: Step | None = None


def today(context: Context, manager: Manager = None) -> Answer:
    """Say what is due today, which walk is unfinished, and one thing to do next.

    On a terminal, what you promised and have done is closed with its number.

    Examples
      coach
      coach today --json
    """
    first = next_talk(context, manager)
    agenda = _list(context, manager, MOST_SHOWN, first)
    parts = _parts(context, agenda, first) if agenda.team else _greeting(context)
    then = ticking_off(context, (*agenda.promises, *agenda.looks))
    return Answer(lambda: _body(_list(context, manager, None, first), first), parts, then=then)


def _body(agenda: Today, first: First | None) -> dict[str, object]:
    """The day as JSON, where everything is listed and nothing is only counted."""
    body: dict[str, object] = plain(agenda)
    del body["more"]
    following, waits = steps.words(agenda.following), by_waiting(agenda.quiet, agenda.day)
    more = {"next": spelt(_next(agenda)), "first": waits if first is None else first or None}
    return {**body, "following": following, **more}


def _list(context: Context, manager: str | None, most: int | None, first: First | None) -> Today:
    if context.is_new:
        return listed(context.day, (), (), (), Waiting())
    team = context.team(manager)
    known = {rep.id for rep in team}
    left = tuple(one for one in day.unfinished(context.room) if one.rep in known)
    looks = tuple(one for one in day.looks(context.room, context.day) if one.rep in known)
    mine, quiet_days = sellers(team), context.settings.quiet_days
    standing = report.lines(context.room, mine, context.day, every=most is None)
    waiting = _waiting(context, [rep.id for rep in mine], most)
    promised = tuple(one for one in promises(context.room, context.day) if one.rep in known)
    made = listed(context.day, standing, left, looks, waiting, quiet_days)
    agenda = replace(made, promises=promised, apart=seen_apart_in(context, team))
    return agenda if first is None else led(agenda, first.get("name", ""))


def _waiting(context: Context, reps: Iterable[str], most: int | None) -> Waiting:
    due = assignment.due(context.room, reps, context.day, most)
    return Waiting(due, assignment.to_evaluate(context.room, reps, context.day, most))


def _greeting(context: Context) -> tuple[Part, ...]:
    line = "coach walks you from a number that is off plan to why, and to what to do about it."
    where = f"Your data stays in one file on this machine: {context.home / DATABASE}"
    return (Lines((line,)), BLANK, Table(COMMANDS, indent="  "), BLANK, Lines((where,)))


def _parts(context: Context, agenda: Today, first: First | None) -> Iterator[Part]:
    head = f"{agenda.day:%A} {agenda.day.day} {agenda.day:%B} · your team of {agenda.team}"
    lines = (*_lines(context, agenda), *_first_said(first))
    yield from (Heading(head), BLANK, Lines(lines or ("Nothing is due.",)))
    yield from (
        *context.as_set(QUIET, *((WEEKS, RAMP) if first and "look" not in first else ())),
        BLANK,
    )
    yield Lines((f"Next: {spelt(_next(agenda))}",))


def _by_numbers(first: First | None) -> tuple[str, ...]:
    """The settings that are behind who comes first, where the numbers say so."""
    return (WEEKS, RAMP) if first and "look" not in first else ()


def _lines(context: Context, agenda: Today) -> Iterator[Line]:
    more = agenda.more
    yield from _block("Now", [_left(walk) for walk in agenda.unfinished])
    yield from _block("Look", [_owed(look) for look in agenda.looks])
    yield from _block("You do", [_promised(promise) for promise in agenda.promises])
    yield from _block("Talk", [_apart(each) for each in agenda.apart])
    yield from _block("Due", [_due(due, agenda.day) for due in agenda.due], more.due, OPEN)
    yield from _block("Helped?", _again(context, agenda.evaluate), more.evaluate, EVERY)
    silent = unheard(context.room, [line.rep for line in agenda.quiet])
    waits = [_waits(line, agenda.day, silent) for line in agenda.quiet]
    yield from _block("Quiet", waits)


def _first_said(first: First | None) -> Iterator[Line]:
    """Whom to coach first, and why."""
    if first:
        yield from _block("First", [Item(f"{first['name']}: {first['reason']}")])


def _block(label: str, items: list[Item], more: int = 0, listing: str = "") -> Iterator[Line]:
    """The first items under a heading, and how many more with the command that lists them."""
    for number, item in enumerate(items[:MOST_SHOWN]):
        yield Line(item.text, f"  {'' if number else label:<{LABEL}}", " " * (LABEL + 2))
        if item.step:
            yield Line(spelt(item.step), " " * (LABEL + 4))
    yield from _rest(len(items[MOST_SHOWN:]) + more, listing)


def _rest(count: int, listing: str) -> Iterator[Line]:
    where = f": {listing}" if listing else ""
    if count:
        yield Line(f"and {count:,} more{where}", " " * (LABEL + 2))


def _left(walk: Unfinished) -> Item:
    answers = show.count(walk.answers, "answer")
    return Item(f"{walk.name}: unfinished walk, {answers} in", Step(("diagnose", walk.name)))


def _owed(look: Look) -> Item:
    by = show.day(look_by(look.since))
    again = Step(("diagnose", look.name, "--flow", look.flow))
    return Item(f"{look.name}, by {by}: {look.question}", again)


def _promised(promise: Promise) -> Item:
    by = show.day(promise.by)
    return Item(f"{promise.name}, by {by}: {promise.brief}", Step(("done", promise.name)))


def _apart(each: RepApart) -> Item:
    apart = each.apart
    levels = f"their own rating {apart.own:g}, yours {apart.level:g}"
    return Item(f'{each.name}: "{apart.title}", {levels}', Step(("talk-sheet", each.name)))


def _due(due: Due, today: date) -> Item:
    days = (today - due.assignment.due).days
    when = f"was due {show.count(days, 'day')} ago" if days else "is due today"
    return Item(f'{due.name}: "{due.assignment.title}" {when}', _shown(due))


def _again(context: Context, given: tuple[Due, ...]) -> list[Item]:
    seen = context.behaviours() if given else {}
    return [Item(_look_for(each, seen), _looked(each)) for each in given]


def _look_for(given: Due, behaviours: dict[str, Behaviour]) -> str:
    behaviour = titled(given.assignment.behaviour, behaviours)
    return f'{given.name}: "{given.assignment.title}". Look for: "{behaviour}"'


def _looked(given: Due) -> Step:
    return Step(("evaluate", ending(given.assignment.id)))


def _shown(given: Due) -> Step:
    return Step(("assignment", "show", ending(given.assignment.id)))


def _waits(line: RepLine, today: date, unheard: Collection[str]) -> Item:
    last = line.last_coached
    days = show.count((today - last).days, "day") if last else ""
    since = f"not coached for {days}" if days else "not coached yet"
    silent = ", no numbers yet" if line.rep in unheard else ""
    return Item(f"{line.name}, {since}{silent}")


def _next(agenda: Today) -> Step:
    return steps.step(agenda.following)
