"""The rating of a behaviour asked on a terminal: the rep's own first, then the coach's."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from coachcli.cli.clock import OutOfReachError
from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.day_said import NotADayError
from coachcli.coaching.practice.look import RatedLook, waiting_for_coach, waiting_for_own
from coachcli.coaching.practice.new_rating import NewRating
from coachcli.coaching.rep import Rep

LEVELS = {str(level): level for level in (1, 2, 3, 4)}
NO_DAY = "That is no day so far. A day like 2026-11-20, Enter alone, or q keeps nothing."
NOT_YET, WAIVED, LEAVE = 0, -1, -2
"""What Enter, w and q stand for."""
LEAVING = "q"
SKIP = {"": NOT_YET, LEAVING: LEAVE}


def asked(
    context: Context, who: Rep, behaviour: Behaviour, looks: tuple[RatedLook, ...], day: date
) -> NewRating:
    """What is rated of a behaviour, seen on a day if no other is said; empty where nothing is.

    Raises LeftError.
    """
    context.terminal.say(*_what_good_is(behaviour))
    own = _own(context, who, looks)
    coach = _coach(context) if own != LEAVE else LEAVE
    if coach == LEAVE:
        return NewRating(context.day)
    said = _evidence(context) if coach else ""
    seen = _day(context, day) if coach and said is not None else day
    if said is None or seen is None:
        return NewRating(context.day)
    levels = (own if own > 0 else None, own == WAIVED, coach or None)
    return NewRating(seen, *levels, evidence=said)


def _coach(context: Context) -> int:
    asks = "\nWhat did you see? 1-4, or Enter: nothing yet. q keeps nothing."
    return context.terminal.meant(asks, LEVELS | SKIP, "1, 2, 3, 4, Enter, or q.")


def _what_good_is(behaviour: Behaviour) -> Iterator[str]:
    yield from (show.bold(behaviour.title), "")
    for level, text in enumerate(behaviour.levels, 1):
        yield from show.wrapped(text, f"  {level}  ")
    yield from ("", f"Expected: level {behaviour.expected}, past ramp.")
    yield from show.wrapped(f"Where to look: {behaviour.look_at}.")


def _own(context: Context, who: Rep, looks: tuple[RatedLook, ...]) -> int:
    """The rep's own rating, which comes first; nothing is asked where it is in and waits."""
    if waiting_for_coach(looks):
        context.terminal.say("", f"{who.name}'s own rating is in, hidden until yours is.")
        return NOT_YET
    hidden = "yours stays hidden till then" if not waiting_for_own(looks) else "yours is hidden"
    return context.terminal.meant(
        f"\nFirst, what does {who.name} say? 1-4, w: go without it, or Enter: not yet, {hidden}.",
        LEVELS | SKIP | {"w": WAIVED},
        "1, 2, 3, 4, w, Enter, or q.",
    )


def _evidence(context: Context) -> str | None:
    """What was said or done; none where nothing is to be kept."""
    context.terminal.say(
        *show.wrapped(
            "What was said or done? Without it this is an opinion, and weighs less. "
            "q keeps nothing."
        )
    )
    return _line(context)


def _day(context: Context, usual: date) -> date | None:
    """The day of what was seen, asked until it is one; none where nothing is to be kept."""
    context.terminal.say(f"When? Enter: {_named(context, usual)}.")
    while (typed := _line(context)) is not None:
        with suppress(NotADayError, OutOfReachError):
            day = context.day_said(typed, "back") if typed else usual
            if day <= context.day:
                context.terminal.say(*([f"Seen on {show.day(day)}."] if typed else []))
                return day
        context.terminal.say(*show.wrapped(NO_DAY))
    return None


def _named(context: Context, day: date) -> str:
    return "today" if day == context.day else show.day(day)


def _line(context: Context) -> str | None:
    """A line that was typed; none for q, which keeps nothing here as it does for a level."""
    typed = context.terminal.line("> ").strip()
    return None if typed.casefold() == LEAVING else typed
