"""coach done: close what is open with a rep, by name."""

from coachcli.cli.context import Context
from coachcli.cli.learning.closing import close
from coachcli.cli.learning.meant import picked
from coachcli.cli.learning.open_things import in_words, open_with
from coachcli.cli.terminal.answer import Answer, Lines
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep, identity

HOW = "Close one on a terminal, or learning by its id (coach assignment list):"


class NothingOpenError(CoachError):
    """There is nothing to close."""

    def __init__(self, who: Rep) -> None:
        super().__init__(f'Nothing is open with {who.name}. See: coach team show "{who.name}"')


def done(context: Context, rep: Whom) -> Answer:
    """Close what is open with a rep: learning that was given, what you promised, or a look.

    Several are asked about on a terminal.

    Example
      coach done dana
    """
    who = context.rep(rep, "show rep")
    things = open_with(context, who)
    if not things:
        raise NothingOpenError(who)
    thing = picked(context, who, things, in_words, HOW)
    with context.change("done") as change:
        said = close(context, thing, change.stamp)
    body = {"rep": identity(who), "closed": plain(thing)}
    return Answer(body, (Lines((said,)),))
