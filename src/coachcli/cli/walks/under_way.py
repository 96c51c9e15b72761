"""A walk under way, which another terminal may go on with: an act in it fits what was shown."""

from collections.abc import Iterator
from contextlib import contextmanager

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.terminal.ask import LeftError
from coachcli.cli.terminal.show import count
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.elsewhere import went_on
from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.walks.interview import Given, Interview, Reply
from coachcli.coaching.walks.outlook import Ahead, ahead
from coachcli.store import person
from coachcli.store import walk as walks
from coachcli.store.change import Act
from coachcli.store.walk import Ending

ACTS = {
    Given.ANSWERED: "answer",
    Given.VOLUNTEERED: "volunteer",
    Given.UNKNOWN: "unknown",
    Given.LATER: "later",
    Given.SET_ASIDE: "aside",
    Given.STOPPED: "end",
    Given.NO_GAP: "no-gap",
}
"""What a reply is called as an act."""
SOURCES = {
    Basis.SAID: "the rep said so",
    Basis.DATA: "from data",
    Basis.SEEN: "I saw it",
    Basis.SHOWN: "the rep showed it",
}
"""How an answer is known, in words."""
NOT_KEPT = "What you did here was not kept; all else is."


@dataclass(slots=True)
class Walk:
    """A walk: its id, the interview as it stands, and whether there is a conclusion already.

    `withdrawn` is the reply that was just taken back, `to_go` what was last shown as to go.
    """

    id: str
    interview: Interview
    is_concluded: bool = False
    withdrawn: Reply | None = None
    to_go: Ahead | None = None
    _ahead: tuple[Interview, Ahead] | None = None

    @property
    def ahead(self) -> Ahead:
        """What is to go as the interview stands, worked out once."""
        if self._ahead is None or self._ahead[0] is not self.interview:
            self._ahead = (self.interview, ahead(self.interview))
        return self._ahead[1]


class PausedError(LeftError):
    """The manager left on purpose, with a key."""

    exit_code = 0


class SavedError(CoachError):
    """The manager left a walk; everything answered is kept."""

    def __init__(self, who: Rep, answers: int, code: int) -> None:
        saved = f"Saved, {count(answers, 'answer')} in."
        super().__init__(f'{saved} Go on with: coach diagnose "{who.name}"')
        self.code = code

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """0 when left with a key, 130 when interrupted."""
        return self.code


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


def keep(context: Context, who: Rep, walk: Walk, reply: Reply) -> None:
    """Keep a reply, then take it into the walk: what is shown next is on disk.

    Raises WentOnError, ConcludedError or LeftForGoodError.
    """
    with act(context, who, walk, ACTS[reply.given]) as change:
        walks.reply(context.room, walk.id, reply, change.stamp)
    walk.interview = walk.interview.plus(reply)


def note(context: Context, who: Rep, walk: Walk, text: str, check: str = "") -> None:
    """Keep the manager's own words, at a check or about the whole walk."""
    with context.change("note") as change:
        about = ("walk", walk.id, check)
        person.note(context.room, who.id, about, text, clock.new_id(), change.stamp)


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
