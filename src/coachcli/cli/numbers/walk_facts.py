"""What the records say to the checks of a walk: each fact with the figures behind it, in words."""

from collections.abc import Iterable, Iterator, Sequence

from coachcli.cli.context import Context
from coachcli.cli.numbers.compared import stands
from coachcli.cli.numbers.figures import counted
from coachcli.cli.numbers.line_said import moved as moved_sentence
from coachcli.cli.numbers.standings import summed_up, worded
from coachcli.cli.numbers.step_words import compared, title
from coachcli.cli.numbers.weeks_spoken_of import weeks_spoken_of
from coachcli.cli.terminal import show
from coachcli.coaching.metric import BESIDE, metric_named
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers import facts as study
from coachcli.coaching.numbers.aside import AsideFigure, of_deals, of_team, of_touches
from coachcli.coaching.numbers.gap import HeldTo, Standing
from coachcli.coaching.numbers.headline import Stood
from coachcli.coaching.numbers.measured import WORKS, measured
from coachcli.coaching.numbers.newcomer import gap_from, weeks_held
from coachcli.coaching.numbers.others import OthersShort
from coachcli.coaching.numbers.path import SHOWN_IN
from coachcli.coaching.numbers.split import PathStep
from coachcli.coaching.period import WEEK, Period, whole
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Source
from coachcli.coaching.walks.known import Fact, called
from coachcli.store import metric as metrics
from coachcli.store import person
from coachcli.store.counted import Counted

YEAR = 52
FLOWED = frozenset(
    (
        *("won", "lost", "bookings", "win_rate", "avg_deal", "cycle_days"),
        *("new_opps", "pipeline_created", *WORKS),
    )
)
"""The metrics whose weeks are known without what the opportunities were of."""


@dataclass(frozen=True, slots=True)
class RecordsOf:
    """What is looked at: the context, the rep, how the numbers stand, and the currency."""

    context: Context
    who: Rep
    stood: Stood
    currency: str

    @property
    def days(self) -> Period:
        """The days that the numbers are of."""
        return whole(self.weeks(self.context.settings.weeks))

    def weeks(self, count: int) -> tuple[Period, ...]:
        """Those of so many whole weeks in which the rep was in the role."""
        return weeks_held(self.who, weeks_spoken_of(self.context, count))

    def standing(self, metric: str) -> Standing | None:
        """How a metric stands."""
        return next((each for each in self.stood.standings if each.metric == metric), None)


def walk_facts(context: Context, who: Rep, wanted: Iterable[str]) -> dict[str, Fact]:
    """What the records say of what is asked for, by what it is called, each with its figures.

    Of somebody new they say nothing.
    """
    names = () if gap_from(who, context.day) else tuple(wanted)
    looked = RecordsOf(context, who, stands(context, who), metrics.currency(context.room))
    known = study.facts(looked.stood)
    told = {name: known[name] for name in names if name in known}
    worded_ = {name: _with_figures(looked, name, fact) for name, fact in told.items()}
    return _asides(looked, names) | _shapes(looked, names) | worded_


def _with_figures(looked: RecordsOf, name: str, fact: Fact) -> Fact:
    source, _, of = name.rpartition(" ")
    said = {"": _of_metric, Source.STEP: _of_step, Source.PEERS: _of_others}[source]
    return replace(fact, figures=said(looked, of))


