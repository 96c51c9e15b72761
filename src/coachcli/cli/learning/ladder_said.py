"""How far a rep has come with each behaviour, in words."""

from collections.abc import Iterator

from coachcli.cli.context import Context
from coachcli.cli.learning.seen_of import SeenOf, seen_of
from coachcli.cli.terminal import show
from coachcli.coaching.practice.ladder import Footing
from coachcli.coaching.rep import Rep
from coachcli.store import attempt
from coachcli.store.reach import is_observed


def ladder(
    context: Context, who: Rep
) -> tuple[tuple[tuple[str, str], ...], list[dict[str, object]]]:
    """How far a rep has come, as rows and as JSON; quickly where nothing is known."""
    room = context.room
    if not (is_observed(room, who.id) or attempt.finished(room, who.id, context.day)):
        return (), []
    seen = seen_of(context, who)
    return tuple(ladder_rows(seen)), ladder_body(seen)


def footing_said(stood: Footing) -> str:
    """A rung with the day since which it is stood on."""
    return f"{stood.rung}, since {short(stood)}" if stood.since else str(stood.rung)


def short(stood: Footing) -> str:
    """The day of a rung, or nothing."""
    return show.day(stood.since) if stood.since else ""


def ladder_rows(seen: SeenOf) -> Iterator[tuple[str, str]]:
    """The behaviours of which anything is known, each with its rung, under one label."""
    for number, behaviour in enumerate(seen.known):
        said = footing_said(seen.footing(behaviour))
        yield ("" if number else "Behaviours", f"{behaviour.title}: {said}")


def ladder_body(seen: SeenOf) -> list[dict[str, object]]:
    """The same as JSON."""
    return [
        {
            "behaviour": behaviour.id,
            "rung": str(stood.rung),
            "since": stood.since.isoformat() if stood.since else None,
        }
        for behaviour in seen.known
        for stood in (seen.footing(behaviour),)
    ]
