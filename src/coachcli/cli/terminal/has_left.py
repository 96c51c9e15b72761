"""What is said of a name that only somebody who has left has."""

from collections.abc import Iterable

from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.period import day_in_words
from coachcli.coaching.rep import NoSuchRepError, Rep, reps_named


class HasLeftError(NoSuchRepError):
    """The name is that of a rep who has left."""

    def __init__(self, wanted: str, name: str, day: str) -> None:
        self.wanted, self.near = wanted, ()
        CoachError.__init__(
            self,
            f"{name} left on {day}. What is kept of them counts for the time before, and is no "
            "longer on these pages. Nothing was changed. Who is there: ",
            Todo("list reps"),
        )


def or_left(error: NoSuchRepError, everybody: Iterable[Rep]) -> NoSuchRepError:
    """That whoever has the name has left, if that is so; else what was to be said of it."""
    gone = [rep for rep in everybody if rep.left]
    rep = next(iter(reps_named(error.wanted, gone)), None)
    if rep is None or rep.left is None:
        return error
    return HasLeftError(error.wanted, rep.name, day_in_words(rep.left))
