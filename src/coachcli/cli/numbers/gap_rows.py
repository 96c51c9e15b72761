"""A metric as it stands: a row of a file, and a sentence."""

from collections.abc import Iterator

from coachcli.cli.numbers.figures import bare
from coachcli.cli.numbers.standings import off, stake, summed_up, worth
from coachcli.cli.terminal.bars import trend
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.peers import EACH_THEIR_OWN

COLUMNS = (
    "metric",
    "value",
    "plan",
    "peers",
    "n",
    "low",
    "high",
    "short",
    "at_stake",
    "currency",
    "goal",
    "held_to",
    "gap",
    "split",
    "step",
    "change",
)
"""The columns of a file: a row for each step of a split, which names no metric, and each metric."""
FEW = "few cases"


def cells(standing: Standing, currency: str) -> tuple[object, ...]:
    """A metric in the columns of a file, money in whole units of the currency."""
    own, plan, peers, goal = (
        bare(amount, standing.metric, currency)
        for amount in (standing.value, standing.plan, standing.peers, standing.goal)
    )
    sure = (standing.n, standing.low, standing.high, standing.short)
    judged = (goal, standing.held_to, "yes" if standing.gap else "", None, None, None)
    return (
        *(standing.metric, own, plan, peers, *sure, worth(standing, currency), currency),
        *judged,
    )


def in_words(standing: Standing, currency: str) -> str:
    """A metric in a sentence: what it is held to, how it moves, how far off it is."""
    said = (summed_up(standing, currency), _moves(standing), *_beside(standing, currency))
    return f"{', '.join(part for part in said if part)}."


def _moves(standing: Standing) -> str:
    """How its weeks moved, as a walk is told it: nothing of few cases, nor of a week's end."""
    is_told = not standing.thin and standing.metric not in EACH_THEIR_OWN
    return trend(standing.weeks) if is_told else ""


def _beside(standing: Standing, currency: str) -> Iterator[str]:
    """Whether a number is thin, how far it is off, and the money at stake."""
    if standing.thin:
        yield FEW
    elif standing.short:
        yield off(standing)
    if money := stake(standing, currency):
        yield f"{money} {currency}".rstrip() + " at stake"
