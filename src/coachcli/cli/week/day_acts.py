"""How what a day asks for is closed where there is more than one way: asked with one more key."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.closing import close
from coachcli.cli.learning.open_things import OpenThing
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Step
from coachcli.cli.terminal.ask import ENTER
from coachcli.cli.terminal.leaving import minutes
from coachcli.cli.week.day_said import item_step
from coachcli.coaching.record import ending
from coachcli.coaching.week.agenda import AgendaItem, AgendaKind

if TYPE_CHECKING:
    from coachcli.coaching.week.today import DayTalk

Act = Callable[[], None]
Way = Step | Act | None
"""What a key comes to: a command that begins, something that is done, or nothing."""
BACK = ("b", "back")


def closed(context: Context, item: AgendaItem) -> None:
    """Close learning, a promise or a look, and say so. Raises NotOpenError."""
    thing: OpenThing = getattr(item.thing, "promise", _thing(item))
    with context.change("done") as change:
        said = close(context, thing, change.stamp)
    context.terminal.say("", *show.wrapped(said))


def settled(context: Context, item: AgendaItem, key: str) -> None:
    """Say of a promise that was just closed that it was not kept (n), or moved (m)."""
    to = _day(context) if key == "m" else None
    talked = getattr(item.thing, "promise", None)
    with context.change("done") as change:
        if talked is not None:
            from coachcli.coaching.rhythm.talk import PromiseCame, PromiseState  # noqa: PLC0415
            from coachcli.store import talk  # noqa: PLC0415 - with talks

            state = PromiseState.MOVED if to else PromiseState.NOT_KEPT
            talk.settle(
                context.room, PromiseCame(clock.new_id(), talked.id, state, to), change.stamp
            )
        else:
            from coachcli.store.diagnosis import INSTEAD, NOT_KEPT, act  # noqa: PLC0415 - as above

            promise: Any = item.thing
            what = INSTEAD if to else NOT_KEPT
            act(context.room, clock.new_id(), promise.diagnosis, what, change.stamp, to)
    context.terminal.say(f"Moved to {show.day(to)}." if to else "Kept as not kept.")


def _day(context: Context) -> date:
    """The day that is typed, for something to be moved to. Raises NotADayError."""
    context.terminal.say("To which day? Like Friday, or 12 Dec.")
    return context.day_said(context.terminal.line("> ").strip())


def _asked(
    context: Context, question: str, ways: dict[str, tuple[str, Way]], *, enter: bool = True
) -> Way:
    """The way that is picked by its key; Enter takes the first, or with `enter` off none."""
    named = [f"{key} {said}" for key, (said, _) in ways.items()]
    first = next(iter(ways))
    after = f"Enter takes {first}" if enter else "Enter goes back"
    legend = "  ".join((*named, " ".join(BACK), after))
    answers: dict[str, Way] = {key: way for key, (_, way) in ways.items()}
    answers |= {BACK[0]: None, "q": None, ENTER: ways[first][1] if enter else None}
    context.terminal.say("", *show.wrapped(question))
    context.terminal.say(*map(show.dim, show.wrapped(legend, "  ")))
    return context.terminal.meant("", answers, "One of these keys, or b to go back.")


def _talk(context: Context, item: AgendaItem) -> Way:
    talk: DayTalk = _thing(item)
    hold = ("talk", item.name, "--type", talk.guide)
    ways: dict[str, tuple[str, Way]] = {
        "p": ("prepare", Step(("prep", item.name))),
        "t": ("talk now", Step(hold)),
        "h": ("it was held", partial(_held, context, talk)),
        "m": ("move", partial(_turned, context, talk, moved=True)),
        "s": ("skip", partial(_turned, context, talk, moved=False)),
    }
    return _asked(context, f"The talk with {item.name}:", ways)


def _missed(context: Context, item: AgendaItem) -> Way:
    talk: DayTalk = _thing(item)
    ways: dict[str, tuple[str, Way]] = {
        "h": ("it was held", partial(_held, context, talk)),
        "t": ("talk now", Step(("talk", item.name, "--type", talk.guide))),
        "m": ("move", partial(_turned, context, talk, moved=True)),
        "s": ("skip", partial(_turned, context, talk, moved=False)),
    }
    question = f"The talk with {item.name} that is not noted as held:"
    return _asked(context, question, ways, enter=False)


def _held(context: Context, talk: "DayTalk") -> None:
    """Keep a planned talk as held on its day, without a line of what was said. Raises LeftError."""
    from coachcli.coaching.rhythm.talk import Talk  # noqa: PLC0415 - with talks
    from coachcli.store import talk as records  # noqa: PLC0415 - as above

    took = minutes(context.terminal, talk.minutes)
    made = Talk(clock.new_id(), talk.rep, talk.guide, talk.on, took, "", (), ())
    with context.change("talk") as act:
        records.add(context.room, made, act.stamp)
    said = f"Kept as held on {show.day(talk.on)}, {took} min. Take it back with: coach undo"
    context.terminal.say(*show.wrapped(said))


def _turned(context: Context, talk: "DayTalk", *, moved: bool) -> None:
    """Move a planned talk to another day, or skip it."""
    from coachcli.coaching.rhythm.due import DueState, RhythmChange  # noqa: PLC0415 - with one
    from coachcli.store import rhythm  # noqa: PLC0415 - as above

    to = _day(context) if moved else None
    state = DueState.MOVED if to else DueState.SKIPPED
    made = RhythmChange(clock.new_id(), talk.rep, talk.guide, talk.planned, state, to)
    with context.change("turn") as act:
        rhythm.change(context.room, made, "", clock.new_id(), act.stamp)
    context.terminal.say(f"Moved to {show.day(to)}." if to else "Skipped.")


def _learning(context: Context, item: AgendaItem) -> Way:
    given: Any = item.thing
    ways: dict[str, tuple[str, Way]] = {
        "d": ("it is done", partial(closed, context, item)),
        "l": ("look whether it helped", Step(("evaluate", ending(given.id)))),
        "s": ("show it", item_step(item)),
    }
    return _asked(context, f'{item.name}: "{given.title}"', ways)


def _look(context: Context, item: AgendaItem) -> Way:
    look: Any = item.thing
    ways: dict[str, tuple[str, Way]] = {
        "l": ("it was looked at", partial(closed, context, item)),
        "d": ("diagnose with what was seen", item_step(item)),
    }
    return _asked(context, f"{item.name}: {look.question}", ways)


def _waits(context: Context, item: AgendaItem) -> Way:
    ways: dict[str, tuple[str, Way]] = {
        "d": ("diagnose", Step(("diagnose", item.name))),
        "p": ("prepare a talk", Step(("prep", item.name))),
        "t": ("talk now", Step(("talk", item.name))),
    }
    return _asked(context, f"{item.name}:", ways)


def _apart(context: Context, item: AgendaItem) -> Way:
    ways: dict[str, tuple[str, Way]] = {
        "t": ("talk about it now", Step(("talk", item.name))),
        "p": ("prepare it", Step(("talk-sheet", item.name))),
    }
    return _asked(context, f"{item.name} and you rate two levels apart:", ways)


def _thing(item: AgendaItem) -> Any:  # noqa: ANN401 - the kind says which noun it is
    return item.thing


WAYS: dict[AgendaKind, Callable[[Context, AgendaItem], Way]] = {
    AgendaKind.TALK: _talk,
    AgendaKind.MISSED: _missed,
    AgendaKind.LEARNING: _learning,
    AgendaKind.LOOK: _look,
    AgendaKind.APART: _apart,
    AgendaKind.QUIET: _waits,
    AgendaKind.FIRST: _waits,
}
"""What is asked of each kind that can be closed in several ways."""
