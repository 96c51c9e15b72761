"""Which behaviour a word means: asked on a terminal where it could be several."""

from coachcli.cli.context import Context
from coachcli.cli.terminal.ask import LeftError
from coachcli.coaching.behaviour import Behaviour, behaviours_named
from coachcli.coaching.errors import CoachError

MOST_LISTED = 5


class WhichBehaviourError(CoachError):
    """A word means several behaviours, and nobody can be asked."""

    exit_code = 2

    def __init__(self, wanted: str, those: tuple[Behaviour, ...]) -> None:
        listed = "".join(f"\n  {each.id}" for each in those[:MOST_LISTED])
        more = f"\n  and {len(those) - MOST_LISTED} more" if len(those) > MOST_LISTED else ""
        said = f'"{wanted}" could be {len(those)} behaviours. Name one by its id:'
        super().__init__(f"{said}{listed}{more}")


def behaviour_meant(context: Context, wanted: str, behaviours: dict[str, Behaviour]) -> Behaviour:
    """The behaviour that a word means. Raises NoSuchBehaviourError, WhichBehaviourError."""
    those = behaviours_named(wanted, behaviours)
    if len(those) == 1:
        return those[0]
    if not context.terminal.has_person:
        raise WhichBehaviourError(wanted, those)
    place = context.terminal.pick(f'Which "{wanted}"?', [each.title for each in those])
    if place is None:
        raise LeftError
    return those[place]
