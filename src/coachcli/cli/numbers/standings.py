"""How a metric stands beside its goal, plan and peers, in words and for a file."""

from collections.abc import Iterator, Sequence

from coachcli.cli.numbers.figures import NONE, counted, value
from coachcli.cli.terminal.bars import short
from coachcli.coaching.metric import Metric, Unit, metric_named
from coachcli.coaching.money import major
from coachcli.coaching.numbers.gap import Standing


def summed_up(standing: Standing, currency: str) -> str:
    """A metric as it stands, in a few words: win rate 18 % (plan 26 %, peers 24 %, n 41)."""
    metric, beside = metric_named(standing.metric), ", ".join(_beside(standing, currency))
    said = f"{metric.title} {worded(standing.value, metric, currency)}"
    return f"{said} ({beside})" if beside else said


def worded(amount: float, metric: Metric, currency: str) -> str:
    """A value in words: money with its currency, days in full."""
    code = f" {currency}" if currency and metric.unit is Unit.MONEY else ""
    return f"{_value(amount, metric, currency)}{code}"


def few(amounts: Sequence[float | None], metric: str, currency: str) -> tuple[str, ...]:
    """Values of a metric beside each other in few signs, money in one unit; a dash for none."""
    known = metric_named(metric)
    if known.unit is Unit.MONEY:
        majors = [amount if amount is None else major(amount, currency) for amount in amounts]
        return tuple(word or NONE for word in short(majors))
    return tuple(NONE if one is None else value(one, known, currency) for one in amounts)


def off(standing: Standing) -> str:
    """How far a metric is from its standard: in points for a rate, else in percent of it."""
    standard = standing.standard or 0.0
    distance = 100 * abs(standing.judged - standard)
    side = "above" if standing.judged > standard else "below"
    if metric_named(standing.metric).unit is Unit.RATE:
        return f"{distance:.0f} pt {side}"
    return f"{distance / abs(standard):.0f} % {side}" if standard else NONE


def stake(standing: Standing, currency: str) -> str:
    """The money at stake, or nothing where none can be told."""
    return f"{major(standing.stake, currency):,.0f}" if standing.stake else ""


def worth(standing: Standing, currency: str) -> float | None:
    """The money at stake as a file has it, in whole units; none where none can be told."""
    return None if standing.stake is None else major(standing.stake, currency)


def held(standing: Standing) -> tuple[float | None, ...]:
    """A value with what is asked of it (by goal, else by plan), and its peers."""
    asked = standing.plan if standing.goal is None else standing.goal
    return (standing.value, asked, standing.peers)


def _value(amount: float, metric: Metric, currency: str) -> str:
    number = value(amount, metric, currency)
    if metric.unit is not Unit.DAYS:
        return number
    return number.replace(" d", " day" if number == "1 d" else " days")


def _beside(standing: Standing, currency: str) -> Iterator[str]:
    """What a value is held to, and how many cases stand behind it."""
    metric = metric_named(standing.metric)
    held = (("goal", standing.goal), ("plan", standing.plan), ("peers", standing.peers))
    for word, amount in held:
        if amount is not None:
            yield f"{word} {_value(amount, metric, currency)}"
    if standing.at_mix is not None:
        yield f"{_value(standing.at_mix, metric, currency)} at the peers' mix"
    if standing.n is not None:
        yield counted(standing.n, metric.of or "cases")
