"""A walk under way, which another terminal may go on with: an act in it fits what was shown."""

from collections.abc import Iterator
from contextlib import contextmanager

from coachcli.cli.context import Context
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.interview import Interview, went_on
from coachcli.store import walk as walks
from coachcli.store.change import Act
from coachcli.store.walk import Ending

NOT_KEPT = "What you did here was not kept; all else is."


@dataclass(slots=True)
class Walk:
    """A walk: its id, the interview as it stands, and whether there is a conclusion already."""

    id: str
    interview: Interview
    is_concluded: bool = False


class WentOnError(CoachError):
    """Another terminal went on with the walk; the question that was shown is none any more."""

    def __init__(self) -> None:
        super().__init__(f"This walk went on in another terminal. {NOT_KEPT} It now stands here:")


class ConcludedError(CoachError):
    """Another terminal brought the walk to its conclusion."""

    def __init__(self) -> None:
        super().__init__(f"This walk was concluded in another terminal. {NOT_KEPT}")


class LeftForGoodError(CoachError):
    """Another terminal left the walk for good, or took it back."""

    def __init__(self, who: Rep) -> None:
        left = "This walk was left for good in another terminal."
        super().__init__(f"{left} {NOT_KEPT} To begin anew: ", Todo("diagnose", (who.name,)))


@contextmanager
def act(context: Context, who: Rep, walk: Walk, kind: str) -> Iterator[Act]:
    """One act in a walk, where it stands as it was shown.

    Raises WentOnError, ConcludedError or LeftForGoodError, and then nothing is kept.
    """
    with context.change(kind) as change:
        if refreshed(context, who, walk):
            raise WentOnError
        yield change


def refreshed(context: Context, who: Rep, walk: Walk) -> bool:
    """Take into a walk how it stands in the records now; whether that is not as it was shown.

    Raises ConcludedError or LeftForGoodError.
    """
    ending = walks.ending(context.room, walk.id)
    if ending is Ending.LEFT:
        raise LeftForGoodError(who)
    shown, present = walk.interview, walks.standing(context.room, walk.id)
    walk.interview, walk.is_concluded = shown.now(present), ending is Ending.CONCLUDED
    if walk.is_concluded:
        raise ConcludedError
    return went_on(shown, present)
