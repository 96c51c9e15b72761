"""Whether a cause is a team's or a person's: who has it too, and what that asks for."""

from collections.abc import Mapping
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.verdict import RootCause, by_root_cause

SHARE = 0.5
LEAST_TEAM = 4
CAUSE_DAYS = 90
"""A cause that was named longer ago than this is no longer counted as a rep's."""


class Treatment(StrEnum):
    """What a shared cause asks for: one practice for all, or something for each."""

    EMBED = "embed"
    TARGETED = "targeted"


@dataclass(frozen=True, slots=True)
class Shared:
    """A cause that several of a team have, and what it asks for.

    Where they have it under several names it is their family, and `flow` is empty.
    """

    cause: str
    means: str
    reps: tuple[str, ...]
    treatment: Treatment
    flow: str
    kind: str = ""


def shared(
    causes: Mapping[str, RootCause],
    team: int,
    share: float = SHARE,
    least: int = LEAST_TEAM,
) -> tuple[Shared, ...]:
    """The causes of a team, the most common first: embed where enough of the team have it.

    `causes` gives the root cause of each rep, by the rep's id.
    """
    having = by_root_cause((cause, rep) for rep, cause in causes.items())
    order = sorted(having, key=lambda cause: (-len(having[cause]), cause.id, cause.flow))
    asks = {cause: _treatment(len(having[cause]), team, share, least) for cause in order}
    return tuple(
        Shared(one.id, one.means, having[one], asks[one], one.flow, one.kind) for one in order
    )


def _treatment(have: int, team: int, share: float, least: int) -> Treatment:
    return Treatment.EMBED if team >= least and have >= share * team else Treatment.TARGETED
