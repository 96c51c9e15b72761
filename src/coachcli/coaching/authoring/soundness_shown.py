"""What simulated walks show of a flow: what is never found or asked, and what is confused."""

from collections import Counter
from collections.abc import Iterator

from coachcli.coaching.authoring.finding import Finding, warning
from coachcli.coaching.authoring.questions import Asked, measured, of_questions
from coachcli.coaching.authoring.simulation import Figures, Walked, budget, figures
from coachcli.coaching.authoring.soundness import findings
from coachcli.coaching.cause import NEEDS_A_LOOK, Cause
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.standpoint import LOOKS, can_point_to

IDLE = "Take it out, make it shorter, or let its answers tell more."


@dataclass(frozen=True, slots=True)
class SoundnessReport:
    """What checking a flow comes to.

    The figures are of simulated walks: at best, with wrong and unknown answers, and at best where
    the manager is alone at the desk.
    """

    flow: str
    findings: tuple[Finding, ...]
    budget: float
    best: Figures
    noise: Figures
    confused: tuple[tuple[str, str, int], ...]
    asked: Asked
    alone: Figures


def report(
    flow: Flow,
    own: Flow,
    best: tuple[Walked, ...],
    noise: tuple[Walked, ...],
    alone: tuple[Walked, ...],
) -> SoundnessReport:
    """What the flow as written and its simulated walks come to; `own` is it before it is joined."""
    written = (*findings(flow, own), *of_questions(flow, own))
    every = (*written, *from_walks(flow, own, (*best, *noise)))
    order = tuple(sorted(every, key=lambda finding: finding.level))
    mine, noisy = to_these(own.causes, best), to_these(own.causes, noise)
    simulated = (budget(flow), figures(mine), figures(noisy))
    asked, desk = measured(flow, own), figures(to_these(own.causes, alone))
    return SoundnessReport(flow.id, order, *simulated, confused(noisy), asked, desk)


def to_these(causes: tuple[Cause, ...], walks: tuple[Walked, ...]) -> tuple[Walked, ...]:
    """The walks to causes that the flow's author wrote; too few end at one around the rep."""
    ids = {cause.id for cause in causes}
    return tuple(walk for walk in walks if walk.cause in ids)


def worst_found(best: Figures, noise: Figures) -> str:
    """The cause that is found least often; ids may be too long for a column."""
    at_best, noisy = best.worst[0], noise.worst[0]
    return at_best if at_best == noisy else f"{at_best} at best, {noisy} with noise"


def from_walks(flow: Flow, own: Flow, walks: tuple[Walked, ...]) -> tuple[Finding, ...]:
    """Own causes that never win, and own checks never asked (those kept for proof apart)."""
    return (
        *(_never_wins(id_, len(walks)) for id_ in _never_first(own, walks)),
        *(_idle(id_, len(walks)) for id_ in _never_asked(flow, own, walks)),
    )


def _never_first(own: Flow, walks: tuple[Walked, ...]) -> Iterator[str]:
    won = {walk.leader for walk in walks}
    return (cause.id for cause in own.causes if cause.id not in won)


def _never_asked(flow: Flow, own: Flow, walks: tuple[Walked, ...]) -> Iterator[str]:
    asked = {check for walk in walks for check in walk.asked}
    idle = (check for check in own.checks if check.id not in asked and not check.is_long)
    return (check.id for check in idle if not proves(check, flow))


def _never_wins(cause: str, walks: int) -> Finding:
    problem = f'"{cause}" never came first in {walks} walks.'
    mend = "Mark more strongly what points to it."
    return warning("never-wins", ("causes", cause), problem, mend)


def _idle(check: str, walks: int) -> Finding:
    problem = f'"{check}" was never asked in {walks} walks.'
    return warning("never-asked", ("checks", check), problem, IDLE)


def confused(walks: tuple[Walked, ...], most: int = 3) -> tuple[tuple[str, str, int], ...]:
    """The pairs most often taken for one another: the true cause, what led, and how often."""
    pairs = Counter((walk.cause, walk.leader) for walk in walks if not walk.hit)
    order = sorted(pairs, key=lambda pair: (-pairs[pair], pair))
    return tuple((*pair, pairs[pair]) for pair in order[:most])


def proves(check: Check, flow: Flow) -> bool:
    """Whether a check is kept for proof: a look that can point to a skill or a commitment."""
    seen = (cause for cause in flow.causes if cause.kind in NEEDS_A_LOOK)
    return check.way in LOOKS and any(can_point_to(check, cause) for cause in seen)
