"""How strong a rep is in a behaviour: by what was seen of it, else by the numbers it drives."""

from collections.abc import Iterable

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.metric import Better, metric_named
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.ladder import Rung
from coachcli.coaching.practice.pairing import SkillStrength, StrongBy

SEEN = {Rung.DOES_DO: 800, Rung.HABIT: 1000}
"""What was seen goes before all numbers, which have other reasons too."""
NUMBERS_LEAST, NUMBERS_MORE = 300, 400
BETTER = 0.05
"""A figure that is better than the team's by less than this share is as good as that."""


@dataclass(frozen=True, slots=True)
class FigureBeside:
    """A rep's figure in a metric as far as it is to be trusted, and what the team reaches."""

    rep: str
    metric: str
    drawn: float
    team: float


def strength(
    rep: str, behaviour: Behaviour, rung: Rung, figures: Iterable[FigureBeside]
) -> SkillStrength | None:
    """How strong a rep is in a behaviour, by the metrics it drives where nobody saw it."""
    if rung in SEEN:
        return SkillStrength(rep, behaviour.id, SEEN[rung], StrongBy.SEEN)
    theirs = (each for each in figures if each.rep == rep and each.metric in behaviour.drives)
    best = max(theirs, key=_ahead, default=None)
    if best is None or _ahead(best) < BETTER:
        return None
    value = NUMBERS_LEAST + round(NUMBERS_MORE * min(1.0, _ahead(best)))
    return SkillStrength(rep, behaviour.id, value, StrongBy.NUMBERS, best.metric)


def _ahead(figure: FigureBeside) -> float:
    """By which share of the team's figure a rep's is better."""
    if not figure.team:
        return 0.0
    more = (figure.drawn - figure.team) / abs(figure.team)
    return -more if metric_named(figure.metric).better is Better.DOWN else more
