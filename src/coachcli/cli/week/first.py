"""Who is next to be talked with, for pages that make a ranking only where there are numbers."""

from functools import partial

from coachcli import VERSION
from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.week.waits import First, by_waiting
from coachcli.coaching.nouns import dataclass
from coachcli.content.cache import cached
from coachcli.store import assignment, reach
from coachcli.store import report as aggregates
from coachcli.store.today import newest_change


@dataclass(frozen=True, slots=True)
class NextTalk:
    """Whom the numbers name first (by id) and why; nobody where this week's talks are held.

    `counted` says whether there were numbers to tell by, `said` what they say of each rep, and
    `short` the reason in a few words, the most telling first.
    """

    rep: str = ""
    reason: str = ""
    counted: bool = True
    said: tuple[tuple[str, str], ...] = ()
    short: tuple[str, ...] = ()


def next_talk(context: Context, manager: str | None) -> First | None:
    """Who is next: whoever is due to be looked at, did it help; else whom the numbers name.

    Empty where this week's talks are held, none where only waiting tells.
    """
    due = from_a_look(context, manager)
    return by_numbers(context, manager) if due is None else due


def from_a_look(context: Context, manager: str | None) -> First | None:
    """The first rep of a team of whom a look is due, whether it helped; none where none is."""
    if context.is_new:
        return None
    names = {rep.id: rep.name for rep in context.sellers(manager)}
    given = assignment.to_evaluate(context.room, names, context.day, 1).first
    if not given:
        return None
    due = given[0]
    day = show.day(due.look or due.evaluate)
    why = f'a look was due on {day}: did "{due.title}" help'
    return {"rep": due.rep, "name": names[due.rep], "reason": why, "look": due.id}


def by_numbers(context: Context, manager: str | None) -> First | None:
    """Whom the numbers name first; empty where this week's talks are held.

    None without numbers, as then it is who waits longest. It is worked out once for a day and the
    last change of the records, since that takes longer than all else that the pages do.
    """
    kept = _ranked(context, manager)
    if kept is None or not kept.counted:
        return None
    return _named(context, manager, kept) if kept.rep else {}


def numbers_said(context: Context, manager: str | None) -> dict[str, str]:
    """What the numbers say of each rep (by id) of a team, in a line; nothing without numbers."""
    kept = _ranked(context, manager)
    return dict(kept.said) if kept else {}


def longest_waiting(context: Context, manager: str | None) -> First | None:
    """Who is next where there are no numbers to tell by."""
    if context.is_new:
        return None
    lines = aggregates.lines(context.room, context.sellers(manager), context.day)
    return by_waiting(lines, context.day)


def in_few_words(context: Context, manager: str | None, first: First) -> tuple[str, ...]:
    """Why the next is next, for a line that holds a command too: the most telling first."""
    if "look" in first:
        return (first["reason"].partition(":")[0],)
    kept = _ranked(context, manager)
    return kept.short if kept else ()


def _ranked(context: Context, manager: str | None) -> NextTalk | None:
    """The order of a team by its numbers, in short; none where there are none."""
    if context.is_new or not reach.recorded(context.room):
        return None
    parts = (newest_change(context.room), context.day.isoformat(), manager or "", VERSION)
    make = partial(_made, context, manager)
    kept: NextTalk = cached(
        context.home / "cache", "next", [part.encode() for part in parts], NextTalk, make
    )
    return kept


def _made(context: Context, manager: str | None) -> NextTalk:
    from coachcli.cli.week.chosen import (  # noqa: PLC0415 - with numbers
        chosen,
        first_of,
        first_short,
        in_short,
    )

    made = chosen(context, manager)
    first = first_of(made) or {"rep": "", "reason": ""}
    short = tuple(first_short(made))
    return NextTalk(first["rep"], first["reason"], made.focus.counted, tuple(in_short(made)), short)


def _named(context: Context, manager: str | None, talk: NextTalk) -> First:
    names = {rep.id: rep.name for rep in context.sellers(manager)}
    return {"rep": talk.rep, "name": names[talk.rep], "reason": talk.reason}
