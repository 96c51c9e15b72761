"""How what a day asks for is closed where there is more than one way: asked with one more key."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.closing import KEPT, Came, ClosedSinceError, close, note
from coachcli.cli.learning.open_things import in_words
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.answer import Step
from coachcli.cli.terminal.ask import ENTER, LeftError
from coachcli.cli.terminal.leaving import minutes, typed_or_left
from coachcli.cli.week.day_elsewhere import JustClosed, check_last, check_talk
from coachcli.cli.week.day_said import item_step
from coachcli.coaching.day_said import NotADayError, UnclearDayError
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import Stamp, ending
from coachcli.coaching.rhythm.promising import NotDueError, due
from coachcli.coaching.rhythm.talk import PromiseState
from coachcli.coaching.week.agenda import AgendaItem, AgendaKind

if TYPE_CHECKING:
    from coachcli.coaching.learning.assignment import Assignment
    from coachcli.coaching.week.today import DayTalk

Act = Callable[[], object]
Way = Step | Act | None
"""What a key comes to: a command that begins, something that is done, or nothing."""
BACK = ("b", "back")
LEFT_OPEN = "l"


def closed(context: Context, item: AgendaItem) -> JustClosed:
    """Close learning, a promise or a look, and say so. Raises NotOpenError, ClosedSinceError."""
    return JustClosed(item, _closed(context, item.thing, KEPT, close))


def settled(context: Context, was: JustClosed, key: str) -> None:
    """Say of a promise just closed that it was not kept (n), or is moved (m). Raises CoachError."""
    came = _said(context, key)
    with context.change("done"):
        check_last(context, was)
        _closed(context, was.item.thing, came, note)


def not_done(context: Context, item: AgendaItem) -> None:
    """Drop learning, also where it was just closed as done: why is asked. Raises CoachError."""
    from coachcli.cli.learning.dropping import dropped  # noqa: PLC0415 - seldom

    given: Assignment = _thing(item)
    context.terminal.say("Why is it dropped, in a few words? q goes back.")
    why = typed_or_left(context.terminal)
    if not why:
        raise LeftError
    now = dropped(context, item.rep, given, why)
    context.terminal.say("", *show.wrapped(f"Dropped: {now.title}."))


def _said(context: Context, key: str) -> Came:
    """What a key says of a promise, with the day that is typed. Raises CoachError."""
    state = CAME[key]
    to = due(_day(context), context.day) if state is PromiseState.MOVED else None
    return Came(state, to)


def _closed(context: Context, thing: object, came: Came, how: Callable[..., str]) -> str:
    """Close a thing and say so; gives the change that it is, by id."""
    open_: Any = getattr(thing, "promise", thing)
    with context.change("done") as change:
        said = how(context, open_, change.stamp, came)
    context.terminal.say("", *show.wrapped(said))
    return change.id


def _day(context: Context) -> date:
    """The day that is typed, for something to be moved to. Raises NotADayError, LeftError."""
    context.terminal.say("To which day? Like Friday, or 12 Dec; q goes back.")
    return context.day_said(typed_or_left(context.terminal))


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
    prepare: dict[str, tuple[str, Way]] = {"p": ("prepare", Step(("prep", item.name)))}
    ways = prepare | _ways_of_talk(context, item, "thms")
    return _asked(context, f"The talk with {item.name}:", ways)


def _missed(context: Context, item: AgendaItem) -> Way:
    question = f"The talk with {item.name} that is not noted as held:"
    return _asked(context, question, _ways_of_talk(context, item, "htms"), enter=False)


def _ways_of_talk(context: Context, item: AgendaItem, keys: str) -> dict[str, tuple[str, Way]]:
    """What can become of a planned talk, in the order of these keys."""
    talk: DayTalk = _thing(item)
    ways: dict[str, tuple[str, Way]] = {
        "t": ("talk now", Step(("talk", item.name, "--type", talk.guide))),
        "h": ("it was held", partial(_held, context, talk)),
        "m": ("move", partial(_turned, context, talk, moved=True)),
        "s": ("skip", partial(_turned, context, talk, moved=False)),
    }
    return {key: ways[key] for key in keys}


def _held(context: Context, talk: "DayTalk") -> None:
    """Keep a planned talk as held on its day, without a line of what was said. Raises LeftError."""
    from coachcli.coaching.rhythm.talk import Talk  # noqa: PLC0415 - with talks
    from coachcli.store import talk as records  # noqa: PLC0415 - as above

    took = minutes(context.terminal, talk.minutes)
    made = Talk(clock.new_id(), talk.rep, talk.guide, talk.on, took, "", (), ())
    with context.change("talk") as act:
        check_talk(context, talk)
        records.add(context.room, made, act.stamp)
    said = f"Kept as held on {show.day(talk.on)}, {took} min. Take it back with: coach undo"
    context.terminal.say(*show.wrapped(said))


def _turned(context: Context, talk: "DayTalk", *, moved: bool) -> None:
    """Move a planned talk to another day, or skip it."""
    from coachcli.coaching.rhythm.due import moved_to  # noqa: PLC0415 - with one

    to = moved_to(_day(context), talk.on, context.day) if moved else None
    with context.change("turn") as act:
        _turn(context, talk, act.stamp, to)
    context.terminal.say(f"Moved to {show.day(to)}." if to else "Skipped.")


def _turn(context: Context, talk: "DayTalk", stamp: Stamp, to: date | None = None) -> None:
    """Keep that a planned talk is moved, or without a day skipped. Raises TurnedSinceError."""
    from coachcli.coaching.rhythm.due import DueState, RhythmChange  # noqa: PLC0415 - with one
    from coachcli.store import rhythm  # noqa: PLC0415 - as above

    check_talk(context, talk)
    state = DueState.MOVED if to else DueState.SKIPPED
    made = RhythmChange(clock.new_id(), talk.rep, talk.guide, talk.planned, state, to)
    rhythm.change(context.room, made, "", clock.new_id(), stamp)


def none_held(context: Context, talks: "Sequence[DayTalk]") -> None:
    """Keep of several planned talks that they were not held, asked once for all."""
    names = ", ".join(dict.fromkeys(talk.name for talk in talks))
    days = show.day(min(talk.on for talk in talks))
    question = f"{len(talks)} talks of the week of {days}: {names}. Was none of them held?"
    if not context.terminal.agreed(f"{question} y none was held, Enter goes back", enter=False):
        return
    with context.change("turn") as act:
        for talk in talks:
            _turn(context, talk, act.stamp)
    said = f"Kept: {len(talks)} talks were not held. Take it back with: coach undo"
    context.terminal.say("", *show.wrapped(said))


def _promises(context: Context, item: AgendaItem) -> Way:
    """Several promises of a rep: each is asked about, and kept as it is said."""
    return partial(_each, context, item)


def _promise(context: Context, item: AgendaItem) -> Way:
    return partial(_each, context, replace(item, thing=(item.thing,)))


def _learning(context: Context, item: AgendaItem) -> Way:
    given: Assignment = _thing(item)
    ways: dict[str, tuple[str, Way]] = {
        "d": ("it is done", partial(closed, context, item)),
        "n": ("not done, drop it", partial(not_done, context, item)),
        "s": ("see it", Step(("assignment", "show", ending(given.id)))),
    }
    return _asked(context, f"{item.name}: {in_words(given)}", ways, enter=False)


def _each(context: Context, item: AgendaItem) -> None:
    """Ask of each promise what came of it, until q. Raises LeftError."""
    every: Any = item.thing
    for place, thing in enumerate(every, 1):
        said = in_words(getattr(thing, "promise", thing))
        of = f", {place} of {len(every)}" if len(every) > 1 else ""
        key = _came(context, f"{item.name}{of}. {said}")
        if key == BACK[0]:
            return
        if key != LEFT_OPEN:
            _until_read(context, partial(_settled, context, thing, key))


def _settled(context: Context, thing: object, key: str) -> None:
    _closed(context, thing, _said(context, key), close)


def _came(context: Context, question: str) -> str:
    """The key of what came of a promise; that it is left open by Enter, back by q."""
    legend = "y kept  n not kept  m moved to another day  Enter leaves it open  q back"
    context.terminal.say("", *show.wrapped(question))
    context.terminal.say(*map(show.dim, show.wrapped(legend, "  ")))
    answers = {key: key for key in (*CAME, BACK[0])} | {"q": BACK[0], ENTER: LEFT_OPEN}
    return context.terminal.meant("", answers, "y, n, m, Enter or q.")


def _until_read(context: Context, act: Act) -> None:
    """Do what asks for a day, again until what was typed is one. Raises LeftError."""
    while True:
        try:
            act()
        except (NotADayError, UnclearDayError, NotDueError) as error:
            context.terminal.say(*show.wrapped(steps.at_a_prompt(error)))
        except ClosedSinceError as error:
            context.terminal.say(*show.wrapped(steps.sentence(error)))
            return
        else:
            return


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


CAME = {"y": PromiseState.KEPT, "n": PromiseState.NOT_KEPT, "m": PromiseState.MOVED}
"""What each key says of a promise."""
WAYS: dict[AgendaKind, Callable[[Context, AgendaItem], Way]] = {
    AgendaKind.TALK: _talk,
    AgendaKind.MISSED: _missed,
    AgendaKind.PROMISES: _promises,
    AgendaKind.LOOK: _look,
    AgendaKind.APART: _apart,
    AgendaKind.QUIET: _waits,
    AgendaKind.FIRST: _waits,
}
"""What is asked of each kind that can be closed in several ways."""
ASKED: dict[AgendaKind, Callable[[Context, AgendaItem], Way]] = {
    AgendaKind.PROMISE: _promise,
    AgendaKind.THEIRS: _promise,
    AgendaKind.LEARNING: _learning,
}
"""What is asked, where it is next, of each kind that its key closes at once."""
