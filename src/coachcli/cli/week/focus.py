"""coach focus: whom to coach this week, with the reason in a line, and where the time has gone."""

from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.numbers.figures import NONE, bare
from coachcli.cli.numbers.standings import held
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Chart,
    Heading,
    Line,
    Lines,
    Part,
    Step,
    Table,
)
from coachcli.cli.terminal.options import Manager, Option
from coachcli.cli.week.chosen import Chosen, chosen, sentence_of
from coachcli.coaching.money import major
from coachcli.coaching.numbers.start import Start, start
from coachcli.coaching.record import plain
from coachcli.coaching.settings import QUIET, RAMP, WEEKS
from coachcli.coaching.week.focus import (
    LEAST_TEAM,
    TIME_DAYS,
    Band,
    Focus,
    Pick,
    Skew,
)

FIRST = 3
LABEL = 9
NOBODY = "Nobody on this team yet. Bring it: coach team import team.csv"
NO_BANDS = f"No bands: they take {LEAST_TEAM} reps past ramp with numbers."
STARS = ": a talk about staying and about teaching the others"
ALARM = " Most of your time goes to the ends of the team."
COLUMNS = (
    "rep_id",
    "rep",
    "band",
    "metric",
    "value",
    "plan",
    "peers",
    "short",
    "at_stake",
    "currency",
    "days_since",
    "working_on",
    "fit_review",
)
"""The columns of a file: a rep in each row, in the order in which to coach."""
Most = Annotated[int, Option("--most", "So many reps to coach first.", "N")]


def focus(context: Context, most: Most = FIRST, manager: Manager = None) -> Answer:
    """Say whom to coach this week, and where your time has gone.

    The middle of the team comes first: an hour moves most there. Reps on ramp
    stand apart, and for the stars the talk is another one. With fewer than five
    reps there are no bands.

    Examples
      coach focus
      coach focus --manager "Dustin Brinkmann" --json
    """
    made = chosen(context, manager)
    body, picks = partial(plain, made.focus), made.focus.picks
    if not picks:
        return Answer(body, (Table((), full=_full(made)), Lines((NOBODY,))))
    parts = chain(_parts(made, most), context.as_set(WEEKS, RAMP, QUIET))
    return Answer(body, parts, Step(("diagnose", picks[0].candidate.name)))


def _parts(made: Chosen, most: int) -> Iterator[Part]:
    found = made.focus
    yield from (Heading("Whom to coach first", f"team of {len(found.picks)}"), BLANK)
    yield _first(made, most)
    if not found.banded:
        yield from (BLANK, Lines((NO_BANDS,)))
    yield from _bottom(made)
    yield from _apart(found, Band.RAMPING, "On ramp", ", by a plan of their own")
    yield from _apart(found, Band.TOP, "Stars", STARS)
    yield from (BLANK, Lines((f"Your time: {_time(found.skew)}",)))


def _bottom(made: Chosen) -> Iterator[Part]:
    if picks := _of(made.focus, Band.BOTTOM):
        yield from (BLANK, Lines(tuple(Line(sentence_of(made, pick), "  –  ") for pick in picks)))


def _of(focus_: Focus, *bands: Band) -> list[Pick]:
    return [pick for pick in focus_.picks if pick.band in bands]


def _first(made: Chosen, most: int) -> Chart:
    """Those to coach first, each in a sentence; a file has everybody in numbers."""
    rows = tuple(_numbered(made, most))
    words = Lines(tuple(Line(sentence, f"  {mark}  ") for mark, sentence in rows))
    return Chart(Table(rows, indent="  ", folds=True, full=_full(made)), words)


def _numbered(made: Chosen, most: int) -> Iterator[tuple[str, str]]:
    first = _of(made.focus, Band.CORE, Band.NONE)[:most]
    for number, pick in enumerate(first, 1):
        yield f"{number}", sentence_of(made, pick)


def _apart(focus_: Focus, band: Band, label: str, talk: str) -> Iterator[Part]:
    if names := _names(focus_, band):
        yield from (BLANK, Lines((Line(f"{names}{talk}.", f"{label:<{LABEL}}"),)))


def _names(focus_: Focus, band: Band) -> str:
    return ", ".join(pick.candidate.name for pick in _of(focus_, band))


def _time(skew: Skew | None) -> str:
    if skew is None:
        return f"no talks in the last {TIME_DAYS // 7} weeks."
    return f"{_share(skew)}{ALARM if skew.alarm else ''}{_waiting(skew)}" if skew.heads else NONE


def _share(skew: Skew) -> str:
    talks, heads = (f"{10 * share:.0f} of ten" for share in (skew.time, skew.heads))
    return f"{talks} talks went to {heads} people, those at either end of the team."


def _waiting(skew: Skew) -> str:
    if not skew.waiting:
        return ""
    return f" In the middle of the team {' and '.join(skew.waiting)} waited longest."


def _full(made: Chosen) -> Table:
    return Table(tuple(_cells(made, pick) for pick in made.focus.picks), COLUMNS)


def _cells(made: Chosen, pick: Pick) -> tuple[object, ...]:
    rep, currency = pick.candidate, made.currency
    reason = (*_reason(start(made.stood[rep.rep]), currency), currency)
    review = "yes" if pick.fit_review else ""
    return (rep.rep, rep.name, pick.band, *reason, pick.days, rep.cause, review)


def _reason(gap: Start | None, currency: str) -> tuple[object, ...]:
    """A gap in numbers: its metric, value, plan, peers, how much it is short, and the money."""
    if gap is None or gap.standing is None:
        return (None,) * 6
    values = (bare(amount, gap.metric, currency) for amount in held(gap.standing))
    stake = None if gap.stake is None else major(gap.stake, currency)
    return (gap.metric, *values, gap.standing.short, stake)
