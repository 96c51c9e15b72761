"""Who else is short in what a rep is short in: each metric beside everybody it is compared with."""

from collections.abc import Iterator, Mapping, Sequence

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.asks import asked_of
from coachcli.coaching.numbers.gap import HeldTo, Standing
from coachcli.coaching.numbers.headline import Looked, Stood
from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.numbers.others import OtherFigure, OthersShort, others_short
from coachcli.coaching.numbers.tally import Tally

BEGUN = "new_opps"
"""What is looked at one sales cycle earlier, where it began there."""
HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Colleague:
    """One of those a rep is compared with.

    What was measured, by metric; what goal and plan ask; what was counted one sales cycle earlier.
    """

    figures: Mapping[str, Measured]
    asked: Mapping[str, Mapping[HeldTo, float]]
    before: Tally | None = None


def who_else(stood: Stood, colleagues: Sequence[Colleague]) -> dict[str, OthersShort]:
    """Who else is short in each metric that the rep is short in, now or one sales cycle earlier."""
    short = {each.metric: _now(each, colleagues) for each in stood.standings}
    short[BEGUN] = _earlier(stood, colleagues) or short.get(BEGUN)
    return {metric: known for metric, known in short.items() if known}


def _now(standing: Standing, colleagues: Sequence[Colleague]) -> OthersShort | None:
    own = OtherFigure(standing.value, standing.standard)
    return others_short(standing.metric, own, _figures(standing, colleagues))


def _figures(standing: Standing, colleagues: Sequence[Colleague]) -> Iterator[OtherFigure]:
    """What each of them reaches, held to what is asked of them, else to what the rep is held to."""
    for each in colleagues:
        theirs = each.figures.get(standing.metric)
        if theirs and not theirs.thin:
            asked = asked_of(each.asked, standing.metric)
            yield OtherFigure(theirs.value, standing.standard if asked is None else asked)


def _earlier(stood: Stood, colleagues: Sequence[Colleague]) -> OthersShort | None:
    """The same of what was begun, where the shortfall began one sales cycle earlier."""
    told = stood.headline
    if told is None or told.looked is not Looked.EARLIER or told.earlier is None:
        return None
    own = OtherFigure(told.earlier.own / HUNDREDTHS, told.earlier.standard / HUNDREDTHS)
    deals = (each.before.deals for each in colleagues if each.before)
    others = [OtherFigure(each.created, own.standard) for each in deals if each]
    return others_short(BEGUN, own, others, earlier=True)
