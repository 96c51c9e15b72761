"""What is made of numbers, worked out once for a day and what they are made of, and cached.

It takes longer than all else that a page of numbers does, and seldom changes.
"""

from collections.abc import Callable, Sequence
from typing import Any

from coachcli import VERSION
from coachcli.cli.context import Context
from coachcli.content.cache import cached
from coachcli.store.today import newest_of_numbers


def of_today(
    context: Context,
    name: str,
    said: Sequence[object],
    kind: Any,  # noqa: ANN401 - what makes a noun is a type of any form
    make: Callable[[], Any],
) -> Any:  # noqa: ANN401 - whatever kind says
    """What is made of numbers, by what else was `said`; the last of each name is kept.

    It is made anew where anything was changed that numbers are made of: by an import or its undo,
    on the team, of a goal, a plan, a setting or a flow.
    """
    newest = newest_of_numbers(context.room)
    if not newest:
        return make()
    parts = (
        *(newest, context.day.isoformat(), VERSION, repr(said)),
        *(repr(context.settings), repr(context.shelf.briefs())),
    )
    return cached(context.home / "cache", name, [part.encode() for part in parts], kind, make)
