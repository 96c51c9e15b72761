"""coach focus: whom to coach this week, with the reason in a line, and where the coach's time has gone."""

from datetime import timedelta
from typing import Annotated

import typer

from coachcli.cli.context import AsJson, Desk, Manager, desk
from coachcli.cli.numbers.figures import NONE
from coachcli.cli.numbers.standings import stake, stood, told, top
from coachcli.cli.terminal import show
from coachcli.coaching.cause import Kind
from coachcli.coaching.numbers.gap import Stood, ramped
from coachcli.coaching.record import plain
from coachcli.coaching.verdict import RootCause
from coachcli.coaching.week.focus import LEAST_TEAM, Band, Candidate, Focus, Pick, Skew
from coachcli.coaching.week.focus import focus as chosen
from coachcli.coaching.week.report import RepLine
from coachcli.store import metric as metrics
from coachcli.store import report as aggregates

app = typer.Typer(rich_markup_mode=None, add_completion=False)
TIME_DAYS = 28
CAUSE_DAYS = 90
FIRST = 3
NO_CAUSE = RootCause("", "", "", "")


@app.command()
def focus(
    most: Annotated[int, typer.Option("--most", metavar="N", help="So many reps to coach first.")] = FIRST,
    manager: Manager = None,
    as_json: AsJson = False,
) -> None:
    """Say whom to coach this week, and where your time has gone.

    \b
    The core of the team comes first: an hour moves most there. Reps on ramp
    stand apart, and for the stars the talk is another one. With fewer than five
    reps there are no bands.

    \b
    Examples
      coach focus
      coach focus --manager "Dustin Brinkmann" --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    stands, found = _found(at, manager)
    currency = metrics.currency(at.room)
    if as_json:
        show.as_json({"version": 1, **plain(found)})
        return
    if not found.picks:
        show.answer("Nobody on this team yet. Bring it: coach team import team.csv")
        return
    show.answer(show.bold(show.sides("Whom to coach first", f"team of {len(found.picks)}")), "")
    show.answer(*_lines(found, stands, currency, most), *_time(found.skew))
    show.aside("", f'Next: coach diagnose "{found.picks[0].candidate.name}"')


def _found(at: Desk, manager: str | None) -> tuple[dict[str, Stood], Focus]:
    reps = at.team(manager)
    _, stands = stood(at, reps)
    talks = aggregates.talks(at.room, at.day - timedelta(days=TIME_DAYS), at.day)
    causes = aggregates.causes(at.room, at.day - timedelta(days=CAUSE_DAYS), at.day)
    lines = {line.rep: line for line in aggregates.lines(at.room, reps, at.day)}
    each = [_candidate(at, one, lines[one.rep.id], talks, causes) for one in stands]
    return {one.rep.id: one for one in stands}, chosen(each, at.day)


def _candidate(
    at: Desk,
    one: Stood,
    line: RepLine,
    talks: dict[str, tuple[int, int]],
    causes: dict[str, RootCause],
) -> Candidate:
    gap, (count, minutes) = top(one), talks.get(one.rep.id, (0, 0))
    values = {standing.metric: standing.value for standing in one.found}
    cause = causes.get(one.rep.id, NO_CAUSE)
    return Candidate(
        rep=one.rep.id,
        name=one.rep.name,
        attainment=values.get("quota_attainment", values.get("bookings")),
        ramping=not ramped(one.rep, at.day),
        gap=gap.metric if gap else "",
        stake=(gap.stake or 0) if gap else 0,
        cause=line.open[0].means if line.open else cause.means,
        obstacle=cause.kind == Kind.ENVIRONMENT,
        last=line.last_coached,
        talks=count,
        minutes=minutes,
    )


def _lines(found: Focus, stands: dict[str, Stood], currency: str, most: int) -> list[str]:
    first = [pick for pick in found.picks if pick.band in (Band.CORE, Band.NONE)][:most]
    lines = [row for number, pick in enumerate(first, 1) for row in _pick(f"{number}", pick, stands, currency)]
    if not found.banded:
        lines += ["", *show.wrapped(f"No bands: they take {LEAST_TEAM} reps past ramp with numbers.")]
    bottom = [pick for pick in found.picks if pick.band is Band.BOTTOM]
    lines += ["", *(row for pick in bottom for row in _pick("–", pick, stands, currency))] if bottom else []
    return [*lines, *_apart(found, Band.RAMPING, "On ramp"), *_apart(found, Band.TOP, "Stars")]


def _pick(mark: str, pick: Pick, stands: dict[str, Stood], currency: str) -> list[str]:
    one = pick.candidate
    gap = top(stands[one.rep])
    waited = "not coached yet" if pick.days is None else f"{show.count(pick.days, 'day')} since the last talk"
    reason = [told(gap, currency)] if gap else ["nothing is short"]
    money = [f"{stake(gap, currency)} at stake"] if gap and gap.stake else []
    band = [] if pick.band is Band.NONE else [str(pick.band)]
    working = [f"working on: {one.cause}"] if one.cause else []
    review = ["a review of the fit is worth a talk; look at territory and data first"] if pick.fit_review else []
    return show.wrapped(f"{one.name}: {'; '.join([*band, *reason, *money, waited, *working, *review])}.", f"  {mark}  ", " " * 5)


def _apart(found: Focus, band: Band, label: str) -> list[str]:
    names = [pick.candidate.name for pick in found.picks if pick.band is band]
    if not names:
        return []
    talk = ": a talk about staying and about teaching the others" if band is Band.TOP else ", by a plan of their own"
    return ["", *show.wrapped(f"{', '.join(names)}{talk}.", f"{label:<9}", " " * 9)]


def _time(skew: Skew | None) -> list[str]:
    if skew is None:
        return ["", *show.wrapped(f"Your time: no talks in the last {TIME_DAYS // 7} weeks.")]
    waiting = f" {' and '.join(skew.waiting)} waited longest in the core." if skew.waiting else ""
    alarm = " Most of your time goes to the ends of the team." if skew.alarm else ""
    share = f"{skew.time:.0%} of talks on {skew.heads:.0%} of people (skew {skew.index:.2f})."
    return ["", *show.wrapped(f"Your time: {share}{alarm}{waiting}" if skew.heads else f"Your time: {NONE}")]
