"""A team's figures beside the team's own, chance taken off, worked out once for a day."""

from collections.abc import Iterable

from coachcli.cli.context import Context
from coachcli.cli.numbers.of_today import of_today
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.strength import FigureBeside


@dataclass(frozen=True, slots=True)
class TeamDrawn:
    """The figures of a team."""

    figures: tuple[FigureBeside, ...]


def drawn_team(context: Context, reps: Iterable[str]) -> tuple[FigureBeside, ...]:
    """What each of these reps (by id) reaches in each metric, as far as it is to be trusted."""
    ids = tuple(reps)

    def make() -> TeamDrawn:
        from coachcli.cli.numbers.drawn_anew import drawn_anew  # noqa: PLC0415 - seldom, and long

        return TeamDrawn(tuple(drawn_anew(context, ids)))

    made: TeamDrawn = of_today(context, "drawn-team", ids, TeamDrawn, make)
    return made.figures
