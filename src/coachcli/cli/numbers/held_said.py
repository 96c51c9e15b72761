"""What is said of figures that are held to something, where no split of them can be made."""

from collections.abc import Iterator

from coachcli.cli.numbers.figures import counted
from coachcli.cli.numbers.standings import summed_up, worded
from coachcli.coaching.metric import metric_named
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.headline import Stood
from coachcli.coaching.numbers.start import ahead, held, start

MOST = 2
"""So many are said: what is short, or the results."""


def held_said(stood: Stood, currency: str) -> str:
    """The figures that are held to something: those that are short first; "" of none."""
    said = "; ".join(summed_up(each, currency) for each in held(stood)[:MOST])
    if not said:
        return ""
    return f"{said}." if start(stood) else f"{said}. Nothing is short."


def ahead_said(stood: Stood, currency: str) -> Iterator[tuple[str, str]]:
    """What is ahead of what it is held to, with its figures."""
    for each in ahead(stood):
        yield metric_named(each.metric).title, _figures(each, currency)


def _figures(standing: Standing, currency: str) -> str:
    metric = metric_named(standing.metric)
    own, asked = (
        worded(each, metric, currency) for each in (standing.judged, standing.standard or 0.0)
    )
    cases = f", {counted(standing.n, metric.of or 'cases')}" if standing.n is not None else ""
    return f"{own} ({standing.held_to} {asked}{cases})"