def _dated(looked: RecordsOf, said: str, *, earlier: bool = False) -> str:
    """What is said, with the weeks that it is of."""
    count = show.count(looked.days.days // WEEK, "week")
    of = f"{count} one sales cycle earlier" if earlier else f"{count} to {_last(looked)}"
    return f"{said}; {of}"


def _last(looked: RecordsOf) -> str:
    return show.day(looked.days.last)


def _of_metric(looked: RecordsOf, metric: str) -> str:
    return _dated(looked, _summed_up(looked, metric))


def _summed_up(looked: RecordsOf, metric: str) -> str:
    standing = looked.standing(metric)
    return summed_up(standing, looked.currency) if standing else ""


def _of_step(looked: RecordsOf, step: str) -> str:
    """The figures of a step, or of its metric where that is the step itself."""
    path = PathStep(step)
    own_metric = path not in (PathStep.CLOSED, PathStep.MIX, PathStep.PRICE)
    return _of_metric(looked, SHOWN_IN[path]) if own_metric else _dated(looked, _part(looked, path))


def _part(looked: RecordsOf, step: PathStep) -> str:
    told, won = looked.stood.headline, looked.standing("won")
    split = told.closed if told else None
    part = split.part(step) if split else None
    if told is None or split is None or part is None:
        return ""
    held_to = dict(told.held_to).get(step, HeldTo.PEERS)
    cases = f", {won.value:,.0f} won" if won and step is not PathStep.CLOSED else ""
    return f"{title(step, split)}: {compared(part, split, held_to, looked.currency)}{cases}"


def _of_others(looked: RecordsOf, metric: str) -> str:
    short = dict(looked.stood.others)[metric]
    own = _earlier(looked, metric, short) if short.earlier else _summed_up(looked, metric)
    said = f"{own}; {short.short} of {short.others} others are as short"
    return _dated(looked, said, earlier=short.earlier)


def _earlier(looked: RecordsOf, metric: str, short: OthersShort) -> str:
    """The figure of one sales cycle earlier, and what it is held to."""
    known = metric_named(metric)
    own, standard = (
        worded(amount or 0.0, known, looked.currency)
        for amount in (short.own.value, short.own.standard)
    )
    return f"{known.title} {own} (beside {standard})"


def _asides(looked: RecordsOf, names: Sequence[str]) -> dict[str, Fact]:
    """The numbers that only walks ask for, read where a check does."""
    if not any(name in BESIDE for name in names):
        return {}
    known = {each.metric: each for each in _read(looked) if each.metric in names}
    return {
        metric: replace(each.fact, figures=_dated(looked, _aside(looked, each)))
        for metric, each in known.items()
    }


def _read(looked: RecordsOf) -> Iterator[AsideFigure]:
    room, who, days = looked.context.room, looked.who, looked.days
    everybody = person.team(room)
    ids = (who.id, *looked.stood.compared_with)
    own, *others = metrics.asides(room, ids, days).values()
    yield from of_deals(own, others)
    yield from of_touches(metrics.tallies(room, [who.id], [days], Counted.FLOWED)[0])
    yield from of_team(who, everybody)


def _aside(looked: RecordsOf, figure: AsideFigure) -> str:
    metric = metric_named(figure.metric)
    beside = [] if figure.others is None else [f"others {worded(figure.others, metric, '')}"]
    cases = [] if figure.n is None else [counted(figure.n, metric.of)]
    behind = ", ".join((*beside, *cases))
    said = f"{metric.title} {worded(figure.value, metric, looked.currency)}"
    return f"{said} ({behind})" if behind else said


def _shapes(looked: RecordsOf, names: Sequence[str]) -> dict[str, Fact]:
    """How weekly lines came to where they are, read where a check asks for one."""
    lead = called(Source.SHAPE, "")
    lines = {name: name.removeprefix(lead) for name in names if name.startswith(lead)}
    told = {name: _shape(looked, metric) for name, metric in lines.items()}
    return {name: fact for name, fact in told.items() if fact}


def _shape(looked: RecordsOf, metric: str) -> Fact | None:
    standing = looked.standing(metric)
    if standing is None:
        return None
    line = _weekly(looked, metric, looked.context.settings.weeks)
    known = [each for each in line if each is not None]
    if moved := study.moved(looked.stood, metric, known):
        by_week = replace(standing, weeks=line)
        sentence = moved_sentence(by_week, looked.days, looked.currency)
        return replace(moved, figures=sentence.removesuffix("."))
    if not study.may_be_always(looked.stood, metric, known):
        return None
    year = [each for each in _weekly(looked, metric, YEAR) if each is not None]
    fact = study.always(year)
    said = f"{summed_up(standing, looked.currency)}, steady for {len(year)} weeks"
    return replace(fact, figures=said) if fact else None


def _weekly(looked: RecordsOf, metric: str, count: int) -> tuple[float | None, ...]:
    """A metric's values of so many whole weeks, the oldest first; none of those not known."""
    room, ids, each = looked.context.room, [looked.who.id], looked.weeks(count)
    counted = Counted.FLOWED if metric in FLOWED else Counted.ALL
    tallies = metrics.tallies(room, ids, each, counted)
    values = measured(tallies, metrics.measures(room, ids, each))
    by_day = {one.period.first: one.value for one in values if one.metric == metric}
    return tuple(by_day.get(week.first) for week in each)
