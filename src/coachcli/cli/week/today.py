"""coach alone: today on one screen, the next thing first, each closed with one key."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Annotated

from coachcli.cli.context import DATABASE, Context
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
from coachcli.cli.terminal.options import Manager, Option
from coachcli.cli.week.day_known import day_known
from coachcli.cli.week.day_page import DayBlock, blocks, fitted, keys_of, lines, watched_line
from coachcli.cli.week.day_said import DayWords
from coachcli.cli.week.first import longest_waiting, next_talk, numbers_said
from coachcli.cli.week.waits import First, by_waiting
from coachcli.coaching.behaviour import titled
from coachcli.coaching.errors import Todo
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.record import plain
from coachcli.coaching.settings import QUIET, RAMP, WEEKS
from coachcli.coaching.week.agenda import (
    AgendaItem,
    AgendaKind,
    agenda,
    begun_with,
    following,
    gathered,
)
from coachcli.coaching.week.today import MOST_SHOWN, Today
from coachcli.store.reach import unheard
from coachcli.store.today import there

if TYPE_CHECKING:
    from coachcli.cli.week.day_elsewhere import JustClosed

All = Annotated[bool, Option("--all", "Show all that is due, however long the page.")]
COMMANDS = (
    ("coach demo", "try it on a made-up team, nothing is kept"),
    ("coach team import team.csv", "bring your own (any spreadsheet with names)"),
    ("coach diagnose NAME", "or start now with a name: ten minutes"),
)
"""Where to begin."""
BEGINNINGS = {
    "bring team": "Nobody on this team yet. Bring it, from any spreadsheet with names.",
    "bring numbers": "Your team is here. Bring its numbers, and they say whom to begin with.",
    "set rhythm": "Each day begins with the talks it has once you say which are due how often:",
}
"""What is said of each step that makes a home whole, one at a time."""
NOTHING_DUE = "Nothing is due."


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is shown: what it asks for, in order, and whom to coach first."""

    known: Today
    items: tuple[AgendaItem, ...] = ()
    first: First | None = None
    beginning: Todo | None = None

    @property
    def next(self) -> Todo:
        """The one step worth doing first."""
        return self.first_step or following(self.items)

    @property
    def first_step(self) -> Todo | None:
        """What makes the home whole, where no numbers say yet whom to begin with."""
        return None if self.first else self.beginning


def today(context: Context, manager: Manager = None, all_: All = False) -> Answer:
    """Say what today asks for: what is now, due, missed and quiet; one thing to do next.

    On a terminal each has a key, which closes it or begins what closes it.

    Examples
      coach
      coach today --all
      coach today --json
    """
    if context.is_new:
        return Answer(lambda: _body(context, None, None), _greeting(context))
    return _page(context, manager, all_=all_)


def _page(
    context: Context, manager: str | None, closed: "JustClosed | None" = None, *, all_: bool
) -> Answer:
    """The day as it stands now, and what asks below it; `closed` is what its last key closed."""
    day = _day(context, manager, None if all_ else MOST_SHOWN)
    words = _words(context, manager, day)
    body = partial(_body, context, manager, day)
    shown = partial(_parts, context, day, words, whole=all_)
    if not context.terminal.has_reader or not (day.items or closed):
        return Answer(body, shown())
    from coachcli.cli.week.day_keys import DayPrompt, asked  # noqa: PLC0415 - only at a terminal
    from coachcli.coaching.week.day_talks import of_one_week  # noqa: PLC0415 - as above

    keys = {} if day.first_step else keys_of(_shown(day, words, whole=all_, keyed=True))
    following = None if day.first_step else _next(day)
    again = partial(_anew, context, manager, all_=all_)
    missed = () if day.first_step else of_one_week(day.known.missed)
    prompt = DayPrompt(context, keys, again, closed, following, missed)
    return Answer(body, shown(keys), then=partial(asked, prompt), handed_on=shown())


def _anew(
    context: Context, manager: str | None, closed: "JustClosed | None", *, all_: bool
) -> Answer:
    """The day once a key was typed, apart from what that came to."""
    context.terminal.say("")
    return _page(context, manager, closed, all_=all_)


