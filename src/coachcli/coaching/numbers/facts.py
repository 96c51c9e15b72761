"""The numbers of a rep as facts from which checks of a walk can be answered."""

from collections.abc import Iterable

from coachcli.coaching.numbers.gap import Standing, is_down
from coachcli.coaching.walks.known import Fact


def facts(standings: Iterable[Standing]) -> dict[str, Fact]:
    """The numbers that checks can be answered from, each with the standard it is held to.

    Thin ones are left to be asked.
    """
    return {
        one.metric: Fact(one.value, one.standard, is_down(one.metric))
        for one in standings
        if not one.thin
    }
