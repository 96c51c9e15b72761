"""The causes of a walk in the order of how likely they are."""

from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.belief import Belief
from coachcli.coaching.walks.flow import Flow


@dataclass(frozen=True, slots=True)
class Ranked:
    """A cause, or "something-else", and how likely it is."""

    cause: str
    probability: float


def names(flow: Flow) -> tuple[str, ...]:
    """The ids of a flow's causes, "something-else" last, as a belief has them."""
    return (*(cause.id for cause in flow.causes), SOMETHING_ELSE)


def ranked(flow: Flow, chances: Belief) -> tuple[Ranked, ...]:
    """All causes, the likeliest first, equals in the flow's order."""
    pairs = map(Ranked, names(flow), chances)
    return tuple(sorted(pairs, key=lambda cause: -cause.probability))


def runner_up(ranking: tuple[Ranked, ...]) -> Ranked | None:
    """The next cause that the flow knows."""
    return next((other for other in ranking[1:] if other.cause != SOMETHING_ELSE), None)


def first_two(flow: Flow, ranking: tuple[Ranked, ...]) -> tuple[int, int]:
    """The numbers of the leader and the runner-up in a belief of the flow."""
    ids, second = names(flow), runner_up(ranking)
    return ids.index(ranking[0].cause), ids.index(second.cause if second else SOMETHING_ELSE)
