"""The team's numbers as a heat map that needs no colour, and what the team shares."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from coachcli.cli.context import Context
from coachcli.cli.numbers.compared import team_stood
from coachcli.cli.numbers.figures import period
from coachcli.cli.numbers.new_said import new_said, ramp_named
from coachcli.cli.numbers.shared_causes import DOES, shared_causes
from coachcli.cli.numbers.silent import last_before, shown_by, silence
from coachcli.cli.numbers.team_split import (
    COLUMNS,
    NO_NUMBERS,
    team_cells,
    team_parts,
    team_plain,
)
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Cell,
    Chart,
    Heading,
    Line,
    Lines,
    Part,
    Step,
    Table,
)
from coachcli.coaching.metric import metric_named
from coachcli.coaching.numbers.headline import Headline, Stood
from coachcli.coaching.numbers.newcomer import weeks_held
from coachcli.coaching.numbers.shared_cause import Shared
from coachcli.coaching.numbers.spread import (
    HeatLevel,
    level,
    widespread,
)
from coachcli.coaching.period import WEEK, Period, whole
from coachcli.coaching.period import weeks as last_weeks
from coachcli.coaching.record import plain
from coachcli.store import metric as metrics

SIGNS = {
    HeatLevel.FAR: "!!",
    HeatLevel.SHORT: "!",
    HeatLevel.FINE: "·",
    HeatLevel.AHEAD: "+",
    HeatLevel.UNKNOWN: "",
}
LEGEND = "!! far off, by a fifth or more   ! short   · fine   + ahead   blank: not known"
NONE_THEN = "none in these weeks"
NAMED = (HeatLevel.FAR, HeatLevel.SHORT, HeatLevel.AHEAD)
"""The levels that are told in words."""
HEADS = {
    "bookings": "book",
    "quota_attainment": "quota",
    "new_opps": "new",
    "win_rate": "win",
    "avg_deal": "deal",
    "cycle_days": "cycle",
    "discount_pct": "disc",
    "open_value": "open",
    "past_due_pct": "late",
    "slip_rate": "slip",
    "no_decision_rate": "no decision",
    "meeting_to_opp": "meet→opp",
    "touch_to_meeting": "touch→meet",
    "touches": "touch",
    "meetings_held": "meet",
}
"""The metrics of the map, and their headings."""


class TeamGaps(NamedTuple):
    """How a team stands, the causes it shares, and the limits for training one together.

    `whole` is the headline of all of them beside as many others.
    """

    days: Period
    stood: tuple[Stood, ...]
    alike: tuple[Shared, ...]
    limits: tuple[float, int]
    whole: Headline | None
    currency: str
    last: date | None = None
    """The last day of which there are numbers, where that is before these days."""
    new: tuple[tuple[str, str], ...] = ()
    """What is said in the place of a gap of each rep who is new, by id."""
    ramp: tuple[str, ...] = ()
    """What is said of each rep on ramp, who stands beside others past it."""


def team_gaps(
    context: Context, manager: str | None, weeks: int, limits: tuple[float, int]
) -> Answer:
    """The team; `limits` are the share and the size from which on a cause is one to embed."""
    reps = context.sellers(manager)
    days, stands, whole = team_stood(context, reps, weeks)
    currency = metrics.currency(context.room)
    alike, silent = shared_causes(context, reps, limits), not any(each.standings for each in stands)
    last = last_before(context, days) if silent else None
    new = tuple((rep.id, said) for rep in reps if (said := new_said(rep, context.day)))
    ramp = tuple(_ramp(context, stands))
    shown = TeamGaps(days, stands, alike, limits, whole, currency, last, new, ramp)
    return Answer(partial(_body, shown), _parts(shown), _next(shown))


def _body(shown: TeamGaps) -> dict[str, object]:
    share, least = shown.limits
    return {
        "period": plain(shown.days),
        "last_numbers": plain(shown.last),
        "reps": [_rep(each, shown) for each in shown.stood],
        "shared": plain(shown.alike),
        "embed": {"share": share, "least": least},
        "currency": shown.currency,
        "headline": team_plain(shown.whole, shown.currency, team=True),
    }


def _rep(each: Stood, shown: TeamGaps) -> dict[str, object]:
    levels = {standing.metric: str(level(standing)) for standing in each.standings}
    headline = team_plain(each.headline, shown.currency)
    held = weeks_held(each.rep, last_weeks(shown.days.last, shown.days.days // WEEK))
    since = {"since": plain(whole(held).first), "new": dict(shown.new).get(each.rep.id, "")}
    who = {"id": each.rep.id, "name": each.rep.name}
    return {**who, "levels": levels, "headline": headline, **since}


def _next(shown: TeamGaps) -> Step:
    if any(each.standings for each in shown.stood):
        return Step(("focus",))
    if shown.last:
        return shown_by(shown.last, "gaps", "--team")
    return Step(("import", "deals", "FILE"))


def _parts(shown: TeamGaps) -> Iterator[Part]:
    size = len(shown.stood)
    yield from (Heading(period(shown.days), f"team of {size}"), BLANK)
    yield from team_parts(shown.whole, shown.stood, shown.currency)
    if shown.last:
        yield Lines((f"There are {silence(shown.days, shown.last)}",))
    yield _chart(shown)
    if below := (*_new(shown), *shown.ramp, *_short_of(shown), *_shared(shown)):
        yield from (BLANK, Lines(below))


def _chart(shown: TeamGaps) -> Chart:
    """A map of signs, the same in words, and a row for each rep and metric."""
    stands = shown.stood
    silent = NO_NUMBERS if shown.last is None else NONE_THEN
    new = dict(shown.new)
    said = (
        (each.rep.name, new.get(each.rep.id) or (_levels(each) if each.standings else silent))
        for each in stands
    )
    words = tuple(Line(f"{name}: {levels}.", "  ", "    ") for name, levels in said)
    known = tuple(id_ for id_ in HEADS if _is_known(stands, id_))
    return Chart(_map(shown, known), Lines(words), LEGEND if known else "")


def _map(shown: TeamGaps, known: tuple[str, ...]) -> Table:
    if not known:
        return Table((("No numbers for these weeks.",),), full=_full(shown))
    rows = tuple(_row(each, known) for each in shown.stood)
    return Table(rows, _head(known), in_bands=True, full=_full(shown))


def _head(known: tuple[str, ...]) -> tuple[str, ...]:
    return ("", *(HEADS[id_] for id_ in known))


def _full(shown: TeamGaps) -> Table:
    levels = (cells for each in shown.stood for cells in _cells(each))
    steps = (
        cells for each in shown.stood for cells in team_cells(each, each.headline, shown.currency)
    )
    whole = team_cells(None, shown.whole, shown.currency)
    return Table((*levels, *steps, *whole), COLUMNS)


def _is_known(stands: tuple[Stood, ...], metric: str) -> bool:
    return any(_level(each, metric) is not HeatLevel.UNKNOWN for each in stands)


def _row(each: Stood, known: tuple[str, ...]) -> tuple[Cell, ...]:
    signs = (SIGNS[_level(each, id_)] for id_ in known)
    return (each.rep.name, *signs)


def _cells(each: Stood) -> Iterator[tuple[object, ...]]:
    for standing in each.standings:
        known = (each.rep.id, each.rep.name, standing.metric, level(standing))
        yield (*known, None, None, None, None)


def _levels(each: Stood) -> str:
    parts = (f"{named} in {titles}" for named in NAMED if (titles := _titles(each, named)))
    return "; ".join(parts) or "nothing out of line"


def _titles(each: Stood, wanted: HeatLevel) -> str:
    ids = (id_ for id_ in HEADS if _level(each, id_) is wanted)
    return ", ".join(metric_named(id_).title for id_ in ids)


def _level(each: Stood, metric: str) -> HeatLevel:
    return level(next((standing for standing in each.standings if standing.metric == metric), None))


def _new(shown: TeamGaps) -> Iterator[str]:
    """Who is new, of whom no gap is said yet."""
    names = {each.rep.id: each.rep.name for each in shown.stood}
    return (f"{names[rep]}: {said}." for rep, said in shown.new)


def _ramp(context: Context, stands: tuple[Stood, ...]) -> Iterator[str]:
    """Who is on ramp and has numbers: they stand beside others past it, in their own weeks."""
    known = (each.rep for each in stands if each.standings)
    ramp_days = context.settings.ramp_days
    said = (ramp_named(rep, context.day, ramp_days) for rep in known)
    if names := ", ".join(filter(None, said)):
        yield f"On ramp, beside others past it since they began: {names}."


def _short_of(shown: TeamGaps) -> Iterator[str]:
    """What most of those are short of of whom there are numbers, and who are not new."""
    new = dict(shown.new)
    known = tuple(each for each in shown.stood if each.standings and each.rep.id not in new)
    of = f"{len(known)}{'' if len(known) == len(shown.stood) else ' with numbers'}"
    for id_, count in _widespread(known):
        yield f"{count} of {of} are short of {metric_named(id_).title}."


def _widespread(stands: tuple[Stood, ...]) -> Iterator[tuple[str, int]]:
    """The metrics of the map that most of the team is short of, and how many reps are."""
    counted = widespread({each.rep.id: each.standings for each in stands})
    return ((id_, count) for id_, count in counted.items() if id_ in HEADS)


def _shared(shown: TeamGaps) -> Iterator[str | Line]:
    """The causes that the team shares, and the rule by which one is to embed."""
    for cause in shown.alike:
        having = f"{len(cause.reps)} of {len(shown.stood)}"
        yield Line(f"{having}: {cause.means}. {DOES[cause.treatment]}", "", "  ")
    if shown.alike:
        share, least = shown.limits
        who = f"at least {100 * share:.0f} % of a team of {least} or more"
        yield show.dim(f"Train together: a cause that {who} share. One by one: all others.")
