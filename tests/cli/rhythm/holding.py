"""Talks that were held, as the record room has them."""

from datetime import date
from pathlib import Path

from cli.somebody import at_the_terminal
from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.talk import Talk
from coachcli.store import talk


def held(home: Path, rep: str, day: date, made: Talk) -> None:
    """Keep a talk with a rep that was held on a day."""
    context, _ = at_the_terminal(home)
    context.day = day
    who = context.rep(rep)
    with context.change("talk") as act:
        talk.add(context.room, replace(made, rep=who.id, held=day), act.stamp)
    context.close()