def _day(context: Context, manager: str | None, most: int | None) -> Day:
    team, kinds = context.team(manager), there(context.room)
    known = day_known(context, team, kinds, most)
    first = next_talk(context, manager)
    items = agenda(known, _leading(first))
    return Day(known, items, first, begun_with(known, items, kinds))


def _leading(first: First | None) -> tuple[str, str, str] | None:
    return (first["rep"], first["name"], first["reason"]) if first else None


def _body(context: Context, manager: str | None, day: Day | None) -> dict[str, object]:
    """The day as JSON, where everything is listed and nothing is only counted."""
    whole = _day(context, manager, None) if day else _empty(context)
    body: dict[str, object] = plain(whole.known)
    del body["more"]
    waits = longest_waiting(context, manager) if whole.first is None else whole.first
    order = [{"kind": str(each.kind), "rep": each.rep, "name": each.name} for each in whole.items]
    more = {"following": steps.words(whole.next), "next": spelt(steps.step(whole.next))}
    return {**body, "order": order, **more, "first": waits or None}


def _empty(context: Context) -> Day:
    nobody = Today(context.day, 0, (), (), (), (), ())
    return Day(nobody, beginning=begun_with(nobody, (), frozenset()))


def _greeting(context: Context) -> tuple[Part, ...]:
    line = "coach walks you from a number that is off plan to why, and to what to do about it."
    where = f"Your data stays in one file on this machine: {context.home / DATABASE}"
    return (Lines((line,)), BLANK, Table(COMMANDS, indent="  "), BLANK, Lines((where,)))


def _words(context: Context, manager: str | None, day: Day) -> DayWords:
    """What is said beside the things: only what a thing of the day needs."""
    quiet = [item.rep for item in day.items if item.kind is AgendaKind.QUIET]
    titles = {}
    if day.known.evaluate:
        seen = context.behaviours()
        named = [given.assignment.behaviour for given in day.known.evaluate]
        titles = {id_: titled(id_, seen) for id_ in named}
    return DayWords(
        context.day,
        titles,
        numbers_said(context, manager) if quiet else {},
        frozenset(unheard(context.room, quiet)) if quiet else frozenset(),
    )


def _shown(day: Day, words: DayWords, *, whole: bool, keyed: bool) -> tuple[DayBlock, ...]:
    more = day.known.more
    every = blocks(tuple(gathered(day.items)), more.due + more.evaluate)
    return every if whole else fitted(every, words, keyed=keyed, watched=day.known.watched)


def _parts(
    context: Context,
    day: Day,
    words: DayWords,
    keys: dict[str, AgendaItem] | None = None,
    *,
    whole: bool,
) -> Iterator[Part]:
    known = day.known
    head = f"{known.day:%A} {known.day.day} {known.day:%B} · your team of {known.team}"
    yield from (Heading(head), BLANK, Lines(tuple(_lines(day, words, keys, whole=whole))))
    by_numbers = day.first and "look" not in day.first
    yield from context.as_set(QUIET, *((WEEKS, RAMP) if by_numbers else ()))
    yield from (BLANK, Lines((f"Next: {spelt(_next(day))}",)))


def _lines(
    day: Day, words: DayWords, keys: dict[str, AgendaItem] | None, *, whole: bool
) -> Iterator[Line]:
    if day.first_step:
        yield from (Line(BEGINNINGS[day.first_step.act]), *_at_once(day))
        return
    shown = _shown(day, words, whole=whole, keyed=keys is not None)
    yield from tuple(lines(shown, words, keys or {}, show.width())) or (Line(NOTHING_DUE),)
    if day.known.watched:
        yield watched_line(day.known.watched)
    if day.beginning:
        said = f"{BEGINNINGS[day.beginning.act]} {spelt(steps.step(day.beginning))}"
        yield from (Line(""), Line(said, quiet=True))


def _at_once(day: Day) -> Iterator[Line]:
    """How to begin with a rep without waiting for that."""
    first = day.first or by_waiting(day.known.quiet, day.known.day)
    if first:
        step = Step(("diagnose", first["name"]))
        yield Line(f"Or begin at once, with a name: {spelt(step)}", quiet=True)


def _next(day: Day) -> Step:
    return steps.step(day.next)
