"""coach focus: whom to coach this week, with the reason in a line, and where the time has gone."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import chain
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.numbers.figures import NONE, bare
from coachcli.cli.numbers.headline_said import money
from coachcli.cli.numbers.new_said import new_said
from coachcli.cli.numbers.silent import last_before, shown_by, silence
from coachcli.cli.numbers.standings import held
from coachcli.cli.terminal import show
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
    spelt,
)
from coachcli.cli.terminal.options import Manager, Option
from coachcli.cli.week.chosen import Chosen, chosen, first_of, sentence_of
from coachcli.cli.week.first import from_a_look
from coachcli.cli.week.waits import First, step_of
from coachcli.coaching.money import major
from coachcli.coaching.numbers.gap import Shortfall
from coachcli.coaching.numbers.start import Start, start
from coachcli.coaching.record import plain
from coachcli.coaching.settings import QUIET, RAMP, WEEKS
from coachcli.coaching.week.focus import (
    LEAST_TEAM,
    TIME_DAYS,
    Focus,
    Pick,
    Skew,
    Turn,
)

FIRST = 3
LABEL = 9
NOBODY = "Nobody on this team yet. Bring it: coach team import team.csv"
NOBODY_FIRST = "Nobody by the numbers: each stands apart below."
NOBODY_LEFT = "Nobody else by the numbers: each stands below, with why."
LATER = "short too, but less of it can move or is sure"
LEVEL = "nothing is short"
WAITED = "waited less long"
NO_BANDS = f"No bands: they take {LEAST_TEAM} reps past ramp with numbers."
BY = {True: "By attainment, the lowest first.", False: "By who waits longest."}
APART = {
    Turn.TALKED: ("This week", ": talked with already"),
    Turn.LEARNING: ("Learning", ": given already, and whether it helped is looked at first"),
    Turn.NO_NUMBERS: ("Others", ": no numbers yet"),
    Turn.RAMPING: ("On ramp", ", by a plan of their own"),
    Turn.TEACH: ("Stars", ": a talk about staying and about teaching the others"),
}
"""Those who are not to be coached first, each with what is said of them."""
SHORT = (Turn.COACH, Turn.TALKED, Turn.LEARNING)
"""Those of whom it is said what they are short by."""
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

    What is a gap comes before what is worth a look; then the money that can move,
    and the middle of the team, where an hour moves most. Reps on ramp stand
    apart, and for the stars the talk is another one. Fewer than five reps stand
    by plan attainment, and a team without numbers by who waits longest.

    Examples
      coach focus
      coach focus --manager "Dustin Brinkmann" --json
    """
    made, due = chosen(context, manager), from_a_look(context, manager)
    last = None if made.focus.counted else last_before(context, made.days)
    body = partial(_body, made, last, due)
    if not made.focus.picks:
        return Answer(body, (Table((), full=_full(made)), Lines((NOBODY,))))
    parts = chain(_parts(made, most, last), _look_first(due), context.as_set(WEEKS, RAMP, QUIET))
    return Answer(body, parts, _next(made, due))


def _body(made: Chosen, last: date | None, due: First | None) -> dict[str, object]:
    body: dict[str, object] = plain(made.focus)
    return {**body, "first": due or first_of(made), "last_numbers": plain(last)}


def _look_first(due: First | None) -> Iterator[Part]:
    """Whom to look at before anybody is coached anew, where a look is due."""
    if due:
        yield from (BLANK, Lines((f"Before that, {due['name']}: {due['reason']}.",)))


def _next(made: Chosen, due: First | None) -> Step:
    if due:
        return step_of(due)
    pick = made.focus.following
    return Step(("diagnose", pick.candidate.name)) if pick else Step(("report",))


def _parts(made: Chosen, most: int, last: date | None) -> Iterator[Part]:
    found = made.focus
    yield from (Heading("Whom to coach first", f"team of {len(found.picks)}"), BLANK)
    if last:
        shown = spelt(shown_by(last, "focus"))
        said = f"There are {silence(made.days, last)}"
        yield from (Lines((said, f"To see them: {shown}")), BLANK)
    yield _first(made, most)
    yield from _also(made, most)
    if not found.banded:
        yield from (BLANK, Lines((f"{NO_BANDS} {BY[found.counted]}",)))
    for turn, (label, talk) in APART.items():
        yield from _apart(made, turn, label, talk)
    yield from (BLANK, Lines((f"Your time: {_time(found.skew)}",)))


def _also(made: Chosen, most: int) -> Iterator[Part]:
    """Those with a gap who are not among the first."""
    rest = [pick for pick in _of(made.focus, Turn.COACH) if pick not in made.focus.foremost[:most]]
    sure = [pick for pick in rest if pick.candidate.claim is Shortfall.BEYOND_CHANCE]
    if sure:
        lines = (Line(sentence_of(made, pick), "  –  ") for pick in sure)
        yield from (BLANK, Lines(tuple(lines)))
    looks = [pick for pick in rest if pick.candidate.claim is Shortfall.LOOK]
    level = [pick for pick in rest if not pick.candidate.claim]
    yield from _line(made, looks, "Later", f": {LATER}")
    said = ("No gap", f": {LEVEL}") if made.focus.counted else ("Later", f": {WAITED}")
    yield from _line(made, level, *said)


def _of(focus_: Focus, *turns: Turn) -> list[Pick]:
    return [pick for pick in focus_.picks if pick.turn in turns]


def _first(made: Chosen, most: int) -> Chart:
    """Those to coach first, each in a sentence; a file has everybody in numbers."""
    rows = tuple(_numbered(made, most))
    words = Lines(tuple(Line(sentence, f"  {mark}  ") for mark, sentence in rows))
    return Chart(Table(rows, indent="  ", full=_full(made)), words)


def _numbered(made: Chosen, most: int) -> Iterator[tuple[str, str]]:
    first = made.focus.foremost[:most]
    for number, pick in enumerate(first, 1):
        yield f"{number}", sentence_of(made, pick)
    if not first and not _of(made.focus, Turn.COACH):
        short = any(_short(made, pick) for pick in _of(made.focus, *SHORT))
        yield NONE, NOBODY_LEFT if short else NOBODY_FIRST


def _apart(made: Chosen, turn: Turn, label: str, talk: str) -> Iterator[Part]:
    return _line(made, _of(made.focus, turn), label, talk)


def _line(made: Chosen, picks: list[Pick], label: str, talk: str) -> Iterator[Part]:
    """Several by name in a line, with what is said of all of them."""
    if picks:
        names = ", ".join(_named(made, pick) for pick in picks)
        yield from (BLANK, Lines((Line(f"{names}{talk}.", f"{label:<{LABEL}}  "),)))


def _named(made: Chosen, pick: Pick) -> str:
    """A name, with what is said in the place of a gap of somebody new."""
    new = new_said(made.stood[pick.candidate.rep].rep, made.day) if pick.candidate.gap_from else ""
    said = ", ".join(filter(None, (new, _short(made, pick), _look(pick))))
    return f"{pick.candidate.name} ({said})" if said else pick.candidate.name


def _short(made: Chosen, pick: Pick) -> str:
    """The money that somebody is short by who is not to be coached first; else nothing."""
    rep = pick.candidate
    if pick.turn not in SHORT or not rep.claim or not rep.stake:
        return ""
    return f"{money(rep.stake, made.currency)} short"


def _look(pick: Pick) -> str:
    """The day of the look that comes first."""
    look = pick.candidate.awaits
    return f"look {show.day(look)}" if look and pick.turn is Turn.LEARNING else ""


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
