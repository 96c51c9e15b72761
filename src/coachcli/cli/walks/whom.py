"""Whom to walk about, where nobody is named: my reps in the order of the focus, with reasons."""

from coachcli.cli.context import Context
from coachcli.cli.terminal.ask import LeftError
from coachcli.cli.week.chosen import chosen, sentence_of
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.rep import Rep, rep_named


class NobodyYetError(CoachError):
    """There is nobody on the team."""

    def __init__(self) -> None:
        super().__init__("Nobody is on your team yet. Begin with a name: coach diagnose NAME")


class WhomError(CoachError):
    """Nobody is named, and nobody can be asked."""

    exit_code = 2

    def __init__(self, first: str, lines: list[str]) -> None:
        listed = "".join(f"\n  {line}" for line in lines)
        super().__init__("Whom? Name one: ", Todo("diagnose", (first,)), listed)


def rep_to_coach(context: Context) -> Rep:
    """The rep who is picked of mine, those to coach first before the others.

    Raises NobodyYetError, WhomError, or as the terminal does.
    """
    reps = () if context.is_new else context.team()
    if not reps:
        raise NobodyYetError
    made = chosen(context, None)
    picks = made.focus.picks
    lines = [sentence_of(made, pick) for pick in picks]
    if not context.terminal.has_person:
        raise WhomError(picks[0].candidate.name, lines)
    place = context.terminal.pick("Whom?", lines, default=0)
    if place is None:
        raise LeftError
    return rep_named(picks[place].candidate.rep, reps)
