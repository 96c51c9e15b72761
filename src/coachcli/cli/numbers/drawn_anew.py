"""A team's figures, each drawn to the team's own as far as chance explains what lies between."""

from collections.abc import Iterable, Iterator, Mapping

from coachcli.cli.context import Context
from coachcli.cli.numbers.figures import figures
from coachcli.cli.numbers.weeks_spoken_of import weeks_spoken_of
from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.numbers.noise import noise
from coachcli.coaching.numbers.silence import drawn
from coachcli.coaching.period import whole
from coachcli.coaching.practice.strength import FigureBeside
from coachcli.store import metric as metrics
from coachcli.store.counted import Counted


def drawn_anew(context: Context, ids: tuple[str, ...]) -> Iterator[FigureBeside]:
    """What each of these reps (by id) reaches in each metric beside the team, chance taken off.

    In the last whole weeks, so many as are set; figures of few cases are left out.
    """
    each_week = weeks_spoken_of(context, context.settings.weeks)
    chance = noise(metrics.tallies(context.room, ids, each_week, Counted.FLOWED))
    values = _by_metric(figures(context, ids, [whole(each_week)]))
    for metric, theirs in values.items():
        level = sum(each.value for each in theirs.values()) / len(theirs)
        for rep, figure in drawn(theirs, chance).items():
            yield FigureBeside(rep, metric, figure.value, level)


def _by_metric(measured: Iterable[Measured]) -> Mapping[str, dict[str, Measured]]:
    """The figures of each metric that are of cases enough, by rep."""
    values: dict[str, dict[str, Measured]] = {}
    for each in measured:
        if not each.thin:
            values.setdefault(each.metric, {})[each.rep] = each
    return values
