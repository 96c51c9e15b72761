"""The conclusion of a walk: ranked causes, a verdict, and the reasons, which add up."""

from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.alike import alike, most_new
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.doubt import Doubt, doubts
from coachcli.coaching.walks.flow import Check
from coachcli.coaching.walks.interview import (
    Interview,
    asked,
    minutes,
    volunteered,
    waiting,
)
from coachcli.coaching.walks.ledger import Reason, ledger
from coachcli.coaching.walks.open_check import Next, most_telling, named, separating, settling
from coachcli.coaching.walks.ranking import Ranked, ranked, runner_up
from coachcli.coaching.walks.standpoint import Stand, held_back, map_owed, new_shares, standpoint
from coachcli.coaching.walks.unasked import Unasked, unasked
from coachcli.coaching.walks.verdict import verdict

ENGINE = 5
"""The version of the arithmetic; a stored diagnosis names the one it was made with."""


CARRIED = {Verdict.CLEAR: 1, Verdict.PROVISIONAL: 1, Verdict.TWO_CANDIDATES: 2}
"""How many causes a verdict carries far enough to act on."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What a walk concludes; minutes are whole.

    Probabilities are of the engine's arithmetic, not of the world.
    """

    flow: str
    title: str
    stop: Stop
    verdict: Verdict
    ranking: tuple[Ranked, ...]
    ledger: tuple[Reason, ...]
    doubts: tuple[Doubt, ...]
    asked: tuple[str, ...]
    minutes: int
    settle: Next | None
    separate: Next | None
    unasked: tuple[Next, ...]
    waiting: tuple[Next, ...]
    engine: int = ENGINE
    not_asked: tuple[Unasked, ...] = ()
    alike: tuple[str, ...] = ()
    """The two checks that cost the leader most by saying the same thing.

    None, unless that is all that keeps it under the bar.
    """
    volunteered: tuple[str, ...] = ()
    """The checks that were answered without being asked."""
    owed: tuple[Next, ...] = ()
    """Who has a say in the account, where that was not asked, and nothing is named before it."""

    @property
    def leader(self) -> str:
        """The likeliest cause, or "something-else"."""
        return self.ranking[0].cause

    @property
    def runner_up(self) -> str:
        """The next cause that the flow knows."""
        second = runner_up(self.ranking)
        return second.cause if second else SOMETHING_ELSE

    @property
    def candidates(self) -> tuple[str, ...]:
        """The causes worth acting on: one, or two when two are close, or none."""
        close = (self.leader, self.runner_up)
        return close[: CARRIED.get(self.verdict, 0)]


def diagnosis(walk: Interview) -> Diagnosis:
    """The conclusion of a walk as it stands.

    One that could still go on counts as stopped by the manager.
    """
    stand, come = standpoint(walk), step(walk)
    stop = come if isinstance(come, Stop) else Stop.MANAGER
    ranking = ranked(walk.flow, stand.belief)
    reasons = ledger(walk, ranking)
    return Diagnosis(
        flow=walk.flow.id,
        title=walk.flow.title,
        stop=stop,
        verdict=verdict(stand, stop, ranking),
        ranking=ranking,
        ledger=reasons,
        doubts=doubts(walk, stop),
        asked=asked(walk),
        volunteered=volunteered(walk),
        minutes=minutes(walk),
        settle=_next(settling(stand)),
        separate=_next(separating(walk, stand.belief)),
        unasked=named(most_telling(stand)),
        waiting=named(waiting(walk)),
        not_asked=unasked(stand, stop),
        owed=named(map_owed(stand)),
        alike=_costliest(stand, reasons[1:]) if held_back(stand) else (),
    )


def _next(check: Check | None) -> Next | None:
    return Next(check.id, check.text) if check else None


def _costliest(stand: Stand, reasons: tuple[Reason, ...]) -> tuple[str, str]:
    """The answered check that loses most of what it says for the leader, and the one most like it.

    The other is one of those before it, and comes first.
    """
    shares = enumerate(zip(new_shares(stand.walk), reasons, strict=True))
    lost = [(most_new(before) - share) * reason.bits for before, (share, reason) in shares]
    place = max(range(1, len(lost)), key=lost.__getitem__)
    check, before = stand.answered[place], stand.answered[:place]
    return max(before, key=lambda other: alike(stand.walk.tables, check, other)), check
